// The listings: home, sections that page by address, the one that pages in place, the province's home, and RSS.
import { articlesIn, listingPath, PAGE_SIZE, viewsOf } from '../addresses.ts';
import { dayOf } from '../article-date.ts';
import { articles, type DemoArticle } from '../catalogue.ts';
import { SECTIONS, type Section, sectionOf } from '../sections.ts';
import { esc, formLine } from './html.ts';
import { SITE_NAME, shell } from './shell.ts';

const newest: readonly DemoArticle[] = articles
  .filter((article) => article.portal === 'so' && article.publishedAt !== null)
  .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));

/** A row: picture and headline link to the same address; date where the portal knows one. */
function row(article: DemoArticle): string {
  const href = esc(viewsOf(article)[0] ?? '');
  const date =
    article.dateOnListing && article.publishedAt
      ? `<span class="date">${dayOf(article.publishedAt)}</span>`
      : '';
  return `<li data-tieu-de="${esc(article.title)}" data-ngay="${article.publishedAt ?? ''}"><a class="anh" href="${href}"><img alt="" src="/sonnptnt/SiteAssets/anh/${article.id}.svg"></a><h3><a href="${href}">${esc(article.title)}</a></h3>${date}<span class="the-loai">${formLine(article)}</span><p>${esc(article.summary)}</p></li>`;
}

function rows(list: readonly DemoArticle[]): string {
  return list.map(row).join('\n');
}

function pageOf<T>(list: readonly T[], page: number): readonly T[] {
  return list.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

function pager(section: Section, page: number, count: number): string {
  const links = Array.from({ length: count }, (_, index) => index + 1).map((number) =>
    number === page ? `<b>${number}</b>` : `<a href="${listingPath(section.slug, number)}">${number}</a>`,
  );
  return count > 1 ? `<div class="phan-trang">${links.join('')}</div>` : '';
}

/** One page of a section's listing, from 1; undefined beyond the last. */
export function sectionPage(section: Section, page: number): string | undefined {
  const list = articlesIn(section.slug);
  const count = Math.ceil(list.length / PAGE_SIZE);
  if (!Number.isInteger(page) || page < 1 || page > count) return undefined;
  const main = `<div class="sitemap"><a href="/sonnptnt/">Trang chủ</a> | ${esc(section.name)}</div>
<ul class="danh-sach">${rows(pageOf(list, page))}</ul>
${pager(section, page, count)}`;
  return shell({ title: `${section.name} - ${SITE_NAME}`, main });
}

/** The rows of one page of the listing that pages in place, as its script fetches them. */
export function freshRows(page: number): string {
  return rows(pageOf(newest, page));
}

/** All news of the department: buttons replace and re-order the rows while the address stays. */
export function freshPage(): string {
  const count = Math.ceil(newest.length / PAGE_SIZE);
  const main = `<div class="sitemap"><a href="/sonnptnt/">Trang chủ</a> | Tin mới cập nhật</div>
<div class="phan-trang"><button type="button" id="xep-moi-nhat">Mới nhất trước</button><button type="button" id="xep-tieu-de">Xếp theo tiêu đề</button></div>
<ul class="danh-sach" id="ds-tin" data-so-trang="${count}">${freshRows(1)}</ul>
<div class="phan-trang"><button type="button" id="trang-truoc">Trang trước</button><span id="so-trang">1/${count}</span><button type="button" id="trang-sau">Trang sau</button></div>`;
  return shell({ title: `Tin mới cập nhật - ${SITE_NAME}`, main });
}

function sectionBox({ slug, name }: Section): string {
  const links = articlesIn(slug)
    .slice(0, 4)
    .map((article) => `<li><a href="${esc(viewsOf(article)[0] ?? '')}">${esc(article.title)}</a></li>`);
  return `<div class="hop"><h2><a style="color:inherit" href="${listingPath(slug, 1)}">${esc(name)}</a></h2><ul>${links.join('')}</ul></div>`;
}

/** The department's home page: the latest news, then a box of headlines for each section. */
export function homePage(): string {
  const main = `<ul class="danh-sach">${rows(newest.slice(0, 6))}</ul>
<div class="o-muc">${SECTIONS.map(sectionBox).join('')}</div>`;
  return shell({ title: SITE_NAME, main, siteNameAsHeading: true });
}

/** The home page of the province's portal, which is its only listing. */
export function provincePage(): string {
  const list = articlesIn('tin-trong-tinh');
  const main = `<div class="sitemap">${esc(sectionOf('tin-trong-tinh').name)}</div><ul class="danh-sach">${rows(list)}</ul>`;
  return shell({
    title: 'Cổng Thông tin điện tử tỉnh Hà Nam',
    main,
    portal: 'tinh',
    siteNameAsHeading: true,
  });
}

/** The latest forty articles as RSS 2.0; `pubDate` is in GMT, so near midnight its day is not the local one. */
export function rss(origin: string): string {
  const items = newest.slice(0, 40).map((article) => {
    const link = esc(`${origin}${viewsOf(article)[0] ?? ''}`);
    const date = new Date(article.publishedAt ?? 0).toUTCString();
    return `<item><title>${esc(article.title)}</title><link>${link}</link><description>${esc(article.summary)}</description><pubDate>${date}</pubDate></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${SITE_NAME}</title><link>${origin}/sonnptnt/</link><description>Tin mới cập nhật</description><language>vi</language>
${items.join('\n')}
</channel></rss>
`;
}
