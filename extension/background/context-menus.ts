// The context menu on pages of registered portals and on links to them.
import type { Browser } from 'wxt/browser';
import type { Say } from '#shared/say';
import { CONTENT_CODES, CONTENTS, type Content } from '#shared/taxonomy';

type Item = Browser.contextMenus.CreateProperties;

/** What of the browser is needed. */
export type MenuPorts = {
  removeAll(): Promise<void>;
  create(item: Item): Promise<void>;
};

/** What a menu item asks for. */
export type MenuChoice = { on: 'page' | 'link'; content: Content } | { on: 'page'; content: 'article' };

const IS_ARTICLE = 'page:article';

/** Reads the id of a menu item; null when it is none of ours. */
export function menuChoice(id: string | number): MenuChoice | null {
  if (id === IS_ARTICLE) return { on: 'page', content: 'article' };
  const [on, code] = String(id).split(':');
  const content = CONTENT_CODES.find((each) => each === code);
  return content && (on === 'page' || on === 'link') ? { on, content } : null;
}

/** Makes the menu anew for the portals' match patterns; none without patterns. Not to be called twice at once. */
export async function buildMenus(patterns: readonly string[], menus: MenuPorts, say: Say): Promise<void> {
  await menus.removeAll();
  if (patterns.length === 0) return;
  const onPage: Omit<Item, 'id' | 'title'> = { contexts: ['page'], documentUrlPatterns: [...patterns] };
  const onLink: Omit<Item, 'id' | 'title'> = { contexts: ['link'], targetUrlPatterns: [...patterns] };
  await menus.create({ id: 'page', title: say('Gắn nhãn trang này'), ...onPage });
  await menus.create({ id: 'link', title: say('Gắn nhãn liên kết này'), ...onLink });
  for (const { code, short } of CONTENTS) {
    const title = `${code === 'none' ? 'N' : code} ${short}`;
    await menus.create({ id: `page:${code}`, parentId: 'page', title, ...onPage });
    await menus.create({ id: `link:${code}`, parentId: 'link', title, ...onLink });
  }
  await menus.create({ id: IS_ARTICLE, title: say('Đây là một bài'), ...onPage });
}
