// Every text of the popup in one place, Vietnamese as it is written; English comes where it is chosen.
import type { ActionKind } from '#shared/action';
import { type English, type Language, type Say, sayBy } from '#shared/say';
import { showCount } from '#shared/wording';

const articleIn = (say: Say) => ({
  heading: say('Bài này'),
  none: say('Không thấy tin, bài nào trên trang đang mở.'),
  paused: (portal: string, date: string) =>
    say(
      '{portal} tạm dừng từ ngày {date}: Sổ Tin không nhận nhãn mới và không hiện gì trên trang. Những gì đã gắn nhãn vẫn được tính.',
      { portal, date },
    ),
  untitled: say('Chưa đọc được tiêu đề'),
  noDate: say('chưa rõ ngày đăng'),
  askDate: say('Bài này đăng ngày nào?'),
  contents: say('Nội dung của bài: phím 0 đến 6, N'),
  waiting: say('⤒ chờ gửi'),
  edit: say('Sửa'),
  editing: say('Sửa thông tin bài'),
  undo: say('Hoàn tác'),
  title: say('Tiêu đề'),
  publishedOn: say('Ngày đăng'),
  section: say('Chuyên mục'),
  form: say('Thể loại'),
  noForm: say('Chưa chọn'),
  topics: say('Chủ đề'),
  topicCount: (count: number) =>
    count === 0 ? say('Chủ đề: chưa chọn') : say('Chủ đề: đã chọn {count}', { count: showCount(count) }),
  needsContent: say('Thể loại và chủ đề được ghi cùng với nội dung. Xin chọn nội dung trước.'),
  unclassified: say('Chưa phân loại'),
  disputed: say('Hai người phân loại khác nhau; biên tập viên sẽ xem.'),
  withdrawn: say('Bài này đã được rút khỏi số liệu.'),
  today: say('Hôm nay'),
  yesterday: say('Hôm qua'),
  chooseDate: say('Chọn ngày'),
  dateRead: (date: string) => say('tức ngày {date}', { date }),
  badDate: say('Ngày đăng không được sau ngày mai.'),
});

const noticeIn = (say: Say) => ({
  saved: say('Đã lưu.'),
  queued: say('Đã lưu trên máy này, chờ gửi.'),
  undone: say('Đã hoàn tác.'),
  unsaved: say('Chưa lưu được. Chưa có gì thay đổi. Xin bấm lại.'),
  refused: (title: string) => say('Chưa lưu được: {title}.', { title }),
  removed: say('Đã bỏ thao tác.'),
  retrying: say('Đã đưa thao tác trở lại hàng chờ.'),
  sending: say('Đang gửi…'),
  sent: say('Đã gửi.'),
  unsent: (count: string) =>
    say(
      'Chưa gửi được (chưa nối được máy chủ). {count} thao tác đã lưu trên máy này và sẽ tự gửi khi có mạng.',
      { count },
    ),
  unsigned: (count: string) =>
    say('Chưa gửi được: cần đăng nhập lại. {count} thao tác vẫn được giữ trên máy này.', { count }),
  untaken: (count: string) => say('Máy chủ không nhận {count} thao tác: bấm “Xem” để biết lý do.', { count }),
  opening: say('Đang mở báo cáo…'),
  opened: say('Đã mở báo cáo ở thẻ mới.'),
  unopened: (why: string) => say('Chưa mở được báo cáo: {why}. Không có gì bị mất.', { why }),
  offline: say('chưa nối được máy chủ, xin thử lại khi có mạng'),
  failed: say('Chưa làm được việc vừa rồi. Không có gì bị mất. Xin bấm lại.'),
});

const figuresIn = (say: Say) => ({
  heading: say('Số liệu'),
  period: say('Kỳ'),
  periods: { month: say('Tháng'), quarter: say('Quý'), half: say('6 tháng'), year: say('Năm') },
  family: say('Cách tính kỳ'),
  families: { calendar: say('Dương lịch'), statutory: say('Kỳ 15–14') },
  unit: say('tin, bài CCHC'),
  up: (percent: string) => say('tăng {percent} so với cùng kỳ', { percent }),
  down: (percent: string) => say('giảm {percent} so với cùng kỳ', { percent }),
  same: say('bằng cùng kỳ'),
  noPrevious: say('chưa có số liệu cùng kỳ'),
  againstYear: say('so với cùng kỳ'),
  waiting: (count: string) => say('+{count} chờ gửi', { count }),
  groups: say('Theo nhóm nội dung'),
  plan: (done: string, target: string, percent: string) =>
    say('Kế hoạch {done}/{target} ({percent})', { done, target, percent }),
  coverage: (done: string, all: string) => say('đã phân loại {done}/{all} bài', { done, all }),
  undated: (count: string) => say('Chưa rõ ngày đăng: {count} bài', { count }),
  months: (list: string) => say('Tin, bài CCHC theo tháng: {list}', { list }),
  twelveMonths: say('12 tháng'),
  monthIs: (month: string, count: string) => say('{month} là {count}', { month, count }),
  none: say('Chưa có số liệu trên máy này. Số liệu hiện ra khi nối được máy chủ.'),
  empty: say('Kỳ này chưa có tin, bài nào. Mở một bài trên cổng rồi chọn nội dung để bắt đầu.'),
  emptyViewer: say('Kỳ này chưa có tin, bài nào được phân loại.'),
  at: (time: string) => say('Số liệu lúc {time}', { time }),
  offline: say('Chưa nối được máy chủ'),
});

const undatedIn = (say: Say) => ({
  heading: say('Chưa rõ ngày đăng'),
  explain: say('Những bài này đã lưu nhưng chưa tính vào kỳ nào. Cho biết ngày đăng để tính.'),
  empty: say('Bài nào cũng đã có ngày đăng.'),
  more: (count: number) =>
    say('Còn {count} bài nữa; danh sách dài thêm khi các bài trên đã có ngày.', {
      count: showCount(count),
    }),
});

const waitingIn = (say: Say) => ({
  heading: say('Thao tác chưa gửi'),
  line: (count: string) => say('{count} thao tác chờ gửi', { count }),
  refusedLine: (count: string) => say('{count} thao tác máy chủ không nhận', { count }),
  othersLine: (count: string) => say('{count} thao tác của người khác', { count }),
  show: say('Xem'),
  send: say('Gửi lại'),
  own: say('Đang chờ gửi'),
  ownExplain: say('Đã lưu trên máy này và tự gửi khi có mạng.'),
  refused: say('Máy chủ không nhận'),
  refusedExplain: say('Xem lý do rồi thử lại, hoặc bỏ nếu không cần nữa.'),
  retryAll: (count: number) => say('Thử lại cả {count} thao tác', { count: showCount(count) }),
  others: (name: string, count: number) =>
    say('Của {name}: {count} thao tác', { name, count: showCount(count) }),
  othersExplain: say('Chỉ gửi được khi chính người này đăng nhập lại trên máy này.'),
  empty: say('Mọi thao tác đã gửi xong.'),
  discardAsk: say('Bỏ hẳn thao tác này?'),
  at: (time: string) => say('lúc {time}', { time }),
  more: (count: number) => say('và {count} thao tác nữa', { count: showCount(count) }),
  tagged: (content: string) => say('Gắn nhãn {content}', { content }),
  kinds: {
    seen: say('Ghi nhận bài'),
    tag: say('Gắn nhãn'),
    untag: say('Bỏ nhãn'),
    withdraw: say('Rút khỏi số liệu'),
    restore: say('Đưa lại vào số liệu'),
    correct: say('Sửa thông tin'),
    merge: say('Gộp bài'),
    split: say('Tách bài'),
  } satisfies Record<ActionKind, string>,
});

const signInIn = (say: Say) => ({
  heading: say('Đăng nhập'),
  welcome: say(
    'Sổ Tin đếm tin, bài cải cách hành chính ngay khi bạn đọc. Bắt đầu bằng liên kết mời của đơn vị.',
  ),
  paste: say('Dán liên kết mời vào đây'),
  typed: say('Nhập tay'),
  server: say('Địa chỉ máy chủ'),
  code: say('Mã mời'),
  submit: say('Đăng nhập'),
  busy: say('Đang đăng nhập…'),
  again: (count: number) =>
    count === 0
      ? say('Đăng nhập lại')
      : say('Đăng nhập lại, còn {count} thao tác đang giữ', { count: showCount(count) }),
  againExplain: say(
    'Phiên đăng nhập trên máy này không còn dùng được. Xin liên kết mời mới từ quản trị viên.',
  ),
  shutOut: say(
    'Quản trị viên đã thu hồi quyền dùng Sổ Tin của bạn. Những gì đang giữ vẫn ở trên máy này và chỉ gửi khi chính bạn được mời lại. Cần dùng tiếp thì hỏi quản trị viên.',
  ),
  badLink: say(
    'Liên kết này thiếu địa chỉ máy chủ hoặc mã mời. Xin chép lại trọn liên kết trong thư mời, hoặc nhập tay.',
  ),
  badServer: say('Địa chỉ máy chủ chưa đúng. Ví dụ: https://sotin.example.gov.vn'),
  noCode: say('Chưa có mã mời.'),
  offline: say('Chưa nối được máy chủ. Liên kết mời vẫn còn dùng được. Xin thử lại khi có mạng.'),
  kept: (name: string, count: string) =>
    say('Trên máy này còn {count} thao tác của {name}, chỉ gửi khi người đó đăng nhập lại.', { name, count }),
});

const hostsIn = (say: Say) => ({
  heading: say('Cho phép đọc cổng'),
  allow: (portal: string) =>
    /^cổng /i.test(portal)
      ? say('Cho phép đọc {portal}', { portal })
      : say('Cho phép đọc cổng {portal}', { portal }),
  explain: say('Sổ Tin chỉ đọc các trang của cổng này để nhận ra tin, bài. Trình duyệt sẽ hỏi bạn một lần.'),
  denied: say('Chưa được phép. Sổ Tin chưa nhận ra bài trên cổng này; bạn có thể cho phép bất cứ lúc nào.'),
});

/** Texts of the popup, some of the options page too; a function where a text carries a figure or a name. */
const wordsIn = (say: Say) => ({
  app: 'Sổ Tin',
  back: say('Quay lại'),
  save: say('Lưu'),
  cancel: say('Thôi'),
  discard: say('Bỏ'),
  retry: say('Thử lại'),
  options: say('Tùy chọn'),
  report: say('Mở báo cáo'),
  scan: say('Quét cổng'),
  teach: say('Chỉ cho Sổ Tin chỗ đọc'),
  unreadable: say(
    'Chưa đọc được dữ liệu trên máy này. Dữ liệu vẫn còn nguyên. Xin đóng cửa sổ này rồi mở lại.',
  ),
  article: articleIn(say),
  notice: noticeIn(say),
  figures: figuresIn(say),
  undated: undatedIn(say),
  waiting: waitingIn(say),
  signIn: signInIn(say),
  hosts: hostsIn(say),
});

export let language: Language = 'vi';
/** Says a text that stands elsewhere: a content's name, why something was refused. */
export let say: Say = sayBy();
export let words: ReturnType<typeof wordsIn> = wordsIn(say);

/** Has everything that is drawn from now on speak English by its table, or Vietnamese without one. */
export function speak(english?: English): void {
  say = sayBy(english);
  words = wordsIn(say);
  language = english ? 'en' : 'vi';
  document.documentElement.lang = language;
}
