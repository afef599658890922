// The language of the Worker's own pages: Vietnamese as written in them, English where the reader asks for it.
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createContext, useContext } from 'hono/jsx';
import { type Language, type Say, sayBy } from '#shared/say';
import type { App } from '../http/context.ts';
import { ENGLISH } from './words-en.ts';

export type { Language, Say };

const COOKIE = 'so-tin-ngon-ngu';
const YEAR_S = 31_536_000;

/** The words of a language. */
export const sayIn = (language: Language): Say => sayBy(language === 'en' ? ENGLISH : undefined);

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
