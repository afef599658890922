// /duyet beyond its queues: many at once, what its script is told, whose eyes see what, what is refused.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { registerUnit } from '../../../worker/db/setup.ts';
import { call, deviceOf, tokenOf } from '../client.ts';
import { on, record, tag, url } from '../ledger.ts';
import {
  cardsOf,
  countsOf,
  DESK,
  doneIn,
  HEADLINE,
  openDesk,
  plainText,
  press,
  pressUndo,
} from '../review-desk.ts';
import { store, stored } from '../stored.ts';
import { signedIn } from './browser.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});

describe('many suggestions at once', () => {
  const BULK = '/duyet/hang-loat';
  const lines = (html: string) =>
    [...html.matchAll(/name="item" value="([^"]+)" checked/g)].map(([, value = '']) =>
      value.replaceAll('&quot;', '"'),
    );
  beforeEach(async () => {
    await desk.see(1, { title: HEADLINE });
    await desk.see(2, { title: 'Hội nghị trực tuyến về cải cách hành chính' });
    await desk.see(3, { title: 'Ra quân trồng cây đầu xuân' });
  });

  it('are those above the score, and the ticked ones alone are taken, once', async () => {
    const page = await desk.browser.open(`${BULK}?score=9`);
    expect(lines(page.html)).toHaveLength(2);
    const [first = ''] = lines(page.html);
    await desk.browser.post(`${BULK}?score=9`, { item: [first] });
    await desk.browser.post(`${BULK}?score=9`, { item: [first] });
    expect(await desk.tagsOf(1)).toMatchObject([{ content: '2', suggested: { content: '2' } }]);
    expect(lines((await desk.browser.open(BULK)).html)).toHaveLength(1);
    expect(lines((await desk.browser.open(`${BULK}?score=18`)).html)).toEqual([]);
  });

  it('are looked for by two hundreds, so that none hides behind what has no suggestion', async () => {
    await store(Array.from({ length: 200 }, (_, n) => stored({ title: `Trồng cây ${n}`, content: null })));
    const page = await desk.browser.open(BULK);
    expect(lines(page.html)).toEqual([]);
    const older = /href="(\/duyet\/hang-loat\?[^"]+)" rel="next"/.exec(page.html)?.[1] ?? '';
    expect(lines((await desk.browser.open(older.replaceAll('&amp;', '&'))).html)).toHaveLength(2);
  });

  it('are taken back together', async () => {
    const page = await desk.browser.open(BULK);
    const done = await desk.browser.post(BULK, { item: lines(page.html) });
    expect(doneIn(done)).toContain('Đã ghi 2 quyết định');
    expect(countsOf(done).unclassified).toBe('1');
    expect(countsOf(await pressUndo(desk.browser, done)).unclassified).toBe('3');
  });

  it('leave what others have decided since, and say so, recorded as well as taken back', async () => {
    await desk.see(4, { title: `${HEADLINE} huyện` });
    const item = lines((await desk.browser.open(BULK)).html);
    const editor = await tokenOf('editor');
    const now = (n: number) => tag('5', n, { decidedAt: new Date().toISOString(), article: on(n) });
    await record(editor, now(1));
    const done = await desk.browser.post(BULK, { item });
    expect(doneIn(done)).toContain('Đã ghi 2 quyết định. Giữ nguyên 1 bài vì đã có người khác quyết định.');
    await record(editor, now(2));
    const undone = await pressUndo(desk.browser, done);
    expect(doneIn(undone)).toMatch(
      /^Đã hoàn tác “.*huyện”\. Giữ nguyên 1 bài vì đã có người khác quyết định\./,
    );
    // What never took effect is not taken back: the trail would hold the other's word in one's own name.
    expect((await desk.historyOf(1)).map(({ kind }) => kind)).toEqual(['seen', 'tag', 'tag']);
    expect(
      (await Promise.all([1, 2, 4].map((n) => desk.articleAt(n)))).map(({ content }) => content),
    ).toEqual([...['5', '5', null]]);
  });

  it('that were taken back and are sent again change nothing, and say so', async () => {
    const item = lines((await desk.browser.open(BULK)).html);
    const undone = await pressUndo(desk.browser, await desk.browser.post(BULK, { item }));
    expect(doneIn(undone)).toBe('Đã hoàn tác 2 quyết định.');
    const again = await desk.browser.post(BULK, { item });
    expect(doneIn(again)).toBe('Không ghi gì: 2 quyết định này đã được hoàn tác trước đó.');
    expect(countsOf(again).unclassified).toBe('3');
    expect((await desk.articleAt(1)).content).toBeNull();
  });

  it('leave alone what somebody decided after they were shown', async () => {
    const page = await desk.browser.open(BULK);
    const other = await deviceOf('editor');
    const decidedAt = new Date().toISOString();
    await record(other, tag('5', 1, { decidedAt, article: on(1) }));
    const done = await desk.browser.post(BULK, { item: lines(page.html) });
    expect(doneIn(done)).toContain('Hội nghị trực tuyến');
    expect(await desk.tagsOf(1)).toMatchObject([{ content: '5' }, { content: '2' }]);
    const { articles } = await call('articles', { token: other, query: { url: url(1) } });
    expect(articles).toMatchObject([{ content: '5', disputed: false }]);
  });

  it('of which all were decided by somebody since change nothing, and say so', async () => {
    const page = await desk.browser.open(BULK);
    const other = await deviceOf('editor');
    const decidedAt = new Date().toISOString();
    for (const item of [1, 2]) await record(other, tag('5', 1, { decidedAt, article: on(item) }));
    const done = await desk.browser.post(BULK, { item: lines(page.html) });
    expect(doneIn(done)).toContain('Không ghi gì');
  });

  it('with none ticked change nothing, and say so', async () => {
    const after = await desk.browser.post(BULK, {});
    expect([after.status, lines(after.html).length]).toEqual([422, 2]);
    expect(after.html).toContain('role="alert">Chưa chọn quyết định nào.');
  });
});

describe('a script of the page', () => {
  const JSON_TYPE = 'application/json';
  beforeEach(() => desk.see(1, { title: HEADLINE }));
  const sent = async (choice: string, more: Record<string, string> = {}) => {
    const [card] = cardsOf(await desk.browser.open(DESK));
    return desk.browser.post(DESK, { ...card?.fields, choice, ...more }, undefined, JSON_TYPE);
  };

  it('is told where the browser would go', async () => {
    const at = '2023-10-26T03:00:00.000Z';
    const told = await sent('tag:2', { at });
    expect(JSON.parse(told.html)).toEqual({ next: expect.stringMatching(/^\/duyet\?done=/) });
    expect((await desk.articleAt(1)).decidedAt).toBe(at);
  });

  it('is told the problem', async () => {
    const told = await sent('tag:x');
    expect(told.headers.get('Content-Type')).toContain('application/problem+json');
    expect(JSON.parse(told.html)).toMatchObject({ type: 'unknown-content', status: 422 });
    expect((await desk.articleAt(1)).content).toBeNull();
  });

  it('is told that nobody is signed in any more', async () => {
    desk.browser.jar.clear();
    const told = await desk.browser.post(DESK, { id: 'x' }, undefined, JSON_TYPE);
    expect([told.status, JSON.parse(told.html).type]).toEqual([401, 'unauthorized']);
  });

  it('may call this server alone', async () => {
    const page = await desk.browser.open(DESK);
    expect(page.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
  });
});

describe('the desk of a unit', () => {
  beforeEach(async () => {
    await registerUnit(env.DB, {
      id: 'khac',
      name: 'Sở khác',
      shortName: 'Khác',
      validFrom: null,
      validTo: null,
    });
    await desk.see(1, { title: HEADLINE });
    await desk.see(2, { title: HEADLINE });
  });
  const elsewhere = async () => {
    const other = await deviceOf('editor');
    const { person } = await call('me', { token: other });
    await env.DB.prepare('UPDATE person SET unit_id = ?1 WHERE id = ?2').bind('khac', person.id).run();
    return { token: other, browser: await signedIn(other) };
  };

  it('shows and counts nothing of another', async () => {
    const other = await elsewhere();
    for (const name of ['unclassified', 'duplicates', 'undated']) {
      const page = await other.browser.open(`${DESK}?queue=${name}`);
      expect([cardsOf(page), Object.values(countsOf(page))]).toEqual([[], Array(6).fill('0')]);
    }
    const { id } = await desk.articleAt(1);
    expect(cardsOf(await other.browser.open(`${DESK}?article=${id}`))).toEqual([]);
    expect((await call('review', { token: other.token })).queues.unclassified).toEqual({
      left: 0,
      more: false,
    });
    expect((await call('review', { token: desk.token })).queues).toMatchObject({
      unclassified: { left: 2, more: false },
      duplicates: { left: 1, more: false },
    });
  });

  it('does not tell what was marked by another', async () => {
    const other = await elsewhere();
    const [pair] = cardsOf(await desk.queue('duplicates'));
    await press(desk.browser, pair, 'mark');
    expect((await press(other.browser, pair, 'mark', { id: uuidv7() })).status).toBe(404);
  });

  it('is told nothing of what was decided of another’s', async () => {
    const other = await elsewhere();
    const [pair] = cardsOf(await desk.queue('duplicates'));
    await press(desk.browser, pair, 'mark');
    await press(desk.browser, cardsOf(await desk.browser.open(DESK))[0], 'tag:3');
    for (const [card, choice] of [
      [pair, 'merge'],
      [cardsOf(await desk.browser.open(`${DESK}?article=${(await desk.articleAt(1)).id}`))[0], 'tag:2'],
    ] as const) {
      const answer = await press(other.browser, card, choice, { id: uuidv7(), known: '0.0' });
      expect([answer.status, answer.html.includes('người khác quyết định')]).toEqual([422, false]);
    }
  });

  it('decides and marks nothing of another', async () => {
    const other = await elsewhere();
    const [pair] = cardsOf(await desk.queue('duplicates'));
    expect((await press(other.browser, pair, 'mark')).status).toBe(404);
    expect((await press(other.browser, pair, 'merge')).status).toBe(422);
    const [card] = cardsOf(await desk.browser.open(DESK));
    expect((await press(other.browser, card, 'tag:2')).status).toBe(422);
    expect((await press(other.browser, card, 'tag:2', { id: uuidv7(), known: '0.0' })).status).toBe(422);
    expect((await call('review', { token: desk.token })).queues).toMatchObject({
      unclassified: { left: 2 },
      duplicates: { left: 1 },
    });
  });
});

it('a decision older than another’s does not stand, and the page says so', async () => {
  await desk.see(1, { title: HEADLINE });
  await record(await tokenOf('tagger'), tag('6', 5));
  const { id } = await desk.articleAt(1);
  const [card] = cardsOf(await desk.browser.open(`${DESK}?article=${id}`));
  const late = await press(desk.browser, card, 'tag:2', { at: '2023-10-25T04:00:00.000Z' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('role="alert">Bài này đã có quyết định khác mới hơn');
  expect((await desk.articleAt(1)).content).toBe('6');
});

it.each([
  ['an unknown queue', '?queue=x', {}, 400],
  ['an unknown choice', '', { choice: 'x' }, 422],
  ['a mark where there are none', '', { choice: 'mark' }, 422],
  ['an item that is none', '', { item: '{' }, 400],
  ['an id that is none', '', { id: 'x' }, 400],
])('%s changes nothing', async (_, query, fields, status) => {
  await desk.see(1, { title: HEADLINE });
  const [card] = cardsOf(await desk.browser.open(DESK));
  const answer = await desk.browser.post(`${DESK}${query}`, { ...card?.fields, choice: 'tag:2', ...fields });
  expect([answer.status, (await desk.articleAt(1)).content]).toEqual([status, null]);
});

it('is no tagger’s', async () => {
  const browser = await signedIn(await deviceOf('tagger'));
  expect((await browser.open(DESK)).status).toBe(403);
});

it('says that there is no more, by fifties', async () => {
  await store(Array.from({ length: 60 }, (_, n) => stored({ title: `Bài ${n}`, content: null })));
  const first = await desk.browser.open(DESK);
  expect([cardsOf(first).length, countsOf(first).unclassified]).toEqual([50, '60']);
  const next = /id="further"[^>]*><a class="button" href="([^"]+)"/.exec(first.html)?.[1] ?? '';
  const second = await desk.browser.open(next.replaceAll('&amp;', '&'));
  expect(cardsOf(second)).toHaveLength(10);
  const titles = [...cardsOf(first), ...cardsOf(second)].map(({ title }) => title);
  expect(new Set(titles).size).toBe(60);
});

it('speaks English to who chose it', async () => {
  await desk.see(1, { title: HEADLINE, publishedOn: undefined });
  await desk.see(2, { title: HEADLINE, publishedOn: undefined });
  await desk.browser.post('/ngon-ngu', { language: 'en', den: DESK });
  const paths = ['', '?queue=duplicates', '?queue=undated', '?queue=late', '/hang-loat', '/mau'];
  for (const path of paths) {
    const { html } = await desk.browser.open(`${DESK}${path}`);
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const said = plainText(main);
    expect([path, said.match(/\S*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\S*/g)]).toEqual([
      path,
      null,
    ]);
  }
});
