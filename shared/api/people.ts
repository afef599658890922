// People: who is invited, who came in on which device, and how their access is changed, handed over and taken away.
import * as z from 'zod/mini';
import { type Access, ROLES, type Route } from '#shared/api/access';
import { line } from '#shared/line';
import { namesAsked } from '#shared/query';

export const PERSON_NAME_MAX = 100;
/** Most people in the list; most of their devices and invites. */
export const PEOPLE_MAX = 1000;
export const DEVICES_MAX = 5000;
/** Days for which a device that no longer works stays in the list. */
export const DEVICE_DAYS = 30;

/** `left`: gone for good; exports name such a person by their pseudonym. */
export const PERSON_STATUSES = ['active', 'revoked', 'left'] as const;

const Named = z.object({ id: z.string(), name: z.string() });

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  /** Null: belongs to no unit, and sees all. */
  unit: z.nullable(z.string()),
  status: z.enum(PERSON_STATUSES),
  createdAt: z.string(),
  revokedAt: z.nullable(z.string()),
  leftAt: z.nullable(z.string()),
  /** “Người dùng 07”; null for who never left. */
  pseudonym: z.nullable(z.string()),
  /** Whose work the person took over. */
  succeeds: z.nullable(z.string()),
  /** Devices that work. */
  devices: z.int(),
  /** Local date of the last request of any device; null: never came in. */
  lastSeenOn: z.nullable(z.string()),
});
export type Person = z.infer<typeof Person>;

export const DEVICE_KINDS = ['ext', 'web', 'api'] as const;

export const Device = z.object({
  id: z.string(),
  person: Named,
  /** ext: a browser extension; web: a browser on the server’s own pages; api: a script. */
  kind: z.enum(DEVICE_KINDS),
  /** As it named itself. */
  name: z.string(),
  createdAt: z.string(),
  /** Local date of its last request. */
  lastUsedOn: z.nullable(z.string()),
  expiresAt: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
});
export type Device = z.infer<typeof Device>;

/** An invite that waits to be used. Its code is stored nowhere. */
export const Invite = z.object({
  id: z.string(),
  person: Named,
  /** Null: a command on the server. */
  createdBy: z.nullable(Named),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type Invite = z.infer<typeof Invite>;

const id = z.uuid().check(z.toLowerCase());
const unit = z.nullable(z.string());
const invited = {
  /** UUIDv7, made by the caller: the same request again makes no second invite. */
  id,
  /** SHA-256 of the code in its plain spelling (capital letters and digits alone), 64 hexadecimal digits. */
  codeHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
};

const who = { name: line(PERSON_NAME_MAX), role: z.enum(ROLES), unit };
export const PersonGiven = z.strictObject(who);
export type PersonGiven = z.infer<typeof PersonGiven>;

/** `was`: how the person was when the change was thought of; left out: it holds whatever others changed meanwhile. */
export const PersonChange = z.strictObject({ ...who, was: z.optional(PersonGiven) });
export type PersonChange = z.infer<typeof PersonChange>;

export const NewInvite = z.strictObject({
  ...invited,
  /** Who is invited: UUIDv7 of the caller’s for somebody new. */
  person: id,
  /** Somebody new; left out: a further device of somebody who is known. */
  as: z.optional(PersonGiven),
});
export type NewInvite = z.infer<typeof NewInvite>;

export const RevokePerson = z.strictObject({ left: z.boolean() });

export const HandOver = z.strictObject({
  to: z.strictObject({ id, name: line(PERSON_NAME_MAX) }),
  invite: z.strictObject(invited),
});
export type HandOver = z.infer<typeof HandOver>;

const administrator: Access = { role: 'admin', scope: 'whole' };
const named = z.strictObject({ names: namesAsked });

export const peopleRoutes = {
  people: {
    method: 'GET',
    path: '/api/v1/people',
    summary:
      'The people whom the administrator looks after: of the own unit and those below; without a unit, all. Who left is named by a pseudonym; names=real: as they were called.',
    access: administrator,
    query: named,
    answer: z.object({ people: z.array(Person) }),
  },
  putPerson: {
    method: 'PUT',
    path: '/api/v1/people/{id}',
    summary:
      'Changes name, role and unit. The same again changes nothing. Refused (last-administrator) where nobody else would look after what this administrator does, and (record-changed) where the person is not as they were (was) any more.',
    access: administrator,
    body: PersonChange,
    answer: Person,
  },
  revokePerson: {
    method: 'POST',
    path: '/api/v1/people/{id}/revoke',
    summary:
      'Takes a person’s access away at once: every device, token and open invite. left: gone for good; exports then name them by a pseudonym. What they did stays. Repeatable.',
    access: administrator,
    body: RevokePerson,
    answer: Person,
  },
  reactivatePerson: {
    method: 'POST',
    path: '/api/v1/people/{id}/reactivate',
    summary:
      'Lets a person back in whose access was taken away. Their old devices stay shut: invite them again. Repeatable.',
    access: administrator,
    answer: Person,
  },
  handOver: {
    method: 'POST',
    path: '/api/v1/people/{id}/hand-over',
    summary:
      'A person leaves and another takes over: the successor is added with the same role and unit and invited, and the leaving one’s access ends. What was done stays under the old name. Repeatable.',
    access: administrator,
    body: HandOver,
    answer: z.object({ person: Person, successor: Person, invite: Invite }),
  },
  invites: {
    method: 'GET',
    path: '/api/v1/invites',
    summary: 'Invites that wait to be used, newest first. names: as for people.',
    access: administrator,
    query: named,
    answer: z.object({ invites: z.array(Invite) }),
  },
  createInvite: {
    method: 'POST',
    path: '/api/v1/invites',
    summary:
      'Invites somebody new (as), or somebody who is known to a further device. The caller makes the code, sixteen of 0–9 and A–Z without I, L, O and U, and keeps it: only its SHA-256 is sent. Works once, within 72 hours.',
    access: administrator,
    body: NewInvite,
    answer: z.object({ person: Person, invite: Invite }),
  },
  voidInvite: {
    method: 'POST',
    path: '/api/v1/invites/{id}/void',
    summary: 'Ends an invite that was not used. Repeatable.',
    access: administrator,
    answer: Invite,
  },
  devices: {
    method: 'GET',
    path: '/api/v1/devices',
    summary:
      'Devices, browsers and scripts of these people, newest first, and those that stopped working of late. names: as for people.',
    access: administrator,
    query: named,
    answer: z.object({ devices: z.array(Device) }),
  },
  revokeDevice: {
    method: 'DELETE',
    path: '/api/v1/devices/{id}',
    summary: 'Shuts a device out, at once and for good. What waits on it to be sent stays there. Repeatable.',
    access: administrator,
    answer: Device,
  },
} as const satisfies Record<string, Route>;
