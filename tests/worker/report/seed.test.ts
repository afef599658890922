// The seed as acceptance: its articles give its sentence, its annex, and for the statutory year other, right figures.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '#shared/report';
import {
  countedBetween,
  expected,
  figuresBetween,
  SEED_PERIOD,
  STATUTORY_YEAR,
} from '../../portal/expected.ts';
import { call, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';

let token: string;
beforeEach(async () => {
  await storeDemo();
  token = await tokenOf('reporter');
});

const report = (query: Record<string, string>): Promise<Report> =>
  call('reportJson', { token, query: { portal: DEMO.portal, ...query } });
const tableOf = ({ tables }: Report, by: string) => tables.find((table) => table.by === by);
const countsOf = (told: Report, by: string) =>
  Object.fromEntries((tableOf(told, by)?.rows ?? []).map(({ code, count }) => [code, count]));

/** Section 3 of Báo cáo số 485/BC-SNN, 25/10/2023. */
const SENTENCE =
  'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.';

describe('the seed’s period', () => {
  it('gives the seed’s sentence, letter by letter', async () => {
    const told = await report(SEED_PERIOD);
    expect(told.sentences).toEqual([
      { portal: DEMO.portal, channel: 'Cổng Thông tin điện tử của Sở', text: SENTENCE.normalize('NFC') },
    ]);
    expect(countsOf(told, 'group')).toEqual({ A: 121, B: 31 });
  });

  it('has an annex of as many rows as the sentence counts, in order, each in the period', async () => {
    const { annex } = await report(SEED_PERIOD);
    expect(annex).toHaveLength(152);
    expect(annex.map(({ title }) => title).toSorted()).toEqual(
      countedBetween(SEED_PERIOD.from, SEED_PERIOD.to)
        .filter(({ content }) => content !== 'none')
        .map(({ title }) => title)
        .toSorted(),
    );
    const days = annex.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted());
    expect(days[0]).toBe('2023-01-01');
    expect(days.at(-1)).toBe('2023-10-25');
  });

  it('has tables that add up to the same, whichever way they count', async () => {
    const told = await report(SEED_PERIOD);
    for (const { by, rows, total, sums } of told.tables) {
      expect([by, total.count]).toEqual([by, 152]);
      if (sums) expect([by, rows.reduce((sum, row) => sum + row.count, 0)]).toEqual([by, 152]);
    }
    const { none: _, ...reform } = expected.seedPeriod.byContent;
    expect(countsOf(told, 'content')).toEqual(reform);
    expect(countsOf(told, 'form')).toEqual(expected.seedPeriod.byForm);
  });
});

describe('the statutory year 2023', () => {
  const wanted = expected.statutoryYear;

  it('gives its own figures, of 15/12/2022 to 14/12/2023', async () => {
    const told = await report({ period: 's-year-2023' });
    expect([told.period.from, told.period.to]).toEqual([STATUTORY_YEAR.from, STATUTORY_YEAR.to]);
    expect(told.figures.reform.count).toBe(wanted.reform);
    expect(wanted.reform).not.toBe(152);
    expect(told.annex).toHaveLength(wanted.reform);
    expect(told.sentences[0]?.text).toContain(`đã cho đăng tải ${wanted.reform} tin, bài`);
  });

  it('tells of the months at its ends that they are parts', async () => {
    const labels = tableOf(await report({ period: 's-year-2023' }), 'month')?.rows.map(({ label }) => label);
    expect(labels).toHaveLength(13);
    expect(labels?.[0]).toBe('Tháng 12/2022 (từ ngày 15)');
    expect(labels?.at(-1)).toBe('Tháng 12/2023 (đến ngày 14)');
  });
});

it('is compared with the same days of last year, in sum and row by row', async () => {
  const told = await report({ from: '2023-12-15', to: '2024-12-14' });
  const before = figuresBetween('2022-12-15', '2023-12-14').reform;
  expect(told.previous).toEqual({ from: '2022-12-15', to: '2023-12-14' });
  expect(told.figures.reform.previous).toBe(before);
  const months = tableOf(told, 'month')?.rows ?? [];
  expect(months.reduce((sum, row) => sum + (row.previous ?? 0), 0)).toBe(before);
});
