// Samples: drawn by an editor, classified by two people unseen by each other, compared when both are done.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { call, refused } from '../client.ts';
import { cardsOf, press, textOf } from '../review-desk.ts';
import { answerAll, articlesOf, ELSEWHERE, type Someone, sampleScene, someone } from '../samples.ts';
import { store, stored } from '../stored.ts';

let [editor, an, binh]: Someone[] = [];
const people = () => {
  if (!editor || !an || !binh) throw new Error('nobody is there');
  return { editor, an, binh };
};

beforeEach(async () => {
  [editor, an, binh] = await sampleScene();
});

const aSample = (parts: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  name: 'Mẫu năm 2023',
  from: '2023-01-01',
  to: '2023-12-31',
  size: 4,
  seed: 7,
  coders: [people().an.id, people().binh.id],
  ...parts,
});
const draw = async (parts: Record<string, unknown> = {}) =>
  (await call('createSample', { token: people().editor.token, body: aSample(parts) })).sample;
const refusal = async (parts: Record<string, unknown>): Promise<ProblemType> =>
  (await refused('createSample', { token: people().editor.token, body: aSample(parts) })).type;
const read = (id: string) => call('sample', { token: people().editor.token, parameters: { id } });

describe('drawing', () => {
  it('gives as many as there are to see, the same again by the same seed', async () => {
    const [first, again, other] = [await draw(), await draw(), await draw({ seed: 8, size: 500 })];
    expect(first).toMatchObject({ size: 4, population: 6, done: false });
    expect(await articlesOf(again.id)).toEqual(await articlesOf(first.id));
    expect(other.size).toBe(6);
  });

  it('leaves out what is withdrawn, undated or of another time', async () => {
    await store([
      stored({ status: 'withdrawn' }),
      stored({ publishedOn: null }),
      stored({ publishedOn: '2022-12-31' }),
    ]);
    expect((await draw()).population).toBe(6);
  });

  it('sent twice draws once, and is in the audit trail once', async () => {
    const body = aSample();
    const token = people().editor.token;
    const first = await call('createSample', { token, body });
    await store([stored({ title: 'Một bài nữa' })]);
    expect(await call('createSample', { token, body })).toEqual(first);
    const audited = await env.DB.prepare(`SELECT after FROM audit WHERE what = 'sample.drawn'`).all();
    expect(audited.results).toHaveLength(1);
    const other = await refused('createSample', { token, body: { ...body, seed: 9 } });
    expect(other.type).toBe('id-reused');
  });

  it.each<[ProblemType, () => Record<string, unknown>]>([
    ['from-after-to', () => ({ from: '2023-12-31', to: '2023-01-01' })],
    ['sample-coders', () => ({ coders: [people().an.id, people().an.id] })],
    ['sample-coders', () => ({ coders: [people().an.id, uuidv7()] })],
    ['sample-empty', () => ({ from: '2020-01-01', to: '2020-12-31' })],
    ['sample-size', () => ({ size: 0 })],
    ['sample-size', () => ({ size: 501 })],
    ['sample-seed', () => ({ seed: -1 })],
    ['text-missing', () => ({ name: ' ' })],
  ])('is refused as %s', async (type, parts) => {
    expect(await refusal(parts())).toBe(type);
  });

  it('names nobody who only looks on, was sent away, or belongs elsewhere', async () => {
    const [viewer, gone, foreign] = [
      await someone('Chỉ xem', 'viewer'),
      await someone('Đã nghỉ', 'tagger'),
      await someone('Nơi khác', 'tagger', ELSEWHERE.id),
    ];
    await env.DB.prepare('UPDATE person SET revoked_at = created_at WHERE id = ?1').bind(gone.id).run();
    for (const { id } of [viewer, gone, foreign])
      expect(await refusal({ coders: [people().an.id, id] })).toBe('sample-coders');
  });

  it('takes what both may see: of the whole province for those who see it, of their own for the others', async () => {
    await store([stored({ portal: 'khac', unit: ELSEWHERE.id })]);
    const province = await someone('Tỉnh', 'editor', null);
    const [one, two] = [await someone('Một', 'tagger', null), await someone('Hai', 'tagger', null)];
    const drawn = async (coders: string[]) =>
      (await call('createSample', { token: province.token, body: aSample({ coders }) })).sample.population;
    expect(await drawn([one.id, two.id])).toBe(7);
    expect(await drawn([one.id, people().an.id])).toBe(6);
  });

  it('works by the form, which is shown again with the fault and what was typed', async () => {
    const { browser } = people().editor;
    const page = await browser.open('/duyet/mau');
    expect(page.html).toContain(`>An</option>`);
    const fields = { do: 'sample', version: '0', id: uuidv7(), name: 'Mẫu “thử”', from: '2023-01-01' };
    const given = { ...fields, to: '2023-12-31', size: '3', seed: '5', first: people().an.id, second: '' };
    const again = await browser.post('/duyet/mau', given);
    expect(again.status).toBe(422);
    expect(again.html).toContain('role="alert">Chọn hai người khác nhau');
    expect(again.html).toContain('value="Mẫu “thử”"');
    const whole = { ...given, second: people().binh.id };
    expect((await people().an.browser.post('/duyet/mau', whole)).status).toBe(403);
    const made = await browser.post('/duyet/mau', whole);
    expect([made.status, made.path]).toEqual([200, `/duyet/mau/${given.id}`]);
    expect(textOf(made.html)).toContain('Rút 3 bài trong 6 bài đăng từ 01/01/2023 đến 31/12/2023');
  });
});

describe('classifying', () => {
  it('shows neither suggestion, nor what stands in the ledger, nor the other’s answers', async () => {
    const { id } = await draw();
    await answerAll(people().an, id, () => '2');
    const page = await people().binh.browser.open(`/duyet/mau/${id}`);
    expect(cardsOf(page)).toHaveLength(4);
    for (const { text } of cardsOf(page)) expect(text).not.toMatch(/Gợi ý|Nhật ký|· 2 TTHC/);
    expect(textOf(page.html)).toContain('An: đã phân loại 4/4 bài');
    expect(await read(id)).toMatchObject({ agreement: null, differing: [] });
    const done = await people().an.browser.open(`/duyet/mau/${id}`);
    expect(textOf(done.html)).toContain('Bạn đã phân loại xong. Kết quả hiện ra khi người kia cũng xong.');
  });

  it('changes nothing in the ledger', async () => {
    const { id } = await draw();
    const stats = () => call('stats', { token: people().an.token, query: { period: 'c-year-2023' } });
    const before = await stats();
    await answerAll(people().an, id, () => '5');
    expect(await stats()).toEqual(before);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM ledger').first('n')).toBe(0);
  });

  it('is one answer a person and article, sent twice or changed', async () => {
    const { id } = await draw();
    const { browser } = people().an;
    const [card] = cardsOf(await browser.open(`/duyet/mau/${id}`));
    await press(browser, card, 'tag:2');
    await press(browser, card, 'tag:2');
    await press(browser, card, 'tag:6', { id: uuidv7() });
    await press(browser, card, 'tag:2', { id: '00000000-0000-7000-8000-000000000001' });
    const { results } = await env.DB.prepare('SELECT content FROM sample_answer').all();
    expect(results).toEqual([{ content: '6' }]);
  });

  it('can be taken back while not both are done', async () => {
    const { id } = await draw();
    const { browser } = people().an;
    const path = `/duyet/mau/${id}`;
    const [card] = cardsOf(await browser.open(path));
    await press(browser, card, 'tag:2');
    expect(cardsOf(await browser.open(path))).toHaveLength(3);
    const back = await browser.post(path, { id: uuidv7(), undoes: card?.fields.id ?? '' });
    expect(cardsOf(back)).toHaveLength(4);
    const nothing = await browser.post(path, { id: uuidv7(), undoes: uuidv7() });
    expect([nothing.status, nothing.html.includes('Không còn gì để hoàn tác')]).toEqual([409, true]);
  });

  it('is for the two alone', async () => {
    const { id } = await draw();
    const [card] = cardsOf(await people().an.browser.open(`/duyet/mau/${id}`));
    const { browser } = people().editor;
    const page = await browser.open(`/duyet/mau/${id}`);
    expect([cardsOf(page), page.html.includes('Trước đó không ai xem được')]).toEqual([[], true]);
    const answered = await press(browser, card, 'tag:2');
    expect([answered.status, answered.html.includes('Mẫu này do hai người khác phân loại')]).toEqual([
      403,
      true,
    ]);
    const third = await someone('Cúc', 'tagger');
    expect((await third.browser.open(`/duyet/mau/${id}`)).status).toBe(404);
    expect((await press(third.browser, card, 'tag:2')).status).toBe(404);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM sample_answer').first('n')).toBe(0);
  });
});

describe('the result', () => {
  const NUMBER = /\d$/;
  /** An says 2 of all but the last two, which are 6; Bình says 2 of all but the last, which is none. */
  const saidByAn = (title: string) => (Number(NUMBER.exec(title)?.[0]) >= 4 ? '6' : '2');
  const saidByBinh = (title: string) => (Number(NUMBER.exec(title)?.[0]) === 5 ? 'none' : '2');

  it('is per cent, kappa, what is confused with what, and the cases, each with where it is decided', async () => {
    const { id } = await draw({ size: 6 });
    await answerAll(people().an, id, saidByAn);
    await answerAll(people().binh, id, saidByBinh);
    const { sample, agreement, differing } = await read(id);
    expect(sample.done).toBe(true);
    expect(agreement).toMatchObject({
      count: 6,
      agreed: 4,
      table: [
        { first: '2', second: '2', count: 4 },
        { first: '6', second: '2', count: 1 },
        { first: '6', second: 'none', count: 1 },
      ],
    });
    // pₒ = 4/6, pₑ = 4/6 · 5/6.
    expect(agreement?.kappa).toBeCloseTo((4 / 6 - 20 / 36) / (1 - 20 / 36), 10);
    expect(differing.map(({ article, answers }) => [article.title, ...answers]).sort()).toEqual([
      ['Bài số 4', '6', '2'],
      ['Bài số 5', '6', 'none'],
    ]);
    const { html } = await people().an.browser.open(`/duyet/mau/${id}`);
    expect(textOf(html)).toContain('66,67% 4 trong 6 bài');
    expect(textOf(html)).toContain('Hệ số kappa của Cohen 0,25');
    for (const { article } of differing) expect(html).toContain(`/duyet?article=${article.id}`);
  });

  it('says why kappa is not defined', async () => {
    const { id } = await draw();
    await answerAll(people().an, id, () => '2');
    await answerAll(people().binh, id, () => '2');
    expect((await read(id)).agreement).toMatchObject({ percent: 100, kappa: null });
    const { html } = await people().binh.browser.open(`/duyet/mau/${id}`);
    expect(html).toContain('Không tính được: cả hai luôn chọn cùng một nội dung');
    expect(html).toContain('Không có bài nào hai người chọn khác nhau.');
  });

  it('stands: nobody changes an answer any more', async () => {
    const { id } = await draw();
    const [card] = cardsOf(await people().an.browser.open(`/duyet/mau/${id}`));
    await answerAll(people().an, id, () => '2');
    await answerAll(people().binh, id, () => '2');
    const { browser } = people().an;
    const changed = await press(browser, card, 'tag:6', { id: uuidv7() });
    expect([changed.status, changed.html.includes('Mẫu đã xong hoặc đã kết thúc')]).toEqual([409, true]);
    const { results } = await env.DB.prepare('SELECT id FROM sample_answer WHERE person_id = ?1')
      .bind(people().an.id)
      .all<{ id: string }>();
    const undone = await browser.post(`/duyet/mau/${id}`, { id: uuidv7(), undoes: results[0]?.id ?? '' });
    expect(undone.status).toBe(409);
    expect((await read(id)).agreement?.agreed).toBe(4);
  });
});

it('a sample is seen by those whose eyes it was drawn by, and by its two people', async () => {
  const { id } = await draw();
  const foreign = await someone('Nơi khác', 'editor', ELSEWHERE.id);
  expect((await refused('sample', { token: foreign.token, parameters: { id } })).type).toBe('not-found');
  expect((await call('samples', { token: foreign.token })).samples).toEqual([]);
  const province = await someone('Tỉnh', 'editor', null);
  expect((await call('samples', { token: province.token })).samples.map((each) => each.id)).toEqual([id]);
  expect((await people().an.browser.open('/duyet/mau')).html).toContain(`/duyet/mau/${id}`);
  const third = await someone('Cúc', 'tagger');
  expect((await third.browser.open('/duyet/mau')).html).not.toContain(id);
});
