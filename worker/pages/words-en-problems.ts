// English for what problems are called (`PROBLEMS` in `shared/problem.ts`), where a page says one.

export const PROBLEMS_ENGLISH: Readonly<Record<string, string>> = {
  // The page of a problem: what to do.
  'Không có trang này': 'There is no such page',
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
  'Nội dung gửi lên không phải JSON hợp lệ': 'What was sent is not valid JSON',
  'Yêu cầu không đúng định dạng': 'The request is not well formed',
  'Mỗi lần gửi phải có từ 1 đến 100 thao tác': 'One request takes 1 to 100 actions',
  'Mỗi lần gửi phải có từ 1 đến 100 kết quả kiểm tra liên kết':
    'One request takes 1 to 100 results of link checks',
  'Tham số không có trong danh sách': 'There is no such parameter',
  'Giá trị của tham số không có trong danh sách': 'A parameter has a value that is not in its list',
  'Kỳ báo cáo không hợp lệ': 'This is not a period',
  'Kỳ quá dài: chia theo ngày tối đa 3 năm, chia theo tháng tối đa 50 năm':
    'The period is too long: by day at most 3 years, by month at most 50',
  'Kỳ báo cáo dài quá 10 năm: xin chọn khoảng ngày ngắn hơn':
    'The period is longer than 10 years: please choose a shorter one',
  'Con trỏ trang không hợp lệ': 'The page of the list is not valid',
  'Danh sách dài hơn 5.000 tin, bài: xin thu hẹp khoảng ngày hoặc bộ lọc':
    'The list is longer than 5,000 articles: please narrow the days or the filter',
  'Nội dung gửi lên vượt quá 256 KB': 'What was sent is larger than 256 KB',
  'Chưa đăng nhập hoặc phiên đăng nhập đã bị thu hồi': 'Not signed in, or the session was taken back',
  'Vai trò của bạn không được làm việc này': 'Your role may not do this',
  'Khóa truy cập không có quyền này': 'The token does not have this right',
  'Không tìm thấy': 'Not found',
  'Địa chỉ này không nhận cách gọi đó': 'This address does not take such a request',
  'Sổ trên máy chủ đã được lập lại': 'The server’s ledger was set up anew',
  'Mã mời không đúng': 'The invite code is wrong',
  'Yêu cầu này không đến từ trang của Sổ Tin': 'This request does not come from a page of Sổ Tin',
  'Khóa này đã được dùng': 'This token was used already',
  'Cấu hình đọc trang của cổng không hợp lệ': 'The portal’s profile is not valid',
  'Cấu hình đọc trang của cổng đã được người khác thay đổi': 'Somebody else has changed the portal’s profile',
  'Cấu hình này làm các tin, bài khác nhau bị coi là một': 'The profile takes different articles for one',
  'Cổng có quá nhiều địa chỉ để đánh lại khóa trong một lần gọi':
    'The portal has too many addresses to key anew in one request',
  'Nội dung báo cáo đã được người khác sửa trong lúc bạn soạn':
    'Somebody else has changed the report’s words while you were writing',
  'Đầu và cuối văn bản đã được người khác sửa trong lúc bạn soạn':
    'Somebody else has changed the letterhead while you were writing',
  'Máy chủ này không tạo tệp .docx và .xlsx (gói miễn phí chỉ cho 10 ms xử lý mỗi lần gọi): xin tải tệp .csv':
    'This server makes no .docx and .xlsx (the free plan gives 10 ms of computing a request): please take the .csv',
  'Khóa truy cập đã gọi quá số lần cho phép, xin đợi rồi gọi tiếp':
    'The token was used more often than it may be: please wait, then go on',
  'Máy chủ đang bận, xin thử lại sau ít giây': 'The server is busy: please try again in a few seconds',
  'Máy chủ gặp lỗi, thao tác chưa được ghi': 'The server met a fault; nothing was recorded',
  'Thao tác không đúng định dạng': 'The action is not well formed',
  'Cổng thông tin chưa được đăng ký': 'The portal is not registered',
  'Địa chỉ không thuộc cổng thông tin này': 'The address is not one of this portal’s',
  'Tin, bài này thuộc đơn vị khác nên tài khoản này không ghi được':
    'This article belongs to another unit, so this account cannot write to it',
  'Đây là trang danh sách: xin gắn nhãn từng bài trong danh sách':
    'This is a listing: please tag the articles in it one by one',
  'Địa chỉ có kèm tên đăng nhập hoặc mật khẩu': 'The address holds a user name or a password',
  'Ngày đăng ở sau ngày mai': 'The date of posting is after tomorrow',
  'Nội dung phân loại không có trong danh mục': 'There is no such content',
  'Chủ đề không có trong danh mục': 'There is no such topic',
  'Thể loại không có trong danh mục': 'There is no such form',
  'Nguồn không có trong danh mục': 'There is no such origin',
  'Đơn vị không có trong danh mục': 'There is no such unit',
  'Văn bản có ký tự không hợp lệ': 'The text holds a character that cannot be stored',
  'Tiêu đề dài quá 500 ký tự': 'The title is longer than 500 characters',
  'Không thể gộp một bài vào chính nó': 'An article cannot be merged into itself',
  'Mã thao tác đã dùng cho nội dung khác': 'The id was used for something else',
  'Địa chỉ này chưa có trong sổ': 'The ledger does not hold this address',
  'Ngày kiểm tra liên kết ở sau ngày mai': 'The day of the link check is after tomorrow',
  'Bài này đã có thao tác khác sau đó, nên thao tác cũ không hoàn tác được nữa':
    'The article was acted on since, so the earlier act can no longer be undone',
  'Một lượt quét cổng khác đang chạy': 'Another scan is running',
  'Trình duyệt chưa được phép đọc trang của cổng này': 'The browser may not read this portal’s pages yet',
  'Danh sách dài hơn 5.000 dòng: xin thu hẹp khoảng ngày hoặc bộ lọc':
    'The list has more than 5,000 lines: narrow the dates or the filters',
  'Mục chung của mọi đơn vị: chỉ người được xem tất cả các đơn vị mới ghi hoặc sửa được':
    'It belongs to all units together: only who sees all units can write or change it',
  'Đơn vị này đã kết thúc trước ngày đăng của tin, bài': 'This unit had ended before the article was posted',
  'Danh sách này đã được xác nhận nhập': 'This list has been confirmed already',
  'Trùng bài với dòng khác trong danh sách': 'The same article as another line of the list',
  'Số bài của mẫu phải từ 1 đến 500': 'A sample holds 1 to 500 articles',
  'Số khởi đầu của mẫu phải là số nguyên từ 0 đến 4.294.967.295':
    'The seed of a sample is a whole number from 0 to 4,294,967,295',
  'Chọn hai người khác nhau, đang dùng Sổ Tin và được gắn nhãn':
    'Choose two different people who use Sổ Tin and may tag',
  'Kỳ này không có tin, bài nào có ngày đăng mà cả hai người xem được':
    'There is no dated article of this period that both people may see',
  'Kỳ này có hơn 50.000 tin, bài: xin chọn khoảng ngày ngắn hơn':
    'The period has more than 50,000 articles: choose fewer days',
  'Mẫu này do hai người khác phân loại': 'Two other people classify this sample',
  'Cả hai người đã phân loại xong: câu trả lời không đổi được nữa':
    'Both people are done: answers can no longer be changed',
  'Cổng này đang tạm dừng, không nhận nhãn mới': 'This portal is paused and takes no new tags',
};
