// What a page is told when it asks: its portal and words, and how its articles stand. Only here is a key derived.
import type { ArticleRead } from '#shared/action';
import { articleKey, portalOf } from '#shared/portal-address';
import { BUILT_IN, offered } from '#shared/taxonomy';
import type { Database } from '../database.ts';
import type {
  AnswerOf,
  ArticleState,
  ContentToBackground,
  DetailsAnswer,
  MessageOf,
  PortalView,
  RecordAnswer,
} from '../messages.ts';
import { lookUp, lookUpEach, sessionView } from '../mirror/look.ts';
import { baseView, stateOf } from '../mirror/overlay.ts';
import { currentAccount, PLACE, pillPlace } from '../settings.ts';
import { uuidv7 } from '../uuid.ts';
import { allowanceOf, articleView } from './article-view.ts';
import { detailsWords } from './page-words.ts';
import { keyedAt, record } from './record.ts';
import { sayHere } from './say-here.ts';
import { hintOf } from './suggested.ts';

/** What looking may set going elsewhere. */
export type LookPorts = {
  db: () => Promise<Database>;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  changed: (portal: string, keys: string[] | null) => void;
  kick: () => void;
};

/** What a page is told that shows nothing of ours for now. */
export const NOTHING_SHOWN = { portal: null, key: '', place: PLACE, bare: true };

/** What the page at an address begins with. */
export async function helloPage(db: Database, url: string): Promise<AnswerOf<ContentToBackground, 'hello'>> {
  const account = await currentAccount(db);
  const at = account && portalOf(account.me.portals, url);
  // On a paused portal nothing is shown; the popup says why.
  const found = at?.pausedAt === undefined ? at : undefined;
  const portal: PortalView | null = found
    ? { id: found.id, name: found.name, origins: found.origins, path: found.path, profile: found.profile }
    : null;
  const place = await pillPlace(db, portal?.id);
  const key = found ? articleKey(url, found) : '';
  return { portal, key, place, bare: account !== undefined && !found };
}

/** Views of the articles of one page; a day that a row shows and the ledger lacks is told, and shown at once. */
export async function look(
  ports: LookPorts,
  { articles, read, acts = [] }: MessageOf<ContentToBackground, 'look'>,
): Promise<AnswerOf<ContentToBackground, 'look'>> {
  const [db, now] = [await ports.db(), ports.now()];
  const [states, session] = [await statesOf(db, articles), await sessionView(db)];
  const forms = (await currentAccount(db))?.me.taxonomy.forms;
  const say = await sayHere(db);
  const allowance = allowanceOf(session, say);
  const hint = hintOf(read, say);
  const view = (state: ArticleState) => articleView({ state, session, read, hint, forms, say, now });
  const told = await Promise.all(
    states.map(async (state, index) => {
      const article = articles[index];
      const answer = allowance.mayTag && article ? await tellDate(db, article, state, now) : null;
      if (!answer?.saved) return { view: view(state) };
      return { view: view(answer.state), portal: article?.portal };
    }),
  );
  const news = told.filter(({ portal }) => portal !== undefined);
  const [first] = news;
  if (first?.portal !== undefined) {
    const keys = news.map(({ view }) => view.key);
    ports.changed(first.portal, keys);
    ports.kick();
  }
  return { views: told.map(({ view }) => view), allowance, kept: await keptOf(db, acts) };
}

/** Those of some acts that were kept here. */
async function keptOf(db: Database, acts: readonly string[]): Promise<string[]> {
  const kept = await Promise.all(acts.map((id) => db.getKey('recorded', id)));
  return kept.flatMap((id) => id ?? []);
}

/** Null where the ledger has a date, does not know the article, or the row shows no day. */
async function tellDate(
  db: Database,
  article: ArticleRead,
  state: ArticleState,
  clickedAt: number,
): Promise<RecordAnswer | null> {
  if (article.publishedFrom !== 'listing' || !state.known || state.publishedOn !== null) return null;
  return record(db, { kind: 'seen', id: uuidv7(clickedAt), clickedAt, article }, clickedAt);
}

async function statesOf(db: Database, articles: readonly ArticleRead[]): Promise<ArticleState[]> {
  const account = await currentAccount(db);
  if (!account) return articles.map(({ url }) => stateOf(baseView(url, undefined)));
  const placed = articles.map((article) => keyedAt(article, account.me.portals));
  return lookUpEach(db, account.key, placed);
}

/** What is known of one article, by its key, and what of forms and topics may be chosen for it. */
export async function detailsOf(db: Database, portal: string, key: string): Promise<DetailsAnswer> {
  const account = await currentAccount(db);
  const [found] = account ? await lookUp(db, account.key, portal, [key]) : [];
  const state = found ?? stateOf(baseView(key, undefined));
  const { forms, topics } = account?.me.taxonomy ?? BUILT_IN;
  return {
    state,
    forms: offered(forms, [state.form]),
    topics: offered(topics, state.topics),
    words: detailsWords(await sayHere(db)),
  };
}
