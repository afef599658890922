// A page's query read as the API reads it: an empty field of a form was not filled in.
import type * as z from 'zod/mini';
import { type Problem, ProblemError, type ProblemType } from '#shared/problem';
import { checkedBehindGate } from '../db/batch.ts';
import { parse } from '../http/validate.ts';
import type { PageCall } from './serve-page.tsx';

/** The fields that were filled in. */
export function filled(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

/** Reads the page's query by a schema. Throws ProblemError, to those whom the gate lets through. */
export function askedOf<S extends z.ZodMiniType>(
  { db, pass }: Pick<PageCall, 'db' | 'pass'>,
  schema: S,
  query: Readonly<Record<string, string>>,
): Promise<z.output<S>> {
  return checkedBehindGate(db, pass, () => parse(schema, query, 'unknown-value'));
}

/** Faults of a question, which a page answers by asking again. */
const ASKED_WRONG: readonly ProblemType[] = [
  'unknown-parameter',
  'unknown-value',
  'bad-period',
  'impossible-date',
  'period-too-long',
  'report-too-long',
  'from-after-to',
  'bad-cursor',
  'too-many-rows',
  'not-found',
];

/** What was wrong with a question; throws what was wrong otherwise. */
export function faultOf(error: unknown): Problem {
  if (error instanceof ProblemError && ASKED_WRONG.includes(error.problem.type)) return error.problem;
  throw error;
}
