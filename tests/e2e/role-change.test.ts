// Another role or unit, given while its person is at work: open pages follow without being loaded anew, nothing is lost.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerUnit } from '../../worker/db/setup.ts';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledger } from './ledger.ts';
import { pillSays, readIn } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { until } from './until.ts';

const ELSEWHERE = { id: 'so-khac', name: 'Sở Khác', shortName: 'Sở Khác', parent: 'ubnd-tinh' };

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene('viewer');
  next = sampler(scene.stage.portalUrl);
  const open = { validFrom: '2000-01-01', validTo: null };
  await registerUnit(scene.stage.db as never, { ...ELSEWHERE, ...open });
});
afterAll(() => scene?.close());

/** What an administrator does, straight in the database: the triggers are the same. */
const set = (what: 'role' | 'unit_id', to: string) =>
  scene.stage.query(`UPDATE person SET ${what} = ?1 WHERE name = ?2`, to, PERSON);
/** The refresh of every five minutes, now. */
const refresh = () => scene.chromium.inBackground(`chrome.alarms.create('refresh', { when: Date.now() })`);

it('a role that is given reaches the open page by the refresh alone', async () => {
  const { url } = next();
  const page = await scene.chromium.open(url);
  await pillSays(page, /Chưa phân loại/);
  await (await page.$('so-tin-pill >>> .main'))?.click();
  await pillSays(page, /chỉ xem số liệu/);
  await set('role', 'tagger');
  await refresh();
  await pillSays(page, /0 Chỉ đạo .* N Không/);
  await tagOnPage(page, '2', 'click');
  await countedAs(scene.stage, url, '2');
  await page.close();
});

it('what waits when the person is moved is kept with the reason, pages of the portal are left, and all is sent later', async () => {
  const { url } = next();
  const page = await scene.chromium.open(url);
  scene.stage.server.fault = { kind: 'down' };
  await tagOnPage(page, '4', 'click');
  await set('unit_id', ELSEWHERE.id);
  scene.stage.server.fault = { kind: 'none' };
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await screenSays(popup, /1 thao tác máy chủ không nhận/);
  await until(
    () => readIn(page, 'so-tin-pill'),
    (text) => text === '',
  );
  await press(popup, 'Xem');
  await screenSays(popup, /hoặc không thuộc đơn vị của bạn/);
  expect(await ledger(scene.stage)).toHaveLength(1);
  await set('unit_id', 'ubnd-tinh');
  await press(popup, 'Thử lại');
  await countedAs(scene.stage, url, '4');
  await popup.close();
  await page.close();
});
