// The review desk without scripts: what its pages show, and a press of one of their buttons.
import type { Opened, signedIn } from './pages/browser.ts';

type Browser = Awaited<ReturnType<typeof signedIn>>;

/** What HTML writes for a text. */
const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** A card: its title, text, form and the choices on its buttons. */
export type Card = {
  title: string;
  text: string;
  action: string;
  fields: Record<string, string>;
  choices: Record<string, string>;
};

const fieldsIn = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );

/** What is read of a piece of HTML. */
export const textOf = (html: string) =>
  plain(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

/** The cards of a page, in their order. */
export function cardsOf({ html }: Opened): Card[] {
  return [...html.matchAll(/<li class="card"[\s\S]*?<\/form>/g)].map(([card]) => ({
    title: plain(/data-title="([^"]*)"/.exec(card)?.[1] ?? ''),
    text: textOf(card),
    action: plain(/<form method="post" action="([^"]+)"/.exec(card)?.[1] ?? ''),
    fields: fieldsIn(card),
    choices: Object.fromEntries(
      [...card.matchAll(/name="choice" value="([^"]+)"[^>]*>([\s\S]*?)<\/button>/g)].map(
        ([, value = '', said = '']) => [value, textOf(said)],
      ),
    ),
  }));
}

/** The number of each queue, as the page shows it. */
export function countsOf({ html }: Opened): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(/href="\/duyet\?queue=(\w+)"[^>]*>[\s\S]*?<span class="count"[^>]*>([^<]*)</g)].map(
      ([, queue = '', count = '']) => [queue, count],
    ),
  );
}

/** Presses a button of a card. */
export function press(browser: Browser, card: Card | undefined, choice: string, more = {}) {
  if (!card) throw new Error('there is no card');
  return browser.post(card.action, { ...card.fields, choice, ...more });
}

/** What the page says was just done; and presses its “Hoàn tác”. */
export const doneIn = ({ html }: Opened) =>
  textOf(/<form[^>]*done-note">([\s\S]*?)<\/form>/.exec(html)?.[1] ?? '');
export function pressUndo(browser: Browser, { html }: Opened) {
  const [form = '', action = ''] =
    /<form method="post" action="([^"]+)" class="note done-note">[\s\S]*?<\/form>/.exec(html) ?? [];
  return browser.post(plain(action), fieldsIn(form));
}
