// /chot-so-lieu in a real browser: frozen by keyboard alone, without a violation that axe finds, on a phone too.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { snapshotAddress, snapshotsAddress } from '#shared/api/pages';
import { uuidv7 } from '#shared/uuid';
import { follow, followed, typeIn } from './keys.ts';
import { axeFaults, openPages, type PageScene } from './page-scene.ts';

let scene: PageScene;
let frozen: string;

beforeAll(async () => {
  scene = await openPages('reporter');
  const token = await scene.stage.token('reporter');
  const body = { id: uuidv7(), name: 'Báo cáo năm 2023', from: '2023-01-01', to: '2023-10-25' };
  frozen = routes.freeze.answer.parse(await scene.stage.api(routes.freeze.path, token, body)).id;
  const sql = `SELECT portal_id, url FROM article WHERE published_on BETWEEN ? AND ? AND status = 'active' LIMIT 2`;
  const { results } = await scene.stage.query(sql, body.from, body.to);
  const actions = results.map(({ portal_id, url }, index) => ({
    id: uuidv7(),
    decidedAt: new Date().toISOString(),
    article: { portal: portal_id, url },
    ...(index === 0 ? { kind: 'withdraw' } : { kind: 'correct', correction: { title: 'Tên đã sửa' } }),
  }));
  await scene.stage.api(routes.actions.path, await scene.stage.token('editor'), { actions });
});
afterAll(() => scene?.close());

it('a period is frozen and issued by keyboard alone', async () => {
  const page = await scene.open(snapshotsAddress({ period: 'c-quarter-2023-2' }));
  await typeIn(page, /^Tên bản chốt$/, 'Quý II');
  await follow(page, /^Chốt số liệu$/);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('Quý II');
  await typeIn(page, /^Số, ký hiệu \(văn thư cấp\)$/, '485/BC-SNN');
  await followed(page);
  expect(await page.$eval('#ban-hanh', (section) => section.textContent)).toContain('Báo cáo số 485/BC-SNN');
});

it.each([
  ['the list', () => snapshotsAddress({ year: '2023' })],
  ['a year without snapshots', () => snapshotsAddress({ year: '2001' })],
  ['a snapshot and what has changed since', () => snapshotAddress(frozen, { check: '1' })],
])('%s has no fault that axe finds, and is not wider than a phone', async (_, address) => {
  const page = await scene.open(address());
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

it('a printed snapshot holds the tables that are folded on the screen', async () => {
  const page = await scene.open(snapshotAddress(frozen));
  const isDrawn = () =>
    page.$$eval('details.folded table', (tables) =>
      tables.map((table) => table.checkVisibility({ contentVisibilityAuto: true })),
    );
  expect(await isDrawn()).toEqual([false, false, false, false, false]);
  await page.emulateMediaType('print');
  expect(await isDrawn()).toEqual([true, true, true, true, true]);
  await page.close();
});
