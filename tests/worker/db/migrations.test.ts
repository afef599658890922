// Migrations of databases that hold data already: what was written under older rules stands under the newer ones.
import { applyD1Migrations, type D1Migration, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { recount } from '../../../worker/db/counters.ts';
import { call, registerPortals, tokenOf } from '../client.ts';
import { act, on, record, recordEach, tag } from '../ledger.ts';

/** What today's code asks of every database before it writes, and what no rule of writing depends on. */
const BESIDE = ['0010', '0014', '0017', '0020'];
/** The same of 0019, whose other parts need what came before it: lent until the real ones come. */
const LENT: readonly [lend: string, takeBack: string][] = [
  ['ALTER TABLE unit ADD COLUMN version INTEGER NOT NULL DEFAULT 1', 'ALTER TABLE unit DROP COLUMN version'],
  [
    "CREATE VIEW speaker AS SELECT portal_id, unit_id, valid_from, ifnull(valid_to, '9999-12-31') AS valid_to FROM portal_unit",
    'DROP VIEW speaker',
  ],
];

/** The database as it was before a migration. */
async function databaseBefore(name: string): Promise<void> {
  await reset();
  const isThere = (migration: D1Migration) =>
    migration.name < name || BESIDE.some((number) => migration.name.startsWith(number));
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.filter(isThere));
  if (name < '0019') await env.DB.batch(LENT.map(([lend]) => env.DB.prepare(lend)));
  await registerPortals();
}
async function migrate(lent = true): Promise<void> {
  if (lent) await env.DB.batch(LENT.map(([, takeBack]) => env.DB.prepare(takeBack)));
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
}

it('gives figures of a database that was made before reposts had their index', async () => {
  await databaseBefore('0008');
  await env.DB.prepare('DROP INDEX article_repost_published_on_idx').run();
  await migrate();
  const token = await tokenOf('viewer');
  expect(await call('stats', { token, query: { period: 'c-year-2023' } })).toMatchObject({ distinct: 0 });
});

describe('a ledger from before undo had its rules', () => {
  let tokens: { an: string; binh: string; editor: string };
  const look = () => recordEach(tokens.an, act('seen', 1));

  beforeEach(async () => {
    await databaseBefore('0007');
    const [an, binh, editor] = [await tokenOf('tagger'), await tokenOf('tagger'), await tokenOf('editor')];
    tokens = { an, binh, editor };
    await recordEach(an, tag('0', 1));
    await recordEach(binh, tag('2', 2));
  });

  it('keeps its disputes and its settlements', async () => {
    await migrate();
    expect(await look()).toMatchObject({ article: { content: '2', disputed: true } });
    await recordEach(tokens.editor, tag('4', 3));
    expect(await look()).toMatchObject({ article: { content: '4', disputed: false } });
  });

  it('shows a dispute again that an undo had closed', async () => {
    const settling = tag('4', 3);
    await recordEach(tokens.editor, settling, tag('2', 4, { undoes: settling.id }));
    expect(await look()).toMatchObject({ article: { content: '2', disputed: false } });
    await migrate();
    expect(await look()).toMatchObject({ article: { content: '2', disputed: true } });
    expect(await recount(env.DB)).toEqual([]);
  });

  it('keeps an undo with what it undid when addresses part', async () => {
    const tagged = tag('2', 1, { article: on(7) });
    await record(tokens.editor, tagged, act('merge', 2, { article: on(7), into: on(8) }));
    await recordEach(tokens.editor, act('untag', 3, { article: on(8), undoes: tagged.id }));
    await migrate();
    const split = await recordEach(tokens.editor, act('split', 4, { article: on(7) }));
    expect(split).toMatchObject({ status: 'applied', article: { content: null } });
    const parameters = { id: split?.article?.id ?? '' };
    const { history } = await call('article', { token: tokens.an, parameters });
    expect(history.map(({ kind }) => kind)).toEqual(['tag', 'merge', 'untag', 'split']);
  });
});

it('counts what was suggested, and finds what is alike, in a ledger from before these were kept', async () => {
  await databaseBefore('0026');
  const [an, editor] = [await tokenOf('tagger'), await tokenOf('editor')];
  const suggested = { content: '2', score: 9, lexicon: 'a' };
  const title = 'Triển khai kế hoạch cải cách hành chính năm 2023';
  const read = { title, publishedOn: '2023-05-20' };
  await record(
    an,
    act('tag', 1, { article: on(1, read), tag: { content: '2', suggested } }),
    act('tag', 1, { article: on(2, read), tag: { content: '6', suggested } }),
    act('tag', 2, { article: on(2), tag: { content: '4', suggested } }),
    act('seen', 1, { article: on(3, { ...read, title: `${title} (tiếp)` }) }),
  );
  await migrate(false);
  const counts = await env.DB.prepare(
    'SELECT lexicon, suggested, tags, overruled FROM suggested_count',
  ).all();
  expect(counts.results).toEqual([{ lexicon: 'a', suggested: '2', tags: 2, overruled: 1 }]);
  expect((await call('review', { token: editor })).queues.duplicates).toEqual({ left: 1, more: false });
});
