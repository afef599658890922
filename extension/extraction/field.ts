// What is read of a page, with where it came from, so that a person and the counting rules can weigh it.
import { normalizeText } from '#shared/text';

/** Where on the page, or beside it, a value was found. */
export type Source = 'profile' | 'meta' | 'json-ld' | 'microdata' | 'heading' | 'visible' | 'address';

export interface Field<T> {
  value: T;
  from: Source;
  /** 0…1: how often such a find is right, not a probability of this one. */
  confidence: number;
}

/** Below this confidence a date is a question to the person, never stored by itself. */
export const SURE_ENOUGH = 0.5;

/** Longer texts of a page are not read to their end. */
const LONGEST = 3_000;

/** Takes a possibly missing text; gives it in one form, or undefined when nothing is left. */
export function clean(text: string | null | undefined): string | undefined {
  return (text && normalizeText(text.slice(0, LONGEST))) || undefined;
}

/** Takes the places where a value was sought, best first; gives the first that held one, or null. */
export function firstField<T>(
  ...sought: (readonly [T | null | undefined, Source, number])[]
): Field<T> | null {
  for (const [value, from, confidence] of sought) if (value) return { value, from, confidence };
  return null;
}

/** What a selector finds; null for what is no selector, as a profile may hold. */
export function tried<T>(find: () => T): T | null {
  try {
    return find();
  } catch {
    return null;
  }
}

/** The first element that a selector finds; null for none, and for what is no selector. */
export function select(root: ParentNode, selector: string | undefined): Element | null {
  return selector ? tried(() => root.querySelector(selector)) : null;
}

/** The machine's form or else the text of the first element that a selector finds. */
export function textAt(root: ParentNode, selector: string | undefined): string | undefined {
  const element = select(root, selector);
  return clean(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent);
}
