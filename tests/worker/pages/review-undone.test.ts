// What is taken back on /duyet without scripts: one's own alone, once, and told in words.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { deviceOf, tokenOf } from '../client.ts';
import { record, tag } from '../ledger.ts';
import { cardsOf, DESK, doneIn, HEADLINE, openDesk, press, pressUndo } from '../review-desk.ts';
import { signedIn } from './browser.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});

describe('what is undone', () => {
  it('is told in words, with nothing more to take back', async () => {
    await desk.see(1, { title: HEADLINE });
    const [card] = cardsOf(await desk.browser.open(DESK));
    const undone = await pressUndo(desk.browser, await press(desk.browser, card, 'tag:2'));
    expect(doneIn(undone)).toBe(`Đã hoàn tác “Đã chọn 2 TTHC”: “${HEADLINE}”.`);
    const again = await press(desk.browser, card, 'tag:2');
    expect(doneIn(again)).toBe('Không ghi gì: quyết định này đã được hoàn tác trước đó.');
    expect((await desk.articleAt(1)).content).toBeNull();
  });

  it('is one’s own, and nothing that others have decided since', async () => {
    await desk.see(1, { title: HEADLINE });
    const done = await press(desk.browser, cardsOf(await desk.browser.open(DESK))[0], 'tag:2');
    const other = await signedIn(await deviceOf('editor'));
    const notTheirs = await other.post(DESK, {
      id: uuidv7(),
      undoes: /done=([\w-]+)/.exec(done.path)?.[1] ?? '',
    });
    expect([notTheirs.status, (await desk.articleAt(1)).content]).toEqual([409, '2']);
    await record(await tokenOf('editor'), {
      ...tag('6', 1),
      decidedAt: new Date(Date.now() + 1000).toISOString(),
    });
    const tooLate = await pressUndo(desk.browser, done);
    expect(tooLate.status).toBe(409);
    expect(tooLate.html).toContain('role="alert">Không còn gì để hoàn tác.');
    expect((await desk.articleAt(1)).content).toBe('6');
  });

  it('sent twice is once', async () => {
    await desk.see(1, { title: HEADLINE });
    const done = await press(desk.browser, cardsOf(await desk.browser.open(DESK))[0], 'tag:2');
    const fields = { id: uuidv7(), undoes: /done=([\w-]+)/.exec(done.path)?.[1] ?? '' };
    await desk.browser.post(DESK, fields);
    await desk.browser.post(DESK, fields);
    expect((await desk.historyOf(1)).map(({ kind }) => kind)).toEqual(['seen', 'tag', 'untag']);
  });
});
