// Portals: how each is read, for administrators.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { PortalProfile } from '#shared/portal';
import { ProfileGiven } from '#shared/portal-profile';

export const portalRoutes = {
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
      'Replaces how a portal is read, and writes the keys of its articles anew. version: the one that was read. try: only say what would change. Refused (profile-joins, with the articles in joins) where different articles would get one key. The same profile again re-keys under the general rules of this server. A token limited to scopes may not.',
    access: { role: 'admin', scope: 'whole' },
    body: z.strictObject({ profile: ProfileGiven, version: z.int(), try: z.optional(z.boolean()) }),
    answer: z.object({
      profile: PortalProfile,
      version: z.int(),
      /** Articles of the portal, and how many of them got another key. */
      articles: z.int(),
      rekeyed: z.int(),
    }),
  },
} as const satisfies Record<string, Route>;
