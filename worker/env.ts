// The bindings of the Worker, as wrangler.toml declares them.

export type Env = {
  /** The one database: ledger, articles, counters, people, tokens. */
  DB: D1Database;
  /** `off`: no .docx and .xlsx are made, for plans whose CPU time does not suffice. */
  DOCUMENTS?: string;
  /** Counts attempts to come in by a code. */
  CODE_ATTEMPTS: RateLimit;
};
