// Tells a listing that goes on without an address from one that ends: links that post back, buttons, rows that come by scrolling.
import { clean } from '../extraction/field.ts';
import { CURRENT, isOtherPager, labelOf, MORE, NEXT, pageNumber } from '../extraction/next-page.ts';

const MOST = 3_000;
const MOST_CHOICES = 100;
const LONGEST_LABEL = 40;
/** Names of the blocks that hold page numbers, and how far above a number they are looked for. */
const PAGER = /(?:^|[\s_-])(?:pager|paging|paginat\w*|phan-?trang)(?:$|[\s_-])/i;
const HIGHEST = 6;
const DISABLED = '[disabled],[aria-disabled=true],.disabled,[class*=disabled]';
/** What acts by a script: links and buttons, and in a pager any element that is made to. */
const ACTING = 'a,button,input[type=button],input[type=submit],[onclick],[data-page]';
/** What ASP.NET's calendar posts back: a day as the number of days since 2000, or a month before and after. */
const CALENDAR = /__doPostBack\('[^']*','V?\d{4}'\)/i;
/** Blocks at whose sight the portal's script fetches more rows. */
const SCROLLED = /infinite-?scroll|(?:^|[\s_-])(?:load|scroll)-?more/i;

/**
 * Whether a page offers to go on by a script alone, where its next page has no address. Such a listing was not read to
 * its end, whatever its rows say. A last page whose pager only leads back may be taken for one: that errs on the side
 * of “not complete”.
 */
export function hasHiddenPaging(document: Document): boolean {
  const scripted = [...document.querySelectorAll(ACTING)]
    .slice(-MOST)
    .filter((element) => !leads(element) && !element.closest(DISABLED) && !isOtherPager(element));
  return (
    scripted.some((element) => {
      const label = labelOf(element) || (clean(element.getAttribute('value')) ?? '');
      return NEXT.test(label) || MORE.test(label) ? acts(element) : pageNumber(label) > 0 && isPage(element);
    }) ||
    [...document.querySelectorAll('[class],[id]')].some(isScrolled) ||
    [...document.querySelectorAll('select')].slice(-MOST_CHOICES).some(choosesPage)
  );
}

/** Whether it is a link with an address of its own. */
function leads(element: Element): boolean {
  const href = element.getAttribute('href');
  return href !== null && href !== '' && !/^(?:javascript:|#)/i.test(href.trim());
}

/** What a link or a button does when it is pressed, as far as the page says it. */
const doingOf = (element: Element) =>
  `${element.getAttribute('href') ?? ''}${element.getAttribute('onclick') ?? ''}`;

/** Links and buttons act by themselves; other elements do where they stand in a pager. */
function acts(element: Element): boolean {
  if (CALENDAR.test(doingOf(element))) return false;
  return /^(?:a|button|input)$/.test(element.localName) || isInPager(element);
}

/** A number that does something, other than the one of the page itself, in a pager or as a form that posts back. */
function isPage(element: Element): boolean {
  const does = doingOf(element);
  if (/__doPostBack/i.test(does)) return !CALENDAR.test(does);
  if (element.localName === 'a' && does === '') return false;
  return !element.closest(CURRENT) && isInPager(element);
}

/** Whether an element stands in a block that is named a pager. */
export function isInPager(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < HIGHEST; up += 1) {
    if (isPager(at)) return true;
    at = at.parentElement;
  }
  return false;
}

/** Whether an element is named as a block of page numbers. */
export const isPager = (element: Element): boolean =>
  PAGER.test(`${element.id} ${element.getAttribute('class')}`);

/** Named for it, and no link: those are looked at by what they say. */
function isScrolled(element: Element): boolean {
  return SCROLLED.test(`${element.id} ${element.getAttribute('class')}`) && !element.querySelector('a[href]');
}

/** A choice of pages: 1, 2, 3 … in order, behind the word for a page or named so. */
function choosesPage(select: Element): boolean {
  const named = `${select.id} ${select.getAttribute('name')} ${select.getAttribute('class')}`;
  const before = (select.previousSibling?.textContent ?? '').slice(-LONGEST_LABEL);
  if (!/trang|page/i.test(named) && !/(?:^|\s)(?:trang|page)[\s:]*$/i.test(before)) return false;
  const options = [...select.querySelectorAll('option')];
  return (
    options.length > 1 &&
    options.every((option, index) => pageNumber(clean(option.textContent) ?? '') === index + 1)
  );
}
