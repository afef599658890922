// Sentences that the records can bear out, offered to who writes the report; none is ever put in by itself. Pure.
import type { ActivityKind, ActivitySum } from '#shared/activity';
import type { PlanProgress } from '#shared/plan';
import type { Report } from '#shared/report';
import type { ReportSection } from '#shared/report-text';
import { foldText } from '#shared/text';
import { formatCount, formatDecimal, formatPercent, showCount } from '#shared/wording';
import { citedInFull } from './citation.ts';
import { articles, tableOf } from './document-figures.ts';

/** A sentence for a section, and what in the records it rests on. `code` names it in forms. */
export type Suggestion = { code: string; section: ReportSection; text: string; basis: string };

/** The plan of who is above, and the unit's own. */
function fromPlans({ plans, unit }: Report): Suggestion[] {
  if (!unit) return [];
  const isOwn = ({ issuer }: PlanProgress) => issuer === unit.name || issuer === unit.shortName;
  const [own, above] = [plans.filter(isOwn), plans.filter((plan) => !isOwn(plan))];
  const carrying = above.map((plan) => citedInFull(plan)).join('; ');
  const issued = own.map((plan) => citedInFull(plan, true)).join('; ');
  if (carrying === '' && issued === '') return [];
  const text =
    issued === ''
      ? `${unit.name} đã triển khai thực hiện ${carrying}.`
      : carrying === ''
        ? `${unit.name} đã ban hành ${issued}.`
        : `Thực hiện ${carrying}, ${unit.name} đã ban hành ${issued}.`;
  return [
    {
      code: 'ke-hoach',
      section: 'I.1',
      text,
      basis: `${showCount(plans.length)} kế hoạch đã ghi trong Sổ Tin`,
    },
  ];
}

/** How many units did all that the plan asked of them; “100%” is said only where it is so. */
function fromUnits({ plans }: Report): Suggestion[] {
  const targets = plans
    // One unit's part of a plan says nothing of “the units”.
    .flatMap((plan) => (plan.whole ? plan.targets : []))
    .filter(({ unit, planned }) => unit !== null && planned > 0);
  const units = [...new Set(targets.map(({ unit }) => unit))];
  if (units.length === 0) return [];
  const reached = units.filter((unit) =>
    targets.filter((target) => target.unit === unit).every(({ done, planned }) => done >= planned),
  );
  const share = formatPercent((reached.length / units.length) * 100);
  const text = `Kết quả ${share} các đơn vị đã tổ chức tuyên truyền công tác cải cách hành chính đảm bảo theo đúng kế hoạch.`;
  return [
    {
      code: 'don-vi',
      section: 'I.2b',
      text,
      basis: `${showCount(reached.length)}/${showCount(units.length)} đơn vị đạt đủ chỉ tiêu`,
    },
  ];
}

function fromSection(report: Report): Suggestion[] {
  const rows = tableOf(report, 'section')?.rows ?? [];
  const own = rows.find(
    ({ label, count }) => count > 0 && /\bcchc\b|cai cach hanh chinh/.test(foldText(label)),
  );
  if (!own) return [];
  const text = `Duy trì chuyên mục “${own.label}” trên trang thông tin điện tử với ${articles(own.count)} trong kỳ.`;
  return [
    {
      code: 'chuyen-muc',
      section: 'I.2b',
      text,
      basis: `${showCount(own.count)} tin, bài đăng ở chuyên mục này`,
    },
  ];
}

/** “Regularly” is offered only where no month went by without an article. */
function fromMonths(report: Report): Suggestion[] {
  const months = tableOf(report, 'month')?.rows ?? [];
  if (months.length < 2 || months.some(({ count }) => count === 0)) return [];
  const mean = formatDecimal(report.figures.averages.perMonth);
  const text = `Thường xuyên đăng tải tin, bài về cải cách hành chính, trung bình ${mean} tin, bài/tháng.`;
  const least = Math.min(...months.map(({ count }) => count));
  return [{ code: 'deu-dan', section: 'I.2b', text, basis: `tháng ít nhất có ${least} tin, bài` }];
}

/** Topics that a sentence can be made of. */
const OF_TOPICS: readonly { code: string; section: ReportSection; topics: readonly string[]; say: string }[] =
  [
    {
      code: 'chi-so',
      section: 'I.2a',
      topics: ['PARINDEX', 'SIPAS', 'PAPI', 'PCI', 'DDCI'],
      say: 'Tuyên truyền, phổ biến kết quả các chỉ số cải cách hành chính',
    },
    {
      code: 'dich-vu-cong',
      section: 'I.2b',
      topics: ['DVCTT', 'BCCI'],
      say: 'Tuyên truyền, vận động tổ chức, cá nhân sử dụng dịch vụ công trực tuyến, dịch vụ bưu chính công ích',
    },
    {
      code: 'guong',
      section: 'I.2b',
      topics: ['GUONG'],
      say: 'Biểu dương cá nhân, đơn vị làm tốt để nhân rộng điển hình',
    },
    { code: 'cong-khai', section: 'I.3', topics: ['TTHC'], say: 'Công bố, công khai các thủ tục hành chính' },
  ];

/** An article may have two topics of one list: what is told is the topic with the most, never a sum that counts twice. */
function fromTopics(report: Report): Suggestion[] {
  const rows = tableOf(report, 'topic')?.rows ?? [];
  return OF_TOPICS.flatMap(({ code, section, topics, say }) => {
    const own = rows.filter((row) => row.count > 0 && topics.some((topic) => topic === row.code));
    if (own.length === 0) return [];
    const told = own.map(({ label, count }) => `${label}: ${articles(count)}`).join('; ');
    return [{ code, section, text: `${say} (${told}).`, basis: 'chủ đề gắn cho tin, bài trong kỳ' }];
  });
}

const OF_ACTIVITIES: readonly {
  code: string;
  kinds: readonly ActivityKind[];
  say: (list: string) => string;
}[] = [
  {
    code: 'sinh-hoat',
    kinds: ['sinh-hoat', 'toa-dam', 'hoi-nghi', 'tap-huan'],
    say: (list) => `Tổ chức ${list} về các nội dung liên quan đến cải cách hành chính.`,
  },
  {
    code: 'giao-ban',
    kinds: ['giao-ban'],
    say: (list) => `Lồng ghép các nội dung, thông tin về cải cách hành chính trong ${list}.`,
  },
];

/** “03 buổi sinh hoạt chuyên đề”, “05 buổi họp giao ban”. */
function counted({ kind, name, measure, quantity }: ActivitySum): string {
  const called =
    kind === 'giao-ban' ? 'họp giao ban' : `${name.slice(0, 1).toLocaleLowerCase('vi')}${name.slice(1)}`;
  return `${formatCount(quantity)} ${measure} ${called}`;
}

function fromActivities({ activities }: Report): Suggestion[] {
  return OF_ACTIVITIES.flatMap(({ code, kinds, say }) => {
    const own = activities.filter(({ kind, quantity }) => quantity > 0 && kinds.includes(kind));
    if (own.length === 0) return [];
    const entries = own.reduce((sum, each) => sum + each.entries, 0);
    const evidenced = own.reduce((sum, each) => sum + each.evidenced, 0);
    const basis = `${entries} hoạt động đã ghi, ${evidenced} có minh chứng`;
    return [{ code, section: 'I.2a' as const, text: say(own.map(counted).join(', ')), basis }];
  });
}

/** All sentences that can be offered for a report. */
export function suggestionsFor(report: Report): Suggestion[] {
  return [
    ...fromPlans(report),
    ...fromActivities(report),
    ...fromUnits(report),
    ...fromSection(report),
    ...fromMonths(report),
    ...fromTopics(report),
  ];
}
