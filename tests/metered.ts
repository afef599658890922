// A database that adds up the rows which D1 says that batches read.

/** What counting needs of D1. */
type Batching = {
  batch(statements: never[]): Promise<readonly { meta: { rows_read?: number } }[]>;
};

/** The same database, and how many rows its batches have read so far. */
export function metered<D extends Batching>(db: D): { db: D; rowsRead: () => number } {
  let rows = 0;
  const batch = async (statements: never[]) => {
    const results = await db.batch(statements);
    rows += results.reduce((sum, result) => sum + (result.meta.rows_read ?? 0), 0);
    return results;
  };
  const proxy = new Proxy(db, {
    get: (target, name) => {
      if (name === 'batch') return batch;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db: proxy, rowsRead: () => rows };
}
