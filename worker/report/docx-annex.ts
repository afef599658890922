// The annex of the document: a section of its own on lying pages, its header row on each, every article with its address.
import { AlignmentType, type Paragraph } from 'docx';
import { formatDate } from '#shared/local-date';
import type { AnnexRow, Report } from '#shared/report';
import { contentName } from '#shared/taxonomy';
import { ANNEX_COLUMNS, ANNEX_TITLE, annexSums, basisOf, deadMark, formName, sourceOf } from './annex.ts';
import type { ReportDocument } from './document.ts';
import { articles, countOf } from './document-figures.ts';
import { Placed } from './docx-parts.ts';
import { ANNEX_STYLE, line, rule, SHORT_LINE, SIZE, spacing, WIDE_WIDTH } from './docx-style.ts';
import { boldWidth } from './text-width.ts';
import { xmlEscaped } from './xml-text.ts';

/** Where the table stands. Its rows are written as markup: as objects of the library's, thousands need more than a Worker's memory. */
export const ANNEX_PLACE = 'annexTable';

const THIN = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} ${THIN}/>`,
);
const TABLE_PROPERTIES =
  `<w:tblPr><w:tblW w:w="${WIDE_WIDTH}" w:type="dxa"/><w:tblBorders>${BORDERS.join('')}</w:tblBorders>` +
  '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>' +
  '<w:bottom w:w="20" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>';
const GRID = `<w:tblGrid>${ANNEX_COLUMNS.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

const opened = (width: number, span: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}<w:vAlign w:val="center"/></w:tcPr>`;
/** How the cells of each column begin. */
const CELLS = ANNEX_COLUMNS.map(({ width }) => opened(width, ''));
const WIDE_CELL = opened(WIDE_WIDTH, `<w:gridSpan w:val="${ANNEX_COLUMNS.length}"/>`);

const runOf = (text: string) => `<w:r><w:t xml:space="preserve">${xmlEscaped(text)}</w:t></w:r>`;
const paragraph = (style: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
const styled = (style: string, content: string) => `${paragraph(style, content)}</w:tc>`;
const left = (text: string) => styled(ANNEX_STYLE.left, runOf(text));
const centred = (text: string) => styled(ANNEX_STYLE.centred, runOf(text));

const rowOf = (cells: readonly string[], header = '') =>
  `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells.map((cell, index) => CELLS[index] + cell).join('')}</w:tr>`;
const sumRow = (text: string) =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${WIDE_CELL}${styled(ANNEX_STYLE.sum, runOf(text))}</w:tr>`;
const HEADER_ROW = rowOf(
  ANNEX_COLUMNS.map(({ name }) => styled(ANNEX_STYLE.head, runOf(name))),
  '<w:tblHeader/>',
);

/** An address that can be followed. One that leads nowhere is plain text. */
const isFollowed = (url: string) => /^https?:\/\//.test(url);
/** By what a row's address is known among the document's. */
const linkId = (number: number) => `annex${number}`;
/** The address, and under it that it no longer answers: the column of notes is too narrow for that. */
function linkOf(row: AnnexRow, number: number): string {
  const shown = runOf(row.url);
  const link = isFollowed(row.url)
    ? `<w:hyperlink w:history="1" r:id="${linkId(number)}">${shown}</w:hyperlink>`
    : shown;
  const mark = deadMark(row);
  return paragraph(ANNEX_STYLE.left, link) + (mark === '' ? '</w:tc>' : left(mark));
}

const articleRow = (report: Report, row: AnnexRow, number: number) =>
  rowOf([
    centred(String(number)),
    left(row.title ?? ''),
    centred(formName(report, row)),
    left(contentName(row.content)),
    centred(formatDate(row.publishedOn)),
    left(row.section ?? ''),
    left(sourceOf(report, row)),
    linkOf(row, number),
    left(row.note ?? ''),
  ]);

/** The list as markup, with its sums. */
export function annexTable(report: Report): string {
  const rows = report.annex.map((row, index) => articleRow(report, row, index + 1));
  const sums = annexSums(report).map(({ name, count }) => sumRow(`Cộng ${name}: ${articles(count)}`));
  const total = sumRow(`Tổng cộng: ${articles(countOf(report))}`);
  return `<w:tbl>${TABLE_PROPERTIES}${GRID}${HEADER_ROW}${rows.join('')}${sums.join('')}${total}</w:tbl>`;
}

/** The addresses that its rows lead to, by their ids. */
export function annexLinks({ annex }: Report): { id: string; url: string }[] {
  return annex.flatMap(({ url }, index) => (isFollowed(url) ? [{ id: linkId(index + 1), url }] : []));
}

/** The annex: its heading, the list, and what the list rests on. */
export function annexOf(report: Report, document: ReportDocument): (Paragraph | Placed)[] {
  const { list, figures } = basisOf(report);
  return [
    line('Phụ lục', { bold: true }),
    line(ANNEX_TITLE, { bold: true }),
    line(document.attachedTo, { italics: true }),
    rule(boldWidth(ANNEX_TITLE, SIZE.body / 2) * SHORT_LINE, WIDE_WIDTH),
    new Placed(ANNEX_PLACE),
    line(
      `Ghi chú: ${list} ${figures}`,
      { italics: true, size: SIZE.list },
      {
        alignment: AlignmentType.LEFT,
        spacing: spacing(120),
      },
    ),
  ];
}
