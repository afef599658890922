// A CSS selector for an element that a person pointed at: by names that stay from page to page, not by its place. Pure.

/** Levels above the element that are looked at for a name. */
const HIGHEST = 8;
/** Classes that one step may have. */
const MOST_CLASSES = 2;
/** A profile takes no longer selector. */
export const LONGEST = 300;

/** Names that a profile may carry as they are. */
const PLAIN = /^[\p{L}_][\p{L}\w-]*$/u;
/** Names that say which article or what state: numbers of rows and items, long hashes, what is open or chosen now. */
const PASSING =
  /\d{3,}|[0-9a-f]{8}|^(?:active|current|selected|open|show|hover|focus|first|last|odd|even|clearfix)$|^(?:is|has|js|col|row|ng|css)-/i;

const stays = (name: string) => PLAIN.test(name) && name.length <= 60 && !PASSING.test(name);

const classesOf = (element: Element): string[] => [...element.classList].filter(stays);

/** Ways to name an element by itself, the surest first. */
function namesOf(element: Element): string[] {
  const tag = element.localName;
  const classes = classesOf(element);
  const item = element.getAttribute('itemprop') ?? '';
  return [
    ...(stays(element.id) ? [`#${element.id}`] : []),
    ...(stays(item) ? [`[itemprop="${item}"]`] : []),
    ...classes.map((name) => `.${name}`),
    ...classes.map((name) => `${tag}.${name}`),
    ...(classes.length > 1
      ? [
          `${tag}${classes
            .slice(0, MOST_CLASSES)
            .map((name) => `.${name}`)
            .join('')}`,
        ]
      : []),
    tag,
  ];
}

/** The element's place among those of its tag: the last resort, for pages that name nothing. */
function placeOf(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter(
    ({ localName }) => localName === element.localName,
  );
  return same.length < 2
    ? element.localName
    : `${element.localName}:nth-of-type(${same.indexOf(element) + 1})`;
}

/** Ancestors with a name that stays, the nearest first. */
function namedAbove(element: Element): Element[] {
  const above: Element[] = [];
  let at = element.parentElement;
  for (let up = 0; at && at.localName !== 'html' && up < HIGHEST; up += 1) {
    if (namesOf(at).length > 1) above.push(at);
    at = at.parentElement;
  }
  return above;
}

/** The first selector that `fits`: an own name, one below a named ancestor, then places below one. */
function firstFitting(element: Element, fits: (selector: string) => boolean): string | null {
  const own = namesOf(element);
  const above = namedAbove(element).flatMap((ancestor) => namesOf(ancestor).slice(0, -1));
  const below = above.flatMap((ancestor) => own.map((name) => `${ancestor} ${name}`));
  const found = [...own.slice(0, -1), ...below, ...own].find(fits);
  if (found) return found;
  let [path, at] = [placeOf(element), element.parentElement];
  for (let up = 0; at && up < HIGHEST; up += 1) {
    const named = namesOf(at)
      .slice(0, -1)
      .map((name) => `${name} > ${path}`)
      .find(fits);
    if (named) return named;
    path = `${at.localName === 'body' ? 'body' : placeOf(at)} > ${path}`;
    if (fits(path)) return path;
    at = at.parentElement;
  }
  return null;
}

/** A selector that finds this element first, and if it can be no other; null where there is none short enough. */
export function selectorOf(element: Element): string | null {
  const root = element.ownerDocument;
  const short = (selector: string) => selector.length <= LONGEST;
  const alone = firstFitting(
    element,
    (selector) =>
      short(selector) &&
      root.querySelectorAll(selector).length === 1 &&
      root.querySelector(selector) === element,
  );
  return (
    alone ?? firstFitting(element, (selector) => short(selector) && root.querySelector(selector) === element)
  );
}

/** What may tell the page that is shown in a pager from its neighbours: also names that pass. */
const marksOf = (element: Element): string[] => [
  ...(element.hasAttribute('aria-current') ? ['[aria-current]'] : []),
  ...[...element.classList].filter((name) => PLAIN.test(name)).map((name) => `.${name}`),
  element.localName,
];

/**
 * A selector for a numbered link of a pager: another number on each page, it is what stands after the mark of the page
 * that is shown. null where nothing marks that.
 */
export function afterCurrent(link: Element): string | null {
  let at = link;
  while (!at.previousElementSibling && at.parentElement && at.localName !== 'li') at = at.parentElement;
  const [before, holder] = [at.previousElementSibling, at.parentElement && selectorOf(at.parentElement)];
  if (!before || !holder) return null;
  const last = at === link ? link.localName : `${at.localName} ${link.localName}`;
  const finds = (selector: string) => {
    const [found, ...others] = link.ownerDocument.querySelectorAll(selector);
    return selector.length <= LONGEST && found === link && others.length === 0;
  };
  const marks = marksOf(before).filter((mark) => !at.matches(mark));
  return marks.map((mark) => `${holder} > ${mark} + ${last}`).find(finds) ?? null;
}

/** Elements beside one that are built alike: of its tag, each with a link. */
function alike(element: Element): Element[] {
  return [...(element.parentElement?.children ?? [])].filter(
    (other) => other.localName === element.localName && other.querySelector('a[href]') !== null,
  );
}

/** Fewest rows that make a list. */
const FEWEST = 2;

/**
 * The row of a listing that an element stands in, with a selector that finds all rows of its list and nothing else;
 * null where it stands in no row.
 */
export function rowOf(element: Element): { row: Element; selector: string } | null {
  let at: Element | null = element;
  for (; at && at.localName !== 'body'; at = at.parentElement) {
    const rows = alike(at);
    if (rows.length < FEWEST || !rows.includes(at)) continue;
    const row = at;
    const finds = (selector: string) => {
      const found = [...row.ownerDocument.querySelectorAll(selector)];
      return (
        selector.length <= LONGEST &&
        found.includes(row) &&
        found.length >= FEWEST &&
        found.every((each) => rows.includes(each))
      );
    };
    const own = namesOf(row).find(finds);
    const list = row.parentElement && selectorOf(row.parentElement);
    const within =
      list &&
      namesOf(row)
        .map((name) => `${list} > ${name}`)
        .find(finds);
    const selector = own ?? within;
    if (selector) return { row, selector };
  }
  return null;
}
