// Which page an address of the demo portals answers with. Paths and parameter names compare without case.

import { viewsOf } from './addresses.ts';
import { articles, type DemoArticle } from './catalogue.ts';
import { articlePage, mobilePage, printPage } from './pages/article-page.ts';
import { picture, SCRIPT, STYLESHEET } from './pages/assets.ts';
import { documentOf } from './pages/html.ts';
import { freshPage, freshRows, homePage, provincePage, rss, sectionPage } from './pages/listing-page.ts';
import { SECTIONS } from './sections.ts';

export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';

function page(body: string | undefined, headers: Record<string, string> = {}): Answer {
  return body === undefined ? missing() : { status: 200, type: HTML, body, headers };
}

function missing(): Answer {
  const body =
    '<body><h1>404</h1><p>Trang bạn tìm không có. <a href="/sonnptnt/">Về trang chủ</a></p></body>';
  return { status: 404, type: HTML, body: documentOf({ title: '404 - Không tìm thấy', head: '', body }) };
}

/** Of the pages with a strict policy every other one also gives up its own style, as a policy written in haste does. */
function policy({ id, traps }: DemoArticle): Record<string, string> {
  if (!traps.includes('strict-csp')) return {};
  const style = id % 2 === 0 ? "; style-src 'none'" : '';
  return { 'content-security-policy': `default-src 'self'${style}` };
}

/** Articles listed by number: those with a page of their own are not found by it. */
const byNumber = new Map(
  articles
    .filter(({ family }) => family === 'detail-page' || family === 'section-page')
    .map((article) => [String(article.id), article]),
);
/** Articles by the path of their own page, in small letters. */
const byPath = new Map(
  articles
    .filter(({ family }) => family === 'own-page' || family === 'slug')
    .map((article) => [(viewsOf(article)[0] ?? '').toLowerCase(), article]),
);

function itemPage(name: string, id: string, origin: string): Answer {
  const article = byNumber.get(id);
  const known = name === 'chi-tiet-tin' || name === 'print' || SECTIONS.some(({ slug }) => slug === name);
  if (!article || !known) return missing();
  return page(name === 'print' ? printPage(article) : articlePage(article, origin), policy(article));
}

function listing(name: string, pageNumber: string): Answer {
  if (name === 'tin-moi') return page(freshPage());
  const section = SECTIONS.find(({ slug }) => slug === name);
  return section ? page(sectionPage(section, Number(pageNumber))) : missing();
}

function ownPage(path: string, params: ReadonlyMap<string, string>, origin: string): Answer {
  const mobile = path.startsWith('/sonnptnt/m/');
  const article = byPath.get(mobile ? path.replace('/sonnptnt/m/', '/sonnptnt/pages/') : path);
  if (!article) return missing();
  if (mobile) return page(mobilePage(article), policy(article));
  return page(
    params.get('isdlg') === '1' ? printPage(article) : articlePage(article, origin),
    policy(article),
  );
}

function fixed(path: string, origin: string): Answer | undefined {
  switch (path) {
    case '/':
      return { status: 302, type: HTML, body: '', headers: { location: '/sonnptnt/' } };
    case '/sonnptnt/':
      return page(homePage());
    case '/tinh/':
      return page(provincePage());
    case '/sonnptnt/rss.aspx':
      return { status: 200, type: 'application/rss+xml; charset=utf-8', body: rss(origin) };
    case '/sonnptnt/siteassets/portal.css':
      return { status: 200, type: 'text/css; charset=utf-8', body: STYLESHEET };
    case '/sonnptnt/siteassets/portal.js':
      return { status: 200, type: 'text/javascript; charset=utf-8', body: SCRIPT };
    default:
      return undefined;
  }
}

/** Answers a path with query at an origin; 404 for what the portals do not have. */
export function answer(target: string, origin: string): Answer {
  const url = new URL(target, origin);
  const path = url.pathname.toLowerCase().replace(/^\/(sonnptnt|tinh)$/, '/$1/');
  const params = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const known = fixed(path, origin);
  if (known) return known;
  const image = /^\/sonnptnt\/siteassets\/anh\/(\d{1,6})\.svg$/.exec(path)?.[1];
  if (image) return { status: 200, type: 'image/svg+xml', body: picture(Number(image)) };
  if (path === '/sonnptnt/_layouts/15/hang-tin.aspx')
    return page(freshRows(Number(params.get('page') ?? '1')));
  if (path === '/sonnptnt/m/tin.aspx') {
    const article = byNumber.get(params.get('id') ?? '');
    return article ? page(mobilePage(article), policy(article)) : missing();
  }
  const name = /^\/sonnptnt\/pages\/([a-z-]+)\.aspx$/.exec(path)?.[1];
  if (!name) return ownPage(path, params, origin);
  const id = params.get('itemid');
  return id === undefined ? listing(name, params.get('page') ?? '1') : itemPage(name, id, origin);
}
