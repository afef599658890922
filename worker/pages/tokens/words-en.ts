// English for the page of API tokens, by the Vietnamese that stands in it.

export const TOKENS_ENGLISH: Readonly<Record<string, string>> = {
  'Khóa cho chương trình': 'Tokens for programs',
  'Đã thu hồi khóa “{name}”. Chương trình dùng khóa đó không vào được nữa.':
    'Token “{name}” was revoked. The program that used it no longer gets in.',
  'Khóa cho một chương trình (bảng tính, kịch bản) đọc hoặc ghi vào Sổ Tin dưới tên bạn. Ai cầm khóa thì làm được những việc ghi ở khóa: không gửi khóa qua thư, không để trong tài liệu dùng chung.':
    'A token lets a program (spreadsheet, script) read or write in Sổ Tin in your name. Whoever holds it can do what it allows: do not send it by mail or leave it in shared documents.',
  'Khóa đang dùng được của mọi người': 'Everybody’s working tokens',
  'Khóa đang dùng được của bạn': 'Your working tokens',
  'Chưa có khóa nào. Tạo khóa đầu tiên ở dưới.': 'None yet. Make the first one below.',
  'Khóa đã hết hạn hoặc đã thu hồi ({count})': 'Expired or revoked tokens ({count})',
  Của: 'Whose',
  bạn: 'you',
  'Được làm gì': 'May',
  'Tạo ngày': 'Made on',
  'Dùng lần cuối': 'Last used',
  'Kết thúc': 'Ended',
  'Hết hạn': 'Expires',
  'chưa dùng': 'not used yet',
  không: 'never',
  'mọi việc mà vai trò được làm': 'all that the role may',
  'hết hạn {day}': 'expired {day}',
  'thu hồi {day}': 'revoked {day}',
  'Thu hồi': 'Revoke',
  'Thu hồi khóa “{name}”': 'Revoke token “{name}”',
  'Chương trình dùng khóa này dừng ngay, không mở lại được.':
    'The program that uses this token stops at once; this cannot be undone.',
  'Thu hồi hẳn': 'Revoke for good',
  'Tạo khóa': 'Make a token',
  'Tên khóa, để sau này nhận ra': 'Name, to know it by later',
  'Bảng tổng hợp tháng': 'Monthly table',
  'Khóa được làm gì': 'What the token may do',
  'Hết hạn sau': 'Expires after',
  '{days} ngày': '{days} days',
  'Không hết hạn': 'Never',
  'Đọc số liệu': 'Read figures',
  'tổng số theo kỳ, nội dung, đơn vị; không thấy từng bài':
    'totals by period, content, unit; no single articles',
  'Đọc danh sách tin, bài': 'Read the list of articles',
  'tiêu đề, địa chỉ, ngày đăng, phân loại của từng bài và tên người phân loại':
    'title, address, date and class of each article, and who classified it',
  'Gắn nhãn và sửa': 'Tag and correct',
  'ghi thao tác vào sổ, đứng tên bạn': 'records actions in the ledger, in your name',
  'Lấy báo cáo': 'Fetch reports',
  'báo cáo của kỳ và danh mục kèm theo': 'the report of a period and its annex',
  'Đã tạo khóa': 'Token made',
  'Đã tạo khóa “{name}”': 'Token “{name}” was made',
  'Khóa chỉ hiện lần này. Chép vào chương trình ngay; nếu để mất thì thu hồi và tạo khóa khác.':
    'It is shown this once. Copy it into the program now; if it is lost, revoke it and make another.',
  'Khóa không hết hạn.': 'It does not expire.',
  'Khóa hết hạn ngày {day}.': 'It expires on {day}.',
  Khóa: 'Token',
  'Đã chép khóa.': 'The token was copied.',
  'Trình duyệt không cho chép. Khóa đã được chọn sẵn: bấm Ctrl+C.':
    'The browser does not allow copying. The token is selected: press Ctrl+C.',
  'Chép khóa': 'Copy the token',
  'Chương trình gửi khóa ở đầu mỗi yêu cầu, ví dụ:':
    'The program sends the token with every request, for example:',
  'Xong, về danh sách khóa': 'Done, back to the list',
};
