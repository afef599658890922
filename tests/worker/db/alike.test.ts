// The articles that may be another one: kept by triggers, and always those that the articles themselves tell.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { withConfig } from '../../../worker/db/config.ts';
import { reviewCounts } from '../../../worker/domain/review-desk.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { metered } from '../../metered.ts';
import { call, deviceOf, OTHER_PORTAL, registerPortals } from '../client.ts';
import { act, on, record } from '../ledger.ts';
import { store, stored } from '../stored.ts';

const HEADLINE = 'Triển khai kế hoạch cải cách hành chính năm 2023';
let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await deviceOf('editor');
});

/** What is kept, and what all articles together say. */
const KEPT = 'SELECT article_id FROM alike ORDER BY article_id';
const TOLD = `
  SELECT DISTINCT article_id FROM earlier_alike WHERE NOT EXISTS (
    SELECT 1 FROM review_mark WHERE queue = 'duplicates' AND marked = 1
      AND review_mark.article_id = earlier_alike.article_id AND other_id = earlier_id
  ) ORDER BY article_id`;
const idsOf = async (sql: string) =>
  (await env.DB.prepare(sql).all<{ article_id: string }>()).results.map(({ article_id }) => article_id);

const DEED = fc.record({
  kind: fc.constantFrom('seen', 'correct', 'withdraw', 'restore', 'merge', 'split', 'mark', 'unmark'),
  item: fc.integer({ min: 1, max: 4 }),
  other: fc.integer({ min: 1, max: 4 }),
  title: fc.constantFrom(HEADLINE, `${HEADLINE} (tiếp)`),
  day: fc.constantFrom(undefined, '2023-05-20', '2023-05-21', '2023-05-25'),
  hash: fc.constantFrom(undefined, '0123456789abcdef'),
});
const placeOf = (item: number, read: Record<string, unknown> = {}) =>
  item < 3
    ? on(item, read)
    : { portal: OTHER_PORTAL.id, url: `${OTHER_PORTAL.origins[0]}/tin.aspx?ItemID=${item}`, ...read };

it('are those that the articles tell, whatever becomes of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(DEED, { minLength: 4, maxLength: 12 }), async (deeds) => {
      let hour = 0;
      for (const { kind, item, other, title, day, hash } of deeds) {
        hour += 1;
        const read = { title, ...(day && { publishedOn: day }), ...(hash && { textHash: hash }) };
        if (kind === 'mark') await env.DB.prepare(MARK).bind(uuidv7()).run();
        else if (kind === 'unmark') await env.DB.prepare('UPDATE review_mark SET marked = 0').run();
        else
          await record(
            token,
            act(kind, hour, {
              article: placeOf(item, kind === 'seen' ? read : {}),
              ...(kind === 'correct' && { correction: { publishedOn: day ?? null } }),
              ...(kind === 'merge' && { into: placeOf(other) }),
            }),
          );
        expect(await idsOf(KEPT)).toEqual(await idsOf(TOLD));
      }
    }),
    { numRuns: 12 },
  );
});

/** An editor says of one pair that it is two things. */
const MARK = `
  INSERT INTO review_mark (queue, article_id, other_id, id, marked, person_id, marked_at)
  SELECT 'duplicates', article_id, earlier_id, ?1, 1, (SELECT id FROM person LIMIT 1), '2023-05-20T00:00:00.000Z'
  FROM earlier_alike LIMIT 1 ON CONFLICT DO UPDATE SET marked = 1`;

/** Articles of many days of which none is another. */
const apart = (count: number) =>
  store(Array.from({ length: count }, (_, n) => stored({ title: `${HEADLINE}, bài thứ ${n} ${uuidv7()}` })));

it('are counted exactly among any number of articles, for as many rows', async () => {
  const pair = { title: HEADLINE, publishedOn: '2023-05-20' };
  await record(token, act('seen', 1, { article: on(1, pair) }), act('seen', 1, { article: on(2, pair) }));
  const now = Date.now();
  const tokenHash = await sha256(token);
  const pass = { tokenHash, role: 'editor', scope: null, config: null, today: localDate(now) } as const;
  const counted = async () => {
    const { db, rowsRead } = metered(env.DB);
    const told = await withConfig(env.DB, pass.today, (config) =>
      reviewCounts(db, { ...pass, config: config.version, now: new Date(now).toISOString() }, config, null),
    );
    return { duplicates: told.duplicates, rows: rowsRead() };
  };
  const before = await counted();
  for (let n = 0; n < 3; n++) await apart(500);
  const { duplicates, rows } = await counted();
  expect(duplicates).toEqual({ left: 1, more: false });
  // An index may be looked at one entry beyond its end.
  expect(rows - before.rows).toBeLessThan(5);
});

it('are said to be more than were counted where they are', async () => {
  await store(Array.from({ length: 1100 }, (_, n) => stored({ title: `${HEADLINE} số ${n % 550}` })));
  expect((await call('review', { token })).queues.duplicates).toEqual({ left: 550, more: false });
  await store(Array.from({ length: 1100 }, (_, n) => stored({ title: `${HEADLINE} kỳ ${n % 550}` })));
  expect((await call('review', { token })).queues.duplicates).toEqual({ left: 1000, more: true });
});

it('of one headline are proposed with ten others at most, and are all there', async () => {
  await store(Array.from({ length: 15 }, () => stored({ title: HEADLINE, publishedOn: null })));
  const { pairs } = await call('duplicates', { token });
  expect(new Set(pairs.flatMap(({ articles }) => articles.map(({ id }) => id))).size).toBe(15);
  const ofNewest = pairs.filter(({ articles }) => articles[0].id === pairs[0]?.articles[0].id);
  expect(ofNewest).toHaveLength(10);
});
