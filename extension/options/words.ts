// The texts of the options page that no other page says.
import type { Say } from '#shared/say';
import { showCount } from '#shared/wording';

/** Texts of the page; a function where a text carries a figure. */
export const optionsWords = (say: Say) => ({
  title: say('Sổ Tin: tùy chọn'),
  language: say('Ngôn ngữ'),
  languageChosen: say('Đã đổi ngôn ngữ.'),
  account: say('Tài khoản'),
  signedInAs: say('Họ và tên'),
  role: say('Vai trò'),
  unit: say('Đơn vị'),
  server: say('Máy chủ'),
  signOut: say('Đăng xuất'),
  signOutNow: say('Vẫn đăng xuất'),
  signOutWarning: (count: number) =>
    say('Còn {count} thao tác chưa gửi. Chúng ở lại trên máy này và chỉ gửi khi chính bạn đăng nhập lại.', {
      count: showCount(count),
    }),
  signedOut: say('Đã đăng xuất.'),
  notSignedIn: say('Chưa đăng nhập.'),
  portals: say('Cổng được phép đọc'),
  noPortals: say('Chưa có cổng nào được đăng ký cho tài khoản này.'),
  granted: say('Đã cho phép'),
  shortcut: say('Phím tắt'),
  shortcutIs: say('Đưa con trỏ tới Sổ Tin trên trang'),
  unbound: say('chưa gán phím'),
  shortcutChange: say('Đổi phím'),
  stored: say('Dữ liệu trên máy này'),
  storedList: [
    say(
      'Danh sách tin, bài của các cổng đã đăng ký: để biết ngay bài nào đã phân loại, không phải hỏi máy chủ mỗi lần mở trang.',
    ),
    say('Số liệu lần đọc gần nhất: để xem được cả khi mất mạng.'),
    say('Thao tác chưa gửi: để không mất thao tác nào.'),
    say('Khóa đăng nhập của máy này: chỉ dùng để gửi thao tác và đọc số liệu.'),
  ],
  privacy: say('Sổ Tin không ghi lại những trang bạn xem và không gửi chúng đi đâu.'),
  version: say('Phiên bản'),
});
