// English for the popup and the options page, loaded only where it is chosen.
import type { English } from '#shared/say';

export const POPUP_ENGLISH: English = {
  'Quay lại': 'Back',
  'Tùy chọn': 'Options',
  'Chưa đọc được dữ liệu trên máy này. Dữ liệu vẫn còn nguyên. Xin đóng cửa sổ này rồi mở lại.':
    'The data on this machine could not be read. It is all still there. Please close this window and open it again.',
  // The article.
  'Bài này': 'This article',
  'Không thấy tin, bài nào trên trang đang mở.': 'The open page shows no article.',
  '{portal} tạm dừng từ ngày {date}: Sổ Tin không nhận nhãn mới và không hiện gì trên trang. Những gì đã gắn nhãn vẫn được tính.':
    '{portal} is paused since {date}: Sổ Tin takes no new tags and shows nothing on the page. What was tagged still counts.',
  'Chưa đọc được tiêu đề': 'The headline could not be read',
  'Bài này đăng ngày nào?': 'When was this article posted?',
  'Nội dung của bài: phím 0 đến 6, N': 'Content of the article: keys 0 to 6, N',
  'Sửa thông tin bài': 'Correct the article',
  'Chưa chọn': 'Not chosen',
  'Chủ đề: chưa chọn': 'Topics: none chosen',
  'Chủ đề: đã chọn {count}': 'Topics: {count} chosen',
  'Thể loại và chủ đề được ghi cùng với nội dung. Xin chọn nội dung trước.':
    'Form and topics are recorded with the content. Please choose the content first.',
  'Hai người phân loại khác nhau; biên tập viên sẽ xem.': 'Two people differ; an editor will decide.',
  'Bài này đã được rút khỏi số liệu.': 'This article was withdrawn from the figures.',
  'Ngày đăng không được sau ngày mai.': 'The date cannot be after tomorrow.',
  // What just happened.
  'Đã lưu trên máy này, chờ gửi.': 'Saved on this machine, not sent yet.',
  'Đã hoàn tác.': 'Undone.',
  'Chưa lưu được. Chưa có gì thay đổi. Xin bấm lại.': 'Not saved. Nothing has changed. Please press again.',
  'Chưa lưu được: {title}.': 'Not saved: {title}.',
  'Đã bỏ thao tác.': 'Removed.',
  'Đã đưa thao tác trở lại hàng chờ.': 'Back in the queue.',
  'Đang gửi…': 'Sending…',
  'Đã gửi.': 'Sent.',
  'Chưa gửi được (chưa nối được máy chủ). {count} thao tác đã lưu trên máy này và sẽ tự gửi khi có mạng.':
    'Not sent (the server could not be reached). Kept on this machine: {count}; it is sent by itself once there is a network.',
  'Chưa gửi được: cần đăng nhập lại. {count} thao tác vẫn được giữ trên máy này.':
    'Not sent: please sign in again. {count} acts are kept on this machine.',
  'Máy chủ không nhận {count} thao tác: bấm “Xem” để biết lý do.':
    'The server did not take {count} acts: press “Show” to see why.',
  'Đang mở báo cáo…': 'Opening the report…',
  'Đã mở báo cáo ở thẻ mới.': 'The report is open in a new tab.',
  'Chưa mở được báo cáo: {why}. Không có gì bị mất.': 'The report did not open: {why}. Nothing is lost.',
  'chưa nối được máy chủ, xin thử lại khi có mạng':
    'the server could not be reached, please try again once there is a network',
  'Chưa làm được việc vừa rồi. Không có gì bị mất. Xin bấm lại.':
    'That could not be done. Nothing is lost. Please press again.',
  // The figures.
  'Số liệu': 'Figures',
  Quý: 'Quarter',
  '6 tháng': 'Half-year',
  'Cách tính kỳ': 'How periods are reckoned',
  'Dương lịch': 'Calendar',
  'tin, bài CCHC': 'about reform',
  'tăng {percent} so với cùng kỳ': 'up {percent} on last year',
  'giảm {percent} so với cùng kỳ': 'down {percent} on last year',
  'bằng cùng kỳ': 'the same as last year',
  'chưa có số liệu cùng kỳ': 'no figures of last year',
  'so với cùng kỳ': 'on last year',
  '+{count} chờ gửi': '+{count} not sent yet',
  'Kế hoạch {done}/{target} ({percent})': 'Target {done}/{target} ({percent})',
  'đã phân loại {done}/{all} bài': 'classified {done} of {all}',
  'Chưa rõ ngày đăng: {count} bài': 'Without a date: {count}',
  'Tin, bài CCHC theo tháng: {list}': 'Articles about reform by month: {list}',
  '12 tháng': '12 months',
  '{month} là {count}': '{month}: {count}',
  'Chưa có số liệu trên máy này. Số liệu hiện ra khi nối được máy chủ.':
    'There are no figures on this machine yet. They come once the server is reached.',
  'Kỳ này chưa có tin, bài nào. Mở một bài trên cổng rồi chọn nội dung để bắt đầu.':
    'This period has no articles yet. Open one on the portal and choose its content to begin.',
  'Kỳ này chưa có tin, bài nào được phân loại.': 'No article of this period is classified yet.',
  'Số liệu lúc {time}': 'Figures of {time}',
  'Chưa nối được máy chủ': 'Server not reached',
  // Articles without a date.
  'Những bài này đã lưu nhưng chưa tính vào kỳ nào. Cho biết ngày đăng để tính.':
    'These articles are saved and count in no period yet. Say when they were posted, and they count.',
  'Bài nào cũng đã có ngày đăng.': 'Every article has its date.',
  'Còn {count} bài nữa; danh sách dài thêm khi các bài trên đã có ngày.':
    '{count} more; the list goes on once the ones above have their dates.',
  // What waits.
  'Thao tác chưa gửi': 'Not sent yet',
  '{count} thao tác chờ gửi': '{count} not sent yet',
  '{count} thao tác máy chủ không nhận': '{count} refused by the server',
  '{count} thao tác của người khác': '{count} of other people',
  'Gửi lại': 'Send now',
  'Đang chờ gửi': 'Waiting to be sent',
  'Đã lưu trên máy này và tự gửi khi có mạng.':
    'Saved on this machine and sent by itself once there is a network.',
  'Máy chủ không nhận': 'Refused by the server',
  'Xem lý do rồi thử lại, hoặc bỏ nếu không cần nữa.':
    'Read why, then try again, or remove what is no longer needed.',
  'Thử lại cả {count} thao tác': 'Try all {count} again',
  'Của {name}: {count} thao tác': 'Of {name}: {count}',
  'Chỉ gửi được khi chính người này đăng nhập lại trên máy này.':
    'Sent only when this person signs in on this machine again.',
  'Mọi thao tác đã gửi xong.': 'Everything is sent.',
  'Bỏ hẳn thao tác này?': 'Remove this for good?',
  'lúc {time}': 'at {time}',
  'và {count} thao tác nữa': 'and {count} more',
  'Gắn nhãn {content}': 'Tag {content}',
  'Ghi nhận bài': 'Enter as seen',
  'Gắn nhãn': 'Tag',
  'Bỏ nhãn': 'Take the tag off',
  'Rút khỏi số liệu': 'Withdraw from the figures',
  'Đưa lại vào số liệu': 'Put back into the figures',
  'Sửa thông tin': 'Correct',
  'Gộp bài': 'Merge',
  'Tách bài': 'Split',
  // Signing in.
  'Đăng nhập': 'Sign in',
  'Sổ Tin đếm tin, bài cải cách hành chính ngay khi bạn đọc. Bắt đầu bằng liên kết mời của đơn vị.':
    'Sổ Tin counts articles about administrative reform as you read them. Begin with your unit’s invite link.',
  'Dán liên kết mời vào đây': 'Paste the invite link here',
  'Nhập tay': 'Type it instead',
  'Địa chỉ máy chủ': 'Address of the server',
  'Đang đăng nhập…': 'Signing in…',
  'Đăng nhập lại': 'Sign in again',
  'Đăng nhập lại, còn {count} thao tác đang giữ': 'Sign in again; kept here: {count}',
  'Phiên đăng nhập trên máy này không còn dùng được. Xin liên kết mời mới từ quản trị viên.':
    'This machine’s session no longer works. Ask an administrator for a new invite link.',
  'Quản trị viên đã thu hồi quyền dùng Sổ Tin của bạn. Những gì đang giữ vẫn ở trên máy này và chỉ gửi khi chính bạn được mời lại. Cần dùng tiếp thì hỏi quản trị viên.':
    'An administrator has revoked your access to Sổ Tin. What is kept stays on this machine and is sent only once you are invited again. If you still need it, ask an administrator.',
  'Liên kết này thiếu địa chỉ máy chủ hoặc mã mời. Xin chép lại trọn liên kết trong thư mời, hoặc nhập tay.':
    'This link lacks the server’s address or the code. Copy the whole link of the invite again, or type it.',
  'Địa chỉ máy chủ chưa đúng. Ví dụ: https://sotin.example.gov.vn':
    'This is no server’s address. An example: https://sotin.example.gov.vn',
  'Chưa có mã mời.': 'The invite code is missing.',
  'Chưa nối được máy chủ. Liên kết mời vẫn còn dùng được. Xin thử lại khi có mạng.':
    'The server could not be reached. The invite link still works. Please try again once there is a network.',
  'Trên máy này còn {count} thao tác của {name}, chỉ gửi khi người đó đăng nhập lại.':
    'Kept here for {name}: {count}, sent only when they sign in again.',
  // Leave to read portals.
  'Cho phép đọc cổng': 'Let it read the portal',
  'Cho phép đọc {portal}': 'Allow reading {portal}',
  'Cho phép đọc cổng {portal}': 'Allow reading the portal {portal}',
  'Sổ Tin chỉ đọc các trang của cổng này để nhận ra tin, bài. Trình duyệt sẽ hỏi bạn một lần.':
    'Sổ Tin reads only this portal’s pages, to know its articles. The browser asks you once.',
  'Chưa được phép. Sổ Tin chưa nhận ra bài trên cổng này; bạn có thể cho phép bất cứ lúc nào.':
    'Not allowed. Sổ Tin does not know articles on this portal yet; you can allow it at any time.',
  // Options.
  'Sổ Tin: tùy chọn': 'Sổ Tin: options',
  'Ngôn ngữ': 'Language',
  'Đã đổi ngôn ngữ.': 'Sổ Tin now speaks English.',
  'Tài khoản': 'Account',
  'Đăng xuất': 'Sign out',
  'Vẫn đăng xuất': 'Sign out all the same',
  'Còn {count} thao tác chưa gửi. Chúng ở lại trên máy này và chỉ gửi khi chính bạn đăng nhập lại.':
    'Not sent yet: {count}. It stays on this machine and is sent only when you yourself sign in again.',
  'Đã đăng xuất.': 'Signed out.',
  'Chưa đăng nhập.': 'Not signed in.',
  'Cổng được phép đọc': 'Portals that may be read',
  'Chưa có cổng nào được đăng ký cho tài khoản này.': 'No portal is registered for this account yet.',
  'Đã cho phép': 'Allowed',
  'Phím tắt': 'Key',
  'Đưa con trỏ tới Sổ Tin trên trang': 'Move to Sổ Tin on the page',
  'chưa gán phím': 'no key set',
  'Đổi phím': 'Change the key',
  'Dữ liệu trên máy này': 'Data on this machine',
  'Danh sách tin, bài của các cổng đã đăng ký: để biết ngay bài nào đã phân loại, không phải hỏi máy chủ mỗi lần mở trang.':
    'The list of articles of registered portals: to know at once which are classified, without asking the server for each page.',
  'Số liệu lần đọc gần nhất: để xem được cả khi mất mạng.':
    'The last figures: to be seen without a network too.',
  'Thao tác chưa gửi: để không mất thao tác nào.': 'What is not sent yet: so that nothing is lost.',
  'Khóa đăng nhập của máy này: chỉ dùng để gửi thao tác và đọc số liệu.':
    'This machine’s sign-in key: only to send what you do and to read figures.',
  'Sổ Tin không ghi lại những trang bạn xem và không gửi chúng đi đâu.':
    'Sổ Tin does not record the pages that you look at and sends them nowhere.',
  'Phiên bản': 'Version',
  // Scanning a portal.
  'Đã quét hết kỳ.': 'The whole period was scanned.',
  'Đã quét hết danh sách.': 'The whole list was scanned.',
  'Chưa quét hết: danh sách này sang trang bằng nút lệnh, trang sau không có địa chỉ riêng. Xin thử RSS hoặc một trang danh mục khác.':
    'Not all was scanned: this list turns its pages by buttons, and later pages have no address. Try RSS or another listing.',
  'Chưa chắc đã hết: cổng đưa lại những trang đã đọc.':
    'Perhaps not all: the portal gave pages again that were read.',
  'Chưa quét hết: RSS chỉ có những bài mới nhất. Xin quét trang danh mục để đủ cả kỳ.':
    'Not all was scanned: RSS has only the newest. Scan a listing for the whole period.',
  'Chưa quét hết: có trang không đọc được danh sách bài. Xin mở đúng trang danh mục rồi quét lại.':
    'Not all was scanned: on one page no list could be read. Open the right listing and scan again.',
  'Chưa quét hết: đã đọc 500 trang. Xin chọn kỳ có ngày bắt đầu gần hơn.':
    'Not all was scanned: 500 pages were read. Choose a later first day.',
  'Chưa quét hết: cổng không trả lời, hoặc đưa sang trang khác. Những bài đã đọc vẫn được giữ. Xin quét lại sau.':
    'Not all was scanned: the portal does not answer, or leads to another page. What was read is kept. Please scan again later.',
  'Đã dừng. Những bài đã đọc vẫn được giữ.': 'Stopped. What was read is kept.',
  'Đi qua các trang danh mục của cổng trong một kỳ để ghi nhận mọi bài, kể cả bài chưa phân loại. Mỗi lần một trang, nghỉ 2 giây; đóng cửa sổ này vẫn quét tiếp.':
    'Walks the portal’s listings for a period and enters every article, classified or not. One page at a time, with 2 seconds between; it goes on when this window is closed.',
  'Trang danh mục hoặc RSS': 'Listing or RSS',
  Quét: 'Scan',
  'Quét lượt mới': 'Scan anew',
  Dừng: 'Stop',
  'Đang quét': 'Scanning',
  'đang mở trang đầu': 'opening the first page',
  'trang {read}': 'page {read}',
  '{articles} bài, {fresh} mới': 'articles: {articles}, new: {fresh}',
  'Cổng chưa trả lời; tự thử lại lúc {time}.': 'The portal has not answered; tried again at {time}.',
  'Kỳ {from} – {to}': '{from} – {to}',
  'Lượt quét gần nhất': 'The last scan',
  'Sổ Tin chưa trả lời. Xin bấm lại.': 'Sổ Tin does not answer. Please press again.',
  'Không còn thấy trên cổng: {count} bài': 'No longer on the portal: {count}',
  'Lượt quét trước thấy, lượt này không. Sổ Tin không tự rút bài nào: xin mở từng bài xem đã bị gỡ chưa rồi rút.':
    'The scan before saw them, this one did not. Sổ Tin withdraws nothing by itself: open each, see whether it is gone, then withdraw it.',
  '{count} liên kết không mở được': 'Dead links: {count}',
  'liên kết không mở được': 'dead link',
  'thấy lần cuối {date}': 'last seen {date}',
};
