// Finds the profile that npm run profile reads a page with: a file's, a registered portal's, or none.
import { existsSync, readFileSync } from 'node:fs';
import { decodePage } from '../shared/charset.ts';
import { ProfileGiven, profileFault } from '../shared/portal-profile.ts';
import { databaseFile, openLocalDatabase } from './local-database.mjs';
import { NoPage } from './profile-page.mjs';

/**
 * Takes a file's name; gives its profile: an object by itself, or as the server's route answers, under `profile`.
 * Throws NoPage with what is wrong with it.
 */
export function profileOfFile(name) {
  const read = parse(name);
  const given = read?.profile ?? read;
  const { success, data, error } = ProfileGiven.safeParse(given);
  if (!success) throw bad(name, issueOf(error.issues[0]));
  const fault = profileFault(data);
  if (fault) throw bad(name, fault);
  return data;
}

function parse(name) {
  try {
    // Windows' own editors and shells write a mark of order first, or UTF-16.
    return JSON.parse(decodePage(readFileSync(name), ''));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw bad(name, { why: 'không phải JSON', detail: `not JSON: ${error.message}` });
    throw new NoPage(`Không đọc được tệp hồ sơ “${name}” (${error.code}).`, 'The profile cannot be read.');
  }
}

function issueOf({ path, code, keys, message }) {
  const [place, where] = path.length > 0 ? [`“${path.join('.')}” `, `${path.join('.')}: `] : ['', ''];
  if (code !== 'unrecognized_keys') return { why: `${place}sai kiểu dữ liệu`, detail: where + message };
  const names = keys.join(', ');
  return { why: `${place}có tên lạ: ${names}`, detail: `${where}unknown name ${names}` };
}

function bad(name, { why, detail }) {
  return new NoPage(`Hồ sơ đọc “${name}” không dùng được: ${why}.`, `The profile cannot be used: ${detail}`);
}

/** The portal of a data folder that an address belongs to; undefined without a database or without such a portal. */
export async function registeredPortal(dataDir, url) {
  if (!existsSync(databaseFile(dataDir))) return undefined;
  const { localDate } = await import('../shared/local-date.ts');
  const { portalOf } = await import('../shared/portal-address.ts');
  const { withConfig } = await import('../worker/db/config.ts');
  const { db, close } = await openLocalDatabase({ dataDir });
  try {
    const { portals } = await withConfig(db, localDate(Date.now()), async (config) => config);
    return portalOf(portals, url);
  } finally {
    close();
  }
}
