// The texts of the panel that scans a portal; apart, for few people open it.
import type { Say } from '#shared/say';
import { showCount } from '#shared/wording';
import type { ScanEnd } from '../scan/steps.ts';

const endsIn = (say: Say): Record<ScanEnd, string> => ({
  reached: say('Đã quét hết kỳ.'),
  ended: say('Đã quét hết danh sách.'),
  unreachable: say(
    'Chưa quét hết: danh sách này sang trang bằng nút lệnh, trang sau không có địa chỉ riêng. Xin thử RSS hoặc một trang danh mục khác.',
  ),
  repeats: say('Chưa chắc đã hết: cổng đưa lại những trang đã đọc.'),
  short: say('Chưa quét hết: RSS chỉ có những bài mới nhất. Xin quét trang danh mục để đủ cả kỳ.'),
  unreadable: say(
    'Chưa quét hết: có trang không đọc được danh sách bài. Xin mở đúng trang danh mục rồi quét lại.',
  ),
  long: say('Chưa quét hết: đã đọc 500 trang. Xin chọn kỳ có ngày bắt đầu gần hơn.'),
  failed: say(
    'Chưa quét hết: cổng không trả lời, hoặc đưa sang trang khác. Những bài đã đọc vẫn được giữ. Xin quét lại sau.',
  ),
  stopped: say('Đã dừng. Những bài đã đọc vẫn được giữ.'),
});

/** Texts of the panel; a function where a text carries a figure. */
export const scanWords = (say: Say) => ({
  heading: say('Quét cổng'),
  explain: say(
    'Đi qua các trang danh mục của cổng trong một kỳ để ghi nhận mọi bài, kể cả bài chưa phân loại. Mỗi lần một trang, nghỉ 2 giây; đóng cửa sổ này vẫn quét tiếp.',
  ),
  listing: say('Trang danh mục hoặc RSS'),
  from: say('Từ ngày'),
  to: say('Đến ngày'),
  start: say('Quét'),
  again: say('Quét lượt mới'),
  stop: say('Dừng'),
  running: say('Đang quét'),
  page: (read: number, pages: number | null) =>
    read === 0
      ? say('đang mở trang đầu')
      : say('trang {read}', {
          read: pages === null ? showCount(read) : `${showCount(read)}/${showCount(pages)}`,
        }),
  found: (articles: string, fresh: string) => say('{articles} bài, {fresh} mới', { articles, fresh }),
  waits: (time: string) => say('Cổng chưa trả lời; tự thử lại lúc {time}.', { time }),
  period: (from: string, to: string) => say('Kỳ {from} – {to}', { from, to }),
  last: say('Lượt quét gần nhất'),
  silent: say('Sổ Tin chưa trả lời. Xin bấm lại.'),
  ends: endsIn(say),
  vanished: (count: number) => say('Không còn thấy trên cổng: {count} bài', { count: showCount(count) }),
  vanishedExplain: say(
    'Lượt quét trước thấy, lượt này không. Sổ Tin không tự rút bài nào: xin mở từng bài xem đã bị gỡ chưa rồi rút.',
  ),
  dead: (count: number) => say('{count} liên kết không mở được', { count: showCount(count) }),
  isDead: say('liên kết không mở được'),
  seenAt: (date: string) => say('thấy lần cuối {date}', { date }),
});
