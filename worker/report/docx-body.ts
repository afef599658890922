// The body of the document: headings, paragraphs, the table of contents of reform, and the chart as Word draws it.
import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { Report, ReportTable } from '#shared/report';
import { formatCount, formatPercent } from '#shared/wording';
import { type Block, DOTS } from './document.ts';
import { articles, tableOf } from './document-figures.ts';
import { BLACK, line, run, SIZE, spacing, TEXT_WIDTH, THIN_BORDERS, twips } from './docx-style.ts';

/** The first line of a paragraph stands in by 1,27 cm. */
const FIRST_LINE = 720;
/** Six points between paragraphs, a little more than single lines. */
const SPACING = spacing(120, 1.1);

type Style = Pick<IParagraphOptions, 'heading' | 'keepNext'> & { bold?: boolean };

/** A paragraph of the body. */
function paragraph(text: string, { bold = false, ...style }: Style = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: SPACING,
    widowControl: true,
    ...style,
    children: [run(text, { bold })],
  });
}

type CellStyle = { bold: boolean; alignment: 'left' | 'right' | 'center'; keepNext: boolean };

const cellOf = (text: string, width: number, { bold, ...paragraph }: CellStyle) =>
  new TableCell({
    width: twips(width),
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    children: [line(text, { size: SIZE.head, bold }, paragraph)],
  });

/** Content, number, share. */
const COLUMNS = [TEXT_WIDTH - 1900 - 1500, 1900, 1500] as const;

type RowKind = 'header' | 'row' | 'sum';

/** All rows but the last stay with the next: so short a table is not torn. */
function rowOf(cells: readonly [string, string, string], kind: RowKind = 'row'): TableRow {
  const style = { bold: kind !== 'row', keepNext: kind !== 'sum' };
  const aligned = (side: 'left' | 'right') => (kind === 'header' ? 'center' : side);
  return new TableRow({
    cantSplit: true,
    tableHeader: kind === 'header',
    children: cells.map((text, index) =>
      cellOf(text, COLUMNS[index] ?? 0, { ...style, alignment: aligned(index === 0 ? 'left' : 'right') }),
    ),
  });
}

const shareOf = (share: number | null) => (share === null ? '' : formatPercent(share));

/** The articles by content, with their sum. */
function contentsTable({ rows, total }: ReportTable): Table {
  return new Table({
    width: twips(TEXT_WIDTH),
    columnWidths: [...COLUMNS],
    layout: TableLayoutType.FIXED,
    borders: THIN_BORDERS,
    rows: [
      rowOf(['Nội dung', 'Số tin, bài', 'Tỷ lệ'], 'header'),
      ...rows.map(({ label, count, share }) => rowOf([label, formatCount(count), shareOf(share)])),
      rowOf(['Tổng cộng', formatCount(total.count), shareOf(total.count > 0 ? 100 : null)], 'sum'),
    ],
  });
}

/** The chart's columns, in grey: a report is printed in black. */
const COLUMN_GREY = '595959';
const CHART_SIZE = { width: 590, height: 260 };
/** So many labels stand side by side; more are turned. */
const LABELS_LEVEL = 10;
const chartFont = { name: 'Times New Roman', color: BLACK };

/** “Tháng 01/2023” under a column: “01/2023”. */
const underColumn = (code: string | null, label: string) =>
  code === null ? label : `${code.slice(5)}/${code.slice(0, 4)}`;

/** The articles by month, as a chart of Word's own with its data in it. */
function monthsChart({ rows }: ReportTable): Paragraph {
  const categories = rows.map(({ code, label }) => underColumn(code, label));
  const told = rows.map(({ count }, index) => `${categories[index]}: ${articles(count)}`).join('; ');
  const chart = new ChartRun({
    type: 'column',
    categories,
    series: [
      {
        name: 'Số tin, bài',
        values: rows.map(({ count }) => count),
        color: COLUMN_GREY,
        dataLabels: { value: true },
      },
    ],
    legend: false,
    font: chartFont,
    gapWidth: 60,
    ...(rows.length > LABELS_LEVEL ? { categoryAxis: { labelRotation: -45 } } : {}),
    valueAxis: { title: 'Số tin, bài', numberFormat: '0' },
    chartArea: { border: 'none' },
    transformation: CHART_SIZE,
    altText: { name: 'Số tin, bài theo tháng', description: told },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: spacing(120),
    children: [chart],
  });
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A heading, which Word lists in its outline. */
function headingOf(level: 1 | 2 | 3, text: string): Paragraph {
  return paragraph(text, { heading: LEVELS[level], bold: level < 3, keepNext: true });
}

function caption(text: string): Paragraph {
  return line(text, { italics: true, size: SIZE.head }, { keepNext: true, spacing: spacing(120, 1, 60) });
}

/** A block as the document shows it. */
function blockOf(block: Block, report: Report): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block.level, block.text)];
    case 'text':
      return [paragraph(block.text)];
    case 'item':
      return [paragraph(`- ${block.text}`)];
    case 'missing':
      return [paragraph(DOTS)];
    case 'caption':
      return [caption(block.text)];
    case 'contents': {
      const table = tableOf(report, 'content');
      return table ? [contentsTable(table)] : [];
    }
    case 'chart': {
      const table = tableOf(report, 'month');
      return table ? [monthsChart(table)] : [];
    }
  }
}

/** The whole body; its last words stay with the signature. */
export function bodyOfDocument(blocks: readonly Block[], report: Report): (Paragraph | Table)[] {
  const last = blocks.at(-1);
  const before = blocks.slice(0, -1).flatMap((block) => blockOf(block, report));
  return last?.kind === 'text' ? [...before, paragraph(last.text, { keepNext: true })] : before;
}
