// A portal: a website whose articles are counted, and the profile that says how its addresses and pages are read.
import * as z from 'zod/mini';

/** A rewrite of an address: `match` is a regular expression over path + query, `replace` its replacement. */
export const Rewrite = z.object({ match: z.string(), replace: z.string() });

/** CSS selectors that win over the general reading. */
export const Selectors = z.object({
  title: z.optional(z.string()),
  publishedOn: z.optional(z.string()),
  section: z.optional(z.string()),
  author: z.optional(z.string()),
  summary: z.optional(z.string()),
  /** One row of a listing. */
  item: z.optional(z.string()),
  /** The link to the next page of a listing. */
  next: z.optional(z.string()),
});

/**
 * How one portal is read. Everything is optional: an empty profile means the general rules.
 * Patterns are regular expressions over path + query, without case.
 */
export const PortalProfile = z.object({
  /** Query parameters that name the article. When given, every other parameter is dropped. */
  identity: z.optional(z.array(z.string())),
  /** Query parameters that never name an article, beside those known everywhere. */
  noise: z.optional(z.array(z.string())),
  /** Views of one article under other addresses (print, mobile, menu), brought back to one; applied in order. */
  rewrites: z.optional(z.array(Rewrite)),
  /** Addresses that are articles. */
  article: z.optional(z.array(z.string())),
  /** Addresses that are listings. */
  listing: z.optional(z.array(z.string())),
  selectors: z.optional(Selectors),
});
export type PortalProfile = z.infer<typeof PortalProfile>;

/** A portal as people and the extension see it. */
export const Portal = z.object({
  id: z.string(),
  name: z.string(),
  /** The channel as the report names it: “Cổng Thông tin điện tử của Sở”. */
  channel: z.string(),
  /** The unit that the portal speaks for today, or null. */
  unit: z.nullable(z.string()),
  /** Scheme, host and port. http and https are the same. */
  origins: z.array(z.string()),
  /** Only addresses below this path belong to the portal. */
  path: z.string(),
  profile: PortalProfile,
  /** Rises with every change of the profile; keys are computed under one version. */
  profileVersion: z.int(),
  /** Since when (ISO 8601 UTC) the portal is paused: what is decided from then on is not taken. Absent: it is open. */
  pausedAt: z.optional(z.string()),
});
export type Portal = z.infer<typeof Portal>;
