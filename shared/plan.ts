// Plans: what a unit promised to post in a period, how far it is, and the score that a rule gives for it.
import * as z from 'zod/mini';
import { CONTENT_CODES, FORM_CODES } from '#shared/taxonomy';

/** How a target counts: once for its whole period, or anew each month or quarter (“02 tin, bài/tháng”). */
export const PACES = ['period', 'month', 'quarter'] as const;
export type Pace = (typeof PACES)[number];

/** One target of a plan with what was done for it; dates are local, both included. */
export const TargetProgress = z.object({
  id: z.string(),
  /** What is counted, in words: “Tin, bài về cải cách hành chính của Sở …”. */
  label: z.string(),
  /** The unit that has to reach it; null: all together. */
  unit: z.nullable(z.string()),
  content: z.nullable(z.enum(CONTENT_CODES)),
  form: z.nullable(z.enum(FORM_CODES)),
  from: z.string(),
  to: z.string(),
  pace: z.enum(PACES),
  /** How many a pace. */
  amount: z.int(),
  /** How many the part of the target's period that was asked for calls for, and how many were posted in it. */
  planned: z.int(),
  done: z.int(),
  /** done / planned × 100; null where nothing is planned. */
  percent: z.nullable(z.number()),
});
export type TargetProgress = z.infer<typeof TargetProgress>;

/** A score with the arithmetic that led to it, so that whoever checks can follow. */
export const Score = z.object({
  rule: z.string(),
  points: z.number(),
  most: z.number(),
  /** “152/160 = 95% → 95% × 1 = 0,95 điểm”. */
  formula: z.string(),
});
export type Score = z.infer<typeof Score>;

/** A plan document with its targets. */
export const PlanProgress = z.object({
  id: z.string(),
  /** Number and sign, date and issuer of the document: “07/KH-SNN”, 2023-01-30, “Sở Nông nghiệp và PTNT”. */
  number: z.string(),
  issuedOn: z.string(),
  issuer: z.string(),
  title: z.string(),
  targets: z.array(TargetProgress),
  planned: z.int(),
  done: z.int(),
  percent: z.nullable(z.number()),
  score: z.nullable(Score),
});
export type PlanProgress = z.infer<typeof PlanProgress>;
