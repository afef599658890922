// What the ledger holds of one article, as every reader sees it: popup, mirror, report, scripts.
import * as z from 'zod/mini';
import { CONTENT_CODES } from '#shared/taxonomy';

/** Where a publication date was read: posting date, “Cập nhật” date, a listing row, the address, or a person's word. */
export const PUBLISHED_FROM = ['published', 'updated', 'listing', 'url', 'person'] as const;
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];

/** `merged`: another address of an article that is counted elsewhere (`sameAs`). */
export const STATUSES = ['active', 'withdrawn', 'merged'] as const;
export type Status = (typeof STATUSES)[number];

export const Article = z.object({
  id: z.string(),
  portal: z.string(),
  /** The address as first seen. */
  url: z.string(),
  /** Its canonical form on the portal: what identifies the article. */
  key: z.string(),
  title: z.nullable(z.string()),
  /** Local date (Asia/Ho_Chi_Minh) by which the article is counted; null: not known yet. */
  publishedOn: z.nullable(z.string()),
  publishedFrom: z.nullable(z.enum(PUBLISHED_FROM)),
  section: z.nullable(z.string()),
  author: z.nullable(z.string()),
  /** The unit that the portal spoke for on the publication day, unless a person said otherwise. */
  unit: z.nullable(z.string()),
  content: z.nullable(z.enum(CONTENT_CODES)),
  topics: z.array(z.string()),
  form: z.nullable(z.string()),
  origin: z.nullable(z.string()),
  status: z.enum(STATUSES),
  /** The article that this one's address was merged into. */
  sameAs: z.nullable(z.string()),
  /** The head of the group of reposts that this article belongs to. */
  repostOf: z.nullable(z.string()),
  /** Two people's latest tags differ and no editor has decided since. */
  disputed: z.boolean(),
  /** When and by whom (person id) the class that stands was decided; null when unclassified. */
  decidedAt: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  /** New whenever anything above changes. */
  seq: z.int(),
});
export type Article = z.infer<typeof Article>;
