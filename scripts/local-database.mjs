// The local database: the very SQLite file that workerd keeps for D1, opened beside it, and its migrations.
// node:sqlite waits for a busy file and so gets its turn while a server is under load; a second workerd would not.
import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './setup.mjs';

/** The name of the local database; wrangler.toml's id changes with the first deployment, this one must not. */
export const DATABASE_ID = 'so-tin';
const BUSY_MS = 5000;

/** Where workerd keeps the database of a data folder: it names files after a hash of the object's name. */
export function databaseFile(dataDir) {
  const objectClass = 'miniflare-D1DatabaseObject';
  const key = createHash('sha256').update(objectClass).digest();
  const half = (data) => createHmac('sha256', key).update(data).digest().subarray(0, 16);
  const name = half(DATABASE_ID);
  return join(dataDir, 'd1', objectClass, `${Buffer.concat([name, half(name)]).toString('hex')}.sqlite`);
}

/** Runs `work` in one transaction; nothing of it stays when it throws. */
function transaction(sqlite, work) {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sqlite.exec('COMMIT');
    return result;
  } catch (error) {
    if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}

/** Turns on write-ahead logging, as workerd does. SQLite does not wait for a busy file here, so this does. */
async function turnOnWriteAheadLog(sqlite) {
  const until = Date.now() + BUSY_MS;
  for (;;) {
    try {
      if (sqlite.prepare('PRAGMA journal_mode').get().journal_mode !== 'wal') {
        sqlite.exec('PRAGMA journal_mode = WAL');
      }
      return;
    } catch (error) {
      if (Date.now() > until || !/locked|busy/i.test(error.message)) throw error;
      await pause(50);
    }
  }
}

/**
 * Applies the migrations that the database has not seen, in order, each with its record in one transaction, in the
 * table that wrangler uses. Gives the names of those applied.
 */
export function migrate(sqlite, folder = join(root, 'worker', 'migrations')) {
  sqlite.exec(`CREATE TABLE IF NOT EXISTS d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`);
  const seen = sqlite.prepare('SELECT 1 FROM d1_migrations WHERE name = ?');
  const record = sqlite.prepare('INSERT INTO d1_migrations (name) VALUES (?)');
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().filter((name) =>
    transaction(sqlite, () => {
      if (seen.get(name)) return false;
      sqlite.exec(readFileSync(join(folder, name), 'utf8'));
      record.run(name);
      return true;
    }),
  );
}

/** What D1 takes as a value, as node:sqlite takes it. */
function asValue(value) {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** One statement in D1's shape. */
class LocalStatement {
  #sqlite;
  #sql;
  #values;

  constructor(sqlite, sql, values = []) {
    this.#sqlite = sqlite;
    this.#sql = sql;
    this.#values = values;
  }

  bind(...values) {
    return new LocalStatement(this.#sqlite, this.#sql, values.map(asValue));
  }

  /** Runs it at once, inside whatever transaction is open. */
  execute() {
    const results = this.#sqlite.prepare(this.#sql).all(...this.#values);
    const meta = this.#sqlite
      .prepare('SELECT changes() AS changes, last_insert_rowid() AS last_row_id')
      .get();
    return { success: true, results: results.map((row) => ({ ...row })), meta };
  }

  async all() {
    return this.execute();
  }

  async run() {
    return this.execute();
  }

  async first(column) {
    const row = this.execute().results[0];
    if (row === undefined) return null;
    return column === undefined ? row : row[column];
  }
}

/** The part of D1's interface that the project uses, on node:sqlite: prepare, bind, batch, first, all, run. */
export function asD1(sqlite) {
  return {
    prepare: (sql) => new LocalStatement(sqlite, sql),
    batch: async (statements) =>
      transaction(sqlite, () => statements.map((statement) => statement.execute())),
  };
}

/**
 * Opens the database of a data folder, also beside a running server; makes and migrates it where it is missing or
 * behind. Waits up to 5 s for a busy file. `sqlite` is the same database as node:sqlite has it.
 */
export async function openLocalDatabase({ dataDir }) {
  const file = databaseFile(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new DatabaseSync(file, { timeout: BUSY_MS });
  await turnOnWriteAheadLog(sqlite);
  migrate(sqlite);
  return { db: asD1(sqlite), sqlite, close: () => sqlite.close() };
}
