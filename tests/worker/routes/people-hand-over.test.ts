// Accounts that are handed over: who comes, who leaves, and what is heard of it again.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { newInviteCode } from '../../../worker/domain/invite-code.ts';
import { call, refused, registerPortals, UNIT } from '../client.ts';
import { codeHash, redeemed, signedIn, trail } from '../people.ts';

let admin: string;
let adminId: string;

beforeEach(async () => {
  await registerPortals();
  ({ token: admin, id: adminId } = await signedIn('admin'));
});

describe('handing over', () => {
  const aHandOver = async (code = newInviteCode()) => ({
    code,
    body: {
      to: { id: uuidv7(), name: 'Người Kế Nhiệm' },
      invite: { id: uuidv7(), codeHash: await codeHash(code) },
    },
  });

  it('invites a successor of the same role and unit, and ends the access of who leaves', async () => {
    const { token, id } = await signedIn('editor', UNIT.id, 'Người Đi');
    const { code, body } = await aHandOver();
    const given = { token: admin, parameters: { id }, body };
    const done = await call('handOver', given);
    expect(done.person).toMatchObject({ status: 'left', devices: 0 });
    expect(done.successor).toMatchObject({ role: 'editor', unit: UNIT.id, succeeds: id, status: 'active' });
    expect(await call('handOver', given)).toEqual(done);
    expect((await refused('me', { token })).type).toBe('person-revoked');
    expect((await redeemed(code)).me).toMatchObject({ role: 'editor', person: body.to });
    expect(await trail()).toEqual(['person.added', 'invite.created', 'person.handed-over']);
  });

  it('heard of again once they are back takes nothing away from them', async () => {
    const { id } = await signedIn('editor', UNIT.id, 'Người Về');
    const given = { token: admin, parameters: { id }, body: (await aHandOver()).body };
    const done = await call('handOver', given);
    await call('reactivatePerson', { token: admin, parameters: { id } });
    const again = await call('handOver', given);
    expect(again).toMatchObject({ person: { status: 'active' }, successor: { id: done.successor.id } });
    expect((await trail()).filter((what) => what === 'person.handed-over')).toHaveLength(1);
  });

  it('goes back and forth: each time to somebody new', async () => {
    const { id } = await signedIn('editor', UNIT.id, 'Người Về');
    const first = (await aHandOver()).body;
    await call('handOver', { token: admin, parameters: { id }, body: first });
    await call('reactivatePerson', { token: admin, parameters: { id } });
    const second = (await aHandOver()).body;
    const { person, successor } = await call('handOver', {
      ...{ token: admin, parameters: { id } },
      body: second,
    });
    expect([person.status, successor.succeeds]).toEqual(['left', id]);
    const { people } = await call('people', { token: admin });
    expect(people.find((each) => each.id === first.to.id)).toMatchObject({ status: 'active', succeeds: id });
  });

  it('of the last administrator is refused as a whole', async () => {
    const { body } = await aHandOver();
    const given = { token: admin, parameters: { id: adminId }, body };
    expect((await refused('handOver', given)).type).toBe('last-administrator');
    expect((await call('people', { token: admin })).people.map(({ id }) => id)).toEqual([adminId]);
    expect(await trail()).toEqual([]);
  });

  it('of somebody whose access was taken away is refused', async () => {
    const { id } = await signedIn('tagger', UNIT.id);
    await call('revokePerson', { token: admin, parameters: { id }, body: { left: false } });
    const { body } = await aHandOver();
    expect((await refused('handOver', { token: admin, parameters: { id }, body })).type).toBe('not-active');
  });
});
