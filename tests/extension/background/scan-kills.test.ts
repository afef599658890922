// Whatever a listing repeats, and whenever the worker dies, each article is told once and none is lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { readScanPage } from '../../../extension/scan/read-page.ts';
import { accountOf, device, meOf, urlOf } from '../support/device.ts';
import { htmlOf, nameOf, type Pages, PERIOD, pageUrl, START, scanStand } from '../support/scan-stand.ts';

const DAYS = Array.from({ length: 24 }, (_, index) => `2023-10-${String(24 - index).padStart(2, '0')}`);

/** Pages one after the other, each beginning with some rows of the one before. */
const listing = fc
  .array(fc.record({ length: fc.integer({ min: 2, max: 6 }), again: fc.integer({ min: 0, max: 1 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((shapes) => {
    const pages: Pages = {};
    let from = 0;
    for (const [index, { length, again }] of shapes.entries()) {
      const begin = Math.max(0, from - again);
      const rows = DAYS.slice(begin, begin + length);
      if (begin + length > DAYS.length) break;
      pages[pageUrl(index + 1)] = rows;
      from = begin + length;
    }
    return pages;
  });

const died = () => Promise.reject(new Error('the worker died'));

it('a scan tells of each article once, and of all, wherever workers die', async () => {
  const points = fc.array(fc.constantFrom('fetch', 'read', 'pause', 'wake', null), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(listing, points, async (pages, deaths) => {
      const { db, account } = await device(accountOf({ ...meOf(), role: 'editor' }));
      const { scanning, scan: _, behaviour } = scanStand(db, pages);
      expect(await scanning().start(START, PERIOD)).toMatchObject({ ok: true });
      let alive = false;
      const at = <T>(point: string, task: () => Promise<T>) => {
        const dies = deaths.length > 0 && deaths.shift() === point;
        if (dies) alive = false;
        return dies ? died() : task();
      };
      for (let turn = 0; turn < 100 && !alive; turn += 1) {
        alive = true;
        await scanning({
          wake: () => at('wake', async () => undefined),
          fetchPage: (_portal, url) => {
            behaviour.asked.push(url);
            return at('fetch', async () => ({ url, text: htmlOf(pages, url), feed: false }));
          },
          readPage: (page) => at('read', async () => readScanPage(page)),
          pause: () => at('pause', async () => undefined),
          // What a worker that died would have noted as a failure it notes no more.
          report: () => undefined,
          now: () => Date.now() + turn * 3_600_000,
        })
          .resume()
          .catch(() => undefined);
      }
      const told = (await listWaiting(db, account.key)).map(({ key }) => key).toSorted();
      const shown = [...new Set(Object.values(pages).flat())].map((day) => urlOf(nameOf(day)));
      expect(told).toEqual(shown.toSorted());
      expect(await scanning().view()).toMatchObject({ articles: shown.length, fresh: shown.length });
      db.close();
    }),
    { numRuns: 40 },
  );
});
