// The toolbar badge: what the article in a tab is, in one character. Which page a tab shows is kept for the session.
import { browser } from 'wxt/browser';
import type { Say } from '#shared/say';
import { contentShort } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { Database } from '../database.ts';
import type { ArticleState, SessionView } from '../messages.ts';
import { lookUp, sessionView } from '../mirror/look.ts';
import { currentAccount } from '../settings.ts';
import { sayHere } from './say-here.ts';

/** Text of the badge and of its tooltip. */
export type Badge = { text: string; title: string };

/** A portal's page shown in a tab; `key` is null where it is no article. */
export type ShownPage = { portal: string; key: string | null };

const NAME = 'Sổ Tin';
/** The accent of the design's tokens: white stands on it at more than 4.5:1. */
const GROUND = '#0b6163';

/** What the badge of a page says; `state` is null where the page is no article. */
export function badgeOf(state: ArticleState | null, session: SessionView, say: Say): Badge {
  if (session.state === 'signed-out') return { text: '', title: `${NAME} – ${say('chưa đăng nhập')}` };
  if (session.state === 'needs-sign-in') {
    const { waiting: count } = session;
    const kept = count > 0 && say('còn {count} thao tác đang giữ', { count: showCount(count) });
    return { text: '!', title: `${NAME} – ${[say('đăng nhập lại'), kept].filter(Boolean).join(', ')}` };
  }
  if (!state) return { text: '', title: NAME };
  const named = `${NAME} – ${stateWords(state, say)}`;
  return state.waiting > 0
    ? { text: '⤒', title: `${named}, ${say('chờ gửi')}` }
    : { text: state.status === 'withdrawn' ? '' : digitOf(state), title: named };
}

function digitOf({ content }: ArticleState): string {
  if (content === null) return '';
  return content === 'none' ? 'N' : content;
}

function stateWords(state: ArticleState, say: Say): string {
  const { content, status, disputed } = state;
  if (status === 'withdrawn') return say('bài đã gỡ');
  if (content === null) return say('chưa phân loại');
  const short = contentShort(content);
  const name = content === 'none' ? short : `${content} ${short}`;
  return disputed ? `${name}, ${say('còn ý kiến khác nhau')}` : name;
}

const PREFIX = 'page:';

/** Remembers what a tab shows and sets its badge. */
export async function showPage(db: Database, tabId: number, page: ShownPage): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tabId]: page });
  await paint(db, tabId, page, await sessionView(db));
}

/** Forgets a tab that was closed or shows another site now. */
export async function forgetPage(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tabId);
}

/** Sets anew the badges of tabs that show one of the articles; `keys` null: any on the portal; portal null: all. */
export async function repaint(db: Database, portal: string | null, keys: string[] | null): Promise<void> {
  const session = await sessionView(db);
  const all: Record<string, unknown> = await browser.storage.session.get(null);
  const touched = Object.entries(all).flatMap(([name, value]) => {
    const page = value as ShownPage;
    const concerned =
      !portal || (page.portal === portal && (!keys || (page.key !== null && keys.includes(page.key))));
    return name.startsWith(PREFIX) && concerned ? [{ tabId: Number(name.slice(PREFIX.length)), page }] : [];
  });
  await Promise.all(touched.map(({ tabId, page }) => paint(db, tabId, page, session)));
  if (!portal || session.state === 'needs-sign-in') await paintEverywhere(db, session);
}

async function paint(db: Database, tabId: number, page: ShownPage, session: SessionView): Promise<void> {
  const account = await currentAccount(db);
  const { portal, key } = page;
  const [state = null] = key !== null && account ? await lookUp(db, account.key, portal, [key]) : [];
  await put(badgeOf(state, session, await sayHere(db)), tabId);
}

/** The badge of all other tabs: it speaks only when the person has to do something. */
export async function paintEverywhere(db: Database, session: SessionView): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: GROUND });
  await put(badgeOf(null, session, await sayHere(db)));
}

/** Sets a badge on one tab or, without one, on all that have none of their own. */
export async function put({ text, title }: Badge, tabId?: number): Promise<void> {
  const tab = tabId === undefined ? {} : { tabId };
  try {
    await browser.action.setBadgeText({ text, ...tab });
    await browser.action.setTitle({ title, ...tab });
  } catch (error) {
    // The tab may have been closed meanwhile; a badge that nobody can see is no loss.
    if (tabId === undefined || (await tabExists(tabId))) throw error;
  }
}

async function tabExists(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    (tab) => tab !== undefined,
    () => false,
  );
}
