// One figure, whoever tells it: page, popup's summary, statistics, JSON, CSV, workbook and document say the same 152.
import { env } from 'cloudflare:workers';
import { afterEach, expect, it, vi } from 'vitest';
import { send } from '../client.ts';
import { DEMO } from '../demo-articles.ts';
import { signedIn } from '../pages/browser.ts';
import { readCsv } from '../read-csv.ts';
import { elements, openZip, paragraphs, wordText } from './open-zip.ts';
import { prepareSeed, SEED_QUERY } from './seed-docx.ts';

afterEach(() => {
  vi.useRealTimers();
});

const SENTENCE = /đã cho đăng tải ([\d.]+) tin, bài, .* là ([\d.]+) tin, ([\d.]+) tin, bài có mang nội dung/;
/** N and its two groups, out of any text that holds the sentence. */
const told = (text: string) => SENTENCE.exec(text)?.slice(1).map(Number);
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&');

it('is read as the same from each of them', async () => {
  const token = await prepareSeed();
  const query = SEED_QUERY;
  const get = async <T>(name: Parameters<typeof send>[0], asked: Record<string, string>) =>
    (await send(name, { token, query: asked })).json<T>();
  const seen: Record<string, unknown> = {};

  type Told = { tables: { by: string; total: { count: number }; rows: { count: number }[] }[] };
  const { tables, ...report } = await get<Told & { annex: unknown[]; sentences: { text: string }[] }>(
    'reportJson',
    query,
  );
  const group = tables.find(({ by }) => by === 'group');
  seen.json = [group?.total.count, ...(group?.rows ?? []).map(({ count }) => count)];
  seen.sentence = told(report.sentences[0]?.text ?? '');
  const rows: Record<string, number> = { annex: report.annex.length };

  const { html } = await (await signedIn(token)).open(`/bao-cao?${new URLSearchParams(query)}`);
  seen.page = told(plain(html));
  rows.page = Number(/<strong class="large">(?:<span>)?<a [^>]*>([\d.]+)</.exec(html)?.[1]);
  rows.stats = (await get<{ reform: number }>('stats', query)).reform;

  const csv = readCsv(await (await send('reportCsv', { token, query })).text());
  rows.csv = csv.filter(([number]) => /^\d+$/.test(number ?? '')).length;
  rows.csvSum = Number(csv.at(-1)?.at(-1));

  const book = await openZip(await send('reportXlsx', { token, query }));
  const texts = elements(book('xl/sharedStrings.xml'), 'si').map((each) => each.replace(/<[^>]+>/g, ''));
  seen.workbook = told(plain(texts.find((text) => SENTENCE.test(text)) ?? ''));
  const last = elements(book('xl/worksheets/sheet2.xml'), 'row').at(-1) ?? '';
  rows.workbook = Number(/ r="B\d+"[^>]*><v>(\d+)</.exec(last)?.[1]);

  const xml = (await openZip(await send('reportDocx', { token, query })))('word/document.xml');
  seen.document = told(paragraphs(xml).join('\n'));
  const list = elements(elements(xml, 'w:tbl').at(-1) ?? '', 'w:tr').map(wordText);
  rows.document = Number(/^Tổng cộng: ([\d.]+) tin, bài$/.exec(list.at(-1) ?? '')?.[1]);
  rows.documentRows = list.filter((row) => /^\d/.test(row)).length;

  // The popup shows today's periods of all portals: on the seed's day, without the other portal's and later ones, its year is the seed's.
  await env.DB.prepare(`UPDATE article SET status = 'withdrawn' WHERE portal_id <> ?1 OR published_on > ?2`)
    .bind(DEMO.portal, SEED_QUERY.to)
    .run();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-10-25T09:00:00Z') });
  type Summary = { calendar: { year: { reform: number; groups: { count: number }[] } } };
  const { year } = (await get<Summary>('summary', {})).calendar;
  seen.popup = [year.reform, ...year.groups.map(({ count }) => count)];

  for (const [where, figures] of Object.entries(seen))
    expect([where, figures]).toEqual([where, [152, 121, 31]]);
  for (const [where, count] of Object.entries(rows)) expect([where, count]).toEqual([where, 152]);
  expect([Object.keys(seen).length, Object.keys(rows).length]).toEqual([6, 8]);
});
