// What the audit trail's kinds are called in Vietnamese. Pure.

/** The things that people set up or act upon. */
export const THINGS: Readonly<Record<string, string>> = {
  article: 'tin, bài',
  plan: 'kế hoạch',
  target: 'chỉ tiêu',
  activity: 'hoạt động khác',
  scoring_rule: 'quy tắc chấm điểm',
  estimate: 'số ước cả năm',
  snapshot: 'bản chốt số liệu',
  'report-text': 'nội dung báo cáo',
  letterhead: 'đầu và cuối văn bản',
  token: 'khóa cho chương trình',
  person: 'người dùng',
  invite: 'lời mời',
  device: 'thiết bị',
  unit: 'đơn vị',
  portal: 'cổng',
  grouping: 'cách gộp',
  topic: 'chủ đề',
  form: 'thể loại',
  origin: 'nguồn',
  'list-item': 'mục của danh mục',
  import: 'danh sách nhập',
  sample: 'mẫu phân loại',
  past_total: 'số liệu kỳ trước',
  review: 'mục duyệt',
};

/** Deeds on whatever thing, said before its name. */
const DEEDS: Readonly<Record<string, string>> = {
  added: 'thêm',
  created: 'tạo',
  changed: 'sửa',
  removed: 'bỏ',
  written: 'viết',
  revoked: 'thu hồi',
  voided: 'hủy',
  frozen: 'lập',
  issued: 'ghi số ban hành của',
  confirmed: 'xác nhận',
  finished: 'nhập xong',
  moved: 'đổi địa chỉ',
  drawn: 'rút',
};

/** Deeds whose words say the thing too. */
const WHOLE: Readonly<Record<string, string>> = {
  'device.revoked': 'chặn thiết bị',
  'person.revoked': 'thu hồi quyền của người dùng',
  'person.reactivated': 'cho người dùng dùng lại',
  'person.handed-over': 'bàn giao cho người kế nhiệm',
  'portal.profile': 'đổi cách đọc trang của cổng',
  'portal.took': 'chuyển tin, bài sang cổng bên trong',
  'portal.units': 'đổi đơn vị mà cổng nói thay',
  'sample.reassigned': 'giao phần còn lại của mẫu cho người khác',
  'sample.ended': 'kết thúc mẫu với phần đã làm',
  'review.marked': 'cho qua mục cần duyệt',
  'review.unmarked': 'đưa mục trở lại hàng cần duyệt',
  'article.seen': 'đưa tin, bài vào sổ',
  'article.tag': 'phân loại tin, bài',
  'article.untag': 'bỏ phân loại tin, bài',
  'article.withdraw': 'rút tin, bài khỏi số liệu',
  'article.restore': 'tính lại tin, bài vào số liệu',
  'article.correct': 'sửa thông tin tin, bài',
  'article.merge': 'gộp tin, bài',
  'article.split': 'tách tin, bài',
};

/** The kinds of which there is a word of their own, for choosing among. */
export const WHOLE_KINDS: readonly string[] = Object.keys(WHOLE);

/** The words of a kind, one or two: “sửa”, “kế hoạch”; null where there are none for it. */
export function knownWords(what: string): readonly string[] | null {
  const [thing = '', deed = ''] = what.split('.');
  const [whole, done, named] = [WHOLE[what], DEEDS[deed], THINGS[thing]];
  if (whole !== undefined) return [whole];
  return done !== undefined && named !== undefined ? [done, named] : null;
}

/** A kind in the words of a language, Vietnamese without one; what there are no words for as it stands. */
export function wordsOf(what: string, say: (words: string) => string = (words) => words): string {
  return knownWords(what)?.map(say).join(' ') ?? what;
}
