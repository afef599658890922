// The words of the language chosen on this machine, for whatever the background says to pages, badge and menu.
import { type Say, sayBy } from '#shared/say';
import type { Database } from '../database.ts';
import { chosenLanguage } from '../settings.ts';
import { ENGLISH } from '../words-en.ts';

/** Says texts in that language. */
export async function sayHere(db: Database): Promise<Say> {
  return sayBy((await chosenLanguage(db)) === 'en' ? ENGLISH : undefined);
}
