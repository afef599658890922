// Signing in: one paste, faults in plain words, what waits named; and the one click for the portals' hosts.
import { expect, it } from 'vitest';
import { field, key, openPopup, press, settled, submit, text, type, viewOf, worldOf } from './stand.tsx';

const OUT = viewOf({
  session: { state: 'signed-out', person: null, role: null, waiting: 0 },
  portals: [],
  figures: null,
});
const LINK = 'https://sotin.example.vn/moi#ABCD-1234';
const PASTE = 'Dán liên kết mời vào đây';

it('offers one field and nothing else', async () => {
  await openPopup(worldOf({ view: OUT }));
  expect(field(PASTE)).toBeTruthy();
  expect(text()).not.toContain('Số liệu');
  expect(text()).not.toContain('Bài này');
});

it('signs in by the pasted link and shows the figures', async () => {
  const asked: string[][] = [];
  const world = worldOf({
    view: OUT,
    signIn: async (...invite) => {
      asked.push(invite);
      world.view = viewOf();
      return { ok: true };
    },
  });
  await openPopup(world);
  await type(PASTE, `Mời chị dùng: ${LINK} `);
  await submit();
  expect(asked).toEqual([['https://sotin.example.vn', 'ABCD-1234']]);
  expect(text()).toContain('152 tin, bài CCHC');
});

it('says what is missing in a link, beside the field', async () => {
  await openPopup(worldOf({ view: OUT }));
  await type(PASTE, 'https://sotin.example.vn/');
  await submit();
  const alert = document.querySelector('[role=alert]');
  expect(alert?.textContent).toContain('Liên kết này thiếu địa chỉ máy chủ hoặc mã mời.');
  expect(field(PASTE).getAttribute('aria-describedby')).toBe(alert?.id);
  expect(field(PASTE).getAttribute('aria-invalid')).toBe('true');
});

it('gives the server’s reason and keeps what was typed', async () => {
  await openPopup(worldOf({ view: OUT }));
  await type(PASTE, LINK);
  await submit();
  expect(text()).toContain('Mã mời không đúng.');
  expect(field(PASTE).value).toBe(LINK);
});

it.each([
  ['offline', async () => ({ ok: false, problem: 'offline' }) as const, 'Liên kết mời vẫn còn dùng được.'],
  ['without an answer', () => Promise.reject(new Error('gone')), 'Xin bấm lại.'],
])('says what is safe %s', async (_, signIn, shown) => {
  await openPopup(worldOf({ view: OUT, signIn }));
  await type(PASTE, LINK);
  await submit();
  expect(text()).toContain(shown);
});

async function openTyped() {
  const details = document.querySelector('details');
  if (details) details.open = true;
  details?.dispatchEvent(new Event('toggle'));
  await settled();
}

it.each([
  ['', 'X1', 'Địa chỉ máy chủ chưa đúng.'],
  ['http://sotin.example.vn', 'X1', 'Địa chỉ máy chủ chưa đúng.'],
  ['sotin.example.vn', '', 'Chưa có mã mời.'],
])('names the fault of what was typed: %s, %s', async (server, code, shown) => {
  await openPopup(worldOf({ view: OUT }));
  await openTyped();
  await type('Địa chỉ máy chủ', server);
  await type('Mã mời', code);
  await submit();
  expect(text()).toContain(shown);
});

it('signs in by typed server and code', async () => {
  const asked: string[][] = [];
  const world = worldOf({
    view: OUT,
    signIn: async (...invite) => {
      asked.push(invite);
      return { ok: true };
    },
  });
  await openPopup(world);
  await openTyped();
  await type('Địa chỉ máy chủ', 'sotin.example.vn/');
  await type('Mã mời', ' ABCD-1234 ');
  await submit();
  expect(asked).toEqual([['https://sotin.example.vn', 'ABCD-1234']]);
});

it('names what other people left on this machine', async () => {
  await openPopup(worldOf({ view: { ...OUT, others: [{ name: 'Trần Văn B', count: 2 }] } }));
  expect(text()).toContain('Trên máy này còn 2 thao tác của Trần Văn B, chỉ gửi khi người đó đăng nhập lại.');
});

it('asks to sign in again, says how much is kept, and goes on working', async () => {
  const session = { ...viewOf().session, state: 'needs-sign-in' as const, waiting: 3 };
  const world = worldOf({ view: viewOf({ session }) });
  await openPopup(world);
  expect(text()).toContain('Đăng nhập lại, còn 3 thao tác đang giữ');
  expect(text()).toContain('152 tin, bài CCHC');
  await key('Digit2', { key: '2' });
  expect(world.acts).toHaveLength(1);
});

it('asks for the host straight from the click, and is gone when it was granted', async () => {
  let missing = [{ id: 'so', name: 'Cổng của Sở', origins: ['https://so.example.gov.vn/*'] }];
  const asked: string[][] = [];
  await openPopup(
    worldOf({
      missingHosts: async () => missing,
      requestHosts: (origins) => {
        asked.push(origins);
        missing = [];
        return Promise.resolve(true);
      },
    }),
  );
  await press('Cho phép đọc Cổng của Sở');
  expect(asked).toEqual([['https://so.example.gov.vn/*']]);
  expect(text()).not.toContain('Cho phép đọc');
});

it('says that it can be granted later when it was denied', async () => {
  await openPopup(
    worldOf({
      missingHosts: async () => [{ id: 'so', name: 'Trang tin', origins: [] }],
      requestHosts: async () => false,
    }),
  );
  await press('Cho phép đọc cổng Trang tin');
  expect(text()).toContain('bạn có thể cho phép bất cứ lúc nào');
});
