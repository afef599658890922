// Numbers of a thousand and more, on every page: “5.003”, as reports write them, and never bare.
import { describe, expect, it } from 'vitest';
import { type PageRoute, pages } from '#shared/api/pages';
import { estimateId } from '#shared/api/plans';
import { uuidv7 } from '#shared/uuid';
import { ACTIVITY, ESTIMATE, target } from '../../fixtures/given-plans.ts';
import { call, PORTAL, registerPortals } from '../client.ts';
import { oneDatabase } from '../empty-database.ts';
import { signedIn as asPerson } from '../people.ts';
import { aPlan } from '../plans.ts';
import { textOf } from '../review-desk.ts';
import { freeze } from '../snapshots.ts';
import { store, stored } from '../stored.ts';
import { signedIn } from './browser.ts';

const [CLASSIFIED, UNCLASSIFIED] = [5003, 1203];

let browser: Awaited<ReturnType<typeof signedIn>>;
let addresses: string[] = [];

async function furnished(): Promise<void> {
  await registerPortals();
  const [admin, other] = [await asPerson('admin', null), await asPerson('editor', null)];
  const { token } = admin;
  await store(
    Array.from({ length: CLASSIFIED }, (_, n) => stored({ title: `Tin ${n % 7}`, section: 'Tin tức' })),
  );
  await store(
    Array.from({ length: UNCLASSIFIED }, (_, n) => stored({ title: `Bài ${n % 7}`, content: null })),
  );
  const id = uuidv7();
  await call('createSample', {
    token,
    body: {
      ...{ id, name: 'Mẫu', from: '2023-01-01', to: '2023-12-31', size: 20, seed: 1 },
      coders: [admin.id, other.id],
    },
  });
  const snapshot = await freeze(token);
  await aPlan(token, {}, target({ amount: 1600 }));
  const put = { token, parameters: { id: uuidv7() } };
  await call('putActivity', { ...put, body: { ...ACTIVITY, quantity: 12_345, people: 2345 } });
  await call('putEstimate', {
    token,
    parameters: { id: estimateId({ year: 2023, unit: null }) },
    body: { ...ESTIMATE, count: 6789 },
  });
  browser = await signedIn(token);
  const filled: Record<string, string> = {
    '/quan-tri/cong/{id}': `/quan-tri/cong/${PORTAL.id}`,
    '/chot-so-lieu/{id}': `/chot-so-lieu/${snapshot.id}`,
    '/duyet/mau/{id}': `/duyet/mau/${id}`,
  };
  addresses = [
    ...Object.values(pages as Readonly<Record<string, PageRoute>>)
      .filter(({ methods, path }) => methods.includes('GET') && path !== '/tin-bai/{id}')
      .map(({ path }) => filled[path] ?? path),
    '/bao-cao?period=c-year-2023',
    '/tin-bai?period=c-year-2023',
    '/ke-hoach?nam=2023',
    '/hoat-dong?tu=2023-01-01&den=2023-12-31',
    '/bao-cao/noi-dung',
    '/duyet?queue=duplicates',
    '/duyet/hang-loat?score=6',
  ];
}

/** Numbers of four digits and more that are no year, date, part of an address or of a code. */
function bareIn(html: string): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const text = textOf(main.replace(/<(script|style|textarea|code|kbd)[\s\S]*?<\/\1>/g, ' '));
  const found = text.matchAll(/(?<![\w.:/#-])\d{4,}(?![\w:/-])/g);
  return [...found].map(([number]) => number).filter((number) => !/^(19|20|21)\d\d$/.test(number));
}

describe('with five thousand articles', () => {
  oneDatabase(furnished);

  it('no page writes a number of a thousand or more bare', async () => {
    const said: string[] = [];
    const bare: [address: string, numbers: string[]][] = [];
    for (const address of addresses) {
      const { status, html } = await browser.open(address);
      expect([address, status]).toEqual([address, 200]);
      const found = bareIn(html);
      if (found.length > 0) bare.push([address, found]);
      said.push(textOf(html));
    }
    expect(bare).toEqual([]);
    const all = said.join(' ');
    for (const number of ['5.003', '6.206', '1.203', '1.600', '12.345', '2.345', '6.789'])
      expect(all).toContain(number);
  });
});
