// What npm run profile prints: the fields of a page as a table, with where each was read and how sure it is.

const KINDS = { article: 'bài viết', listing: 'trang danh sách', other: 'trang khác' };

const SOURCES = {
  profile: 'bộ chọn của hồ sơ',
  'json-ld': 'JSON-LD',
  meta: 'thẻ meta',
  microdata: 'vi dữ liệu',
  heading: 'tiêu đề trên trang',
  visible: 'chữ trên trang',
  address: 'địa chỉ',
};

const FIELDS = [
  ['title', 'Tiêu đề'],
  ['publishedOn', 'Ngày đăng'],
  ['section', 'Chuyên mục'],
  ['author', 'Tác giả, nguồn'],
  ['summary', 'Tóm tắt'],
  ['form', 'Thể loại'],
];
const LONGEST = 300;

/** Rows of texts as lines with columns of equal width; the last column is as long as it is. */
export function columns(rows) {
  const widths = [];
  for (const row of rows)
    for (const [at, cell] of row.slice(0, -1).entries())
      widths[at] = Math.max(widths[at] ?? 0, [...cell].length);
  return rows.map((row) =>
    row
      .map((cell, at) =>
        at < row.length - 1 ? cell + ' '.repeat(widths[at] - [...cell].length) : plain(cell),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A page's text without signs that steer a terminal, cut where it is long. */
function plain(text) {
  const clean = text.replace(/\p{Cc}/gu, ' ');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}

/**
 * Lines that say what was read. `sure`: the confidence over which a date is stored without asking; `key`: the one
 * address of the article; `canonicalKey`: that of the page's own rel=canonical, or null.
 */
export function articleLines({ article, byAddress, key, canonicalKey, sure }) {
  const kindFrom = byAddress ? 'mẫu địa chỉ của hồ sơ' : 'dấu hiệu trên trang';
  const rows = FIELDS.map(([name, label]) => fieldRow(name, label, article[name], sure));
  const canonical = article.relCanonical;
  return columns([
    ['Trường', 'Độ chắc', 'Đọc từ', 'Đọc được'],
    ['------', '-------', '------', '--------'],
    ['Loại trang (kind)', byAddress ? '100 %' : '-', kindFrom, KINDS[article.kind]],
    ...rows,
    ['Địa chỉ để đếm (key)', '100 %', 'địa chỉ và hồ sơ', key],
    canonical
      ? ['rel=canonical', percent(canonical), SOURCES[canonical.from], canonicalNote(key, canonicalKey)]
      : ['rel=canonical', '-', '-', 'không có'],
  ]);
}

function fieldRow(name, label, field, sure) {
  const head = `${label} (${name})`;
  if (!field) return [head, '-', '-', name === 'publishedOn' ? 'chưa rõ ngày đăng' : 'không thấy'];
  return [head, percent(field), SOURCES[field.from], field.value + dateNote(name, field, sure)];
}

function dateNote(name, { label, confidence }, sure) {
  if (name !== 'publishedOn') return '';
  const updated = label === 'updated' ? ' (ngày cập nhật)' : '';
  return confidence <= sure ? `${updated} - chưa đủ chắc, sẽ hỏi người dùng` : updated;
}

/** A canonical link is a hint: said whether it leads to the same key, never followed here. */
function canonicalNote(key, canonicalKey) {
  return canonicalKey === key ? 'trùng với địa chỉ để đếm' : `khác, chỉ để tham khảo: ${canonicalKey ?? ''}`;
}

function percent({ confidence }) {
  return `${Math.round(confidence * 100)} %`;
}

/** Lines for the links of a listing; `keyOf` gives the one address of each. */
export function listingLines({ items, next }, keyOf) {
  const rows = items.map(({ url, title, publishedOn, section }, index) => [
    String(index + 1),
    publishedOn ?? 'chưa rõ',
    section ?? '-',
    `${title} <${keyOf(url)}>`,
  ]);
  return [
    `${items.length} liên kết bài viết · trang sau: ${next ?? 'không thấy'}`,
    ...columns([['STT', 'Ngày đăng', 'Chuyên mục', 'Tiêu đề <địa chỉ để đếm>'], ...rows]),
  ];
}

/** Lines for a feed, which a scan reads and nothing else does. */
export function feedLines({ items }, keyOf) {
  const kind = columns([['Loại trang (kind)', 'nguồn tin RSS hoặc Atom: dùng để quét cổng']]);
  return [...kind, '', ...listingLines({ items, next: null }, keyOf)];
}

/** Lines for the profile's selectors that cannot be run on the page: reading goes on by the general rules there. */
export function selectorLines(document, selectors = {}) {
  return Object.entries(selectors).flatMap(([name, selector]) => {
    try {
      document.querySelector(selector);
      return [];
    } catch {
      return [
        `Bộ chọn “${name}” không dùng được, đã bỏ qua (not a selector here, ignored): ${plain(selector)}`,
      ];
    }
  });
}
