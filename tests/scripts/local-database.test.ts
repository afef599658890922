// The local database: migrations whole or not at all, and D1's interface on node:sqlite.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { asD1, migrate } from '../../scripts/local-database.mjs';
import { freshFolder } from './command.ts';

const { folder, remove } = freshFolder();
afterAll(remove);

function migrations(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, sql] of Object.entries(files)) writeFileSync(join(path, file), sql);
  return path;
}

function tables(sqlite: DatabaseSync): unknown[] {
  return sqlite
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'x%' ORDER BY name`)
    .all()
    .map(({ name }) => name);
}

describe('migrate', () => {
  it('applies each migration once, in order, and records it as wrangler does', () => {
    const path = migrations('order', {
      '0002_b.sql': 'INSERT INTO x1 VALUES (1);',
      '0001_a.sql': 'CREATE TABLE x1 (n);',
    });
    const sqlite = new DatabaseSync(':memory:');
    expect(migrate(sqlite, path)).toEqual(['0001_a.sql', '0002_b.sql']);
    expect(migrate(sqlite, path)).toEqual([]);
    expect(sqlite.prepare('SELECT id, name FROM d1_migrations').all()).toEqual([
      { id: 1, name: '0001_a.sql' },
      { id: 2, name: '0002_b.sql' },
    ]);
  });

  it('leaves nothing of a migration that fails half-way, and goes on with it later', () => {
    const broken = migrations('broken', {
      '0001_a.sql': 'CREATE TABLE x1 (n); INSERT INTO nowhere VALUES (1);',
    });
    const mended = migrations('mended', { '0001_a.sql': 'CREATE TABLE x1 (n);' });
    const sqlite = new DatabaseSync(':memory:');
    expect(() => migrate(sqlite, broken)).toThrow('nowhere');
    expect(tables(sqlite)).toEqual([]);
    expect(migrate(sqlite, mended)).toEqual(['0001_a.sql']);
  });
});

describe('asD1', () => {
  const sqlite = new DatabaseSync(':memory:');
  const db = asD1(sqlite) as unknown as D1Like;
  sqlite.exec('CREATE TABLE x (a TEXT NOT NULL, b INTEGER)');

  it('binds numbered parameters and gives rows', async () => {
    await db.prepare('INSERT INTO x VALUES (?2, ?1)').bind(1, 'một').run();
    expect(
      await db.prepare('SELECT a, b FROM x WHERE a = ?1 AND ?1 <> ?2').bind('một', '').all(),
    ).toMatchObject({
      results: [{ a: 'một', b: 1 }],
    });
    expect(await db.prepare('SELECT b FROM x').first('b')).toBe(1);
    expect(await db.prepare('SELECT b FROM x WHERE 0').first()).toBeNull();
  });

  it('takes a batch as one transaction', async () => {
    const insert = (value: string | null) => db.prepare('INSERT INTO x VALUES (?1, 2)').bind(value);
    await expect(db.batch([insert('hai'), insert(null)])).rejects.toThrow('NOT NULL');
    expect(await db.prepare('SELECT count(*) AS n FROM x WHERE b = 2').first('n')).toBe(0);
  });
});

type D1Like = {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
};
type Statement = {
  bind(...values: (string | number | null)[]): Statement;
  all(): Promise<{ results: unknown[] }>;
  run(): Promise<unknown>;
  first(column?: string): Promise<unknown>;
};
