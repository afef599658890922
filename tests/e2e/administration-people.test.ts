// People looked after in a real browser: invited on the page, at work in the extension, shut out, told so, and back
// again with nothing lost; the pages by axe, on a phone too.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages, peopleAddress } from '#shared/api/pages';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledger } from './ledger.ts';
import { axeFaults } from './page-scene.ts';
import { pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';
import { screenSays } from './screen.ts';
import { pasteInvite, signIn } from './sign-in.ts';

const TAGGER = 'Nguyễn Thị Mời Đến';

let scene: Scene;
let office: Page;
beforeAll(async () => {
  scene = await openScene(null);
  const [, code = ''] = (await scene.stage.inviteLink('Vũ Quản Trị', 'admin')).split('#');
  office = await scene.chromium.open(
    `${scene.stage.directUrl}${pages.signIn.path}?den=${pages.admin.path}#${code}`,
  );
  await office.waitForFunction((path) => location.pathname === path, {}, pages.admin.path);
});
afterAll(() => scene?.close());

async function go(path: string): Promise<void> {
  await office.bringToFront();
  await office.goto(scene.stage.directUrl + path);
}
/** Presses a button of the page and waits for what comes then. */
const pressed = (selector: string) => Promise.all([office.waitForNavigation(), office.click(selector)]);
const linkOnPage = () => office.$eval('#link', (link) => link.textContent ?? '');
const idOf = async (name: string): Promise<string> => {
  const { results } = await scene.stage.query('SELECT id FROM person WHERE name = ?1', name);
  return String(results[0]?.id);
};

it('a tagger is invited, works, is shut out and told so, and comes back with nothing lost', async () => {
  const next = sampler(scene.stage.portalUrl);
  const [first, second] = [next(), next()];
  await go(pages.people.path);
  await office.type('#invite-name', TAGGER);
  await office.select('#invite-role', 'tagger');
  await pressed('form[action$="#invite"] button');
  await office.waitForSelector('button[data-copies="message"]', { visible: true });
  expect(await axeFaults(office)).toEqual([]);
  await signIn(scene.chromium, await linkOnPage(), TAGGER);

  const page = await scene.chromium.open(first.url);
  await pillSays(page, /Chưa phân loại/);
  await tagOnPage(page, '2', 'click');
  await countedAs(scene.stage, first.url, '2');

  const person = peopleAddress({ nguoi: await idOf(TAGGER) });
  await go(person);
  await office.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await pressed('form:has([name="do"][value="revoke"]) button');
  await screenSays(office, /Đã thu hồi quyền của Nguyễn Thị Mời Đến/);

  const other = await scene.chromium.open(second.url);
  await tagOnPage(other, '4', 'click');
  await pillSays(other, /Công vụ ⤒ đăng nhập/);
  const popup = await scene.chromium.openExtensionPage('popup.html');
  await screenSays(
    popup,
    /Đăng nhập lại, còn 1 thao tác đang giữ.*Quản trị viên đã thu hồi quyền dùng Sổ Tin của bạn/,
  );
  expect(await ledger(scene.stage)).toHaveLength(1);

  await go(person);
  await pressed('form:has([name="do"][value="reactivate"]) button');
  await pressed('form:has([name="do"][value="invite-again"]) button');
  const again = await linkOnPage();
  await popup.bringToFront();
  await pasteInvite(popup, again);
  await countedAs(scene.stage, second.url, '4');
  await screenSays(popup, /^(?!.*(Đăng nhập lại|chờ gửi|thu hồi quyền))/);
  expect((await ledger(scene.stage)).map((each) => each.person)).toEqual([TAGGER, TAGGER]);
  for (const each of [popup, other, page]) await each.close();
});

it('the audit trail tells it all', async () => {
  await go(pages.audit.path);
  const said = await office.$eval('main', (main) => main.innerText.replace(/\s+/g, ' '));
  for (const words of [
    'phân loại tin, bài',
    'thu hồi quyền của người dùng',
    'cho người dùng dùng lại',
    'tạo lời mời',
  ])
    expect(said).toContain(words);
});

it.each([
  ['the hub', () => pages.admin.path],
  ['the list of people', () => pages.people.path],
  ['a person', async () => peopleAddress({ nguoi: await idOf(TAGGER) })],
  ['the audit trail', () => pages.audit.path],
  ['what is stored', () => pages.data.path],
])('%s has no fault that axe finds, and is not wider than a phone', async (_, address) => {
  await go(await address());
  await office.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await axeFaults(office)).toEqual([]);
  await office.setViewport({ width: 360, height: 740 });
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await office.setViewport({ width: 1200, height: 900 });
});
