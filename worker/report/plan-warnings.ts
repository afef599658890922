// Where what people planned or estimated does not go with what a report counts. Pure.
import { plansAddress } from '#shared/api/pages';
import { outermost, type PlanProgress } from '#shared/plan';
import type { Report, ReportWarning } from '#shared/report';
import { showCount } from '#shared/wording';
import type { Facts } from './facts.ts';

/** What a limit leaves, as a list; undefined where it leaves all that there are: then it limits nothing. */
function narrowedTo(limit: string | undefined, all: readonly { id: string }[]): string[] | undefined {
  const ids = limit?.split(',');
  return all.every(({ id }) => ids?.includes(id)) ? undefined : ids;
}

/** What a report is limited to, of what its reader sees. */
const limitsOf = ({ scope: { limits }, config }: Facts) => ({
  units: narrowedTo(limits.unit, config.units),
  portals: narrowedTo(limits.portal, config.portals),
});

/** Whether a plan counts more than the units and portals that the report is limited to. */
function isWider({ targets }: PlanProgress, { units, portals }: ReturnType<typeof limitsOf>): boolean {
  if (units === undefined && portals === undefined) return false;
  return outermost(targets).some(
    ({ unit, owner }) =>
      unit === null && (portals !== undefined || owner === null || !units?.includes(owner)),
  );
}

/** A plan of all units stands in a report of one without its figures, or with some that are not the report's. */
function ofPlans(facts: Facts, plans: readonly PlanProgress[]): ReportWarning[] {
  const limits = limitsOf(facts);
  return plans.flatMap((plan): ReportWarning[] => {
    const { number, done, planned, year, targets } = plan;
    const href = plansAddress({ nam: `${year}` });
    if (targets.length === 0) {
      const text = `Kế hoạch số ${number} không có chỉ tiêu riêng cho ${facts.scope.name}, nên báo cáo này không nêu tiến độ kế hoạch.`;
      return [{ type: 'plan-of-others', text, href }];
    }
    if (!isWider(plan, limits)) return [];
    const text = `Kế hoạch số ${number} đếm tin, bài của tất cả đơn vị, cổng (${showCount(done)}/${showCount(planned)}), không riêng phần của báo cáo này.`;
    return [{ type: 'plan-wider', text, href }];
  });
}

/** The first day that a report of a year may begin with: the statutory year begins in December before. */
const yearBegins = (year: number) => `${year - 1}-12-15`;

/** A part of the year cannot be more than what is estimated for the whole. */
function ofEstimate({ period, read }: Facts, { reform }: Report['figures']): ReportWarning[] {
  const { estimate } = read.kept;
  const year = Number(period.to.slice(0, 4));
  if (!estimate || period.from < yearBegins(year) || reform.count <= estimate.count) return [];
  return [
    {
      type: 'estimate-passed',
      text: `Ước thực hiện cả năm ${year} (${showCount(estimate.count)} tin, bài) ít hơn số đã đăng trong kỳ (${showCount(reform.count)}): xin xem lại số ước.`,
      href: plansAddress({ nam: `${year}` }),
    },
  ];
}

export const ofPlanned = (
  facts: Facts,
  figures: Report['figures'],
  plans: readonly PlanProgress[],
): ReportWarning[] => [...ofPlans(facts, plans), ...ofEstimate(facts, figures)];
