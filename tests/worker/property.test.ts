// Random stories: whatever people do, in whatever order it arrives, database and plain model end alike.
// VITE_SEED and VITE_PATH, as a failure prints them, repeat its story (VITE_PATH with -t and the test's name).
import { reset } from 'cloudflare:test';
import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { people, play, portalOf } from './model-run.ts';
import { actionsOf, batchesOf, deed, joint, sizes } from './stories.ts';

const { VITE_SEED, VITE_PATH } = (import.meta as ImportMeta & { env: Record<string, string> }).env;
const REPEAT = {
  endOnFailure: true,
  ...(VITE_SEED ? { seed: Number(VITE_SEED) } : {}),
  ...(VITE_PATH ? { path: VITE_PATH } : {}),
};
let stories = 0;

/** After this much data one reset alone leaves the database as it is now and then; the next test's is the second. */
afterEach(reset);

it('gives the articles, counters, results and changes of the plain model', { timeout: 120_000 }, async () => {
  const who = await people();
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 24, size: 'max' }),
      fc.array(fc.nat(), { maxLength: 8 }),
      sizes,
      async (deeds, repeats, cuts) => {
        const story = ++stories;
        const portals = [await portalOf(`p${story}`)];
        const sent = actionsOf(deeds, story, portals).map((action, index) => ({
          action,
          person: deeds[index]?.person ?? 0,
          arrives: deeds[index]?.arrives ?? 0,
        }));
        const again = repeats.flatMap((pick) => {
          const repeated = sent[pick % sent.length];
          return repeated ? [{ ...repeated, arrives: pick }] : [];
        });
        const arrivals = [...sent, ...again].sort((a, b) => a.arrives - b.arrives);
        await play(who, portals, batchesOf(arrivals, cuts));
      },
    ),
    { numRuns: 80, ...REPEAT },
  );
});

it('ends in the same articles whatever the order of arrival', { timeout: 120_000 }, async () => {
  const who = await people();
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 2, maxLength: 16, size: 'max' }),
      sizes,
      sizes,
      async (given, cuts, otherCuts) => {
        const deeds = given.map((one) => ({
          ...one,
          undoes: undefined,
          when: one.when === 'ahead' ? 9 : one.when,
        }));
        const orders = [deeds, deeds.toSorted((a, b) => a.arrives - b.arrives)];
        const ends: unknown[] = [];
        for (const [turn, order] of orders.entries()) {
          const story = ++stories;
          const portal = await portalOf(`p${story}`);
          const actions = new Map(
            actionsOf(deeds, story, [portal]).map((action, index) => [deeds[index], action]),
          );
          const arrivals = order.map((one) => ({ person: one.person, action: actions.get(one) ?? {} }));
          const articles = await play(who, [portal], batchesOf(arrivals, turn === 0 ? cuts : otherCuts));
          ends.push(
            JSON.parse(JSON.stringify(Object.fromEntries([...articles].sort())).replaceAll(portal, 'p')),
          );
        }
        expect(ends[1]).toEqual(ends[0]);
      },
    ),
    { numRuns: 30, ...REPEAT },
  );
});

it('merges and splits in the order received as the plain model does', { timeout: 120_000 }, async () => {
  const who = await people();
  await fc.assert(
    fc.asyncProperty(
      fc.array(joint, { minLength: 2, maxLength: 24, size: 'max' }),
      sizes,
      async (deeds, cuts) => {
        const story = ++stories;
        const portals = [await portalOf(`p${story}`), await portalOf(`q${story}`)];
        const arrivals = actionsOf(deeds, story, portals).flatMap((action, index) => {
          const { kind, into, item, person } = deeds[index] ?? { kind: '', into: 0, item: 0, person: 0 };
          if (kind === 'merge' && into === item) return [];
          const target = portals[into % portals.length] ?? '';
          const extra =
            kind === 'merge'
              ? { into: { portal: target, url: `https://${target}.example.vn/tin-${into}` } }
              : {};
          return [
            { person: kind === 'merge' || kind === 'split' ? 2 : person, action: { ...action, ...extra } },
          ];
        });
        await play(who, portals, batchesOf(arrivals, cuts));
      },
    ),
    { numRuns: 80, ...REPEAT },
  );
});
