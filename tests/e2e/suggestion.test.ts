// The suggestion in a real browser: shown with its reason, accepted by one key, overruled, and stored with the tag.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagOnPage } from './demo/tagging.ts';
import { articleAt, countedAs, ledger, ledgerHolds } from './ledger.ts';
import { pillSays, pressInPill } from './pill.ts';
import { type Sample, sampler } from './sample.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
let next: ReturnType<typeof sampler>;
beforeAll(async () => {
  scene = await openScene();
  next = sampler(scene.stage.portalUrl);
});
afterAll(() => scene?.close());

/** An article whose headline leaves no doubt. */
const aboutProcedures = () =>
  next(({ title, dateOnPage }) => dateOnPage && /thủ tục hành chính/i.test(title));

async function openSuggested({ url }: Sample): Promise<Page> {
  const page = await scene.chromium.open(url);
  await pillSays(page, /Gợi ý: 2 TTHC — vì “.+”/);
  return page;
}

/** What the shortcut does in the background; a headless browser sends no extension commands. */
async function focusPill(page: Page): Promise<void> {
  await scene.chromium.callTab(page, 'focusPill', {});
  await page.waitForFunction(() => document.activeElement?.localName === 'so-tin-pill');
}

/** What the server keeps of the suggestion in an article's tags. */
async function suggestedIn({ url }: Sample) {
  const rows = await ledgerHolds(scene.stage, 1, url);
  return rows.map(({ tag }) => ({ content: tag?.content, suggested: tag?.suggested }));
}

const procedures = { content: '2', score: expect.any(Number), lexicon: expect.stringMatching(/^\d{4}-/) };

describe('a suggestion', () => {
  it('is accepted by Enter, and stored with the tag and the text’s name', async () => {
    const sample = aboutProcedures();
    const page = await openSuggested(sample);
    await focusPill(page);
    await page.keyboard.press('Enter');
    await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    expect(await suggestedIn(sample)).toEqual([{ content: '2', suggested: procedures }]);
    await countedAs(scene.stage, sample.url, '2');
    expect(await articleAt(scene.stage, sample.url)).toMatchObject({
      text_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    await page.close();
  });

  it('is accepted by a click', async () => {
    const sample = aboutProcedures();
    const page = await openSuggested(sample);
    await pressInPill(page, 'Đồng ý');
    await pillSays(page, /^⠿?\s*2\s*TTHC ✓/);
    expect(await suggestedIn(sample)).toEqual([{ content: '2', suggested: procedures }]);
    await page.close();
  });

  it('is overruled by any other choice, and travels with it', async () => {
    const sample = aboutProcedures();
    const page = await openSuggested(sample);
    await tagOnPage(page, '4', 'key');
    expect(await suggestedIn(sample)).toEqual([{ content: '4', suggested: procedures }]);
    expect(await pillSays(page, /Công vụ ✓/)).not.toContain('Gợi ý');
    await page.close();
  });

  it('never tags by itself', async () => {
    const sample = aboutProcedures();
    const page = await openSuggested(sample);
    await page.reload();
    await pillSays(page, /Gợi ý: 2 TTHC/);
    await page.keyboard.press('Enter');
    await page.close();
    const other = aboutProcedures();
    const second = await openSuggested(other);
    await tagOnPage(second, '2', 'click');
    // What is told of a later page came behind anything of this one.
    await ledgerHolds(scene.stage, 1, other.url);
    expect((await ledger(scene.stage)).filter(({ url }) => url === sample.url)).toEqual([]);
    await second.close();
  });
});
