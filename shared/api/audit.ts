// The audit trail: who did what, when, from which device, as it was before and after.
import * as z from 'zod/mini';
import type { Access, Route } from '#shared/api/access';
import { date } from '#shared/fields';
import { namesAsked, whole } from '#shared/query';

/** Lines on one page unless asked otherwise, and at most; and most lines in one CSV file. */
export const AUDIT_PAGE = 100;
export const AUDIT_PAGE_MAX = 500;
export const AUDIT_CSV_MAX = 5000;

/** Everything that the audit trail tells, thing and deed; what is written without words for people fails to compile. */
export const AUDIT_KINDS = [
  ...(['article.seen', 'article.tag', 'article.untag', 'article.withdraw', 'article.restore'] as const),
  ...(['article.correct', 'article.merge', 'article.split'] as const),
  ...(['plan.added', 'plan.changed', 'plan.removed'] as const),
  ...(['target.added', 'target.changed', 'target.removed'] as const),
  ...(['activity.added', 'activity.changed', 'activity.removed'] as const),
  ...(['scoring_rule.added', 'scoring_rule.changed', 'scoring_rule.removed'] as const),
  ...(['estimate.added', 'estimate.changed', 'estimate.removed'] as const),
  ...(['past_total.added', 'past_total.changed', 'past_total.removed'] as const),
  ...(['snapshot.frozen', 'snapshot.issued', 'report-text.written', 'letterhead.changed'] as const),
  ...(['token.created', 'token.revoked', 'device.revoked', 'invite.created', 'invite.voided'] as const),
  ...(['person.added', 'person.changed', 'person.revoked', 'person.reactivated'] as const),
  ...(['person.handed-over', 'unit.added', 'unit.changed', 'unit.respelled', 'unit.ended'] as const),
  ...(['unit.succeeded', 'unit.succession-removed'] as const),
  ...(['portal.added', 'portal.changed', 'portal.units', 'portal.moved', 'portal.profile'] as const),
  ...(['portal.took'] as const),
  ...(['grouping.added', 'grouping.changed', 'grouping.removed', 'list.added', 'list.changed'] as const),
  ...(['import.confirmed', 'import.finished'] as const),
  ...(['sample.drawn', 'sample.reassigned', 'sample.ended'] as const),
  ...(['review.marked', 'review.unmarked'] as const),
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const Named = z.object({ id: z.string(), name: z.string() });

export const AuditLine = z.object({
  at: z.string(),
  /** Null: a command on the server. */
  person: z.nullable(Named),
  /** The device that it came from, as it named itself. */
  device: z.nullable(z.object({ name: z.string(), kind: z.enum(['ext', 'web', 'api']) })),
  /** The kind of thing and what was done: `plan.changed`, `article.tag`. */
  what: z.string(),
  /** The thing’s id, and what it is called where that is known. */
  subject: z.string(),
  subjectName: z.nullable(z.string()),
  /** As it was and as it became, null where there was or is none; of an article the words of that very act. */
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditQuery = z.strictObject({
  from: z.optional(date),
  to: z.optional(date),
  person: z.optional(z.string().check(z.maxLength(100))),
  /** `plan` or `plan.changed`; without it all but what scans entered (`article.seen`). */
  what: z.optional(z.string().check(z.regex(/^[a-z_-]{1,40}(\.[a-z-]{1,40})?$/))),
  subject: z.optional(z.string().check(z.maxLength(200))),
  names: namesAsked,
  cursor: z.optional(z.string()),
  limit: z.optional(whole(1, AUDIT_PAGE_MAX)),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

const administrator: Access = { role: 'admin', scope: 'whole' };

export const auditRoutes = {
  audit: {
    method: 'GET',
    path: '/api/v1/audit',
    summary:
      'What people set up and what they did to articles, newest first, paged by a cursor, as far as the administrator sees it. Who left is named by a pseudonym; names=real: as they are called.',
    access: administrator,
    query: AuditQuery,
    answer: z.object({ lines: z.array(AuditLine), next: z.nullable(z.string()) }),
    also: ['text/csv'],
  },
  auditCsv: {
    method: 'GET',
    path: '/api/v1/audit.csv',
    summary: 'The same as CSV; refused (too-many-rows) over 5,000 lines, unless a limit is given.',
    access: administrator,
    query: AuditQuery,
    answer: z.string(),
    also: ['text/csv'],
  },
} as const satisfies Record<string, Route>;
