// Vietnamese text brought to one form: for keeping, for comparing, for searching and for cutting to length.

/** Format characters: soft hyphens, joiners, and the marks that turn the direction of text, with which a title reads otherwise than it is kept. */
const ZERO_WIDTH = /\p{Cf}/gu;
/** Runs of white space. */
const SPACES = /[\s\x85]{2,}|(?! )[\s\x85]/g;
/**
 * Most texts are in this form already, in Latin letters and common signs: one look at them costs a tenth. The ranges
 * U+00C0–02FF, U+1EA0–1EF9 and U+2010–2027 are written out, for a page's script has little room for escapes.
 */
const UNPLAIN = / {2}|[^À-˿ -~‐-‧Ạ-ỹ]/;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const MARKS = /\p{M}+/gu;
/** Without `u` a pair would count as two; with it only a surrogate without its partner matches. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * Open syllables whose tone mark has two places in use, marks standing by themselves: on the second vowel here, on the
 * first after the change.
 */
const LATE_TONE = /(o(?=[ae])|(?<!q)u(?=y))(.)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu;

/** Takes any text; gives it in NFC, without zero-width characters and direction marks, every run of white space as one space, trimmed. */
export function normalizeText(s: string): string {
  const text = s.trim();
  if (!UNPLAIN.test(text)) return text;
  return text.replace(ZERO_WIDTH, '').normalize('NFC').replace(SPACES, ' ').trim();
}

/** Takes any text; gives the form to compare by: no case, one place for tone marks (hoà = hòa), dashes alike. */
export function matchText(s: string): string {
  const letters = normalizeText(s).toLowerCase().normalize('NFD').replace(DASHES, '-');
  return letters.replace(LATE_TONE, '$1$3$2').normalize('NFC');
}

/** Takes any text; gives it without marks, `đ` as `d`, lower case: for search and slugs, never to tell words apart. */
export function foldText(s: string): string {
  const letters = normalizeText(s).toLowerCase().normalize('NFD').replace(MARKS, '');
  return letters.replaceAll('đ', 'd').replace(DASHES, '-').normalize('NFC');
}

/** Tells whether a database and JSON can carry the text: false with a NUL or half of a surrogate pair. */
export function isCleanText(s: string): boolean {
  return !s.includes('\0') && !LONE_SURROGATE.test(s);
}

/** Gives the number of code points. */
export function textLength(s: string): number {
  let length = 0;
  for (const _ of s) length += 1;
  return length;
}

/**
 * Takes a text and the most code points it may have; gives it whole, or cut at a whole character (a letter keeps its
 * marks) and ended with “…”.
 */
export function cutText(s: string, max: number): string {
  // A code point takes up to two units: a longer text need not be taken apart whole.
  const points = [...s.slice(0, 2 * max + 2)];
  if (points.length <= max) return s;
  let end = Math.max(0, max - 1);
  while (end > 0 && /\p{M}/u.test(points[end] ?? '')) end -= 1;
  return max < 1 ? '' : `${points.slice(0, end).join('').trimEnd()}…`;
}

const collator = /* @__PURE__ */ new Intl.Collator('vi');

/** Orders two texts as a Vietnamese dictionary does; negative, zero or positive. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** What a function gives; null where it throws on what others wrote: a selector, a pattern, an address, a piece of JSON. */
export function tried<T>(find: () => T): T | null {
  try {
    return find();
  } catch {
    return null;
  }
}
