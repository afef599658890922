// A portal's profile as an administrator hands it in: nothing unknown in it, bounded, and safe to run.
import * as z from 'zod/mini';
import { PortalProfile, Rewrite, Selectors } from '#shared/portal';

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
  const { endless, nested } = repetitions(pattern);
  if (nested)
    return fault('lặp một nhóm mà bên trong đã lặp hoặc chọn', 'repeats a group that repeats or chooses');
  const most = pattern.startsWith('^') ? ENDLESS_MAX : ENDLESS_MAX_UNANCHORED;
  return endless > most
    ? fault(`lặp không giới hạn quá ${most} lần`, `repeats without end more than ${most} times`)
    : null;
}

/** An escape, a class, the beginning or end of a group, a quantifier, a choice, or any other sign. */
const PART =
  /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?::|<\w+>))?|\)|[*+?]\??|\{\d+(?:,\d*)?\}\??|\||[\s\S]/g;
const REPEATS = /^(?:[*+]|\{\d)/;
const ENDLESS = /^(?:[*+]|\{\d+,\})/;

/** Counts repetitions without end, and finds groups that are repeated with a repetition or choice inside. */
function repetitions(pattern: string): { endless: number; nested: boolean } {
  const open = [false];
  let [endless, nested, closed] = [0, false, false];
  for (const [part] of pattern.matchAll(PART)) {
    const varies = /^[*+?|]|^\{\d/.test(part);
    if (ENDLESS.test(part)) endless += 1;
    if (REPEATS.test(part) && closed) nested = true;
    closed = false;
    if (part.startsWith('(')) open.push(false);
    else if (part === ')') {
      closed = open.pop() === true;
      open[open.length - 1] ||= closed;
    } else if (varies) open[open.length - 1] = true;
  }
  return { endless, nested };
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
