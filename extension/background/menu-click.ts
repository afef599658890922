// A choice in the context menu, turned into an action or into a word to the page.
import type { Browser } from 'wxt/browser';
import { kindByAddress } from '#shared/page-kind';
import { portalOf } from '#shared/portal-address';
import { type Problem, problem } from '#shared/problem';
import type { Content } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import type { Database } from '../database.ts';
import type { ActionDraft, BackgroundToContent, PageDraft, RecordAnswer } from '../messages.ts';
import { currentAccount } from '../settings.ts';
import { menuChoice } from './context-menus.ts';
import { withPage } from './suggested.ts';

export type MenuClickPorts = {
  db: Database;
  record: (draft: ActionDraft) => Promise<RecordAnswer>;
  /** What the tab's page reads as now; null where it is nothing known, undefined where no script of ours answers. */
  pageDraft: (tabId: number) => Promise<ReturnType<BackgroundToContent['pageDraft']> | undefined>;
  treatAsArticle: (tabId: number) => Promise<void>;
  /** ms since 1970 UTC, this device's clock. */
  now: number;
};

/** How long a page may take to say what it reads, ms. */
const PAGE_MS = 2000;

/** Does what was chosen. Gives why it could not be done, or null when it was. */
export async function onMenuClick(
  ports: MenuClickPorts,
  info: Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'linkUrl' | 'pageUrl'>,
  tabId: number,
): Promise<Problem | null> {
  const choice = menuChoice(info.menuItemId);
  if (!choice) return null;
  const account = await currentAccount(ports.db);
  if (!account) return problem('unauthorized', 'nobody is signed in');
  const address = choice.on === 'link' ? info.linkUrl : info.pageUrl;
  const portal = address === undefined ? undefined : portalOf(account.me.portals, address);
  if (!portal || address === undefined) return problem('url-outside-portal', address);
  // What only looks like a listing the person may call an article; what is known for one they may not.
  if (choice.on === 'page' && kindByAddress(address, portal.profile) === 'listing')
    return problem('page-is-listing', address);
  if (choice.content === 'article') {
    await ports.treatAsArticle(tabId);
    return null;
  }
  // A link's words are not its article's title, and the page's title is another article's.
  const read = choice.on === 'link' ? null : await inTime(ports.pageDraft(tabId));
  if (read === 'listing') return problem('page-is-listing', address);
  const draft = read ?? { article: { portal: portal.id, url: address }, form: null };
  const drafted = tagging(draft, choice.content, ports.now);
  const answer = await ports.record(read ? withPage(drafted, { ...read, maybeOn: null }) : drafted);
  return answer.saved ? null : answer.problem;
}

/** The answer, or undefined when the page takes too long for it: it may hang, and the choice must not be lost with it. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  return Promise.race([answer, new Promise<undefined>((resolve) => setTimeout(resolve, PAGE_MS))]);
}

function tagging(
  { article, form }: Pick<PageDraft, 'article' | 'form'>,
  content: Content,
  now: number,
): ActionDraft {
  const tag = { content, ...(form && { form }) };
  return { id: uuidv7(now), clickedAt: now, kind: 'tag', keep: true, article, tag };
}
