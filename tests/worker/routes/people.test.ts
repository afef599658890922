// How administrators look after people: invited, changed, shut out, handed over; each change once in the trail.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/api/access';
import type { ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { newInviteCode } from '../../../worker/domain/invite-code.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { newSecret } from '../../../worker/domain/setup.ts';
import { anAction, call, refused, registerPortals, tokenOf, UNIT } from '../client.ts';
import { anInvite, codeHash, redeemed, signedIn, trail } from '../people.ts';

let admin: string;
let adminId: string;

const personOf = async (id: string, token = admin) =>
  (await call('people', { token })).people.find((person) => person.id === id);

beforeEach(async () => {
  await registerPortals();
  ({ token: admin, id: adminId } = await signedIn('admin'));
});

describe('an invitation', () => {
  it('adds a person, whom its code lets in for 72 hours', async () => {
    const { code, body } = await anInvite();
    const { person, invite: made } = await call('createInvite', { token: admin, body });
    expect(person).toMatchObject({
      name: 'Trần Thị Mới',
      role: 'tagger',
      unit: UNIT.id,
      status: 'active',
      devices: 0,
    });
    expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(72 * 3_600_000);
    expect(made.createdBy?.id).toBe(adminId);
    expect((await call('invites', { token: admin })).invites.map(({ id }) => id)).toEqual([body.id]);
    expect((await redeemed(code)).me).toMatchObject({ person: { id: body.person }, role: 'tagger' });
    expect((await call('invites', { token: admin })).invites).toEqual([]);
    expect(await personOf(body.person)).toMatchObject({ devices: 1 });
  });

  it('sent twice is one, with one line in the trail for each thing made', async () => {
    const { body } = await anInvite();
    const first = await call('createInvite', { token: admin, body });
    expect(await call('createInvite', { token: admin, body })).toEqual(first);
    expect(await trail()).toEqual(['person.added', 'invite.created']);
  });

  it('lets somebody known in on a further device', async () => {
    const { id } = await signedIn('tagger', UNIT.id);
    const code = newInviteCode();
    const body = { id: uuidv7(), codeHash: await codeHash(code), person: id };
    await call('createInvite', { token: admin, body });
    expect((await redeemed(code)).id).toBe(id);
    expect(await personOf(id)).toMatchObject({ devices: 2 });
  });

  it('that was ended lets nobody in, whenever it is ended again', async () => {
    const { code, body } = await anInvite();
    await call('createInvite', { token: admin, body });
    const given = { token: admin, parameters: { id: body.id } };
    const ended = await call('voidInvite', given);
    expect(await call('voidInvite', given)).toEqual(ended);
    const redeem = { code, device: 'Thử', tokenHash: await sha256(newSecret()) };
    expect((await refused('redeem', { body: redeem })).type).toBe('invite-expired');
    expect((await trail()).slice(2)).toEqual(['invite.voided']);
  });

  it.each<[string, (body: Record<string, unknown>) => unknown, ProblemType]>([
    [
      'a unit that is not there',
      (body) => ({ ...body, as: { name: 'A', role: 'viewer', unit: 'khong-co' } }),
      'unknown-unit',
    ],
    ['somebody who is not there', ({ as: _, ...body }) => body, 'not-found'],
    [
      'a name of spaces',
      (body) => ({ ...body, as: { name: '  ', role: 'viewer', unit: null } }),
      'empty-text',
    ],
    ['the id of another invite', (body) => ({ ...body, person: uuidv7() }), 'person-taken'],
  ])('for %s is refused and changes nothing', async (_, change, type) => {
    const { body } = await anInvite();
    if (type === 'person-taken') await call('createInvite', { token: admin, body });
    const before = await env.DB.prepare('SELECT count(*) AS n FROM invite').first<number>('n');
    expect((await refused('createInvite', { token: admin, body: change(body) })).type).toBe(type);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM invite').first<number>('n')).toBe(before);
  });

  it.each<Role>(['viewer', 'tagger', 'reporter', 'editor'])('is not a %s’s to give', async (role) => {
    const { token } = await signedIn(role, UNIT.id);
    const { body } = await anInvite({ role: 'viewer' });
    expect((await refused('createInvite', { token, body })).type).toBe('forbidden-role');
  });
});

describe('a change', () => {
  it('of role and unit holds at once, and the trail says how it was', async () => {
    const { token, id } = await signedIn('tagger', UNIT.id, 'Lê Văn Cũ');
    const body = { name: 'Lê Văn Mới', role: 'viewer', unit: null };
    expect(await call('putPerson', { token: admin, parameters: { id }, body })).toMatchObject(body);
    expect(await call('putPerson', { token: admin, parameters: { id }, body })).toMatchObject(body);
    expect((await refused('actions', { token, body: { actions: [anAction()] } })).type).toBe(
      'forbidden-role',
    );
    const { results } = await env.DB.prepare('SELECT what, before, after FROM audit').all();
    expect(results).toEqual([
      {
        what: 'person.changed',
        before: JSON.stringify({ name: 'Lê Văn Cũ', role: 'tagger', unit: UNIT.id }),
        after: JSON.stringify(body),
      },
    ]);
  });

  it('made from what somebody else has changed since is refused, and gives no right back', async () => {
    const { token, id } = await signedIn('editor', UNIT.id, 'Lê Văn Cũ');
    const was = { name: 'Lê Văn Cũ', role: 'editor', unit: UNIT.id };
    const taken = { ...was, role: 'viewer' };
    const put = { token: admin, parameters: { id } };
    await call('putPerson', { ...put, body: { ...taken, was } });
    expect(await call('putPerson', { ...put, body: { ...taken, was } })).toMatchObject(taken);
    const stale = { ...put, body: { ...was, name: 'Lê Văn Mới', was } };
    expect((await refused('putPerson', stale)).type).toBe('record-changed');
    expect(await call('me', { token })).toMatchObject({ role: 'viewer', person: { name: was.name } });
    expect((await trail()).filter((what) => what === 'person.changed')).toHaveLength(1);
  });

  it.each([
    ['role', { role: 'viewer' }, true],
    ['unit', { unit: null }, true],
    ['name alone', { name: 'Lê Văn Mới' }, false],
  ])('of %s changes what devices ask anew when they hear of it', async (_, change, told) => {
    const { token, id } = await signedIn('tagger', UNIT.id, 'Lê Văn Cũ');
    const before = (await call('me', { token })).config;
    const body = { name: 'Lê Văn Cũ', role: 'tagger', unit: UNIT.id, ...change };
    await call('putPerson', { token: admin, parameters: { id }, body });
    expect((await call('me', { token })).config > before).toBe(told);
  });
});

describe('taking access away', () => {
  it('shuts every device, token and invite of a person at once, and says so to whoever waits', async () => {
    const { token, id } = await signedIn('tagger', UNIT.id);
    const script = newSecret();
    const wanted = {
      id: uuidv7(),
      name: 'Bảng',
      scopes: ['stats:read'],
      days: 30,
      tokenHash: await sha256(script),
    };
    await call('createToken', { token, body: wanted });
    const { code: page } = await call('sessionCode', { token });
    const code = newInviteCode();
    await call('createInvite', {
      token: admin,
      body: { id: uuidv7(), codeHash: await codeHash(code), person: id },
    });
    await call('revokePerson', { token: admin, parameters: { id }, body: { left: false } });
    for (const each of [token, script])
      expect((await refused('me', { token: each })).type).toBe('person-revoked');
    const body = { code, device: 'Thử', tokenHash: await sha256(newSecret()) };
    expect((await refused('redeem', { body })).type).toBe('invite-expired');
    expect(await env.DB.prepare('SELECT count(*) AS n FROM session_code').first('n')).toBe(0);
    expect(page).not.toBe('');
    expect(await personOf(id)).toMatchObject({ status: 'revoked', devices: 0, pseudonym: null });
  });

  it('keeps what the person did, as theirs: by a pseudonym once they have left for good', async () => {
    const { token, id } = await signedIn('tagger', UNIT.id, 'Phạm Đã Nghỉ');
    const [result] = (await call('actions', { token, body: { actions: [anAction()] } })).results;
    await call('revokePerson', { token: admin, parameters: { id }, body: { left: true } });
    const { history } = await call('article', {
      token: admin,
      parameters: { id: result?.article?.id ?? '' },
    });
    expect(history.map(({ person }) => person)).toEqual([
      { id, name: expect.stringMatching(/^Người dùng \d\d$/) },
    ]);
  });

  it('repeated changes nothing; leaving for good after it does', async () => {
    const { id } = await signedIn('tagger', UNIT.id);
    const revoke = (left: boolean) =>
      call('revokePerson', { token: admin, parameters: { id }, body: { left } });
    const first = await revoke(false);
    expect(await revoke(false)).toEqual(first);
    const left = await revoke(true);
    expect(left).toMatchObject({ status: 'left', revokedAt: first.revokedAt });
    expect(await revoke(false)).toEqual(left);
    expect(await trail()).toEqual(['person.revoked', 'person.revoked']);
  });

  it('is taken back without opening the old devices; an invite is refused until then', async () => {
    const { token, id } = await signedIn('tagger', UNIT.id);
    const given = { token: admin, parameters: { id } };
    await call('revokePerson', { ...given, body: { left: true } });
    const code = newInviteCode();
    const body = { id: uuidv7(), codeHash: await codeHash(code), person: id };
    expect((await refused('createInvite', { token: admin, body })).type).toBe('not-active');
    const back = await call('reactivatePerson', given);
    expect(back).toMatchObject({ status: 'active', revokedAt: null, leftAt: null, devices: 0 });
    expect(await call('reactivatePerson', given)).toEqual(back);
    expect((await refused('me', { token })).type).toBe('unauthorized');
    await call('createInvite', { token: admin, body });
    expect((await redeemed(code)).id).toBe(id);
    expect(await trail()).toEqual(['person.revoked', 'person.reactivated', 'invite.created']);
  });

  it('from one device leaves the others', async () => {
    const { token, id } = await signedIn('tagger', UNIT.id);
    const code = newInviteCode();
    await call('createInvite', {
      token: admin,
      body: { id: uuidv7(), codeHash: await codeHash(code), person: id },
    });
    const other = await redeemed(code);
    const devices = (await call('devices', { token: admin })).devices.filter(
      ({ person }) => person.id === id,
    );
    expect(devices.map(({ kind, name }) => [kind, name])).toEqual(Array(2).fill(['ext', 'Chrome, Windows']));
    const hash = await sha256(token);
    const device = await env.DB.prepare('SELECT id FROM token WHERE hash = ?1')
      .bind(hash)
      .first<string>('id');
    const given = { token: admin, parameters: { id: device ?? '' } };
    const shut = await call('revokeDevice', given);
    expect(await call('revokeDevice', given)).toEqual(shut);
    expect((await refused('me', { token })).type).toBe('unauthorized');
    expect((await call('me', { token: other.token })).person.id).toBe(id);
    expect((await trail()).slice(1)).toEqual(['device.revoked']);
  });
});

it('a token that is limited looks after nobody', async () => {
  const token = await tokenOf('admin', ['stats:read', 'articles:read', 'actions:write', 'export:read']);
  expect((await refused('people', { token })).type).toBe('forbidden-scope');
});
