// “Quét cổng”: who sees it, how a scan is begun, watched and stopped, and what its end is said to mean.
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '#shared/api/access';
import { localDate } from '#shared/local-date';
import { problem } from '#shared/problem';
import { sayBy } from '#shared/say';
import type { ScanView } from '../../../extension/messages.ts';
import { scanWords } from '../../../extension/popup/scan-words.ts';
import type { PopupPorts } from '../../../extension/popup/view.ts';
import type { ScanEnd } from '../../../extension/scan/steps.ts';
import { field, NOW, openPopup, press, settled, submit, text, type, viewOf, worldOf } from './stand.tsx';

const SCAN: ScanView = {
  portal: 'so',
  listing: 'https://so.example.gov.vn/tin-tuc',
  period: { from: '2023-01-01', to: '2023-10-25' },
  read: 7,
  pages: 31,
  articles: 142,
  fresh: 38,
  end: null,
  complete: false,
  vanished: [],
};

const viewFor = (role: Role) => viewOf({ session: { ...viewOf().session, role } });

async function openPanel(change: Partial<PopupPorts> = {}) {
  const world = worldOf({ view: viewFor('editor'), ...change });
  await openPopup(world);
  await press('Quét cổng');
  await vi.waitFor(() => expect(text()).toContain('Mỗi lần một trang'));
  await settled();
  return world;
}

it.each([
  ['viewer', false],
  ['tagger', false],
  ['reporter', false],
  ['editor', true],
  ['admin', true],
] as const)('is there for a %s: %s', async (role, there) => {
  await openPopup(worldOf({ view: viewFor(role) }));
  expect(text().includes('Quét cổng')).toBe(there);
});

describe('a scan', () => {
  it('begins at the page in front, from New Year to today, until somebody says otherwise', async () => {
    const asked: unknown[] = [];
    await openPanel({
      startScan: async (...given) => {
        asked.push(given);
        return { ok: true, scan: SCAN };
      },
    });
    expect(field('Trang danh mục hoặc RSS').value).toBe('https://so.example.gov.vn/tin-tuc');
    const to = field('Đến ngày').value;
    await type('Từ ngày', '2023-07-01');
    await submit();
    expect(asked).toEqual([['https://so.example.gov.vn/tin-tuc', { from: '2023-07-01', to }]]);
    expect(to).toBe(localDate(NOW));
  });

  it('that may not begin says why, and keeps what was typed', async () => {
    await openPanel({ startScan: async () => ({ ok: false, problem: problem('host-not-granted') }) });
    await type('Trang danh mục hoặc RSS', 'https://khac.example.vn/');
    await submit();
    expect(text()).toContain('Trình duyệt chưa được phép đọc trang của cổng này.');
    expect(field('Trang danh mục hoặc RSS').value).toBe('https://khac.example.vn/');
  });

  it('that runs tells how far it is, and stops on a word', async () => {
    await openPanel({
      scan: async () => SCAN,
      stopScan: async () => ({ ...SCAN, end: 'stopped' }),
    });
    expect(text()).toContain('Đang quét: trang 7/31 · 142 bài, 38 mới');
    await press('Dừng');
    expect(text()).toContain('Đã dừng. Những bài đã đọc vẫn được giữ.');
    expect(text()).toContain('Kỳ 01/01/2023 – 25/10/2023');
  });

  it('of unknown length tells the page alone', async () => {
    await openPanel({ scan: async () => ({ ...SCAN, pages: null }) });
    expect(text()).toContain('Đang quét: trang 7 · 142 bài, 38 mới');
  });

  it('that waits for the portal says until when', async () => {
    const { ports } = worldOf();
    await openPanel({ scan: async () => ({ ...SCAN, waitsUntil: ports.now() + 120_000 }) });
    expect(text()).toContain('Cổng chưa trả lời; tự thử lại lúc');
  });

  it.each(
    Object.entries(scanWords(sayBy()).ends) as [ScanEnd, string][],
  )('that ended by %s says so', async (end, said) => {
    await openPanel({ scan: async () => ({ ...SCAN, end }) });
    expect(text()).toContain(said);
    expect(text()).toContain('Quét lượt mới');
  });

  it('names what vanished, when it was last seen, and withdraws nothing', async () => {
    const gone = { key: 'k', url: 'https://so.example.gov.vn/tin/1', title: 'Niêm yết thủ tục', seenAt: 0 };
    const vanished = [
      { ...gone, seenAt: Date.parse('2026-03-11T18:00:00Z'), link: 'ok' as const },
      { ...gone, key: 'l', url: `${gone.url}2`, title: 'Đã gỡ', link: 'dead' as const },
    ];
    const world = await openPanel({
      scan: async () => ({ ...SCAN, end: 'reached', complete: true, vanished }),
    });
    expect(text()).toContain('Không còn thấy trên cổng: 2 bài');
    expect(text()).toContain('1 liên kết không mở được');
    expect(text()).toContain('thấy lần cuối 12/03/2026');
    expect(text()).toContain('thấy lần cuối 01/01/1970 · liên kết không mở được');
    document.querySelector<HTMLAnchorElement>('.items a')?.click();
    expect(world.calls).toContain(`openTab ${gone.url}`);
    expect(world.acts).toEqual([]);
  });

  it('that nobody answers for is told, not left blank', async () => {
    await openPanel({ scan: () => Promise.reject(new Error('closed')) });
    expect(text()).toContain('Sổ Tin chưa trả lời.');
  });
});

it('gives focus to its heading, and back to the button that opened it', async () => {
  await openPanel();
  expect(document.activeElement?.textContent).toBe('Quét cổng');
  expect(document.activeElement?.localName).toBe('h2');
  await press('‹ Quay lại');
  expect(document.activeElement?.localName).toBe('button');
  expect(document.activeElement?.textContent).toBe('Quét cổng');
});
