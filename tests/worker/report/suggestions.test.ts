// Sentences are offered only where records bear them out, in the words and numbers of the records.
import { expect, it } from 'vitest';
import type { PlanProgress, TargetProgress } from '#shared/plan';
import type { Report } from '#shared/report';
import { suggestionsFor } from '../../../worker/report/suggestions.ts';
import { aReport, row, table } from '../../fixtures/a-report.ts';

const offered = (parts: Partial<Report>) =>
  suggestionsFor(aReport(parts)).map(({ section, text }) => `${section}: ${text}`);

const target = (unit: string, done: number): TargetProgress => ({
  owner: null,
  id: unit,
  label: '',
  counted: { from: '2023-01-01', to: '2023-12-31' },
  activity: null,
  unit,
  content: null,
  form: null,
  from: '2023-01-01',
  to: '2023-12-31',
  pace: 'period',
  amount: 10,
  planned: 10,
  done,
  percent: done * 10,
});
const plan = (parts: Partial<PlanProgress>): PlanProgress => ({
  whole: true,
  id: 'p',
  number: '07/KH-SNN',
  issuedOn: '2023-01-30',
  issuer: 'Sở Nông nghiệp và Phát triển nông thôn',
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2023',
  file: null,
  year: 2023,
  variety: null,
  targets: [],
  planned: 0,
  done: 0,
  percent: null,
  score: null,
  ...parts,
});

it('offers nothing where nothing is recorded', () => {
  expect(suggestionsFor(aReport())).toEqual([]);
});

it('says by plain numbers what bears a sentence out: that is for the screen alone', () => {
  expect(suggestionsFor(aReport({ plans: [plan({})] })).map(({ basis }) => basis)).toEqual([
    '1 kế hoạch đã ghi trong Sổ Tin',
  ]);
});

it('names the plan of who is above and the unit’s own', () => {
  const plans = [
    plan({}),
    plan({ id: 'q', number: '123/KH-UBND', issuedOn: '2023-01-18', issuer: 'UBND tỉnh Hà Nam' }),
  ];
  expect(offered({ plans })).toEqual([
    'I.1: Thực hiện Kế hoạch số 123/KH-UBND ngày 18/01/2023 của UBND tỉnh Hà Nam về tuyên truyền cải cách hành chính năm 2023, Sở Nông nghiệp và Phát triển nông thôn đã ban hành Kế hoạch số 07/KH-SNN ngày 30/01/2023 về tuyên truyền cải cách hành chính năm 2023.',
  ]);
});

it.each([
  [[target('a', 10), target('b', 12)], '100%'],
  [[target('a', 10), target('b', 9)], '50%'],
])('says of how many units that they did what was planned', (targets, share) => {
  expect(offered({ plans: [plan({ targets })] })[1]).toBe(
    `I.2b: Kết quả ${share} các đơn vị đã tổ chức tuyên truyền công tác cải cách hành chính đảm bảo theo đúng kế hoạch.`,
  );
});

it('tells of the column, of topics and of activities with their numbers', () => {
  const tables = [
    table('content', row('2', 2)),
    table('section', row('CCHC', 7, 'Chuyên mục CCHC'), row('x', 3, 'Tin tức')),
    table('topic', row('SIPAS', 3, 'SIPAS'), row('GUONG', 0)),
  ];
  const activities = [
    { kind: 'toa-dam', name: 'Tọa đàm', measure: 'cuộc', entries: 2, quantity: 2, evidenced: 1 },
    {
      kind: 'giao-ban',
      name: 'Lồng ghép họp giao ban',
      measure: 'buổi',
      entries: 12,
      quantity: 12,
      evidenced: 0,
    },
  ] as const;
  expect(offered({ tables, activities: [...activities] })).toEqual([
    'I.2a: Tổ chức 02 cuộc tọa đàm về các nội dung liên quan đến cải cách hành chính.',
    'I.2a: Lồng ghép các nội dung, thông tin về cải cách hành chính trong 12 buổi họp giao ban.',
    'I.2b: Duy trì chuyên mục “Chuyên mục CCHC” trên trang thông tin điện tử với 07 tin, bài trong kỳ.',
    'I.2a: Tuyên truyền, phổ biến kết quả các chỉ số cải cách hành chính (SIPAS: 03 tin, bài).',
  ]);
});

it.each([
  [[3, 4, 5], 1],
  [[3, 0, 5], 0],
])('says “thường xuyên” only where no month was quiet: %j', (counts, times) => {
  const months = table('month', ...counts.map((count, index) => row(`2023-0${index + 1}`, count)));
  const said = offered({ tables: [table('content', row('2', 12)), months] });
  expect(said.filter((text) => text.includes('Thường xuyên'))).toHaveLength(times);
});
