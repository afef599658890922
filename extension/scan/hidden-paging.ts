// Tells a listing that goes on without an address from one that ends: links that post back, and buttons.
import { clean } from '../extraction/field.ts';

const MOST = 3_000;
const NEXT =
  /^(?:trang )?(?:sau|tiếp(?: theo)?|kế(?: tiếp)?)(?: trang)?\s*[›»>]*$|^next(?: page)?\s*[›»>]*$|^[›»>]+$|^(?:xem|tải|hiển thị) thêm\b|^load more$/iu;
const NUMBER = /^\d{1,4}$/;
/** Names of the blocks that hold page numbers, and how far above a number they are looked for. */
const PAGER = /(?:^|[\s_-])(?:pager|paging|paginat\w*|phan-?trang)(?:$|[\s_-])/i;
const HIGHEST = 6;
const CURRENT = '[aria-current],.active,.current,.selected';
/** Pictures that change places have arrows too. */
const SLIDES = ['carousel', 'slick', 'swiper', 'slide', 'owl-'].map((name) => `[class*=${name}]`).join();
const DISABLED = '[disabled],[aria-disabled=true],.disabled,[class*=disabled]';

/**
 * Whether a page offers to go on by a script alone, where its next page has no address. Such a listing was not read to
 * its end, whatever its rows say. A last page whose pager only leads back may be taken for one: that errs on the side
 * of “not complete”.
 */
export function hasHiddenPaging(document: Document): boolean {
  const scripted = [...document.querySelectorAll('a,button,input[type=button],input[type=submit]')]
    .slice(-MOST)
    .filter((element) => !leads(element) && !element.closest(`${DISABLED},${SLIDES}`));
  return scripted.some((element) => {
    const label = labelOf(element);
    return NEXT.test(label) || (NUMBER.test(label) && isPageNumber(element));
  });
}

/** Whether it is a link with an address of its own. */
function leads(element: Element): boolean {
  const href = element.getAttribute('href');
  return href !== null && href !== '' && !/^(?:javascript:|#)/i.test(href.trim());
}

/** A number that does something, other than the one of the page itself, in a pager or as a form that posts back. */
function isPageNumber(element: Element): boolean {
  const does = `${element.getAttribute('href') ?? ''}${element.getAttribute('onclick') ?? ''}`;
  if (/__doPostBack/i.test(does)) return true;
  if (element.localName === 'a' && does === '') return false;
  return !element.closest(CURRENT) && isInPager(element);
}

function isInPager(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < HIGHEST; up += 1) {
    if (PAGER.test(`${at.id} ${at.getAttribute('class')}`)) return true;
    at = at.parentElement;
  }
  return false;
}

function labelOf(element: Element): string {
  const said = element.textContent || element.getAttribute('value');
  return clean(said) ?? clean(element.getAttribute('aria-label') ?? element.getAttribute('title')) ?? '';
}
