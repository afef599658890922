// The classes an article can have: contents, topics, forms, origins, and how contents are grouped for a report.
// Lists made from others are marked pure: a page script that uses one list does not carry the rest.
import { foldText } from '#shared/text';

/** Version of the lists below; travels with figures so that an old report can be read with its own lists. */
export const TAXONOMY_VERSION = '2021-76';

/**
 * The contents of administrative reform: direction and management, then the six of Resolution 76/NQ-CP (15/7/2021).
 * `short` is what buttons and marks show beside the digit.
 */
export const CONTENTS = [
  { code: '0', name: 'Công tác chỉ đạo, điều hành cải cách hành chính', short: 'Chỉ đạo' },
  { code: '1', name: 'Cải cách thể chế', short: 'Thể chế' },
  { code: '2', name: 'Cải cách thủ tục hành chính', short: 'TTHC' },
  { code: '3', name: 'Cải cách tổ chức bộ máy hành chính nhà nước', short: 'Bộ máy' },
  { code: '4', name: 'Cải cách chế độ công vụ', short: 'Công vụ' },
  { code: '5', name: 'Cải cách tài chính công', short: 'Tài chính' },
  { code: '6', name: 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số', short: 'Số' },
  { code: 'none', name: 'Không thuộc CCHC', short: 'Không thuộc' },
] as const;

/** The one primary class of an article; `'none'` is a verdict too: looked at, and not reform. */
export type Content = (typeof CONTENTS)[number]['code'];
export const CONTENT_CODES: readonly Content[] = /* @__PURE__ */ CONTENTS.map((content) => content.code);
/** The contents that count as reform: all but `'none'`. */
export const REFORM_CONTENTS: readonly Content[] = /* @__PURE__ */ CONTENT_CODES.filter(
  (code) => code !== 'none',
);

/** What kind of item an article is. The report's wording depends on it (tin, bài). */
export const FORMS = [
  { code: 'tin', name: 'Tin' },
  { code: 'bai', name: 'Bài' },
  { code: 'tin-anh', name: 'Tin ảnh' },
  { code: 'phong-su', name: 'Phóng sự' },
  { code: 'phong-van', name: 'Phỏng vấn' },
  { code: 'video', name: 'Video clip' },
  { code: 'infographic', name: 'Infographic' },
  { code: 'podcast', name: 'Podcast, phát thanh' },
  { code: 'van-ban', name: 'Văn bản' },
  { code: 'thong-bao', name: 'Thông báo' },
  { code: 'hoi-dap', name: 'Hỏi – đáp' },
] as const;
/** The code of a form: one of these, or of those that a place has added. */
export type Form = string;

/** The code that a form's Vietnamese spelling stands for: “Tin ảnh” → `tin-anh`. What is no form stays no code. */
export function formCode(text: string): string {
  return foldText(text).replace(/\s*[–-]\s*|\s+/g, '-');
}

/** Where the text comes from. */
export const ORIGINS = [
  { code: 'own', name: 'Tự viết' },
  { code: 'contributor', name: 'Cộng tác viên' },
  { code: 'reposted', name: 'Dẫn lại' },
] as const;
/** The code of an origin: one of these, or of those that a place has added. */
export type Origin = string;

/** Secondary tags: the other contents, the indices that measure reform, and subtopics that reports ask for. */
export const TOPICS: readonly { code: string; name: string }[] = /* @__PURE__ */ listTopics();

/** One entry of a list. `retired`: it is read and counted as ever, and no longer offered. */
export type ListItem = { code: string; name: string; retired?: boolean | undefined };
/** The lists that a place adds to. */
export const LIST_NAMES = ['topics', 'forms', 'origins'] as const;
export type ListName = (typeof LIST_NAMES)[number];
export type Lists = Readonly<Record<ListName, readonly ListItem[]>>;
/** What comes with the program, before anybody adds to it. */
export const BUILT_IN: Lists = { topics: TOPICS, forms: FORMS, origins: ORIGINS };

/** The name of a code in a list; undefined for one that is not in it. */
export function nameIn(list: readonly ListItem[], code: string | null | undefined): string | undefined {
  return list.find((item) => item.code === code)?.name;
}

/** What may be chosen of a list: all that is not retired, and what is chosen already. */
export function offered(list: readonly ListItem[], chosen: readonly (string | null)[] = []): ListItem[] {
  return list.filter(({ code, retired }) => retired !== true || chosen.includes(code));
}

function listTopics(): { code: string; name: string }[] {
  return [
    ...CONTENTS.filter(({ code }) => code !== 'none').map(({ code, name }) => ({ code, name })),
    { code: 'PARINDEX', name: 'Chỉ số cải cách hành chính (PAR INDEX)' },
    { code: 'SIPAS', name: 'Chỉ số hài lòng của người dân (SIPAS)' },
    { code: 'PAPI', name: 'Chỉ số hiệu quả quản trị và hành chính công (PAPI)' },
    { code: 'PCI', name: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)' },
    { code: 'DDCI', name: 'Chỉ số năng lực cạnh tranh sở, ngành và địa phương (DDCI)' },
    { code: 'DTI', name: 'Chỉ số chuyển đổi số (DTI)' },
    { code: 'QD766', name: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (766)' },
    { code: 'DVCTT', name: 'Dịch vụ công trực tuyến' },
    { code: 'BCCI', name: 'Dịch vụ bưu chính công ích' },
    { code: 'MOTCUA', name: 'Một cửa, một cửa liên thông' },
    { code: 'TTHC', name: 'Công bố, công khai thủ tục hành chính' },
    { code: 'DEAN06', name: 'Đề án 06, định danh điện tử' },
    { code: 'GUONG', name: 'Gương điển hình' },
    { code: 'CUOCTHI', name: 'Cuộc thi tìm hiểu' },
  ];
}

/** One group of a grouping. `name` is what the report's sentence says. */
export type Group = { code: string; name: string; contents: readonly Content[] };
/** A named partition of the contents 0–6 for reports; may place `'none'` in one group. */
export type Grouping = { id: string; name: string; groups: readonly Group[] };

/** The two groups of the department's own report: everything but procedures, and procedures. */
export const TWO_GROUPS: Grouping = {
  id: 'hai-nhom',
  name: 'Hai nhóm: chỉ đạo, điều hành và hoạt động; thủ tục hành chính',
  groups: [
    { code: 'A', name: 'chỉ đạo điều hành và hoạt động', contents: ['0', '1', '3', '4', '5', '6'] },
    { code: 'B', name: 'Cải cách thủ tục hành chính', contents: ['2'] },
  ],
};

/**
 * Says why a grouping is not a partition of 0–6 (`'none'` may stand in at most one group), or null when it is one.
 */
export function groupingFault(grouping: Grouping): string | null {
  const seen = grouping.groups.flatMap((group) => group.contents);
  const twice = seen.find((code, index) => seen.indexOf(code) !== index);
  if (twice !== undefined) return `content ${twice} stands in two groups`;
  const missing = REFORM_CONTENTS.find((code) => !seen.includes(code));
  return missing === undefined ? null : `content ${missing} stands in no group`;
}

/** The full name of a content code. */
export function contentName(code: Content): string {
  return CONTENTS.find((content) => content.code === code)?.name ?? code;
}

/** The short name of a content code, as on buttons. */
export function contentShort(code: Content): string {
  return CONTENTS.find((content) => content.code === code)?.short ?? code;
}
