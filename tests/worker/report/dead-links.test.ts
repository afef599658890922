// An address that no longer answers is marked in the row of its article, wherever the annex is shown.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAction, call, PORTAL, registerPortals, send, tokenOf } from '../client.ts';
import { on, url } from '../ledger.ts';
import { signedIn } from '../pages/browser.ts';
import { readCsv } from '../read-csv.ts';
import { freeze } from '../snapshots.ts';
import { elements, openZip, paragraphs } from './open-zip.ts';

const YEAR = { period: 'c-year-2023', portal: PORTAL.id };
const MARK = 'Liên kết không mở được khi kiểm tra ngày 25/10/2023';
let token: string;

/** Three articles: one whose address is dead, one whose answers, one that was never tried. */
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
  const actions = ['Một', 'Hai', 'Ba'].map((title, at) =>
    anAction({ article: on(at + 1, { title, publishedOn: `2023-05-0${at + 1}` }) }),
  );
  await call('actions', { token, body: { actions } });
  await check(1, 'dead');
  await check(2, 'ok');
});

async function check(item: number, status: string): Promise<void> {
  const checks = [{ portal: PORTAL.id, url: url(item), status, checkedOn: '2023-10-25' }];
  const { results } = await call('links', { token, body: { checks } });
  expect(results.map((each) => each.status)).toEqual(['recorded']);
}

const annexOf = async (query: Record<string, string>) =>
  (await call('reportJson', { token, query })).annex.map(({ title, link }) => [title, link]);
const found = (status: string) => ({ status, checkedOn: '2023-10-25' });

describe('what was found at an address', () => {
  it('stands with its article; of one that was never tried nothing is said', async () => {
    expect(await annexOf(YEAR)).toEqual([
      ['Một', found('dead')],
      ['Hai', found('ok')],
      ['Ba', null],
    ]);
  });

  it('stands beside frozen figures too, also when the article counts no longer', async () => {
    const { id } = await freeze(token);
    const { annex } = await call('reportJson', { token, query: YEAR });
    await env.DB.prepare(`UPDATE article SET status = 'withdrawn' WHERE id = ?1`)
      .bind(annex[0]?.id ?? null)
      .run();
    expect(await annexOf(YEAR)).toHaveLength(2);
    expect((await annexOf({ snapshot: id }))[0]).toEqual(['Một', found('dead')]);
  });
});

describe('a dead link is marked', () => {
  it('in the document, under the address of its row alone', async () => {
    const xml = (await openZip(await send('reportDocx', { token, query: YEAR })))('word/document.xml');
    const rows = elements(elements(xml, 'w:tbl').at(-1) ?? '', 'w:tr').slice(1, 4);
    const addresses = rows.map((row) => paragraphs(elements(row, 'w:tc').at(-2) ?? ''));
    expect(addresses).toEqual([[url(1), MARK], [url(2)], [url(3)]]);
  });

  it('in the workbook, once', async () => {
    const part = await openZip(await send('reportXlsx', { token, query: YEAR }));
    const texts = elements(part('xl/sharedStrings.xml'), 'si').map((each) => each.replace(/<[^>]+>/g, ''));
    const cell = elements(part('xl/worksheets/sheet5.xml'), 'c').filter((each) =>
      each.includes(`<v>${texts.indexOf(MARK)}</v>`),
    );
    expect(cell.map((each) => / r="([A-Z]+\d+)"/.exec(each)?.[1])).toEqual(['M4']);
  });

  it('in the table for spreadsheets, behind what was noted before', async () => {
    await env.DB.prepare(`UPDATE article SET note = 'Đăng lại'`).run();
    const [header, ...rows] = readCsv(await (await send('reportCsv', { token, query: YEAR })).text());
    const note = header?.indexOf('Ghi chú') ?? -1;
    expect(rows.slice(0, 3).map((row) => row[note])).toEqual([`Đăng lại; ${MARK}`, 'Đăng lại', 'Đăng lại']);
  });

  it('in what the report warns of, which leads to the article', async () => {
    const { warnings } = await call('reportJson', { token, query: YEAR });
    const { text, href } = warnings.find(({ type }) => type === 'dead-links') ?? {};
    expect(text).toContain('1 tin, bài có liên kết không mở được');
    const [, query = ''] = href?.split('?') ?? [];
    const { articles } = await call('articles', {
      token,
      query: Object.fromEntries(new URLSearchParams(query)),
    });
    expect(articles.map(({ title }) => title)).toEqual(['Một']);
  });

  it('in the list of the report’s page, once', async () => {
    const { html } = await (await signedIn(token)).open('/bao-cao?period=c-year-2023');
    expect(html.split(MARK)).toHaveLength(2);
    expect(html.slice(html.indexOf('Một<'), html.indexOf('Hai<'))).toContain(MARK);
  });
});
