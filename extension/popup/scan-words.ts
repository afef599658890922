// The Vietnamese texts of the panel that scans a portal; apart, for few people open it.
import type { ScanEnd } from '../scan/steps.ts';

/** Texts of the panel; a function where a text carries a figure. */
export const scanWords = {
  heading: 'Quét cổng',
  explain:
    'Đi qua các trang danh mục của cổng trong một kỳ để ghi nhận mọi bài, kể cả bài chưa phân loại. Mỗi lần một trang, nghỉ 2 giây; đóng cửa sổ này vẫn quét tiếp.',
  listing: 'Trang danh mục hoặc RSS',
  from: 'Từ ngày',
  to: 'Đến ngày',
  start: 'Quét',
  again: 'Quét lượt mới',
  stop: 'Dừng',
  running: 'Đang quét',
  page: (read: number, pages: number | null) =>
    read === 0 ? 'đang mở trang đầu' : `trang ${read}${pages === null ? '' : `/${pages}`}`,
  found: (articles: string, fresh: string) => `${articles} bài, ${fresh} mới`,
  waits: (time: string) => `Cổng chưa trả lời; tự thử lại lúc ${time}.`,
  period: (from: string, to: string) => `Kỳ ${from} – ${to}`,
  last: 'Lượt quét gần nhất',
  silent: 'Sổ Tin chưa trả lời. Xin bấm lại.',
  ends: {
    reached: 'Đã quét hết kỳ.',
    ended: 'Đã quét hết danh sách.',
    unreachable:
      'Chưa quét hết: danh sách này sang trang bằng nút lệnh, trang sau không có địa chỉ riêng. Xin thử RSS hoặc một trang danh mục khác.',
    repeats: 'Chưa chắc đã hết: cổng đưa lại những trang đã đọc.',
    short: 'Chưa quét hết: RSS chỉ có những bài mới nhất. Xin quét trang danh mục để đủ cả kỳ.',
    unreadable:
      'Chưa quét hết: có trang không đọc được danh sách bài. Xin mở đúng trang danh mục rồi quét lại.',
    long: 'Chưa quét hết: đã đọc 500 trang. Xin chọn kỳ có ngày bắt đầu gần hơn.',
    failed: 'Chưa quét hết: cổng không trả lời. Những bài đã đọc vẫn được giữ. Xin quét lại sau.',
    stopped: 'Đã dừng. Những bài đã đọc vẫn được giữ.',
  } satisfies Record<ScanEnd, string>,
  vanished: (count: number) => `Không còn thấy trên cổng: ${count} bài`,
  vanishedExplain:
    'Lượt quét trước thấy, lượt này không. Sổ Tin không tự rút bài nào: xin mở từng bài xem đã bị gỡ chưa rồi rút.',
  dead: (count: number) => `${count} liên kết không mở được`,
  isDead: 'liên kết không mở được',
  seenAt: (date: string) => `thấy lần cuối ${date}`,
} as const;
