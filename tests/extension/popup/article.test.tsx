// BÀI NÀY: one click or one key counts the article; everything about it can be set right in place.
import { expect, it } from 'vitest';
import { problem } from '#shared/problem';
import {
  button,
  field,
  key,
  openPopup,
  PAGE,
  press,
  settled,
  stateOf,
  submit,
  text,
  type,
  worldOf,
} from './stand.tsx';

it('shows title, date, section, form and that nothing was decided', async () => {
  await openPopup(worldOf());
  for (const shown of ['Sở mở thêm quầy một cửa', '24/10/2023', 'Chuyên mục CCHC', 'Tin', 'Chưa phân loại'])
    expect(text()).toContain(shown);
});

it('prefers what the ledger says to what the page reads', async () => {
  await openPopup(
    worldOf({ state: stateOf({ known: true, title: 'Tên đã sửa', publishedOn: '2023-10-01' }) }),
  );
  expect(text()).toContain('Tên đã sửa');
  expect(text()).toContain('01/10/2023');
});

it('says calmly that the tab shows no article', async () => {
  await openPopup(worldOf({ page: async () => null }));
  expect(text()).toContain('Không thấy tin, bài nào trên trang đang mở.');
});

it('says the same when the page does not answer', async () => {
  await openPopup(worldOf({ page: () => Promise.reject(new Error('gone')) }));
  expect(text()).toContain('Không thấy tin, bài nào trên trang đang mở.');
});

it('tags by a click, with the form that the page reads, and says so', async () => {
  const world = worldOf();
  await openPopup(world);
  await press('2 TTHC');
  expect(world.acts).toEqual([
    { wish: { kind: 'tag', tag: { content: '2', form: 'tin' } }, article: PAGE.article },
  ]);
  expect(button('2 TTHC').getAttribute('aria-pressed')).toBe('true');
  expect(document.querySelector('[role=status]')?.textContent).toBe('Đã lưu.');
});

it('keeps topics, form and origin when the content changes', async () => {
  const world = worldOf({
    state: stateOf({ known: true, content: '1', topics: ['PAPI'], form: 'bai', origin: 'reposted' }),
  });
  await openPopup(world);
  await press('3 Bộ máy');
  expect(world.acts[0]?.wish).toEqual({
    kind: 'tag',
    tag: { content: '3', topics: ['PAPI'], form: 'bai', origin: 'reposted' },
  });
});

it.each([
  ['Digit4', '4', '4'],
  ['KeyN', 'n', 'none'],
])('tags by the key %s as soon as the popup is open', async (code, pressed, content) => {
  const world = worldOf();
  await openPopup(world);
  await key(code, { key: pressed });
  expect(world.acts[0]?.wish).toMatchObject({ kind: 'tag', tag: { content } });
});

it('does not decide again what is already so', async () => {
  const world = worldOf({ state: stateOf({ known: true, content: '2' }) });
  await openPopup(world);
  await press('2 TTHC');
  await key('Digit2', { key: '2' });
  expect(world.acts).toEqual([]);
});

it('leaves keys with a modifier to the browser', async () => {
  const world = worldOf();
  await openPopup(world);
  await key('Digit1', { key: '1', ctrlKey: true });
  expect(world.acts).toEqual([]);
});

it('shows the button pressed before anything has answered, and takes it back when nothing was saved', async () => {
  let answer: (nothing: null) => void = () => undefined;
  const world = worldOf({
    act: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  await openPopup(world);
  await press('5 Tài chính');
  expect(button('5 Tài chính').getAttribute('aria-pressed')).toBe('true');
  answer(null);
  await settled();
  expect(button('5 Tài chính').getAttribute('aria-pressed')).toBe('false');
  expect(text()).toContain('Chưa lưu được. Chưa có gì thay đổi. Xin bấm lại.');
});

it('gives the reason when an act is refused', async () => {
  const refused = { saved: false, problem: problem('unknown-portal') } as const;
  await openPopup(worldOf({ act: async () => refused }));
  await press('0 Chỉ đạo');
  expect(text()).toContain(
    'Chưa lưu được: Cổng thông tin chưa được đăng ký, hoặc không thuộc đơn vị của bạn.',
  );
});

it('says that it waits when the server is not reached', async () => {
  await openPopup(worldOf({ sync: async () => 'offline' }));
  await press('1 Thể chế');
  expect(text()).toContain('Đã lưu trên máy này, chờ gửi.');
});

it('takes back by button and by key, only where there is something to take back', async () => {
  const world = worldOf({ state: stateOf({ known: true, content: '2', undoable: { id: 'x', at: 1 } }) });
  await openPopup(world);
  await press('Hoàn tác');
  await key('KeyZ', { key: 'z' });
  expect(world.acts.map(({ wish }) => wish.kind)).toEqual(['undo', 'undo']);
  world.state = stateOf({ known: true });
  world.acts.length = 0;
  await press('1 Thể chế');
  await key('KeyZ', { key: 'z' });
  expect(world.acts.map(({ wish }) => wish.kind)).toEqual(['tag']);
});

it('asks for the date of a counted article that has none', async () => {
  const page = { ...PAGE, article: { portal: 'so', url: PAGE.article.url, title: 'Không ngày' } };
  const world = worldOf({ page: async () => page, state: stateOf({ known: true, content: '2' }) });
  await openPopup(world);
  expect(text()).toContain('Bài này đăng ngày nào?');
  await press('Hôm nay');
  expect(world.acts[0]?.wish).toEqual({ kind: 'correct', correction: { publishedOn: '2023-10-25' } });
});

it('writes a chosen date back in Vietnam’s order and refuses one after tomorrow', async () => {
  const page = { ...PAGE, article: { portal: 'so', url: PAGE.article.url } };
  const world = worldOf({ page: async () => page, state: stateOf({ known: true, content: '2' }) });
  await openPopup(world);
  await press('Chọn ngày');
  await type('Ngày đăng', '2023-10-27');
  expect(text()).toContain('Ngày đăng không được sau ngày mai.');
  expect(button('Lưu').disabled).toBe(true);
  await type('Ngày đăng', '2023-06-05');
  expect(text()).toContain('tức ngày 05/06/2023');
  await submit();
  expect(world.acts[0]?.wish).toEqual({ kind: 'correct', correction: { publishedOn: '2023-06-05' } });
});

it('corrects only what was changed', async () => {
  const world = worldOf({ state: stateOf({ known: true, content: '2', form: 'tin' }) });
  await openPopup(world);
  await press('Sửa');
  expect(document.activeElement).toBe(field('Tiêu đề'));
  await type('Tiêu đề', 'Tên đúng');
  await type('Chuyên mục', '');
  await submit();
  expect(world.acts.map(({ wish }) => wish)).toEqual([
    { kind: 'correct', correction: { title: 'Tên đúng', section: null } },
  ]);
  expect(document.querySelector('form')).toBeNull();
});

it('lets form and topics travel with a tag of the same content', async () => {
  const world = worldOf({ state: stateOf({ known: true, content: '2', form: 'tin', topics: ['PAPI'] }) });
  await openPopup(world);
  await press('Sửa');
  await type('Thể loại', 'bai');
  field('Dịch vụ công trực tuyến').click();
  await settled();
  await submit();
  expect(world.acts.map(({ wish }) => wish)).toEqual([
    { kind: 'tag', tag: { content: '2', topics: ['PAPI', 'DVCTT'], form: 'bai' } },
  ]);
});

it('asks for a content before form and topics', async () => {
  await openPopup(worldOf());
  await press('Sửa');
  expect(text()).toContain('Xin chọn nội dung trước.');
  expect(document.querySelector('select')).toBeNull();
});

it('sends nothing when nothing was changed, and typing digits in the form tags nothing', async () => {
  const world = worldOf({ state: stateOf({ known: true, content: '2', form: 'tin' }) });
  await openPopup(world);
  await press('Sửa');
  await key('Digit3', { key: '3' });
  await submit();
  expect(world.acts).toEqual([]);
});

it('keeps the form and what was typed when nothing was saved', async () => {
  await openPopup(worldOf({ act: async () => null }));
  await press('Sửa');
  await type('Tiêu đề', 'Tên đúng');
  await submit();
  expect(field('Tiêu đề').value).toBe('Tên đúng');
  expect(text()).toContain('Chưa lưu được.');
});

it.each([
  [{ disputed: true }, 'Hai người phân loại khác nhau'],
  [{ status: 'withdrawn' as const }, 'Bài này đã được rút khỏi số liệu.'],
  [{ waiting: 1, content: '2' as const }, '⤒ chờ gửi'],
])('tells of %o', async (fields, shown) => {
  await openPopup(worldOf({ state: stateOf({ known: true, ...fields }) }));
  expect(text()).toContain(shown);
});
