// Saying a text in its reader's language: the Vietnamese that stands in the program is the key, its English stands beside.

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/**
 * Says a Vietnamese text in the reader's language; `{name}` in it stands for the value of that name. Values are texts: who
 * has a number says how it is written (formatCount, formatDecimal; String for years and other names).
 */
export type Say = (text: string, values?: Readonly<Record<string, string>>) => string;

/** English by the Vietnamese that stands in the program. */
export type English = Readonly<Record<string, string>>;

/** The words of a language: English by its table, Vietnamese without one. What has no English is said in Vietnamese. */
export function sayBy(english?: English): Say {
  return (text, values = {}) =>
    (english?.[text] ?? text).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
