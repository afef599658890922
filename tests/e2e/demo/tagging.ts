// Tags through the interface: on an article's page by pill and key, on a listing by the keyboard walk.
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Content } from '#shared/taxonomy';
import { barSays, pillSays } from '../pill.ts';
import { KEYS, type Wanted } from './wanted.ts';

const markOf = (content: Content) => (content === 'none' ? 'N' : content);

/** Opens the pill when it is folded and gives the buttons of the eight contents. */
async function choices(page: Page): Promise<ElementHandle<Element>[]> {
  const row = 'so-tin-pill >>> .row .choice';
  const [first] = await page.$$(row);
  if (!(await first?.isVisible())) await (await page.$('so-tin-pill >>> .main'))?.click();
  await page.waitForSelector(row, { visible: true });
  return page.$$(row);
}

/** Chooses a content on the pill of the page, by a click or by its key; waits until the pill says it is kept. */
export async function tagOnPage(page: Page, content: Content, by: 'click' | 'key'): Promise<void> {
  await pillSays(page, /Chưa phân loại|✓|chờ gửi/);
  const buttons = await choices(page);
  if (by === 'click') {
    const order: Content[] = ['0', '1', '2', '3', '4', '5', '6', 'none'];
    await buttons[order.indexOf(content)]?.click();
  } else {
    await buttons[0]?.focus();
    await page.keyboard.press(KEYS[content]);
  }
  await pillSays(page, new RegExp(`^⠿?\\s*${markOf(content)}.*(✓|chờ gửi|đăng nhập|chưa rõ)`));
}

type MarkSeen = { key: string; mark: string };

/** The address and the sign of each mark in the page, in order. */
function marksOf(page: Page): Promise<{ href: string; mark: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('so-tin-mark')].map((mark) => ({
      href: mark.parentElement?.querySelector('a[href]')?.getAttribute('href') ?? '',
      mark: mark.shadowRoot?.querySelector('button')?.innerText.trim() ?? '',
    })),
  );
}

/** Waits until every mark of the listing knows the state of its article. */
async function marksKnown(page: Page): Promise<void> {
  await barSays(page, /\d+ bài/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('so-tin-mark')].every(
      (mark) => mark.shadowRoot?.querySelector('button')?.innerText,
    ),
  );
}

/** The listing's marks by canonical key. */
export async function readMarks(page: Page, keyAt: (url: string) => string): Promise<MarkSeen[]> {
  return (await marksOf(page)).map(({ href, mark }) => ({
    key: keyAt(new URL(href, page.url()).href),
    mark,
  }));
}

/**
 * Tags what is wanted on the listing in front, in place and by keyboard: focus goes to each mark in turn, the digit
 * chooses. Gives how many were tagged.
 */
export async function tagOnListing(
  page: Page,
  wanted: ReadonlyMap<string, Wanted>,
  keyAt: (url: string) => string,
  tagged: (one: Wanted) => Promise<void>,
): Promise<number> {
  await marksKnown(page);
  const seen = await readMarks(page, keyAt);
  let count = 0;
  for (const [index, { key, mark }] of seen.entries()) {
    const one = wanted.get(key);
    if (!one || mark !== '◌') continue;
    const [badge] = (await page.$$('so-tin-mark >>> button')).slice(index, index + 1);
    await badge?.focus();
    await page.keyboard.press(KEYS[one.content]);
    await tagged(one);
    count += 1;
  }
  await barSays(page, /chưa|phân loại/);
  return count;
}
