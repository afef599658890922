// Who may not be removed, and whom an administrator of a unit does not look after.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { registerUnit } from '../../../worker/db/setup.ts';
import { firstInvite } from '../../../worker/domain/setup.ts';
import { call, refused, registerPortals, send, UNIT } from '../client.ts';
import { anInvite, redeemed, signedIn, trail } from '../people.ts';

let admin: string;
let adminId: string;

const personOf = async (id: string, token = admin) =>
  (await call('people', { token })).people.find((person) => person.id === id);

beforeEach(async () => {
  await registerPortals();
  ({ token: admin, id: adminId } = await signedIn('admin'));
});

describe('the last administrator', () => {
  const away = (token: string, id: string) =>
    send('revokePerson', { token, parameters: { id }, body: { left: false } });
  const demote = (token: string, id: string) =>
    send('putPerson', { token, parameters: { id }, body: { name: 'A', role: 'editor', unit: null } });

  it.each([
    ['shut out', away],
    ['made something else', demote],
    [
      'given a unit',
      (token: string, id: string) =>
        send('putPerson', { token, parameters: { id }, body: { name: 'A', role: 'admin', unit: UNIT.id } }),
    ],
  ])('is not %s, not even with others invited who never came', async (_, deed) => {
    await call('createInvite', { token: admin, body: (await anInvite({ role: 'admin', unit: null })).body });
    const answer = await deed(admin, adminId);
    expect([answer.status, (await answer.json<{ type: string }>()).type]).toEqual([
      409,
      'last-administrator',
    ]);
    expect(await personOf(adminId)).toMatchObject({ role: 'admin', status: 'active', unit: null });
  });

  it('is one as long as the other administrator sees less', async () => {
    await signedIn('admin', UNIT.id);
    expect((await away(admin, adminId)).status).toBe(409);
  });

  it('may go once another one has come in', async () => {
    await signedIn('admin');
    expect((await away(admin, adminId)).status).toBe(200);
  });

  it.each([
    ['themselves', (own: string, _other: string) => own],
    ['one another', (_own: string, other: string) => other],
  ])('of two who remove %s at the same time remains', async (_, whom) => {
    const second = await signedIn('admin');
    const answers = await Promise.all([
      away(admin, whom(adminId, second.id)),
      away(second.token, whom(second.id, adminId)),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const left = await env.DB.prepare(
      `SELECT count(*) AS n FROM person WHERE role = 'admin' AND revoked_at IS NULL`,
    ).first('n');
    expect(left).toBe(1);
  });

  it.each([
    ['whose session of pages has ended', '2023-01-01T00:00:00.000Z', 409],
    ['whose session of pages still runs', '2999-01-01T00:00:00.000Z', 200],
  ])('%s may do the work of another: by %s, %i', async (_, until, status) => {
    const second = await signedIn('admin');
    await env.DB.prepare(`UPDATE token SET kind = 'web', expires_at = ?2 WHERE person_id = ?1`)
      .bind(second.id, until)
      .run();
    expect((await away(admin, adminId)).status).toBe(status);
  });

  it('whose session of pages has ended, and who has no device, is invited by the command on the server', async () => {
    const opened = Date.now();
    await env.DB.prepare(`UPDATE token SET kind = 'web', expires_at = ?2 WHERE person_id = ?1`)
      .bind(adminId, new Date(opened + 1000).toISOString())
      .run();
    expect(await firstInvite(env.DB, null, opened)).toBeNull();
    const code = (await firstInvite(env.DB, null, opened + 1000)) ?? '';
    expect((await redeemed(code)).me).toMatchObject({ role: 'admin', person: { id: adminId } });
  });

  it('whose devices are all gone is invited by the command on the server, whoever was the first', async () => {
    expect(await firstInvite(env.DB, null, Date.now())).toBeNull();
    const { devices } = await call('devices', { token: admin });
    for (const { id } of devices) await call('revokeDevice', { token: admin, parameters: { id } });
    const code = (await firstInvite(env.DB, null, Date.now())) ?? '';
    expect((await redeemed(code)).me).toMatchObject({ role: 'admin', person: { id: adminId } });
  });
});

describe('an administrator who sees all, where only one of a unit can come in', () => {
  const firstNow = async () => (await firstInvite(env.DB, null, Date.now())) ?? '';
  const shut = (id: string) =>
    env.DB.prepare('UPDATE token SET revoked_at = created_at WHERE person_id = ?1').bind(id).run();

  beforeEach(async () => {
    const open = { validFrom: null, validTo: null };
    await registerUnit(env.DB, { ...open, id: 'tinh', name: 'Tỉnh', shortName: 'Tỉnh' });
    await registerUnit(env.DB, { ...open, id: 'phong', name: 'Phòng', shortName: 'Phòng', parent: 'tinh' });
    await signedIn('admin', 'phong');
  });

  it('is invited by the command on the server', async () => {
    expect(await firstNow()).toBe('');
    await shut(adminId);
    expect((await redeemed(await firstNow())).me).toMatchObject({ person: { id: adminId }, unit: null });
    expect(await firstNow()).toBe('');
  });

  it('is not where one of the unit above all others can', async () => {
    await env.DB.prepare('UPDATE unit SET parent_id = ?1 WHERE id <> ?1').bind('tinh').run();
    const above = await signedIn('admin', 'tinh');
    await shut(adminId);
    expect(await firstNow()).toBe('');
    await shut(above.id);
    expect((await redeemed(await firstNow())).me).toMatchObject({ person: { id: adminId } });
  });

  it('is not who only has a token of a command, and comes in by none', async () => {
    await env.DB.prepare('DELETE FROM invite WHERE person_id = ?1').bind(adminId).run();
    await shut(adminId);
    expect(await firstNow()).toBe('');
  });
});

describe('an administrator of a unit', () => {
  let own: { token: string; id: string };

  beforeEach(async () => {
    const unit = { validFrom: null, validTo: null };
    await registerUnit(env.DB, { ...unit, id: 'khac', name: 'Sở khác', shortName: 'Sở khác' });
    await registerUnit(env.DB, { ...unit, id: 'phong', name: 'Phòng', shortName: 'Phòng', parent: UNIT.id });
    own = await signedIn('admin', UNIT.id);
  });

  it('sees the people of the own tree alone, with their devices and invites', async () => {
    const [below, foreign] = [await signedIn('viewer', 'phong'), await signedIn('viewer', 'khac')];
    await call('createInvite', { token: admin, body: (await anInvite({ unit: 'khac' })).body });
    const seen = async (token: string): Promise<Answer<'people'>['people']> =>
      (await call('people', { token })).people;
    expect((await seen(own.token)).map(({ id }) => id).sort()).toEqual([own.id, below.id].sort());
    expect((await seen(admin)).map(({ id }) => id)).toContain(foreign.id);
    const { devices } = await call('devices', { token: own.token });
    expect(devices.map(({ person }) => person.id).sort()).toEqual([own.id, below.id].sort());
    expect((await call('invites', { token: own.token })).invites).toEqual([]);
  });

  it.each([
    ['putPerson', { body: { name: 'A', role: 'viewer', unit: UNIT.id } }],
    ['revokePerson', { body: { left: true } }],
    ['reactivatePerson', {}],
    [
      'handOver',
      { body: { to: { id: uuidv7(), name: 'B' }, invite: { id: uuidv7(), codeHash: '4'.repeat(64) } } },
    ],
  ] as const)('finds nobody of another unit: %s', async (name, given) => {
    for (const unit of ['khac', null]) {
      const { id } = await signedIn('viewer', unit);
      expect((await refused(name, { token: own.token, parameters: { id }, ...given })).type).toBe(
        'not-found',
      );
    }
    expect(await trail()).toEqual([]);
  });

  it.each(['khac', null])('puts nobody into the unit %s', async (unit) => {
    const { body } = await anInvite({ unit });
    expect((await refused('createInvite', { token: own.token, body })).type).toBe('unknown-unit');
    const { id } = await signedIn('viewer', 'phong');
    const change = { name: 'A', role: 'viewer', unit };
    expect((await refused('putPerson', { token: own.token, parameters: { id }, body: change })).type).toBe(
      'unknown-unit',
    );
    expect(await personOf(id)).toMatchObject({ unit: 'phong' });
  });

  it('shuts out no device and ends no invite of others', async () => {
    const { id } = await signedIn('viewer', 'khac');
    const device = (await call('devices', { token: admin })).devices.find(({ person }) => person.id === id);
    const { body } = await anInvite({ unit: 'khac' });
    await call('createInvite', { token: admin, body });
    const given = (of: string) => ({ token: own.token, parameters: { id: of } });
    expect((await refused('revokeDevice', given(device?.id ?? ''))).type).toBe('not-found');
    expect((await refused('voidInvite', given(body.id))).type).toBe('not-found');
  });

  it('looks after everybody where the unit is above all others', async () => {
    await env.DB.prepare(`UPDATE unit SET parent_id = ?1 WHERE id = 'khac'`).bind(UNIT.id).run();
    const { id } = await signedIn('viewer', null);
    expect((await call('people', { token: own.token })).people.map((person) => person.id)).toContain(id);
  });
});
