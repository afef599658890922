// English for the pages that are met first: the server's root, and the page that an invite opens.
import type { English } from '#shared/say';

export const FIRST_ENGLISH: English = {
  'Đây là máy chủ Sổ Tin. Sổ Tin đếm tin, bài tuyên truyền về cải cách hành chính ngay khi cán bộ đọc trên cổng thông tin điện tử, để mỗi con số trong báo cáo đều dẫn về được danh sách liên kết của nó.':
    'This is a server of Sổ Tin. It counts articles about administrative reform while officials read them on their portals, so that every figure of the report leads back to the list of its links.',
  'Bạn cần gì': 'What you need',
  'Bạn vừa nhận được lời mời: mở đúng liên kết trong thư mời, hoặc đọc':
    'You have just been invited: open the very link of the invite, or read',
  'cách dùng lời mời': 'how an invite is used',
  'Bạn đã dùng tiện ích: bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt để xem số liệu, rồi “Mở báo cáo”.':
    'You use the extension: click Sổ Tin’s icon in the browser’s toolbar to see the figures, then “Open report” (“Mở báo cáo”).',
  'Bạn có mã đăng nhập:': 'You have a sign-in code:',
  'vào trang báo cáo': 'go to the report',
  'Bạn lấy số liệu bằng chương trình: xem': 'You fetch figures by a program: see',
  'mô tả giao diện lập trình': 'the description of the interface',
  'Bạn muốn biết máy chủ giữ gì về mình: xem': 'You want to know what the server keeps about you: see',
  'Lời mời dùng Sổ Tin': 'An invite to Sổ Tin',
  'Liên kết mời của bạn': 'Your invite link',
  'Trình duyệt không cho chép. Liên kết đã được chọn sẵn: bấm Ctrl+C.':
    'The browser does not allow copying. The link is selected: press Ctrl+C.',
  'Để gắn nhãn tin, bài: dùng tiện ích': 'To tag articles: use the extension',
  'Cài tiện ích Sổ Tin vào trình duyệt (Chrome, Edge, Cốc Cốc hoặc Firefox), nếu máy chưa có.':
    'Install Sổ Tin’s extension in the browser (Chrome, Edge, Cốc Cốc or Firefox) unless it is there.',
  'Chép liên kết mời.': 'Copy the invite link.',
  'Bấm vào thanh địa chỉ phía trên, chép cả địa chỉ, kể cả phần sau dấu # (Ctrl+A rồi Ctrl+C).':
    'Click the address bar above and copy the whole address, with what follows the # (Ctrl+A, then Ctrl+C).',
  'Bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt và dán liên kết vào ô đăng nhập.':
    'Click Sổ Tin’s icon in the browser’s toolbar and paste the link where it asks you to sign in.',
  'Nếu địa chỉ của trang này không có dấu # và mã theo sau, xin mở lại đúng liên kết trong thư mời, hoặc hỏi người đã mời bạn.':
    'If this page’s address has no # with a code after it, open the very link of the invite again, or ask whoever invited you.',
  'Chỉ để xem số liệu và báo cáo: dùng trình duyệt này': 'Only to see figures and reports: use this browser',
  'Không cần cài gì. Lời mời khi đó': 'Nothing has to be installed. The invite is then',
  'đã dùng xong': 'used up',
  ': muốn dùng thêm tiện ích thì xin một lời mời khác. Trình duyệt giữ đăng nhập trong 12 giờ.':
    ': ask for another one to use the extension as well. The browser stays signed in for 12 hours.',
  'Vào trang báo cáo bằng trình duyệt này': 'Go to the report with this browser',
  'Mỗi lời mời dùng được một lần, trong 72 giờ. Mã mời nằm sau dấu # nên trình duyệt không gửi nó đi khi mở trang này. Xem':
    'Each invite works once, within 72 hours. Its code stands after the #, so the browser does not send it when it opens this page. See',
};
