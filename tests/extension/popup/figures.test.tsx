// SỐ LIỆU: from this machine first, old figures with their time, a choice of periods that is remembered.
import { expect, it } from 'vitest';
import { chosenFrom } from '../../../extension/popup/remembered.ts';
import type { LocalView } from '../../../extension/popup/view.ts';
import {
  openPopup,
  PAGE,
  periodOf,
  press,
  settled,
  stateOf,
  summaryOf,
  text,
  viewOf,
  worldOf,
} from './stand.tsx';

it('shows figures, change, groups, coverage and their time', async () => {
  await openPopup(worldOf());
  for (const shown of [
    '152 tin, bài CCHC',
    '▲ 12,53% so với cùng kỳ',
    'Chỉ đạo điều hành và hoạt động121',
    'Cải cách thủ tục hành chính31',
    'Đã phân loại 61/63 bài',
    'Số liệu lúc 16:42',
  ])
    expect(text()).toContain(shown);
  expect(text()).not.toContain('Kế hoạch');
  expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(
    'Tin, bài CCHC theo tháng: 09/2023 là 9, 10/2023 là 22',
  );
});

it('shows the plan only where there is one', async () => {
  const summary = summaryOf({ plan: { done: 152, target: 160 } });
  await openPopup(worldOf({ view: viewOf({ figures: { summary, at: 0 } }) }));
  expect(text()).toContain('Kế hoạch 152/160 (95%) · đã phân loại 61/63 bài');
});

it('says so where last year has nothing to compare with', async () => {
  const summary = summaryOf({ change: { current: 152, previous: 0, percent: null } });
  await openPopup(worldOf({ view: viewOf({ figures: { summary, at: 0 } }) }));
  expect(text()).toContain('chưa có số liệu cùng kỳ');
});

it('adds the decisions that wait beside the total and not into it', async () => {
  const session = { ...viewOf().session, waiting: 40 };
  await openPopup(worldOf({ view: viewOf({ session, uncounted: 3 }) }));
  expect(text()).toContain('152 tin, bài CCHC +3 chờ gửi');
});

it('remembers the period and its reading', async () => {
  const world = worldOf();
  await openPopup(world);
  const radio = (value: string) => document.querySelector<HTMLInputElement>(`input[value=${value}]`);
  expect(radio('year')?.checked).toBe(true);
  radio('statutory')?.click();
  await settled();
  expect(text()).toContain('1.475 tin, bài CCHC');
  radio('month')?.click();
  await settled();
  expect(text()).toContain('7 tin, bài CCHC');
  expect(world.view.chosen).toEqual({ period: 'month', family: 'statutory' });
});

it('takes what was kept only where it still means something', () => {
  expect(chosenFrom({ period: 'quarter', family: 'statutory' })).toEqual({
    period: 'quarter',
    family: 'statutory',
  });
  expect(chosenFrom({ period: 'decade' })).toEqual({ period: 'year', family: 'calendar' });
});

it('paints from this machine while the server has not answered, and reads again when it has', async () => {
  let answer: (outcome: 'done') => void = () => undefined;
  const world = worldOf({
    sync: () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  });
  await openPopup(world);
  expect(text()).toContain('152 tin, bài CCHC');
  world.view = viewOf({
    figures: { summary: summaryOf({ reform: 153 }), at: Date.parse('2023-10-25T09:50:00Z') },
  });
  answer('done');
  await settled();
  expect(text()).toContain('153 tin, bài CCHC');
  expect(text()).toContain('Số liệu lúc 16:50');
});

it('keeps the skeleton until the store was read: nothing is said of a person not yet known', async () => {
  const world = worldOf({ read: () => new Promise<LocalView>(() => undefined) });
  await openPopup(world);
  expect(document.querySelector('h1')?.textContent).toBe('Sổ Tin');
  expect(text()).not.toContain('Đăng nhập');
});

it.each([
  ['the server is not reached', async () => 'offline' as const],
  ['the background does not answer', () => Promise.reject(new Error('no answer'))],
])('shows old figures and their time when %s', async (_, sync) => {
  const at = Date.parse('2023-10-24T09:42:00Z');
  await openPopup(worldOf({ sync, view: viewOf({ figures: { summary: summaryOf(), at } }) }));
  expect(text()).toContain('152 tin, bài CCHC');
  expect(text()).toContain('Chưa nối được máy chủ · Số liệu lúc 16:42 24/10');
});

it('teaches the next step while there is nothing to count', async () => {
  const nothing = periodOf({ total: 0, reform: 0, unclassified: 0, groups: [] });
  await openPopup(worldOf({ view: viewOf({ figures: { summary: summaryOf(nothing), at: 0 } }) }));
  expect(text()).toContain('0 tin, bài CCHC');
  expect(text()).toContain('Mở một bài trên cổng rồi chọn nội dung để bắt đầu.');
});

it('says where figures will come from before the first were fetched', async () => {
  await openPopup(worldOf({ view: viewOf({ figures: null }) }));
  expect(text()).toContain('Chưa có số liệu trên máy này.');
});

it('says what is safe when the store cannot be read', async () => {
  await openPopup(worldOf({ read: () => Promise.reject(new Error('broken')) }));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Dữ liệu vẫn còn nguyên.');
});

it('shows a viewer the figures first, and the article without buttons', async () => {
  const session = { ...viewOf().session, role: 'viewer' as const };
  await openPopup(worldOf({ view: viewOf({ session }), state: stateOf({ known: true, content: '2' }) }));
  expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'Số liệu',
    'Bài này',
  ]);
  expect(text()).toContain('2 TTHC');
  expect(document.querySelector('button[data-content]')).toBeNull();
});

it('spares a viewer the word about pages without an article', async () => {
  const session = { ...viewOf().session, role: 'viewer' as const };
  await openPopup(worldOf({ view: viewOf({ session }), page: async () => null }));
  expect(text()).not.toContain('Bài này');
});

it('lists what has no date, opens it, and settles it by one answer', async () => {
  const item = {
    portal: 'so',
    key: 'k',
    url: 'https://so.example.gov.vn/tin/7',
    title: 'Bài cũ',
    content: null,
  };
  const world = worldOf({ view: viewOf({ undated: { items: [item], count: 1 } }), page: async () => null });
  await openPopup(world);
  await press('Chưa rõ ngày đăng: 1 bài');
  expect(document.activeElement?.textContent).toBe('Chưa rõ ngày đăng');
  document.querySelector<HTMLAnchorElement>('main a')?.click();
  expect(world.calls).toEqual(['openTab https://so.example.gov.vn/tin/7']);
  world.view = viewOf();
  await press('Hôm qua');
  expect(world.acts).toEqual([
    {
      wish: { kind: 'correct', correction: { publishedOn: '2023-10-24' } },
      article: { portal: 'so', url: PAGE.article.url.replace('/1', '/7') },
    },
  ]);
  expect(text()).toContain('Bài nào cũng đã có ngày đăng.');
  // The button that had focus is gone with its row; focus must not fall to nowhere.
  expect(document.activeElement?.localName).toBe('h2');
  await press('‹ Quay lại');
  expect(text()).toContain('152 tin, bài CCHC');
});
