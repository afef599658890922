// Signing in by one paste, everything that may be wrong with an invite, and a token that stops working.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { countedAs, ledger } from './ledger.ts';
import { pillSays } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, PERSON, type Scene } from './scene.ts';
import { press, screenSays } from './screen.ts';
import { pasteInvite } from './sign-in.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene(null);
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());
afterEach(() => {
  scene.stage.server.fault = { kind: 'none' };
});

const openPopup = () => scene.chromium.openExtensionPage('popup.html');

async function signOut(): Promise<void> {
  const options = await scene.chromium.openExtensionPage('options.html');
  await press(options, 'Đăng xuất');
  await screenSays(options, /Đã đăng xuất/);
  await options.close();
}

describe('without a person', () => {
  it('the popup asks for the invite link and portal pages stay as they are', async () => {
    const popup = await openPopup();
    await screenSays(popup, /Bắt đầu bằng liên kết mời.*Dán liên kết mời vào đây/);
    const registered = await scene.chromium.inBackground('chrome.scripting.getRegisteredContentScripts()');
    expect(registered).toEqual([]);
    await popup.close();
  });

  it.each([
    ['no link at all', async () => 'xin chào', /thiếu địa chỉ máy chủ hoặc mã mời/],
    [
      'a link without a code',
      async () => `${scene.stage.server.url}/moi`,
      /thiếu địa chỉ máy chủ hoặc mã mời/,
    ],
    ['a wrong code', async () => `${scene.stage.server.url}/moi#AAAA-BBBB-CCCC-DDDD`, /Mã mời không đúng/],
    [
      'an address that answers as something else',
      async () => `${scene.stage.portalUrl}/moi#AAAA-BBBB-CCCC-DDDD`,
      /Không tìm thấy/,
    ],
  ])('%s is told beside the field, and what was typed stays', async (_name, link, says) => {
    const popup = await openPopup();
    const pasted = await link();
    await pasteInvite(popup, pasted);
    await screenSays(popup, says);
    expect(await popup.$eval('input[type=url]', (field) => field.value)).toBe(pasted);
    await popup.close();
  });

  it('an unreachable server costs nothing: the same invite works when it is back', async () => {
    const link = await scene.stage.inviteLink('Người gặp mất mạng', 'viewer');
    scene.stage.server.fault = { kind: 'down' };
    const popup = await openPopup();
    await pasteInvite(popup, link);
    await screenSays(popup, /Chưa nối được máy chủ\. Liên kết mời vẫn còn dùng được/);
    // The server takes the code, but the answer is lost: the same device may ask again.
    scene.stage.server.fault = { kind: 'lose-answers' };
    await press(popup, 'Đăng nhập');
    await screenSays(popup, /Chưa nối được máy chủ/);
    scene.stage.server.fault = { kind: 'none' };
    await press(popup, 'Đăng nhập');
    await screenSays(popup, /Người gặp mất mạng/);
    await popup.close();
    await signOut();
    const again = await openPopup();
    await pasteInvite(again, link);
    await screenSays(again, /Mã mời đã được dùng/);
    await again.close();
  });

  it('signing in by typing server and code works as well, and open portal pages come alive without a reload', async () => {
    const sample = next();
    const page = await scene.chromium.open(sample.url);
    const [server = '', code = ''] = (await scene.stage.inviteLink(PERSON, 'tagger')).split('/moi#');
    const popup = await openPopup();
    await press(popup, 'Nhập tay');
    const fields = await popup.$$('details input');
    await fields[0]?.type(server);
    await fields[1]?.type(code);
    await press(popup, 'Đăng nhập');
    await screenSays(popup, new RegExp(PERSON));
    await pillSays(page, /Chưa phân loại/);
    await popup.close();
    await page.close();
  });
});

describe('a token that was revoked', () => {
  /** Tags while the token no longer works; gives the page with the pill that says so. */
  async function tagRevoked(sample: Sample): Promise<Page> {
    const page = await scene.chromium.open(sample.url);
    await pillSays(page, /Chưa phân loại/);
    await scene.stage.revoke(PERSON);
    await tagOnPage(page, '2', 'click');
    await pillSays(page, /TTHC ⤒ đăng nhập/);
    return page;
  }

  it('keeps what is clicked, says how much, and drains by itself when the same person is back', async () => {
    const [first, second] = [next(), next()];
    const page = await tagRevoked(first);
    const other = await scene.chromium.open(second.url);
    await tagOnPage(other, '4', 'click');
    const popup = await openPopup();
    await screenSays(popup, /Đăng nhập lại, còn 2 thao tác đang giữ/);
    const tab = await scene.chromium.tabId(page);
    expect(await scene.chromium.inBackground(`chrome.action.getBadgeText({ tabId: ${tab} })`)).toBe('!');
    expect(await ledger(scene.stage)).toEqual([]);
    await pasteInvite(popup, await scene.stage.inviteAgain(PERSON));
    await countedAs(scene.stage, first.url, '2');
    await countedAs(scene.stage, second.url, '4');
    await pillSays(page, /TTHC ✓/);
    await pillSays(other, /Công vụ ✓/);
    await screenSays(popup, /^(?!.*(Đăng nhập lại|chờ gửi))/);
    expect((await ledger(scene.stage)).map(({ person }) => person)).toEqual([PERSON, PERSON]);
    for (const each of [popup, other, page]) await each.close();
  });

  it('is noticed by the popup alone, without anything to send', async () => {
    await scene.stage.revoke(PERSON);
    const popup = await openPopup();
    await screenSays(popup, /Đăng nhập lại(?!, còn)/);
    await pasteInvite(popup, await scene.stage.inviteAgain(PERSON));
    await screenSays(popup, /Số liệu lúc (?!.*Đăng nhập lại)/);
    await popup.close();
  });
});
