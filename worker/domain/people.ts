// How an administrator looks after people: invitations, changes, access taken away and handed over, and why not.
import type { Device, HandOver, Invite, NewInvite, Person, PersonChange } from '#shared/api/people';
import { ProblemError } from '#shared/problem';
import { revokeDevice, voidInvite } from '../db/access-ends.ts';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import * as people from '../db/people-change.ts';
import { INVITE_MS } from './setup.ts';

/** Who asks, and what they see. */
export type Asking = { db: D1Database; pass: Pass; config: Config };

const endOf = (pass: Pass): string => new Date(Date.parse(pass.now) + INVITE_MS).toISOString();

/** A unit that somebody is to belong to must be seen; whether they may belong to none is for the database to say. */
async function checkUnit({ db, pass, config }: Asking, unit: string | null): Promise<void> {
  await checkedBehindGate(db, pass, () => {
    if (unit !== null && !config.units.some(({ id }) => id === unit))
      throw new ProblemError('unknown-unit', `no unit ${unit}`, { parameter: 'unit' });
  });
}

function found<T>(thing: T | null, what: string): T {
  if (thing === null) throw new ProblemError('not-found', `no ${what}`);
  return thing;
}

/** Throws unknown-unit, not-found, last-administrator or record-changed. */
export async function changePerson(asking: Asking, id: string, given: PersonChange): Promise<Person> {
  const { db, pass, config } = asking;
  await checkUnit(asking, given.unit);
  const person = found(
    await people.updatePerson(db, pass, { bound: config.bound, id, given }),
    `person ${id}`,
  );
  if (given.was && (person.name !== given.name || person.role !== given.role || person.unit !== given.unit))
    throw new ProblemError('record-changed', `${id} is not as given any more`);
  if (person.unit !== given.unit)
    throw new ProblemError('unknown-unit', 'only who sees all may give no unit', { parameter: 'unit' });
  return person;
}

/** Throws not-found or last-administrator. */
export async function takeAccess({ db, pass, config }: Asking, id: string, left: boolean): Promise<Person> {
  return found(await people.revokePerson(db, pass, { bound: config.bound, id, left }), `person ${id}`);
}

/** Throws not-found. */
export async function letBackIn({ db, pass, config }: Asking, id: string): Promise<Person> {
  return found(await people.reactivatePerson(db, pass, { bound: config.bound, id }), `person ${id}`);
}

/** What was made, or why nothing was. Throws not-found, not-active or person-taken. */
function invited({ person, invite, made }: people.Invited): { person: Person; invite: Invite } {
  if (person === null) throw new ProblemError('not-found', 'no such person');
  if (made && invite !== null) return { person, invite };
  throw new ProblemError(person.status === 'active' ? 'person-taken' : 'not-active');
}

/** Throws unknown-unit, not-found, not-active or person-taken. */
export async function inviteTo(
  asking: Asking,
  wanted: NewInvite,
): Promise<{ person: Person; invite: Invite }> {
  const { db, pass, config } = asking;
  const { bound } = config;
  if (wanted.as) await checkUnit(asking, wanted.as.unit);
  const done = await people.invitePerson(db, pass, { bound, wanted, expiresAt: endOf(pass) });
  if (done.person === null && wanted.as)
    throw new ProblemError('unknown-unit', 'only who sees all may give no unit', { parameter: 'unit' });
  return invited(done);
}

/** Throws not-found, not-active, person-taken or last-administrator. */
export async function handOver(
  { db, pass, config }: Asking,
  id: string,
  wanted: HandOver,
): Promise<{ person: Person; successor: Person; invite: Invite }> {
  const { bound } = config;
  const done = await people.handOverPerson(db, pass, { bound, id, wanted, expiresAt: endOf(pass) });
  const person = found(done.person, `person ${id}`);
  const { successor, invite, made } = done;
  if (successor?.succeeds === id && made && invite !== null) return { person, successor, invite };
  throw new ProblemError(person.status === 'active' || successor !== null ? 'person-taken' : 'not-active');
}

/** Throws not-found. */
export async function shutOut({ db, pass, config }: Asking, id: string): Promise<Device> {
  return found(await revokeDevice(db, pass, { bound: config.bound, id }), `device ${id}`);
}

/** Throws not-found. */
export async function endInvite({ db, pass, config }: Asking, id: string): Promise<Invite> {
  return found(await voidInvite(db, pass, { bound: config.bound, id }), `invite ${id}`);
}
