// What a page shows, and what it tells the background.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import { portalPage } from '../../../extension/portal-ui/page.ts';
import { FakeBackground, HandClock, ORIGIN, portal, settled, shadow, stateOf } from './support.ts';

const ARTICLE =
  '<main><h1>Công bố thủ tục hành chính mới lĩnh vực thủy lợi</h1><p>Ngày đăng: 25/10/2023</p><p>Thân bài.</p></main>';
const LISTING = `<main><ul>${[1, 2, 3]
  .map(
    (id) => `<li><h3><a href="/tin/${id}">Kế hoạch cải cách hành chính kỳ ${id}</a></h3>0${id}/10/2023</li>`,
  )
  .join('')}</ul></main>`;

let background: FakeBackground;
let clock: HandClock;
let page: ReturnType<typeof portalPage>;

async function open(path: string, html: string) {
  history.replaceState(null, '', path);
  document.body.innerHTML = html;
  await page.show();
}

const inPage = () =>
  [...document.querySelectorAll('so-tin-pill,so-tin-bar')].map(({ localName }) => localName);
const shown = () => background.calls.filter(([name]) => name === 'pageShown').map(([, message]) => message);
const keyOf = (path: string) => canonicalUrl(ORIGIN + path, portal.profile);

beforeEach(() => {
  background = new FakeBackground();
  background.keyOf = (url) => canonicalUrl(url, portal.profile);
  clock = new HandClock();
  page = portalPage({ call: background.call, clock, alive: () => true });
});
afterEach(() => page.clear());

describe('a page of a portal', () => {
  it.each([
    ['an article gets the pill', '/tin/7', ARTICLE, ['so-tin-pill'], keyOf('/tin/7')],
    ['a listing gets marks and bar', '/muc/cchc', LISTING, ['so-tin-bar'], null],
    ['anything else gets nothing', '/lien-he', '<p>Liên hệ</p>', [], null],
  ])('%s, and the background is told', async (_fact, path, html, parts, key) => {
    await open(path, html);
    expect(inPage()).toEqual(parts);
    expect(shown()).toEqual([{ portal: 'so', key }]);
  });

  it('off the registered portals nothing is read, shown or told', async () => {
    const call = (async (name: string) => {
      background.calls.push([name, null]);
      return { portal: null, key: '', place: null };
    }) as typeof background.call;
    page = portalPage({ call, clock: new HandClock(), alive: () => true });
    await open('/tin/7', ARTICLE);
    expect(inPage()).toEqual([]);
    expect(background.calls.map(([name]) => name)).toEqual(['hello']);
  });

  it('whose portal was paused loses what was shown as soon as it hears that all may have changed', async () => {
    await open('/tin/7', ARTICLE);
    const { call } = background;
    let paused = true;
    Object.assign(background, {
      call: async (name: string, message: never) =>
        name === 'hello' && paused
          ? { portal: null, key: '', place: null, bare: true }
          : call(name as 'hello', message),
    });
    page.clear();
    page = portalPage({ call: background.call, clock, alive: () => true });
    paused = false;
    await page.show();
    expect(inPage()).toEqual(['so-tin-pill']);
    paused = true;
    await page.handlers.changed({ portal: 'so', keys: null }, {});
    expect(inPage()).toEqual([]);
    paused = false;
    await page.handlers.changed({ portal: 'so', keys: null }, {});
    expect(inPage()).toEqual(['so-tin-pill']);
  });

  it('that moves on while the background answers never gives one page’s key to the other’s article', async () => {
    history.replaceState(null, '', '/tin/7');
    document.body.innerHTML = ARTICLE;
    const first = page.show();
    history.replaceState(null, '', '/tin/8');
    await first;
    expect(inPage()).toEqual([]);
    await page.show();
    expect(shown()).toEqual([{ portal: 'so', key: keyOf('/tin/8') }]);
  });

  it('that draws itself late is read again for half a minute, and no longer', async () => {
    await open('/danh-sach', '<p>Đang tải…</p>');
    await clock.pass(4000);
    expect(inPage()).toEqual([]);
    document.body.innerHTML = LISTING;
    await clock.pass(4000);
    expect(inPage()).toEqual(['so-tin-bar']);
    await open('/lien-he', '<p>Liên hệ</p>');
    await clock.pass(40_000);
    const { length } = background.calls;
    await clock.pass(60_000);
    expect(background.calls).toHaveLength(length);
  });

  it('that came up while nobody was signed in is shown once somebody is', async () => {
    const call = (async (name: string, message: never) =>
      signedIn
        ? background.call(name as never, message)
        : { portal: null, key: '', place: null }) as typeof background.call;
    let signedIn = false;
    page = portalPage({ call, clock, alive: () => true });
    await open('/tin/7', ARTICLE);
    expect(inPage()).toEqual([]);
    signedIn = true;
    await page.handlers.changed({ portal: 'so', keys: null }, null);
    expect(inPage()).toEqual(['so-tin-pill']);
  });

  it('is read again when its address changes in place', async () => {
    await open('/tin/7', ARTICLE);
    await open('/muc/cchc', LISTING);
    expect(inPage()).toEqual(['so-tin-bar']);
    await open('/lien-he', '<p>Liên hệ</p>');
    expect(inPage()).toEqual([]);
  });

  it('keeps its pill when only the unimportant part of the address changes', async () => {
    await open('/tin/7', ARTICLE);
    const { host } = shadow('so-tin-pill');
    history.replaceState(null, '', '/tin/7?utm_source=zalo#binh-luan');
    await page.show();
    expect(shadow('so-tin-pill').host).toBe(host);
  });

  it('keeps its marks when a listing pages under another address', async () => {
    await open('/muc/cchc', LISTING);
    const { host } = shadow('so-tin-bar');
    history.replaceState(null, '', '/muc/cchc?trang=2');
    await page.show();
    expect(shadow('so-tin-bar').host).toBe(host);
    expect(shown()).toHaveLength(2);
    expect(await page.handlers.pageDraft({}, null)).toBe('listing');
  });

  it('can be called an article by the person', async () => {
    await open('/lien-he', '<h1>Thông báo tuyển dụng công chức năm 2023</h1>');
    expect(await page.handlers.pageDraft({}, null)).toBeNull();
    await page.handlers.treatAsArticle({}, null);
    expect(inPage()).toEqual(['so-tin-pill']);
    expect(await page.handlers.pageDraft({}, null)).toMatchObject({
      key: keyOf('/lien-he'),
      article: { portal: 'so', url: `${ORIGIN}/lien-he`, title: 'Thông báo tuyển dụng công chức năm 2023' },
    });
  });

  it('tells what it reads now', async () => {
    await open('/tin/7', ARTICLE);
    expect(await page.handlers.pageDraft({}, null)).toMatchObject({
      key: keyOf('/tin/7'),
      article: {
        title: 'Công bố thủ tục hành chính mới lĩnh vực thủy lợi',
        publishedOn: '2023-10-25',
        publishedFrom: 'published',
      },
    });
  });

  it('shows what changed elsewhere', async () => {
    await open('/tin/7', ARTICLE);
    const key = keyOf('/tin/7');
    background.states.set(key, stateOf(key, { content: '3', publishedOn: '2023-10-25' }));
    await page.handlers.changed({ portal: 'other', keys: null }, null);
    await page.handlers.changed({ portal: 'so', keys: ['other'] }, null);
    expect(shadow('so-tin-pill').querySelector('.main')?.textContent).toBe('◌Chưa phân loại');
    await page.handlers.changed({ portal: 'so', keys: [key] }, null);
    expect(shadow('so-tin-pill').querySelector('.main')?.textContent).toBe('3Bộ máy ✓');
  });

  it('takes focus to the pill, or to the bar of a listing', async () => {
    await open('/tin/7', ARTICLE);
    await page.handlers.focusPill({}, null);
    expect(document.activeElement?.localName).toBe('so-tin-pill');
    await open('/muc/cchc', LISTING);
    await settled();
    await page.handlers.focusPill({}, null);
    await settled();
    expect(document.activeElement?.localName).toBe('so-tin-bar');
  });
});
