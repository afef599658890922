// What to look at before the document is signed: figures against the list, blanks, gaps, and how the text reads. Pure.

import { reportTextsAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import type { Report, ReportWarning } from '#shared/report';
import {
  bodyOf,
  type Letterhead,
  REPORT_SECTIONS,
  type ReportSection,
  type ReportWords,
} from '#shared/report-text';
import { showCount } from '#shared/wording';
import { documentOf, type ReportDocument } from './document.ts';
import { countOf } from './document-figures.ts';
import { type Finding, lintSection, lintWhole } from './lint.ts';

type Checked = { report: Report; words: ReportWords; document: ReportDocument };

const nameOf = (section: ReportSection): string =>
  REPORT_SECTIONS.find(({ code }) => code === section)?.name ?? section;

/** Where a section is written, of the same report: its frozen figures, or its period and what it is limited to. */
function hrefOf(
  { snapshot, period, scope }: Report,
  section: ReportSection | 'letterhead' | 'texts',
): string {
  const { code, from, to } = period;
  const query = snapshot
    ? { snapshot: snapshot.id }
    : { ...(code === null ? { from, to } : { period: code }), ...scope.limits };
  return `${reportTextsAddress(query)}#${section}`;
}

const warning = (type: string, text: string, href: string | null = null): ReportWarning => ({
  type,
  text,
  href,
});

/** How many articles a sentence of section 3 tells of; none where it says that there were none. */
function toldIn(sentence: string): number {
  const [, told = '0'] = /đã cho đăng tải ([\d.]+) tin, bài/.exec(sentence) ?? [];
  return Number(told.replaceAll('.', ''));
}

/** Each table adds up to N, and so do the sentences and the annex. */
function ofFigures({ report }: Checked): ReportWarning[] {
  const total = countOf(report);
  const uneven = report.tables.filter(
    ({ sums, rows }) => sums && rows.reduce((sum, { count }) => sum + count, 0) !== total,
  );
  const outside = report.annex.filter(
    ({ publishedOn }) => publishedOn < report.period.from || publishedOn > report.period.to,
  );
  return [
    ...uneven.map(({ title }) =>
      warning('partition', `Bảng “${title}” cộng lại không bằng ${showCount(total)} tin, bài của mục 3.`),
    ),
    ...(report.sentences.reduce((sum, { text }) => sum + toldIn(text), 0) === total
      ? []
      : [
          warning(
            'sentence-count',
            `Câu của mục 3 cộng lại không bằng ${showCount(total)} tin, bài của các bảng.`,
          ),
        ]),
    ...(report.annex.length === total
      ? []
      : [
          warning(
            'annex-count',
            `Phụ lục có ${showCount(report.annex.length)} dòng, mục 3 ghi ${showCount(total)} tin, bài.`,
          ),
        ]),
    ...outside.map(({ title, publishedOn }) =>
      warning('date-outside', `“${title ?? ''}” đăng ngày ${formatDate(publishedOn)}, ngoài kỳ báo cáo.`),
    ),
  ];
}

/** Number and date are the registry's: they are blank until the report was issued, and then both are there. */
function ofBlanks({ report, document }: Checked): ReportWarning[] {
  const { snapshot, period } = report;
  const [number, on] = [snapshot?.issuedNumber ?? null, snapshot?.issuedOn ?? null];
  const half = (number === null) !== (on === null);
  return [
    ...(half ? [warning('blanks', 'Số và ngày ban hành phải cùng có hoặc cùng để trống.')] : []),
    ...(number === null && !/^Số: +\//.test(document.number)
      ? [warning('blanks', 'Chỗ trống cho số văn bản bị mất: số do văn thư cấp khi ban hành.')]
      : []),
    ...(on === null && !/, ngày +tháng +năm \d{4}$/.test(document.placeAndDate)
      ? [warning('blanks', 'Chỗ trống cho ngày văn bản bị mất: ngày do văn thư ghi khi ban hành.')]
      : []),
    ...(on !== null && on <= period.to
      ? [
          warning(
            'signed-early',
            `Báo cáo ký ngày ${formatDate(on)}, khi kỳ số liệu (đến ${formatDate(period.to)}) chưa hết.`,
          ),
        ]
      : []),
  ];
}

/** What a letterhead cannot do without, by the words for it. */
function ofLetterhead({ report, words }: Checked): ReportWarning[] {
  const { letterhead } = words;
  const href = hrefOf(report, 'letterhead');
  if (!report.unit) return [warning('no-unit', 'Chưa rõ báo cáo của đơn vị nào: hãy chọn một đơn vị.', href)];
  const needed: [keyof Letterhead, string, boolean][] = [
    ['parentAuthority', 'cơ quan chủ quản', report.unit.parentAuthority !== null],
    ['signCode', 'ký hiệu văn bản', report.unit.signCode !== null],
    ['place', 'địa danh', report.unit.place !== null],
    ['addressees', 'nơi nhận báo cáo (Kính gửi)', letterhead.addressees.length > 0],
    ['recipients', 'Nơi nhận', letterhead.recipients.length > 0],
    ['signerTitle', 'chức vụ người ký', letterhead.signerTitle.length > 0],
    ['signer', 'họ tên người ký', letterhead.signer !== null],
  ];
  const missing = needed.filter(([, , there]) => !there).map(([, name]) => name);
  return missing.length === 0 ? [] : [warning('letterhead', `Chưa có: ${missing.join(', ')}.`, href)];
}

function ofSections({ report, words, document }: Checked): ReportWarning[] {
  const empty = document.blocks.flatMap((block) => (block.kind === 'missing' ? [block.section] : []));
  const body = document.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  return [
    ...empty.map((section) =>
      warning('empty-section', `Mục “${nameOf(section)}” chưa có nội dung.`, hrefOf(report, section)),
    ),
    ...(countOf(report) > 0 && !/phụ lục/iu.test(body)
      ? [warning('no-annex-mention', 'Phần nội dung chưa nhắc đến Phụ lục.')]
      : []),
    ...REPORT_SECTIONS.flatMap(({ code }) =>
      lintSection(bodyOf(words, code), report.unit?.name ?? '').map(({ type, text }) =>
        warning(type, `Mục “${nameOf(code)}”: ${text}`, hrefOf(report, code)),
      ),
    ),
  ];
}

/** Counts that are written by hand and stand in no table of the period. */
function ofHandCounts({ report, words }: Checked): ReportWarning[] {
  const known = new Set(
    report.tables.flatMap(({ rows, total }) => [total.count, ...rows.map(({ count }) => count)]),
  );
  return REPORT_SECTIONS.flatMap(({ code }) =>
    [...bodyOf(words, code).matchAll(/(\d[\d.]*)\s+(?:tin, bài|tin bài|bài viết)/giu)].flatMap(
      ([told, count = '']) =>
        known.has(Number(count.replaceAll('.', '')))
          ? []
          : [
              warning(
                'hand-count',
                `Mục “${nameOf(code)}” ghi “${told}”, không khớp số nào của kỳ này.`,
                hrefOf(report, code),
              ),
            ],
    ),
  );
}

/** Names of other bodies in the text, but for those that the report is sent to. */
function ofOthers({ report, words }: Checked, others: readonly string[]): ReportWarning[] {
  const { letterhead } = words;
  const known = [report.unit?.parentAuthority ?? '', ...letterhead.addressees, ...letterhead.recipients].join(
    '\n',
  );
  return REPORT_SECTIONS.flatMap(({ code }) =>
    others
      .filter((name) => bodyOf(words, code).includes(name) && !known.includes(name))
      .map((name) =>
        warning(
          'foreign-text',
          `Mục “${nameOf(code)}” nhắc đến ${name}: chép từ báo cáo khác?`,
          hrefOf(report, code),
        ),
      ),
  );
}

/** What shows when all is read in a row. */
function ofWhole({ report, words, document }: Checked): ReportWarning[] {
  const text = document.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  const { name = '', shortName = '' } = report.unit ?? {};
  const short = [shortName, words.letterhead.nameInSentence ?? ''];
  return lintWhole(text, { name, short }).map(({ type, text: told }: Finding) =>
    warning(type, told, hrefOf(report, 'texts')),
  );
}

/**
 * What is wrong or doubtful in the document of a report, the gravest first; nothing here keeps anybody from exporting.
 * `others`: names of other units. (Whether the unit's name holds on the day, and which links
 * are dead, is told with the report itself.)
 */
export function selfCheck(
  report: Report,
  words: ReportWords,
  others: readonly string[],
  document: ReportDocument = documentOf(report, words),
): ReportWarning[] {
  const checked: Checked = { report, words, document };
  return [
    ...ofFigures(checked),
    ...ofBlanks(checked),
    ...ofLetterhead(checked),
    ...ofSections(checked),
    ...ofHandCounts(checked),
    ...ofOthers(checked, others),
    ...ofWhole(checked),
  ];
}
