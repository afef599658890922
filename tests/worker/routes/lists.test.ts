// Lists that a place changes: groupings that partition, topics, forms and origins of its own, and what was counted before.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken, registerUnit } from '../../../worker/db/setup.ts';
import { codeFor } from '../../../worker/domain/lists.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { call, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { act, on, record } from '../ledger.ts';

let admin: string;
let tagger: string;
beforeEach(async () => {
  await registerPortals();
  [admin, tagger] = [await tokenOf('admin'), await tokenOf('tagger')];
});

const THREE = {
  name: 'Ba nhóm',
  groups: [
    { code: 'A', name: 'Chỉ đạo', contents: ['0'] },
    { code: 'B', name: 'Thủ tục', contents: ['2'] },
    { code: 'C', name: 'Còn lại', contents: ['1', '3', '4', '5', '6'] },
  ],
  position: 0,
  version: 0,
};
const group = (id: string, body: Record<string, unknown>, token = admin) =>
  call('putGrouping', { token, parameters: { id }, body });
const item = (list: string, code: string, body: Record<string, unknown>) =>
  call('putListItem', { token: admin, parameters: { list, code }, body });
const audit = async () => {
  const { results } = await env.DB.prepare('SELECT what, subject FROM audit ORDER BY n').all();
  return results.map(({ what, subject }) => `${what} ${subject}`);
};
const tagged = (number: number, tag: Record<string, unknown>, decidedAt = new Date().toISOString()) =>
  act('tag', 1, {
    decidedAt,
    article: on(number, { publishedOn: '2023-10-20' }),
    tag: { content: '2', ...tag },
  });
const YEAR = { from: '2023-01-01', to: '2023-12-31' };

/** An administrator of one unit. */
async function adminOf(unit: string): Promise<string> {
  const [id, secret, now] = [uuidv7(), `sotin_${crypto.randomUUID()}`, new Date().toISOString()];
  await createPerson(env.DB, { id, name: 'Quản trị đơn vị', role: 'admin', unit, now });
  const hash = await sha256(secret);
  await createToken(env.DB, { hash, person: id, kind: 'ext', scopes: null, device: 'Máy thử', now });
  return secret;
}

describe('a grouping', () => {
  it('is added, used, changed and removed, each time with a line in the audit trail', async () => {
    const { grouping } = await group('ba-nhom', THREE);
    expect(grouping).toMatchObject({ id: 'ba-nhom', version: 1 });
    await record(tagger, tagged(1, {}));
    const stats = await call('stats', { token: admin, query: { ...YEAR, by: 'group' } });
    // At position 0 it comes first, and is used unless asked otherwise.
    expect(stats.rows.map(({ label, count }) => [label, count])).toEqual([
      ['Chỉ đạo', 0],
      ['Thủ tục', 1],
      ['Còn lại', 0],
      ['Không thuộc CCHC', 0],
    ]);
    await group('ba-nhom', { ...THREE, name: 'Ba nhóm mới', version: 1 });
    await group('ba-nhom', { ...THREE, status: 'removed', version: 2 });
    expect((await call('me', { token: tagger })).groupings.map(({ id }) => id)).toEqual(['hai-nhom']);
    expect(await audit()).toEqual([
      'grouping.added ba-nhom',
      'grouping.changed ba-nhom',
      'grouping.removed ba-nhom',
    ]);
  });

  it('said again changes nothing, and is refused on top of another version', async () => {
    await group('ba-nhom', THREE);
    expect((await group('ba-nhom', THREE)).grouping?.version).toBe(1);
    expect(await audit()).toHaveLength(1);
    const body = { ...THREE, name: 'Khác' };
    const told = await refused('putGrouping', { token: admin, parameters: { id: 'ba-nhom' }, body });
    expect(told.type).toBe('record-changed');
  });

  it.each<[string, Record<string, unknown>, ProblemType]>([
    [
      'with a content twice',
      { groups: [...THREE.groups, { code: 'D', name: 'x', contents: ['2'] }] },
      'grouping-twice',
    ],
    ['without a content', { groups: THREE.groups.slice(0, 2) }, 'grouping-missing'],
    [
      'with an empty group',
      { groups: [...THREE.groups, { code: 'D', name: 'x', contents: [] }] },
      'group-empty',
    ],
    ['without groups', { groups: [] }, 'group-empty'],
    [
      'with two groups of one code',
      { groups: THREE.groups.map((each) => ({ ...each, code: 'A' })) },
      'bad-code',
    ],
    [
      'with two groups of one name',
      { groups: THREE.groups.map((each, at) => ({ ...each, name: at ? 'Nhóm hoà' : 'nhóm  hòa' })) },
      'group-named-twice',
    ],
    ['with an unknown content', { groups: [{ code: 'A', name: 'x', contents: ['9'] }] }, 'unknown-content'],
    ['without a name', { name: ' ' }, 'text-missing'],
  ])('%s is refused', async (_, parts, type) => {
    const given = { token: admin, parameters: { id: 'x' }, body: { ...THREE, ...parts } };
    expect((await refused('putGrouping', given)).type).toBe(type);
    expect((await call('lists', { token: admin })).groupings).toHaveLength(1);
  });

  it('changed later leaves what was frozen as it was', async () => {
    await group('ba-nhom', THREE);
    await record(tagger, tagged(1, {}));
    const body = { id: uuidv7(), name: 'Năm 2023', ...YEAR, grouping: 'ba-nhom' };
    const frozen = await call('freeze', { token: admin, body });
    await group('ba-nhom', {
      ...THREE,
      groups: [{ code: 'A', name: 'Một', contents: ['0', '1', '2', '3', '4', '5', '6'] }],
      version: 1,
    });
    const after = await call('snapshot', { token: admin, parameters: { id: frozen.id } });
    expect([after.grouping, after.tables.group]).toEqual([frozen.grouping, frozen.tables.group]);
  });
});

describe('a topic, form or origin of one’s own', () => {
  it.each([
    ['topics', 'NONGTHONMOI', 'topic', { topics: ['NONGTHONMOI'] }],
    ['forms', 'ban-tin-loa', 'form', { form: 'ban-tin-loa' }],
    ['origins', 'hop-tac', 'origin', { origin: 'hop-tac' }],
  ] as const)('of %s is tagged, listed and counted like those of the program', async (list, code, by, tag) => {
    const before = await record(tagger, tagged(1, tag));
    expect(before[0]?.problem?.type).toBe(`unknown-${by}`);
    expect(await item(list, code, { name: 'Tên mới', version: 0 })).toMatchObject({
      code,
      builtIn: false,
      version: 1,
    });
    const results = await record(tagger, tagged(1, tag), tagged(2, {}));
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    const { taxonomy } = await call('me', { token: tagger });
    expect(taxonomy[list].at(-1)).toEqual({ code, name: 'Tên mới' });
    const query = { ...YEAR, [by]: code };
    expect((await call('articles', { token: admin, query })).articles).toHaveLength(1);
    const stats = await call('stats', { token: admin, query: { ...YEAR, by } });
    expect(stats.rows.find(({ key }) => key[by] === code)).toMatchObject({ label: 'Tên mới', count: 1 });
  });

  it('is renamed and retired; retired it is taken and counted as ever, and offered no more', async () => {
    await item('forms', 'ban-tin-loa', { name: 'Bản tin loa', version: 0 });
    await record(tagger, tagged(1, { form: 'ban-tin-loa' }));
    await item('forms', 'ban-tin-loa', { name: 'Bản tin truyền thanh', version: 1 });
    const retired = await item('forms', 'ban-tin-loa', {
      name: 'Bản tin truyền thanh',
      retired: true,
      version: 2,
    });
    expect(retired).toMatchObject({ retired: true, version: 3 });
    const { taxonomy } = await call('me', { token: tagger });
    expect(taxonomy.forms.at(-1)).toEqual({
      code: 'ban-tin-loa',
      name: 'Bản tin truyền thanh',
      retired: true,
    });
    expect((await record(tagger, tagged(2, { form: 'ban-tin-loa' })))[0]?.status).toBe('applied');
    const { rows } = await call('stats', { token: admin, query: { ...YEAR, by: 'form' } });
    expect(rows.find(({ key }) => key.form === 'ban-tin-loa')?.count).toBe(2);
    const other = await call('stats', {
      token: admin,
      query: { from: '2022-01-01', to: '2022-12-31', by: 'form' },
    });
    expect(other.rows.some(({ key }) => key.form === 'ban-tin-loa')).toBe(false);
    expect(await audit()).toEqual([
      'list.added forms/ban-tin-loa',
      'list.changed forms/ban-tin-loa',
      'list.changed forms/ban-tin-loa',
    ]);
  });

  it('renamed later leaves the tables of what was frozen as they were', async () => {
    await item('origins', 'hop-tac', { name: 'Hợp tác', version: 0 });
    await record(tagger, tagged(1, { origin: 'hop-tac' }));
    const body = { id: uuidv7(), name: 'Năm 2023', ...YEAR };
    const frozen = await call('freeze', { token: admin, body });
    await item('origins', 'hop-tac', { name: 'Tên khác', version: 1 });
    const parameters = { id: frozen.id };
    const after = await call('snapshot', { token: admin, parameters });
    expect(after.tables.origin).toEqual(frozen.tables.origin);
    expect(after.tables.origin.some(({ label }) => label === 'Hợp tác')).toBe(true);
    const csv = await send('snapshotArticlesCsv', { token: admin, parameters });
    expect(await csv.text()).toContain('Hợp tác');
    const report = await call('reportJson', { token: admin, query: { snapshot: frozen.id } });
    expect(report.names.origins.at(-1)).toEqual({ code: 'hop-tac', name: 'Hợp tác' });
    expect((await call('verifySnapshot', { token: admin, parameters })).matches).toBe(true);
  });

  it.each<[string, string, string, Record<string, unknown>, ProblemType]>([
    ['with a code that was used', 'topics', 'CU', { name: 'Khác', version: 0 }, 'code-used'],
    ['on top of another version', 'topics', 'CU', { name: 'Khác', version: 7 }, 'record-changed'],
    ['with small letters', 'topics', 'cu', { name: 'Khác', version: 0 }, 'bad-code'],
    ['with a comma', 'forms', 'a,b', { name: 'Khác', version: 0 }, 'bad-code'],
    ['called as what is not known', 'forms', 'unknown', { name: 'Khác', version: 0 }, 'bad-code'],
    ['of the program, renamed', 'topics', 'SIPAS', { name: 'Khác', version: 0 }, 'name-stays'],
    ['without a name', 'topics', 'MOI', { name: '', version: 0 }, 'text-missing'],
    ['of no list', 'contents', '7', { name: 'Khác', version: 0 }, 'not-found'],
  ])('%s is refused', async (_, list, code, body, type) => {
    await item('topics', 'CU', { name: 'Cũ', version: 0 });
    await item('topics', 'CU', { name: 'Cũ', retired: true, version: 1 });
    const given = { token: admin, parameters: { list, code }, body };
    expect((await refused('putListItem', given)).type).toBe(type);
  });
});

it('one of the program is retired and offered again, under its name', async () => {
  const name = 'Podcast, phát thanh';
  await item('forms', 'podcast', { name, retired: true, version: 0 });
  expect((await call('me', { token: tagger })).taxonomy.forms).toContainEqual({
    code: 'podcast',
    name,
    retired: true,
  });
  await item('forms', 'podcast', { name, retired: false, version: 1 });
  expect((await call('me', { token: tagger })).taxonomy.forms).toContainEqual({ code: 'podcast', name });
  // It was there before anything of it was stored.
  expect(await audit()).toEqual(['list.changed forms/podcast', 'list.changed forms/podcast']);
  const { lines } = await call('audit', { token: admin, query: { what: 'list' } });
  expect(lines.at(-1)?.before).toMatchObject({ name, retired: false });
});

it('an added form can be a target’s', async () => {
  await item('forms', 'ban-tin-loa', { name: 'Bản tin loa', version: 0 });
  const plan = uuidv7();
  const given = {
    number: '1/KH',
    issuedOn: '2023-01-01',
    issuer: 'Sở',
    title: 'Kế hoạch',
    year: 2023,
    version: 0,
  };
  await call('putPlan', { token: admin, parameters: { id: plan }, body: given });
  const target = { plan, from: '2023-01-01', to: '2023-12-31', pace: 'period', amount: 4, version: 0 };
  const put = (form: string) => ({ token: admin, parameters: { id: uuidv7() }, body: { ...target, form } });
  await call('putTarget', put('ban-tin-loa'));
  expect((await refused('putTarget', put('khong-co'))).type).toBe('unknown-form');
  const { plans } = await call('planProgress', { token: admin, query: { period: 'c-year-2023' } });
  expect(plans[0]?.targets[0]?.label).toBe('Bản tin loa về cải cách hành chính');
});

it('lists are everybody’s: who sees one unit of several reads them, and does not change them', async () => {
  await registerUnit(env.DB, {
    id: 'khac',
    name: 'Sở khác',
    shortName: 'Khác',
    validFrom: null,
    validTo: null,
  });
  const token = await adminOf(UNIT.id);
  expect((await call('lists', { token })).groupings).toHaveLength(1);
  const told = await refused('putGrouping', { token, parameters: { id: 'ba-nhom' }, body: THREE });
  expect([told.status, told.type]).toEqual([403, 'lists-shared']);
  const body = { name: 'Mới', version: 0 };
  const other = await refused('putListItem', { token, parameters: { list: 'topics', code: 'MOI' }, body });
  expect(other.type).toBe('lists-shared');
});

it('who sees the only unit changes them', async () => {
  expect((await group('ba-nhom', THREE, await adminOf(UNIT.id))).grouping?.version).toBe(1);
});

it.each([
  ['forms', 'Bản tin loa, đài', 'ban-tin-loa-dai'],
  ['topics', 'Nông thôn mới', 'NONGTHONMOI'],
  ['origins', 'Báo Đảng', 'bao-dang'],
] as const)('of %s “%s” gets the code %s', (list, name, code) => expect(codeFor(list, name)).toBe(code));

it('nothing in the lists can be deleted or given another code, whoever writes', async () => {
  await item('topics', 'MOI', { name: 'Mới', version: 0 });
  for (const sql of ['DELETE FROM list_item', `UPDATE list_item SET code = 'KHAC'`])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow();
});
