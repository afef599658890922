// Portals: which there are, whom they speak for, where they moved, how each is read; for administrators.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { date, fault, someText } from '#shared/fields';
import { Portal, PortalProfile, Rewrite } from '#shared/portal';
import { ProfileGiven } from '#shared/portal-profile';

/** Most spans and most origins of one portal. */
export const SPANS_MAX = 50;
export const ORIGINS_MAX = 20;

/** Which unit a portal speaks for: local days, both included; `to` null: without end. */
export const PortalSpan = z.strictObject({ unit: z.string(), from: date, to: z.nullable(date) });
export type PortalSpan = z.infer<typeof PortalSpan>;

/** Where a portal moved, on which local day, and the rule that its old paths are written anew by. */
export const PortalMove = z.object({ origin: z.string(), on: z.string(), rule: z.nullable(Rewrite) });

/** A portal with all that is set up about it. */
export const RegisteredPortal = z.extend(Portal, {
  /** Rises with every change of name, channel, pause, units or origins. */
  version: z.int(),
  /** Those of the units that whoever asks may see, oldest first. */
  spans: z.array(PortalSpan),
  moves: z.array(PortalMove),
});
export type RegisteredPortal = z.infer<typeof RegisteredPortal>;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** An address of a site, cut to scheme, host and port. */
const origin = z.pipe(
  z.string().check(z.maxLength(2000), z.refine(isOrigin, fault('bad-origin'))),
  z.transform((text: string) => new URL(text).origin),
);
const path = z.string().check(
  z.maxLength(500),
  z.refine((text) => /^\/[^?#\s]*$/.test(text) && !text.startsWith('//'), fault('bad-path')),
);
const version = z.int().check(z.minimum(1));

export const PortalGiven = z.strictObject({
  name: someText(200),
  channel: someText(300),
  origin,
  path: z._default(path, '/'),
  /** The unit it speaks for from the day on; null only for who sees all units. */
  unit: z.nullable(z.string()),
  from: date,
  /** Articles of a portal around it that lie within it may come to it. */
  take: z._default(z.boolean(), false),
  try: z.optional(z.boolean()),
});
export type PortalGiven = z.infer<typeof PortalGiven>;

export const PortalChange = z.strictObject({
  name: someText(200),
  channel: someText(300),
  paused: z.boolean(),
  version,
});
export type PortalChange = z.infer<typeof PortalChange>;

export const SpansGiven = z.strictObject({
  spans: z.array(PortalSpan).check(z.maxLength(SPANS_MAX)),
  version,
});
export type SpansGiven = z.infer<typeof SpansGiven>;

export const MoveGiven = z.strictObject({
  origin,
  on: date,
  rule: z._default(z.nullable(z.strictObject(Rewrite.shape)), null),
  version,
  try: z.optional(z.boolean()),
});
export type MoveGiven = z.infer<typeof MoveGiven>;

/** Articles that came, or would come, to another portal, and how many of them had been counted at both. */
const came = { moved: z.int(), merged: z.int() };

const admin = { role: 'admin', scope: 'whole' } as const;
const again = 'The same again changes nothing; refused (record-changed) on top of another version.';

export const portalRoutes = {
  portals: {
    method: 'GET',
    path: '/api/v1/portals',
    summary: 'The portals that may be seen, with whom they speak for and where they moved.',
    access: { role: 'admin', scope: null },
    answer: z.object({ portals: z.array(RegisteredPortal) }),
  },
  createPortal: {
    method: 'POST',
    path: '/api/v1/portals',
    summary:
      'Registers a portal. Its id is made from host and path, so that the same again is the same portal; refused (portal-taken) where another stands at that address, (portal-within) where it lies within one that the caller may not see, and (span-after-end) where its unit ended before. One within another is at all origins of that one and read as it is; articles that were entered there and lie within the new one come to it, each counted once (came), where take says so, else refused (portal-takes-articles). try: only say how many would. A token limited to scopes may not.',
    access: admin,
    body: PortalGiven,
    answer: z.extend(RegisteredPortal, { came: z.optional(z.object(came)) }),
  },
  changePortal: {
    method: 'PUT',
    path: '/api/v1/portals/{id}',
    summary: `Changes name and channel, pauses a portal or opens it again. While it is paused, nothing decided since is taken as seen or tagged; all else stays as it is. ${again}`,
    access: admin,
    body: PortalChange,
    answer: RegisteredPortal,
  },
  portalUnits: {
    method: 'PUT',
    path: '/api/v1/portals/{id}/units',
    summary: `Replaces which unit a portal speaks for from day to day, and derives the units of its articles anew, but where a person corrected one. Spans of units that the caller may not see stay. ${again}`,
    access: admin,
    body: SpansGiven,
    answer: RegisteredPortal,
  },
  movePortal: {
    method: 'POST',
    path: '/api/v1/portals/{id}/origins',
    summary: `Says that a portal is at a further origin from a day on. Its first origin stays first, for keys are written on it; a rule writes old paths as the new ones, so that an article is one under both. try: only say what would change. Portals within it are at it too; where it comes to lie within another, or another within it, articles come to the inner one (moved), those counted at both being one from then on (merged). Refused (profile-joins) where different articles would get one key. ${again}`,
    access: admin,
    body: MoveGiven,
    answer: z.object({ portal: RegisteredPortal, articles: z.int(), rekeyed: z.int(), ...came }),
  },
  profile: {
    method: 'GET',
    path: '/api/v1/portals/{id}/profile',
    summary: 'How a portal is read, and the version of that.',
    access: { role: 'admin', scope: null },
    answer: z.object({ portal: z.string(), profile: PortalProfile, version: z.int() }),
  },
  replaceProfile: {
    method: 'PUT',
    path: '/api/v1/portals/{id}/profile',
    summary:
      'Replaces how a portal is read, and writes the keys of its articles anew. version: the one that was read. try: only say what would change. Refused (profile-joins, with the articles in joins) where different articles would get one key. The same profile again re-keys under the general rules of this server, and brings articles that lie within another portal to it (moved, merged). A token limited to scopes may not.',
    access: { role: 'admin', scope: 'whole' },
    body: z.strictObject({ profile: ProfileGiven, version: z.int(), try: z.optional(z.boolean()) }),
    answer: z.object({
      profile: PortalProfile,
      version: z.int(),
      /** Articles of the portal, and how many of them got another key. */
      articles: z.int(),
      rekeyed: z.int(),
      ...came,
    }),
  },
} as const satisfies Record<string, Route>;
