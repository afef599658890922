// What becomes of queued actions once the server has answered, or has not.
import type { ActionResult } from '#shared/api/ledger';
import type { Article } from '#shared/article';
import { isProblemType, type Problem, type ProblemType, problem } from '#shared/problem';
import type { AccountKey, Database, OutboxEntry } from '../database.ts';
import { writeArticles } from '../mirror/rows.ts';
import { dropUndoable, refusedSeen, settleUndoable } from './queue.ts';

/** An entry with its result. */
export type Settled = { entry: OutboxEntry; result: ActionResult };

/**
 * Finds each entry's result, by id or, where the server could not read one, by place; null when the answer does not
 * speak of all of them.
 */
export function pairUp(entries: readonly OutboxEntry[], results: readonly ActionResult[]): Settled[] | null {
  const byId = new Map(results.map((result) => [result.id?.toLowerCase(), result]));
  const pairs = entries.flatMap((entry, index) => {
    const inPlace = results[index];
    const result = byId.get(entry.id.toLowerCase()) ?? (inPlace?.id === null ? inPlace : undefined);
    return result ? [{ entry, result }] : [];
  });
  return pairs.length === entries.length ? pairs : null;
}

/** Refusals that are about the portal or the person as they are now, and may be none when next asked. */
const FOR_NOW: readonly (string | undefined)[] = [
  'portal-paused',
  'unknown-portal',
  'forbidden-role',
  'forbidden-scope',
] satisfies ProblemType[];

/**
 * Takes acknowledged entries out of the outbox, moves refused ones to the visible list and writes the articles that
 * came along into the mirror: one transaction, so that an article is never shown without both. An entry that was
 * discarded meanwhile stays discarded. A refused `seen` carries no person's decision: it is dropped and, unless it was
 * refused for now alone, noted, so that the page, looked at again, does not send it again and again. `serverNow`: the
 * server's clock at the answer, ms since 1970 UTC; it took no decision for later than that, so that what a person does
 * next need not come after more.
 */
export async function settle(
  db: Database,
  account: AccountKey,
  settled: readonly Settled[],
  serverNow: number,
): Promise<void> {
  const received = new Date(serverNow).toISOString();
  const tx = db.transaction(['outbox', 'articles', 'undoables', 'recorded'], 'readwrite', {
    durability: 'strict',
  });
  const outbox = tx.objectStore('outbox');
  for (const { entry, result } of settled) {
    const kept = await outbox.get(entry.id);
    if (!kept) continue;
    const seen = entry.action.kind === 'seen';
    if (result.status === 'rejected' && !seen)
      await outbox.put({ ...kept, state: 'refused', problem: problemOf(result) });
    else await outbox.delete(entry.id);
    if (result.status === 'rejected' && seen && !FOR_NOW.includes(result.problem?.type))
      await tx.objectStore('recorded').put({ id: refusedSeen(entry), account, at: entry.queuedAt });
    if (result.status === 'rejected' || result.status === 'superseded')
      await dropUndoable(tx.objectStore('undoables'), entry);
    else {
      const at = result.article?.portal ?? entry.portal;
      await settleUndoable(tx.objectStore('undoables'), entry, received, at);
    }
  }
  const articles = settled.map(({ result }) => result.article).filter((article) => article !== undefined);
  await writeArticles(tx.objectStore('articles'), account, latest(articles));
  await tx.done;
}

/** One state per article: a batch may speak of one several times. */
function latest(articles: readonly Article[]): Article[] {
  const byId = new Map<string, Article>();
  for (const article of articles) {
    const seen = byId.get(article.id);
    if (!seen || seen.seq <= article.seq) byId.set(article.id, article);
  }
  return [...byId.values()];
}

/** A problem of a newer server keeps its own words. */
function problemOf({ problem: said }: ActionResult): Problem {
  if (!said) return problem('bad-shape', 'refused without a reason');
  const type = isProblemType(said.type) ? said.type : 'bad-shape';
  return { ...problem(type, said.detail), title: said.title };
}

/** Counts one more failed attempt on entries that are still there. */
export async function countAttempt(db: Database, entries: readonly OutboxEntry[]): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite');
  for (const { id } of entries) {
    const kept = await tx.store.get(id);
    if (kept) await tx.store.put({ ...kept, attempts: kept.attempts + 1 });
  }
  await tx.done;
}
