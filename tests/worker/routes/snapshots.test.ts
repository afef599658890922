// Freezing a period: what is kept, that it agrees with the figures of that moment, and that asking again changes nothing.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, localDate } from '#shared/local-date';
import { call, OTHER_PORTAL, PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { about, aFreeze, allStored, everyKind, freeze, refusal } from '../snapshots.ts';
import { store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

describe('a snapshot', () => {
  it.each([
    [{}, {}],
    [{ portal: [PORTAL.id] }, { portal: PORTAL.id }],
    [
      { content: ['2', '0'], form: ['tin'] },
      { content: '0,2', form: 'tin' },
    ],
    [
      { unit: [UNIT.id], origin: ['own'] },
      { unit: UNIT.id, origin: 'own' },
    ],
  ])('holds the figures and tables that statistics give, limited to %j', async (filter, query) => {
    await everyKind();
    const snapshot = await freeze(token, { filter });
    for (const by of ['content', 'group', 'form', 'origin', 'unit', 'portal', 'month'] as const) {
      const stats = await call('stats', { token, query: { period: 'c-year-2023', by, ...query } });
      const { total, reform, distinct, undated, unclassified, withdrawn } = stats;
      expect(snapshot.figures).toEqual({ total, reform, distinct, undated, unclassified, withdrawn });
      expect(snapshot.tables[by]).toEqual(stats.rows.map(({ key, label, count }) => ({ key, label, count })));
    }
    expect(snapshot.cells.reduce((sum, { count }) => sum + count, 0)).toBe(snapshot.figures.total);
  });

  it('keeps every article that its figures speak of, by date', async () => {
    await everyKind();
    const { id, rows, figures } = await freeze(token);
    const { articles } = await call('snapshotArticles', about(token, id));
    expect(articles.map(({ publishedOn, counted }) => [publishedOn, counted])).toEqual([
      ['2023-01-01', true],
      ['2023-05-20', true],
      ['2023-06-01', true],
      ['2023-06-02', true],
      ['2023-07-01', false],
      ['2023-07-02', false],
      ['2023-12-31', true],
      [null, false],
      [null, false],
    ]);
    expect([rows, figures.total]).toEqual([9, 5]);
  });

  it('says who froze what, when, under which lists and names', async () => {
    const me = await call('me', { token });
    const snapshot = await freeze(token, { name: '  Báo  cáo\u00a0năm 2023 ' });
    expect(snapshot).toMatchObject({
      name: 'Báo cáo năm 2023',
      period: { code: 'c-year-2023', from: '2023-01-01', to: '2023-12-31', label: 'Năm 2023' },
      filter: {},
      grouping: { id: 'hai-nhom' },
      taxonomy: me.taxonomy.version,
      frozenBy: me.person,
      units: [{ id: UNIT.id, name: UNIT.name, shortName: UNIT.shortName, signCode: null }],
      portals: [{ id: PORTAL.id, channel: PORTAL.channel }, { id: OTHER_PORTAL.id }],
      issuedNumber: null,
      issuedOn: null,
      warnings: [],
    });
    expect(await call('snapshot', about(token, snapshot.id))).toEqual(snapshot);
  });

  it('of a free period has its dates in words', async () => {
    const { period } = await freeze(token, { period: undefined, from: '2023-01-01', to: '2023-10-25' });
    expect(period).toMatchObject({ code: null, label: 'Từ 01/01/2023 đến 25/10/2023' });
  });

  it('of a period that is not over warns of what may still come, and of what is not counted', async () => {
    const today = localDate(Date.now());
    await store([stored({ publishedOn: today, content: null }), stored({ publishedOn: null })]);
    const { warnings } = await freeze(token, { period: undefined, from: today, to: addDays(today, 9) });
    expect(warnings.map(({ type }) => type)).toEqual(['period-not-over', 'unclassified', 'undated']);
    expect(warnings[0]?.text).toContain('còn 10 ngày');
    const over = await freeze(token, { period: undefined, from: '2020-01-01', to: addDays(today, -1) });
    expect(over.warnings.map(({ type }) => type)).toEqual(['undated']);
  });

  it('can be empty', async () => {
    const { id, figures, rows } = await freeze(token);
    expect([figures.total, rows]).toEqual([0, 0]);
    expect(await call('verifySnapshot', about(token, id))).toMatchObject({ matches: true });
    expect(await call('snapshotArticles', about(token, id))).toEqual({ articles: [], count: 0, next: null });
  });

  it('leaves a line in the audit trail, once', async () => {
    const body = aFreeze();
    await call('freeze', { token, body });
    await call('freeze', { token, body });
    const { results } = await env.DB.prepare('SELECT what, subject FROM audit').all();
    expect(results).toEqual([{ what: 'snapshot.frozen', subject: body.id }]);
  });
});

describe('asking again', () => {
  it('with the same id gives what stands, whatever has changed since', async () => {
    const body = aFreeze();
    await everyKind();
    const first = await call('freeze', { token, body });
    await store([stored()]);
    expect(await call('freeze', { token, body: { ...body, id: body.id.toUpperCase() } })).toEqual(first);
  });

  it('twice at once freezes once', async () => {
    await everyKind();
    const body = aFreeze();
    const answers = await Promise.all([1, 2, 3].map(() => call('freeze', { token, body })));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM snapshot_article').first('n')).toBe(9);
  });

  it.each([
    { name: 'Báo cáo khác' },
    { period: 's-year-2023' },
    { period: undefined, from: '2023-01-01', to: '2023-12-31' },
    { filter: { portal: [PORTAL.id] } },
  ])('with the same id for something else, %j, is refused and changes nothing', async (parts) => {
    const body = aFreeze();
    await call('freeze', { token, body });
    const before = await allStored();
    expect(await refusal(token, { ...body, ...parts })).toBe('id-reused');
    expect(await allStored()).toEqual(before);
  });

  it('is for the same person alone', async () => {
    const body = aFreeze();
    await call('freeze', { token, body });
    expect(await refusal(await tokenOf('reporter'), body)).toBe('id-reused');
  });

  it('for the same filter in another order is the same', async () => {
    const body = aFreeze({ filter: { content: ['2', '0', '2'] } });
    const first = await call('freeze', { token, body });
    const again = { ...body, filter: { content: ['0', '2'] } };
    expect(await call('freeze', { token, body: again })).toEqual(first);
  });

  it('finishes what was left without its hash, as does reading it', async () => {
    await everyKind();
    const body = aFreeze();
    const { hash } = await call('freeze', { token, body });
    for (const finish of [
      () => call('freeze', { token, body }),
      () => call('snapshot', about(token, body.id)),
      () => call('verifySnapshot', about(token, body.id)),
    ]) {
      await forgetHash();
      expect((await finish()).hash).toBe(hash);
      expect(await env.DB.prepare('SELECT hash FROM snapshot').first('hash')).toBe(hash);
    }
  });
});

/** The state that a crash between freezing and sealing leaves behind. */
async function forgetHash(): Promise<void> {
  const sql = "SELECT sql FROM sqlite_schema WHERE name = 'snapshot_changed'";
  const trigger = await env.DB.prepare(sql).first<string>('sql');
  await env.DB.batch([
    env.DB.prepare('DROP TRIGGER snapshot_changed'),
    env.DB.prepare('UPDATE snapshot SET hash = NULL'),
    env.DB.prepare(trigger ?? ''),
  ]);
}

describe('what cannot be frozen', () => {
  it.each([
    ['from-after-to', { period: undefined, from: '2023-02-01', to: '2023-01-31' }],
    ['impossible-date', { period: undefined, from: '2023-02-29', to: '2023-03-01' }],
    ['bad-period', { period: 'c-quarter-2023-5' }],
    ['bad-period', { period: undefined }],
    ['bad-period', { from: '2023-01-01' }],
    ['period-not-begun', { period: 'c-year-2099' }],
    ['period-too-long', { period: undefined, from: '1900-01-01', to: '2023-12-31' }],
    ['empty-text', { name: ' \u00a0\u200b' }],
    ['text-too-long', { name: 'Ế'.repeat(201) }],
    ['bad-text', { name: 'a\0b' }],
    ['bad-request', { name: 5 }],
    ['bad-request', { id: 'mot' }],
    ['unknown-value', { filter: { portal: ['khong-co'] } }],
    ['unknown-value', { filter: { unit: ['khong-co'] } }],
    ['bad-request', { filter: { content: ['9'] } }],
    ['bad-request', { filter: { content: [] } }],
    ['unknown-parameter', { filter: { colour: ['đỏ'] } }],
    ['unknown-value', { grouping: 'khong-co' }],
    ['unknown-parameter', { colour: 'đỏ' }],
  ])('is refused as %s: %j', async (type, parts) => {
    expect(await refusal(token, parts)).toBe(type);
    expect(await allStored()).toEqual([[], []]);
  });

  it('leaves names of two hundred letters be', async () => {
    expect((await freeze(token, { name: 'Ế'.repeat(200) })).name).toHaveLength(200);
  });
});
