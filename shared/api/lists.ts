// The lists that articles are counted by, as a place changes them: groupings, topics, forms, origins.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { Grouping } from '#shared/api/sign-in';
import { fault, someText } from '#shared/fields';
import { CONTENT_CODES, LIST_NAMES } from '#shared/taxonomy';

/** Most groups of a grouping: there are eight contents. */
export const GROUPS_MAX = 8;

/** A grouping with its place in the order (the first is used unless asked otherwise), and its version. */
export const KeptGrouping = z.extend(Grouping, { position: z.int(), version: z.int() });
export type KeptGrouping = z.infer<typeof KeptGrouping>;

/** An entry of a list. `version` 0: one of the program's own that nobody has changed. */
export const KeptItem = z.object({
  code: z.string(),
  name: z.string(),
  retired: z.boolean(),
  /** It came with the program: its name stays. */
  builtIn: z.boolean(),
  version: z.int(),
});
export type KeptItem = z.infer<typeof KeptItem>;

const items = z.array(KeptItem);

/** The version that was read; 0 for what is new. */
const version = z.int().check(z.minimum(0));

const Group = z.strictObject({
  code: z.string().check(z.regex(/^[A-Za-z0-9]{1,10}$/, fault('bad-code'))),
  name: someText(200),
  contents: z
    .array(z.enum(CONTENT_CODES, { error: fault('unknown-content') }))
    .check(z.minLength(1, { error: fault('group-empty') })),
});

export const GroupingGiven = z.strictObject({
  name: someText(200),
  groups: z
    .array(Group)
    .check(
      z.minLength(1, { error: fault('group-empty') }),
      z.maxLength(GROUPS_MAX, { error: fault('group-empty') }),
    ),
  position: z.int().check(z.minimum(0), z.maximum(1000)),
  status: z._default(z.enum(['active', 'removed']), 'active'),
  version,
});
export type GroupingGiven = z.infer<typeof GroupingGiven>;

export const ItemGiven = z.strictObject({
  name: someText(200),
  retired: z._default(z.boolean(), false),
  version,
});
export type ItemGiven = z.infer<typeof ItemGiven>;

const admin = { role: 'admin', scope: 'whole' } as const;

export const listRoutes = {
  lists: {
    method: 'GET',
    path: '/api/v1/lists',
    summary: 'Groupings, topics, forms and origins with their versions, retired ones too.',
    access: { role: 'admin', scope: null },
    answer: z.object({ groupings: z.array(KeptGrouping), topics: items, forms: items, origins: items }),
  },
  putGrouping: {
    method: 'PUT',
    path: '/api/v1/groupings/{id}',
    summary:
      'Adds, replaces or removes (status) a grouping; the id is the caller’s. Refused where it is no partition of the contents 0–6 (grouping-twice, grouping-missing), or two of its groups bear one name (group-named-twice). What was frozen keeps the grouping that it was frozen with. version: the one that was read, 0 for a new one. Only for administrators who see all units; a token limited to scopes may not.',
    access: admin,
    body: GroupingGiven,
    answer: z.object({ grouping: z.nullable(KeptGrouping) }),
  },
  putListItem: {
    method: 'PUT',
    path: '/api/v1/lists/{list}/{code}',
    summary: `Adds, renames or retires an entry of one of the lists ${LIST_NAMES.join(', ')}. A code is never given twice (code-used). What is retired is no longer offered, and is taken, read and counted as ever. Of the program’s own entries the name stays. version: the one that was read, 0 for a new one. Only for administrators who see all units; a token limited to scopes may not.`,
    access: admin,
    body: ItemGiven,
    answer: KeptItem,
  },
} as const satisfies Record<string, Route>;
