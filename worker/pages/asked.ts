// A page's query read as the API reads it: an empty field of a form was not filled in.
import type * as z from 'zod/mini';
import { type Problem, ProblemError, type ProblemType } from '#shared/problem';
import { checkedBehindGate } from '../db/batch.ts';
import { periodAsked } from '../domain/statistics.ts';
import { parseQuery } from '../http/validate.ts';
import type { PageCall } from './serve-page.tsx';

type Days = { from: string; to: string };

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
  return checkedBehindGate(db, pass, () => parseQuery(schema, query));
}

/** The days that two parameters ask for; null: neither does. Throws bad-period for one alone, from-after-to. */
export function daysAsked(from: string | undefined, to: string | undefined): Days | null {
  return from === undefined && to === undefined ? null : periodAsked({ from, to });
}

/** All days of a year. */
export const yearDays = (year: number | string): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` });

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
