// What a line of the audit trail changed, field by field, as people would read it. Pure.
import { ROLE_NAMES } from '#shared/api/access';
import type { AuditLine } from '#shared/api/audit';
import type { Queue } from '#shared/api/review';
import { formatDate, isLocalDate } from '#shared/local-date';
import { CONTENT_CODES, contentShort, FORMS, ORIGINS, TOPICS } from '#shared/taxonomy';
import { localTime } from '../../domain/list-articles.ts';
import type { Say } from '../language.ts';
import { QUEUE_NAMES } from '../review/words.ts';

export type Difference = { field: string; before: string | null; after: string | null };

/** What fields are called; another one is called as it is written. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'tên',
  role: 'vai trò',
  unit: 'đơn vị',
  revokedAt: 'thu hồi lúc',
  leftAt: 'nghỉ từ',
  successor: 'người kế nhiệm',
  device: 'thiết bị',
  kind: 'loại',
  expiresAt: 'hết hạn',
  scopes: 'quyền',
  status: 'tình trạng',
  content: 'nội dung',
  topics: 'chủ đề',
  form: 'thể loại',
  origin: 'nguồn',
  note: 'ghi chú',
  title: 'tiêu đề',
  publishedOn: 'ngày đăng',
  section: 'chuyên mục',
  author: 'tác giả',
  summary: 'tóm tắt',
  url: 'địa chỉ',
  portal: 'cổng',
  undoes: 'hoàn tác việc',
  year: 'năm',
  number: 'số',
  on: 'ngày',
  from: 'từ ngày',
  to: 'đến ngày',
  count: 'số lượng',
  body: 'nội dung',
  contents: 'các nội dung',
  queue: 'hàng duyệt',
  other: 'bài kia',
  shortName: 'tên ngắn',
  signCode: 'ký hiệu văn bản',
  parentAuthority: 'cơ quan chủ quản',
  place: 'địa danh',
  parent: 'đơn vị cấp trên',
  validFrom: 'ngày đầu',
  validTo: 'ngày cuối',
  channel: 'tên trong câu báo cáo',
  origins: 'các địa chỉ',
  path: 'đường dẫn',
  spans: 'nói thay cho',
  pausedAt: 'tạm dừng từ',
  rule: 'quy tắc đường dẫn',
  groups: 'các nhóm',
  position: 'thứ tự',
  list: 'danh mục',
  code: 'mã',
  retired: 'thôi dùng',
  size: 'số bài',
  seed: 'số khởi đầu',
  coders: 'người phân loại',
  rows: 'số dòng',
  sent: 'số dòng được nhập',
  source: 'văn bản',
  filter: 'giới hạn',
};

/** Fields that are called otherwise of one thing. */
const FIELDS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  portal: { origin: 'địa chỉ' },
};

const LIST_WORDS: Readonly<Record<string, string>> = {
  topics: 'Chủ đề',
  forms: 'Thể loại',
  origins: 'Nguồn',
};

const STATUSES: Readonly<Record<string, string>> = {
  applied: 'được tính',
  superseded: 'có việc sau thay thế',
  active: 'đang dùng',
  removed: 'đã bỏ',
};

/** Fields whose values are codes of a list. */
const LISTS: Readonly<Record<string, readonly { code: string; name: string }[]>> = {
  form: FORMS,
  origin: ORIGINS,
  topics: TOPICS,
};

/** Fields that say where a value is, and are no news themselves. */
const WRAPPERS = ['tag', 'correction', 'into', 'span'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a thing, those of what is wrapped in it among them. */
function fieldsOf(thing: unknown): Map<string, unknown> {
  if (!isObject(thing)) return new Map(thing === null || thing === undefined ? [] : [['', thing]]);
  const entries = Object.entries(thing).flatMap(([name, value]) =>
    WRAPPERS.includes(name) && isObject(value) ? Object.entries(value) : [[name, value] as const],
  );
  return new Map(entries.filter(([, value]) => value !== undefined));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** A value in words; `unitName`: what a unit is called. */
function wordsOf(field: string, value: unknown, say: Say, unitName: (id: string) => string): string {
  if (Array.isArray(value)) return value.map((each) => wordsOf(field, each, say, unitName)).join(', ');
  if (isObject(value))
    return Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([name, each]) => wordsOf(name, each, say, unitName))
      .join(' ');
  if (typeof value === 'boolean') return say(value ? 'có' : 'không phải');
  if (typeof value !== 'string') return String(value);
  if (field === 'role' && Object.hasOwn(ROLE_NAMES, value))
    return say(ROLE_NAMES[value as keyof typeof ROLE_NAMES]);
  if (field === 'unit' || field === 'parent') return unitName(value);
  if (field === 'queue' && Object.hasOwn(QUEUE_NAMES, value)) return say(QUEUE_NAMES[value as Queue]);
  if (field === 'list') return say(LIST_WORDS[value] ?? value);
  const content =
    (field === 'content' || field === 'contents') && CONTENT_CODES.find((code) => code === value);
  if (content) return content === 'none' ? contentShort(content) : `${content} ${contentShort(content)}`;
  const listed = LISTS[field]?.find(({ code }) => code === value);
  if (listed) return listed.name;
  if (field === 'status') return say(STATUSES[value] ?? value);
  if (INSTANT.test(value)) return localTime(value);
  return isLocalDate(value) ? formatDate(value) : value;
}

/** No news to people: how often it was written, by which id it is known, what tells one attempt from another. */
const UNTOLD = ['version', 'invite', 'id', 'token'];

/** Of an act on an article: its kind is told already, and that it counts goes without saying. */
const untoldOf = (what: string, after: Map<string, unknown>): readonly string[] =>
  what.startsWith('article.')
    ? ['kind', ...(after.get('status') === 'applied' ? ['status'] : []), ...UNTOLD]
    : UNTOLD;

/** The fields that differ, in the order in which they stand. */
export function differences(
  { what, before, after }: Pick<AuditLine, 'what' | 'before' | 'after'>,
  { say, unitName }: { say: Say; unitName: (id: string) => string },
): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const untold = untoldOf(what, is);
  const shown = (field: string, value: unknown) =>
    value === null || value === undefined || value === '' ? null : wordsOf(field, value, say, unitName);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => JSON.stringify(was.get(field) ?? null) !== JSON.stringify(is.get(field) ?? null))
    .filter((field) => !untold.includes(field))
    .map((field) => ({
      field: say(FIELDS_OF[what.split('.')[0] ?? '']?.[field] ?? FIELDS[field] ?? field),
      before: shown(field, was.get(field)),
      after: shown(field, is.get(field)),
    }));
}
