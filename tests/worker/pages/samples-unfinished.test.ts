// Samples that somebody cannot finish: a half given to somebody else, or an end with what is there.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { call, refused } from '../client.ts';
import { cardsOf, press, textOf } from '../review-desk.ts';
import { answerAll, articlesOf, ELSEWHERE, type Someone, sampleScene, someone } from '../samples.ts';

let [editor, an, binh]: Someone[] = [];
const people = () => {
  if (!editor || !an || !binh) throw new Error('nobody is there');
  return { editor, an, binh };
};

beforeEach(async () => {
  [editor, an, binh] = await sampleScene();
});

const draw = async () => {
  const coders = [people().an.id, people().binh.id];
  const body = {
    ...{ id: uuidv7(), name: 'Mẫu', from: '2023-01-01', to: '2023-12-31' },
    size: 4,
    seed: 7,
    coders,
  };
  return (await call('createSample', { token: people().editor.token, body })).sample;
};
const read = (id: string) => call('sample', { token: people().editor.token, parameters: { id } });

describe('a sample that somebody cannot finish', () => {
  const chi = () => someone('Chi', 'tagger');
  const give = (id: string, from: string, to: string) =>
    call('reassignSample', { token: people().editor.token, parameters: { id }, body: { from, to } });
  const refusal = async (id: string, from: string, to: string) =>
    (
      await refused('reassignSample', {
        token: people().editor.token,
        parameters: { id },
        body: { from, to },
      })
    ).type;
  const end = (id: string) => call('endSample', { token: people().editor.token, parameters: { id } });
  const answerOne = async ({ browser }: Someone, id: string, content: string) => {
    const [card] = cardsOf(await browser.open(`/duyet/mau/${id}`));
    if (card) await press(browser, card, `tag:${content}`);
  };

  it('is finished by another, who is asked for what is left alone; the answers that are there stay', async () => {
    const { an, binh } = people();
    const { id } = await draw();
    await answerAll(an, id, () => '2');
    await answerOne(binh, id, '3');
    const third = await chi();
    const { sample } = await give(id, binh.id, third.id);
    expect(await give(id, binh.id, third.id)).toEqual({ sample });
    expect(sample.coders[1]).toMatchObject({
      ...{ id: third.id, answered: 1, active: true },
      before: [{ id: binh.id, answered: 1 }],
    });
    expect(cardsOf(await binh.browser.open(`/duyet/mau/${id}`))).toEqual([]);
    const open = await third.browser.open(`/duyet/mau/${id}`);
    expect(cardsOf(open)).toHaveLength(3);
    await answerAll(third, id, () => '2');
    const { agreement } = await read(id);
    expect(agreement).toMatchObject({ count: 4, agreed: 3 });
    const result = textOf((await people().editor.browser.open(`/duyet/mau/${id}`)).html);
    expect(result).toContain('Bình, Chi');
    expect(result).toContain('trong đó 1 bài do Bình làm trước khi giao lại');
  });

  it('is not given to who was asked before, to nobody, nor what is done; and the former person answers no more', async () => {
    const { an, binh } = people();
    const { id } = await draw();
    const [article = ''] = await articlesOf(id);
    const third = await chi();
    expect(await refusal(id, an.id, binh.id)).toBe('sample-same-coder');
    expect(await refusal(id, third.id, an.id)).toBe('sample-coders');
    expect(await refusal(id, an.id, uuidv7())).toBe('sample-coders');
    const blind = await someone('Dung', 'tagger', ELSEWHERE.id);
    expect(await refusal(id, an.id, blind.id)).toBe('sample-coders');
    const { token } = await someone('Tỉnh', 'editor', null);
    const body = { from: an.id, to: blind.id };
    expect((await refused('reassignSample', { token, parameters: { id }, body })).type).toBe('sample-unseen');
    await give(id, binh.id, third.id);
    expect(await refusal(id, an.id, binh.id)).toBe('sample-same-coder');
    const late = { id: uuidv7(), sample: id, article, content: '2' };
    const answered = await binh.browser.post(`/duyet/mau/${id}`, { ...late, act: 'tag:2' });
    expect(answered.status).not.toBe(200);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM sample_answer').first('n')).toBe(0);
    await answerAll(an, id, () => '2');
    expect(await refusal(id, an.id, binh.id)).toBe('sample-half-done');
  });

  it('ends with what is there: agreement of the articles that both classified, said so, and nothing after', async () => {
    const { an, binh, editor: who } = people();
    const { id } = await draw();
    await answerAll(an, id, () => '2');
    await answerOne(binh, id, '2');
    await env.DB.prepare(`UPDATE person SET revoked_at = '2024-01-01T00:00:00Z' WHERE id = ?1`)
      .bind(binh.id)
      .run();
    const before = textOf((await who.browser.open(`/duyet/mau/${id}`)).html);
    expect(before).toContain('không phân loại được nữa');
    expect(before).toContain('Giao 3 bài còn lại của Bình cho');
    expect((await read(id)).agreement).toBeNull();
    const ended = await end(id);
    expect(ended.sample).toMatchObject({ done: true, ended: { by: { id: who.id } } });
    expect(ended.agreement).toMatchObject({ count: 1, agreed: 1, percent: 100 });
    expect(await end(id)).toEqual(ended);
    expect(await refusal(id, binh.id, (await chi()).id)).toBe('sample-done');
    const page = textOf((await who.browser.open(`/duyet/mau/${id}`)).html);
    expect(page).toContain('chỉ nói về những bài mà cả hai phần đã phân loại');
    expect(page).toContain('1 trong 1 bài');
    const audit = await env.DB.prepare(`SELECT what FROM audit WHERE subject = ?1 ORDER BY n`).bind(id).all();
    expect(audit.results.map(({ what }) => what)).toEqual(['sample.drawn', 'sample.ended']);
  });

  it('says so of who may no longer classify, and offers at once to give the half away', async () => {
    const { binh } = people();
    const { id } = await draw();
    const page = async () => (await people().editor.browser.open(`/duyet/mau/${id}`)).html;
    expect(await page()).not.toContain('không phân loại được nữa');
    await env.DB.prepare(`UPDATE person SET role = 'viewer' WHERE id = ?1`).bind(binh.id).run();
    expect((await read(id)).sample.coders.map(({ active }) => active)).toEqual([true, false]);
    expect(await page()).toMatch(/không phân loại được nữa.*<details class="no-print" open/s);
  });

  it('is given away and ended by forms of its page, which only an editor has', async () => {
    const { an, binh, editor: who } = people();
    const { id } = await draw();
    const third = await chi();
    const path = `/duyet/mau/${id}`;
    const form = { do: `reassign ${binh.id}`, from: binh.id, to: third.id };
    expect((await an.browser.post(path, form)).status).toBe(403);
    expect((await an.browser.post(path, { do: 'end' })).status).toBe(403);
    expect((await who.browser.post(path, form)).html).toContain('Chi');
    expect((await who.browser.post(path, { ...form, from: third.id, to: '' })).status).toBe(422);
    const { html } = await who.browser.open(path);
    expect(html).toMatch(
      /<details[^>]*><summary>Hoặc kết thúc với phần đã làm<\/summary><form[^>]*>[\s\S]*?name="do" value="end"[\s\S]*?class="danger">Kết thúc hẳn</,
    );
    const ended = await who.browser.post(path, { do: 'end' });
    expect(textOf(ended.html)).toContain('không có gì để so sánh');
  });
});

describe('cases that the reader may not see any more', () => {
  const scene = async (gone: number) => {
    const { an, binh, editor: who } = people();
    const { id } = await draw();
    await answerAll(an, id, () => '2');
    await answerAll(binh, id, () => '3');
    for (const article of (await articlesOf(id)).slice(0, gone))
      await env.DB.prepare('UPDATE article SET unit_id = ?2 WHERE id = ?1').bind(article, ELSEWHERE.id).run();
    return { answer: await read(id), html: (await who.browser.open(`/duyet/mau/${id}`)).html };
  };

  it('are told as a number, with nothing of them', async () => {
    const { answer, html } = await scene(4);
    expect(answer).toMatchObject({ differing: [], unseen: 4, agreement: { count: 4, agreed: 0 } });
    const text = textOf(html);
    expect(text).toContain('Bài hai người chọn khác nhau (4)');
    expect(text).toContain('Hai người chọn khác nhau ở 4 bài, đều là bài mà bạn không được xem.');
    expect(text).not.toContain('Không có bài nào hai người chọn khác nhau');
    expect(text).not.toContain('Bài số');
  });

  it('stand beside those that may be seen', async () => {
    const { answer, html } = await scene(1);
    expect([answer.differing.length, answer.unseen]).toEqual([3, 1]);
    expect(textOf(html)).toContain('Ngoài ra hai người chọn khác nhau ở 1 bài mà bạn không được xem.');
  });
});
