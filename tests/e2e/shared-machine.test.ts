// Two people on one machine: what one left unsent stays under that name and never goes out under the other's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledger } from './ledger.ts';
import { pillSays } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { pasteInvite } from './sign-in.ts';

const SECOND = 'Trần Văn Nhãn';

let scene: Scene;
let left: Sample[];
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
  left = [next(), next()];
});
afterAll(() => scene?.close());

const openPopup = () => scene.chromium.openExtensionPage('popup.html');

describe('on a shared machine', () => {
  it('signing out warns of what waits and throws nothing away', async () => {
    scene.stage.server.fault = { kind: 'down' };
    const page = await scene.chromium.open('about:blank');
    for (const { url } of left) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await tagOnPage(page, '2', 'click');
      await pillSays(page, /chờ gửi/);
    }
    const options = await scene.chromium.openExtensionPage('options.html');
    await screenSays(options, new RegExp(PERSON));
    await press(options, 'Đăng xuất');
    await screenSays(options, /Còn 2 thao tác chưa gửi\. Chúng ở lại trên máy này/);
    await press(options, 'Vẫn đăng xuất');
    await screenSays(options, /Chưa đăng nhập/);
    await pillSays(page, /Chưa đăng nhập/);
    const popup = await openPopup();
    await screenSays(popup, new RegExp(`Trên máy này còn 2 thao tác của ${PERSON}`));
    for (const each of [popup, options, page]) await each.close();
  });

  it('the next person sees whose they are, works as usual, and sends only their own', async () => {
    scene.stage.server.fault = { kind: 'none' };
    const popup = await openPopup();
    await pasteInvite(popup, await scene.stage.inviteLink(SECOND, 'tagger'));
    await screenSays(popup, new RegExp(`${SECOND}.*2 thao tác của người khác`));
    await press(popup, 'Xem');
    await screenSays(popup, new RegExp(`Của ${PERSON}: 2 thao tác`));
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    await tagOnPage(page, '6', 'click');
    await countedAs(scene.stage, sample.url, '6');
    // Nor does the second person see the first one's unsent choice as if it were counted.
    await page.goto(left[0]?.url ?? '', { waitUntil: 'domcontentloaded' });
    await pillSays(page, /Chưa phân loại/);
    expect((await ledger(scene.stage)).map(({ person, url }) => [person, url])).toEqual([
      [SECOND, sample.url],
    ]);
    await popup.close();
    await page.close();
  });

  it('the first person’s actions go out under the first person’s name once they are back', async () => {
    const options = await scene.chromium.openExtensionPage('options.html');
    await press(options, 'Đăng xuất');
    await pasteInvite(options, await scene.stage.inviteAgain(PERSON));
    for (const { url } of left) await countedAs(scene.stage, url, '2');
    const rows = await ledger(scene.stage);
    expect(rows.map(({ person }) => person)).toEqual([SECOND, PERSON, PERSON]);
    await options.close();
  });
});
