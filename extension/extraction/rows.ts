// Finds the rows of a listing: blocks of one shape, each about one article, by where the links to it lie.
import { matchesAddress } from '#shared/page-kind';
import type { PortalProfile } from '#shared/portal';
import type { Form } from '#shared/taxonomy';
import { tried } from '#shared/text';
import { addressOf, linkOf } from './address.ts';
import { readDateLine } from './date-line.ts';
import { clean } from './field.ts';
import { readFormLine } from './form-line.ts';
import { DEEPEST, MOST_LINKS, NODES_OF_ROW, SHORTEST_HEADED, SHORTEST_LINK, WIDEST_GAP } from './limits.ts';
import { HEADINGS, readLines, UNSEEN } from './lines.ts';
import { isAside, isRelatedCaption } from './portals.ts';

export interface Row {
  link: HTMLAnchorElement;
  /** Absolute, as the page links to it. */
  url: string;
  /** What links to the same page have in common. */
  address: string;
  title: string;
  /** Whether it stands in a heading, and is long enough to be a headline there. */
  headed: boolean;
  publishedOn: string | null;
  /** What kind of item it is, where the row says so. */
  form: Form | null;
  /** The largest element about this article alone. */
  block: Element;
}

/**
 * Takes a content element, the page's address and what its links are relative to; gives the rows of its listings, list
 * by list, each article once.
 */
export function findRows(root: Element, page: string, base: string, profile: PortalProfile): Row[] {
  const links = readLinks(root, page, base, profile);
  const named = namedRows(links, profile.selectors?.item);
  const all = named.length || profile.article?.length;
  const groups = named.length
    ? [named]
    : groupRows(links, root).filter(
        (rows) => (all || isListing(rows, rows.length)) && !isOther(rows[0]?.block, root),
      );
  groups.forEach(readRows);
  return groups.filter((rows) => all || isListing(rows)).flat();
}

/** Rows by the element they lie in. A row is the highest element without a link to another article. */
function groupRows(links: readonly Row[], root: Element): Row[][] {
  const titled = new Map<string, Row>();
  for (const [address, same] of Map.groupBy(links, (link) => link.address)) {
    const long = same.filter((link) => link.headed || link.title.length >= SHORTEST_LINK);
    // What row after row links to is their section.
    const row = long.find((link) => link.headed) ?? (long.length < 4 && long[0]);
    if (row) titled.set(address, row);
  }
  const told = links.filter(({ address }) => titled.has(address));
  const groups = Map.groupBy(titled.values(), (row) => {
    // The nearest links to other articles: what holds neither holds none.
    const others = [-1, 1].map((step) => {
      let at = told.indexOf(row);
      while (told[at]?.address === row.address) at += step;
      return told[at]?.link ?? null;
    });
    let list = row.block.parentElement ?? root;
    while (list !== root && !others.some((other) => list.contains(other))) {
      row.block = list;
      list = list.parentElement ?? root;
    }
    return list;
  });
  return [...groups.values()];
}

/** The rows that a profile's selector finds, each by the link with the most letters in it; none without one. */
function namedRows(links: readonly Row[], selector: string | undefined): Row[] {
  const rows = new Map<Element, Row>();
  for (const row of links) {
    const block = selector && tried(() => row.link.closest(selector));
    if (block && row.title.length > (rows.get(block)?.title.length ?? 0)) rows.set(block, { ...row, block });
  }
  return [...rows.values()];
}

/** The links to other pages of the portal, as rows that are not read yet. */
function readLinks(root: Element, page: string, base: string, { article, selectors }: PortalProfile): Row[] {
  const own = addressOf(page);
  const site = own.replace(/\/.*/, '/');
  const rows: Row[] = [];
  for (const link of [...root.querySelectorAll('a')].slice(0, MOST_LINKS)) {
    // Too short for a headline, unless a profile says where headlines are: most links of a page, and addresses cost most.
    if (link.textContent.trim().length < SHORTEST_HEADED && !selectors?.item) continue;
    const url = linkOf(link, base)?.href ?? page;
    const address = addressOf(url);
    if (address === own || !address.startsWith(site) || (article?.length && !matchesAddress(article, url)))
      continue;
    const heading = link.querySelector(HEADINGS);
    const whole = readLines(heading ?? link, 60).reduce(
      (longest, { text }) => (text.length > longest.length ? text : longest),
      '',
    );
    // Its date may stand within the link.
    const title = whole.replace(/ \(\d+\/\d+\/\d+\)$/, '');
    rows.push({
      link,
      url,
      address,
      title,
      headed: title.length >= SHORTEST_HEADED && !!(heading ?? link.closest(HEADINGS)),
      block: link,
      publishedOn: null,
      form: null,
    });
  }
  return rows;
}

/** Menus, side columns and lists of other articles, by their names or their caption. */
function isOther(block: Element | null | undefined, root: Element, up = 0): boolean {
  return (
    !!block &&
    block !== root &&
    up < DEEPEST &&
    (UNSEEN.has(block.localName) ||
      isAside(block) ||
      (up < 3 && isRelatedCaption(clean(block.previousElementSibling?.textContent))) ||
      isOther(block.parentElement, root, up + 1))
  );
}

/** Whether rows are a listing; before they are read, whether they can be one should all be dated. */
function isListing(rows: readonly Row[], dated = rows.filter((row) => row.publishedOn).length): boolean {
  const headed = rows.filter((row) => row.headed).length;
  const letters = rows.reduce((sum, row) => sum + row.title.length, 0) / rows.length;
  // More than one for three rows: two may stand anywhere.
  const half = rows.length / 2;
  return half > 1 ? dated > half || (headed > half && letters >= 28) : dated > half && headed > 0;
}

/** The date of the first of some elements beside a row that has one: up to the next row. */
function dateBeside(at: Element | null, title: string, side: Side, blocks: Blocks, gone = 0): string | null {
  return at && gone < WIDEST_GAP && !blocks.has(at)
    ? (readBlock(at, title).publishedOn ?? dateBeside(at[side], title, side, blocks, gone + 1))
    : null;
}

/** Reads what each row says, and dates beside the rows where rows and dates are neighbours in one element. */
function readRows(rows: readonly Row[]): void {
  for (const row of rows) Object.assign(row, readBlock(row.block, row.title));
  if (rows.length < 2 || rows.some((row) => row.publishedOn)) return;
  const blocks = new Set<Element | null>(rows.map((row) => row.block));
  const datesAt = (side: Side) =>
    rows.map(({ block, title }) => dateBeside(block[side], title, side, blocks));
  const before = datesAt('previousElementSibling');
  const after = datesAt('nextElementSibling');
  const dates = after.filter(Boolean).length < before.filter(Boolean).length ? before : after;
  for (const row of rows) row.publishedOn = dates.shift() ?? null;
}

type Side = 'previousElementSibling' | 'nextElementSibling';
type Blocks = ReadonlySet<Element | null>;

/** The headline itself may hold a date: it is taken out of the lines first. */
function readBlock(block: Element, title: string): Pick<Row, 'publishedOn' | 'form'> {
  const row: Pick<Row, 'publishedOn' | 'form'> = { publishedOn: null, form: null };
  let former = '';
  for (const line of readLines(block, NODES_OF_ROW)) {
    const text = line.text.replace(title, '');
    row.publishedOn ??= readDateLine(text, line.stamp, former)?.date ?? null;
    row.form ??= readFormLine(text);
    former = text;
  }
  return row;
}
