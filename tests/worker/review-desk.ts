// The review desk without scripts: what its pages show, and a press of one of their buttons.
import { call, deviceOf, registerPortals } from './client.ts';
import { act, on, record, url } from './ledger.ts';
import { type Opened, signedIn } from './pages/browser.ts';

export const DESK = '/duyet';
/** A headline for which 2 is suggested. */
export const HEADLINE = 'Rút ngắn thời gian giải quyết thủ tục hành chính tại bộ phận một cửa';

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

/** What a page says of itself: without the words of portals (`lang="vi"`), names of people and the quoted ones. */
export const plainText = (html: string) =>
  textOf(
    html
      .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/“[^”]*”/g, '')
      .replace(/<option[^>]*>[^<]*<\/option>/g, ''),
  );

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

/** An editor at the desk, with short words for what tests look at. */
export async function anEditor() {
  const token = await deviceOf('editor');
  const browser = await signedIn(token);
  const articleAt = async (item: number) => {
    const { articles } = await call('articles', { token, query: { url: url(item) } });
    const [found] = articles;
    if (!found) throw new Error(`no article ${item}`);
    return found;
  };
  const historyOf = async (item: number) =>
    (await call('article', { token, parameters: { id: (await articleAt(item)).id } })).history;
  return {
    token,
    browser,
    articleAt,
    historyOf,
    tagsOf: async (item: number) =>
      (await historyOf(item)).filter(({ kind }) => kind === 'tag').map((entry) => entry.tag),
    queue: (name: string) => browser.open(`${DESK}?queue=${name}`),
    /** Enters an article, of 20/05/2023 unless said. */
    see: (item: number, read: object) =>
      record(token, act('seen', 1, { article: on(item, { publishedOn: '2023-05-20', ...read }) })),
  };
}

/** Registers the portals, and seats an editor. */
export async function openDesk() {
  await registerPortals();
  return anEditor();
}
