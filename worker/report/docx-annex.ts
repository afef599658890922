// The annex of the document: a section of its own on lying pages, its header row on each, every article with its address.
import {
  AlignmentType,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
} from 'docx';
import { formatDate } from '#shared/local-date';
import type { AnnexRow, Report } from '#shared/report';
import { contentName } from '#shared/taxonomy';
import { ANNEX_COLUMNS, ANNEX_TITLE, annexSums, formName, sourceOf } from './annex.ts';
import type { ReportDocument } from './document.ts';
import { articles, countOf } from './document-figures.ts';
import { line, rule, run, SHORT_LINE, SIZE, spacing, THIN_BORDERS, twips, WIDE_WIDTH } from './docx-style.ts';
import { boldWidth } from './text-width.ts';

const CELL_MARGINS = { top: 20, bottom: 20, left: 70, right: 70 };
type Alignment = 'left' | 'center';

function cell(children: Paragraph[], width: number, columnSpan = 1): TableCell {
  return new TableCell({
    width: twips(width),
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    children,
    ...(columnSpan > 1 ? { columnSpan } : {}),
  });
}

const textOf = (text: string, alignment: Alignment, bold = false) =>
  line(text, { size: SIZE.list, ...(bold ? { bold } : {}) }, { alignment });

/** An address that can be followed, black and not underlined like all else. */
function linkOf(url: string): Paragraph {
  const shown = run(url, { size: SIZE.list });
  const children = /^https?:\/\//.test(url)
    ? [new ExternalHyperlink({ link: url, children: [shown] })]
    : [shown];
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: spacing(0),
    children,
  });
}

function articleRow(report: Report, row: AnnexRow, number: number): TableRow {
  const cells: Paragraph[] = [
    textOf(String(number), 'center'),
    textOf(row.title ?? '', 'left'),
    textOf(formName(report, row), 'center'),
    textOf(contentName(row.content), 'left'),
    textOf(formatDate(row.publishedOn), 'center'),
    textOf(row.section ?? '', 'left'),
    textOf(sourceOf(report, row), 'left'),
    linkOf(row.url),
    textOf(row.note ?? '', 'left'),
  ];
  const children = cells.map((content, index) => cell([content], ANNEX_COLUMNS[index]?.width ?? 0));
  return new TableRow({ cantSplit: true, children });
}

function headerRow(): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: ANNEX_COLUMNS.map(({ name, width }) => cell([textOf(name, 'center', true)], width)),
  });
}

/** A row of one sum over all columns. */
function sumRow(text: string): TableRow {
  const children = [cell([textOf(text, 'left', true)], WIDE_WIDTH, ANNEX_COLUMNS.length)];
  return new TableRow({ cantSplit: true, children });
}

function rowsOf(report: Report): TableRow[] {
  return [
    headerRow(),
    ...report.annex.map((row, index) => articleRow(report, row, index + 1)),
    ...annexSums(report).map(({ name, count }) => sumRow(`Cộng ${name}: ${articles(count)}`)),
    sumRow(`Tổng cộng: ${articles(countOf(report))}`),
  ];
}

/** The annex: its heading, then the list. */
export function annexOf(report: Report, document: ReportDocument): (Paragraph | Table)[] {
  return [
    line('Phụ lục', { bold: true }),
    line(ANNEX_TITLE, { bold: true }),
    line(document.attachedTo, { italics: true }),
    rule(boldWidth(ANNEX_TITLE, SIZE.body / 2) * SHORT_LINE, WIDE_WIDTH),
    new Table({
      width: twips(WIDE_WIDTH),
      columnWidths: ANNEX_COLUMNS.map(({ width }) => width),
      layout: TableLayoutType.FIXED,
      borders: THIN_BORDERS,
      rows: rowsOf(report),
    }),
  ];
}
