// Fields that several requests share, checked and brought to one form; a refinement's message is a problem type.
import * as z from 'zod/mini';
import { isLocalDate } from '#shared/local-date';
import type { ProblemType } from '#shared/problem';
import { formCode } from '#shared/taxonomy';
import { isCleanText, normalizeText, textLength } from '#shared/text';

/** A refinement's message is the problem type that it stands for. */
export const fault = (type: ProblemType): ProblemType => type;

/** Text that database and JSON can carry, with single spaces, of at most `max` characters (code points). */
export const cleanText = (max: number, tooLong: ProblemType) =>
  z.pipe(
    z.string().check(z.refine(isCleanText, fault('bad-text'))),
    z.pipe(
      z.transform((text: string) => normalizeText(text)),
      z.string().check(z.refine((text) => textLength(text) <= max, fault(tooLong))),
    ),
  );

/** The same, and there must be some. */
export const someText = (max: number) =>
  z.pipe(
    cleanText(max, 'text-too-long'),
    z.string().check(z.refine((text) => text !== '', fault('text-missing'))),
  );

/** The same, or none: an empty text is none. */
export const maybeText = (max: number) =>
  z._default(
    z.nullable(
      z.pipe(
        cleanText(max, 'text-too-long'),
        z.pipe(
          z.transform((text: string) => text || null),
          z.nullable(z.string()),
        ),
      ),
    ),
    null,
  );

/** A local date that exists. */
export const date = z.string().check(z.refine(isLocalDate, fault('impossible-date')));

/** An id that whoever asks has made: a UUID, in small letters. */
export const id = z.pipe(
  z.pipe(
    z.uuid(),
    z.transform((text: string) => text.toLowerCase()),
  ),
  z.string(),
);

/**
 * A code of a list that places add to, as far as its writing tells; whether it is in the list is asked where the lists
 * are known. No code has a comma or a space.
 */
export const listCode = (unknown: ProblemType) =>
  z.string({ error: fault(unknown) }).check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, fault(unknown)));

/** `bài`, `Tin ảnh` and the like are accepted for their codes `bai`, `tin-anh`. */
export const form = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? formCode(value) : value)),
  listCode('unknown-form'),
);

/** A whole number within bounds; what is wrong with another is said by the given problem. */
export const wholeNumber = (min: number, max: number, problem: ProblemType) =>
  z
    .int({ error: fault(problem) })
    .check(z.minimum(min, { error: fault(problem) }), z.maximum(max, { error: fault(problem) }));

/** Years that plans and estimates may be for. */
export const [YEAR_MIN, YEAR_MAX] = [2000, 2100] as const;
export const year = wholeNumber(YEAR_MIN, YEAR_MAX, 'bad-year');
