// Reads what people wrote for a report as a careful colleague would: slips, two spellings, what belongs to somebody else. Pure.
import { matchText, normalizeText } from '#shared/text';
import { FIELDS, HUMAN_CLAIMS, SLIPS, TWICE_ON_PURPOSE } from './lint-words.ts';

/** A finding: a stable kind, and what to say of it. */
export type Finding = { type: string; text: string };

const found = (type: string, text: string): Finding => ({ type, text });

function slips(text: string): Finding[] {
  return SLIPS.flatMap(([pattern, meant]) =>
    [...text.matchAll(pattern)].slice(0, 1).map(([slip]) => found('slip', `“${slip}”: có phải “${meant}”?`)),
  );
}

/** A word written twice in a row, but for those that are said so. */
function doubled(text: string): Finding[] {
  const words = [...text.matchAll(/(?<![\p{L}\d])(\p{L}+)[ \u00a0]+\1(?![\p{L}\d])/giu)];
  const seen = words.filter(([, word = '']) => !TWICE_ON_PURPOSE.has(word.toLocaleLowerCase('vi')));
  // “tỉnh tỉnh” has a word of its own among the slips.
  const others = seen.filter(([twice]) => !SLIPS.some(([pattern]) => twice.match(pattern)));
  return others.slice(0, 3).map(([twice]) => found('doubled-word', `“${twice}”: viết hai lần một từ?`));
}

/** What the sentences say that nobody's records can bear out. */
export function humanClaims(text: string): string[] {
  return HUMAN_CLAIMS.flatMap((pattern) => [...text.matchAll(pattern)].map(([claim]) => claim.trim()));
}

/** Fields of other departments: a text that was copied from their report. */
function foreignFields(text: string, unit: string): Finding[] {
  const named = [...text.matchAll(/(?:lĩnh vực|ngành)\s+([^.;\n]{3,40})/giu)];
  return named.flatMap(([whole, field = '']) => {
    const theirs = FIELDS.find(
      ({ own, fields }) =>
        !own.test(unit) &&
        fields.some((each) => field.toLocaleLowerCase('vi').startsWith(each)) &&
        !FIELDS.some((other) => other.own.test(unit) && other.fields.some((each) => field.startsWith(each))),
    );
    return theirs
      ? [found('foreign-text', `“${whole.trim()}” không phải lĩnh vực của ${unit}: chép từ báo cáo khác?`)]
      : [];
  });
}

/** Findings in one section. `unit` is whose report it is. */
export function lintSection(text: string, unit: string): Finding[] {
  const plain = text.normalize('NFC');
  return [...slips(plain), ...doubled(plain), ...foreignFields(plain, unit)];
}

/** An open syllable with the mark on its first vowel: hòa, ủy. */
const EARLY = /(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/iu;

/** A word of each way to place tone marks, where both are in use: “Đảng uỷ” beside “Ủy ban”. */
function toneMarks(text: string): Finding[] {
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const late = words.find((word) => matchText(word) !== normalizeText(word).toLocaleLowerCase('vi'));
  const early = words.find((word) => EARLY.test(word));
  return late && early
    ? [found('tone-marks', `Hai cách đặt dấu trong một báo cáo: “${late}” và “${early}”.`)]
    : [];
}

/** “Cổng” and “Trang” for what may be one site. */
function siteNames(text: string): Finding[] {
  const names = ['Cổng', 'Trang'].filter((name) => new RegExp(`${name} thông tin điện tử`, 'iu').test(text));
  return names.length < 2
    ? []
    : [
        found(
          'site-name',
          'Gọi cả “Cổng thông tin điện tử” và “Trang thông tin điện tử”: nếu là một trang, dùng một tên.',
        ),
      ];
}

/** The full name comes first, short ones after it. */
function firstMention(text: string, unit: string, short: readonly string[]): Finding[] {
  const full = text.indexOf(unit);
  const early = short.filter((name) => name !== unit && name !== '' && text.includes(name));
  const first = early.find((name) => full === -1 || text.indexOf(name) < full);
  return first === undefined
    ? []
    : [
        found(
          'first-mention',
          `“${first}” đứng trước tên đầy đủ “${unit}”: lần đầu nhắc đến nên viết đủ tên.`,
        ),
      ];
}

/** Findings in the whole: what only shows when sections are read together. */
export function lintWhole(text: string, unit: { name: string; short: readonly string[] }): Finding[] {
  const plain = text.normalize('NFC');
  return [...toneMarks(plain), ...siteNames(plain), ...firstMention(plain, unit.name, unit.short)];
}
