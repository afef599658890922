// English for what problems are called (`PROBLEMS`), wherever one is told: on the pages and in the extension.
import type { English } from '#shared/say';

export const PROBLEMS_ENGLISH: English = {
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
  'Một lần xếp lại được 50.000 địa chỉ, trong 200.000 của các cổng lồng nhau':
    'At most 50,000 addresses can be arranged anew at once, out of 200,000 of portals within each other',
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
  'Cổng thông tin chưa được đăng ký, hoặc không thuộc đơn vị của bạn':
    'The portal is not registered, or not your unit’s',
  'Tin, bài này thuộc đơn vị khác nên tài khoản này không ghi được':
    'This article belongs to another unit, so this account cannot write to it',
  'Địa chỉ không thuộc cổng thông tin này': 'The address is not one of this portal’s',
  'Địa chỉ này thuộc một cổng đã được tách riêng cho đơn vị khác: tài khoản này không ghi được':
    'The address is on a portal of its own now, of another unit: this account cannot write there',
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
  'Đơn vị này đã kết thúc, mà tin, bài chưa có ngày đăng: xin ghi cả ngày đăng khi chuyển sang đơn vị này':
    'The unit has ended, and the article has no date: please enter the date when you give it to this unit',
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
  'Mẫu đã xong hoặc đã kết thúc: không đổi được nữa':
    'The sample is done or was ended: nothing can be changed any more',
  'Người này đã được giao mẫu này rồi: xin chọn người khác':
    'This person was asked for this sample before: please choose somebody else',
  'Phần của người này đã phân loại xong, không còn gì để giao':
    'This person’s half is done; nothing is left to give away',
  'Người này không xem được mọi tin, bài của mẫu: xin chọn người khác':
    'This person cannot see all articles of the sample: please choose somebody else',
  'Cổng này đang tạm dừng, không nhận nhãn mới': 'This portal is paused and takes no new tags',
  'Người đăng nhập trên máy này đã đổi, nên thao tác này không tính cho ai: xin bấm lại':
    'Somebody else is signed in here by now, so this counts for nobody: please click again',
  'Một ô bắt buộc còn để trống': 'A field that is needed is empty',
  'Ngày bắt đầu ở sau ngày kết thúc': 'The first day is after the last',
  'Ngày không có trong lịch': 'There is no such day',
  'Văn bản quá dài': 'The text is too long',
  'Kỳ này chưa bắt đầu nên chưa có gì để chốt: xin xem lại năm':
    'This period has not begun, so there is nothing to freeze: please check the year',
  'Kỳ này có hơn 50.000 tin, bài: xin chia thành nhiều bản chốt':
    'This period has more than 50,000 articles: please freeze it in parts',
  'Bản chốt đã có số và ngày ban hành, không đổi được nữa':
    'The snapshot has its number and date of issue, and they cannot be changed',
  'Ngày ban hành ở trước ngày chốt số liệu': 'The date of issue is before the freeze',
  'Ngày ban hành ở sau ngày hôm nay': 'The date of issue is after today',
  'Mã đăng nhập không đúng hoặc đã hết hạn': 'The code is wrong or has expired',
  'Mã mời đã được dùng': 'The invite was used already',
  'Mã mời đã hết hạn': 'The invite has expired',
  'Đã thử mã quá nhiều lần từ mạng này, xin đợi một phút rồi thử lại':
    'Too many attempts from this network: wait a minute, then try again',
  'Tên đơn vị khác trước: xin chọn đó là sửa lỗi viết hay đổi tên (đổi tên thì tên cũ giữ như khi đó, đơn vị mới kế thừa)':
    'The name of the unit differs: please choose whether it is only spelled right or a new name (the old name is kept as it was then, and a new unit takes over)',
  'Chưa chọn đơn vị kế thừa': 'No successor was chosen',
  'Đơn vị không thể ở dưới hoặc kế thừa chính nó': 'A unit cannot be below itself or take over from itself',
  'Đổi tên, sáp nhập có một đơn vị kế thừa; chia tách có từ hai đơn vị trở lên':
    'A new name or a merger has one successor, a split two or more',
  'Khóa chưa có tên': 'The token has no name',
  'Chọn ít nhất một việc mà khóa được làm': 'Choose at least one thing that the token may do',
  'Khóa không được có quyền vượt quá vai trò của bạn': 'A token may not do more than your role may',
  'Chỉ quản trị viên tạo được khóa không có ngày hết hạn':
    'Only administrators can make tokens that never expire',
  'Bạn đang có 20 khóa còn dùng được: xin thu hồi khóa không cần nữa':
    'You have 20 working tokens: please revoke those that are no longer needed',
  'Không còn gì để hoàn tác': 'There is nothing left to undo',
  'Bài này đã có quyết định khác mới hơn, nên quyết định của bạn không được tính':
    'There is a newer decision on this article, so yours does not count',
  'Chưa chọn quyết định nào': 'Nothing was chosen',
  'Địa chỉ này đã được đăng ký cho một cổng': 'This address belongs to a portal already',
  'Đơn vị này đã kết thúc trước ngày bắt đầu đã chọn: hãy chọn đơn vị kế thừa':
    'This unit ended before the first day chosen: choose the unit that took over',
  'Địa chỉ này nằm trong một cổng của đơn vị khác: chỉ quản trị viên thấy cả hai đơn vị mới thêm được':
    'This address lies within a portal of another unit: only an administrator who sees both units can add it',
  'Địa chỉ cổng phải bắt đầu bằng http:// hoặc https://, không kèm tên đăng nhập':
    'The address must begin with http:// or https:// and carry no user name',
  'Đường dẫn phải bắt đầu bằng dấu / và không có dấu ? hay #': 'A path begins with / and has no ? or #',
  'Trong địa chỉ này đã có tin, bài ghi ở cổng bao ngoài: xin xác nhận chuyển sang cổng mới':
    'Articles of the portal around it lie at this address already: please confirm that they come to the new one',
  'Cổng đã có 20 tên miền, không thêm được nữa': 'The portal has 20 domains, and no more can be added',
  'Các khoảng ngày mà cổng nói thay cho đơn vị chồng lên nhau': 'The spans overlap',
  'Chọn đơn vị mà cổng nói thay': 'Choose the unit that the portal speaks for',
  'Danh mục dùng chung cho mọi đơn vị: quản trị viên của riêng một đơn vị không đổi được':
    'Lists are shared by all units: an administrator of one unit cannot change them',
  'Có nội dung nằm ở hai nhóm': 'A content stands in two groups',
  'Hai nhóm cùng một tên: báo cáo không phân biệt được':
    'Two groups have one name: the report cannot tell them apart',
  'Có nội dung từ 0 đến 6 chưa nằm trong nhóm nào': 'A content from 0 to 6 stands in no group',
  'Cách gộp phải có từ 1 đến 8 nhóm, mỗi nhóm có ít nhất một nội dung':
    'A grouping has 1 to 8 groups, each with a content at least',
  'Mã không hợp lệ': 'The code is not valid',
  'Mã này đã dùng, kể cả cho mục đã thôi dùng: mã không dùng lại cho mục khác':
    'The code was used, be it for what is retired: codes are never given twice',
  'Mục có sẵn giữ nguyên tên, chỉ thôi dùng hoặc dùng lại được':
    'What came with the program keeps its name; it can be retired and used again',
  'Mục này đã được người khác thay đổi: xin mở lại rồi sửa':
    'Somebody else has changed this: open it again, then change it',
  'Mã của mục không đúng định dạng': 'The id is not of the right form',
  'Còn ô bắt buộc chưa điền': 'A field that is needed is empty',
  'Ngày ở sau hôm nay': 'The day is after today',
  'Năm phải từ 2000 đến 2100': 'The year must be from 2000 to 2100',
  'Số lượng phải là số nguyên lớn hơn 0 và không quá lớn':
    'The quantity must be a whole number above 0 and not absurdly large',
  'Trường hợp trừ điểm không có trong quy tắc của kế hoạch': 'The plan’s rule has no such penalty',
  'Trường hợp trừ điểm ghi hai lần': 'A penalty is named twice',
  'Trường hợp trừ điểm đang được kế hoạch ghi số lần nên không bỏ khỏi quy tắc được':
    'Plans count this penalty, so it cannot be taken out of the rule',
  '{title}: “{value}”': '{title}: “{value}”',
  '{title}: “{value}”. Dùng được: {possible}': '{title}: “{value}”. Possible: {possible}',
  '{title}: “{value}”. Không có mã nào dùng được': '{title}: “{value}”. There is none to choose',
  'Loại hoạt động không có trong danh mục': 'There is no such kind of activity',
  'Chỉ tiêu về hoạt động không đi kèm nội dung hay thể loại của tin, bài':
    'A target about activities has no content or form of articles',
  'Kỳ của chỉ tiêu hoặc hoạt động dài quá 10 năm': 'The days of a target or activity are more than ten years',
  'Các khoảng của quy tắc phải nối liền nhau từ 0% trở lên, không hở, không chồng nhau':
    'The bands of a rule must follow each other from 0% on, without gap or overlap',
  'Điểm của quy tắc phải từ 0 đến điểm tối đa và không giảm khi kết quả tăng':
    'The points of a rule must be from 0 to the most and not fall as the result rises',
  'Không còn quản trị viên nào khác đã đăng nhập để làm thay: xin mời thêm một quản trị viên và đợi người đó đăng nhập trước':
    'No other administrator has signed in to take over: invite one more and wait until they have signed in',
  'Người này đang bị thu hồi quyền: xin cho dùng lại trước':
    'Access was revoked: let this person back in first',
  'Mã này đã dùng cho người khác hoặc lời mời khác: xin mở lại trang rồi làm lại':
    'This id belongs to another person or invite: open the page again and repeat',
  'Quyền dùng Sổ Tin của bạn đã được quản trị viên thu hồi':
    'An administrator has revoked your access to Sổ Tin',
  'Chưa ghi quyết định của bạn, vì từ khi bạn mở trang đã có người khác quyết định bài này':
    'Your decision was not recorded: somebody else has decided of this article since you opened the page',
  'Chọn đơn vị cấp trên: đơn vị đứng riêng thì bạn không thấy được nó, và bạn không còn được xem mọi đơn vị':
    'Choose the unit above: you would not see one that stands by itself, and would no longer see all units',
  'Chưa chọn tệp': 'No file was chosen',
  'Tệp trống, không có chữ nào để đọc: xin chọn tệp khác':
    'The file is empty, there is nothing to read: please choose another',
  'Tệp có ký tự rỗng (NUL), thường do lưu hoặc chép dở: xin mở bằng Excel rồi lưu lại thành .xlsx':
    'The file has NUL characters, as one that was not saved or copied whole: please open it in Excel and save it as .xlsx',
  'Dấu ngoặc kép mở mà không đóng, nên các dòng sau sẽ bị coi là một ô: chưa đọc gì, xin sửa dòng đó rồi chọn lại tệp':
    'A quote is opened and never closed, so that the rows after it would be part of one cell: nothing was read, please mend that line and choose the file again',
  'Sau dấu ngoặc kép đóng còn chữ, nên không biết ô kết thúc ở đâu: xin viết đôi dấu ngoặc kép nằm trong ô (""), hoặc mở bằng Excel rồi lưu lại thành .xlsx':
    'Text follows a closing quote, so that nobody can say where the cell ends: please double quotes within a cell (""), or open the file in Excel and save it as .xlsx',
  'Các dòng của tệp ngăn ô bằng những dấu khác nhau (phẩy, chấm phẩy, tab): xin dùng một dấu cho cả tệp, hoặc lưu lại thành .xlsx':
    'Rows of the file separate their cells by different signs (commas, semicolons, tabs): please use one for the whole file, or save it as .xlsx',
  'Tệp chỉ có dòng tiêu đề cột, chưa có tin, bài nào ở dưới':
    'The file has headings alone, and no article below them',
  'Dòng có nhiều ô hơn dòng tiêu đề cột: chữ có dấu ngăn ô phải nằm trong ngoặc kép':
    'The row has more cells than the headings: text with a separator in it must stand in quotes',
  'Tệp lớn quá 2 MB: xin chia danh sách thành nhiều tệp':
    'The file is larger than 2 MB: please divide the list into several',
  'Không đọc được tệp: chỉ nhận bảng Excel (.xlsx) hoặc CSV':
    'The file cannot be read: only Excel workbooks (.xlsx) and CSV are taken',
  'Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu: xin mở bằng Excel rồi lưu lại thành .xlsx không có mật khẩu':
    'An old Excel file (.xls) or one with a password: please open it in Excel and save it as .xlsx without one',
  'Tệp không có bảng nào gồm dòng tiêu đề cột và các dòng ở dưới':
    'The file has no table with headings and rows below them',
  'Danh sách dài hơn 5.000 dòng: xin chia thành nhiều tệp':
    'The list has more than 5,000 rows: please divide it into several files',
  'Đường dẫn không đọc được': 'The address cannot be read',
  'Đường dẫn mở một trang danh sách, không phải một tin, bài': 'The address opens a list, not an article',
  'Đường dẫn không thuộc cổng nào đã đăng ký': 'The address is on no registered portal',
  'Chưa ghi nội dung': 'No content is named',
  'Bài này đã được rút khỏi sổ': 'The article was withdrawn from the ledger',
  'Số không thuộc CCHC phải nhập riêng, không cộng chung với nội dung CCHC':
    'Figures of what is not reform are entered by themselves',
};
