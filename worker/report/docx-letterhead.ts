// The head and the foot of the document: issuer and national motto side by side, title, addressees; recipients and signature.
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } from 'docx';
import { USUAL_RECIPIENTS } from '#shared/report-text';
import { DOTS, type ReportDocument } from './document.ts';
import { line, NO_BORDERS, rule, run, SHORT_LINE, SIZE, spacing, TEXT_WIDTH, twips } from './docx-style.ts';
import { boldWidth, evenLines } from './text-width.ts';

/** Issuer left, motto right: the motto needs 5.424 twips at 13 pt, so the right cell has no inner margins. */
const LEFT = 3685;
const RIGHT = TEXT_WIDTH - LEFT;
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

const cell = (children: Paragraph[], width: number) =>
  new TableCell({ children, width: twips(width), margins: NO_MARGINS, verticalAlign: VerticalAlign.TOP });

/** Two columns without borders, as wide as the text. */
function sideBySide(rows: readonly (readonly [Paragraph[], Paragraph[]])[]): Table {
  return new Table({
    width: twips(TEXT_WIDTH),
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      ([left, right]) => new TableRow({ cantSplit: true, children: [cell(left, LEFT), cell(right, RIGHT)] }),
    ),
  });
}

const upper = (text: string) => text.toLocaleUpperCase('vi');

/** The issuing body: where its letterhead breaks it, else evenly. */
function issuerOf({ issuer, issuerLines }: ReportDocument): string[] {
  if (issuerLines.length > 0) return issuerLines.map(upper);
  return evenLines(upper(issuer), SIZE.head / 2, LEFT - 100);
}

/** Ô 1 to 4: issuer and motto, then number, place and date in one row. */
export function headTable(document: ReportDocument): Table {
  const bold = { bold: true, size: SIZE.head };
  const issuer = issuerOf(document);
  const parent =
    document.parentAuthority === null ? [] : evenLines(upper(document.parentAuthority), 13, LEFT);
  const under = Math.max(...issuer.map((each) => boldWidth(each, SIZE.head / 2)), 0);
  return sideBySide([
    [
      [
        ...parent.map((each) => line(each, { size: SIZE.head })),
        ...issuer.map((each) => line(each, bold)),
        rule(under * SHORT_LINE, LEFT),
      ],
      [
        line(NATION, bold),
        line(MOTTO, { bold: true, size: SIZE.body }),
        rule(boldWidth(MOTTO, SIZE.body / 2), RIGHT),
      ],
    ],
    [
      [line(document.number, { size: SIZE.head }, { spacing: spacing(120) })],
      [line(document.placeAndDate, { italics: true, size: SIZE.body }, { spacing: spacing(120) })],
    ],
  ]);
}

/** Ô 5a: BÁO CÁO, the subject and the short line under it. */
export function titleBlock({ subject }: ReportDocument): Paragraph[] {
  // Who wrote it may break it where it reads well.
  const lines = subject.split('\n').flatMap((part) => evenLines(part, SIZE.body / 2, TEXT_WIDTH - 600));
  const longest = Math.max(...lines.map((each) => boldWidth(each, SIZE.body / 2)));
  return [
    line('BÁO CÁO', { bold: true }, { spacing: spacing(360) }),
    ...lines.map((each) => line(each, { bold: true })),
    rule(longest * SHORT_LINE, TEXT_WIDTH),
  ];
}

/** Where the addressees begin, and how far “Kính gửi:” reaches from there at 14 pt. */
const ADDRESSED_AT = 1700;
const TO_WIDTH = 1180;

/** An addressee without the mark that the list gives it. */
const bare = (text: string) => text.replace(/^[-–]\s*/, '').replace(/[.;,\s]+$/, '');

/** Ô 9a: one addressee on the line of “Kính gửi:”, several each on a line of their own under the colon. */
export function addressBlock({ addressees }: ReportDocument): Paragraph[] {
  const [first, ...others] = addressees.map(bare);
  if (first === undefined) return [line(`Kính gửi: ${DOTS}`, {}, { spacing: spacing(240, 1, 120) })];
  if (others.length === 0) return [line(`Kính gửi: ${first}.`, {}, { spacing: spacing(240, 1, 120) })];
  const item = (text: string, last: boolean) =>
    line(
      `- ${text}${last ? '.' : ';'}`,
      {},
      {
        alignment: AlignmentType.LEFT,
        indent: { left: ADDRESSED_AT + TO_WIDTH, hanging: 160 },
        spacing: spacing(0, 1, last ? 120 : 0),
      },
    );
  return [
    line(
      'Kính gửi:',
      {},
      { alignment: AlignmentType.LEFT, indent: { left: ADDRESSED_AT }, spacing: spacing(240) },
    ),
    ...[first, ...others].map((text, index) => item(text, index === others.length)),
  ];
}

/** Ô 9b: the recipients; the files (“Lưu: …”) end the list. */
function recipientsOf({ recipients }: ReportDocument): Paragraph[] {
  const names = (recipients.length > 0 ? recipients : USUAL_RECIPIENTS).map(bare);
  const left = { alignment: AlignmentType.LEFT };
  return [
    line('Nơi nhận:', { bold: true, italics: true, size: SIZE.small }, left),
    ...names.map((name, index) =>
      line(`- ${name}${index === names.length - 1 ? '.' : ';'}`, { size: SIZE.list }, left),
    ),
  ];
}

/** Ô 7a and 7b: title and name, with room for signature and seal between them. */
function signatureOf({ signerTitle, signer }: ReportDocument): Paragraph[] {
  const titles = signerTitle.length > 0 ? signerTitle.map(upper) : [DOTS];
  return [
    ...titles.map((title) => line(title, { bold: true, size: SIZE.body })),
    line(signer, { bold: true, size: SIZE.body }, { spacing: spacing(1500) }),
  ];
}

/** The foot: recipients left, signature right, never parted by a page's end. */
export function footTable(document: ReportDocument): (Paragraph | Table)[] {
  const gap = new Paragraph({
    keepNext: true,
    spacing: spacing(0),
    children: [run('', { size: 16 })],
  });
  return [gap, sideBySide([[recipientsOf(document), signatureOf(document)]])];
}
