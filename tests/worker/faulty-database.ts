// A real database behind a door that jams: what D1 does when it is busy or the line breaks.
import { env } from 'cloudflare:workers';

/** How one call of `batch` goes wrong: before anything was done, or after everything was. */
export type Fault = { message: string; after?: boolean };

/** The database, whose `batch` runs into the faults one after the other; `calls` and results are kept. */
export function databaseWith(faultOf: (call: number) => Fault | null) {
  const seen = { calls: 0, results: [] as D1Result[] };
  const db = new Proxy(env.DB, {
    get(target, name) {
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          const fault = faultOf(++seen.calls);
          if (fault && !fault.after) throw new Error(fault.message);
          const results = await target.batch(statements);
          if (fault) throw new Error(fault.message);
          seen.results.push(...results);
          return results;
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { db, seen };
}

/** A database that must not be touched at all. */
export const UNTOUCHABLE = new Proxy({} as D1Database, {
  get(_, name) {
    throw new Error(`the database was asked for ${String(name)}`);
  },
});
