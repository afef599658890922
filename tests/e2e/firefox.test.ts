// The main job in Firefox: sign in, tag, see it counted; and a scan, whose pages the background reads itself.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articlesIn, listingPath } from '../portal/addresses.ts';
import { tagOnPage } from './demo/tagging.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { articleAt, countedAs, ledgerHolds } from './ledger.ts';
import { barSays, pillSays } from './pill.ts';
import { sampler } from './sample.ts';
import { press, screenSays } from './screen.ts';
import { pasteInvite } from './sign-in.ts';
import { type Stage, setStage } from './stage.ts';
import { until } from './until.ts';

const PERSON = 'Phạm Thị Cáo';

let stage: Stage;
let firefox: Firefox;
beforeAll(async () => {
  stage = await setStage();
  firefox = await startFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await stage?.close();
});

it('signs in by one paste, tags on an article and on a listing, and is counted', async () => {
  const popup = await firefox.openExtensionPage('popup.html');
  await screenSays(popup, /Dán liên kết mời vào đây/);
  await pasteInvite(popup, await stage.inviteLink(PERSON, 'editor'));
  await screenSays(popup, new RegExp(PERSON));
  const sample = sampler(stage.portalUrl)();
  const page = await firefox.open(sample.url);
  await tagOnPage(page, '2', 'click');
  await countedAs(stage, sample.url, '2');
  await pillSays(page, /TTHC ✓/);
  expect(await articleAt(stage, sample.url)).toMatchObject({ title: sample.title });

  await page.goto(stage.portalUrl + listingPath('chuyen-doi-so', 1), { waitUntil: 'domcontentloaded' });
  await barSays(page, / 0 đã phân loại/);
  const mark = await page.evaluateHandle(() =>
    document.querySelector('so-tin-mark')?.shadowRoot?.querySelector('button'),
  );
  await mark.asElement()?.focus();
  await page.keyboard.press('Digit6');
  await barSays(page, / 1 đã phân loại.*Đã lưu: 6 Số/);
  expect((await ledgerHolds(stage, 2)).map(({ person, tag }) => [person, tag?.content])).toEqual([
    [PERSON, '2'],
    [PERSON, '6'],
  ]);
});

it('opens the report page from the popup, signed in', async () => {
  const popup = await firefox.openExtensionPage('popup.html');
  await screenSays(popup, /Số liệu lúc/);
  await press(popup, 'Mở báo cáo');
  const page = await until(
    async () => (await firefox.browser.pages()).find((each) => each.url().includes('/bao-cao')),
    (found) => found !== undefined,
  );
  await page?.waitForSelector('main h1');
  expect(await page?.evaluate(() => document.body.innerText)).toContain(PERSON);
  const sessions = await stage.query(`SELECT kind FROM token WHERE kind = 'web'`);
  expect(sessions.results).toHaveLength(1);
  await page?.close();
  await popup.close();
});

it('scans a listing, and enters its articles of the year', async () => {
  const popup = await firefox.openExtensionPage('popup.html');
  const call = async (name: string, message: object = {}) => {
    const sent = JSON.stringify({ call: name, message });
    return (await popup.evaluate(`browser.runtime.sendMessage(${sent})`)) as {
      answer: Record<string, unknown>;
    };
  };
  const listing = stage.portalUrl + listingPath('nong-thon-moi', 1);
  const { answer } = await call('startScan', { listing, period: { from: '2023-01-01', to: '2023-12-31' } });
  expect(answer).toMatchObject({ ok: true });
  const count = articlesIn('nong-thon-moi').length;
  const scan = await until(
    () => call('scan'),
    (reply) => reply.answer.end !== null,
  );
  expect(scan.answer).toMatchObject({ end: 'ended', complete: true, articles: count, fresh: count });
  const seen = (await ledgerHolds(stage, 2 + count)).filter(({ kind }) => kind === 'seen');
  expect(new Set(seen.map(({ url }) => url)).size).toBe(count);
});
