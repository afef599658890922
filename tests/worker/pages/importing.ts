// A person who imports lists by the page: chooses files, reads the tally, confirms, goes on until all is entered.
import { env } from 'cloudflare:workers';
import { beforeEach } from 'vitest';
import { deviceOf } from '../client.ts';
import { registerDemoPortals } from '../demo-articles.ts';
import { SEED } from '../list-files.ts';
import { type Opened, signedIn } from './browser.ts';

export const PATH = '/quan-tri/nhap';
export const URL_1 = SEED[0]?.url ?? '';
export const URL_2 = SEED[1]?.url ?? '';
export const URL_3 = SEED[2]?.url ?? '';
export const HEADINGS = ['TT', 'Tiêu đề', 'Ngày đăng tin', 'Link bài viết', 'Lĩnh vực'];

export const listIn = ({ path }: Opened): string => /danh-sach=([0-9a-f-]+)/.exec(path)?.[1] ?? '';

/** The numbers of the page's tally, by what they are called. */
export function tallyIn({ html }: Opened): Record<string, number> {
  const told = html.matchAll(/<dt>([^<]+)<\/dt><dd[^>]*>([\d.]+) dòng<\/dd>/g);
  return Object.fromEntries([...told].map(([, name, count]) => [name, Number(count?.replace('.', ''))]));
}

export const ledgerRows = () => env.DB.prepare('SELECT count(*) AS n FROM ledger').first<number>('n');

/** An editor on the page, with the demo's portals registered and nothing in the ledger. */
async function anImporter() {
  await registerDemoPortals();
  const token = await deviceOf('editor');
  const browser = await signedIn(token);
  return {
    token,
    browser,
    choose: (file: File) => browser.upload(PATH, { do: 'file', tep: file }),
    /** Confirms a list that is shown, and goes on until it is done; gives the page of the result. */
    confirm: async (shown: Opened, more: Record<string, string> = {}): Promise<Opened> => {
      const hidden = [...shown.html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      let page = await browser.post(PATH, { ...fields, do: 'confirm', id: listIn(shown), ...more });
      while (page.html.includes('data-next'))
        page = await browser.post(page.path, { do: 'next', id: listIn(shown) });
      return page;
    },
  };
}

type Importer = Awaited<ReturnType<typeof anImporter>>;

/** An importer of its own for each test of a file; read what is in it within a test alone. */
export function importerOfEach(): Importer {
  const importer = {} as Importer;
  beforeEach(async () => {
    Object.assign(importer, await anImporter());
  });
  return importer;
}
