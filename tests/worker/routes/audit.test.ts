// The audit trail as a list: set-up and ledger together, before and after, narrowed, paged, exported, bound by sight.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { registerUnit } from '../../../worker/db/setup.ts';
import { ACTIVITY } from '../../fixtures/given-plans.ts';
import { anAction, call, PORTAL, refused, registerPortals, send, UNIT } from '../client.ts';
import { signedIn } from '../people.ts';
import { readCsv } from '../read-csv.ts';

let admin: string;
let tagger: { token: string; id: string };

beforeEach(async () => {
  await registerPortals();
  admin = (await signedIn('admin', null, 'Vũ Quản Trị')).token;
  tagger = await signedIn('tagger', UNIT.id, 'Lê Thị Gắn');
});

const tag = (content: string, at: string) => anAction({ tag: { content, form: 'tin' }, decidedAt: at });
const record = async (...actions: unknown[]) =>
  (await call('actions', { token: tagger.token, body: { actions } })).results;
const audit = async (query: Record<string, string> = {}, token = admin) =>
  (await call('audit', { token, query })).lines;
const rename = (name: string) =>
  call('putPerson', {
    token: admin,
    parameters: { id: tagger.id },
    body: { name, role: 'tagger', unit: UNIT.id },
  });

describe('a line', () => {
  it('says of an act who did it, from which device, and what stood before', async () => {
    const [first] = await record(tag('2', '2023-10-25T02:00:00.000Z'));
    await record(tag('6', '2023-10-25T03:00:00.000Z'));
    const lines = await audit({ what: 'article' });
    expect(lines).toMatchObject([
      {
        person: { id: tagger.id, name: 'Lê Thị Gắn' },
        device: { name: 'Chrome, Windows', kind: 'ext' },
        what: 'article.tag',
        subject: first?.article?.id,
        subjectName: 'Tin một',
        before: { kind: 'tag', tag: { content: '2' } },
        after: { tag: { content: '6' }, status: 'applied' },
      },
      { what: 'article.tag', before: null, after: { tag: { content: '2' } } },
    ]);
  });

  it('of a correction has the correction of the same field before it', async () => {
    await record(tag('2', '2023-10-25T02:00:00.000Z'));
    const fix = (correction: object, hour: number) =>
      anAction({ kind: 'correct', correction, decidedAt: `2023-10-25T0${hour}:00:00.000Z` });
    await record(fix({ title: 'Một' }, 3), fix({ section: 'Tin tức' }, 4), fix({ title: 'Hai' }, 5));
    const [last] = await audit({ what: 'article.correct' });
    expect(last).toMatchObject({
      before: { correction: { title: 'Một' } },
      after: { correction: { title: 'Hai' } },
    });
  });

  it('of a change of set-up has all that the change wrote down', async () => {
    await rename('Lê Thị Đổi');
    expect(await audit({ what: 'person' })).toMatchObject([
      {
        what: 'person.changed',
        subject: tagger.id,
        subjectName: 'Lê Thị Đổi',
        person: { name: 'Vũ Quản Trị' },
        before: { name: 'Lê Thị Gắn' },
        after: { name: 'Lê Thị Đổi' },
      },
    ]);
  });

  it('stays what it is: neither trail can be written over', async () => {
    await record(tag('2', '2023-10-25T02:00:00.000Z'));
    await rename('Lê Thị Đổi');
    for (const table of ['audit', 'ledger'])
      for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET person_id = person_id`])
        await expect(env.DB.prepare(sql).run()).rejects.toThrow('append-only');
    expect(await audit()).toHaveLength(2);
  });
});

describe('the list', () => {
  it('leaves out what scans entered unless it is asked for', async () => {
    await record(anAction({ kind: 'seen' }));
    expect(await audit()).toEqual([]);
    expect((await audit({ what: 'article.seen' })).map(({ what }) => what)).toEqual(['article.seen']);
  });

  it('is narrowed by person, kind, subject and local days', async () => {
    const [done] = await record(tag('2', '2023-10-25T02:00:00.000Z'));
    await rename('Lê Thị Đổi');
    const count = async (query: Record<string, string>) => (await audit(query)).length;
    expect(await count({})).toBe(2);
    expect(await count({ person: tagger.id })).toBe(1);
    expect(await count({ person: uuidv7() })).toBe(0);
    expect(await count({ what: 'person.changed' })).toBe(1);
    expect(await count({ what: 'pers' })).toBe(0);
    expect(await count({ subject: done?.article?.id ?? '' })).toBe(1);
    expect(await count({ to: '2023-12-31' })).toBe(0);
    expect(await count({ from: '2023-12-31' })).toBe(2);
  });

  it('counts a day from midnight to midnight in Vietnam', async () => {
    const token = await env.DB.prepare('SELECT hash, person_id FROM token LIMIT 1').first<
      Record<string, string>
    >();
    for (const at of [
      '2023-10-24T16:59:59.999Z',
      '2023-10-24T17:00:00.000Z',
      '2023-10-25T16:59:59.999Z',
      '2023-10-25T17:00:00.000Z',
    ])
      await env.DB.prepare(
        `INSERT INTO audit (at, person_id, token_hash, what, subject) VALUES (?1, ?2, ?3, 'plan.changed', 'p')`,
      )
        .bind(at, token?.person_id ?? '', token?.hash ?? '')
        .run();
    const lines = await audit({ from: '2023-10-25', to: '2023-10-25' });
    expect(lines.map(({ at }) => at)).toEqual(['2023-10-25T16:59:59.999Z', '2023-10-24T17:00:00.000Z']);
  });

  it('is read page by page, each line once, also where several came at one time', async () => {
    const at = (index: number) => `2023-10-25T02:00:0${index}.000Z`;
    await record(...[0, 1, 2, 3].map((index) => tag(String(index), at(index))));
    for (const name of ['Một', 'Hai', 'Ba']) await rename(name);
    const same = await env.DB.prepare('SELECT received_at AS at FROM ledger LIMIT 1').first<string>('at');
    await env.DB.prepare(
      `INSERT INTO audit (at, person_id, what, subject) SELECT ?1, person_id, 'plan.changed', 'p' || n FROM ledger`,
    )
      .bind(same)
      .run();
    const whole = await audit();
    expect(whole).toHaveLength(11);
    const read: Answer<'audit'>['lines'] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: Record<string, string> = { limit: '2', ...(cursor === '' ? {} : { cursor }) };
      const page: Answer<'audit'> = await call('audit', { token: admin, query });
      read.push(...page.lines);
      cursor = page.next;
    }
    expect(read).toEqual(whole);
  });

  it.each([
    { cursor: 'x' },
    { from: '2023-02-02', to: '2023-02-01' },
    { what: 'A' },
    { colour: 'x' },
  ])('refuses %j', async (query) => {
    expect((await send('audit', { token: admin, query })).status).toBe(400);
  });
});

describe('exports', () => {
  const csv = async (name: 'auditCsv' | 'articlesCsv', token: string, query: Record<string, string> = {}) =>
    readCsv(await (await send(name, { token, query })).text());

  beforeEach(async () => {
    await record(tag('2', '2023-10-25T02:00:00.000Z'));
    await rename('Lê Thị Đổi');
  });
  const leave = () =>
    call('revokePerson', { token: admin, parameters: { id: tagger.id }, body: { left: true } });

  it('name people who work here, in words', async () => {
    const rows = await csv('auditCsv', admin);
    const [renamed, tagged] = rows.slice(1);
    expect(renamed?.slice(1, 6)).toEqual([
      'Vũ Quản Trị',
      'Chrome, Windows',
      'ext',
      'sửa người dùng',
      'person.changed',
    ]);
    expect(tagged?.slice(1, 5)).toEqual(['Lê Thị Đổi', 'Chrome, Windows', 'ext', 'phân loại tin, bài']);
  });

  it('name who left by a pseudonym wherever the name stood, unless an administrator asks', async () => {
    const { pseudonym } = await leave();
    expect(pseudonym).toMatch(/^Người dùng \d\d$/);
    for (const name of ['auditCsv', 'articlesCsv'] as const) {
      const text = JSON.stringify(await csv(name, admin));
      expect(text).toContain(pseudonym);
      expect(text).not.toMatch(/Lê Thị/);
      const real = JSON.stringify(await csv(name, admin, { names: 'real' }));
      expect(real).toContain('Lê Thị');
      expect(real).not.toContain(pseudonym);
    }
    const { next: _, lines } = await call('audit', { token: admin });
    expect(JSON.stringify(lines)).not.toMatch(/Lê Thị/);
  });

  it('give real names to administrators alone', async () => {
    const { token } = await signedIn('editor', UNIT.id);
    expect((await refused('articlesCsv', { token, query: { names: 'real' } })).type).toBe('forbidden-role');
  });

  it('keep a person’s pseudonym, also when they come and go, and give it to nobody else', async () => {
    const { pseudonym } = await leave();
    await call('reactivatePerson', { token: admin, parameters: { id: tagger.id } });
    expect(JSON.stringify(await csv('auditCsv', admin))).toContain('Lê Thị Đổi');
    expect((await leave()).pseudonym).toBe(pseudonym);
    const others: (string | null)[] = [];
    for (let index = 0; index < 12; index++) {
      const { id } = await signedIn('viewer', UNIT.id);
      others.push(
        (await call('revokePerson', { token: admin, parameters: { id }, body: { left: true } })).pseudonym,
      );
    }
    expect(new Set([...others, pseudonym]).size).toBe(13);
    expect(others.toSorted()).not.toEqual(others);
  });

  it('go on past ninety-nine people', async () => {
    await env.DB.prepare(
      `INSERT INTO person (id, name, role, created_at, pseudonym)
       WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 99)
       SELECT 'cu-' || n, 'Người cũ', 'viewer', '2020-01-01', n FROM number`,
    ).run();
    expect((await leave()).pseudonym).toMatch(/^Người dùng \d{3}$/);
  });
});

describe('an administrator of a unit', () => {
  it('sees what their people did, and what was done to what is theirs; nothing of others', async () => {
    await registerUnit(env.DB, {
      id: 'khac',
      name: 'Sở khác',
      shortName: 'Sở khác',
      validFrom: null,
      validTo: null,
    });
    const own = await signedIn('admin', UNIT.id);
    const foreign = await signedIn('reporter', 'khac', 'Người Ngoài');
    await record(tag('2', '2023-10-25T02:00:00.000Z'));
    await rename('Lê Thị Đổi');
    const put = (token: string, unit: string) =>
      call('putActivity', { token, parameters: { id: uuidv7() }, body: { ...ACTIVITY, unit } });
    await put(admin, UNIT.id);
    await put(admin, 'khac');
    await put(foreign.token, 'khac');
    const { id } = await signedIn('viewer', 'khac');
    await call('revokePerson', { token: admin, parameters: { id }, body: { left: false } });
    const seen = (await audit({}, own.token)).map(({ what, person }) => [what, person?.name]);
    expect(seen).toEqual([
      ['activity.added', 'Vũ Quản Trị'],
      ['person.changed', 'Vũ Quản Trị'],
      ['article.tag', 'Lê Thị Đổi'],
    ]);
    expect(await audit()).toHaveLength(6);
  });

  it('sees what others did to their unit and its portals, but for what tells of other units', async () => {
    const parts = { validFrom: null, validTo: null };
    for (const id of ['tinh', 'khac']) await registerUnit(env.DB, { ...parts, id, name: id, shortName: id });
    const own = await signedIn('admin', UNIT.id);
    const parameters = { id: PORTAL.id };
    const names = { name: 'Cổng đổi tên', channel: PORTAL.channel, paused: true };
    await call('changePortal', { token: admin, parameters, body: { ...names, version: 1 } });
    const unit = { name: UNIT.name, shortName: UNIT.shortName, parent: 'tinh', place: 'Phủ Lý', version: 1 };
    await call('putUnit', { token: admin, parameters: { id: UNIT.id }, body: unit });
    const spans = [
      { unit: 'khac', from: '1999-01-01', to: '1999-12-31' },
      { unit: UNIT.id, from: '2000-01-01', to: null },
    ];
    await call('portalUnits', { token: admin, parameters, body: { spans, version: 2 } });
    const seen = await audit({}, own.token);
    expect(seen.map(({ what, person }) => [what, person?.name])).toEqual([
      ['unit.changed', 'Vũ Quản Trị'],
      ['portal.changed', 'Vũ Quản Trị'],
    ]);
    expect(seen[0]?.after).toMatchObject({ place: 'Phủ Lý' });
    expect(JSON.stringify(seen)).not.toMatch(/tinh|khac/);
    expect((await audit())[1]?.after).toMatchObject({ parent: 'tinh' });
    expect(await audit()).toHaveLength(3);
  });
});
