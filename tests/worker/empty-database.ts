// An empty database with the real migrations: made once, and from then on emptied of what each test wrote.
import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, beforeAll } from 'vitest';

const ATTEMPTS = 5;
/** Tables that the database keeps for itself, and the version by which isolates keep copies: that one only grows. */
const APART = new Set(['_cf_METADATA', 'sqlite_sequence', 'config']);
const NEXT_VERSION = `UPDATE config SET version = max(version + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER))`;

type Row = Record<string, unknown>;
type Part = { type: string; name: string; table: string; sql: string };
/** What the migrations made: the whole schema, the tables they left empty, the rules on deleting, the rows they wrote. */
type Made = { schema: string; empty: string[]; rules: Part[]; sown: string[]; rows: string };

let made: Made | undefined;
let shared = false;

const run = (sql: string) => env.DB.prepare(sql);
const parts = async () =>
  (await run('SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY rowid').all<Part>())
    .results;
/** A schema as one text, in whatever order its parts were made. */
const asText = (schema: Part[]) => JSON.stringify(schema.map((part) => JSON.stringify(part)).sort());

/** Those of the tables that hold rows. */
async function filled(tables: string[]): Promise<string[]> {
  const columns = tables.map((name) => `EXISTS (SELECT 1 FROM "${name}") AS "${name}"`);
  const has = await run(`SELECT ${columns.join(', ')}`).first<Row>();
  return tables.filter((name) => has?.[name] === 1);
}

/** All rows of tables as one text. */
async function rowsOf(tables: string[]): Promise<string> {
  const results = await env.DB.batch(tables.map((name) => run(`SELECT * FROM "${name}"`)));
  return JSON.stringify(results.map((result) => result.results));
}

/** After much data one reset at times leaves the database as it was: it is asked, and reset again. */
async function newDatabase(): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await reset();
    const left = await run("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'ledger'").first('n');
    if (left === 0) return applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  }
  throw new Error(`the database is not empty after ${ATTEMPTS} resets`);
}

async function look(): Promise<Made> {
  const schema = await parts();
  const tables = schema.flatMap(({ type, name }) => (type === 'table' && !APART.has(name) ? [name] : []));
  const sown = await filled(tables);
  return {
    schema: asText(schema),
    empty: tables.filter((name) => !sown.includes(name)),
    rules: schema.filter(({ type, sql }) => type === 'trigger' && /\bDELETE\s+ON\b/.test(sql)),
    sown,
    rows: await rowsOf(sown),
  };
}

/** Takes back what was written; the rules that keep rows for ever are lifted for the while. */
async function removeRows({ empty, rules }: Made): Promise<void> {
  const tables = await filled(empty);
  // All of a table's go and come back, so that they keep their order.
  const lifted = rules.filter(({ table }) => tables.includes(table));
  await env.DB.batch([
    run('PRAGMA defer_foreign_keys = true'),
    ...lifted.map(({ name }) => run(`DROP TRIGGER "${name}"`)),
    // Those that refer to others are younger: they go first.
    ...tables.reverse().map((name) => run(`DELETE FROM "${name}"`)),
    run('DELETE FROM sqlite_sequence'),
    ...lifted.map(({ sql }) => run(sql)),
    run(NEXT_VERSION),
  ]);
}

/** Gives the database as the migrations leave it. Where the schema, or a row that they wrote, was changed: a new one. */
async function emptyDatabase(): Promise<void> {
  if (
    made !== undefined &&
    asText(await parts()) === made.schema &&
    (await rowsOf(made.sown)) === made.rows
  ) {
    await removeRows(made);
    return;
  }
  await newDatabase();
  made = await look();
}

/** Before each test: its own empty database, or that of its `describe`. */
export const databaseForTest = () => (shared ? Promise.resolve() : emptyDatabase());

/** Gives all tests of a `describe` one database, prepared once: where none of them can be in another's way. */
export function oneDatabase(prepare: () => Promise<void>): void {
  beforeAll(async () => {
    await emptyDatabase();
    await prepare();
    shared = true;
  });
  afterAll(() => {
    shared = false;
  });
}
