// What is known of portal systems: where their content starts, what stands around it, which words are no article's.

/** SharePoint marks where the content starts for its “Skip to main content” link; the others are its own containers. */
const SHAREPOINT_MAIN = ['#mainContent', '#DeltaPlaceHolderMain', '#MSO_ContentTable'];

/**
 * Menus, columns and lists of other articles, by tag, role, class or id, as vendors write them. What mojoPortal names
 * “…center-rightnav” is the column between them.
 */
const ASIDE =
  /(related?|(menu|(?<!nter-right)nav)(igation|bar)?|sidebar|moi-?nhat|([-_\s]|^)((tin|bai)-?cu|aside|s4-ribbonrow|search|ms-(dialoghidden|srch|webpart-toolbar)\S*)|footer|comments?|sitemap|nhieu|khac|lien-?quan|crumbs?)([-_\s]|$)/i;

/** Names of parts in the head of a page, where clocks stand. */
const HEAD = /(header|\btop(-?bar)?)([-_\s]|$)|banner|clock/i;

/** Captions of lists of other articles, in small letters; before them anything but letters. */
const RELATED =
  /^[^a-zà-ỹ]*(related|(những |các )?(tin|bài)( viết| tức|,? bài){0,2} (xem|đọc|khác|liên quan|cùng|cũ|mới hơn|đã đưa)|ý kiến|bình luận|(xem|đọc) (nhiều|thêm)|liên quan|có thể bạn quan tâm)/;

/** Lines in small letters with today's date: the clock of a page, the stamp of a print. */
export const CLOCK = /^(printed|(giờ |ngày )?in( lúc| ngày)?[ :]+(\d|chủ nhật|thứ))|hôm nay/;

/** Where portals put the lead, the trail of sections and the source: what is named as a whole before what its parts may be. */
export const SUMMARY =
  '[itemprop=description]:not(meta),[id^=divArticleDescription],#news-des,.news-des,.lead,.sapo';
export const TRAIL = '#breadcrumb,.duongdan,[class*=crum],[itemtype*=crumbL],.sitemap';
export const AUTHOR = '.author,.tacgia,.tac-gia,.nguon,a[rel=author],[itemprop=author],[id$=_pnNguontin] p';

/** Names of plain blocks that hold the headline where no heading does. */
export const TITLE_NAME = /(headline|title|tieu-?de\S*)\b/i;

/** Parameters and address endings that name one article. */
const ARTICLE_ADDRESS =
  /[&_?](ddocname|tc|idtin|ithutuc|[a-z]*_?id|p)=[^&]*\d|(-\d{2,}|([^-/]+-){5}[^/]+|\/-\/[^/]+|\/node\/\d+)\/?$|-[a-z\d]*\d[a-z\d]*\.(aspx|html?)$/i;
const LISTING_ADDRESS =
  /[&_?](page|trang|cur|p)=\d|^\/?(\?|$)|\/(page|trang)[-/]?\d+|\/(default|home|trang-chu|index)\.\w+$/i;

/** The element that holds a page's own content, without the portal's frame where that is known; null on no page. */
export function contentOf(document: Document): Element | null {
  const parts = SHAREPOINT_MAIN.map((id) => document.querySelector(id));
  return parts.find((part) => part?.querySelector('h1,h2,h3,p,li')) ?? document.body;
}

/** Whether an element is a menu, a side column, a foot or a list of other articles. */
export function isAside(element: Element): boolean {
  return (
    isNamed(element, ASIDE) &&
    element.localName !== 'form' &&
    // Rather what lies around article and column together: “has-sidebar”.
    !(element.querySelectorAll('p').length > 2 && element.querySelector('h1,article,main'))
  );
}

/** Whether an element's name says that it is in the head of a page, where clocks stand. */
export function isFrame(element: Element): boolean {
  return isNamed(element, HEAD) || isAside(element);
}

export function isRelatedCaption(text = ''): boolean {
  return text.length < 80 && RELATED.test(text.toLowerCase());
}

/** What path + query alone say of a page. */
export function addressKind(pathAndQuery: string): 'article' | 'listing' | null {
  if (LISTING_ADDRESS.test(pathAndQuery)) return 'listing';
  return ARTICLE_ADDRESS.test(pathAndQuery) ? 'article' : null;
}

/** Whether its id or classes match: each by itself, for to join them takes longer than to match. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  return pattern.test(element.id) || pattern.test(element.className);
}
