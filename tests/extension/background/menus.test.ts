// The context menu: the same items however often it is made, and a choice tags the right address.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { sayBy } from '#shared/say';
import { buildMenus, menuChoice } from '../../../extension/background/context-menus.ts';
import { type MenuClickPorts, onMenuClick } from '../../../extension/background/menu-click.ts';
import { record } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { articleOf, device, mirror, NOW, PORTAL, urlOf } from '../support/device.ts';

type Item = Browser.contextMenus.CreateProperties;

describe('the menu', () => {
  let items: Map<string, Item>;
  const menus = {
    removeAll: async () => items.clear(),
    create: async (item: Item) => {
      if (items.has(String(item.id))) throw new Error('duplicate id');
      items.set(String(item.id), item);
    },
  };
  const patterns = ['https://so.example.gov.vn/*'];

  beforeEach(() => {
    items = new Map();
  });

  it('is the same after being made twice: eight contents for page and link, and “Đây là một bài”', async () => {
    await buildMenus(patterns, menus, sayBy());
    await buildMenus(patterns, menus, sayBy());
    expect([...items.keys()].filter((id) => menuChoice(id))).toHaveLength(17);
    expect(items.get('page:2')?.title).toBe('2 TTHC');
    expect(items.get('link:none')?.title).toBe('N Không thuộc');
  });

  it('stands on registered portals alone: pages by their address, links by theirs', async () => {
    await buildMenus(patterns, menus, sayBy());
    for (const [id, { documentUrlPatterns, targetUrlPatterns }] of items)
      expect(id.startsWith('link') ? targetUrlPatterns : documentUrlPatterns).toEqual(patterns);
  });

  it('is gone without portals', async () => {
    await buildMenus(patterns, menus, sayBy());
    await buildMenus([], menus, sayBy());
    expect(items.size).toBe(0);
  });
});

describe('a choice', () => {
  let db: Database;
  let account: Account;
  let ports: MenuClickPorts;

  beforeEach(async () => {
    ({ db, account } = await device());
    ports = {
      db,
      record: (draft) => record(db, draft, NOW),
      pageDraft: vi.fn(async () => ({
        article: { portal: PORTAL.id, url: urlOf('trang'), title: 'Tiêu đề của trang' },
        key: urlOf('trang'),
        form: 'bai' as const,
      })),
      treatAsArticle: vi.fn(async () => undefined),
      now: NOW,
    };
  });

  const choose = (menuItemId: string, linkUrl?: string, pageUrl = urlOf('trang')) =>
    onMenuClick(ports, { menuItemId, pageUrl, ...(linkUrl ? { linkUrl } : {}) }, 1);
  const kept = async () => (await listWaiting(db, account.key)).map(({ action }) => action);

  it("on a link tags the link's own address, without the page's title", async () => {
    expect(await choose('link:3', urlOf('khac'))).toBeNull();
    expect(await kept()).toMatchObject([
      { kind: 'tag', article: { portal: PORTAL.id, url: urlOf('khac') }, tag: { content: '3' } },
    ]);
    expect((await kept())[0]?.article).not.toHaveProperty('title');
    expect(ports.pageDraft).not.toHaveBeenCalled();
  });

  it('on the page tags what the page reads', async () => {
    await choose('page:2');
    expect(await kept()).toMatchObject([
      { article: { title: 'Tiêu đề của trang' }, tag: { content: '2', form: 'bai' } },
    ]);
  });

  it('on the page carries what the pill there suggests', async () => {
    const article = { portal: PORTAL.id, url: urlOf('trang'), title: 'Cải cách thủ tục hành chính ở cơ sở' };
    ports.pageDraft = async () => ({ article, key: urlOf('trang'), form: null, text: '' });
    await choose('page:6');
    expect(await kept()).toMatchObject([{ tag: { content: '6', suggested: { content: '2' } } }]);
  });

  it.each([
    ['where the page is no article', null],
    ['where no script of ours runs', undefined],
  ])('on the page tags the address alone %s', async (_name, draft) => {
    ports.pageDraft = async () => draft;
    await choose('page:none', undefined, urlOf('la'));
    const [action] = await kept();
    expect(action?.article).toEqual({ portal: PORTAL.id, url: urlOf('la') });
  });

  it('on a listing is refused, for its own address is no article', async () => {
    ports.pageDraft = async () => 'listing';
    expect(await choose('page:2')).toMatchObject({ type: 'page-is-listing' });
    expect(await kept()).toEqual([]);
  });

  it.each([
    'page:2',
    'page:article',
  ])('%s at an address known for a listing changes nothing', async (item) => {
    account.me.portals = [{ ...PORTAL, profile: { ...PORTAL.profile, listing: ['/muc-luc$'] } }];
    await db.put('accounts', account);
    ports.pageDraft = async () => undefined;
    expect(await choose(item, undefined, urlOf('muc-luc'))).toMatchObject({ type: 'page-is-listing' });
    expect(ports.treatAsArticle).not.toHaveBeenCalled();
    expect(await kept()).toEqual([]);
  });

  it('on a page that hangs is kept with the address alone', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    ports.pageDraft = () => new Promise(() => undefined);
    const chosen = choose('page:2');
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(await chosen).toBeNull();
    expect((await kept())[0]?.article).toEqual({ portal: PORTAL.id, url: urlOf('trang') });
  });

  it('keeps topics, form and origin that stood', async () => {
    const stood = { content: '1' as const, topics: ['PAPI'], form: 'video' as const, origin: 'own' as const };
    await mirror(db, account, articleOf('trang', stood));
    await choose('page:2');
    expect((await kept())[0]).toMatchObject({ tag: { ...stood, content: '2' } });
  });

  it('“Đây là một bài” is told to the page', async () => {
    await choose('page:article');
    expect(ports.treatAsArticle).toHaveBeenCalledWith(1);
    expect(await kept()).toEqual([]);
  });

  it('of an address outside every portal is refused', async () => {
    expect(await choose('link:2', 'https://khac.vn/a')).toMatchObject({ type: 'url-outside-portal' });
    expect(await kept()).toEqual([]);
  });
});

it.each(['page', 'link', 'page:9', 'link:article', 'x:2', 7])('an unknown item %s is no choice', (id) => {
  expect(menuChoice(id)).toBeNull();
});
