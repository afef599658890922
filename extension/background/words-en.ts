// English for what the background says: on pages, in the menu, on the toolbar's badge.
import type { English } from '#shared/say';

export const PAGE_ENGLISH: English = {
  // The pill and the marks.
  'Máy này chưa đăng nhập Sổ Tin. Bấm biểu tượng Sổ Tin trên thanh công cụ rồi dán liên kết mời.':
    'Nobody is signed in to Sổ Tin here. Click its icon in the toolbar and paste the invite link.',
  'Chưa đăng nhập Sổ Tin: bấm biểu tượng trên thanh công cụ':
    'Not signed in to Sổ Tin: click its icon in the toolbar',
  'Phiên đăng nhập đã hết. Thao tác vẫn được giữ trên máy này; bấm biểu tượng Sổ Tin trên thanh công cụ để đăng nhập lại.':
    'The session has ended. What you do is kept on this machine; click Sổ Tin’s icon in the toolbar to sign in again.',
  '⤒ đăng nhập lại để gửi; thao tác vẫn được giữ': '⤒ sign in again to send; what you do is kept',
  'Tài khoản này chỉ xem số liệu, không gắn nhãn.': 'This account sees figures and does not tag.',
  'Tài khoản này chỉ xem': 'This account only looks',
  'Đã hoàn tác': 'Undone',
  'Đã rút khỏi sổ': 'Withdrawn from the ledger',
  'Đã đưa lại vào sổ': 'Back in the ledger',
  'Đã lưu sửa đổi': 'Changes saved',
  'Đã lưu: {content}': 'Saved: {content}',
  'Chưa đăng nhập': 'Not signed in',
  'đã rút khỏi sổ': 'withdrawn from the ledger',
  '⤒ đăng nhập': '⤒ sign in',
  'có ý kiến khác': 'opinions differ',
  'chờ gửi': 'not sent yet',
  'Đăng ngày {date} ({from})': 'Posted {date} ({from})',
  'Chủ đề: {count}': 'Topics: {count}',
  'theo ngày cập nhật': 'by the day of its update',
  'đọc từ danh sách': 'read from the listing',
  'do người dùng ghi': 'told by a person',
  'Thu gọn': 'Fold',
  'Mở để phân loại hoặc sửa': 'Open to classify or correct',
  'đang lưu…': 'saving…',
  'Đã lưu': 'Saved',
  'Phím 0–6, N': 'Keys 0–6, N',
  'Chưa lưu được': 'Not saved',
  'chưa lưu được': 'not saved',
  'Chưa lưu được: Sổ Tin không trả lời. Những gì lưu trước đó vẫn còn':
    'Not saved: Sổ Tin does not answer. What was saved before is still there',
  'Chưa lưu được: Sổ Tin vừa được cập nhật. Tải lại trang rồi chọn lại':
    'Not saved: Sổ Tin was just updated. Load the page again, then choose again',
  'Đã phân loại hết các bài trong danh sách': 'Every article of the list is classified',
  'Trang vừa chuyển sang địa chỉ khác, Sổ Tin đang đọc lại. Xin chọn lại sau giây lát.':
    'The page has just moved to another address and is being read again. Please choose again in a moment.',
  'Chưa mở được: Sổ Tin không trả lời. Không có gì bị mất. Xin bấm lại, hoặc tải lại trang.':
    'Not opened: Sổ Tin does not answer. Nothing is lost. Press again, or load the page again.',
  'Sổ Tin không trả lời': 'Sổ Tin does not answer',
  'Chưa xem được bài này trong sổ. Không có gì bị mất. Xin bấm “Thử lại”, hoặc tải lại trang.':
    'This article could not be looked up. Nothing is lost. Press “Try again”, or load the page again.',
  'Chưa lưu. Chọn nội dung 0–6 hoặc N để lưu cùng thể loại và chủ đề vừa đặt.':
    'Not saved yet. Choose a content, 0–6 or N, to save it with the form and topics that you set.',
  'Di chuyển ô Sổ Tin bằng phím mũi tên hoặc kéo': 'Move Sổ Tin’s box by arrow keys or by dragging',
  'Sổ Tin: phân loại bài này': 'Sổ Tin: classify this article',
  'Sổ Tin: các bài trong danh sách': 'Sổ Tin: the articles of this list',
  'Chọn nội dung': 'Choose the content',
  'Đồng ý {key}': 'Accept {key}',
  'Hoàn tác {key}': 'Undo {key}',
  'gợi ý {content}': 'suggested: {content}',
  'Gợi ý: {first}': 'Suggested: {first}',
  'Gợi ý: {first}; hoặc {second}': 'Suggested: {first}; or {second}',
  '{content} — vì {because}': '{content} — because of {because}',
  // Keys, as they are listed.
  'nhận gợi ý': 'accept the suggestion',
  'chọn nội dung': 'choose the content',
  'không thuộc': 'not reform',
  'hoàn tác': 'undo',
  'thu gọn': 'fold',
  'tới đây từ trang': 'come here from the page',
  chọn: 'choose',
  'tới lui': 'next, previous',
  'mở bài': 'open',
  thôi: 'leave',
  // The bar of a listing.
  '{all} bài': 'Articles: {all}',
  ' · {done} đã phân loại · {open} chưa': ' · {done} classified · {open} not yet',
  'Phân loại {left} bài': 'Classify the {left} left',
  // The question for the date.
  'ngày/tháng/năm': 'day/month/year',
  'Ngày đăng của bài': 'When the article was posted',
  'Chưa rõ ngày đăng:': 'Date not known:',
  'Lưu ngày': 'Save the date',
  // The form for corrections.
  'Chủ đề +': 'Topics +',
  'Rút khỏi sổ': 'Withdraw',
  'Đưa lại vào sổ': 'Put back',
  // The badge and the menu.
  'chưa đăng nhập': 'not signed in',
  'còn {count} thao tác đang giữ': '{count} kept here',
  'đăng nhập lại': 'sign in again',
  'bài đã gỡ': 'withdrawn article',
  'còn ý kiến khác nhau': 'opinions differ',
  'Gắn nhãn trang này': 'Tag this page',
  'Gắn nhãn liên kết này': 'Tag this link',
  'Đây là một bài': 'This is an article',
  // The panel in which an administrator shows where to read.
  'Trên trang của một bài': 'On an article’s page',
  'Trên trang danh sách': 'On a listing',
  'Tóm tắt': 'Summary',
  'Một dòng của danh sách': 'One row of the list',
  'Liên kết sang trang sau': 'The link to the next page',
  'Đưa chuột tới chỗ cần đọc rồi bấm. Hoặc dùng phím: ↑ phần bao ngoài, ↓ phần bên trong, ← → phần bên cạnh, Enter chọn, Esc thôi.':
    'Move the mouse to what is to be read and click. Or by keys: ↑ what holds it, ↓ what is in it, ← → its neighbours, Enter chooses, Esc leaves.',
  Đóng: 'Close',
  'Chỉ chỗ khác': 'Point elsewhere',
  'Đang chỉ: “{text}”': 'Pointing at: “{text}”',
  'Liên kết này không có gì để nhận ra trên các trang sau. Xin chỉ vào chữ “Tiếp” hay “Trang sau”; các số trang thì Sổ Tin thường tự theo được.':
    'Nothing tells this link on the pages that follow. Point at the words “Next” or “Next page”; Sổ Tin mostly follows page numbers by itself.',
  'Chỗ này không có tên để nhận ra trên các trang khác. Xin chọn phần bao ngoài.':
    'This place has no name to be found by on other pages. Please choose what holds it.',
  'Không đọc được gì ở chỗ này.': 'Nothing can be read here.',
  '{count} dòng': 'Rows: {count}',
  'Đang thử và lưu…': 'Trying and saving…',
  'Đã lưu: {field} đọc ở chỗ vừa chỉ, trên mọi máy.':
    'Saved ({field}): read where you pointed, on every machine.',
  'Chưa lưu: {why}. Cách đọc cũ vẫn dùng.': 'Not saved: {why}. It is read as before.',
  'Sổ Tin không trả lời, xin bấm lại': 'Sổ Tin does not answer, please press again',
  'chưa nối được máy chủ': 'the server could not be reached',
};
