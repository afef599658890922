// A line that a person types into a form: brought to one spelling, neither empty nor too long.
import * as z from 'zod/mini';
import { isCleanText, normalizeText, textLength } from '#shared/text';

/** A line of at most `max` characters. Refused as bad-text, empty-text or text-too-long. */
export const line = (max: number) =>
  z.pipe(
    z.string().check(z.refine(isCleanText, 'bad-text')),
    z.pipe(
      z.transform((text: string) => normalizeText(text)),
      z.string().check(
        z.refine((text) => text !== '', 'empty-text'),
        z.refine((text) => textLength(text) <= max, 'text-too-long'),
      ),
    ),
  );
