// Every route and every page, walked by a department beside another: nothing of the other is ever told or changed.
import { env } from 'cloudflare:workers';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { type RouteName, routes } from '#shared/api';
import { type PageName, pages } from '#shared/api/pages';
import { FOREIGN, FOREIGN_ON_PAGES } from '#shared/api/sight';
import { uuidv7 } from '#shared/uuid';
import { anAction, send } from '../client.ts';
import { aUnit, type Belongings, furnish, originOf, personOf, portalOf } from '../departments.ts';
import { oneDatabase } from '../empty-database.ts';
import { signedIn } from '../pages/browser.ts';
import { NAMING, OF_ALL, OTHER, OWN, PAGES, PAGES_OF_ALL, YEAR } from './sight-requests.ts';

/** How much each department has. */
const [FEW, MANY] = [3, 17];
/** What is the whole's alone: no department may do it, not even for itself. */
const OF_THE_WHOLE: readonly RouteName[] = ['putGrouping', 'putListItem'];
/** Pages on which nothing stands of a department that has only just been set up. */
const QUIET: readonly PageName[] = ['admin', 'lists', 'overruled', 'imports', 'reviewBulk'];
let [own, other]: Belongings[] = [];
let whole: string;

async function furnished(): Promise<void> {
  await aUnit('tinh', null);
  for (const unit of [OWN, OTHER]) await aUnit(unit, 'tinh');
  whole = await personOf(null, 'admin');
  [own, other] = [await furnish(OWN, FEW), await furnish(OTHER, MANY)];
  await send('freeze', { token: whole, body: { id: uuidv7(), name: `Chốt chung cả ${OTHER}`, ...YEAR } });
}

/** An answer as text, whatever it is packed in. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

/** Everything by which the other department could be told, but for what somebody asked with. */
function expectSilence(text: string, asked = ''): void {
  const { admin: _, ...ids } = other as Belongings;
  const told = [OTHER, ...Object.values(ids)].filter((word) => text.includes(word) && !asked.includes(word));
  expect(told).toEqual([]);
  // Neither all articles nor the other’s alone.
  expect(text).not.toMatch(new RegExp(`(?:count|total|reform|done|rows)"?:(?:${MANY}|${FEW + MANY})\\b`));
}

const gated = (Object.keys(routes) as RouteName[]).filter((name) => routes[name].access !== 'anyone');

/** The route answers of one’s own department, and of no other. */
async function expectOwnAlone(name: RouteName): Promise<void> {
  const token = (own as Belongings).admin;
  await expectForeign(name, token);
  if (OF_THE_WHOLE.includes(name)) return;
  for (const given of [NAMING[name](own as Belongings), ...(OF_ALL[name] ?? [])]) {
    const response = await send(name, { ...given, token });
    const text = await textOf(response);
    expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
    expectSilence(text);
  }
}

/** What names the other department’s is refused as the contract says, changes nothing, and is done for the whole. */
async function expectForeign(name: RouteName, token: string): Promise<void> {
  const foreign = FOREIGN[name];
  if (foreign === 'none' || foreign === 'left-out') return;
  const given = NAMING[name](other as Belongings);
  const before = await allStored();
  const text = await textOf(await send(name, { ...given, token }));
  expect(text).toContain(`"type":"${foreign}"`);
  expectSilence(text, JSON.stringify(given));
  expect(await allStored()).toEqual(before);
  const told = await send(name, { ...given, token: whole });
  expect(told.status).toBe(200);
  expect(await textOf(told)).not.toContain(`"type":"${foreign}"`);
}

/** What of the other department stands in the database. */
async function allStored(): Promise<unknown> {
  const tables = [
    'plan',
    'target',
    'activity',
    'scoring_rule',
    'estimate',
    'snapshot',
    'report_text',
    'letterhead',
  ];
  const more = [
    'person',
    'invite',
    'sample',
    'past_total',
    'portal_unit',
    'list_item',
    'grouping',
    'article',
    'link_check',
    'ledger',
    'unit',
    'portal',
    'audit',
  ];
  const results = await env.DB.batch(
    [...tables, ...more].map((table) => env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)),
  );
  const revoked = await env.DB.prepare('SELECT id FROM token WHERE revoked_at IS NOT NULL').all();
  return [...results.map(({ results: rows }) => rows), revoked.results];
}

const shown = (Object.keys(pages) as PageName[]).filter((name) => pages[name].access !== 'anyone');
const pathOf = (name: PageName, more: string) => pages[name].path.replace('{id}', '') + more;

describe('what only reads', () => {
  oneDatabase(furnished);

  it.each(gated.filter((name) => routes[name].method === 'GET'))(
    'the route %s answers of one’s own department, and of no other',
    expectOwnAlone,
  );

  it.each(shown)('the page %s shows one’s own department, another’s to the whole alone', async (name) => {
    const [browser, wholes] = [await signedIn((own as Belongings).admin), await signedIn(whole)];
    for (const more of new Set([PAGES[name](own as Belongings), PAGES_OF_ALL[name] ?? ''])) {
      const opened = await browser.open(pathOf(name, more));
      if (opened.status === 404 && more === '') continue;
      expect([opened.status, opened.html.includes(OWN) || QUIET.includes(name)]).toEqual([200, true]);
      expectSilence(opened.html);
    }
    const path = pathOf(name, PAGES[name](other as Belongings));
    expectSilence((await browser.open(path)).html, path);
    if (!QUIET.includes(name)) expect((await wholes.open(path)).html).toContain(OTHER);
  });
});

describe('what writes', () => {
  beforeEach(furnished);

  it.each(gated.filter((name) => routes[name].method !== 'GET'))(
    'the route %s answers of one’s own department, and of no other',
    expectOwnAlone,
  );
});

it('says of every page what becomes of the foreign', () => {
  expect(Object.keys(FOREIGN_ON_PAGES).sort()).toEqual(Object.keys(pages).sort());
  expect(Object.keys(FOREIGN).sort()).toEqual(Object.keys(routes).sort());
});

describe('an article of another department on a portal that is seen', () => {
  // The portal once spoke for the other department, and now speaks for this one.
  beforeEach(async () => {
    await furnished();
    await env.DB.batch([
      env.DB.prepare(`DELETE FROM portal_unit WHERE portal_id = ?1`).bind(portalOf(OWN)),
      env.DB.prepare(`INSERT INTO portal_unit VALUES (?1, '2000-01-01', '2020-12-31', ?2)`).bind(
        portalOf(OWN),
        OTHER,
      ),
      env.DB.prepare(`INSERT INTO portal_unit VALUES (?1, '2021-01-01', NULL, ?2)`).bind(portalOf(OWN), OWN),
    ]);
    const article = {
      portal: portalOf(OWN),
      url: `${originOf(OWN)}/cu`,
      title: `Tin cũ ${OTHER}`,
      publishedOn: '2020-05-05',
    };
    await send('actions', { token: whole, body: { actions: [anAction({ article })] } });
  });

  it('is neither listed nor followed', async () => {
    const token = (own as Belongings).admin;
    for (const [name, query] of [
      ['articles', {}],
      ['changes', {}],
      ['changes', { portal: portalOf(OWN) }],
      ['duplicates', {}],
    ] as const)
      expectSilence(await textOf(await send(name, { token, query })));
  });

  it('is neither tagged nor tried', async () => {
    const token = (own as Belongings).admin;
    const before = await allStored();
    const article = { portal: portalOf(OWN), url: `${originOf(OWN)}/cu` };
    const tagged = await send('actions', { token, body: { actions: [anAction({ article })] } });
    expect(await tagged.json()).toMatchObject({
      results: [{ status: 'rejected', problem: { type: 'article-of-other-unit' } }],
    });
    const checks = [{ ...article, status: 'dead', checkedOn: '2023-10-26' }];
    const tried = await send('links', { token, body: { checks } });
    expect(await tried.json()).toMatchObject({ results: [{ problem: { type: 'unknown-article' } }] });
    expect(await allStored()).toEqual(before);
  });
});
