// The language of the Worker's own pages: Vietnamese as written in them, English where the reader asks for it.
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createContext, useContext } from 'hono/jsx';
import type { App } from '../http/context.ts';
import { ENGLISH } from './words-en.ts';

export type Language = 'vi' | 'en';

/** Says a Vietnamese text in the reader's language; `{name}` in it stands for the value of that name. */
export type Say = (text: string, values?: Readonly<Record<string, string | number>>) => string;

const COOKIE = 'so-tin-ngon-ngu';
const YEAR_S = 31_536_000;

/** The words of a language. What has no English yet is said in Vietnamese. */
export function sayIn(language: Language): Say {
  return (text, values = {}) => {
    const said = language === 'en' ? (ENGLISH[text] ?? text) : text;
    return said.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
}

const LanguageContext = createContext<Language>('vi');
export const LanguageProvider = LanguageContext.Provider;

/** The reader's language, inside a page. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of the reader's language, inside a page. */
export const useSay = (): Say => sayIn(useLanguage());

/** The language that the browser was told to keep; Vietnamese without one. */
export function languageOf(c: Context<App>): Language {
  return getCookie(c, COOKIE) === 'en' ? 'en' : 'vi';
}

/** Keeps the choice for a year. */
export function keepLanguage(c: Context<App>, language: Language): void {
  setCookie(c, COOKIE, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR_S });
}
