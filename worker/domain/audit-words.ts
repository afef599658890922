// What the audit trail's kinds and the things they are about are called in Vietnamese. Pure.
import { activityName } from '#shared/activity';
import type { AuditKind, AuditLine } from '#shared/api/audit';
import { formatDate } from '#shared/local-date';

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
  list: 'mục của danh mục',
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
const WHOLE: Readonly<Partial<Record<AuditKind, string>>> = {
  'device.revoked': 'chặn thiết bị',
  'person.revoked': 'thu hồi quyền của người dùng',
  'person.reactivated': 'cho người dùng dùng lại',
  'person.handed-over': 'bàn giao cho người kế nhiệm',
  'unit.respelled': 'sửa cách viết tên đơn vị',
  'unit.ended': 'ghi ngày kết thúc của đơn vị',
  'unit.succeeded': 'ghi đơn vị kế thừa của',
  'unit.succession-removed': 'bỏ ghi đơn vị kế thừa của',
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
  const [whole, done, named] = [
    (WHOLE as Readonly<Record<string, string>>)[what],
    DEEDS[deed],
    THINGS[thing],
  ];
  if (whole !== undefined) return [whole];
  return done !== undefined && named !== undefined ? [done, named] : null;
}

/** A kind in the words of a language, Vietnamese without one; what there are no words for as it stands. */
export function wordsOf(what: string, say: (words: string) => string = (words) => words): string {
  return knownWords(what)?.map(say).join(' ') ?? what;
}

/** A field of what a line is about, as it became, else as it was. */
function told({ after, before }: Pick<AuditLine, 'after' | 'before'>, field: string): unknown {
  const [is, was] = [after, before] as (Record<string, unknown> | null)[];
  return is?.[field] ?? was?.[field];
}

/** What a line is about, as people call it; null where nobody does. */
export function subjectWords(
  line: Pick<AuditLine, 'what' | 'subjectName' | 'after' | 'before'>,
): string | null {
  if (line.subjectName !== null) return line.subjectName;
  const [thing] = line.what.split('.');
  const [kind, from, year] = [told(line, 'kind'), told(line, 'from'), told(line, 'year')];
  if (thing === 'activity' && typeof kind === 'string' && typeof from === 'string')
    return `${activityName(kind as Parameters<typeof activityName>[0])}, ${formatDate(from)}`;
  if (thing === 'estimate' && typeof year === 'number') return `năm ${year}`;
  const named = ['name', 'label', 'title', 'source'].map((field) => told(line, field));
  return named.find((name) => typeof name === 'string') ?? null;
}
