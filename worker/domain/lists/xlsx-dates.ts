// Days in workbooks: numbers that only their format shows to be dates, counted from one of two first days.
import { addDays } from '#shared/local-date';
import { attributeOf, piecesOf } from './xml.ts';

/** Formats that every workbook has without saying so and that show days (ECMA-376, 18.8.30). */
const BUILT_IN = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a format shows a day, not only a number or a time: `dd/mm/yyyy`, `[$-42A]d" tháng "m`. */
function showsDay(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[dy]/i.test(codes);
}

/** By the index that cells name their style by: whether it shows a day. */
export function dayStyles(styles: string): boolean[] {
  const own = new Map<number, boolean>();
  const found: boolean[] = [];
  let inCells = false;
  for (const piece of piecesOf(styles)) {
    if (piece.kind === 'close' && piece.name === 'cellXfs') inCells = false;
    if (piece.kind !== 'open') continue;
    const { name, attributes } = piece;
    if (name === 'cellXfs') inCells = true;
    if (name === 'numFmt')
      own.set(
        Number(attributeOf(attributes, 'numFmtId')),
        showsDay(attributeOf(attributes, 'formatCode') ?? ''),
      );
    if (name === 'xf' && inCells) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      found.push(own.get(id) ?? BUILT_IN(id));
    }
  }
  return found;
}

/** Last day that a workbook can hold, 31/12/9999, in either system about. */
const LAST = 2_958_465;

/**
 * The local day of a serial number, or null for what is none. In the system of 1900 a day is counted that never was,
 * 29/02/1900, so that numbers before it start a day later.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!(days >= (from1904 ? 0 : 1)) || days > LAST || (!from1904 && days === 60)) return null;
  if (from1904) return addDays('1904-01-01', days);
  return addDays(days > 60 ? '1899-12-30' : '1899-12-31', days);
}
