// Everything that can go wrong, once: a stable type for programs, a Vietnamese title for people (RFC 9457).
import { type Say, sayBy } from '#shared/say';

/** HTTP status and Vietnamese title of each problem type. */
export const PROBLEMS = {
  // Faults of a whole request: nothing is stored.
  'bad-json': [400, 'Nội dung gửi lên không phải JSON hợp lệ'],
  'bad-request': [400, 'Yêu cầu không đúng định dạng'],
  'bad-action-count': [400, 'Mỗi lần gửi phải có từ 1 đến 100 thao tác'],
  'bad-check-count': [400, 'Mỗi lần gửi phải có từ 1 đến 100 kết quả kiểm tra liên kết'],
  'unknown-parameter': [400, 'Tham số không có trong danh sách'],
  'unknown-value': [400, 'Giá trị của tham số không có trong danh sách'],
  'bad-period': [400, 'Kỳ báo cáo không hợp lệ'],
  'period-too-long': [400, 'Kỳ quá dài: chia theo ngày tối đa 3 năm, chia theo tháng tối đa 50 năm'],
  'report-too-long': [400, 'Kỳ báo cáo dài quá 10 năm: xin chọn khoảng ngày ngắn hơn'],
  'from-after-to': [400, 'Ngày bắt đầu ở sau ngày kết thúc'],
  'bad-cursor': [400, 'Con trỏ trang không hợp lệ'],
  'too-many-rows': [400, 'Danh sách dài hơn 5.000 dòng: xin thu hẹp khoảng ngày hoặc bộ lọc'],
  'body-too-large': [413, 'Nội dung gửi lên vượt quá 256 KB'],
  unauthorized: [401, 'Chưa đăng nhập hoặc phiên đăng nhập đã bị thu hồi'],
  'person-revoked': [401, 'Quyền dùng Sổ Tin của bạn đã được quản trị viên thu hồi'],
  'forbidden-role': [403, 'Vai trò của bạn không được làm việc này'],
  'forbidden-scope': [403, 'Khóa truy cập không có quyền này'],
  'not-found': [404, 'Không tìm thấy'],
  'method-not-allowed': [405, 'Địa chỉ này không nhận cách gọi đó'],
  'ledger-restarted': [409, 'Sổ trên máy chủ đã được lập lại'],
  'invite-unknown': [404, 'Mã mời không đúng'],
  'invite-used': [410, 'Mã mời đã được dùng'],
  'invite-expired': [410, 'Mã mời đã hết hạn'],
  'code-unknown': [404, 'Mã đăng nhập không đúng hoặc đã hết hạn'],
  'foreign-form': [403, 'Yêu cầu này không đến từ trang của Sổ Tin'],
  'token-taken': [409, 'Khóa này đã được dùng'],
  'token-without-name': [422, 'Khóa chưa có tên'],
  'token-without-scope': [422, 'Chọn ít nhất một việc mà khóa được làm'],
  'scope-beyond-role': [422, 'Khóa không được có quyền vượt quá vai trò của bạn'],
  'token-without-end': [422, 'Chỉ quản trị viên tạo được khóa không có ngày hết hạn'],
  'too-many-tokens': [409, 'Bạn đang có 20 khóa còn dùng được: xin thu hồi khóa không cần nữa'],
  'last-administrator': [
    409,
    'Không còn quản trị viên nào khác đã đăng nhập để làm thay: xin mời thêm một quản trị viên và đợi người đó đăng nhập trước',
  ],
  'not-active': [409, 'Người này đang bị thu hồi quyền: xin cho dùng lại trước'],
  'person-taken': [409, 'Mã này đã dùng cho người khác hoặc lời mời khác: xin mở lại trang rồi làm lại'],
  'bad-profile': [422, 'Cấu hình đọc trang của cổng không hợp lệ'],
  'bad-origin': [422, 'Địa chỉ cổng phải bắt đầu bằng http:// hoặc https://, không kèm tên đăng nhập'],
  'bad-path': [422, 'Đường dẫn phải bắt đầu bằng dấu / và không có dấu ? hay #'],
  'portal-taken': [409, 'Địa chỉ này đã được đăng ký cho một cổng'],
  'span-after-end': [422, 'Đơn vị này đã kết thúc trước ngày bắt đầu đã chọn: hãy chọn đơn vị kế thừa'],
  'portal-within': [
    409,
    'Địa chỉ này nằm trong một cổng của đơn vị khác: chỉ quản trị viên thấy cả hai đơn vị mới thêm được',
  ],
  'portal-takes-articles': [
    409,
    'Trong địa chỉ này đã có tin, bài ghi ở cổng bao ngoài: xin xác nhận chuyển sang cổng mới',
  ],
  'too-many-origins': [422, 'Cổng đã có 20 tên miền, không thêm được nữa'],
  'spans-overlap': [422, 'Các khoảng ngày mà cổng nói thay cho đơn vị chồng lên nhau'],
  'unit-needed': [422, 'Chọn đơn vị mà cổng nói thay'],
  'profile-changed': [409, 'Cấu hình đọc trang của cổng đã được người khác thay đổi'],
  'profile-joins': [409, 'Cấu hình này làm các tin, bài khác nhau bị coi là một'],
  'too-many-addresses': [422, 'Một lần xếp lại được 50.000 địa chỉ, trong 200.000 của các cổng lồng nhau'],
  'text-changed': [409, 'Nội dung báo cáo đã được người khác sửa trong lúc bạn soạn'],
  'letterhead-changed': [409, 'Đầu và cuối văn bản đã được người khác sửa trong lúc bạn soạn'],
  'documents-off': [
    501,
    'Máy chủ này không tạo tệp .docx và .xlsx (gói miễn phí chỉ cho 10 ms xử lý mỗi lần gọi): xin tải tệp .csv',
  ],
  'too-many-requests': [429, 'Khóa truy cập đã gọi quá số lần cho phép, xin đợi rồi gọi tiếp'],
  'too-many-attempts': [429, 'Đã thử mã quá nhiều lần từ mạng này, xin đợi một phút rồi thử lại'],
  // Faults of what people set up: plans, targets, activities, rules, estimates.
  'record-changed': [409, 'Mục này đã được người khác thay đổi: xin mở lại rồi sửa'],
  'for-the-whole': [
    403,
    'Mục chung của mọi đơn vị: chỉ người được xem tất cả các đơn vị mới ghi hoặc sửa được',
  ],
  'bad-id': [422, 'Mã của mục không đúng định dạng'],
  'text-missing': [422, 'Còn ô bắt buộc chưa điền'],
  'date-in-future': [422, 'Ngày ở sau hôm nay'],
  'bad-year': [422, 'Năm phải từ 2000 đến 2100'],
  'bad-amount': [422, 'Số lượng phải là số nguyên lớn hơn 0 và không quá lớn'],
  'unknown-activity': [422, 'Loại hoạt động không có trong danh mục'],
  'target-mixed': [422, 'Chỉ tiêu về hoạt động không đi kèm nội dung hay thể loại của tin, bài'],
  'target-too-long': [422, 'Kỳ của chỉ tiêu hoặc hoạt động dài quá 10 năm'],
  'unknown-penalty': [422, 'Trường hợp trừ điểm không có trong quy tắc của kế hoạch'],
  'penalty-twice': [422, 'Trường hợp trừ điểm ghi hai lần'],
  'penalty-in-use': [422, 'Trường hợp trừ điểm đang được kế hoạch ghi số lần nên không bỏ khỏi quy tắc được'],
  'rule-bands': [422, 'Các khoảng của quy tắc phải nối liền nhau từ 0% trở lên, không hở, không chồng nhau'],
  'rule-points': [422, 'Điểm của quy tắc phải từ 0 đến điểm tối đa và không giảm khi kết quả tăng'],
  'unit-renamed': [
    422,
    'Tên đơn vị khác trước: xin chọn đó là sửa lỗi viết hay đổi tên (đổi tên thì tên cũ giữ như khi đó, đơn vị mới kế thừa)',
  ],
  'unit-above-needed': [
    422,
    'Chọn đơn vị cấp trên: đơn vị đứng riêng thì bạn không thấy được nó, và bạn không còn được xem mọi đơn vị',
  ],
  'unit-circle': [422, 'Đơn vị không thể ở dưới hoặc kế thừa chính nó'],
  'unit-ended': [422, 'Đơn vị này đã kết thúc trước ngày đăng của tin, bài'],
  'unit-ended-undated': [
    422,
    'Đơn vị này đã kết thúc, mà tin, bài chưa có ngày đăng: xin ghi cả ngày đăng khi chuyển sang đơn vị này',
  ],
  'bad-succession': [422, 'Đổi tên, sáp nhập có một đơn vị kế thừa; chia tách có từ hai đơn vị trở lên'],
  'successor-missing': [422, 'Chưa chọn đơn vị kế thừa'],
  // Faults of lists: groupings, topics, forms, origins.
  'lists-shared': [
    403,
    'Danh mục dùng chung cho mọi đơn vị: quản trị viên của riêng một đơn vị không đổi được',
  ],
  'grouping-twice': [422, 'Có nội dung nằm ở hai nhóm'],
  'grouping-missing': [422, 'Có nội dung từ 0 đến 6 chưa nằm trong nhóm nào'],
  'group-named-twice': [422, 'Hai nhóm cùng một tên: báo cáo không phân biệt được'],
  'group-empty': [422, 'Cách gộp phải có từ 1 đến 8 nhóm, mỗi nhóm có ít nhất một nội dung'],
  'bad-code': [422, 'Mã không hợp lệ'],
  'code-used': [409, 'Mã này đã dùng, kể cả cho mục đã thôi dùng: mã không dùng lại cho mục khác'],
  'name-stays': [422, 'Mục có sẵn giữ nguyên tên, chỉ thôi dùng hoặc dùng lại được'],
  'past-total-mixed': [422, 'Số không thuộc CCHC phải nhập riêng, không cộng chung với nội dung CCHC'],
  // Faults of a file with a list of articles, and of one row of it (which are told on the page alone).
  'file-missing': [422, 'Chưa chọn tệp'],
  'file-empty': [422, 'Tệp trống, không có chữ nào để đọc: xin chọn tệp khác'],
  'file-too-large': [413, 'Tệp lớn quá 2 MB: xin chia danh sách thành nhiều tệp'],
  'unreadable-file': [422, 'Không đọc được tệp: chỉ nhận bảng Excel (.xlsx) hoặc CSV'],
  'old-excel-file': [
    422,
    'Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu: xin mở bằng Excel rồi lưu lại thành .xlsx không có mật khẩu',
  ],
  'file-damaged': [
    422,
    'Tệp có ký tự rỗng (NUL), thường do lưu hoặc chép dở: xin mở bằng Excel rồi lưu lại thành .xlsx',
  ],
  'quote-open': [
    422,
    'Dấu ngoặc kép mở mà không đóng, nên các dòng sau sẽ bị coi là một ô: chưa đọc gì, xin sửa dòng đó rồi chọn lại tệp',
  ],
  'quote-misplaced': [
    422,
    'Sau dấu ngoặc kép đóng còn chữ, nên không biết ô kết thúc ở đâu: xin viết đôi dấu ngoặc kép nằm trong ô (""), hoặc mở bằng Excel rồi lưu lại thành .xlsx',
  ],
  'separators-mixed': [
    422,
    'Các dòng của tệp ngăn ô bằng những dấu khác nhau (phẩy, chấm phẩy, tab): xin dùng một dấu cho cả tệp, hoặc lưu lại thành .xlsx',
  ],
  'headings-alone': [422, 'Tệp chỉ có dòng tiêu đề cột, chưa có tin, bài nào ở dưới'],
  'empty-list': [422, 'Tệp không có bảng nào gồm dòng tiêu đề cột và các dòng ở dưới'],
  'too-many-list-rows': [422, 'Danh sách dài hơn 5.000 dòng: xin chia thành nhiều tệp'],
  'list-confirmed': [409, 'Danh sách này đã được xác nhận nhập'],
  'bad-link': [422, 'Đường dẫn không đọc được'],
  'link-outside-portals': [422, 'Đường dẫn không thuộc cổng nào đã đăng ký'],
  'link-to-listing': [422, 'Đường dẫn mở một trang danh sách, không phải một tin, bài'],
  'content-missing': [422, 'Chưa ghi nội dung'],
  'row-too-wide': [422, 'Dòng có nhiều ô hơn dòng tiêu đề cột: chữ có dấu ngăn ô phải nằm trong ngoặc kép'],
  'row-twice': [422, 'Trùng bài với dòng khác trong danh sách'],
  'article-withdrawn': [422, 'Bài này đã được rút khỏi sổ'],
  'period-not-begun': [422, 'Kỳ này chưa bắt đầu nên chưa có gì để chốt: xin xem lại năm'],
  'snapshot-too-large': [422, 'Kỳ này có hơn 50.000 tin, bài: xin chia thành nhiều bản chốt'],
  'already-issued': [409, 'Bản chốt đã có số và ngày ban hành, không đổi được nữa'],
  'issued-before-frozen': [422, 'Ngày ban hành ở trước ngày chốt số liệu'],
  'issued-in-future': [422, 'Ngày ban hành ở sau ngày hôm nay'],
  // Faults of the review desk and its samples.
  'no-decision': [422, 'Chưa chọn quyết định nào'],
  'decision-overtaken': [
    409,
    'Bài này đã có quyết định khác mới hơn, nên quyết định của bạn không được tính',
  ],
  'decided-meanwhile': [
    409,
    'Chưa ghi quyết định của bạn, vì từ khi bạn mở trang đã có người khác quyết định bài này',
  ],
  'nothing-to-undo': [409, 'Không còn gì để hoàn tác'],
  'sample-size': [422, 'Số bài của mẫu phải từ 1 đến 500'],
  'sample-seed': [422, 'Số khởi đầu của mẫu phải là số nguyên từ 0 đến 4.294.967.295'],
  'sample-coders': [422, 'Chọn hai người khác nhau, đang dùng Sổ Tin và được gắn nhãn'],
  'sample-empty': [422, 'Kỳ này không có tin, bài nào có ngày đăng mà cả hai người xem được'],
  'sample-too-wide': [422, 'Kỳ này có hơn 50.000 tin, bài: xin chọn khoảng ngày ngắn hơn'],
  'sample-not-yours': [403, 'Mẫu này do hai người khác phân loại'],
  'sample-done': [409, 'Mẫu đã xong hoặc đã kết thúc: không đổi được nữa'],
  'sample-same-coder': [422, 'Người này đã được giao mẫu này rồi: xin chọn người khác'],
  'sample-half-done': [409, 'Phần của người này đã phân loại xong, không còn gì để giao'],
  'sample-unseen': [422, 'Người này không xem được mọi tin, bài của mẫu: xin chọn người khác'],
  busy: [503, 'Máy chủ đang bận, xin thử lại sau ít giây'],
  internal: [500, 'Máy chủ gặp lỗi, thao tác chưa được ghi'],
  // Faults of one action: the others of the request are applied.
  'bad-shape': [422, 'Thao tác không đúng định dạng'],
  'unknown-portal': [422, 'Cổng thông tin chưa được đăng ký, hoặc không thuộc đơn vị của bạn'],
  'portal-paused': [422, 'Cổng này đang tạm dừng, không nhận nhãn mới'],
  'article-of-other-unit': [422, 'Tin, bài này thuộc đơn vị khác nên tài khoản này không ghi được'],
  'url-outside-portal': [422, 'Địa chỉ không thuộc cổng thông tin này'],
  'url-of-other-portal': [
    422,
    'Địa chỉ này thuộc một cổng đã được tách riêng cho đơn vị khác: tài khoản này không ghi được',
  ],
  'page-is-listing': [422, 'Đây là trang danh sách: xin gắn nhãn từng bài trong danh sách'],
  'url-with-user': [422, 'Địa chỉ có kèm tên đăng nhập hoặc mật khẩu'],
  'impossible-date': [422, 'Ngày không có trong lịch'],
  'date-after-tomorrow': [422, 'Ngày đăng ở sau ngày mai'],
  'unknown-content': [422, 'Nội dung phân loại không có trong danh mục'],
  'unknown-topic': [422, 'Chủ đề không có trong danh mục'],
  'unknown-form': [422, 'Thể loại không có trong danh mục'],
  'unknown-origin': [422, 'Nguồn không có trong danh mục'],
  'unknown-unit': [422, 'Đơn vị không có trong danh mục'],
  'bad-text': [422, 'Văn bản có ký tự không hợp lệ'],
  'title-too-long': [422, 'Tiêu đề dài quá 500 ký tự'],
  'text-too-long': [422, 'Văn bản quá dài'],
  'empty-text': [422, 'Một ô bắt buộc còn để trống'],
  'merge-into-self': [422, 'Không thể gộp một bài vào chính nó'],
  'id-reused': [409, 'Mã thao tác đã dùng cho nội dung khác'],
  // Faults of one checked link.
  'unknown-article': [422, 'Địa chỉ này chưa có trong sổ'],
  'checked-after-tomorrow': [422, 'Ngày kiểm tra liên kết ở sau ngày mai'],
  // Told on the device alone, never by the server.
  'undo-overtaken': [409, 'Bài này đã có thao tác khác sau đó, nên thao tác cũ không hoàn tác được nữa'],
  'person-changed': [
    409,
    'Người đăng nhập trên máy này đã đổi, nên thao tác này không tính cho ai: xin bấm lại',
  ],
  'scan-running': [409, 'Một lượt quét cổng khác đang chạy'],
  'host-not-granted': [403, 'Trình duyệt chưa được phép đọc trang của cổng này'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemType = keyof typeof PROBLEMS;

/** Different articles that a profile would take for one. */
export type JoinedArticles = { key: string; articles: { id: string; url: string; title: string | null }[] };

/** What may be given where a list decides; `name` where people know it by another word than its code. */
export type Possible = { code: string; name?: string };
/** Where in a file something is wrong: the line, from 1, and what stands there. */
export type FilePlace = { line: number; words: string };

/**
 * An `application/problem+json` body. `detail` is English, for whoever reads the log; `joins` comes with
 * `profile-joins` alone, `at` with what is wrong in a file, which a page alone takes,
 * `known` with `decided-meanwhile`: what a decision that follows what is told knows; `now`: the server’s time then.
 */
export type Problem = {
  type: ProblemType;
  title: string;
  status: number;
  detail?: string;
  /** What of the request is wrong: a parameter by its name, a member of a body by its path (`bands.0.points`). */
  parameter?: string;
  /** The code that no list has. */
  value?: string;
  /** The codes that could have been given; none: there are none. */
  possible?: readonly Possible[];
  joins?: readonly JoinedArticles[];
  at?: FilePlace;
  known?: string;
  now?: number;
};

type Members = Partial<Omit<Problem, 'type' | 'status' | 'detail'>> & { why?: string };

/** How a code that no list has is told: what is wrong with it, the code, and those that there are. */
const UNLISTED = '{title}: “{value}”';
const UNLISTED_POSSIBLE = '{title}: “{value}”. Dùng được: {possible}';
const UNLISTED_NONE = '{title}: “{value}”. Không có mã nào dùng được';

/** A problem in its reader's words: its title with the reason, and the code and the list that it is about. */
export function problemWords(say: Say, { type, title, detail, value, possible }: Problem): string {
  const plain = PROBLEMS[type][1];
  // The reason that a title brings is Vietnamese; in another language the detail says it.
  const reason = say(plain) !== plain && title.startsWith(`${plain}: `) ? detail : undefined;
  if (value === undefined) return reason ? `${say(plain)}: ${reason}` : say(title);
  const named = { title: say(plain), value };
  if (possible === undefined) return say(UNLISTED, named);
  const codes = possible.map(({ code, name }) => (name === undefined ? code : `${code} (${name})`));
  return codes.length === 0
    ? say(UNLISTED_NONE, named)
    : say(UNLISTED_POSSIBLE, { ...named, possible: codes.join(', ') });
}

/** Makes the problem of a type; `detail` says what exactly was wrong. */
export function problem(type: ProblemType, detail?: string): Problem {
  const [status, title] = PROBLEMS[type];
  return { type, title, status, ...(detail === undefined ? {} : { detail }) };
}

/** Whether a text names a problem type. */
export function isProblemType(text: string): text is ProblemType {
  return Object.hasOwn(PROBLEMS, text);
}

/** A problem as it is thrown; whoever answers the request turns it into a response. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /**
   * `why` is Vietnamese: the title goes on with it, where one fault has many reasons that its reader can mend. So it
   * does with a `value` that no list has. `title`: in its reader's own language, where it tells what no list can hold.
   */
  constructor(type: ProblemType, detail?: string, { why, ...more }: Members = {}) {
    super(detail ?? type);
    this.name = 'ProblemError';
    this.problem = { ...problem(type, detail), ...more };
    this.problem.title = problemWords(sayBy(), this.problem);
    if (why) this.problem.title += `: ${why}`;
  }
}
