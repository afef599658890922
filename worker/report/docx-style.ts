// Sizes, distances and the few kinds of paragraphs that the document is made of (Nghị định 30/2020/NĐ-CP, Phụ lục I).
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LineRuleType,
  Paragraph,
  TextRun,
  WidthType,
} from 'docx';
import { xmlText } from './xml-text.ts';

/** Twips (twentieths of a point): A4, and margins of 20, 15, 20 and 30 mm. */
export const A4 = { width: 11_906, height: 16_838 } as const;
export const MARGINS = { top: 1134, right: 851, bottom: 1134, left: 1701, header: 567, footer: 567 } as const;
export const TEXT_WIDTH = A4.width - MARGINS.left - MARGINS.right;
/** The annex lies: the decree's own margins for a wide page. */
export const WIDE_MARGINS = {
  top: 1134,
  right: 851,
  bottom: 851,
  left: 1701,
  header: 567,
  footer: 567,
} as const;
export const WIDE_WIDTH = A4.height - WIDE_MARGINS.left - WIDE_MARGINS.right;

const NAME = 'Times New Roman';
export const FONT = { ascii: NAME, hAnsi: NAME, cs: NAME, eastAsia: NAME };
export const BLACK = '000000';

/** Half points: what stands in the decree as 14, 13, 12 and 11. */
export const SIZE = { body: 28, head: 26, small: 24, list: 22 } as const;

/** Text in the document's one font, black. */
export function run(text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun {
  return new TextRun({ font: FONT, color: BLACK, size: SIZE.body, ...options, text: xmlText(text) });
}

/** Space around and between lines: of `lines` times the type's own height. (Without the rule some take twips for it.) */
export const spacing = (before: number, lines = 1, after = 0): ISpacingProperties => ({
  before,
  after,
  line: Math.round(240 * lines),
  lineRule: LineRuleType.AUTO,
});

/** A line of the letterhead or foot: no space around it. */
export function line(
  text: string,
  options: Omit<IRunOptions, 'text'>,
  paragraph: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: spacing(0),
    ...paragraph,
    children: [run(text, options)],
  });
}

/** A solid line, `length` twips long, in the middle of an area; a border, so that it stays where it is everywhere. */
export function rule(length: number, area: number): Paragraph {
  const side = Math.max(0, Math.round((area - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 60, after: 0, line: 120, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: BLACK, space: 1 } },
    children: [],
  });
}

/** How long the short lines are: two fifths of what they stand under. */
export const SHORT_LINE = 0.4;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A table that only places things. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

const THIN = { style: BorderStyle.SINGLE, size: 4, color: BLACK };
/** A table that is read. */
export const THIN_BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};

/** A width in twips. */
export const twips = (size: number) => ({ size, type: WidthType.DXA });

/** Styles of the annex's cells: so often repeated, they are told once. */
export const ANNEX_STYLE = {
  left: 'AnnexText',
  centred: 'AnnexCentred',
  head: 'AnnexHead',
  sum: 'AnnexSum',
} as const;
const cellStyle = (kind: keyof typeof ANNEX_STYLE) => ({
  id: ANNEX_STYLE[kind],
  name: ANNEX_STYLE[kind],
  basedOn: 'Normal',
  run: { font: FONT, color: BLACK, size: SIZE.list, bold: kind === 'head' || kind === 'sum' },
  paragraph: {
    alignment: kind === 'left' || kind === 'sum' ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: spacing(0),
  },
});

const heading = { run: { font: FONT, size: SIZE.body, color: BLACK, bold: true } };
/** Black in one font, whatever style somebody gives to a paragraph later. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: SIZE.body, color: BLACK, language: { value: 'vi-VN' } } },
    title: heading,
    heading1: heading,
    heading2: heading,
    heading3: { run: { ...heading.run, bold: false } },
    heading4: heading,
    heading5: heading,
    heading6: heading,
    caption: { run: { color: BLACK, size: SIZE.head, italics: true } },
    hyperlink: { run: { color: BLACK, underline: { type: 'none' } } },
  },
  paragraphStyles: [cellStyle('left'), cellStyle('centred'), cellStyle('head'), cellStyle('sum')],
};
