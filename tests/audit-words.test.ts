// Whatever the Worker writes into the audit trail has words that people read.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ACTION_KINDS } from '#shared/action';
import { knownWords, wordsOf } from '../worker/domain/audit-words.ts';

const DB = resolve(import.meta.dirname, '..', 'worker', 'db');
const named = readdirSync(DB).flatMap((file) =>
  [...readFileSync(join(DB, file), 'utf8').matchAll(/(?:what: |auditSql\(\s*)'([a-z_-]+\.[a-z-]+)'/g)].map(
    ([, what = '']) => what,
  ),
);
/** Of records the deed is put together in SQL. */
const records = ['plan', 'target', 'activity', 'scoring_rule', 'estimate'].flatMap((table) =>
  ['added', 'changed', 'removed'].map((deed) => `${table}.${deed}`),
);
const acts = ACTION_KINDS.map((kind) => `article.${kind}`);

it.each([...new Set([...named, ...records, ...acts])])('%s has words', (what) => {
  expect(knownWords(what)).not.toBeNull();
  expect(wordsOf(what)).not.toContain('.');
});

it('they are looked for in what is written down', () => {
  expect(named).toEqual(expect.arrayContaining(['snapshot.frozen', 'person.handed-over', 'token.created']));
});

it('what is unknown is called by its code', () => {
  expect(wordsOf('thing.done')).toBe('thing.done');
});
