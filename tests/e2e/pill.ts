// The pill and the list marks as a person has them before them.
import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits until what a person reads in the pill matches. */
export async function pillSays(page: Page, wanted: RegExp, timeout = 15_000): Promise<string> {
  return says(page, 'so-tin-pill', wanted, timeout);
}

/** What a person reads in an element with an open shadow root: visible text, white space collapsed. */
export function readIn(page: Page, host: string): Promise<string> {
  return page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const parts = [...(root?.children ?? [])].filter(
      (child) => child instanceof HTMLElement && child.localName !== 'style',
    );
    return parts
      .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }, host);
}

async function says(page: Page, host: string, wanted: RegExp, timeout: number): Promise<string> {
  const until = Date.now() + timeout;
  for (;;) {
    const text = await readIn(page, host);
    if (wanted.test(text)) return text;
    if (Date.now() > until) throw new Error(`${host} on ${page.url()} says “${text}”, not ${wanted}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until what a person reads in the listing's bar matches. */
export function barSays(page: Page, wanted: RegExp, timeout = 15_000): Promise<string> {
  return says(page, 'so-tin-bar', wanted, timeout);
}

/** The listing's mark beside a link whose text is the title. */
export async function markOf(page: Page, title: string): Promise<ElementHandle<Element>> {
  const handle = await page.evaluateHandle((wanted) => {
    const marks = [...document.querySelectorAll('so-tin-mark')];
    const of = (mark: Element) => mark.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? '';
    return marks
      .find((mark) => of(mark).normalize('NFC').includes(wanted.normalize('NFC')))
      ?.shadowRoot?.querySelector('button');
  }, title);
  const mark = handle.asElement();
  if (!mark) throw new Error(`no mark for “${title}” on ${page.url()}`);
  return mark as ElementHandle<Element>;
}

/** Clicks the visible button of the pill whose text begins with a label, as soon as it is there. */
export async function pressInPill(page: Page, label: string): Promise<void> {
  const handle = await page.waitForFunction(
    (wanted) =>
      [...(document.querySelector('so-tin-pill')?.shadowRoot?.querySelectorAll('button') ?? [])].find(
        (each) => each.checkVisibility() && each.innerText.trim().startsWith(wanted),
      ),
    { timeout: 10_000 },
    label,
  );
  await (handle.asElement() as ElementHandle<Element> | null)?.click();
}
