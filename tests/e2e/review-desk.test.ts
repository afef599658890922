// The review desk in a real browser: a hundred articles by keyboard, nothing lost without a network, and no barrier.
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { sampleAddress } from '#shared/api/pages';
import type { Content } from '#shared/taxonomy';
import { normalizeText } from '#shared/text';
import { uuidv7 } from '#shared/uuid';
import { articles } from '../portal/catalogue.ts';
import { enterSeen } from './demo-ledger.ts';
import { keyboardFaults } from './keyboard.ts';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';
import { enterReview } from './review-ledger.ts';
import { screenSays } from './screen.ts';
import { until } from './until.ts';

const REVIEWED = 100;
const KEYS_MAX = 120;

/** Articles of which each has a title of its own, as nobody has classified them yet. */
const seen = articles
  .filter((article, place) => articles.findIndex(({ title }) => title === article.title) === place)
  .slice(0, REVIEWED + 20);
const contentOf = new Map<string, Content>(seen.map(({ title, content }) => [normalizeText(title), content]));

let scene: PageScene;
beforeAll(async () => {
  scene = await openPages('editor', (stage) => enterSeen(stage, seen));
});
afterAll(() => scene?.close());

/** The title of the card that has the keys, and what is suggested for it. */
const current = (page: Page) =>
  page.evaluate(() => {
    const card = document.activeElement?.closest<HTMLElement>('.card');
    const suggested = card?.querySelector<HTMLButtonElement>('[data-key="Enter"]')?.value;
    return card ? { title: card.dataset.title ?? '', suggested: suggested?.slice(4) ?? null } : null;
  });

/** How often each content was told by a tag, by title of the article. */
async function tags() {
  const { results } = await scene.stage.query(
    `SELECT article.title, ledger.body ->> '$.tag.content' AS content,
       ledger.body ->> '$.tag.suggested.content' AS suggested
     FROM ledger JOIN article ON article.id = ledger.article_id WHERE ledger.kind = 'tag' ORDER BY ledger.n`,
  );
  return results as { title: string; content: Content; suggested: Content | null }[];
}

const states = (page: Page) =>
  page.$$eval('.card', (cards) => cards.map((card) => (card as HTMLElement).dataset.state ?? 'open'));
const allSaved = (page: Page) =>
  until(
    () => states(page),
    (all) => !all.includes('waiting'),
  );

it('a hundred articles are reviewed with at most 120 key presses, without a reload but for a page of fifty', async () => {
  const page = await scene.open('/duyet');
  let [keys, loads] = [0, 0];
  page.on('framenavigated', () => {
    loads += 1;
  });
  const press = async (key: KeyInput) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const expected = [];
  while (expected.length < REVIEWED) {
    const card = await current(page);
    if (card === null) {
      await allSaved(page);
      const before = loads;
      await press('Enter');
      await until(
        async () => loads > before && (await current(page)) !== null,
        (there) => there,
      );
      continue;
    }
    const content = contentOf.get(card.title);
    if (content === undefined) throw new Error(`no article ${card.title}`);
    expected.push({ title: card.title, content, suggested: card.suggested });
    await press(card.suggested === content ? 'Enter' : content === 'none' ? 'n' : (content as KeyInput));
  }
  await allSaved(page);
  expect(keys).toBeLessThanOrEqual(KEYS_MAX);
  expect(loads).toBeLessThanOrEqual(2);
  expect(await tags()).toEqual(expected);
  expect(new Set(expected.map(({ title }) => title)).size).toBe(REVIEWED);
  await page.close();
});

describe('the keys', () => {
  it('Z takes the last decision back, J and K go on and back, S skips, ? lists them, Esc closes', async () => {
    const page = await scene.open('/duyet');
    const before = (await tags()).length;
    const first = await current(page);
    await page.keyboard.press('2');
    const second = await current(page);
    expect(second?.title).not.toBe(first?.title);
    await page.keyboard.press('z');
    expect(await current(page)).toEqual(first);
    await screenSays(page, /Đã hoàn tác “Đã chọn 2 TTHC”/);
    await page.keyboard.press('j');
    expect(await current(page)).toEqual(second);
    await page.keyboard.press('k');
    expect(await current(page)).toEqual(first);
    await page.keyboard.press('s');
    expect(await current(page)).toEqual(second);
    await page.keyboard.press('?');
    await screenSays(page, /hoàn tác quyết định vừa rồi/);
    await page.keyboard.press('Escape');
    expect(await page.$eval('#keys', (keys) => (keys as HTMLDetailsElement).open)).toBe(false);
    await until(
      () => scene.stage.query(`SELECT kind FROM ledger WHERE kind = 'untag'`),
      ({ results }) => results.length === 1,
    );
    expect((await tags()).length).toBe(before + 1);
    const { results } = await scene.stage.query(
      'SELECT content FROM article WHERE title = ?1',
      first?.title ?? '',
    );
    expect(results).toEqual([{ content: null }]);
    await page.close();
  });

  it('do nothing while something is typed', async () => {
    const page = await scene.open('/duyet/mau');
    await page.focus('#sample-name');
    await page.keyboard.type('2nz');
    expect(await page.$eval('#sample-name', (field) => (field as HTMLInputElement).value)).toContain('2nz');
    await page.close();
  });
});

it('a sample is classified with one key an article, and Z takes the answer back', async () => {
  const { stage } = scene;
  const { results } = await stage.query(
    `SELECT DISTINCT person_id AS id FROM token ORDER BY kind = 'web' DESC, person_id`,
  );
  const [own, other] = results
    .map((row) => String(row.id))
    .filter((id, place, all) => all.indexOf(id) === place);
  const id = uuidv7();
  await stage.api(routes.createSample.path, await stage.token('editor'), {
    ...{ id, name: 'Mẫu thử', from: '2022-01-01', to: '2023-12-31', size: 3, seed: 1, coders: [own, other] },
  });
  const page = await scene.open(sampleAddress(id));
  for (const key of ['2', 'n', '6'] as const) await page.keyboard.press(key);
  await allSaved(page);
  const answers = async () =>
    (
      await stage.query('SELECT content FROM sample_answer WHERE sample_id = ?1 AND content IS NOT NULL', id)
    ).results.map(({ content }) => content);
  expect((await answers()).sort()).toEqual(['2', '6', 'none']);
  await page.focus('.card');
  await page.keyboard.press('z');
  await until(answers, (all) => all.length === 2 && !all.includes('6'));
  expect((await states(page)).sort()).toEqual(['open', 'saved', 'saved']);
  await page.close();
});

it('what somebody else decided meanwhile is told on the card, and the next press decides all the same', async () => {
  const page = await scene.open('/duyet');
  const card = await current(page);
  const item = await page.$eval('.card input[name="item"]', (field) => (field as HTMLInputElement).value);
  const { portal, url } = JSON.parse(item) as { portal: string; url: string };
  const tag = { id: uuidv7(), kind: 'tag', decidedAt: new Date().toISOString(), tag: { content: '2' } };
  await scene.stage.api(routes.actions.path, await scene.stage.token('admin'), {
    actions: [{ ...tag, article: { portal, url } }],
  });
  const content = async () =>
    (await scene.stage.query('SELECT content FROM article WHERE title = ?1', card?.title ?? '')).results;
  await page.keyboard.press('5');
  await screenSays(page, /Chưa ghi quyết định của bạn.* lúc .*: Đã chọn 2 TTHC. Vẫn muốn đổi/);
  expect(await content()).toEqual([{ content: '2' }]);
  await page.keyboard.press('k');
  expect((await current(page))?.title).toBe(card?.title);
  await page.keyboard.press('5');
  await screenSays(page, /✓ Đã chọn 5 Tài chính/);
  expect(await content()).toEqual([{ content: '5' }]);
  await page.close();
});

describe('without a network', () => {
  const left = async () => (await tags()).length;

  it('a decision is shown as not sent, and sent again with the same id', async () => {
    const page = await scene.open('/duyet');
    const before = await left();
    await page.setOfflineMode(true);
    const card = await current(page);
    await page.keyboard.press('5');
    await screenSays(page, /⤒ Đã chọn 5 Tài chính: “.*” · chờ máy chủ xác nhận/);
    await screenSays(page, /Chưa gửi được 1 quyết định \(mất mạng\)/);
    expect(await left()).toBe(before);
    await page.setOfflineMode(false);
    await screenSays(page, /✓ Đã chọn 5 Tài chính/);
    expect((await tags()).slice(before)).toMatchObject([{ title: card?.title, content: '5' }]);
    await page.close();
  });

  it('a decision outlives its page', async () => {
    const page = await scene.open('/duyet');
    const before = await left();
    await page.setOfflineMode(true);
    const card = await current(page);
    await page.keyboard.press('6');
    await screenSays(page, /Chưa gửi được 1 quyết định/);
    await page.close();
    const next = await scene.open('/duyet');
    await until(left, (count) => count === before + 1);
    expect((await tags()).slice(before)).toMatchObject([{ title: card?.title, content: '6' }]);
    expect(await next.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await next.close();
  });

  it('what the server refuses is open again, with the reason', async () => {
    const page = await scene.open('/duyet');
    const before = await left();
    const card = await current(page);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('.card input[name="item"]');
      if (field) field.value = field.value.replace(/"portal":"[^"]+"/, '"portal":"khong-co"');
    });
    await page.keyboard.press('1');
    await screenSays(page, /Không ghi được “.*”: Cổng thông tin chưa được đăng ký/);
    expect((await states(page)).every((state) => state === 'open')).toBe(true);
    expect([await left(), card === null]).toEqual([before, false]);
    await page.close();
  });
});

describe('axe finds nothing, and the keyboard reaches all,', () => {
  let full: PageScene;
  let sample = '';
  beforeAll(async () => {
    full = await openPages('editor', async (stage) => {
      sample = await enterReview(stage);
    });
  });
  afterAll(() => full?.close());

  it.each([
    '/duyet',
    '/duyet?queue=disputed',
    '/duyet?queue=duplicates',
    '/duyet?queue=undated',
    '/duyet?queue=vanished',
    '/duyet?queue=late',
    '/duyet/hang-loat?score=6',
    '/duyet/mau',
  ])('on %s', async (path) => {
    const page = await full.open(path);
    expect(await page.$$('.card, tbody tr')).not.toHaveLength(0);
    expect(await keyboardFaults(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('on what two people agree about', async () => {
    const page = await full.open(`/duyet/mau/${sample}`);
    await screenSays(page, /Hệ số kappa của Cohen/);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('on a phone, with long names, with the words and first column of the table in sight', async () => {
    await full.stage.query(
      `UPDATE person SET name = 'Nguyễn Thị Phân Loại Lần Thứ Nhất, Phòng Tổ chức' WHERE name = 'Nguyễn Thị Gắn'`,
    );
    const page = await full.open(`/duyet/mau/${sample}`);
    await page.setViewport({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Four contents fit a phone; of eight the table is wider than it, as these are than this.
    await page.setViewport({ width: 240, height: 740 });
    const [scrolled, ...lefts] = await page.$eval('.scroll:has(.confusion)', (frame) => {
      frame.scrollLeft = frame.scrollWidth;
      const stand = [frame, ...frame.querySelectorAll('caption, tbody th')];
      return [frame.scrollLeft, ...stand.map((each) => Math.round(each.getBoundingClientRect().left))];
    });
    expect(scrolled).toBeGreaterThan(0);
    expect(new Set(lefts)).toEqual(new Set(lefts.slice(0, 1)));
    await page.close();
  });

  it('while a decision waits, is saved, and the keys are listed', async () => {
    const page = await full.open('/duyet');
    await page.keyboard.press('3');
    await page.setOfflineMode(true);
    await page.keyboard.press('4');
    await screenSays(page, /Chưa gửi được/);
    await page.keyboard.press('?');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
