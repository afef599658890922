// English for the pages that say what went wrong, and what to do.
import type { English } from '#shared/say';

export const FAULTS_ENGLISH: English = {
  'Không có trang này': 'There is no such page',
  'Chưa ghi gì: phiên của trang này đã hết hoặc đã bị chặn. Hãy vào lại ở một thẻ khác, rồi ở thẻ này bấm nút Quay lại của trình duyệt: những gì vừa gõ vẫn còn ở đó để gửi lần nữa.':
    'Nothing was written: the session of this page has ended or was shut out. Sign in again in another tab, then press the browser’s Back button in this one: what you typed is still there, to be sent once more.',
  'Về trang chính của Sổ Tin': 'To the front page of Sổ Tin',
  'Mã lỗi {status}, mã yêu cầu {request}': 'Error {status}, request {request}',
  'Phần không dùng được của địa chỉ: {name}.': 'The part of the address that cannot be used: {name}.',
  'Mở lại trang, bỏ mọi điều kiện': 'Open the page without any condition',
  'Hãy xem lại địa chỉ: có thể gõ thiếu, mục này đã được bỏ, hoặc không thuộc phần bạn được xem.':
    'Check the address: a part may be missing, the thing may have been removed, or it is not yours to see.',
  'Chưa có gì được ghi. Hãy mở lại trang rồi làm lại từ đầu.':
    'Nothing was stored. Open the page again and start over.',
  'Chưa có gì được ghi. Hãy quay lại, bớt nội dung rồi gửi lại.':
    'Nothing was stored. Go back, shorten what you send, and send it again.',
  'Chưa có gì được ghi. Hãy mở trang từ Sổ Tin rồi làm lại.':
    'Nothing was stored. Open the page from Sổ Tin and do it again.',
  'Nếu công việc cần quyền này, hãy hỏi quản trị viên.':
    'If your work needs this right, ask an administrator.',
  'Chưa có gì được ghi. Hãy mở lại trang sau ít giây.':
    'Nothing was stored. Open the page again in a few seconds.',
  'Hãy thử lại sau ít phút. Nếu vẫn vậy, hãy báo quản trị viên kèm mã yêu cầu ở dưới.':
    'Try again in a few minutes. If it stays so, tell an administrator, with the request named below.',
};
