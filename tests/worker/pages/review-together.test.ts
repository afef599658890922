// Two editors at one card of /duyet: the second is told what the first decided before anything is recorded.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { call, deviceOf, OTHER_PORTAL, PORTAL } from '../client.ts';
import { act, on, record, tag, url } from '../ledger.ts';
import { cardsOf, DESK, doneIn, HEADLINE, openDesk, press, pressUndo, textOf } from '../review-desk.ts';
import { type Opened, signedIn } from './browser.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
let other: Awaited<ReturnType<typeof signedIn>>;
let otherToken: string;
beforeEach(async () => {
  desk = await openDesk();
  otherToken = await deviceOf('editor');
  other = await signedIn(otherToken);
});

const alertIn = ({ html }: Opened) => textOf(/role="alert">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
const plain = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const fieldsOf = (html: string) =>
  [...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value]) => [
    name,
    plain(value),
  ]);

/** Presses the button that decides all the same. */
function pressStill({ html }: Opened) {
  const [form = '', action] =
    /<form method="post" action="([^"]+)" class="note decided">[\s\S]*?<\/form>/.exec(html) ?? [];
  const [, choice = ''] = /name="choice" value="([^"]+)"/.exec(form) ?? [];
  return desk.browser.post(plain(action), { ...Object.fromEntries(fieldsOf(form)), choice: plain(choice) });
}

describe('a content', () => {
  beforeEach(() => desk.see(1, { title: HEADLINE }));

  it('that another editor chose meanwhile is told, by whom and when; nothing is recorded', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(other, cardsOf(await other.open(DESK))[0], 'tag:2');
    const told = await press(desk.browser, card, 'tag:3');
    expect(told.status).toBe(409);
    expect(alertIn(told)).toMatch(
      /^Chưa ghi quyết định của bạn, .*người khác quyết định bài này\. Máy editor lúc \d\d\/\d\d\/\d{4} \d\d:\d\d: Đã chọn 2 TTHC\. Vẫn muốn đổi/,
    );
    expect(told.html).toContain(`<strong lang="vi">${HEADLINE}</strong>`);
    expect(told.html).toContain('Vẫn chọn 3 Bộ máy');
    expect(await desk.tagsOf(1)).toMatchObject([{ content: '2' }]);
  });

  it('is chosen all the same by a second press, and taken back to what the other chose', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(other, cardsOf(await other.open(DESK))[0], 'tag:2');
    const done = await pressStill(await press(desk.browser, card, 'tag:3'));
    expect(doneIn(done)).toContain('Đã chọn 3');
    expect(await desk.articleAt(1)).toMatchObject({ content: '3', disputed: false });
    await pressUndo(desk.browser, done);
    expect((await desk.articleAt(1)).content).toBe('2');
  });

  it('that both chose is recorded without a word', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(other, cardsOf(await other.open(DESK))[0], 'tag:2');
    expect((await press(desk.browser, card, 'tag:2')).status).toBe(200);
    expect(await desk.tagsOf(1)).toMatchObject([{ content: '2' }, { content: '2' }]);
  });

  it('that the other took back at once is no matter', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await pressUndo(other, await press(other, cardsOf(await other.open(DESK))[0], 'tag:2'));
    expect((await press(desk.browser, card, 'tag:3')).status).toBe(200);
  });

  it('is told once more where a third decided between', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await record(otherToken, tag('2', 1, { article: on(1) }));
    const told = await press(desk.browser, card, 'tag:3');
    await record(otherToken, tag('5', 2, { article: on(1) }));
    expect(alertIn(await pressStill(told))).toContain('Đã chọn 5');
  });

  it('of one’s own from another window, and what a scan reads meanwhile, are no matter', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await record(desk.token, tag('2', 1, { article: on(1) }));
    await record(otherToken, act('seen', 2, { article: on(1, { author: 'Bùi Văn A' }) }));
    expect((await press(desk.browser, card, 'tag:3')).status).toBe(200);
  });

  it('sent again after its answer was lost is the same decision', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(desk.browser, card, 'tag:2');
    await record(
      otherToken,
      tag('5', 2, { decidedAt: new Date(Date.now() + 5_000).toISOString(), article: on(1) }),
    );
    expect((await press(desk.browser, card, 'tag:2')).status).toBe(200);
    expect((await desk.articleAt(1)).content).toBe('5');
  });

  it('is told to a script with what the next press knows', async () => {
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(other, cardsOf(await other.open(DESK))[0], 'tag:2');
    const send = (known: string, id: string) =>
      desk.browser.post(
        card?.action ?? '',
        { ...card?.fields, known, id, choice: 'tag:3' },
        undefined,
        'application/json',
      );
    const refused = JSON.parse((await send(card?.fields.known ?? '', card?.fields.id ?? '')).html);
    expect(refused).toMatchObject({
      type: 'decided-meanwhile',
      status: 409,
      known: expect.stringMatching(/^\d+\.\d+$/),
    });
    expect((await send(refused.known, card?.fields.id ?? '')).status).toBe(200);
  });

  it('is told in English to who chose it', async () => {
    await desk.browser.post('/ngon-ngu', { language: 'en', den: DESK });
    const [card] = cardsOf(await desk.queue('unclassified'));
    await press(other, cardsOf(await other.open(DESK))[0], 'tag:2');
    const told = await press(desk.browser, card, 'tag:3');
    expect(alertIn(told)).toContain('Your decision was not recorded');
    expect(told.html).toContain('all the same');
  });
});

describe('the other queues', () => {
  it('a day that another editor gave is told', async () => {
    await desk.see(1, { title: HEADLINE, publishedOn: undefined });
    const [card] = cardsOf(await desk.queue('undated'));
    await press(other, cardsOf(await other.open(`${DESK}?queue=undated`))[0], 'day:2023-03-05');
    const told = await press(desk.browser, card, 'day', { day: '2023-03-06' });
    expect(alertIn(told)).toContain('Đã ghi ngày đăng 05/03/2023');
    expect((await desk.articleAt(1)).publishedOn).toBe('2023-03-05');
    await pressStill(told);
    expect((await desk.articleAt(1)).publishedOn).toBe('2023-03-06');
  });

  it('a content chosen meanwhile is no matter to a day', async () => {
    await desk.see(1, { title: HEADLINE, publishedOn: undefined });
    const [card] = cardsOf(await desk.queue('undated'));
    await record(otherToken, tag('2', 1, { article: on(1) }));
    expect((await press(desk.browser, card, 'day:2023-03-06')).status).toBe(200);
  });

  it('a pair that another editor joined, or called two things, is told', async () => {
    const read = { title: 'Sở tổ chức hội nghị cải cách hành chính', publishedOn: '2023-05-20' };
    await desk.see(1, read);
    await record(
      desk.token,
      act('seen', 2, {
        article: {
          ...on(1, read),
          portal: OTHER_PORTAL.id,
          url: `${OTHER_PORTAL.origins[0]}/Pages/tin.aspx?ItemID=1`,
        },
      }),
    );
    const [card] = cardsOf(await desk.queue('duplicates'));
    const [theirs] = cardsOf(await other.open(`${DESK}?queue=duplicates`));
    const marked = await press(other, theirs, 'mark');
    expect(alertIn(await press(desk.browser, card, 'merge'))).toContain('hai bài khác nhau');
    await pressUndo(other, marked);
    const { results } = await env.DB.prepare(
      `SELECT what, audit.before, article.title FROM audit JOIN article ON article.id = subject ORDER BY n`,
    ).all();
    expect(results).toMatchObject([
      { what: 'review.marked', title: read.title },
      { what: 'review.unmarked', title: read.title, before: expect.stringContaining('"queue":"duplicates"') },
    ]);
    const [again] = cardsOf(await desk.queue('duplicates'));
    await press(other, cardsOf(await other.open(`${DESK}?queue=duplicates`))[0], 'merge');
    expect(alertIn(await press(desk.browser, again, 'mark'))).toContain('Đã ghi là một bài');
  });

  it('a dead link that another editor kept is told before it is withdrawn, and the other way round', async () => {
    for (const item of [1, 2]) await desk.see(item, { title: HEADLINE });
    const checks = [1, 2].map((item) => ({
      ...{ portal: PORTAL.id, url: url(item), status: 'dead', checkedOn: '2023-10-25' },
    }));
    await call('links', { token: desk.token, body: { checks } });
    const cards = cardsOf(await desk.queue('vanished'));
    const theirs = cardsOf(await other.open(`${DESK}?queue=vanished`));
    await press(other, theirs[0], 'mark');
    await press(other, theirs[1], 'withdraw');
    expect(alertIn(await press(desk.browser, cards[0], 'withdraw'))).toContain('Đã giữ bài');
    expect(alertIn(await press(desk.browser, cards[1], 'mark'))).toContain('Đã rút bài');
  });
});
