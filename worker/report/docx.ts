// The report as a Word document after Nghị định 30/2020/NĐ-CP.
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from '#shared/report';
import type { ReportWords } from '#shared/report-text';
import { basisOf } from './annex.ts';
import { documentOf } from './document.ts';
import { countOf } from './document-figures.ts';
import { ANNEX_PLACE, annexLinks, annexOf, annexTable } from './docx-annex.ts';
import { bodyOfDocument } from './docx-body.ts';
import { addressBlock, footTable, headTable, titleBlock } from './docx-letterhead.ts';
import { withMarkup } from './docx-parts.ts';
import { A4, BLACK, FONT, MARGINS, SIZE, STYLES, WIDE_MARGINS } from './docx-style.ts';

/** The page's number in the middle of the top margin; none on a first page. */
const numbered = () => ({
  default: new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ font: FONT, color: BLACK, size: SIZE.body, children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  }),
  first: new Header({ children: [new Paragraph({})] }),
});

type Margins = typeof MARGINS | typeof WIDE_MARGINS;

/** A section with its own page numbers from 1. The library turns the page's sides round for a lying page itself. */
function section(
  margin: Margins,
  landscape: boolean,
  children: ISectionOptions['children'],
): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: true,
      page: { size: { ...A4, orientation }, margin, pageNumbers: { start: 1 } },
    },
    headers: numbered(),
    children,
  };
}

/** The report with its words, as a file's bytes. */
export async function reportDocx(report: Report, words: ReportWords): Promise<ArrayBuffer> {
  const text = documentOf(report, words);
  const body = section(MARGINS, false, [
    headTable(text),
    ...titleBlock(text),
    ...addressBlock(text),
    ...bodyOfDocument(text.blocks, report),
    ...footTable(text),
  ]);
  const isListed = countOf(report) > 0;
  const annex = isListed ? [section(WIDE_MARGINS, true, annexOf(report, text))] : [];
  const file = new Document({
    title: text.subject.replaceAll('\n', ' '),
    creator: report.unit?.name ?? 'Sổ Tin',
    description: `${report.period.label}. ${Object.values(basisOf(report)).join(' ')}`,
    styles: STYLES,
    sections: [body, ...annex],
  });
  const packed = await Packer.toArrayBuffer(file);
  return isListed ? withMarkup(packed, ANNEX_PLACE, annexTable(report), annexLinks(report)) : packed;
}
