// English for the pages about people, by the Vietnamese that stands in them.

export const PEOPLE_ENGLISH: Readonly<Record<string, string>> = {
  'Người dùng': 'People',
  'xem số liệu, báo cáo và danh sách tin, bài': 'sees figures, reports and lists of articles',
  'gắn nhãn, sửa, rút tin, bài': 'classifies, corrects, withdraws articles',
  'tải báo cáo, chốt số liệu, ghi kế hoạch': 'downloads reports, freezes figures, enters plans',
  'giải quyết bất đồng, gộp tin, bài trùng': 'settles disagreements, merges duplicates',
  'mời người, quản lý thiết bị, xem nhật ký': 'invites people, manages devices, reads the audit trail',
  'tiện ích': 'extension',
  'trang web': 'web pages',
  'chương trình': 'program',
  'Đã lưu thay đổi của {name}.': 'Changes of {name} were saved.',
  'Đã thu hồi quyền của {name}: mọi thiết bị của người này không vào được nữa.':
    'The access of {name} was revoked: none of their devices gets in any more.',
  'Đã cho {name} dùng lại. Thiết bị cũ vẫn bị chặn: xin mời lại ở dưới.':
    '{name} may come back. Old devices stay shut out: invite again below.',
  'Đã chặn thiết bị. Những gì thiết bị đó còn giữ vẫn nằm trên thiết bị đó.':
    'The device was shut out. What it still keeps stays on it.',
  'Đã hủy lời mời.': 'The invite was cancelled.',
  'đang dùng': 'active',
  'bị thu hồi quyền lúc {time}': 'access revoked {time}',
  'đã nghỉ từ {time}; các bản xuất ghi là “{pseudonym}”': 'left {time}; exports say “{pseudonym}”',
  'không thuộc đơn vị nào': 'belongs to no unit',
  'Tình trạng': 'State',
  'Vào lần cuối': 'Last here',
  'Sửa tên, vai trò, đơn vị': 'Change name, role, unit',
  'Thu hồi quyền': 'Revoke access',
  'Mọi thiết bị, khóa và lời mời của {name} hết hiệu lực ngay. Việc đã làm vẫn còn; thao tác chưa gửi ở lại trên máy của người đó.':
    'Every device, token and invite of {name} stops working at once. What was done stays; actions not sent yet remain on their computer.',
  'Đã nghỉ hoặc chuyển đi: các bản xuất không ghi tên nữa':
    'Has left or moved: exports no longer name this person',
  'Bàn giao cho người kế nhiệm': 'Hand over to a successor',
  'Cho dùng lại': 'Let back in',
  'Người này đã làm gì (nhật ký)': 'What this person did (audit trail)',
  'Việc có thể làm': 'What you can do',
  'Trình duyệt không cho chép. Đã chọn sẵn: bấm Ctrl+C.':
    'The browser does not allow copying. It is selected: press Ctrl+C.',
  'Chào {name}, mời bạn dùng Sổ Tin, vai trò {role}.':
    'Dear {name}, you are invited to use Sổ Tin as {role}.',
  'Mở liên kết này rồi làm theo hướng dẫn: {link}': 'Open this link and follow what it says: {link}',
  'Lời mời dùng được một lần, đến {until}. Xin đừng chuyển cho người khác.':
    'The invite works once, until {until}. Please do not pass it on.',
  'Nếu phải gõ tay: máy chủ {server}, mã {code}.': 'If you have to type it: server {server}, code {code}.',
  'Đã bàn giao: {name} hết quyền từ bây giờ.': 'Handed over: {name} has no access from now on.',
  'Đã tạo lời mời cho {name}': 'Invite for {name}',
  'Liên kết và mã chỉ hiện lần này: chép và gửi ngay. Nếu để mất thì mời lại.':
    'Link and code are shown this once: copy and send them now. If they are lost, invite again.',
  'Dùng được đến {until}.': 'Works until {until}.',
  'Lời mời': 'Invite',
  'Liên kết mời': 'Invite link',
  'Chép liên kết': 'Copy the link',
  'Đã chép liên kết.': 'The link was copied.',
  'Lời nhắn để gửi qua Zalo hoặc thư': 'A message to send by Zalo or e-mail',
  'Chép lời nhắn': 'Copy the message',
  'Đã chép lời nhắn.': 'The message was copied.',
  'Xong, xem {name}': 'Done, show {name}',
  'Về danh sách người dùng': 'Back to the list of people',
  'chưa vào, lời mời đến {until}': 'not here yet, invited until {until}',
  'chưa vào lần nào': 'never here',
  'Vai trò sau gồm cả việc của vai trò trước.': 'Each role includes the ones before it.',
  'chưa vào, lời mời đã hết hạn': 'not here yet, the invite has expired',
  'Thiết bị': 'Devices',
  'tất cả': 'all',
  'Đang dùng ({count})': 'Active ({count})',
  'Mới có một mình bạn. Mời người đầu tiên ở dưới.': 'Nobody but you so far. Invite the first person below.',
  'Đã thu hồi quyền hoặc đã nghỉ ({count})': 'Revoked or left ({count})',
  'đã chặn {time}': 'shut out {time}',
  'đến khi bị chặn': 'until shut out',
  'đến {time}': 'until {time}',
  Loại: 'Kind',
  'Vào lần đầu': 'First here',
  'Hiệu lực': 'Works',
  Chặn: 'Shut out',
  'Chặn thiết bị': 'Shut out',
  'Thiết bị không vào được nữa, ngay bây giờ; người dùng phải được mời lại.':
    'The device no longer gets in, from now on; its person has to be invited again.',
  'Không có thiết bị nào đang vào được.': 'No device gets in at the moment.',
  'Hết hiệu lực trong 30 ngày qua ({count})': 'Ended within the last 30 days ({count})',
  'Lời mời đang chờ': 'Open invites',
  '{by} mời lúc {at}, dùng được đến {until}': 'By {by} on {at}, works until {until}',
  'Lệnh trên máy chủ': 'A command on the server',
  'Hủy lời mời': 'Cancel the invite',
  'Liên kết và mã của lời mời này không dùng được nữa.': 'Its link and code stop working.',
  'Không thuộc đơn vị nào (thấy tất cả)': 'No unit (sees all)',
  'Mời người mới': 'Invite somebody new',
  'Tạo lời mời': 'Make the invite',
  'Lời mời dùng được một lần, trong 72 giờ. Trang sau đưa liên kết và lời nhắn để bạn gửi đi.':
    'An invite works once, within 72 hours. The next page gives you a link and a message to send.',
  'Mời thêm thiết bị khác': 'Invite to a further device',
  'Mời lại': 'Invite again',
  'Người kế nhiệm được mời với cùng vai trò và đơn vị. {name} hết quyền ngay; việc đã làm vẫn đứng tên {name}.':
    'The successor is invited with the same role and unit. The access of {name} ends at once; what was done stays under that name.',
  'Họ và tên người kế nhiệm': 'Full name of the successor',
  'Bàn giao và tạo lời mời': 'Hand over and make the invite',
  'Mời người, sửa vai trò, xem ai vào từ thiết bị nào, chặn thiết bị, thu hồi quyền, bàn giao.':
    'Invite people, change roles, see who came in on which device, shut devices out, revoke access, hand over.',
  'Ai đã làm gì, lúc nào, trước và sau ra sao; lọc và tải về.':
    'Who did what and when, before and after; filter and download.',
  'Khóa mà bảng tính và kịch bản dùng để đọc hoặc ghi.':
    'Tokens by which spreadsheets and scripts read or write.',
  'Dữ liệu nào được lưu, vì sao, bao lâu, ai xem được. Gửi trang này cho người được mời.':
    'Which data is stored, why, for how long, who sees it. Send this page to whom you invite.',
  'Mới có một mình bạn: làm lần lượt': 'You are alone so far: one thing after the other',
  'xem lại tên, thêm đơn vị ở dưới đơn vị của bạn': 'look at the names, add units below your own',
  'thêm trang của đơn vị cần đếm tin, bài': 'add the sites whose articles are to be counted',
  'mời thêm một quản trị viên để luôn có người vào được, rồi mời người gắn nhãn':
    'invite one more administrator, so that somebody can always come in, then those who tag',
  'Người được mời mở liên kết, cài tiện ích và dán liên kết vào đó; tin, bài họ gắn nhãn hiện ngay ở trang Báo cáo. Danh sách cũ trong Excel đưa vào ở':
    'Who is invited opens the link, installs the extension and pastes the link there; what they tag is in the report at once. Lists kept in Excel are entered under',
  'Mới bắt đầu dùng? Các bước ở trang': 'Just beginning? The steps are on the page',
  'được mời, chưa vào lần nào': 'invited, has not come in yet',
};
