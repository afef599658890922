// What is known of portal systems: where their content starts, what stands around it, which words are no article's.

/** SharePoint marks where the content starts for its “Skip to main content” link; the others are its own containers. */
const SHAREPOINT_MAIN = ['mainContent', 'DeltaPlaceHolderMain', 'MSO_ContentTable'];

/** Names of menus, columns and lists of other articles, as vendors write them in classes and ids. */
const ASIDE =
  /(?:^|[\s_-])(?:s4-ribbonrow|ms-(?:dialoghidden|webpart-toolbar|quicklaunch|breadcrumb|srch)\S*|(?:main|top|left|right)?-?(?:menu|nav|navbar|navigation|sidebar|footer)|(?:bread)?crumbs?|sitemap|(?:news|bai|tin)?-?(?:related|relate|lien-?quan|lienquan|khac)|(?:tin|bai)-?(?:cu|khac|moi-?nhat)|most-?read|xem-?nhieu|doc-?nhieu|popular|comments?)(?:$|[\s_-])/i;
const ASIDE_NAMES = /^(?:nav|footer|aside)$/;
const ASIDE_ROLES = /^(?:navigation|search|contentinfo|complementary|menu|menubar)$/;

/** Captions of lists of other articles. */
const RELATED =
  /^[^\p{L}]*(?:(?:các )?(?:tin|bài|tin tức|bài viết|tin bài|tin, bài)(?: viết)? (?:cũ|khác|liên quan|đã đưa|cùng|mới hơn|cũ hơn|xem|đọc)|(?:xem|đọc) (?:nhiều|thêm)|có thể bạn quan tâm|liên quan|related|tags?$|ý kiến|bình luận)/iu;

/** Lines with today's date: the clock of a page, the stamp of a print. */
const CLOCK = /hôm nay|bây giờ|^(?:in|ngày in|giờ in)(?: lúc| ngày)?[ :]+(?:thứ|chủ nhật|\d)|^printed/iu;

/** Where portals put the lead, the trail of sections and the source. */
export const SUMMARY =
  '[itemprop=description]:not(meta),.sapo,#divArticleDescription,#divArticleDescription1,#news-des,.news-des,.lead,.article-summary';
export const TRAIL =
  '[itemtype*=BreadcrumbList],.breadcrumb,.breadcrumbs,#breadcrumb,.ms-breadcrumb,.sitemap,.duongdan';
export const AUTHOR =
  '[itemprop=author],[rel=author],.tacgia,.tac-gia,.author,.nguon,[id$=_pnNguontin] p,.article-author';

/** Names of plain blocks that hold the headline where no heading does. */
const TITLE_NAME =
  /(?:^|[\s_-])(?:news-?title|tieu-?de(?:-?(?:tin|bai))?|(?:post|entry|article|detail)-?title|headline)(?:$|\s)/i;

/** Parameters and address endings that name one article. */
const ARTICLE_ADDRESS =
  /[?&_](?:item|news|new|article|tin|bai|doc)?_?(?:id|idtin|ddocname|ithutuc|tc|p)=[^&]*\d|-[\da-z]*\d[\da-z]*\.(?:aspx|html?)$|(?:-\d{2,}|\/-\/[^/]+|\/node\/\d+|(?:[^/-]+-){5}[^/]+)\/?$/i;
const LISTING_ADDRESS =
  /^\/?(?:\?|$)|[?&_](?:page|cur|p|trang)=\d|\/(?:page|trang)[-/]?\d+|\/(?:default|home|trang-chu|index)\.\w+$/i;

function nameOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class') ?? ''}`;
}

/** Whether the page comes from SharePoint. */
function isSharePoint(document: Document): boolean {
  const generator =
    document.querySelector('meta[name=GENERATOR],meta[name=generator]')?.getAttribute('content') ?? '';
  return (
    /^Microsoft SharePoint/.test(generator) || document.querySelector('#s4-workspace,#aspnetForm') !== null
  );
}

/** The element that holds a page's own content, without the portal's frame where that is known; null on no page. */
export function contentOf(document: Document): Element | null {
  const main = isSharePoint(document)
    ? SHAREPOINT_MAIN.map((id) => document.getElementById(id)).find((element) =>
        element?.querySelector('p,h1,h2,h3,li'),
      )
    : undefined;
  return main ?? document.body;
}

/** Whether an element is a menu, a side column, a foot or a list of other articles. */
export function isAside(element: Element): boolean {
  const { localName } = element;
  if (localName === 'body' || localName === 'html' || localName === 'form') return false;
  return (
    ASIDE_NAMES.test(localName) ||
    ASIDE_ROLES.test(element.getAttribute('role') ?? '') ||
    ASIDE.test(nameOf(element))
  );
}

/** Whether an element's name says that it is in the head of a page, where clocks stand. */
export function isFrame(element: Element): boolean {
  return (
    isAside(element) ||
    /banner|masthead|clock|today|(?:^|[\s_-])(?:site-?header|header|top-?bar|top)(?:$|[\s_-])/i.test(
      nameOf(element),
    )
  );
}

export function isRelatedCaption(text: string): boolean {
  return text.length < 80 && RELATED.test(text);
}

export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

export function isTitleBlock(element: Element): boolean {
  return TITLE_NAME.test(nameOf(element));
}

/** What path + query alone say of a page. */
export function addressKind(pathAndQuery: string): 'article' | 'listing' | null {
  if (LISTING_ADDRESS.test(pathAndQuery)) return 'listing';
  return ARTICLE_ADDRESS.test(pathAndQuery) ? 'article' : null;
}
