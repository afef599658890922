// What was suggested is kept with the tag, and the page for administrators shows what people made of it.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { readOverruled } from '../../../worker/db/overruled.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { metered } from '../../metered.ts';
import { call, deviceOf, OTHER_PORTAL, PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { act, on, record, recordEach, url } from '../ledger.ts';
import { signedIn } from '../pages/browser.ts';

let token: string;
let admin: string;
beforeEach(async () => {
  await registerPortals();
  [token, admin] = [await tokenOf('tagger'), await deviceOf('admin')];
});

type Seen = Parameters<typeof readOverruled>[2];
const read = async (seen: Seen = { bound: null, portals: [] }, db = env.DB) => {
  const [tokenHash, now] = [await sha256(admin), Date.now()];
  const about = { config: null, now: new Date(now).toISOString(), today: localDate(now) };
  return readOverruled(db, { ...about, tokenHash, role: 'admin', scope: null }, seen);
};
const counted = async () => (await read()).counts;
const tagged = (item: number, hour: number, content: string, suggested: string | null, lexicon = 'a') =>
  act('tag', hour, {
    article: on(item),
    tag: { content, ...(suggested && { suggested: { content: suggested, score: 9, lexicon } }) },
  });

it('counts overruled suggestions by lexicon version and content', async () => {
  await recordEach(
    token,
    tagged(1, 1, '2', '2'),
    tagged(2, 1, '6', '2'),
    tagged(3, 1, 'none', '0'),
    tagged(4, 1, '6', '2', 'b'),
    tagged(5, 1, '6', null),
  );
  expect(await counted()).toEqual([
    { lexicon: 'b', suggested: '2', tags: 1, overruled: 1 },
    { lexicon: 'a', suggested: '0', tags: 1, overruled: 1 },
    { lexicon: 'a', suggested: '2', tags: 2, overruled: 1 },
  ]);
});

it('takes each person’s last word alone, whatever the order of arrival', async () => {
  const colleague = await tokenOf('tagger');
  await recordEach(token, tagged(1, 3, '2', '2'), tagged(1, 2, '6', '2'));
  await recordEach(colleague, tagged(1, 1, '6', '2'));
  expect(await counted()).toEqual([{ lexicon: 'a', suggested: '2', tags: 2, overruled: 1 }]);
});

it('leaves out what was taken back, and counts again what stood before', async () => {
  const overruling = tagged(1, 2, '6', '2');
  const undo = act('tag', 3, { article: on(1), tag: { content: '2' }, undoes: overruling.id });
  await recordEach(token, tagged(1, 1, '2', '2'), overruling, undo);
  await recordEach(token, tagged(2, 1, '6', '2'), act('untag', 2, { article: on(2) }));
  expect(await counted()).toEqual([{ lexicon: 'a', suggested: '2', tags: 1, overruled: 0 }]);
});

it('names the articles where something else was chosen, and no others', async () => {
  await recordEach(token, tagged(1, 1, '2', '2'), tagged(2, 1, '6', '2'), tagged(3, 1, 'none', '0'));
  const { articles } = await read();
  expect(articles.map(({ suggested, chosen, url: at }) => [suggested, chosen, at])).toEqual([
    ['0', 'none', url(3)],
    ['2', '6', url(2)],
  ]);
});

it.each<[string, Seen, number]>([
  ['its own unit', { bound: [UNIT.id], portals: [{ ...PORTAL, unit: null, profileVersion: 1 }] }, 1],
  ['another unit', { bound: ['khac'], portals: [] }, 0],
  ['another portal', { bound: [UNIT.id], portals: [{ ...OTHER_PORTAL, unit: null, profileVersion: 1 }] }, 0],
])('is bound by sight: of %s', async (_, seen, length) => {
  await recordEach(token, tagged(1, 1, '6', '2'));
  const { counts, articles } = await read(seen);
  expect([counts.length, articles.length]).toEqual([length, length]);
});

it('follows an article that becomes another unit’s', async () => {
  await recordEach(token, tagged(1, 1, '6', '2'));
  const elsewhere: Seen = { bound: ['khac'], portals: [{ ...PORTAL, unit: null, profileVersion: 1 }] };
  await env.DB.prepare(`INSERT INTO unit (id, name, short_name) VALUES ('khac', 'Sở khác', 'Khác')`).run();
  await recordEach(
    await tokenOf('editor'),
    act('correct', 2, { article: on(1), correction: { unit: 'khac' } }),
  );
  expect((await read(elsewhere)).counts).toEqual([{ lexicon: 'a', suggested: '2', tags: 1, overruled: 1 }]);
  expect(await counted()).toHaveLength(1);
});

it('goes along to a portal registered within, as it was said', async () => {
  const at = { ...on(1), url: `${PORTAL.origins[0]}/cchc/tin-1` };
  const tag = { content: '6', suggested: { content: '2', score: 9, lexicon: 'a' } };
  await recordEach(token, act('tag', 1, { article: at, tag }), tagged(2, 1, '2', '2'));
  const body = {
    ...{ name: 'Trang', channel: 'Trang', origin: PORTAL.origins[0], path: '/cchc' },
    ...{ unit: UNIT.id, from: '2000-01-01', take: true },
  };
  const { id } = await call('createPortal', { token: admin, body });
  expect(await counted()).toEqual([{ lexicon: 'a', suggested: '2', tags: 2, overruled: 1 }]);
  const { results } = await env.DB.prepare('SELECT portal_id, tags, overruled FROM suggested_count').all();
  expect(results.toSorted((a, b) => Number(a.overruled) - Number(b.overruled))).toEqual([
    { portal_id: PORTAL.id, tags: 1, overruled: 0 },
    { portal_id: id, tags: 1, overruled: 1 },
  ]);
});

it('reads as many rows, however many tags there were', async () => {
  const cost = async () => {
    const { db, rowsRead } = metered(env.DB);
    const { articles } = await read(undefined, db);
    expect(articles).toHaveLength(20);
    return rowsRead();
  };
  await record(token, ...Array.from({ length: 40 }, (_, item) => tagged(item, 1, item % 2 ? '6' : '2', '2')));
  const few = await cost();
  for (let start = 40; start < 240; start += 100)
    await record(
      token,
      ...Array.from({ length: 100 }, (_, n) => tagged(start + n, 1, n % 2 ? '6' : '2', '2')),
    );
  expect(await cost()).toBe(few);
});

const SAID = fc.record({
  who: fc.constantFrom(0, 1),
  item: fc.constantFrom(1, 2),
  hour: fc.integer({ min: 1, max: 9 }),
  content: fc.constantFrom('2', '6', null),
  suggested: fc.constantFrom('2', '6', null),
  undoes: fc.boolean(),
});

/** What the ledger says, read whole. */
const OF_LEDGER = `
  WITH word AS (
    SELECT kind, body ->> '$.tag.content' AS chosen, body ->> '$.tag.suggested.content' AS suggested,
      body ->> '$.tag.suggested.lexicon' AS lexicon,
      row_number() OVER (PARTITION BY person_id, article_id ORDER BY decided_at DESC, id DESC) AS age
    FROM ledger WHERE kind IN ('tag', 'untag') AND undoes IS NULL
      AND id NOT IN (SELECT undoes FROM ledger WHERE undoes IS NOT NULL AND status = 'applied')
  )
  SELECT lexicon, suggested, count(*) AS tags, sum(chosen <> suggested) AS overruled FROM word
  WHERE age = 1 AND kind = 'tag' AND suggested IS NOT NULL GROUP BY lexicon, suggested ORDER BY lexicon DESC, suggested`;

it('is what the ledger says, whatever was said in whatever order', async () => {
  const people = [token, await tokenOf('tagger')];
  await fc.assert(
    fc.asyncProperty(fc.array(SAID, { minLength: 3, maxLength: 8 }), async (said) => {
      let last: { id: string } | undefined;
      for (const { who, item, hour, content, suggested, undoes } of said) {
        const made =
          content === null
            ? act('untag', hour, { article: on(item) })
            : tagged(item, hour, content, suggested);
        const action = undoes && last ? { ...made, undoes: last.id } : made;
        await record(people[who] ?? token, action);
        last = action;
      }
      expect(await counted()).toEqual((await env.DB.prepare(OF_LEDGER).all()).results);
    }),
    { numRuns: 15 },
  );
});

it('is shown by version on a page, accepted beside overruled, with links', async () => {
  const browser = await signedIn(admin);
  expect((await browser.open('/quan-tri/goi-y')).html).toContain('Chưa có nhãn nào đi kèm gợi ý');
  await recordEach(token, tagged(1, 1, '2', '2'), tagged(2, 1, '6', '2', 'từ điển <b>'));
  const { status, html } = await browser.open('/quan-tri/goi-y');
  expect(status).toBe(200);
  expect(html).toMatch(/<h2[^>]*>Từ điển từ điển &lt;b&gt;<\/h2>[\s\S]*<h2[^>]*>Từ điển a<\/h2>/);
  expect(html).toMatch(/2 TTHC[\s\S]*>1<[\s\S]*>0<[\s\S]*>1</);
  expect(html).toMatch(/href="\/tin-bai\/[0-9a-f-]+"/);
});
