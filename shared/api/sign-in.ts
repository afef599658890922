// Signing in: an invite becomes a token, and a token says who it is and what a device needs to know.
import * as z from 'zod/mini';
import { ROLES, type Route, SCOPES, viewer } from '#shared/api/access';
import { Portal } from '#shared/portal';
import { CONTENT_CODES } from '#shared/taxonomy';
import { isCleanText } from '#shared/text';

/** Every secret begins with this, so that scanners for leaked secrets can find one. */
export const TOKEN_PREFIX = 'sotin_';

const Unit = z.object({ id: z.string(), name: z.string(), shortName: z.string() });
/** A grouping as it is told. */
export const Grouping = z.object({
  id: z.string(),
  name: z.string(),
  groups: z.array(z.object({ code: z.string(), name: z.string(), contents: z.array(z.enum(CONTENT_CODES)) })),
});
/** An entry of a list; retired: read and counted as ever, no longer offered. */
const Listed = z.object({ code: z.string(), name: z.string(), retired: z.optional(z.boolean()) });

const lists = { topics: z.array(Listed), forms: z.array(Listed), origins: z.array(Listed) };
/** Topics, forms and origins: those of the program, then those that the place has added. */
export const ListsTold = z.object(lists);

export const Me = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(ROLES),
  scopes: z.array(z.enum(SCOPES)),
  unit: z.nullable(Unit),
  portals: z.array(Portal),
  groupings: z.array(Grouping),
  taxonomy: z.object({
    version: z.string(),
    contents: z.array(z.object({ code: z.enum(CONTENT_CODES), name: z.string(), short: z.string() })),
    ...lists,
  }),
  /** Rises whenever portals, groupings or lists change: fetch `me` again. */
  config: z.int(),
  serverTime: z.string(),
});
export type Me = z.infer<typeof Me>;

export const signInRoutes = {
  redeem: {
    method: 'POST',
    path: '/api/v1/invites/redeem',
    summary: 'Turns an invite code into a device token; repeatable with the same code and hash.',
    access: 'anyone',
    body: z.object({
      code: z.string().check(z.maxLength(100)),
      device: z.string().check(z.refine(isCleanText, 'bad-text'), z.trim(), z.minLength(1), z.maxLength(100)),
      /** SHA-256 of the token that the device made, 64 hexadecimal digits. */
      tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    answer: z.object({ me: Me }),
  },
  sessionCode: {
    method: 'POST',
    path: '/api/v1/sessions/codes',
    summary:
      'A code that opens the server’s own pages once, within a minute, in the name of the token’s person. A token limited to scopes may not.',
    access: { role: 'viewer', scope: 'whole' },
    answer: z.object({ code: z.string(), expiresAt: z.string() }),
  },
  me: {
    method: 'GET',
    path: '/api/v1/me',
    summary: 'Who the token speaks for, and everything a device needs to know to work.',
    access: viewer(null),
    answer: Me,
  },
} as const satisfies Record<string, Route>;
