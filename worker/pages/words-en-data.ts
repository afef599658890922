// English for the page that says what is stored, by the Vietnamese that stands in it.

export const DATA_ENGLISH: Readonly<Record<string, string>> = {
  'Sổ Tin lưu gì': 'What Sổ Tin stores',
  'Sổ Tin đếm tin, bài, không đếm người. Chỉ lưu những gì cần để số liệu đúng và truy được.':
    'Sổ Tin counts articles, not people. It stores only what figures need to be right and traceable.',
  'Trên máy chủ': 'On the server',
  'Dữ liệu': 'Data',
  'Vì sao': 'Why',
  'Bao lâu': 'How long',
  'Ai xem được': 'Who sees it',
  'Họ tên, vai trò, đơn vị của bạn': 'Your name, role and unit',
  'Để biết ai được làm gì và phân loại nào là của ai': 'To know who may do what, and whose each class is',
  'Chừng nào sổ còn dùng, vì số liệu đã báo cáo phải truy được. Người đã nghỉ được ghi bằng tên gọi chung (“Người dùng 07”) trong các bản xuất':
    'As long as the ledger is used, since reported figures must be traceable. Exports name who left by a pseudonym (“Người dùng 07”)',
  'Quản trị viên của đơn vị bạn và cấp trên; tên bạn cạnh phân loại của bạn: người xem được tin, bài đó':
    'Administrators of your unit and those above; your name beside your classes: whoever sees the article',
  'Thiết bị bạn dùng: tên trình duyệt và hệ điều hành (“Chrome, Windows”), lúc vào lần đầu, ngày vào lần cuối':
    'Your devices: browser and system (“Chrome, Windows”), when you first came in, the day of the last time',
  'Để nhận ra và chặn thiết bị bị mất hoặc lạ': 'To notice and shut out a lost or strange device',
  'Hiện trong danh sách khi còn dùng được và 30 ngày sau đó; trong nhật ký chừng nào sổ còn dùng':
    'Listed while it works and 30 days after; in the audit trail as long as the ledger is used',
  'Quản trị viên của đơn vị bạn và cấp trên': 'Administrators of your unit and those above',
  'Thao tác của bạn với tin, bài: việc gì, bài nào, lúc nào, từ thiết bị nào':
    'What you do to articles: what, which, when, from which device',
  'Để mỗi con số trong báo cáo truy được về từng bài và từng quyết định':
    'So that each figure can be traced to its articles and decisions',
  'Chừng nào sổ còn dùng; không ai sửa hay xóa được':
    'As long as the ledger is used; nobody can change or remove it',
  'Người xem được tin, bài đó; quản trị viên trong nhật ký':
    'Whoever sees the article; administrators in the audit trail',
  'Việc quản trị: mời ai, sửa gì, trước và sau ra sao':
    'Administration: who was invited, what was changed, before and after',
  'Để biết ai đã thay đổi cách đếm và quyền của người khác':
    'To know who changed how things are counted, and the rights of others',
  'Quản trị viên của đơn vị liên quan và cấp trên': 'Administrators of the units concerned and those above',
  'Tin, bài trên cổng: địa chỉ, tiêu đề, ngày đăng, chuyên mục, tác giả, lời dẫn như cổng đã đăng công khai':
    'Articles: address, title, date, section, author and lead as the portal published them',
  'Là những gì được đếm': 'They are what is counted',
  'Chừng nào sổ còn dùng': 'As long as the ledger is used',
  'Người dùng của đơn vị đó và cấp trên': 'People of that unit and those above',
  'Trên máy của bạn': 'On your computer',
  'Tiện ích giữ trên máy bạn một bản sao danh sách tin, bài, số liệu gần nhất và thao tác chờ gửi, để dùng được cả khi mất mạng. Gỡ tiện ích là mất bản sao đó.':
    'The extension keeps a copy of the list of articles, the last figures and actions not sent yet, so that it works without network. Removing it removes the copy.',
  'Trang web dùng một cookie đăng nhập (12 giờ) và một cookie nhớ ngôn ngữ (1 năm).':
    'The pages use one cookie to keep you signed in (12 hours) and one for the language (1 year).',
  'Không lưu': 'Not stored',
  'Mật khẩu, số điện thoại, địa chỉ thư của bạn: không có chỗ nào để ghi.':
    'Password, telephone number, e-mail address: there is no place for them.',
  'Trang bạn chỉ xem: không gửi đi đâu. Tiện ích chỉ đọc các cổng đã đăng ký.':
    'Pages that you only look at are sent nowhere. The extension reads registered portals only.',
  'Địa chỉ mạng (IP) của bạn: chỉ dùng trong một phút để chặn việc thử mã, không ghi lại. Nhà cung cấp máy chủ có thể giữ nhật ký kỹ thuật riêng.':
    'Your network address (IP) serves for a minute to stop the guessing of codes and is not kept. Whoever runs the server’s machines may keep technical logs of their own.',
  'Về Sổ Tin': 'Back to Sổ Tin',
  'Muốn xem, sửa hoặc thôi dùng': 'To see it, correct it, or stop',
  'Hỏi quản trị viên của đơn vị bạn: người đó xem và sửa được tên, vai trò, thiết bị của bạn, và thu hồi quyền khi bạn nghỉ. Việc bạn đã làm ở lại dưới tên bạn; các bản xuất ghi tên gọi chung.':
    'Ask the administrator of your unit, who sees and corrects your name, role and devices, and revokes your access when you leave. What you did stays under your name; exports use the pseudonym.',
};
