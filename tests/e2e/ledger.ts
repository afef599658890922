// What the server really holds, read from its database: the last word in every browser test.
import type { Stage } from './stage.ts';
import { until } from './until.ts';

export type LedgerRow = {
  id: string;
  kind: string;
  status: string;
  url: string;
  decidedAt: string;
  undoes: string | null;
  person: string;
  tag?: {
    content: string;
    form?: string;
    suggested?: { content: string; score: number; lexicon: string };
  };
  read: { title?: string; publishedOn?: string };
};

/** Every action that the server took in, in the order received. */
export async function ledger(stage: Stage): Promise<LedgerRow[]> {
  const { results } = await stage.query(
    'SELECT ledger.*, person.name AS person FROM ledger JOIN person ON person.id = ledger.person_id ORDER BY n',
  );
  return results.map((row) => {
    const { article, tag } = JSON.parse(String(row.body));
    return {
      id: String(row.id),
      kind: String(row.kind),
      status: String(row.status),
      url: String(row.url),
      decidedAt: String(row.decided_at),
      undoes: row.undoes === null ? null : String(row.undoes),
      person: String(row.person),
      ...(tag && { tag }),
      read: article,
    };
  });
}

/** Waits until the ledger holds so many actions of an address, or of all when none is given. */
export function ledgerHolds(stage: Stage, count: number, url?: string): Promise<LedgerRow[]> {
  const read = async () => (await ledger(stage)).filter((row) => url === undefined || row.url === url);
  return until(read, (rows) => rows.length >= count);
}

export type CountedArticle = {
  content: string | null;
  title: string | null;
  published_on: string | null;
  published_from: string | null;
  status: string;
  disputed: number;
  text_hash: string | null;
};

/** The article of an address as first seen, as it stands; undefined while the server does not know it. */
export async function articleAt(stage: Stage, url: string): Promise<CountedArticle | undefined> {
  const { results } = await stage.query('SELECT * FROM article WHERE url = ?1', url);
  return results[0] as CountedArticle | undefined;
}

/** Waits until the server counts an article as something. */
export function countedAs(stage: Stage, url: string, content: string | null): Promise<unknown> {
  return until(
    () => articleAt(stage, url),
    (article) => article !== undefined && article.content === content,
  );
}

/** Differences between the counters and a recount; empty when they agree. */
export async function drift(stage: Stage): Promise<unknown[]> {
  return (await stage.query('SELECT * FROM drift')).results;
}
