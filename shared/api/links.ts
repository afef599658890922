// Links: what browsers found when they tried the addresses of articles.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { ProblemBody } from '#shared/api/ledger';
import { CHECKS_MAX } from '#shared/link-check';

/**
 * `recorded`: it stands (also when it stood before); `superseded`: a later check of that address does, or on the same
 * day one that found it alive.
 */
export const LinkResult = z.object({
  status: z.enum(['recorded', 'superseded', 'rejected']),
  /** The article whose address it is. */
  article: z.optional(z.string()),
  problem: z.optional(ProblemBody),
});
export type LinkResult = z.infer<typeof LinkResult>;

export const LinksAnswer = z.object({ results: z.array(LinkResult) });
export type LinksAnswer = z.infer<typeof LinksAnswer>;

export const linkRoutes = {
  links: {
    method: 'POST',
    path: '/api/v1/links',
    summary:
      'Records which addresses of articles answered (ok) and which are gone (dead), 1 to 100 checks {portal, url, status, checkedOn}; results in their order. Repeating changes nothing. The server tries no address itself: portals refuse foreign ones.',
    access: { role: 'editor', scope: 'actions:write' },
    body: z.object({
      checks: z
        .array(z.unknown())
        .check(z.minLength(1, 'bad-check-count'), z.maxLength(CHECKS_MAX, 'bad-check-count')),
    }),
    answer: LinksAnswer,
  },
} as const satisfies Record<string, Route>;
