// The bindings of the Worker, as wrangler.toml declares them.

export type Env = {
  /** The one database: ledger, articles, counters, people, tokens. */
  DB: D1Database;
  /** Counts attempts to come in by a code. */
  CODE_ATTEMPTS: RateLimit;
};
