// What one row of a list says of an article, checked as a device checks an action. Pure.
import { type Action, type ActionContext, checkAction } from '#shared/action';
import { contentNamed } from '#shared/content-names';
import { isLocalDate } from '#shared/local-date';
import { kindByAddress, pathAndQuery } from '#shared/page-kind';
import { portalOf } from '#shared/portal-address';
import { type ProblemType, problem } from '#shared/problem';
import { parsePublishedDate } from '#shared/published-date';
import { type Content, type Form, formCode, type ListItem, ORIGINS, type Origin } from '#shared/taxonomy';
import { cutText, foldText } from '#shared/text';
import type { Columns, Field } from './columns.ts';
import type { TableRow } from './table.ts';

/** What a row says; null: nothing. */
export type Said = {
  title: string | null;
  publishedOn: string | null;
  content: Content | null;
  form: Form | null;
  origin: Origin | null;
  section: string | null;
  author: string | null;
  note: string | null;
};

/**
 * How a list is read: which column says what, the content of rows that name none (null: they need one), and how many
 * columns have a place under the headings.
 */
export type Reading = { columns: Columns; content: Content | null; width: number };

/**
 * A row as read. `article`: it may be entered, at its portal and key; `fault`: it may not, and why, with the words
 * that are wrong; `linkless`: an article without address; `other`: a heading or a sum.
 */
export type ReadRow = { n: number; hidden: boolean; said: Said } & (
  | { kind: 'article'; portal: string; key: string; url: string }
  | { kind: 'fault'; type: ProblemType; words: string }
  | { kind: 'linkless' }
  | { kind: 'other' }
);

/** The longest title, text and note that an action takes; longer ones are cut, as the device cuts them. */
const [TITLE_MAX, NOTE_MAX] = [500, 1000];

/** The day that a cell tells: `null` where it tells none, `undefined` where it is empty. */
function dayOf(text: string): string | null | undefined {
  if (text === '') return undefined;
  if (isLocalDate(text)) return text;
  const long = text.replace(/^(\d{1,2}[/.-]\d{1,2}[/.-])(\d\d)$/, '$120$2');
  return parsePublishedDate(long)?.date ?? null;
}

function formNamed(text: string, forms: readonly ListItem[]): Form | null {
  const code = formCode(text.replace(/\s*\(.*\)$/, ''));
  const known = forms.find((each) => each.code === code || formCode(each.name) === code)?.code;
  if (known) return known;
  if (/^(tin-)?video(-clip)?s?$|^clip$/.test(code)) return 'video';
  return /^(podcast|phat-thanh)/.test(code)
    ? 'podcast'
    : (forms.find((each) => code === `${each.code}-viet`)?.code ?? null);
}

/** “Tự viết”, “CTV”, “Dẫn lại” say where an article is from; anything else in the column is a name. */
function originNamed(text: string): Origin | null {
  const said = foldText(text);
  if (said === 'ctv') return 'contributor';
  if (said === 'suu tam' || said === 'tin suu tam') return 'reposted';
  return ORIGINS.find(({ name }) => foldText(name) === said)?.code ?? null;
}

/** An address as a list writes it: often without scheme, at times with words around it. */
function addressIn(text: string, link: string | null): string {
  const found = /https?:\/\/\S+/i.exec(text)?.[0];
  if (found) return found;
  if (link !== null && /^https?:/i.test(link)) return link;
  return /^[\w-]+(\.[\w-]+)+(:\d+)?\/\S*$/.test(text) ? `https://${text}` : text;
}

const cut = (text: string, max: number) => (text === '' ? null : cutText(text, max));

type Fault = { type: ProblemType; words: string };

function saidBy(
  cell: (field: Field) => string,
  reading: Reading,
  forms: readonly ListItem[],
): { said: Said; faults: Fault[] } {
  const [day, content, form] = [dayOf(cell('publishedOn')), cell('content'), cell('form')];
  const origin = originNamed(cell('author'));
  const said: Said = {
    title: cut(cell('title'), TITLE_MAX),
    publishedOn: day ?? null,
    content: content === '' ? reading.content : contentNamed(content),
    form: form === '' ? null : formNamed(form, forms),
    origin,
    section: cut(cell('section'), TITLE_MAX),
    author: origin === null ? cut(cell('author'), TITLE_MAX) : null,
    note: cut(cell('note'), NOTE_MAX),
  };
  const faults: Fault[] = [];
  if (day === null) faults.push({ type: 'impossible-date', words: cell('publishedOn') });
  if (said.content === null)
    faults.push(
      content === '' ? { type: 'content-missing', words: '' } : { type: 'unknown-content', words: content },
    );
  if (form !== '' && said.form === null) faults.push({ type: 'unknown-form', words: form });
  return { said, faults };
}

/** The part of an action that a row says of its article. */
export function articleOf(said: Said, portal: string, url: string): Action['article'] {
  const { title, publishedOn, section, author } = said;
  return {
    portal,
    url,
    ...(title === null ? {} : { title }),
    ...(publishedOn === null ? {} : { publishedOn, publishedFrom: 'person' as const }),
    ...(section === null ? {} : { section }),
    ...(author === null ? {} : { author }),
  };
}

/** An id for an action that is only checked. */
const NO_ID = '00000000-0000-7000-8000-000000000000';

/** What an action of the row would be told, but for its id. */
function checked(said: Said, portal: string, url: string, context: ActionContext) {
  const { content, form, origin, note } = said;
  return checkAction(
    {
      id: NO_ID,
      kind: 'tag',
      decidedAt: new Date(context.now).toISOString(),
      article: articleOf(said, portal, url),
      tag: { content, ...(form && { form }), ...(origin && { origin }), ...(note && { note }) },
    },
    context,
  );
}

/** Whether an address is a listing's by the portal's profile, or the portal's own first page. */
function isListing(href: string, { path, profile }: ActionContext['portals'][number]): boolean {
  const kind = kindByAddress(href, profile);
  return kind === 'listing' || (kind === null && ['/', path, `${path}/`].includes(pathAndQuery(href)));
}

/** A sum or a heading has no address, no date, and less than three cells. */
export function isOther({ cells, link }: Pick<TableRow, 'cells' | 'link'>, columns: Columns): boolean {
  const cell = (field: Field) => cells[columns[field] ?? -1] ?? '';
  const filled = cells.filter((each) => each !== '').length;
  return addressIn(cell('url'), link) === '' && filled < 3 && cell('publishedOn') === '';
}

/** Reads a row. */
export function readRow(row: TableRow, reading: Reading, context: ActionContext): ReadRow {
  const cell = (field: Field) => row.cells[reading.columns[field] ?? -1] ?? '';
  const { said, faults } = saidBy(cell, reading, context.lists.forms);
  const base = { n: row.n, hidden: row.hidden, said };
  const fault = (type: ProblemType, words: string): ReadRow => ({ ...base, kind: 'fault', type, words });
  const beyond = row.cells.slice(reading.width).filter((each) => each !== '');
  if (beyond.length > 0) return fault('row-too-wide', cutText(beyond.join(' · '), 60));
  const url = addressIn(cell('url'), row.link);
  if (url === '') return { ...base, kind: isOther(row, reading.columns) ? 'other' : 'linkless' };
  if (!URL.canParse(url)) return fault('bad-link', url);
  const portal = portalOf(context.portals, url);
  if (!portal) return fault('link-outside-portals', url);
  const place = new URL(url);
  place.hash = '';
  if (isListing(place.href, portal)) return fault('link-to-listing', url);
  const [first] = faults;
  if (first) return fault(first.type, first.words);
  const result = checked(said, portal.id, url, context);
  if (!result.ok) {
    const { type } = result.problem;
    return fault(type, type === 'date-after-tomorrow' ? cell('publishedOn') : url);
  }
  const { portal: at, key } = result.checked;
  return { ...base, kind: 'article', portal: at, key, url };
}

/** The Vietnamese title of what is wrong with a row. */
export const faultTitle = (type: ProblemType): string => problem(type).title;
