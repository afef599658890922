// Keeps what a person did: checked now, on this machine, so that the answer is final; then queued.
import { type ActionTag, type ArticleRead, checkAction } from '#shared/action';
import { includesRole } from '#shared/api/access';
import type { Portal } from '#shared/portal';
import { articlePlace, portalHolds, portalOf } from '#shared/portal-address';
import { type Problem, problem } from '#shared/problem';
import type { Account, Database, Standing, Undoable } from '../database.ts';
import type { ActionDraft, ArticleState, RecordAnswer, UndoDraft } from '../messages.ts';
import { lookUp } from '../mirror/look.ts';
import { ARTICLE_STORES, readUndoable } from '../mirror/read-view.ts';
import { enqueue, listAsRefused, refusedSeen } from '../outbox/queue.ts';
import { currentAccount } from '../settings.ts';
import { cleanRead, cutCorrection } from './clean-read.ts';
import { tellsNothing } from './seen.ts';
import { type Deed, restoring } from './undoing.ts';

/** An act with all that the person's device knows of it. */
type Act = {
  id: string;
  clickedAt: number;
  article: ArticleRead;
  deed: Deed;
  undoes?: string;
  restores?: Standing;
};

const refusal = (refused: Problem): RecordAnswer => ({ saved: false, problem: refused });

/**
 * An article at the innermost of the portals that hold its address: a listing of one portal links into those within it.
 * As it was named where none does.
 */
export function placeOf<A extends { portal: string; url: string }>(
  article: A,
  portals: readonly Portal[],
): A {
  const on = portalOf(portals, article.url);
  return on && portals.some(({ id, path }) => id === article.portal && path.length < on.path.length)
    ? { ...article, portal: on.id }
    : article;
}

/** Where an article that was named with a portal is counted, and its key there; its address where no portal holds it. */
export function keyedAt(
  article: { portal: string; url: string },
  portals: readonly Portal[],
): { portal: string; key: string } {
  const { portal, url } = placeOf(article, portals);
  const on = portals.find(({ id }) => id === portal);
  const place = on && portalHolds(on, url) ? articlePlace(url, [on, ...portals]) : null;
  return place ? { portal: place.portal.id, key: place.key } : { portal, key: url };
}

/**
 * Whose an act is: of who is signed in, and was at the click. One whose page is gone (`left`) is theirs who was, whoever
 * is signed in now; undefined where that is nobody whom this machine knows.
 */
async function ownerOf(
  db: Database,
  { by }: Pick<ActionDraft, 'by'>,
  left: boolean,
): Promise<Account | undefined> {
  const current = await currentAccount(db);
  if (by == null || by === current?.person.id) return current;
  return left ? (await db.getAll('accounts')).find(({ person }) => person.id === by) : undefined;
}

/** Whoever may act here now, or why nobody may. */
async function actor(
  db: Database,
  draft: Pick<ActionDraft, 'by'>,
  left: boolean,
): Promise<Account | Problem> {
  const account = await ownerOf(db, draft, left);
  if (!account && draft.by != null && (await currentAccount(db)))
    return problem('person-changed', 'somebody else was signed in at the click');
  if (!account) return problem('unauthorized', 'nobody is signed in');
  return includesRole(account.role, 'tagger') ? account : problem('forbidden-role', account.role);
}

/**
 * Records an act on an article. `saved` is only said once it is on the disk; a refusal leaves nothing behind.
 * Repeating an id changes nothing. `now` in ms since 1970 UTC, this device's clock; `left`: its page may be gone.
 */
export async function record(
  db: Database,
  draft: ActionDraft,
  now: number,
  left = false,
): Promise<RecordAnswer> {
  const account = await actor(db, draft, left);
  if (!('token' in account)) return refusal(account);
  const { id, clickedAt } = draft;
  const article = placeOf(draft.article, account.me.portals);
  const deed = await deedOf(db, account, { ...draft, article });
  return keep(db, account, { id, clickedAt, article, deed }, now);
}

/**
 * Lists an act that `record` refused while its page was gone, so that whoever did it learns of it; a page only
 * seen is nobody's act. `now` in ms since 1970 UTC, this device's clock.
 */
export async function listRefusedAct(
  db: Database,
  draft: ActionDraft,
  refused: Problem,
  now: number,
): Promise<void> {
  const account = await ownerOf(db, draft, true);
  if (!account || draft.kind === 'seen') return;
  const { portals } = account.me;
  const article = cleanRead(placeOf(draft.article, portals), now + account.clockOffset, portals);
  const { portal, key } = keyedAt(article, portals);
  const decidedAt = new Date(draft.clickedAt + account.clockOffset).toISOString();
  const action = { ...wireDeed(draft), id: draft.id, decidedAt, article };
  const { clickedAt } = draft;
  await listAsRefused(db, { account: account.key, portal, key, action, clickedAt, queuedAt: now }, refused);
}

async function deedOf(db: Database, account: Account, draft: ActionDraft): Promise<Deed> {
  if (draft.kind === 'correct') return { ...draft, correction: cutCorrection(draft.correction) };
  if (draft.kind !== 'tag' || !draft.keep) return draft;
  const { portal, key } = keyedAt(draft.article, account.me.portals);
  const known = await stateOf(db, account, portal, key);
  return { kind: 'tag', tag: keepingTag(draft.tag, known) };
}

/** A new content keeps what else was said of the article: its topics, form and origin. */
function keepingTag(tag: ActionTag, { topics, form, origin }: ArticleState): ActionTag {
  return { ...tag, ...(topics.length > 0 && { topics }), ...(form && { form }), ...(origin && { origin }) };
}

async function keep(db: Database, account: Account, act: Act, now: number): Promise<RecordAnswer> {
  const correctedNow = now + account.clockOffset;
  const check = checkAction(
    {
      ...wireDeed(act.deed),
      id: act.id,
      decidedAt: new Date(act.clickedAt + account.clockOffset).toISOString(),
      article: cleanRead(act.article, correctedNow, account.me.portals),
      ...(act.undoes ? { undoes: act.undoes } : {}),
    },
    { portals: account.me.portals, lists: account.me.taxonomy, now: correctedNow },
  );
  if (!check.ok) return refusal(check.problem);
  const { action, portal, key } = check.checked;
  const known = await stateOf(db, account, portal, key);
  const { clickedAt, restores } = act;
  const entry = { account: account.key, portal, key, action, clickedAt, queuedAt: now };
  if (
    action.kind === 'seen' &&
    (tellsNothing(action.article, known) || (await db.get('recorded', refusedSeen(entry))))
  )
    return { saved: true, state: known };
  await enqueue(db, restores ? { ...entry, restores } : entry);
  return { saved: true, state: await stateOf(db, account, portal, key) };
}

function wireDeed(deed: Deed): Deed {
  if (deed.kind === 'tag') return { kind: 'tag', tag: deed.tag };
  if (deed.kind === 'correct') return { kind: 'correct', correction: deed.correction };
  return { kind: deed.kind };
}

async function stateOf(db: Database, account: Account, portal: string, key: string): Promise<ArticleState> {
  const [state] = await lookUp(db, account.key, portal, [key]);
  if (!state) throw new Error('a look gave no state');
  return state;
}

/**
 * Takes the person's last action on an article back, as a new action; also when the first is still unsent.
 * A problem `not-found` says that there is nothing to take back, `undo-overtaken` that something else was done since.
 */
export async function undo(
  db: Database,
  { id, clickedAt, by, portal, url, undoes }: UndoDraft,
  now: number,
  left = false,
): Promise<RecordAnswer> {
  const account = await actor(db, { by }, left);
  if (!('token' in account)) return refusal(account);
  const place = placeOf({ portal, url }, account.me.portals);
  const on = account.me.portals.find((each) => each.id === place.portal);
  if (!on) return refusal(problem('unknown-portal', portal));
  if (!portalHolds(on, url)) return refusal(problem('url-outside-portal', url));
  const at = keyedAt(place, account.me.portals);
  const tx = db.transaction(ARTICLE_STORES);
  const repeated = await tx.objectStore('recorded').get(id);
  const last = await readUndoable(tx, account.key, at.portal, at.key);
  if (repeated) return { saved: true, state: await stateOf(db, account, at.portal, at.key) };
  if (last && undoes !== undefined && last.id !== undoes) return refusal(problem('undo-overtaken', last.id));
  const act = last && undoingAct(last, id, clickedAt);
  return act ? keep(db, account, act, now) : refusal(problem('not-found', 'nothing to take back'));
}

function undoingAct(last: Undoable, id: string, clickedAt: number): Act | null {
  const deed = restoring(last);
  const { portal, url } = last.action.article;
  return deed && { id, clickedAt, article: { portal, url }, deed, undoes: last.id, restores: last.before };
}
