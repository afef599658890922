// What the pill asks and corrects: the date, form and topics, what was misread.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PillStage, said, url } from './pill-stage.ts';
import { buttonIn, click, fire, portal, press } from './support.ts';

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

  it('says a chosen day in the order day, month, year, whatever order the browser shows', async () => {
    const root = await stage.show({ content: '2' });
    click(buttonIn(root, 'Chọn ngày'));
    const field = root.querySelector<HTMLInputElement>('form.ask input');
    if (!field) throw new Error('no field for the date');
    const hint = root.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toBe('ngày/tháng/năm: …');
    field.value = '2023-05-06';
    fire(field, new Event('input', { bubbles: true }));
    expect(hint?.textContent).toBe('ngày/tháng/năm: 06/05/2023');
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

  it('says that topics wait for a content, until one is chosen', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    const box = root.querySelector<HTMLInputElement>('input[value="DVCTT"]');
    if (!box) throw new Error('no topics');
    box.checked = true;
    fire(box, new Event('change', { bubbles: true }));
    const wait = /^Chưa lưu.*Chọn nội dung 0–6 hoặc N/;
    expect(said(root)).toMatch(wait);
    await stage.pill.refresh(null);
    expect(root.querySelector('#note')?.textContent).toMatch(wait);
    click(buttonIn(root, '2 TTHC'));
    await stage.clock.pass(0);
    expect(root.querySelector('#note')?.textContent).toBe('');
    expect(said(root)).toBe('Đã lưu: 2 TTHC');
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

  it.each<[string, (root: ShadowRoot) => void]>([
    ['a choice', (root) => click(buttonIn(root, '2 TTHC'))],
    ['Esc in the field', (root) => press(titleIn(root), 'Escape')],
    ['“Sửa” pressed again', (root) => click(buttonIn(root, 'Sửa'))],
    ['a look at what is known', () => stage.pill.refresh(null)],
  ])('keeps what was typed through %s', async (_what, act) => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    titleIn(root).value = 'Tin đúng';
    act(root);
    await stage.clock.pass(0);
    stage.pill.focus();
    if (titleIn(root).closest('[hidden]')) click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    expect(titleIn(root).closest('[hidden]')).toBeNull();
    expect(titleIn(root).value).toBe('Tin đúng');
    click(buttonIn(root, 'Thôi'));
    expect(root.querySelector('.fix')).toBeNull();
  });

  it('hides the form with its panel', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    press(titleIn(root), 'Escape');
    expect(titleIn(root).closest('[hidden]')?.id).toBe('panel');
  });

  it('still sends topics that the form shows when the choice is taken back and made anew', async () => {
    const root = await stage.show({}, {}, '2023-10-25');
    click(buttonIn(root, 'Sửa'));
    await stage.clock.pass(0);
    const box = root.querySelector<HTMLInputElement>('input[value="DVCTT"]');
    if (!box) throw new Error('no topics');
    box.checked = true;
    fire(box, new Event('change', { bubbles: true }));
    for (const label of ['2 TTHC', 'Hoàn tác', '3 Bộ máy']) {
      click(buttonIn(root, label));
      await stage.clock.pass(0);
    }
    expect(stage.background.sent.at(-1)?.message).toMatchObject({
      tag: { content: '3', topics: ['DVCTT'] },
    });
  });
});

function titleIn(root: ShadowRoot): HTMLTextAreaElement {
  const title = root.querySelector('textarea');
  if (!title) throw new Error('no form to correct with');
  return title;
}
