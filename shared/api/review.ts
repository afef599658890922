// The review desk for scripts: what is left in its queues, and samples that two people classify unseen by each other.
import * as z from 'zod/mini';
import type { Route } from '#shared/api/access';
import { Article } from '#shared/article';
import { SEED_MAX } from '#shared/draw-sample';
import { date, id, someText, wholeNumber } from '#shared/fields';
import { periodFilter } from '#shared/query';
import { CONTENT_CODES } from '#shared/taxonomy';

/** The desk's queues, in its order. */
export const QUEUES = ['unclassified', 'disputed', 'duplicates', 'undated', 'vanished', 'late'] as const;
export type Queue = (typeof QUEUES)[number];

/** How many are left; `more`: at least so many, for no more were looked at. */
export const Left = z.object({ left: z.int(), more: z.boolean() });
export type Left = z.infer<typeof Left>;

export const QueueCounts = z.record(z.enum(QUEUES), Left);
export type QueueCounts = z.infer<typeof QueueCounts>;

/** Most articles of one sample. */
export const SAMPLE_MAX = 500;
const NAME_MAX = 200;

export const NewSample = z.strictObject({
  /** UUIDv7, made by the caller: the same request again draws no second sample. */
  id,
  name: someText(NAME_MAX),
  from: date,
  to: date,
  /** How many articles; fewer where the period has fewer. */
  size: wholeNumber(1, SAMPLE_MAX, 'sample-size'),
  /** The same articles and seed give the same sample. */
  seed: wholeNumber(0, SEED_MAX, 'sample-seed'),
  /** The two people (ids) who classify it. */
  coders: z.tuple([z.string(), z.string()]),
});
export type NewSample = z.infer<typeof NewSample>;

const Named = z.object({ id: z.string(), name: z.string() });

/** Who is asked for a half, and how many articles of it are answered, by them and those who were asked `before`. */
export const Coder = z.extend(Named, {
  answered: z.int(),
  /** Whether they can still come in and classify. */
  active: z.boolean(),
  before: z.array(z.extend(Named, { answered: z.int() })),
});
export type Coder = z.infer<typeof Coder>;

export const Sample = z.object({
  id: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  seed: z.int(),
  /** How many articles it holds, and how many it was drawn from: the active, dated ones that all concerned may see. */
  size: z.int(),
  population: z.int(),
  coders: z.tuple([Coder, Coder]),
  /** Both halves have an answer for every article, or it was ended with what was there. */
  done: z.boolean(),
  ended: z.nullable(z.object({ at: z.string(), by: Named })),
  createdAt: z.string(),
  createdBy: Named,
});
export type Sample = z.infer<typeof Sample>;

const content = z.enum(CONTENT_CODES);

/** An article of a sample and what its two coders said, in their order. */
export const SampleCase = z.object({ article: Article, answers: z.tuple([content, content]) });
export type SampleCase = z.infer<typeof SampleCase>;

export const SampleAgreement = z.object({
  count: z.int(),
  agreed: z.int(),
  percent: z.nullable(z.number()),
  kappa: z.nullable(z.number()),
  table: z.array(z.object({ first: content, second: content, count: z.int() })),
});

export const SampleAnswer = z.object({
  sample: Sample,
  /** Null until it is done: nothing of what one said is told before. Of the articles that both halves answered (count). */
  agreement: z.nullable(SampleAgreement),
  /** The cases of which they said different things, as far as the asker may see their articles. */
  differing: z.array(SampleCase),
  /** How many more cases differ, of articles that the asker may not see. */
  unseen: z.int().check(z.minimum(0)),
});
export type SampleAnswer = z.infer<typeof SampleAnswer>;

export const reviewRoutes = {
  review: {
    method: 'GET',
    path: '/api/v1/review',
    summary:
      'How many articles each queue of the review desk still holds: unclassified, disputed, duplicates (pairs that may be one), undated, vanished (their address is gone), late (entered after their period was frozen). from and to, or period: those of these days; of a pair one of the two; undated ones are of no days and told all the same. Exact up to 1,000 each; `more`: at least so many.',
    access: { role: 'editor', scope: 'articles:read' },
    query: z.strictObject(periodFilter),
    answer: z.object({ queues: QueueCounts }),
  },
  samples: {
    method: 'GET',
    path: '/api/v1/samples',
    summary: 'The samples that two people classify unseen by each other, newest first, at most 100.',
    access: { role: 'editor', scope: 'articles:read' },
    answer: z.object({ samples: z.array(Sample) }),
  },
  createSample: {
    method: 'POST',
    path: '/api/v1/samples',
    summary:
      'Draws a sample of a period’s articles by a seed, for two people to classify unseen by each other. Repeatable with the same id.',
    access: { role: 'editor', scope: 'whole' },
    body: NewSample,
    answer: z.object({ sample: Sample }),
  },
  sample: {
    method: 'GET',
    path: '/api/v1/samples/{id}',
    summary:
      'A sample and, once both people are done or it was ended, how far they agree: per cent, Cohen’s kappa (null where it is not defined), how often the one said this and the other that, and the cases that differ.',
    access: { role: 'editor', scope: 'articles:read' },
    answer: SampleAnswer,
  },
  reassignSample: {
    method: 'POST',
    path: '/api/v1/samples/{id}/coders',
    summary:
      'Gives what is left of one person’s half (from) to somebody else (to), who was not asked for this sample before and may see its articles. Answers that are there stay; nobody is told any. Repeatable.',
    access: { role: 'editor', scope: 'whole' },
    body: z.strictObject({ from: z.string(), to: z.string() }),
    answer: z.object({ sample: Sample }),
  },
  endSample: {
    method: 'POST',
    path: '/api/v1/samples/{id}/end',
    summary:
      'Ends a sample with what is there: nobody answers any more, and how far both agree is told of the articles that both answered. Cannot be taken back. Repeatable.',
    access: { role: 'editor', scope: 'whole' },
    answer: SampleAnswer,
  },
} as const satisfies Record<string, Route>;
