// The seed's department with its letterhead, and its report as a Word document taken apart.
import { env } from 'cloudflare:workers';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { call, LETTERHEAD_GIVEN, send, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';
import { openZip } from './open-zip.ts';

export const LONG_NAME = 'Sở Nông nghiệp và Phát triển nông thôn';
/** What the seed's report is asked for by. */
export const SEED_QUERY = { ...SEED_PERIOD, portal: DEMO.portal };

/** Stores the demo and the letterhead; gives the token of a reporter. */
export async function prepareSeed(): Promise<string> {
  await storeDemo();
  const token = await tokenOf('reporter');
  await env.DB.prepare('UPDATE unit SET name = ?1 WHERE id = ?2').bind(LONG_NAME, DEMO.unit).run();
  await call('writeLetterhead', { token, body: { unit: DEMO.unit, ...LETTERHEAD_GIVEN } });
  return token;
}

/** The seed's document as it is made now. */
export const openSeed = async (token: string) =>
  openZip(await send('reportDocx', { token, query: SEED_QUERY }));

let made: ReturnType<typeof openSeed> | undefined;
/** The seed's document, made once for all tests of a file that only look at it. */
export const seed = () => {
  made ??= prepareSeed().then(openSeed);
  return made;
};
export const seedBody = async () => (await seed())('word/document.xml');

/** What stands in the first group of a pattern. */
export const attribute = (xml: string, pattern: RegExp) => pattern.exec(xml)?.[1];
