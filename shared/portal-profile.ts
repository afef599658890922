// A portal's profile as an administrator hands it in: nothing unknown in it, bounded, and safe to run.
import * as z from 'zod/mini';
import { PortalProfile, Rewrite, Selectors } from '#shared/portal';
import { isCleanText } from '#shared/text';

/** A profile to store. What devices read lets unknown names pass; here each would be a slip of the pen. */
export const ProfileGiven = z.strictObject({
  ...PortalProfile.shape,
  rewrites: z.optional(z.array(z.strictObject(Rewrite.shape))),
  selectors: z.optional(z.strictObject(Selectors.shape)),
});

/** Most entries of a list, most characters of one text, most characters of the whole as JSON. */
const LIST_MAX = 50;
const TEXT_MAX = 300;
const WHOLE_MAX = 16_000;

/** Repetitions without end in one pattern: each multiplies the time that an address of 2,000 characters may take. */
const ENDLESS_MAX = 2;
const ENDLESS_MAX_UNANCHORED = 1;
/** A repetition that may be longer or shorter by more than this is as good as one without end. */
const SPAN_MAX = 40;
/** In how many ways the other repetitions and choices of a pattern may be taken together. */
const WAYS_MAX = 1000;

/** What is wrong: in Vietnamese for who writes the profile, in English for who reads the log. */
export type ProfileFault = { why: string; detail: string };

/** Takes a profile; says what is wrong with it, or null. It is checked against no address. */
export function profileFault(profile: PortalProfile): ProfileFault | null {
  if (JSON.stringify(profile).length > WHOLE_MAX)
    return fault(`dài quá ${WHOLE_MAX} ký tự`, `longer than ${WHOLE_MAX} characters`);
  const lists = Object.entries(profile).filter(([, value]) => Array.isArray(value));
  const long = lists.find(([, value]) => Array.isArray(value) && value.length > LIST_MAX);
  if (long)
    return fault(`“${long[0]}” có quá ${LIST_MAX} mục`, `${long[0]} has more than ${LIST_MAX} entries`);
  const text = textsOf(profile).find((each) => each.length > TEXT_MAX);
  if (text !== undefined)
    return fault(
      `có đoạn dài quá ${TEXT_MAX} ký tự: ${text.slice(0, 60)}`,
      `a text is longer than ${TEXT_MAX} characters: ${text.slice(0, 60)}`,
    );
  if (!textsOf(profile).every(isCleanText))
    return fault('có ký tự không dùng được', 'a text holds a NUL or half of a surrogate pair');
  const empty = lists.find(([, value]) => Array.isArray(value) && value.some((entry) => entry === ''));
  if (empty) return fault(`“${empty[0]}” có mục để trống`, `${empty[0]} has an empty entry`);
  const rewrites = (profile.rewrites ?? []).map(({ match }) => match);
  for (const pattern of [...rewrites, ...(profile.article ?? []), ...(profile.listing ?? [])]) {
    const found = patternFault(pattern);
    if (found) return fault(`mẫu “${pattern}” ${found.why}`, `the pattern ${pattern} ${found.detail}`);
  }
  for (const [name, selector = ''] of Object.entries(profile.selectors ?? {})) {
    const found = selectorFault(selector);
    if (found) return fault(`bộ chọn “${name}” ${found.why}`, `the selector ${name} ${found.detail}`);
  }
  return null;
}

function fault(why: string, detail: string): ProfileFault {
  return { why, detail };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Says what is wrong with a regular expression that others will have to run, or null. */
export function patternFault(pattern: string): ProfileFault | null {
  try {
    new RegExp(pattern, 'i');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fault('không phải biểu thức chính quy', `is not a regular expression: ${error.message}`);
  }
  if (/\\[1-9]|\\k<|\(\?<?[=!]/.test(pattern))
    return fault('nhìn trước, nhìn sau hoặc nhắc lại nhóm', 'looks around or back');
  const { endless, nested, ways, anchored } = repetitions(pattern);
  if (nested)
    return fault('lặp một nhóm mà bên trong đã lặp hoặc chọn', 'repeats a group that repeats or chooses');
  const most = anchored ? ENDLESS_MAX : ENDLESS_MAX_UNANCHORED;
  if (endless > most)
    return fault(`lặp không giới hạn quá ${most} lần`, `repeats without end more than ${most} times`);
  return ways > WAYS_MAX ? fault('khớp được theo quá nhiều cách', 'can be matched in too many ways') : null;
}

/** An escape, a class, the beginning or end of a group, a quantifier, a choice, or any other sign. */
const PART =
  /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?::|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|\||[\s\S]/g;
const REPEATS = /^(?:[*+]|\{\d)/;

/** How many lengths a quantifier leaves open: `?` two, `{1,9}` nine, `{4}` one; other parts one. */
function spanOf(part: string): number {
  if (/^[*+]|^\{\d+,\}/.test(part)) return Number.POSITIVE_INFINITY;
  const [, least, most] = /^\{(\d+),(\d+)\}/.exec(part) ?? [];
  return part.startsWith('?') ? 2 : Number(most ?? 0) - Number(least ?? 0) + 1;
}

/** What may make a pattern slow: repetitions without end, ways to take the others, groups repeated that vary inside. */
function repetitions(pattern: string) {
  const [open, choices] = [[false], [1]];
  let [endless, nested, closed, ways, anchored] = [0, false, false, 1, pattern.startsWith('^')];
  for (const [part] of pattern.matchAll(PART)) {
    const varies = /^[*+?|]|^\{\d/.test(part);
    const span = spanOf(part);
    if (span > SPAN_MAX) endless += 1;
    else ways *= span;
    if (part === '|') {
      const others = choices[open.length - 1] ?? 1;
      choices[open.length - 1] = others + 1;
      // One of the choices of a group: they add up, those of several groups multiply.
      if (open.length > 1) ways *= (others + 1) / others;
      else anchored = false;
    }
    if (REPEATS.test(part) && closed) nested = true;
    closed = false;
    if (part.startsWith('(')) choices[open.push(false) - 1] = 1;
    else if (part === ')') {
      closed = open.pop() === true;
      open[open.length - 1] ||= closed;
    } else if (varies) open[open.length - 1] = true;
  }
  return { endless, nested, ways, anchored };
}

/** A bracket with what is in it; written out from the inside. */
const BRACKETS = /\[[^[\]()]*\]|\([^[\]()]*\)/g;
const NO_SELECTOR = /[{}@;!$%^&?/`=<|]|:(?![a-z-])|::|[.#]([^\p{L}_-]|$)|^[>+~,]|[>+~,]$|[>+~,] *[>+~,]|^$/iu;

/**
 * Says what is wrong with a CSS selector, as far as its writing tells, or null: there is no page to try it on. What
 * passes and is still no selector finds nothing when a page is read.
 */
export function selectorFault(selector: string): ProfileFault | null {
  const written = selector.replace(/\\[\s\S]/g, 'x').replace(/"[^"\n]*"|'[^'\n]*'/g, 'x');
  if (/["']/.test(written)) return fault('có dấu nháy chưa đóng', 'has a quotation mark that is not closed');
  if ((written.match(/:has\(/gi)?.length ?? 0) > 1)
    return fault('dùng :has quá một lần', 'looks into elements with :has more than once');
  let [flat, before] = [written.trim(), ''];
  while (flat !== before) [flat, before] = [flat.replace(BRACKETS, 'x'), flat];
  if (/[()[\]]/.test(flat)) return fault('có ngoặc chưa đóng', 'has a bracket that is not closed');
  return NO_SELECTOR.test(flat) ? fault('không phải bộ chọn CSS', 'is not a CSS selector') : null;
}
