// What surrounds every page of the demo portals: SharePoint's own marks, banner, menu, clock, columns, foot.

import { viewsOf } from '../addresses.ts';
import { clock } from '../article-date.ts';
import type { PortalKey } from '../catalogue.ts';
import { articles } from '../catalogue.ts';
import { SECTIONS } from '../sections.ts';
import { EMBLEM } from './assets.ts';
import { documentOf, esc } from './html.ts';

export const SITE_NAME = 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam';

interface Page {
  title: string;
  /** HTML between breadcrumbs and the right column. */
  main: string;
  head?: string;
  portal?: PortalKey;
  /** The banner's name as `h1`, as on many portals, or as a plain block. */
  siteNameAsHeading?: boolean;
  /** HTML right after the body's start. */
  overlay?: string;
}

/** SharePoint's page context: not JSON, and its clock is the server's. */
function pageContext(path: string): string {
  const escaped = path.replaceAll('/', '\\u002f');
  return `<script>
var _spPageContextInfo = {webServerRelativeUrl: "${escaped}", webAbsoluteUrl: "", siteServerRelativeUrl: "\\u002f", webTitle: "SNNPTNT", webLanguage: 1066, currentLanguage: 1066, currentUICultureName: "vi-VN", webUIVersion: 15, pageListId: "{904d7f8b-51aa-4c0e-9d35-2f6a1c0be771}", pageItemId: 2, clientServerTimeDelta: new Date("${new Date().toISOString()}") - new Date()};
</script>`;
}

/** The hidden field that ends in the server's time. */
function requestDigest(): string {
  const stamp = new Date().toUTCString().slice(5).replace('GMT', '-0000');
  const value = `0x5C1F3AB2D0E94477A6B1,${stamp}`;
  return `<input type="hidden" name="__REQUESTDIGEST" id="__REQUESTDIGEST" value="${value}">`;
}

function banner(portal: PortalKey, heading: boolean): string {
  const tag = heading ? 'h1' : 'p';
  const [above, name] =
    portal === 'so'
      ? ['Ủy ban nhân dân tỉnh Hà Nam', 'Sở Nông nghiệp và Phát triển nông thôn']
      : ['Cổng Thông tin điện tử', 'Tỉnh Hà Nam'];
  return `<div id="banner" class="${portal}">${EMBLEM}<div><p class="co-quan">${above}</p><${tag} class="ten">${name}</${tag}></div></div>`;
}

function menu(portal: PortalKey): string {
  const links =
    portal === 'so'
      ? SECTIONS.slice(0, 7).map(({ slug, name }) => [`/sonnptnt/Pages/${slug}.aspx`, name])
      : [
          ['/sonnptnt/', 'Sở Nông nghiệp và PTNT'],
          ['/tinh/#van-ban', 'Văn bản'],
          ['/tinh/#lien-he', 'Liên hệ'],
        ];
  const home = portal === 'so' ? '/sonnptnt/' : '/tinh/';
  const items = [[home, 'Trang chủ'], ...links].map(
    ([href, name]) => `<li><a href="${href}">${name}</a></li>`,
  );
  return `<ul id="menu">${items.join('')}</ul>`;
}

/** Links to articles that are no listing: most read, without dates, the same on every page. */
function mostRead(): string {
  const picked = articles.filter((article) => article.portal === 'so' && article.id % 41 === 7);
  const rows = picked.map(
    (article) => `<li><a href="${esc(viewsOf(article)[0] ?? '')}">${esc(article.title)}</a></li>`,
  );
  return `<div class="hop"><div class="tieu-de-hop">Xem nhiều</div><ul>${rows.join('')}</ul></div>`;
}

function rightColumn(): string {
  const sections = SECTIONS.slice(7).map(
    ({ slug, name }) => `<li><a href="/sonnptnt/Pages/${slug}.aspx">${name}</a></li>`,
  );
  return `<div class="cot">
<div class="hop"><div class="tieu-de-hop">Chuyên mục</div><ul>${sections.join('')}<li><a href="/sonnptnt/Pages/tin-moi.aspx">Tin mới cập nhật</a></li><li><a href="/sonnptnt/rss.aspx">RSS</a></li></ul></div>
${mostRead()}
<div class="hop"><div class="tieu-de-hop">Liên kết</div><ul><li><a href="/tinh/">Cổng Thông tin điện tử tỉnh</a></li><li><a href="/sonnptnt/Pages/thu-tuc-hanh-chinh.aspx">Dịch vụ công trực tuyến</a></li></ul></div>
</div>`;
}

function foot(portal: PortalKey): string {
  const name = portal === 'so' ? SITE_NAME : 'Cổng Thông tin điện tử tỉnh Hà Nam';
  return `<div id="chan"><b>${name}</b><br>Trang minh họa, dùng để thử Sổ Tin; không phải trang của cơ quan nào<br>Chịu trách nhiệm chính: Ban Biên tập · Giấy phép thiết lập trang thông tin điện tử cấp ngày 14/02/2015</div>`;
}

/** A whole page of one of the portals. */
export function shell({
  title,
  main,
  head = '',
  portal = 'so',
  siteNameAsHeading = false,
  overlay = '',
}: Page): string {
  const base = portal === 'so' ? '/sonnptnt' : '/tinh';
  const body = `<body>${overlay}
<div id="TurnOnAccessibility"><a class="ms-SkiptoNavigation" href="#menu" accesskey="Y">Skip Ribbon Commands</a> <a class="ms-SkiptoMainContent" href="#mainContent" accesskey="X">Skip to main content</a></div>
<form method="post" action="${base}/" id="aspnetForm" onsubmit="return false;">
<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY1NDU2MTA1Mg9kFgJmD2QWAgIBD2QWBAIBD2QWAgIH">
${requestDigest()}
<div id="s4-ribbonrow"></div>
<div id="s4-workspace">
${banner(portal, siteNameAsHeading)}
${menu(portal)}
<div class="thanh-ngay"><span class="ngaythang">${clock()}</span><span>Thư điện tử: banbientap@sonnptnt.example</span></div>
<div class="khung"><div class="noi-dung" id="mainContent">
${main}
</div>${rightColumn()}</div>
${foot(portal)}
</div>
</form>
${pageContext(base)}
<script src="/sonnptnt/SiteAssets/portal.js"></script>
</body>`;
  const generator = '<meta name="GENERATOR" content="Microsoft SharePoint">';
  const links =
    '<link rel="stylesheet" href="/sonnptnt/SiteAssets/portal.css">\n<link rel="shortcut icon" href="data:,">';
  return documentOf({ title, head: `${generator}\n${links}\n${head}`, body });
}
