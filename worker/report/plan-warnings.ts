// Where what people planned or estimated does not go with what a report counts. Pure.
import { plansAddress } from '#shared/api/pages';
import { outermost, type PlanProgress } from '#shared/plan';
import type { Report, ReportWarning } from '#shared/report';
import { formatCount } from '#shared/wording';
import type { Facts } from './facts.ts';

/** Whether a plan counts more than the units and portals that the report is limited to. */
function isWider({ targets }: PlanProgress, limits: Report['scope']['limits']): boolean {
  if (limits.unit === undefined && limits.portal === undefined) return false;
  return outermost(targets).some(
    ({ unit, owner }) =>
      unit === null && (limits.portal !== undefined || owner === null || owner !== limits.unit),
  );
}

/** A plan of all units stands in a report of one with a figure that is not the report's. */
function ofPlans({ scope }: Facts, plans: readonly PlanProgress[]): ReportWarning[] {
  return plans
    .filter((plan) => isWider(plan, scope.limits))
    .map(({ number, done, planned, year }) => ({
      type: 'plan-wider',
      text: `Kế hoạch số ${number} đếm tin, bài của tất cả đơn vị, cổng (${formatCount(done)}/${formatCount(planned)}), không riêng phần của báo cáo này.`,
      href: plansAddress({ nam: `${year}` }),
    }));
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
      text: `Ước thực hiện cả năm ${year} (${formatCount(estimate.count)} tin, bài) ít hơn số đã đăng trong kỳ (${formatCount(reform.count)}): xin xem lại số ước.`,
      href: plansAddress({ nam: `${year}` }),
    },
  ];
}

export const ofPlanned = (
  facts: Facts,
  figures: Report['figures'],
  plans: readonly PlanProgress[],
): ReportWarning[] => [...ofPlans(facts, plans), ...ofEstimate(facts, figures)];
