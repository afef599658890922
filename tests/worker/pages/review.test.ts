// /duyet without scripts: each queue, each decision as an action of the editor, counted once, and taken back.
import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, formatDate, localDate } from '#shared/local-date';
import { LEXICON_VERSION } from '#shared/suggestion/suggest';
import { call, OTHER_PORTAL, PORTAL, tokenOf } from '../client.ts';
import { act, on, record, tag, url } from '../ledger.ts';
import { cardsOf, countsOf, DESK, doneIn, HEADLINE, openDesk, press, pressUndo } from '../review-desk.ts';
import { freeze } from '../snapshots.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});

describe('unclassified articles', () => {
  beforeEach(() => desk.see(1, { title: HEADLINE, summary: 'Phần dẫn của bài', section: 'Tin tức' }));

  it('come with the suggestion, its score and the words that speak for it', async () => {
    const page = await desk.browser.open(DESK);
    const [card] = cardsOf(page);
    expect(countsOf(page)).toMatchObject({ unclassified: '1', disputed: '0', undated: '0' });
    expect(card?.text).toContain('Gợi ý 2 TTHC (');
    expect(card?.text).toContain('“thủ tục hành chính”');
    expect(card?.text).toContain('Phần dẫn của bài');
    expect(card?.choices).toMatchObject({ 'tag:0': '0 Chỉ đạo', 'tag:none': 'N Không thuộc' });
  });

  it('are tagged by an action of the editor, which says what was suggested', async () => {
    const page = await desk.browser.open(DESK);
    const after = await press(desk.browser, cardsOf(page)[0], 'tag:2');
    expect([after.status, cardsOf(after), countsOf(after).unclassified]).toEqual([200, [], '0']);
    expect(doneIn(after)).toContain(`Đã chọn 2 TTHC: “${HEADLINE}”`);
    const [entry] = await desk.tagsOf(1);
    expect(entry).toMatchObject({ content: '2', suggested: { content: '2', lexicon: LEXICON_VERSION } });
    expect((await desk.historyOf(1)).at(-1)?.person).toEqual(
      (await call('me', { token: desk.token })).person,
    );
  });

  it('keep what was suggested when it is overruled', async () => {
    await press(desk.browser, cardsOf(await desk.browser.open(DESK))[0], 'tag:none');
    expect(await desk.tagsOf(1)).toMatchObject([{ content: 'none', suggested: { content: '2' } }]);
  });

  it('sent twice count once', async () => {
    const [card] = cardsOf(await desk.browser.open(DESK));
    await press(desk.browser, card, 'tag:2');
    const again = await press(desk.browser, card, 'tag:2');
    expect(again.status).toBe(200);
    expect(await desk.tagsOf(1)).toHaveLength(1);
  });

  it('an old form with another choice changes nothing, and says why', async () => {
    const [card] = cardsOf(await desk.browser.open(DESK));
    await press(desk.browser, card, 'tag:2');
    const again = await press(desk.browser, card, 'tag:3');
    expect(again.status).toBe(409);
    expect(again.html).toContain('role="alert">Mã thao tác đã dùng cho nội dung khác.');
    expect((await desk.articleAt(1)).content).toBe('2');
  });

  it('are as they were after “Hoàn tác”', async () => {
    const done = await press(desk.browser, cardsOf(await desk.browser.open(DESK))[0], 'tag:2');
    const undone = await pressUndo(desk.browser, done);
    expect(cardsOf(undone)).toHaveLength(1);
    expect((await desk.articleAt(1)).content).toBeNull();
    expect((await desk.historyOf(1)).at(-1)).toMatchObject({ kind: 'untag', status: 'applied' });
  });

  it('are skipped, and the next ones shown', async () => {
    await desk.see(2, { title: 'Bài hai' });
    const page = await desk.browser.open(DESK);
    expect(cardsOf(page).map(({ title }) => title)).toEqual(['Bài hai', HEADLINE]);
    const [second] = await Promise.all([desk.articleAt(2)]);
    const next = await desk.browser.open(`${DESK}?after=${second.id}`);
    expect(page.html).toContain(`after=${second.id}`);
    expect(cardsOf(next).map(({ title }) => title)).toEqual([HEADLINE]);
  });

  it('without a suggestion have none to agree with', async () => {
    await desk.see(2, { title: 'Ra quân trồng cây đầu xuân' });
    const [card] = cardsOf(await desk.browser.open(DESK));
    expect(card?.text).not.toContain('Gợi ý');
    expect(Object.keys(card?.choices ?? {})).toHaveLength(8);
  });
});

describe('disagreements', () => {
  beforeEach(async () => {
    await record(await tokenOf('tagger'), tag('2', 1, { article: on(1, { title: HEADLINE }) }));
    await record(
      await tokenOf('tagger'),
      tag('6', 2, { tag: { content: '6', form: 'bai', topics: ['DVCTT'] } }),
    );
  });

  it('say who said what and when; an editor’s choice keeps the rest and ends them', async () => {
    const [card] = cardsOf(await desk.queue('disputed'));
    expect(card?.text).toContain('Thử tagger chọn 2 TTHC lúc 25/10/2023 08:00');
    expect(card?.text).toContain('Thử tagger chọn 6 Số lúc 25/10/2023 09:00');
    const after = await press(desk.browser, card, 'tag:2');
    expect(cardsOf(after)).toEqual([]);
    expect(await desk.articleAt(1)).toMatchObject({
      content: '2',
      disputed: false,
      form: 'bai',
      topics: ['DVCTT'],
    });
  });

  it('are there again, with what stood before, after “Hoàn tác”', async () => {
    const done = await press(desk.browser, cardsOf(await desk.queue('disputed'))[0], 'tag:2');
    expect(cardsOf(await pressUndo(desk.browser, done))).toHaveLength(1);
    expect(await desk.articleAt(1)).toMatchObject({
      content: '6',
      disputed: true,
      form: 'bai',
      topics: ['DVCTT'],
    });
  });

  it('are decided one by one too, from a link', async () => {
    const { id } = await desk.articleAt(1);
    const [card] = cardsOf(await desk.browser.open(`${DESK}?article=${id}`));
    expect(card?.text).toContain('Thử tagger chọn 2 TTHC');
    await press(desk.browser, card, 'tag:2');
    expect((await desk.articleAt(1)).content).toBe('2');
  });
});

describe('likely duplicates', () => {
  const read = { title: HEADLINE, publishedOn: '2023-05-20' };
  const elsewhere = { portal: OTHER_PORTAL.id, url: `${OTHER_PORTAL.origins[0]}/tin.aspx?ItemID=9`, ...read };

  it('of one portal are joined, counted once, and parted again by “Hoàn tác”', async () => {
    await desk.see(1, read);
    await desk.see(2, read);
    const page = await desk.queue('duplicates');
    expect(countsOf(page).duplicates).toBe('1');
    const [card] = cardsOf(page);
    expect(card?.choices.merge).toContain('Cùng một bài, gộp');
    expect(card?.text).toContain('Vì cùng tiêu đề, đăng cách nhau không quá một ngày');
    const done = await press(desk.browser, card, 'merge');
    expect(cardsOf(done)).toEqual([]);
    const merged = await call('articles', { token: desk.token, query: { status: 'merged' } });
    expect(merged.articles).toHaveLength(1);
    expect(cardsOf(await pressUndo(desk.browser, done))).toHaveLength(1);
    expect((await call('articles', { token: desk.token, query: { status: 'merged' } })).articles).toEqual([]);
  });

  it('of two portals are reposts', async () => {
    await desk.see(1, read);
    await record(desk.token, act('seen', 1, { article: elsewhere }));
    const [card] = cardsOf(await desk.queue('duplicates'));
    expect(card?.choices.merge).toContain('Đăng lại trên trang khác');
    await press(desk.browser, card, 'merge');
    const { articles } = await call('articles', { token: desk.token });
    expect(articles.filter(({ repostOf }) => repostOf !== null)).toHaveLength(1);
  });

  it('that an editor called different are proposed to nobody again, until it is taken back', async () => {
    await desk.see(1, read);
    await desk.see(2, read);
    const done = await press(desk.browser, cardsOf(await desk.queue('duplicates'))[0], 'mark');
    expect([cardsOf(done), countsOf(done).duplicates]).toEqual([[], '0']);
    expect(doneIn(done)).toContain('Đã ghi là hai bài khác nhau');
    expect((await call('duplicates', { token: desk.token })).pairs).toEqual([]);
    await desk.see(3, read);
    expect((await call('duplicates', { token: desk.token })).pairs).toHaveLength(2);
    const undone = await pressUndo(desk.browser, done);
    expect(cardsOf(undone)).toHaveLength(3);
    expect(doneIn(undone)).toMatch(/^Đã hoàn tác “Đã ghi là hai bài khác nhau, không hỏi lại”: “/);
  });
});

describe('articles without a date', () => {
  const today = localDate(Date.now());
  beforeEach(() => desk.see(1, { title: HEADLINE, publishedOn: undefined }));

  it.each([
    ['today', today, `day:${today}`, {}],
    ['yesterday', addDays(today, -1), `day:${addDays(today, -1)}`, {}],
    ['another day', '2023-05-20', 'day', { day: '2023-05-20' }],
  ])('get %s', async (_, day, choice, more) => {
    const [card] = cardsOf(await desk.queue('undated'));
    expect(card?.text).toContain(`Hôm nay ${formatDate(today)}`);
    const after = await press(desk.browser, card, choice, more);
    expect(cardsOf(after)).toEqual([]);
    expect(await desk.articleAt(1)).toMatchObject({ publishedOn: day, publishedFrom: 'person' });
    expect(cardsOf(await pressUndo(desk.browser, after))).toHaveLength(1);
    expect((await desk.articleAt(1)).publishedOn).toBeNull();
  });

  it.each([
    ['no day', { day: '' }, 422, 'Còn ô bắt buộc chưa điền'],
    ['a day that no calendar has', { day: '2023-02-30' }, 422, 'Ngày không có trong lịch'],
    ['a day to come', { day: '2999-01-01' }, 422, 'Ngày đăng ở sau ngày mai'],
  ])('with %s stay, and the page says why', async (_, more, status, title) => {
    const after = await press(desk.browser, cardsOf(await desk.queue('undated'))[0], 'day', more);
    expect([after.status, cardsOf(after).length]).toEqual([status, 1]);
    expect(after.html).toContain(`role="alert">${title}.`);
    expect((await desk.articleAt(1)).publishedOn).toBeNull();
  });
});

describe('vanished links', () => {
  const check = (status: string, checkedOn: string) =>
    call('links', {
      token: desk.token,
      body: { checks: [{ portal: PORTAL.id, url: url(1), status, checkedOn }] },
    });
  beforeEach(async () => {
    await record(desk.token, tag('2', 1, { article: on(1, { title: HEADLINE, publishedOn: '2023-05-20' }) }));
    await check('dead', '2023-10-25');
  });

  it('are withdrawn, and come back', async () => {
    const [card] = cardsOf(await desk.queue('vanished'));
    expect(card?.text).toContain('Kiểm tra ngày 25/10/2023');
    const done = await press(desk.browser, card, 'withdraw');
    expect((await desk.articleAt(1)).status).toBe('withdrawn');
    await pressUndo(desk.browser, done);
    expect((await desk.articleAt(1)).status).toBe('active');
  });

  it('are kept and not asked about again, unless they answered in between', async () => {
    const kept = await press(desk.browser, cardsOf(await desk.queue('vanished'))[0], 'mark');
    expect([cardsOf(kept), countsOf(kept).vanished]).toEqual([[], '0']);
    await check('dead', '2023-10-26');
    expect(cardsOf(await desk.queue('vanished'))).toEqual([]);
    await check('ok', '2023-10-27');
    await check('dead', '2023-10-28');
    expect(cardsOf(await desk.queue('vanished'))).toHaveLength(1);
  });
});

describe('late articles', () => {
  beforeEach(async () => {
    await freeze(desk.token);
    await record(desk.token, tag('2', 1, { article: on(1, { title: HEADLINE, publishedOn: '2023-05-20' }) }));
  });

  it('name the snapshot that does not hold them, and are seen once', async () => {
    const page = await desk.queue('late');
    const [card] = cardsOf(page);
    expect(card?.text).toContain('Không có trong bản chốt “Báo cáo năm 2023”');
    expect(countsOf(page).late).toBe('1');
    const done = await press(desk.browser, card, 'mark');
    expect([cardsOf(done), countsOf(done).late]).toEqual([[], '0']);
    expect((await call('stats', { token: desk.token, query: { period: 'c-year-2023' } })).late).toBe(1);
    expect(cardsOf(await pressUndo(desk.browser, done))).toHaveLength(1);
  });

  it('name no snapshot of another portal', async () => {
    await freeze(desk.token, { name: 'Báo cáo của trang khác', filter: { portal: [OTHER_PORTAL.id] } });
    const [card] = cardsOf(await desk.queue('late'));
    expect(card?.text).toContain('“Báo cáo năm 2023”');
    expect(card?.text).not.toContain('trang khác');
  });

  it('can be withdrawn', async () => {
    await press(desk.browser, cardsOf(await desk.queue('late'))[0], 'withdraw');
    expect((await desk.articleAt(1)).status).toBe('withdrawn');
  });
});
