// The pages of one article: the full page in its several builds, the print view and the mobile view.
import { articlesIn, printViewOf, viewsOf } from '../addresses.ts';
import { clock, dateLine, dayOf, PLAIN_STYLE, updateLine } from '../article-date.ts';
import type { DemoArticle } from '../catalogue.ts';
import { sectionOf } from '../sections.ts';
import { HOSTILE_STYLE } from './assets.ts';
import { documentOf, esc, formLine } from './html.ts';
import { SITE_NAME, shell } from './shell.ts';

const TO_THE_MINUTE = ['first-minutes', 'last-minutes', 'after-period', 'before-period'];

/** The visible date line, or nothing on the many pages that print none; some also say when they were last touched. */
function dateOf({ id, publishedAt, dateOnPage, traps }: DemoArticle): string {
  if (!dateOnPage || publishedAt === null) return '';
  const style = traps.some((trap) => TO_THE_MINUTE.includes(trap)) ? PLAIN_STYLE : id;
  const update = id % 16 === 2 ? `<p class="date">${updateLine(publishedAt)}</p>` : '';
  return `<p class="date">${dateLine(publishedAt, style)}</p>${update}`;
}

/** The headline as different vendors build it: mostly `h1`, at times `h2` below a banner in `h1`, or a bare block. */
function headline({ id, title }: DemoArticle): string {
  if (id % 13 === 4) return `<div id="news-title">${esc(title)}</div>`;
  return usesSecondHeading(id) ? `<h2 class="tieude">${esc(title)}</h2>` : `<h1>${esc(title)}</h1>`;
}

function usesSecondHeading(id: number): boolean {
  return id % 11 === 6;
}

function bodyOf(article: DemoArticle): string {
  const paragraphs = article.body.map((text) => `<p>${esc(text)}</p>`).join('\n');
  return `<div id="ctl00_PlaceHolderMain_Noidung__ControlWrapper_RichHtmlField" class="ms-rtestate-field">
${paragraphs}
<p class="nguon"><strong>${esc(article.author)}</strong></p>
</div>`;
}

/** Older news of the section with their dates in brackets: the last dates on the page are those of others. */
function related(article: DemoArticle): string {
  const older = articlesIn(article.section).filter(
    ({ publishedAt }) =>
      publishedAt !== null && article.publishedAt !== null && publishedAt < article.publishedAt,
  );
  const rows = older.slice(0, 5).map((other) => {
    const day = other.publishedAt === null ? '' : dayOf(other.publishedAt);
    return `<li><a href="${esc(viewsOf(other)[0] ?? '')}">${esc(other.title)}</a> <span>(${day})</span></li>`;
  });
  return rows.length > 0
    ? `<div class="news-related"><h3>Tin cũ liên quan</h3><ul>${rows.join('')}</ul></div>`
    : '';
}

/** The canonical link as found on such portals: mostly none, often without the parameter that names the article. */
function canonical(article: DemoArticle, origin: string): string {
  const link = (path: string) => `<link rel="canonical" href="${esc(origin + path)}">`;
  if (article.family === 'own-page') return link(viewsOf(article)[0] ?? '');
  if (article.id % 4 === 0) return link('/sonnptnt/Pages/chi-tiet-tin.aspx');
  if (article.id % 9 === 0) return `${link('/sonnptnt/Pages/Trang-chu.aspx')}\n${link('/sonnptnt/')}`;
  return '';
}

function titleTag(article: DemoArticle): string {
  if (article.family === 'slug') return `${article.title} - Cổng Thông tin điện tử tỉnh Hà Nam`;
  const ofCategory = article.family !== 'own-page' && article.id % 3 !== 0;
  return ofCategory ? `${sectionOf(article.section).name} - ${SITE_NAME}` : article.title;
}

function tools(article: DemoArticle): string {
  const print = printViewOf(article);
  const link = print ? ` <a href="${esc(print)}">Bản in</a>` : '';
  return `<div class="cong-cu">Cỡ chữ: <button type="button" id="co-chu-nho">A-</button> <button type="button" id="co-chu-to">A+</button> <button type="button" id="in-bai">In bài</button>${link}</div>`;
}

/** The full page of an article, of either portal. `origin` is what canonical links begin with. */
export function articlePage(article: DemoArticle, origin: string): string {
  const section = sectionOf(article.section);
  const home = article.portal === 'so' ? '/sonnptnt/' : '/tinh/';
  const listing = article.portal === 'so' ? `/sonnptnt/Pages/${section.slug}.aspx` : '/tinh/';
  const head = [dateOf(article), headline(article)];
  // Half of the vendors print the date above the headline, half below.
  if (article.id % 2 === 0) head.reverse();
  const image =
    article.id % 3 === 1
      ? `<img class="anh-bai" alt="" src="/sonnptnt/SiteAssets/anh/${article.id}.svg">`
      : '';
  const main = `<div class="sitemap"><a href="${home}">Trang chủ</a> | <a href="${listing}">${esc(section.name)}</a></div>
<div class="news-detail">${tools(article)}
${head.join('\n')}
<p class="the-loai">${formLine(article)}</p>
<p class="sapo">${esc(article.summary)}</p>
${image}
${bodyOf(article)}
</div>
${related(article)}`;
  const hostile = article.traps.includes('hostile-css');
  return shell({
    title: titleTag(article),
    main,
    portal: article.portal,
    head: `${canonical(article, origin)}${hostile ? `<style>${HOSTILE_STYLE}</style>` : ''}`,
    overlay: hostile ? '<div id="noi-troi">ĐƯỜNG DÂY NÓNG 24/7</div>' : '',
    siteNameAsHeading: usesSecondHeading(article.id),
  });
}

/** The print view: no menu, and today's date as the time of printing. */
export function printPage(article: DemoArticle): string {
  const body = `<body><p>${SITE_NAME}<br>In ${clock()}</p><hr>
${dateOf(article)}<h1>${esc(article.title)}</h1><p><b>${esc(article.summary)}</b></p>
${bodyOf(article)}<hr><button type="button" id="in-bai">In trang</button><script src="/sonnptnt/SiteAssets/portal.js"></script></body>`;
  const head =
    '<meta name="GENERATOR" content="Microsoft SharePoint">\n<link rel="shortcut icon" href="data:,">';
  return documentOf({ title: 'Bản in', head, body });
}

/** The mobile view: a narrow column with the same text. */
export function mobilePage(article: DemoArticle): string {
  const body = `<body><p><a href="/sonnptnt/">☰ ${SITE_NAME}</a></p>
<h1>${esc(article.title)}</h1>${dateOf(article)}<p><b>${esc(article.summary)}</b></p>
${bodyOf(article)}</body>`;
  const head = `<meta name="GENERATOR" content="Microsoft SharePoint">
<link rel="shortcut icon" href="data:,">
<style>body { max-width: 420px; margin: 0 auto; padding: 8px; font: 16px/1.5 Arial, sans-serif; }</style>`;
  return documentOf({ title: `${article.title} - Bản di động`, head, body });
}
