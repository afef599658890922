// The report as a model: whose articles it is of, in which order, what it warns of, and what stands beside them.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { pages } from '#shared/api/pages';
import { averagesOf } from '#shared/averages';
import { addDays, formatDate, localDate } from '#shared/local-date';
import type { Report } from '#shared/report';
import { registerUnit } from '../../../worker/db/setup.ts';
import { ACTIVITY, ESTIMATE, target } from '../../fixtures/given-plans.ts';
import { call, OTHER_PORTAL, PORTAL, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { aPlan } from '../plans.ts';
import { readCsv } from '../read-csv.ts';
import { type Stored, store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
});

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const report = (query: Record<string, string> = {}): Promise<Report> =>
  call('reportJson', { token, query: { ...YEAR, ...query } });
const tableOf = (told: Report, by: string) => told.tables.find((table) => table.by === by);
/** What is said of the figures; what the document still lacks is told by documents.test.ts. */
const ofFigures = ({ warnings }: Report) =>
  warnings.filter(({ href }) => !href?.startsWith(pages.reportTexts.path));
const warned = (told: Report) => ofFigures(told).map(({ type }) => type);
const article = (parts: Partial<Stored> = {}) => stored({ section: 'Tin tức', ...parts });

describe('the annex', () => {
  it('holds the articles that the sentence counts, and no other', async () => {
    const own = await store([article({ content: '0' }), article({ content: '2' })]);
    await store([
      article({ content: 'none' }),
      article({ content: null }),
      article({ publishedOn: null }),
      article({ status: 'withdrawn' }),
      article({ publishedOn: '2024-01-01' }),
    ]);
    const told = await report();
    expect(told.annex.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted());
    expect(tableOf(told, 'content')?.total.count).toBe(2);
  });

  it('goes by date, then as a Vietnamese dictionary goes', async () => {
    const titles = ['Đăng ký', 'Ổn định', 'Dạy nghề', 'Ơn', 'An toàn', 'Ăn uống'];
    await store(titles.map((title) => article({ title })));
    await store([article({ title: 'Zulu', publishedOn: '2023-01-02' })]);
    const told = (await report()).annex.map(({ title }) => title);
    expect(told).toEqual(['Zulu', 'An toàn', 'Ăn uống', 'Dạy nghề', 'Đăng ký', 'Ổn định', 'Ơn']);
  });

  it('takes in what is not reform where the grouping has a place for it', async () => {
    const groups = [
      { code: 'A', name: 'tin khác', contents: ['0', '1', '3', '4', '5', '6', 'none'] },
      { code: 'B', name: 'thủ tục hành chính', contents: ['2'] },
    ];
    await env.DB.prepare(
      `INSERT INTO grouping (id, name, groups, position) VALUES ('tat-ca', 'Tất cả', ?1, 2)`,
    )
      .bind(JSON.stringify(groups))
      .run();
    await store([article({ content: 'none' }), article({ content: '2' })]);
    const told = await report({ grouping: 'tat-ca' });
    expect(told.annex).toHaveLength(2);
    expect(told.sentences[0]?.text).toContain('đã cho đăng tải 02 tin, bài');
    expect(warned(told)).not.toContain('outside-groups');
  });

  it('is a CSV with its sums, from which no cell starts a formula', async () => {
    await store([
      article({ title: '=HYPERLINK("x")', content: '2' }),
      article({ content: '0', publishedOn: '2023-02-01' }),
    ]);
    const bytes = new Uint8Array(await (await send('reportCsv', { token, query: YEAR })).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows = readCsv(text);
    const counts = rows.map((row) => [row[0], row[1], row.at(-1)]);
    expect(counts.slice(1)).toEqual([
      ['1', 'Tin một cửa', ''],
      ['2', `'=HYPERLINK("x")`, ''],
      ['', 'Cộng: Công tác chỉ đạo, điều hành cải cách hành chính', '1'],
      ['', 'Cộng: Cải cách thủ tục hành chính', '1'],
      ['', 'Tổng cộng', '2'],
    ]);
    expect(rows[2]?.slice(8, 11)).toEqual(['Tự viết', UNIT.name, PORTAL.name]);
  });
});

describe('the sentence', () => {
  it('is one a channel that posted something', async () => {
    await store([article(), article({ portal: OTHER_PORTAL.id })]);
    expect((await report()).sentences.map(({ portal }) => portal)).toEqual([PORTAL.id, OTHER_PORTAL.id]);
    const [first] = (await report({ portal: PORTAL.id })).sentences;
    expect(first?.text).toContain('01 tin, bài, trong đó 01 tin có mang nội dung về Cải cách thủ tục');
  });

  it('says that nothing was posted only of a channel that is asked for alone', async () => {
    await store([article()]);
    expect((await report()).sentences).toHaveLength(1);
    const [alone] = (await report({ portal: OTHER_PORTAL.id })).sentences;
    expect(alone?.text).toContain('chưa đăng tải tin, bài nào');
  });

  it('calls the unit by the name that spoke through the portal at the period’s end', async () => {
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO unit (id, name, short_name, valid_from) VALUES ('moi', 'Sở Nông nghiệp và Môi trường', 'Sở NN&MT', '2025-03-01')`,
      ),
      env.DB.prepare(`UPDATE portal_unit SET valid_to = '2025-02-28' WHERE portal_id = 'so'`),
      env.DB.prepare(
        `INSERT INTO portal_unit (portal_id, unit_id, valid_from) VALUES ('so', 'moi', '2025-03-01')`,
      ),
    ]);
    const nameOf = async (query: Record<string, string>) =>
      (await call('reportJson', { token, query: { portal: PORTAL.id, ...query } })).unit?.name;
    expect(await nameOf(YEAR)).toBe(UNIT.name);
    expect(await nameOf({ from: '2025-01-01', to: '2025-06-30' })).toBe('Sở Nông nghiệp và Môi trường');
  });
});

describe('the figures', () => {
  it('set posted beside distinct', async () => {
    const [head] = await store([article()]);
    await store([article({ portal: OTHER_PORTAL.id, repostOf: head?.id ?? '' })]);
    const { figures } = await report();
    expect([figures.total.count, figures.distinct]).toEqual([2, 1]);
  });

  it('are the same as a statistic’s', async () => {
    await store([
      article(),
      article({ content: 'none' }),
      article({ content: null }),
      article({ publishedOn: null }),
    ]);
    await store([article({ publishedOn: '2022-05-20' })]);
    const { figures } = await report();
    const stats = await call('stats', { token, query: { ...YEAR, compare: 'year' } });
    expect(figures).toMatchObject({
      total: stats.comparison?.total,
      reform: stats.comparison?.reform,
      distinct: stats.distinct,
      undated: stats.undated,
      unclassified: stats.unclassified,
      withdrawn: stats.withdrawn,
      late: stats.late,
      deadLinks: stats.deadLinks,
      averages: stats.averages,
    });
  });

  it('of a period that is not over are compared with the same days of last year', async () => {
    const today = localDate(Date.now());
    const told = await call('reportJson', {
      token,
      query: { from: addDays(today, -30), to: addDays(today, 30) },
    });
    expect(told.previous?.to.slice(4)).toBe(today.slice(4) === '-02-29' ? '-02-28' : today.slice(4));
    expect(warned(told)).toContain('period-open');
  });

  it('of a period that is not over are told up to today, in the sentence as in the warning', async () => {
    const today = localDate(Date.now());
    const told = await call('reportJson', {
      token,
      query: { from: addDays(today, -30), to: addDays(today, 30), portal: PORTAL.id },
    });
    const until = `đến ngày ${formatDate(today)}`;
    expect(told.sentences[0]?.text).toContain(`Tính từ ngày ${formatDate(addDays(today, -30))} ${until} `);
    expect(told.warnings.find(({ type }) => type === 'period-open')?.text).toContain(`mới tính ${until};`);
    expect(told.period.to).toBe(addDays(today, 30));
  });

  it('of a period that has not begun are told in no sentence', async () => {
    const today = localDate(Date.now());
    const query = { from: addDays(today, 2), to: addDays(today, 30), portal: PORTAL.id };
    expect((await call('reportJson', { token, query })).sentences).toEqual([]);
  });
});

describe('a warning', () => {
  it.each<[string, Partial<Stored>]>([
    ['undated', { publishedOn: null }],
    ['unclassified', { content: null }],
    ['disputed', { disputed: true }],
    ['no-form', { form: null }],
    ['outside-groups', { content: 'none' }],
  ])('%s comes with its cause, and leads to it', async (type, parts) => {
    await store([article()]);
    expect(warned(await report())).toEqual([]);
    await store([article(parts)]);
    const warnings = ofFigures(await report());
    expect(warnings.map((each) => each.type)).toEqual([type]);
    const [, query = ''] = warnings[0]?.href?.split('?') ?? [];
    const { articles } = await call('articles', {
      token,
      query: Object.fromEntries(new URLSearchParams(query)),
    });
    expect(articles).toHaveLength(1);
  });

  it('names the months in which the column on reform was silent', async () => {
    const column = { section: 'Cải cách hành chính' };
    await store(['2023-01-05', '2023-03-05'].map((publishedOn) => article({ ...column, publishedOn })));
    const told = await call('reportJson', { token, query: { from: '2023-01-01', to: '2023-03-31' } });
    expect(ofFigures(told)).toEqual([
      {
        type: 'quiet-months',
        text: 'Chuyên mục CCHC không có tin, bài nào trong tháng 02/2023.',
        href: null,
      },
    ]);
  });

  it('says that a unit’s name is no longer used', async () => {
    await store([article()]);
    await env.DB.prepare(`UPDATE unit SET valid_to = '2025-02-28'`).run();
    expect(warned(await report())).toEqual(['unit-name']);
  });
});

it('divides the means of a period that is not over by the days that have come', async () => {
  const today = localDate(Date.now());
  const from = addDays(today, -9);
  await store([article({ publishedOn: today })]);
  const { averages } = (await report({ from, to: addDays(today, 300) })).figures;
  expect(averages).toEqual(averagesOf(1, { from, to: today }));
});

describe('beside the articles', () => {
  it('stand the progress to plans with its arithmetic, activities, and the estimate that a person entered', async () => {
    const admin = await tokenOf('admin');
    await store([article(), article()]);
    await aPlan(admin, {}, target({ amount: 4 }));
    await call('putActivity', {
      token: admin,
      parameters: { id: '00000000-0000-7000-8000-0000000000ac' },
      body: ACTIVITY,
    });
    await call('putEstimate', { token: admin, parameters: { id: '2023' }, body: ESTIMATE });
    const told = await report();
    expect(told.plans).toMatchObject([{ number: '07/KH-SNN', planned: 4, done: 2, percent: 50 }]);
    expect(told.activities).toMatchObject([{ kind: 'toa-dam', quantity: 2, entries: 1 }]);
    expect(told.estimate).toMatchObject({ count: 180, by: 'Thử admin' });
    expect(warned(told)).toEqual([]);
  });

  it('warns where an estimate of the year is less than what was posted in a part of it', async () => {
    const admin = await tokenOf('admin');
    await store([article(), article()]);
    const body = { ...ESTIMATE, count: 1 };
    await call('putEstimate', { token: admin, parameters: { id: '2023' }, body });
    const [warning] = ofFigures(await report({ from: '2022-12-15', to: '2023-10-25' }));
    expect(warning).toMatchObject({ type: 'estimate-passed', href: `${pages.plans.path}?nam=2023` });
    expect(warning?.text).toContain('Ước thực hiện cả năm 2023 (1 tin, bài) ít hơn số đã đăng trong kỳ (2)');
    expect(warned(await report({ from: '2020-01-01' }))).toEqual([]);
  });

  it.each<[string, Record<string, string>, Record<string, unknown>, string[]]>([
    ['all units in a report of one', { unit: UNIT.id }, {}, ['plan-of-others']],
    ['all portals in a report of one', { portal: PORTAL.id }, {}, ['plan-wider']],
    ['the unit that the report is of', { unit: UNIT.id }, { unit: UNIT.id }, []],
    ['all units in a report of all', {}, {}, []],
    ['all units in a report of each by its name', { unit: `khac,${UNIT.id}` }, {}, []],
    ['all portals in a report of each by its name', { portal: `${OTHER_PORTAL.id},${PORTAL.id}` }, {}, []],
  ])('warns where a plan counts more than the report: %s', async (_, query, parts, expected) => {
    await registerUnit(env.DB, { ...UNIT, id: 'khac', validFrom: null, validTo: null });
    await store([article(), article({ portal: OTHER_PORTAL.id })]);
    await aPlan(await tokenOf('admin'), {}, target({ amount: 4, ...parts }));
    expect(warned(await report(query))).toEqual(expected);
  });
});

describe('what cannot be asked', () => {
  it.each<[string, Record<string, string>]>([
    ['bad-period', { from: '2023-01-01' }],
    ['from-after-to', { from: '2023-02-01', to: '2023-01-01' }],
    ['impossible-date', { from: '2023-02-30', to: '2023-03-01' }],
    ['report-too-long', { from: '2013-01-01', to: '2023-12-31' }],
    ['unknown-value', { ...YEAR, grouping: 'x' }],
    ['unknown-value', { ...YEAR, portal: 'x' }],
    ['unknown-value', { ...YEAR, unit: 'x' }],
    ['unknown-parameter', { ...YEAR, content: '2' }],
  ])('is refused as %s: %j', async (type, query) => {
    expect((await refused('reportJson', { token, query })).type).toBe(type);
  });
});
