// What the database itself refuses of a snapshot, whoever writes; the hash, worked out a second way; and large periods.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { call, PORTAL, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { act, on, record, tag } from '../ledger.ts';
import { about, aFreeze, allStored, freeze } from '../snapshots.ts';
import { store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const run = (sql: string) => env.DB.prepare(sql).run();

describe('the database', () => {
  const SEALED = [
    ...[
      'name',
      'from_on',
      'to_on',
      'period_code',
      'taxonomy_version',
      'created_at',
      'created_by',
      'id',
      'hash',
    ].map((column) => `UPDATE snapshot SET ${column} = '2023-01-02'`),
    ...['filter', 'grouping', 'totals', 'units', 'portals'].map(
      (column) => `UPDATE snapshot SET ${column} = '{"x":1}'`,
    ),
    'UPDATE snapshot SET row_count = 7',
    'UPDATE snapshot SET ledger_n = 7',
    'UPDATE snapshot SET hash = NULL',
    'DELETE FROM snapshot',
    'DELETE FROM snapshot_article',
    `UPDATE snapshot_article SET content = '6'`,
    'UPDATE snapshot_article SET position = position + 10',
    `INSERT INTO snapshot_article (snapshot_id, position, article_id, portal_id, url, topics, status)
     SELECT id, 99, 'x', 'so', 'u', '[]', 'active' FROM snapshot`,
    `INSERT OR IGNORE INTO snapshot_article (snapshot_id, position, article_id, portal_id, url, topics, status)
     SELECT snapshot_id, position, article_id, 'other', 'u', '[]', 'active' FROM snapshot_article`,
    'INSERT INTO snapshot SELECT * FROM snapshot',
    ['INSERT OR', 'REPLACE INTO snapshot SELECT * FROM snapshot'].join(' '),
  ];

  it.each(SEALED)('refuses %s', async (sql) => {
    await store([stored(), stored({ content: null })]);
    await freeze(token);
    const before = await allStored();
    await expect(run(sql)).rejects.toThrow(/snapshot:sealed/);
    expect(await allStored()).toEqual(before);
  });

  it('takes a snapshot only with as many articles as it says it has', async () => {
    await freeze(token);
    const copy = `INSERT INTO snapshot (id, name, from_on, to_on, filter, grouping, totals, taxonomy_version, units,
        portals, row_count, ledger_n, created_at, created_by)
      SELECT 'x', name, from_on, to_on, filter, grouping, totals, taxonomy_version, units, portals, 1, 0, created_at,
        created_by FROM snapshot`;
    await expect(run(copy)).rejects.toThrow(/snapshot:rows-differ/);
  });

  it('takes number and date of issue once, together, and never before the freeze', async () => {
    await freeze(token);
    const issued = (number: string, on: string) =>
      run(`UPDATE snapshot SET issued_number = ${number}, issued_on = ${on}`);
    await expect(issued(`'485/BC-SNN'`, 'NULL')).rejects.toThrow(/CHECK/);
    await expect(issued(`'485/BC-SNN'`, `'2000-01-01'`)).rejects.toThrow(/CHECK/);
    await issued(`'485/BC-SNN'`, `'2999-01-01'`);
    await expect(issued(`'486/BC-SNN'`, `'2999-01-01'`)).rejects.toThrow(/snapshot:sealed/);
    await expect(issued('NULL', 'NULL')).rejects.toThrow(/snapshot:sealed/);
  });
});

/** The hash of a snapshot by its JSON answers and the documented form alone, without any code of ours. */
async function hashByJson(id: string): Promise<string> {
  const s = await call('snapshot', about(token, id));
  const lines: unknown[] = [
    [
      'so-tin-snapshot-1',
      s.id,
      s.name,
      s.period.code,
      s.period.from,
      s.period.to,
      s.filter,
      s.grouping,
      s.taxonomy,
      s.units,
      s.portals,
      s.rows,
      s.ledger,
      s.frozenAt,
      s.frozenBy.id,
    ],
  ];
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof articlesAfter>> = await articlesAfter(id, cursor);
    for (const a of page.articles)
      lines.push([
        ...[a.position, a.id, a.portal, a.url, a.title, a.publishedOn, a.section, a.author, a.content],
        ...[a.topics, a.form, a.origin, a.unit, a.note, a.repostOf, a.status],
      ]);
    cursor = page.next;
  }
  const text = lines.map((each) => `${JSON.stringify(each)}\n`).join('');
  return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

const articlesAfter = (id: string, cursor: string) =>
  call('snapshotArticles', about(token, id, { query: { cursor, limit: '500' } }));
const hex = (digest: ArrayBuffer) =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

describe('the hash', () => {
  /** What JSON writes in its own way: quotes, backslashes, control characters, letters beyond the first plane. */
  const ODD = `"Một" \\ cửa / \u0001\u001f\u007f \u2028 <ẾỆỔ> 𠮷 '`;

  it('is that of the stored rows in the documented form, by the file and by the answers', async () => {
    const said = { title: ODD, publishedOn: '2023-03-01', section: ODD, author: ODD };
    const classed = { content: '2', topics: ['SIPAS', '6'], note: ODD, form: 'tin' };
    await record(
      await tokenOf('tagger'),
      tag('2', 1, { article: on(1, said), tag: classed }),
      act('seen', 1, { article: on(2, { title: '[]' }) }),
    );
    await store(Array.from({ length: 250 }, (_, index) => stored({ title: `Tin ${index}` })));
    const { id, hash } = await freeze(token, { name: ODD, filter: { portal: [PORTAL.id] } });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashByJson(id)).toBe(hash);
    const file = await (await send('snapshotFile', about(token, id))).arrayBuffer();
    expect(hex(await crypto.subtle.digest('SHA-256', file))).toBe(hash);
    expect(new TextDecoder().decode(file).split('\n')).toHaveLength(254);
    expect(await call('verifySnapshot', about(token, id))).toEqual({
      hash,
      computed: hash,
      matches: true,
      hashMatches: true,
      figuresMatch: true,
    });
  });

  it('differs for another name, period or article', async () => {
    await store([stored()]);
    const hashes = [
      await freeze(token),
      await freeze(token, { name: 'Khác' }),
      await freeze(token, { period: 's-year-2023' }),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
  });

  it('tells of rows or figures that somebody changed behind the triggers', async () => {
    await store([stored(), stored({ content: '0' })]);
    const { id } = await freeze(token);
    await run('DROP TRIGGER snapshot_article_changed');
    await run(`UPDATE snapshot_article SET title = 'Tin khác' WHERE position = 1`);
    const verify = () => call('verifySnapshot', about(token, id));
    expect(await verify()).toMatchObject({ matches: false, hashMatches: false, figuresMatch: true });
    await run(`UPDATE snapshot_article SET content = NULL WHERE position = 1`);
    expect(await verify()).toMatchObject({ matches: false, hashMatches: false, figuresMatch: false });
  });
});

describe('a snapshot stays as it is', () => {
  it('whatever happens to its articles, units, portals and groupings', async () => {
    const [tagger, editor] = [await tokenOf('tagger'), await tokenOf('editor')];
    const posted = (item: number) => on(item, { title: `Tin ${item}`, publishedOn: '2023-05-20' });
    await record(tagger, ...[1, 2, 3, 4, 5, 6].map((item) => tag('2', 1, { article: posted(item) })));
    const snapshot = await freeze(token);
    const [before, articles] = [await allStored(), await call('snapshotArticles', about(token, snapshot.id))];
    await record(
      editor,
      tag('0', 5, { article: on(1) }),
      act('withdraw', 5, { article: on(2) }),
      act('correct', 5, {
        article: on(3),
        correction: { title: 'Tên mới', publishedOn: '2022-01-01', unit: UNIT.id },
      }),
      act('merge', 5, { article: on(4), into: on(5) }),
      act('untag', 5, { article: on(6) }),
      tag('2', 5, { article: posted(7) }),
    );
    await run(`UPDATE unit SET name = 'Sở Nông nghiệp và Môi trường'`);
    await run(`UPDATE portal SET name = 'Cổng khác', channel = 'Kênh khác'`);
    await run(`UPDATE grouping SET name = 'Khác', groups = '[]'`);
    expect(await allStored()).toEqual(before);
    expect(await call('snapshot', about(token, snapshot.id))).toEqual(snapshot);
    expect(await call('snapshotArticles', about(token, snapshot.id))).toEqual(articles);
    expect((await call('verifySnapshot', about(token, snapshot.id))).matches).toBe(true);
  });
});

describe('a large period', () => {
  const many = (n: number) =>
    run(`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${n - 1})
      INSERT INTO article (id, portal_id, url, key, title, published_on, unit_id, content, form)
      SELECT printf('%08d', i), '${PORTAL.id}', 'https://a.vn/' || i, i, 'Tin về cải cách hành chính số ' || i,
        date('2023-01-01', (i % 365) || ' days'), '${UNIT.id}', i % 7, 'tin' FROM n`);

  it('of 20,000 articles is frozen whole, with its hash', { timeout: 120_000 }, async () => {
    await many(20_000);
    const { id, figures, rows, hash } = await freeze(token);
    expect([figures.total, rows]).toEqual([20_000, 20_000]);
    expect(await call('verifySnapshot', about(token, id))).toMatchObject({ computed: hash, matches: true });
    expect((await call('compareSnapshot', about(token, id))).counts).toEqual({
      added: 0,
      gone: 0,
      changed: 0,
    });
    await run(`UPDATE article SET content = 'none'`);
    const { counts, changed } = await call('compareSnapshot', about(token, id));
    expect([counts.changed, changed.length]).toEqual([20_000, 1000]);
  });

  it('of more than 50,000 is refused, and nothing is kept', { timeout: 120_000 }, async () => {
    await many(50_001);
    const told = await refused('freeze', { token, body: aFreeze() });
    expect([told.status, told.type]).toEqual([422, 'snapshot-too-large']);
    expect(await allStored()).toEqual([[], []]);
  });
});

describe('issuing', () => {
  const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const issue = (id: string, body: unknown) => ({ ...about(token, id), body });

  it('notes number and date once; the same again changes nothing', async () => {
    const { id } = await freeze(token);
    const body = { number: ' 485/BC-SNN ', on: today() };
    const issued = await call('issueSnapshot', issue(id, body));
    expect(issued).toMatchObject({ id, issuedNumber: '485/BC-SNN', issuedOn: today() });
    expect(await call('issueSnapshot', issue(id, body))).toEqual(issued);
    expect((await call('snapshot', about(token, id))).issuedNumber).toBe('485/BC-SNN');
    const { results } = await env.DB.prepare(
      `SELECT what, after FROM audit WHERE what = 'snapshot.issued'`,
    ).all();
    expect(results).toEqual([
      { what: 'snapshot.issued', after: JSON.stringify({ number: '485/BC-SNN', on: today() }) },
    ]);
    const other = await refused('issueSnapshot', issue(id, { ...body, number: '486/BC-SNN' }));
    expect([other.status, other.type]).toEqual([409, 'already-issued']);
  });

  it('keeps the hash', async () => {
    const { id, hash } = await freeze(token);
    await call('issueSnapshot', issue(id, { number: '1', on: today() }));
    expect(await call('verifySnapshot', about(token, id))).toMatchObject({ hash, matches: true });
  });

  it.each([
    ['issued-before-frozen', () => ({ number: '1', on: addDays(today(), -1) })],
    ['issued-in-future', () => ({ number: '1', on: addDays(today(), 1) })],
    ['impossible-date', () => ({ number: '1', on: '2023-02-29' })],
    ['empty-text', () => ({ number: ' ', on: today() })],
    ['text-too-long', () => ({ number: '1'.repeat(101), on: today() })],
    ['bad-request', () => ({ on: today() })],
  ])('is refused as %s', async (type, body) => {
    const { id } = await freeze(token);
    expect((await refused('issueSnapshot', issue(id, body()))).type).toBe(type);
    expect((await call('snapshot', about(token, id))).issuedNumber).toBeNull();
  });

  it('of a snapshot that is not there is not found', async () => {
    expect((await refused('issueSnapshot', issue(uuidv7(), { number: '1', on: today() }))).type).toBe(
      'not-found',
    );
  });
});
