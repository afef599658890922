// The addresses of the demo portals: every way to one article, the listings, and how the portals are registered.
import type { Portal } from '#shared/portal';
import { articles, type DemoArticle } from './catalogue.ts';
import { SECTIONS, sectionOf } from './sections.ts';

/** Rows on one page of a listing. */
export const PAGE_SIZE = 20;

const DETAIL = '/sonnptnt/Pages/chi-tiet-tin.aspx';
const MOBILE = '/sonnptnt/m/tin.aspx';

/** An address-safe form of a title: no marks, words joined by hyphens, at most eight of them. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
  return plain
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 8)
    .join('-');
}

function ownPage(article: DemoArticle): string[] {
  const day = article.publishedAt?.slice(0, 10) ?? '2023-03-20';
  const name = `${day}/${slugOf(article.title)}-${article.id}.aspx`;
  const page = `/sonnptnt/Pages/${name}`;
  return [page, page.toLowerCase(), `${page}?IsDlg=1`, `/sonnptnt/m/${name}`];
}

function itemPages({ id, section, family }: DemoArticle): string[] {
  const { slug, catId } = sectionOf(section);
  const inDetail = `${DETAIL}?ItemID=${id}&CatId=${catId}`;
  const inSection = `/sonnptnt/Pages/${slug}.aspx?ItemID=${id}`;
  const [first, second] = family === 'section-page' ? [inSection, inDetail] : [inDetail, inSection];
  const views = [
    first,
    second,
    `${DETAIL}?CatId=${catId === 7 ? 1 : 7}&ItemID=${id}`,
    `/sonnptnt/Pages/chuyen-muc-cchc.aspx?ItemID=${id}`,
    `/sonnptnt/pages/chi-tiet-tin.aspx?itemid=${id}`,
    `/sonnptnt/Pages/print.aspx?ItemID=${id}`,
    `${MOBILE}?id=${id}`,
  ];
  return [...new Set(views)];
}

/** Every path + query that the server answers with this article; the first is the one listings link to. */
export function viewsOf(article: DemoArticle): string[] {
  if (article.family === 'slug') {
    const page = `/tinh/tin-tuc/${slugOf(article.title)}-${article.id}.html`;
    return [page, `${page}?ref=trang-chu`];
  }
  return article.family === 'own-page' ? ownPage(article) : itemPages(article);
}

/** The path of the print view, where the article has one, else undefined. */
export function printViewOf(article: DemoArticle): string | undefined {
  return viewsOf(article).find((view) => /print\.aspx|IsDlg=1/.test(view));
}

/**
 * All addresses of one article at an origin; the first is the one listings link to. The last ones differ by scheme,
 * or by the default port where the origin names none: they are the same article though the demo answers plain HTTP.
 */
export function addressesOf(article: DemoArticle, origin: string): string[] {
  const views = viewsOf(article);
  const { protocol, hostname, port } = new URL(origin);
  const twin = protocol === 'http:' ? 'https:' : 'http:';
  const twins = [`${twin}//${hostname}${port && `:${port}`}`];
  if (!port) twins.push(`https://${hostname}:443`, `http://${hostname}:80`);
  return [...views.map((view) => origin + view), ...twins.map((same) => same + views[0])];
}

/** The articles of a section, newest first; the undated one stands last. */
export function articlesIn(section: string): DemoArticle[] {
  const key = (article: DemoArticle) => article.publishedAt ?? '';
  return articles
    .filter((article) => article.section === section)
    .sort((a, b) => (key(a) < key(b) ? 1 : -Number(key(a) > key(b))));
}

/** The address of one page of a section's listing, from page 1. */
export function listingPath(section: string, page: number): string {
  return `/sonnptnt/Pages/${section}.aspx${page > 1 ? `?Page=${page}` : ''}`;
}

/** Every listing page that has an address of its own. Together they show each article of both portals once. */
export function listingUrls(origin: string): string[] {
  const pages = SECTIONS.flatMap(({ slug }) => {
    const count = Math.ceil(articlesIn(slug).length / PAGE_SIZE);
    return Array.from({ length: count }, (_, index) => origin + listingPath(slug, index + 1));
  });
  return [...pages, `${origin}/tinh/`];
}

/** The listing of all the department's articles that pages and sorts in place: its address never changes. */
export function inPlaceListingUrl(origin: string): string {
  return `${origin}/sonnptnt/Pages/tin-moi.aspx`;
}

export type DemoPortal = Pick<Portal, 'id' | 'name' | 'channel' | 'origins' | 'path' | 'profile'>;

/** The registrations of the two portals at an origin such as `http://localhost:18700`. */
export function demoPortals(origin: string): [DemoPortal, DemoPortal] {
  const department: DemoPortal = {
    id: 'so-nnptnt',
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    channel: 'Cổng Thông tin điện tử của Sở',
    origins: [origin],
    path: '/sonnptnt/',
    profile: {
      identity: ['ItemID'],
      rewrites: [
        { match: '^/sonnptnt/m/tin\\.aspx\\?(?:.*&)?id=(\\d{1,9}).*$', replace: `${DETAIL}?ItemID=$1` },
        {
          match: '^/sonnptnt/Pages/[a-z-]{1,40}\\.aspx\\?(?:.*&)?ItemID=(\\d{1,9}).*$',
          replace: `${DETAIL}?ItemID=$1`,
        },
        { match: '^/sonnptnt/m/(\\d{4}-\\d\\d-\\d\\d/.+)$', replace: '/sonnptnt/Pages/$1' },
      ],
      article: [
        '^/sonnptnt/Pages/[a-z-]+\\.aspx\\?(?:.*&)?ItemID=\\d',
        '^/sonnptnt/(?:Pages|m)/\\d{4}-\\d\\d-\\d\\d/',
        '^/sonnptnt/m/tin\\.aspx\\?(?:.*&)?id=\\d',
      ],
      listing: [
        '^/sonnptnt/?$',
        `^/sonnptnt/Pages/(?:${['tin-moi', ...SECTIONS.map(({ slug }) => slug)].join('|')})\\.aspx(?:$|\\?page=)`,
      ],
    },
  };
  const provincial: DemoPortal = {
    id: 'tinh',
    name: 'Cổng Thông tin điện tử tỉnh Hà Nam',
    channel: 'Cổng Thông tin điện tử tỉnh',
    origins: [origin],
    path: '/tinh/',
    profile: { noise: ['ref'], article: ['^/tinh/tin-tuc/.+-\\d+\\.html'], listing: ['^/tinh/?(?:\\?.*)?$'] },
  };
  return [department, provincial];
}
