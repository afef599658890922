// What this machine keeps: seen, sent again, thrown away on a second word only; other people's named and left alone.
import { expect, it } from 'vitest';
import type { KeptItem } from '../../../extension/popup/view.ts';
import { button, openPopup, press, text, viewOf, worldOf } from './stand.tsx';

const kept = (fields: Partial<KeptItem> = {}): KeptItem => ({
  id: 'a1',
  kind: 'tag',
  content: '2',
  title: 'Quầy một cửa',
  url: 'https://so.example.gov.vn/tin/1',
  at: Date.parse('2023-10-25T09:30:00Z'),
  reason: null,
  ...fields,
});
const waitingView = (waiting: number) =>
  viewOf({ session: { ...viewOf().session, waiting }, waiting: [kept()] });

it('says nothing while nothing is kept', async () => {
  await openPopup(worldOf());
  expect(text()).not.toContain('⤒');
});

it('counts what waits and sends it on a word, telling how it went', async () => {
  let online = false;
  const world = worldOf({ view: waitingView(3), sync: async () => (online ? 'done' : 'offline') });
  await openPopup(world);
  expect(text()).toContain('3 thao tác chờ gửi');
  await press('Gửi lại');
  expect(text()).toContain(
    'Chưa gửi được (chưa nối được máy chủ). 3 thao tác đã lưu trên máy này và sẽ tự gửi khi có mạng.',
  );
  online = true;
  world.view = viewOf();
  await press('Gửi lại');
  expect(text()).toContain('Đã gửi.');
  expect(text()).not.toContain('chờ gửi');
});

it('does not call sent what the server would not have without signing in again', async () => {
  const { session } = waitingView(3);
  const again = viewOf({ session: { ...session, state: 'needs-sign-in' }, waiting: [kept()] });
  const world = worldOf({ view: waitingView(3), sync: async () => 'done' });
  await openPopup(world);
  world.ports.sync = async () => {
    world.view = again;
    return 'needs-sign-in';
  };
  await press('Gửi lại');
  expect(text()).toContain('Chưa gửi được: cần đăng nhập lại. 3 thao tác vẫn được giữ trên máy này.');
  expect(text()).not.toContain('Đã gửi.');
});

it('does not call sent what the server refused', async () => {
  const refused = [kept({ id: 'r1', reason: 'Cổng thông tin chưa được đăng ký' })];
  const world = worldOf({ view: { ...waitingView(2), refused } });
  await openPopup(world);
  world.ports.sync = async () => {
    world.view = viewOf({
      refused: [...refused, kept({ id: 'r2', reason: 'Nội dung không có trong danh mục' })],
    });
    return 'done';
  };
  await press('Gửi lại');
  expect(text()).toContain('Máy chủ không nhận 1 thao tác: bấm “Xem” để biết lý do.');
  expect(text()).not.toContain('Đã gửi.');
});

it('lists what waits: what, which article, when; and how much more there is', async () => {
  await openPopup(worldOf({ view: waitingView(4) }));
  await press('Xem');
  expect(text()).toContain('Gắn nhãn 2 TTHC lúc 16:30Quầy một cửa');
  expect(text()).toContain('và 3 thao tác nữa');
});

it('throws away only after asking once more', async () => {
  const world = worldOf({ view: waitingView(1) });
  await openPopup(world);
  await press('Xem');
  await press('Bỏ');
  expect(world.calls).toEqual([]);
  await press('Thôi');
  await press('Bỏ');
  expect(text()).toContain('Bỏ hẳn thao tác này?');
  await press('Bỏ');
  expect(world.calls).toEqual(['discard a1']);
});

it('shows why the server refused an act, and lets it try again', async () => {
  const refused = [
    kept({ id: 'r1', kind: 'correct', content: null, title: null, reason: 'Ngày đăng ở sau ngày mai' }),
  ];
  const world = worldOf({ view: viewOf({ refused }) });
  await openPopup(world);
  expect(text()).toContain('1 thao tác máy chủ không nhận');
  await press('Xem');
  expect(text()).toContain('Sửa thông tin lúc 16:30https://so.example.gov.vn/tin/1Ngày đăng ở sau ngày mai');
  await press('Thử lại');
  expect(world.calls).toEqual(['retry r1']);
  expect(text()).toContain('Đã đưa thao tác trở lại hàng chờ.');
});

it('lets all that the server refused try again at once', async () => {
  const refused = ['r1', 'r2'].map((id) => kept({ id, reason: 'Cổng thông tin chưa được đăng ký' }));
  const world = worldOf({ view: viewOf({ refused }) });
  await openPopup(world);
  await press('Xem');
  await press('Thử lại cả 2 thao tác');
  expect(world.calls).toEqual(['retry r1', 'retry r2']);
});

it('says what is safe when the background fails', async () => {
  const discard = () => Promise.reject(new Error('no answer'));
  await openPopup(worldOf({ view: waitingView(1), discard }));
  await press('Xem');
  await press('Bỏ');
  await press('Bỏ');
  expect(text()).toContain('Không có gì bị mất.');
});

it('names other people’s acts and offers nothing to do with them', async () => {
  await openPopup(worldOf({ view: viewOf({ others: [{ name: 'Trần Văn B', count: 2 }] }) }));
  expect(text()).toContain('2 thao tác của người khác');
  await press('Xem');
  expect(text()).toContain('Của Trần Văn B: 2 thao tác');
  expect(() => button('Bỏ')).toThrow('no button');
  expect(() => button('Thử lại')).toThrow('no button');
});

it('gives focus back to where one came from', async () => {
  await openPopup(worldOf({ view: waitingView(1) }));
  await press('Xem');
  await press('‹ Quay lại');
  expect(document.activeElement).toBe(button('Xem'));
});
