// What is read of a page, with where it came from, so that a person and the counting rules can weigh it.
import { normalizeText, tried } from '#shared/text';
import { LONGEST_FIELD } from './limits.ts';

/** Where on the page, or beside it, a value was found. */
export type Source = 'profile' | 'meta' | 'json-ld' | 'microdata' | 'heading' | 'visible' | 'address';

export interface Field<T> {
  value: T;
  from: Source;
  /** 0…1: how often such a find is right, not a probability of this one. */
  confidence: number;
}

/** A date is stored by itself only with more confidence than this; with this or less it is a question to the person. */
export const SURE_ENOUGH = 0.5;

/** Whether what was read may be stored without asking. */
export function isSure({ confidence }: Field<unknown>): boolean {
  return confidence > SURE_ENOUGH;
}

/** Takes a possibly missing text; gives it in one form, or undefined when nothing is left. */
export function clean(text: string | null | undefined): string | undefined {
  return (text && normalizeText(text.slice(0, LONGEST_FIELD))) || undefined;
}

type Maybe<T> = T | null | undefined;

/**
 * What the first of several selectors finds that finds anything; null for none, and for what is no selector. Asked one by
 * one: browsers have quick ways to look for a class or a mark, and none for a list.
 */
export function select(root: ParentNode, selectors: string | readonly string[] = []): Element | null {
  const find = (found: Element | null, selector: string) => found ?? root.querySelector(selector);
  return tried(() => [selectors].flat().reduce(find, null));
}

/**
 * Takes the places where a value is sought, best first; gives the first that holds one, or null. What costs a search
 * of the page is asked for only where nothing better was found.
 */
export function firstField<T extends string | object>(
  ...sought: (readonly [Maybe<T> | (() => Maybe<T>), Source, number])[]
): Field<T> | null {
  for (const [place, from, confidence] of sought) {
    const value = typeof place === 'function' ? place() : place;
    if (value) return { value, from, confidence };
  }
  return null;
}

/** The machine's form or else the text of the first element that selectors find. */
export function textAt(root: ParentNode, selectors?: string | readonly string[]): string | undefined {
  const element = select(root, selectors);
  return clean(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent);
}
