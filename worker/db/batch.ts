// The one way to the database: batches that begin with the gate, retried while it is busy.
import { type NeededScope, RATE_LIMIT, type Role } from '#shared/api/access';
import { ProblemError, type ProblemType } from '#shared/problem';
import { BEARER, type Bearer, type BearerRow, rowToBearer } from './bearer.ts';
import { QUOTA, type Quota, readUsed, windowsSince } from './quota.ts';

/** Up to which place of the ledger, and of the audit trail for marks, something was known. */
export type Known = { acts: number; marks: number };

/**
 * What must not have been decided by anybody else since `known`: acts of these kinds on the articles, marks of the
 * queue. `id`: that under which the decision is recorded, for what is there already is a repeat.
 */
export type Guard = { id: string; articles: string[]; kinds: string[]; queue: string | null; known: Known };

/** Who asks, what the route needs, and which version of the configuration the caller worked with. */
export type Pass = {
  /** SHA-256 of the bearer token, hexadecimal. */
  tokenHash: string;
  role: Role;
  /** `whole` is no scope that a token can have: only one without limits passes. */
  scope: NeededScope;
  /** Version of the configuration used; null when none was. */
  config: number | null;
  /** Time of the request, ISO 8601 UTC with milliseconds, and its local date in Asia/Ho_Chi_Minh. */
  now: string;
  today: string;
  /**
   * The unit (null: none) for whose people's eyes the statements were made, and the units that these may see (null:
   * all). The gate checks the unit where it is given.
   */
  sight?: { unit: string | null; bound: readonly string[] | null };
  /** Where whoever wants to know whom the token speaks for is told, in the same round trip as the work. */
  told?: { bearer?: Bearer };
  /** Lets nothing through where somebody else decided meanwhile. */
  guard?: Guard;
  /** Counts the request where the token is a script's, once however many batches it runs; none: it is not counted. */
  quota?: Quota;
};

/** The caller's copy of the configuration is old: load it again and repeat. */
export class StaleConfig extends Error {}

/** The token's person belongs to another unit by now: look again and repeat. */
export class StaleSight extends Error {}

/** Articles came or parted between reading their addresses and writing their keys: read them again. */
export class StaleAddresses extends Error {}

const RETRY_FOR_MS = 5000;
const RETRY_DELAYS_MS = [20, 50, 100, 200, 400];

/** Faults after which D1 asks to be called again; every write here is idempotent, so it may be. */
const PASSING =
  /SQLITE_BUSY|database is locked|overloaded|Network connection lost|caused object to be reset|reset because its code was updated|transient issue|Failed to get session commit token/;

function guarding(db: D1Database, tokenHash: string, guard: Guard): D1PreparedStatement {
  const { id, articles, kinds, queue, known } = guard;
  return db
    .prepare(
      `INSERT INTO meanwhile (token_hash, id, articles, kinds, queue, acts, marks) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(tokenHash, id, JSON.stringify(articles), JSON.stringify(kinds), queue, known.acts, known.marks);
}

/** The statements that let the rest of their batch through, or roll it back. */
function gate(db: D1Database, pass: Pass): D1PreparedStatement[] {
  const { tokenHash, role, scope, config, now, today, sight, guard, quota } = pass;
  const most = quota && !quota.counted ? RATE_LIMIT.requests : null;
  return [
    db
      .prepare(
        `INSERT INTO gate (token_hash, role, scope, config, now, today, most, since)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
      )
      .bind(tokenHash, role, scope, config, now, today, most, windowsSince(now)),
    ...(sight
      ? [db.prepare('INSERT INTO sight (token_hash, unit_id) VALUES (?1, ?2)').bind(tokenHash, sight.unit)]
      : []),
    ...(guard ? [guarding(db, tokenHash, guard)] : []),
  ];
}

/** What the database raises by itself, and what it means to whoever asked. */
const RAISED_PROBLEMS: Record<string, ProblemType> = {
  'gate:unauthorized': 'unauthorized',
  'gate:too-many-requests': 'too-many-requests',
  'gate:forbidden-role': 'forbidden-role',
  'gate:forbidden-scope': 'forbidden-scope',
  'snapshot:too-large': 'snapshot-too-large',
  'people:last-administrator': 'last-administrator',
  'review:decided-meanwhile': 'decided-meanwhile',
  'sample:not-asked': 'sample-not-yours',
  'sample:done': 'sample-done',
  'sample:same-coder': 'sample-same-coder',
};

/** A refusal of the database; `used`: what the gate tells of an API token's quota. */
class Refusal extends ProblemError {
  readonly used: string | undefined;
  constructor(type: ProblemType, message: string) {
    super(type);
    this.used = /gate:[a-z-]+( \S+ \d+)/.exec(message)?.[1];
  }
}

function translate(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('gate:stale-config')) return new StaleConfig();
  if (message.includes('gate:stale-sight')) return new StaleSight();
  if (message.includes('rekey:stale')) return new StaleAddresses();
  const refused = Object.keys(RAISED_PROBLEMS).find((raised) => message.includes(raised));
  const type = refused === undefined ? undefined : RAISED_PROBLEMS[refused];
  return type === undefined ? error : new Refusal(type, message);
}

/**
 * Runs statements as one transaction and gives their results in order. While the database is busy it tries again,
 * for five seconds; then throws the problem `busy`.
 */
export async function runBatch(db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result[]> {
  const deadline = Date.now() + RETRY_FOR_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.batch(statements);
    } catch (error) {
      if (!PASSING.test(error instanceof Error ? error.message : '')) throw translate(error);
      if (Date.now() >= deadline) throw new ProblemError('busy', 'the database stayed busy for 5 s');
      const delay = RETRY_DELAYS_MS[Math.min(attempt, RETRY_DELAYS_MS.length - 1)] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
}

/**
 * Runs statements behind the gate, in one round trip. Throws ProblemError when the gate refuses, StaleConfig when
 * the pass names an old configuration; then nothing was done.
 */
export async function runGated(
  db: D1Database,
  pass: Pass,
  statements: D1PreparedStatement[],
): Promise<D1Result[]> {
  const { told, quota, tokenHash } = pass;
  const first = gate(db, pass);
  const about = [...(told ? [BEARER] : []), ...(quota ? [QUOTA] : [])].map((sql) =>
    db.prepare(sql).bind(tokenHash),
  );
  try {
    const results = (await runBatch(db, [...first, ...about, ...statements])).slice(first.length);
    if (told) {
      const [row] = rowsOf<BearerRow>(results.shift());
      if (row) told.bearer = rowToBearer(row);
    }
    if (quota) readUsed(quota, rowsOf<{ used: string }>(results.shift())[0]?.used);
    return results;
  } catch (error) {
    if (quota && error instanceof Refusal) quota.used = error.used;
    if (error instanceof Refusal && error.problem.type === 'unauthorized')
      throw await shutOut(db, tokenHash, error);
    throw error;
  }
}

/** Whether it is the person who is shut out, and not this token alone: whoever waits at the door should know. */
async function shutOut(db: D1Database, tokenHash: string, refusal: Refusal): Promise<ProblemError> {
  const [found] = await runBatch(db, [
    db
      .prepare(
        `SELECT 1 AS yes FROM token JOIN person ON person.id = token.person_id
         WHERE token.hash = ?1 AND person.revoked_at IS NOT NULL`,
      )
      .bind(tokenHash),
  ]);
  return rowsOf(found).length > 0 ? new ProblemError('person-revoked') : refusal;
}

/**
 * Checks what was asked for. A fault is told only to those whom the gate lets through, and only when the
 * configuration that it was found by is not old.
 */
export async function checkedBehindGate<T>(
  db: D1Database,
  pass: Pass,
  check: () => T | Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    await runGated(db, pass, []);
    throw error;
  }
}

/** The rows of a result, as the type that its SQL gives. */
export function rowsOf<Row>(result: D1Result | undefined): Row[] {
  return (result?.results ?? []) as Row[];
}
