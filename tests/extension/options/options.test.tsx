// The options page: who, where, which portals, which key, what is stored; and a sign-out that warns.
import { expect, it } from 'vitest';
import { Options } from '../../../extension/options/options.tsx';
import type { OptionsPorts } from '../../../extension/options/options-ports.ts';
import type { LocalView } from '../../../extension/popup/view.ts';
import { button, press, show, text, viewOf, worldOf } from '../popup/stand.tsx';

async function openOptions(change: Partial<OptionsPorts> & { view?: LocalView } = {}) {
  const world = worldOf(change.view ? { view: change.view } : {});
  const ports: OptionsPorts = {
    ...world.ports,
    shortcut: async () => 'Alt+C',
    openShortcuts: () => void world.calls.push('openShortcuts'),
    version: '1.2.3',
    ...change,
  };
  await show(<Options ports={ports} />);
  return world;
}

it('tells person, role, unit, server, version and why things are stored', async () => {
  await openOptions();
  for (const shown of [
    'Nguyễn Thị Ế',
    'Phân loại',
    'Phòng Hành chính',
    'https://sotin.example.vn',
    'Phiên bản 1.2.3',
    'Sổ Tin không ghi lại những trang bạn xem',
  ])
    expect(text()).toContain(shown);
});

it.each([
  ['Alt+C', 'Alt+C'],
  [null, 'chưa gán phím'],
])('tells the key as it is really bound: %s', async (bound, shown) => {
  const world = await openOptions({ shortcut: async () => bound });
  expect(text()).toContain(`Đưa con trỏ tới Sổ Tin trên trang: ${shown}`);
  await press('Đổi phím');
  expect(world.calls).toEqual(['openShortcuts']);
});

it('marks a granted portal and offers the other', async () => {
  await openOptions();
  expect(text()).toContain('✓ Đã cho phép');
  await openOptions({ missingHosts: async () => [{ id: 'so', name: 'Cổng của Sở', origins: [] }] });
  expect(button('Cho phép đọc Cổng của Sở')).toBeTruthy();
  expect(text()).not.toContain('✓ Đã cho phép');
});

it('signs out at once when nothing waits', async () => {
  const world = await openOptions();
  await press('Đăng xuất');
  expect(world.calls).toEqual(['signOut undefined']);
  expect(text()).toContain('Đã đăng xuất.');
});

it('warns how much waits before signing out, and lets it be', async () => {
  const world = await openOptions({ view: viewOf({ session: { ...viewOf().session, waiting: 3 } }) });
  await press('Đăng xuất');
  expect(text()).toContain(
    'Còn 3 thao tác chưa gửi. Chúng ở lại trên máy này và chỉ gửi khi chính bạn đăng nhập lại.',
  );
  await press('Thôi');
  expect(world.calls).toEqual([]);
  await press('Đăng xuất');
  await press('Vẫn đăng xuất');
  expect(world.calls).toEqual(['signOut undefined']);
});

it('counts what waits when asked, not when the page was opened', async () => {
  const view = viewOf();
  const world = await openOptions({ view });
  view.session = { ...view.session, waiting: 2 };
  await press('Đăng xuất');
  expect(text()).toContain('Còn 2 thao tác chưa gửi.');
  expect(world.calls).toEqual([]);
});

it.each([
  ['signed-out', 'Chưa đăng nhập.'],
  ['needs-sign-in', 'Đăng nhập lại, còn 2 thao tác đang giữ'],
] as const)('offers the paste field when %s', async (state, shown) => {
  await openOptions({ view: viewOf({ session: { ...viewOf().session, state, waiting: 2 } }) });
  expect(text()).toContain(shown);
  expect(text()).toContain('Dán liên kết mời vào đây');
});

it('says what is safe when the store cannot be read', async () => {
  await openOptions({ read: () => Promise.reject(new Error('broken')) });
  expect(text()).toContain('Dữ liệu vẫn còn nguyên.');
});
