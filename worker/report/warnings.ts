// What a report writer should know before signing, in order of weight. Pure.
import { pastTotalsAddress } from '#shared/api/pages';
import { addDays, formatDate } from '#shared/local-date';
import { daysCome, monthsOf } from '#shared/period';
import { UNKNOWN } from '#shared/query';
import type { Report, ReportWarning } from '#shared/report';
import { foldText } from '#shared/text';
import { formatPercent, showCount } from '#shared/wording';
import { type Facts, inTotal, lastDayOver, namedBuckets, sumOf, usedPast } from './facts.ts';
import { ledgerList, ownList } from './lists.ts';
import { ofPlanned } from './plan-warnings.ts';
import { ofSnapshots } from './snapshot-warnings.ts';
import { unitOfReport } from './units.ts';

type Figures = Report['figures'];

const listOf = ({ frozen, period, scope }: Facts) =>
  ownList({ snapshot: frozen?.snapshot ?? null, period, scope });

function ofArticles(facts: Facts, figures: Figures): ReportWarning[] {
  const { undated, unclassified, coverage, late, deadLinks } = figures;
  const { disputed } = facts.read;
  const own = listOf(facts);
  // What came late and which links are dead is the ledger's to say, also of frozen figures.
  const now = ledgerList(facts.scope, facts.period);
  const formless = sumOf(namedBuckets(facts.read.present, facts.named), ({ form }) => form === '');
  const found: [number, ReportWarning][] = [
    [
      undated,
      {
        type: 'undated',
        text: `${showCount(undated)} tin, bài chưa rõ ngày đăng nên chưa được tính vào kỳ nào.`,
        href: own({ status: 'undated', from: undefined, to: undefined }),
      },
    ],
    [
      unclassified,
      {
        type: 'unclassified',
        text: `${showCount(unclassified)} tin, bài trong kỳ chưa được phân loại (mới phân loại ${formatPercent((coverage ?? 0) * 100)}).`,
        href: own({ status: 'unclassified' }),
      },
    ],
    [
      disputed,
      {
        type: 'disputed',
        text: `${showCount(disputed)} tin, bài trong kỳ có hai người phân loại khác nhau, chờ biên tập quyết định.`,
        href: own({ status: 'disputed' }),
      },
    ],
    [
      late ?? 0,
      {
        type: 'late',
        text: `${showCount(late ?? 0)} tin, bài của kỳ được bổ sung sau khi số liệu đã chốt.`,
        href: now({ status: 'late' }),
      },
    ],
    [
      deadLinks,
      {
        type: 'dead-links',
        text: `${showCount(deadLinks)} tin, bài có liên kết không mở được ở lần kiểm tra gần nhất.`,
        href: now({ status: 'dead' }),
      },
    ],
    [
      formless,
      {
        type: 'no-form',
        text: `${showCount(formless)} tin, bài chưa có thể loại nên được gọi chung là “tin, bài”.`,
        href: own({ status: 'active', content: facts.named.join(','), form: UNKNOWN }),
      },
    ],
  ];
  return found.flatMap(([count, warning]) => (count > 0 ? [warning] : []));
}

function ofPeriod({ period, asOf }: Facts): ReportWarning[] {
  if (asOf > period.to) return [];
  const days = daysCome(period, asOf);
  const text =
    days === null
      ? `Kỳ báo cáo chưa bắt đầu: từ ngày ${formatDate(period.from)}.`
      : `Kỳ báo cáo chưa kết thúc: số liệu mới tính đến ngày ${formatDate(days.to)}; so sánh với đúng những ngày ấy năm trước.`;
  return [{ type: 'period-open', text, href: null }];
}

function ofUnit(facts: Facts): ReportWarning[] {
  const unit = unitOfReport(facts);
  if (!unit) return [];
  const { today, period, frozen } = facts;
  const signedOn = frozen?.snapshot.issuedOn ?? today;
  const told = (text: string): ReportWarning[] => [{ type: 'unit-name', text, href: null }];
  if (unit.validTo !== null && unit.validTo < signedOn)
    return told(
      `Tên “${unit.name}” chỉ dùng đến ngày ${formatDate(unit.validTo)}: văn bản ký sau ngày đó phải ghi tên mới.`,
    );
  if (unit.validFrom !== null && unit.validFrom > period.from)
    return told(
      `“${unit.name}” có từ ngày ${formatDate(unit.validFrom)}, sau ngày đầu kỳ: số liệu trước đó thuộc đơn vị cũ.`,
    );
  return [];
}

/** Whether a section is the portal's column on administrative reform. */
function isReformSection(section: string): boolean {
  return /\bcchc\b|cai cach hanh chinh/.test(foldText(section));
}

/** Months of the reform column, those that are over, without anything in them. */
function ofSection({ period, asOf, read }: Facts): ReportWarning[] {
  const own = read.present.sections.filter(({ section }) => isReformSection(section));
  const before = read.previous.sections.some(({ section }) => isReformSection(section));
  const until = lastDayOver(period, asOf);
  if ((own.length === 0 && !before) || until < period.from) return [];
  const over = monthsOf({ from: period.from, to: until }).filter(
    (month) => month < addDays(until, 1).slice(0, 7) || until === period.to,
  );
  const empty = over.filter((month) => !own.some((each) => each.month === month));
  if (empty.length === 0) return [];
  const months = empty.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`).join(', ');
  return [
    {
      type: 'quiet-months',
      text: `Chuyên mục CCHC không có tin, bài nào trong tháng ${months}.`,
      href: null,
    },
  ];
}

/** What was looked at and belongs to no group is in none of the tables. */
function ofGroups(facts: Facts, { total }: Figures): ReportWarning[] {
  const { named, read } = facts;
  const placed = sumOf(namedBuckets(read.present, named), () => true);
  const outside = total.count - placed;
  if (outside === 0) return [];
  const text = `${showCount(outside)} tin, bài không thuộc CCHC, không nằm trong nhóm nào: các nhóm cộng lại là ${showCount(placed)}, đã phân loại tất cả là ${showCount(total.count)}.`;
  return [{ type: 'outside-groups', text, href: listOf(facts)({ status: 'active', content: 'none' }) }];
}

/** That the year before is told by what people entered, or that what they entered is not used. */
function ofEntered(facts: Facts): ReportWarning[] {
  const { past, previous, read } = facts;
  if (!past) return [];
  const year = previous.to.slice(0, 4);
  const sources = [...new Set(past.used.map(({ source }) => source))].join('; ');
  const href = pastTotalsAddress();
  if (usedPast(facts)) {
    const count = past.reform === null ? '' : ` (${showCount(past.reform)} tin, bài)`;
    const text = `Số cùng kỳ năm ${year}${count} là số liệu nhập, không có danh sách: theo ${sources}.`;
    return [{ type: 'entered-totals', text, href }];
  }
  const posted = showCount(sumOf(read.previous.buckets, inTotal));
  const text = `Cùng kỳ năm ${year} có số liệu nhập (${sources}) nhưng sổ đã có ${posted} tin, bài của kỳ đó: so sánh với số đếm từ sổ.`;
  return [{ type: 'entered-unused', text, href }];
}

/** All warnings that what was read gives rise to. */
export function warningsOf(facts: Facts, figures: Figures, plans: Report['plans']): ReportWarning[] {
  return [
    ...ofPeriod(facts),
    ...ofSnapshots(facts),
    ...ofArticles(facts, figures),
    ...ofUnit(facts),
    ...facts.able.warnings.map((warning) => ({ ...warning, href: null })),
    ...ofSection(facts),
    ...ofGroups(facts, figures),
    ...ofEntered(facts),
    ...ofPlanned(facts, figures, plans),
  ];
}
