// What people call a content in lists of their own: names of this programme and of earlier ones, in many spellings.
import { CONTENTS, type Content } from '#shared/taxonomy';
import { foldText } from '#shared/text';

/**
 * Other names of each content, besides its own full and short name. Those of the programme before (Resolution 30c) stand
 * here too. A bare “CCHC” is what lists write over direction and general news of reform.
 */
const OTHER_NAMES: Readonly<Record<Content, readonly string[]>> = {
  '0': [
    'Chỉ đạo, điều hành',
    'Chỉ đạo điều hành CCHC',
    'Công tác chỉ đạo điều hành',
    'Chỉ đạo điều hành và hoạt động',
    'Chỉ đạo, điều hành và các hoạt động',
    'CCHC',
    'CCHC chung',
    'Công tác CCHC',
    'Tin CCHC',
    'Tuyên truyền CCHC',
    'Chỉ số CCHC',
  ],
  '1': ['Thể chế', 'Hoàn thiện thể chế', 'Xây dựng thể chế', 'Cải cách thể chế hành chính'],
  '2': [
    'TTHC',
    'Thủ tục hành chính',
    'Cải cách TTHC',
    'CC TTHC',
    'CCTTHC',
    'Kiểm soát TTHC',
    'Cải cách, kiểm soát TTHC',
    'Cải cách TTHC và kiểm soát TTHC',
    'Một cửa',
    'Một cửa, một cửa liên thông',
    'Dịch vụ công trực tuyến',
  ],
  '3': [
    'Bộ máy',
    'Tổ chức bộ máy',
    'Cải cách bộ máy',
    'Cải cách tổ chức bộ máy',
    'Cải cách tổ chức bộ máy nhà nước',
    'Cải cách tổ chức bộ máy hành chính',
    'Tinh gọn bộ máy',
  ],
  '4': [
    'Công vụ',
    'Chế độ công vụ',
    'Cải cách công vụ',
    'Công vụ, công chức',
    'Cải cách chế độ công vụ, công chức',
    'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức',
    'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    'Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
    'Nâng cao chất lượng đội ngũ CBCC',
    'Nâng cao chất lượng đội ngũ CBCCVC',
  ],
  '5': ['Tài chính', 'Tài chính công', 'Cải cách tài chính'],
  '6': [
    'Chuyển đổi số',
    'Chính phủ điện tử',
    'Chính phủ số',
    'Chính quyền điện tử',
    'Chính quyền số',
    'Xây dựng chính quyền điện tử, chính quyền số',
    'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    'Chính quyền điện tử, chuyển đổi số',
    'Hiện đại hóa hành chính',
    'Hiện đại hóa nền hành chính',
    'Hiện đại hóa',
    'Ứng dụng CNTT',
  ],
  none: [
    'Không',
    'N',
    'Ngoài CCHC',
    'Không phải CCHC',
    'Tin khác',
    'Khác',
    'Nội dung khác',
    'Hoạt động khác',
  ],
};

/** Short forms that lists write for long words, once letters are folded. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bcc ?tthc\b/g, 'cai cach thu tuc hanh chinh'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\bcbccvc\b/g, 'can bo cong chuc vien chuc'],
  [/\bcbcc\b/g, 'can bo cong chuc'],
  [/\bcntt\b/g, 'cong nghe thong tin'],
  [/\bcpdt\b/g, 'chinh phu dien tu'],
  [/\bcds\b/g, 'chuyen doi so'],
];

/** What may stand before a name: “2.”, “II)”, “Nội dung 2:”, “Lĩnh vực”, “về”. */
const BEFORE_NAME =
  /^(?:(?:noi dung|linh vuc|nhom|muc)\b(?! khac)|\(?(?:\d{1,2}|[ivx]{1,4})\)?(?=[ .):/-])|[ .):/–—-]+|(?:ve|cac|cong tac)\b)\s*/;

/** A name as it is compared: folded, short forms written out, without number, punctuation and filling words. */
function comparable(text: string): string {
  let rest = foldText(text);
  for (let next = rest.replace(BEFORE_NAME, ''); next !== rest && next !== ''; ) {
    rest = next;
    next = rest.replace(BEFORE_NAME, '');
  }
  const spelled = SHORT_FORMS.reduce((said, [short, long]) => said.replace(short, long), rest);
  return spelled
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:va|cac)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

const NAMES: ReadonlyMap<string, Content> = new Map(
  CONTENTS.flatMap(({ code, name, short }) =>
    [name, short, ...OTHER_NAMES[code]].map((each) => [comparable(each), code] as const),
  ),
);

/**
 * The content that words of a list stand for: a code (“2”), a name, an older name, a short form, each with or without
 * the list's own numbering; where both stand (“3. Cải cách thủ tục hành chính”), the name decides. null: none is known.
 */
export function contentNamed(text: string): Content | null {
  const bare = foldText(text).replace(/[.)\s]+$/, '');
  const code = CONTENTS.find((content) => content.code === bare)?.code;
  return code ?? NAMES.get(comparable(text)) ?? null;
}
