// What is read where somebody pointed, shown before it is kept; and rows that a profile names.
import { describe, expect, it } from 'vitest';
import { extractListing } from '../../../extension/extraction/extract-listing.ts';
import type { TaughtField } from '../../../extension/messages.ts';
import { pointedAt, startOf } from '../../../extension/teach/reading.ts';

const URL_HERE = 'https://so.example.gov.vn/muc';
const page = (html: string): Document =>
  new DOMParser().parseFromString(`<!doctype html><title>x</title><body>${html}`, 'text/html');
const ARTICLE = `<main><h1>Tiêu đề trang</h1><h2 class="ten-bai">Sở mở thêm quầy một cửa tại trung tâm hành chính</h2>
  <span class="luc">Hà Nam, 25/10/2023 08:00</span><i class="muc">Chuyên mục CCHC</i><i class="viet">Nguyễn Văn A</i>
  <p class="dan">Đoạn mở đầu của bài.</p><p>${'Thân bài. '.repeat(40)}</p></main>`;
const LISTING = `<main><table>${[1, 2, 3]
  .map(
    (n) => `<tr class="dong"><td><a href="/tin/${n}">Thông báo số ${n}</a></td><td>0${n}/10/2023</td></tr>`,
  )
  .join('')}</table><a class="sau" href="/muc?trang=2">Xem thêm tin cũ hơn</a></main>`;

const read = (html: string, field: TaughtField, selector: string) => {
  const element = page(html).querySelector(selector);
  if (!element) throw new Error(`nothing at ${selector}`);
  return pointedAt(field, element, URL_HERE, {});
};

describe('a field of an article', () => {
  it.each<[TaughtField, string, string]>([
    ['title', '.ten-bai', 'Sở mở thêm quầy một cửa tại trung tâm hành chính'],
    ['publishedOn', '.luc', '25/10/2023'],
    ['section', '.muc', 'Chuyên mục CCHC'],
    ['author', '.viet', 'Nguyễn Văn A'],
    ['summary', '.dan', 'Đoạn mở đầu của bài.'],
  ])('%s is read where one points', (field, selector, value) => {
    expect(read(ARTICLE, field, selector)).toMatchObject({ selector, read: [value] });
  });

  it('is not read where there is none: a date is not what says no day', () => {
    expect(read(ARTICLE, 'publishedOn', '.muc')?.read).toEqual([]);
  });
});

describe('the link to the next page, where it is a number,', () => {
  const URL_OF = (n: number) => `/muc?trang=${n}`;
  const a = (n: number) => `<a class="so" href="${URL_OF(n)}">${n}</a>`;
  const pagers: Record<string, (now: number) => string> = {
    'beside a page in bold': (now) =>
      [1, 2, 3].map((n) => (n === now ? `<b>${n}</b>` : `<a href="${URL_OF(n)}">${n}</a>`)).join(' '),
    'beside a link that is marked': (now) =>
      [1, 2, 3].map((n) => (n === now ? a(n).replace('so', 'so active') : a(n))).join(''),
    'in items of which one is marked': (now) =>
      `<ul>${[1, 2, 3].map((n) => `<li class="trang${n === now ? ' current' : ''}">${a(n)}</li>`).join('')}</ul>`,
  };
  const pager = (of: string, now: number) => page(`<div class="phan-trang">${pagers[of]?.(now)}</div>`);
  const second = (shown: Document) => shown.querySelector(`[href="${URL_OF(2)}"]`) as Element;

  it.each(Object.keys(pagers))('%s is the one after the page that is shown, on every page', (of) => {
    const found = pointedAt('next', second(pager(of, 1)), URL_HERE, {});
    expect(found?.read[0]).toMatch(/trang=2$/);
    const onSecond = pager(of, 2).querySelector(found?.selector ?? '');
    expect(onSecond?.getAttribute('href')).toBe(URL_OF(3));
    expect(pager(of, 3).querySelector(found?.selector ?? '')).toBeNull();
  });

  it('is not taken where nothing marks the page that is shown', () => {
    const plain = page(`<div class="phan-trang">${[1, 2, 3].map(a).join('')}</div>`);
    expect(pointedAt('next', second(plain), URL_HERE, {})).toBeNull();
  });
});

describe('pointing begins', () => {
  it.each<[TaughtField, string, string]>([
    ['item', LISTING, 'Thông báo số 1'],
    ['next', LISTING, 'Xem thêm tin cũ hơn'],
    ['title', ARTICLE, 'Sở mở thêm quầy'],
    ['summary', ARTICLE.replaceAll(/h[12]/g, 'div'), 'Sở mở thêm quầy'],
    ['item', '<main>Không có gì</main>', 'Không có gì'],
  ])('for %s at what is read now, or at what there is', (field, html, text) => {
    expect(startOf(field, page(html), URL_HERE, {}).textContent).toContain(text);
  });
});

describe('a field that was taught before', () => {
  const at = '.ten-bai';
  const taught = (former: string) => {
    const element = page(ARTICLE).querySelector(at);
    if (!element) throw new Error(`nothing at ${at}`);
    return pointedAt('title', element, URL_HERE, { selectors: { title: former } });
  };

  it('on a page that is built otherwise is read on both', () => {
    const found = taught('#tieu-de-cu');
    expect(found).toMatchObject({
      selector: '#tieu-de-cu, .ten-bai',
      read: [expect.stringContaining('Sở mở')],
    });
    const old = page(ARTICLE.replace('class="ten-bai"', 'id="tieu-de-cu"')).querySelector(
      found?.selector ?? '',
    );
    expect(old?.id).toBe('tieu-de-cu');
  });

  it('is corrected on one build without being unlearned on the other', () => {
    expect(taught('#tieu-de-cu, h1')?.selector).toBe('#tieu-de-cu, .ten-bai');
    expect(taught('#tieu-de-cu:not(.a, .b), h1')?.selector).toBe('#tieu-de-cu:not(.a, .b), .ten-bai');
  });

  it.each(['#tieu-de-cu, .ten-bai', 'h2'])('stays %s where that finds what is pointed at', (former) => {
    expect(taught(former)?.selector).toBe(former);
  });

  it.each([
    ['found something else on this page', 'h1'],
    ['is what is pointed at', '.ten-bai'],
    ['is no selector', 'h1[['],
    ['leaves no room for both', `.${'a'.repeat(299)}`],
  ])('and %s is replaced', (_, former) => {
    expect(taught(former)?.selector).toBe(at);
  });
});

describe('a listing', () => {
  it('whose rows are pointed at is read row by row', () => {
    const found = read(LISTING, 'item', '.dong a');
    expect(found?.selector).toBe('.dong');
    expect(found?.rows).toBe(3);
    expect(found?.read).toEqual([1, 2, 3].map((n) => `Thông báo số ${n} (0${n}/10/2023)`));
  });

  it('is read by what a profile names even where headlines are too short for the general rules', () => {
    expect(extractListing(page(LISTING), URL_HERE, {}).items).toEqual([]);
    const { items } = extractListing(page(LISTING), URL_HERE, { selectors: { item: 'tr.dong' } });
    expect(items.map(({ title, publishedOn }) => [title, publishedOn])).toEqual(
      [1, 2, 3].map((n) => [`Thông báo số ${n}`, `2023-10-0${n}`]),
    );
  });

  it.each([
    '.khong-co',
    'tr[[',
    '',
  ])('goes by the general rules where the named rows are none: %j', (item) => {
    const rows = LISTING.replaceAll('Thông báo số', 'Thông báo về việc tiếp nhận hồ sơ qua một cửa số');
    const general = extractListing(page(rows), URL_HERE, {});
    expect(extractListing(page(rows), URL_HERE, { selectors: { item } })).toEqual(general);
  });

  it('gives the next page where its link is pointed at', () => {
    expect(read(LISTING, 'next', '.sau')).toMatchObject({
      selector: '.sau',
      read: ['https://so.example.gov.vn/muc?trang=2'],
    });
  });
});
