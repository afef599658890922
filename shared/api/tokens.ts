// API tokens: what scripts come in by, made by a person within their own role, and taken back at any time.
import * as z from 'zod/mini';
import { type Access, type Route, SCOPES } from '#shared/api/access';
import { isCleanText } from '#shared/text';

/** Days after which a token may end; an administrator's may have no end. */
export const TOKEN_DAYS = [30, 90, 365] as const;
export type TokenDays = (typeof TOKEN_DAYS)[number];
/** Most tokens of one person that work at a time. */
export const TOKENS_MAX = 20;

export const Token = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is limited to; null: all that the person's role allows. */
  scopes: z.nullable(z.array(z.enum(SCOPES))),
  person: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
  /** Local date of its last use; null: not used yet. */
  lastUsedOn: z.nullable(z.string()),
  /** Null: without end. */
  expiresAt: z.nullable(z.string()),
  /** Null unless somebody took it back. */
  revokedAt: z.nullable(z.string()),
});
export type Token = z.infer<typeof Token>;

export const NewToken = z.strictObject({
  /** UUIDv7, made by the caller: the same request again makes no second token. */
  id: z.uuid().check(z.toLowerCase()),
  name: z
    .string()
    .check(
      z.refine(isCleanText, 'bad-text'),
      z.trim(),
      z.minLength(1, 'token-without-name'),
      z.maxLength(100, 'text-too-long'),
    ),
  scopes: z.array(z.enum(SCOPES)).check(
    z.minLength(1, 'token-without-scope'),
    z.refine((scopes: string[]) => new Set(scopes).size === scopes.length),
  ),
  /** Days until it ends; null, for administrators alone: never. */
  days: z.nullable(z.literal([...TOKEN_DAYS])),
  /** SHA-256 of the secret that the caller made, 64 hexadecimal digits. */
  tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type NewToken = z.infer<typeof NewToken>;

/** A token that is limited may not look after tokens. */
const whole: Access = { role: 'viewer', scope: 'whole' };

export const tokenRoutes = {
  tokens: {
    method: 'GET',
    path: '/api/v1/tokens',
    summary:
      'API tokens, newest first, at most 500: one’s own; for an administrator those of the own unit and those below.',
    access: whole,
    answer: z.object({ tokens: z.array(Token) }),
  },
  createToken: {
    method: 'POST',
    path: '/api/v1/tokens',
    summary:
      'Makes an API token of the caller’s person, limited to scopes that the person’s role reaches. The caller makes the secret and keeps it: only its SHA-256 is sent. Repeatable with the same id and hash. Only an administrator’s may be without end (days null).',
    access: whole,
    body: NewToken,
    answer: z.object({ token: Token }),
  },
  revokeToken: {
    method: 'DELETE',
    path: '/api/v1/tokens/{id}',
    summary:
      'Takes an API token back, at once and for good: one’s own; for an administrator those of the own unit and those below. Repeatable.',
    access: whole,
    answer: z.object({ token: Token }),
  },
} as const satisfies Record<string, Route>;
