// Finds the rows of a listing: blocks of one shape, each about one article, by where the links to it lie.
import { canonicalUrl } from '#shared/canonical-url';
import type { PortalProfile } from '#shared/portal';
import { parsePublishedDate } from '#shared/published-date';
import { matchesAddress } from './address.ts';
import { readDateLine } from './date-line.ts';
import { clean } from './field.ts';
import { readLines } from './lines.ts';
import { isAside, isRelatedCaption } from './portals.ts';

export interface Row {
  link: HTMLAnchorElement;
  /** Absolute, as the page links to it. */
  url: string;
  key: string;
  title: string;
  publishedOn: string | null;
  /** The largest element about this article alone. */
  block: Element;
  headed: boolean;
}

interface Link {
  element: HTMLAnchorElement;
  url: string;
  key: string;
  title: string;
  headed: boolean;
}

const MOST_LINKS = 3_000;
const DEEPEST = 60;
/** Links with fewer letters are no headlines, unless they stand in a heading. */
const SHORTEST_TITLE = 20;
const SHORTEST_HEADED = 12;
const NODES_OF_ROW = 400;
/** Elements between two rows that are looked at for a date. */
const WIDEST_GAP = 4;

/** Takes a content element and the page's address; gives the rows of its listings in page order, each article once. */
export function findRows(root: Element, base: string, profile?: PortalProfile): Row[] {
  const links = readLinks(root, base, profile);
  const groups = groupRows(links, root).filter((rows) => !isOther(rows, root));
  for (const rows of groups) dateRows(rows);
  const chosen = groups.filter((rows) => profile?.article?.length || isListing(rows));
  const seen = new Map<string, Row>();
  for (const row of chosen.flat()) {
    const former = seen.get(row.key);
    if (!former || (!former.publishedOn && row.publishedOn)) seen.set(row.key, row);
  }
  return [...seen.values()];
}

function readLinks(root: Element, base: string, profile?: PortalProfile): Link[] {
  const own = canonicalUrl(base, profile);
  const { host } = new URL(base);
  const links: Link[] = [];
  for (const element of [...root.querySelectorAll('a')].slice(0, MOST_LINKS)) {
    const href = element.getAttribute('href')?.trim();
    if (!href || /^(?:#|[a-z-]+:(?!\/\/))/i.test(href) || !URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (!/^https?:$/.test(url.protocol) || url.host.replace(/^www\./, '') !== host.replace(/^www\./, ''))
      continue;
    if (profile?.article?.length && !matchesAddress(profile.article, url.href)) continue;
    const key = canonicalUrl(url.href, profile);
    if (key === own) continue;
    const headed = isHeaded(element, root);
    links.push({ element, url: url.href, key, title: titleOf(element), headed });
  }
  return links;
}

function titleOf(link: Element): string {
  const heading = link.querySelector('h1,h2,h3,h4,h5,h6');
  const lines = readLines(heading ?? link, 60);
  return lines.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
}

function isHeaded(link: Element, root: Element): boolean {
  if (link.querySelector('h1,h2,h3,h4,h5,h6')) return true;
  const heading = link.closest('h1,h2,h3,h4,h5,h6');
  return heading !== null && root.contains(heading);
}

/** Rows by the element they lie in. A row is the highest element without a link to another article. */
function groupRows(links: readonly Link[], root: Element): Row[][] {
  const titled = new Map<string, Link>();
  for (const link of links) {
    const enough = link.headed ? SHORTEST_HEADED : SHORTEST_TITLE;
    const former = titled.get(link.key);
    if (link.title.length >= enough && (!former || (link.headed && !former.headed)))
      titled.set(link.key, link);
  }
  const owners = ownersOf(
    links.filter(({ key }) => titled.has(key)),
    root,
  );
  const groups = new Map<Element, Row[]>();
  for (const { element, url, key, title, headed } of titled.values()) {
    const block = highestOwned(element, key, owners);
    const list = block.parentElement ?? root;
    const row = { link: element, url, key, title, headed, block, publishedOn: null };
    groups.set(list, [...(groups.get(list) ?? []), row]);
  }
  return [...groups.values()];
}

/** Which article each element is about; null where it is about several. */
function ownersOf(links: readonly Link[], root: Element): Map<Element, string | null> {
  const owners = new Map<Element, string | null>();
  for (const { element, key } of links) {
    let at: Element | null = element;
    for (let up = 0; at && at !== root && up < DEEPEST; up += 1) {
      const owner = owners.get(at);
      if (owner === null || owner === key) break;
      owners.set(at, owner === undefined ? key : null);
      at = at.parentElement;
    }
  }
  return owners;
}

function highestOwned(link: Element, key: string, owners: ReadonlyMap<Element, string | null>): Element {
  let block = link;
  while (block.parentElement && owners.get(block.parentElement) === key) block = block.parentElement;
  return block;
}

/** Menus, side columns and lists of other articles, by their names or their caption. */
function isOther(rows: readonly Row[], root: Element): boolean {
  let at = rows[0]?.block ?? null;
  for (let up = 0; at && at !== root && up < DEEPEST; up += 1) {
    const caption = up < 3 ? at.previousElementSibling : null;
    if (isAside(at) || (caption && isRelatedCaption(clean(caption.textContent) ?? ''))) return true;
    at = at.parentElement;
  }
  return false;
}

function isListing(rows: readonly Row[]): boolean {
  const dated = rows.filter(({ publishedOn }) => publishedOn).length;
  const headed = rows.filter((row) => row.headed).length;
  const letters = rows.reduce((sum, { title }) => sum + title.length, 0) / rows.length;
  if (dated > rows.length / 2) return headed > 0 || rows.length >= 3;
  return rows.length >= 3 && headed > rows.length / 2 && letters >= 28;
}

/** Reads each row's date in the row, or beside it where rows and dates are neighbours in one element. */
function dateRows(rows: Row[]): void {
  for (const row of rows) row.publishedOn = dateIn([row.block], row.title);
  if (rows.length < 2 || rows.some(({ publishedOn }) => publishedOn)) return;
  const { ordered, gaps } = gapsBetween(rows);
  const datesOf = (shift: 0 | 1) => ordered.map((row, index) => dateIn(gaps[index + shift] ?? [], row.title));
  const [before, after] = [datesOf(0), datesOf(1)];
  const count = (dates: (string | null)[]) => dates.filter((date) => date).length;
  const dates = count(after) >= count(before) ? after : before;
  ordered.forEach((row, index) => {
    row.publishedOn = dates[index] ?? null;
  });
}

/** The rows as they stand in their element, and what lies before the first, between them, and after the last. */
function gapsBetween(rows: readonly Row[]): { ordered: Row[]; gaps: Element[][] } {
  const byBlock = new Map(rows.map((row) => [row.block, row]));
  const ordered: Row[] = [];
  const gaps: Element[][] = [[]];
  for (const child of rows[0]?.block.parentElement?.children ?? []) {
    const row = byBlock.get(child);
    if (row) {
      ordered.push(row);
      gaps.push([]);
    } else gaps.at(-1)?.push(child);
    if (ordered.length === rows.length && (gaps.at(-1)?.length ?? 0) >= WIDEST_GAP) break;
  }
  return { ordered, gaps: gaps.map((gap) => gap.slice(0, WIDEST_GAP)) };
}

/** The headline itself may hold a date: it is taken out of the lines first. */
function dateIn(elements: readonly Element[], title: string): string | null {
  for (const { text, stamp } of elements.flatMap((element) => readLines(element, NODES_OF_ROW))) {
    const found = (stamp ? parsePublishedDate(stamp) : null) ?? readDateLine(text.replace(title, ''));
    if (found) return found.date;
  }
  return null;
}
