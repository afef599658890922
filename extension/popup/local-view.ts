// Reads what the popup paints from this machine's store, and nothing else.
import type { Lists } from '#shared/taxonomy';
import type { Database, OutboxEntry } from '../database.ts';
import { keptFigures, listUndated, sessionView } from '../mirror/look.ts';
import { countDecisions, countOthers, listRefused, listWaiting } from '../outbox/queue.ts';
import { accountView, currentAccount } from '../settings.ts';
import { chosenFrom } from './remembered.ts';
import type { KeptItem, LocalView, UndatedItem } from './view.ts';

/** Rows of a list at most: more would be a wall, and what is settled makes room. */
const SHOWN = 50;
/** Undated articles counted one by one; beyond it the last figures know better. */
const COUNTED = 200;

/** Everything but the current article, for whoever is signed in. */
export async function readLocalView(db: Database): Promise<LocalView> {
  const account = await currentAccount(db);
  const [session, others] = await Promise.all([sessionView(db), countOthers(db, account?.key)]);
  const shared = {
    session,
    others: others.map(({ name, waiting, refused }) => ({ name, count: waiting + refused })),
  };
  if (!account) return { ...shared, ...NOBODY };
  const [figures, chosen, waiting, refused, uncounted, undated] = await Promise.all([
    keptFigures(db, account.key),
    accountView(db, account.key),
    listWaiting(db, account.key, SHOWN),
    listRefused(db, account.key),
    countDecisions(db, account.key),
    listUndated(db, account.key, COUNTED),
  ]);
  return {
    ...shared,
    unit: account.me.unit?.shortName ?? null,
    server: account.server,
    portals: account.me.portals,
    lists: account.me.taxonomy,
    figures: figures ? { summary: figures.summary, at: figures.fetchedAt } : null,
    chosen: chosenFrom(chosen),
    waiting: waiting.map(keptItem),
    refused: refused.map(keptItem),
    uncounted,
    undated: {
      items: undated.slice(0, SHOWN).map(undatedItem),
      count: undated.length < COUNTED ? undated.length : Math.max(COUNTED, figures?.summary.undated ?? 0),
    },
  };
}

/** What nobody’s account names. */
export const NO_LISTS: Lists = { topics: [], forms: [], origins: [] };

const NOBODY: Omit<LocalView, 'session' | 'others'> = {
  unit: null,
  server: null,
  portals: [],
  lists: NO_LISTS,
  figures: null,
  chosen: chosenFrom(undefined),
  waiting: [],
  refused: [],
  uncounted: 0,
  undated: { items: [], count: 0 },
};

function keptItem({ id, action, queuedAt, problem }: OutboxEntry): KeptItem {
  return {
    id,
    kind: action.kind,
    content: action.kind === 'tag' ? action.tag.content : null,
    title: action.article.title ?? null,
    url: action.article.url,
    at: queuedAt,
    reason: problem?.title ?? null,
  };
}

type Undated = Awaited<ReturnType<typeof listUndated>>[number];

function undatedItem({ portal, url, state }: Undated): UndatedItem {
  return { portal, key: state.key, url, title: state.title, content: state.content };
}
