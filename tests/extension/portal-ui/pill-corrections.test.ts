// What the pill asks and corrects: the date, form and topics, what was misread.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PillStage, said, url } from './pill-stage.ts';
import { buttonIn, click, fire, portal } from './support.ts';

let stage: PillStage;
beforeEach(() => {
  document.body.innerHTML = '<a href="#" id="before">trước</a>';
  stage = new PillStage();
});
afterEach(() => stage.pill.remove());

describe('date, form, topics and corrections', () => {
  it('keeps the tag first, then asks for the date, and sends the answer as a correction', async () => {
    const root = await stage.show();
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(0);
    expect(said(root)).toBe('Đã lưu: 2 TTHC. Chưa rõ ngày đăng');
    click(buttonIn(root, 'Hôm qua'));
    await stage.clock.pass(0);
    expect(stage.background.sent[1]?.message).toMatchObject({
      kind: 'correct',
      correction: { publishedOn: '2023-10-24' },
    });
    expect(root.querySelector<HTMLElement>('.ask')).toMatchObject({ hidden: true });
  });

  it('takes any other day', async () => {
    const root = await stage.show({ content: '2' });
    click(buttonIn(root, 'Chọn ngày'));
    const form = root.querySelector('form.ask');
    const field = form?.querySelector('input');
    if (!form || !field) throw new Error('no field for the date');
    field.value = '2023-10-20';
    fire(form, new Event('submit', { cancelable: true }));
    expect(stage.background.sent[0]?.message).toMatchObject({ correction: { publishedOn: '2023-10-20' } });
  });

  it('holds a doubtful date ready to be confirmed, and stores it on the person’s word alone', async () => {
    const article = { portal: portal.id, url, title: 'Tin' };
    const root = await stage.show({}, { read: { article, form: null, maybeOn: '2023-05-02' } });
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(0);
    const form = root.querySelector<HTMLFormElement>('#date');
    const field = root.querySelector<HTMLInputElement>('#day');
    expect(form?.hidden).toBe(false);
    expect(field).toMatchObject({ type: 'date', value: '2023-05-02' });
    expect(root.activeElement).not.toBe(field);
    expect(stage.background.sent.map(({ message }) => message.article?.publishedOn)).toEqual([undefined]);
    if (form) fire(form, new Event('submit', { cancelable: true }));
    await stage.clock.pass(0);
    expect(stage.background.sent.at(-1)?.message).toMatchObject({
      kind: 'correct',
      correction: { publishedOn: '2023-05-02' },
    });
  });

  it('does not ask where the ledger knows the date', async () => {
    const root = await stage.show({ content: '2', publishedOn: '2023-10-20' });
    expect(() => buttonIn(root, 'Hôm nay')).toThrow();
  });

  it('sends form and topics with the choice, and again when they change', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    const select = root.querySelector('select');
    const box = root.querySelector<HTMLInputElement>('input[value="DVCTT"]');
    if (!select || !box) throw new Error('no form or topics');
    select.value = 'bai';
    fire(select, new Event('change', { bubbles: true }));
    expect(stage.background.sent).toHaveLength(0);
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(0);
    box.checked = true;
    fire(box, new Event('change', { bubbles: true }));
    expect(stage.background.sent.map(({ message }) => message.kind === 'tag' && message.tag)).toEqual([
      { content: '2', form: 'bai' },
      { content: '2', form: 'bai', topics: ['DVCTT'] },
    ]);
  });

  it('corrects only what was changed, and takes the article out or back in', async () => {
    const root = await stage.show({ content: '2', publishedOn: '2023-10-20', section: 'CCHC' });
    stage.pill.focus();
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    const section = root.querySelector<HTMLInputElement>('.fix input:not([type])');
    const form = root.querySelector('.fix');
    if (!section || !form) throw new Error('no form to correct with');
    section.value = 'Cải cách hành chính';
    fire(form, new Event('submit', { cancelable: true }));
    await stage.clock.pass(0);
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    click(buttonIn(root, 'Rút khỏi sổ'));
    await stage.clock.pass(0);
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    click(buttonIn(root, 'Đưa lại vào sổ'));
    expect(
      stage.background.sent.map(({ message }) => [
        message.kind,
        'correction' in message && message.correction,
      ]),
    ).toEqual([
      ['correct', { section: 'Cải cách hành chính' }],
      ['withdraw', false],
      ['restore', false],
    ]);
  });
});
