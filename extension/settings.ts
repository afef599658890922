// What this machine remembers for its people: who is signed in, where the pill was left, how the popup was looked at.

import type { Language } from '#shared/say';
import type { Account, Database, Setting } from './database.ts';
import type { PillPlace } from './messages.ts';

async function read<Name extends Setting['name']>(db: Database, name: Name) {
  const setting = await db.get('settings', name);
  return setting as Extract<Setting, { name: Name }> | undefined;
}

/** The person signed in on this machine, or undefined. Also with a token that no longer works. */
export async function currentAccount(db: Database): Promise<Account | undefined> {
  const current = await read(db, 'current');
  const account = current && (await db.get('accounts', current.account));
  return account?.token === null ? undefined : account;
}

/** The channel on which the extension's own pages hear that another language was chosen. */
export const CHOSEN = 'so-tin-language';

/** The language chosen on this machine; Vietnamese where nobody chose. */
export async function chosenLanguage(db: Database): Promise<Language> {
  return (await read(db, 'language'))?.language ?? 'vi';
}

/** Remembers the language chosen on this machine. */
export async function keepLanguage(db: Database, language: Language): Promise<void> {
  await db.put('settings', { name: 'language', language });
}

/** Where the pill stands until somebody moves it: in the window's corner, the free space round it left. */
export const PLACE: PillPlace = { right: 8, bottom: 8, folded: false };

/** Where the pill was left on a portal, or else stands. */
export async function pillPlace(db: Database, portal = ''): Promise<PillPlace> {
  return (await read(db, `place:${portal}`))?.place ?? PLACE;
}

/** Remembers where the pill was left on a portal. */
export async function keepPillPlace(db: Database, portal: string, place: PillPlace): Promise<void> {
  await db.put('settings', { name: `place:${portal}`, place });
}

/** How a person last looked at the popup (period chosen and the like), by account; empty at first. */
export async function accountView(db: Database, account: string): Promise<Record<string, string>> {
  return (await read(db, `view:${account}`))?.view ?? {};
}

/** Remembers how a person looks at the popup. */
export async function keepAccountView(
  db: Database,
  account: string,
  view: Record<string, string>,
): Promise<void> {
  await db.put('settings', { name: `view:${account}`, view });
}
