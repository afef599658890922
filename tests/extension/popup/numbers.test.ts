// Figures, dates and times as the popup writes them.
import { expect, it } from 'vitest';
import { capital, showChange, showMonth, showPlan, showTime } from '../../../extension/popup/numbers.ts';

const NOON = Date.parse('2023-10-25T05:00:00Z');

it.each([
  ['2023-10-25T09:42:00Z', '16:42'],
  ['2023-10-24T16:59:00Z', '23:59 24/10'],
  ['2023-10-24T17:00:00Z', '00:00'],
  ['2022-10-25T05:00:00Z', '12:00 25/10'],
])('writes the time of %s as %s', (instant, shown) => {
  expect(showTime(Date.parse(instant), NOON)).toBe(shown);
});

it.each([
  [12.53, 'up', '▲ 12,53% so với cùng kỳ', 'tăng 12,53% so với cùng kỳ'],
  [-20, 'down', '▼ 20% so với cùng kỳ', 'giảm 20% so với cùng kỳ'],
  [1234.56, 'up', '▲ 1.234,56% so với cùng kỳ', 'tăng 1.234,56% so với cùng kỳ'],
  [0, 'same', 'bằng cùng kỳ', 'bằng cùng kỳ'],
  [0.004, 'same', 'bằng cùng kỳ', 'bằng cùng kỳ'],
  [null, 'unknown', 'chưa có số liệu cùng kỳ', 'chưa có số liệu cùng kỳ'],
])('tells a change of %s per cent', (percent, direction, shown, spoken) => {
  expect(showChange({ current: 1, previous: 1, percent })).toEqual({ direction, shown, spoken });
});

it.each([
  [{ done: 152, target: 160 }, 'Kế hoạch 152/160 (95%)'],
  [{ done: 1599, target: 1600 }, 'Kế hoạch 1.599/1.600 (99,94%)'],
  [{ done: 200, target: 160 }, 'Kế hoạch 200/160 (125%)'],
  [{ done: 3, target: 0 }, 'Kế hoạch 3/0 (–)'],
])('tells progress and says 100%% only when the target is reached: %o', (plan, shown) => {
  expect(showPlan(plan)).toBe(shown);
});

it('writes months and begins rows with a capital letter', () => {
  expect(showMonth('2023-10')).toBe('10/2023');
  expect(capital('đề án 06')).toBe('Đề án 06');
});
