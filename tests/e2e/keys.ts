// What somebody does who has only a keyboard: goes to a control by Tab, types, chooses, presses, and is led on.
import type { KeyInput, Page } from 'puppeteer-core';

/** More steps than to any control of the pages that are used by it. */
const STEPS = 200;

/** Tabs until the control in focus is called as wanted: by its label, else by what stands in it. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: at } = document;
      if (at === document.body) return '';
      const label = at && 'labels' in at ? (at as HTMLInputElement).labels?.[0]?.textContent : undefined;
      return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (wanted.test(name)) return;
  }
  throw new Error(`the keyboard does not come to ${wanted} on ${page.url()}`);
}

/** Presses a key that leads to a page. */
export async function followed(page: Page, key: KeyInput = 'Enter'): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.keyboard.press(key)]);
}

/** Goes to a control and presses it; to the page that it leads to. */
export async function follow(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  await followed(page);
}

/** Goes to a fold and opens it, unless it is open. */
export async function unfold(page: Page, wanted: RegExp): Promise<void> {
  await tabTo(page, wanted);
  const isOpen = () => page.evaluate(() => document.activeElement?.closest('details')?.open);
  if (await isOpen()) return;
  await page.keyboard.press('Space');
  if (!(await isOpen())) throw new Error(`${wanted} does not open`);
}

/** Goes to a field and types; what stood in a line is replaced, for Tab selects it. */
export async function typeIn(page: Page, wanted: RegExp, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

/** Goes to a date field and types a local date, its parts in the order that the browser's language puts them. */
export async function typeDay(page: Page, wanted: RegExp, date: string): Promise<void> {
  await tabTo(page, wanted);
  const [year, month, day] = date.split('-');
  const order = await page.evaluate(() =>
    new Intl.DateTimeFormat(navigator.language).formatToParts().map(({ type }) => type),
  );
  for (const part of order)
    for (const [name, digits] of Object.entries({ year, month, day }))
      if (name === part) await page.keyboard.type(digits ?? '');
  const typed = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  if (typed !== date) throw new Error(`typing ${date} gives ${typed}`);
}

/** Goes to a choice and steps down until it shows what is wanted. */
export async function choose(page: Page, wanted: RegExp, option: RegExp): Promise<void> {
  await tabTo(page, wanted);
  const chosen = () =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  for (let step = 0, before = ''; !option.test(await chosen()); step++) {
    const now = await chosen();
    if (step > 0 && now === before) throw new Error(`${wanted} has no ${option}`);
    before = now;
    await page.keyboard.press('ArrowDown');
  }
}
