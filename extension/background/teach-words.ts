// What the panel says in which an administrator shows where a page is read.
import type { Say } from '#shared/say';
import type { TeachWords } from '../messages.ts';

/** The panel's words; `{…}` are filled in by it. */
export function teachWords(say: Say): TeachWords {
  return {
    lang: say('vi'),
    heading: say('Chỉ cho Sổ Tin chỗ đọc'),
    onArticle: say('Trên trang của một bài'),
    onListing: say('Trên trang danh sách'),
    fields: {
      title: say('Tiêu đề'),
      publishedOn: say('Ngày đăng'),
      section: say('Chuyên mục'),
      author: say('Tác giả'),
      summary: say('Tóm tắt'),
      item: say('Một dòng của danh sách'),
      next: say('Liên kết sang trang sau'),
    },
    hint: say(
      'Đưa chuột tới chỗ cần đọc rồi bấm. Hoặc dùng phím: ↑ phần bao ngoài, ↓ phần bên trong, ← → phần bên cạnh, Enter chọn, Esc thôi.',
    ),
    close: say('Đóng'),
    cancel: say('Thôi'),
    save: say('Lưu'),
    elsewhere: say('Chỉ chỗ khác'),
    meant: say('Đang chỉ: “{text}”'),
    nameless: say('Chỗ này không có tên để nhận ra trên các trang khác. Xin chọn phần bao ngoài.'),
    unmarked: say(
      'Liên kết này không có gì để nhận ra trên các trang sau. Xin chỉ vào chữ “Tiếp” hay “Trang sau”; các số trang thì Sổ Tin thường tự theo được.',
    ),
    nothing: say('Không đọc được gì ở chỗ này.'),
    rows: say('{count} dòng'),
    trying: say('Đang thử và lưu…'),
    kept: say('Đã lưu: {field} đọc ở chỗ vừa chỉ, trên mọi máy.'),
    notKept: say('Chưa lưu: {why}. Cách đọc cũ vẫn dùng.'),
    silent: say('Sổ Tin không trả lời, xin bấm lại'),
    offline: say('chưa nối được máy chủ'),
  };
}
