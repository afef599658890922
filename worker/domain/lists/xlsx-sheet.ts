// One sheet of a workbook as a table: cells of every kind as texts, merged ones filled downwards, links kept.
import { normalizeText } from '#shared/text';
import type { TableRow } from './table.ts';
import { dayOfSerial } from './xlsx-dates.ts';
import { attributeOf, type Piece, piecesOf } from './xml.ts';

/** What cells refer to. `links`: the addresses that the sheet's hyperlinks name by their ids. */
export type Workbook = { strings: readonly string[]; dayStyles: readonly boolean[]; from1904: boolean };
export type SheetSource = Workbook & { xml: string; links: ReadonlyMap<string, string> };

/** Columns further right hold no list that a person could read. */
const COLUMNS_MAX = 60;

/** Row and column, from 0, of `BC12`. */
function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

type Cell = { type: string; style: number; value: string; formula: string };

/** Workbooks write signs that XML has not as `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** What a reader of the sheet sees in a cell, of days their date. */
function textOf({ type, style, value }: Cell, { strings, dayStyles, from1904 }: Workbook): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescaped(value);
  const number = Number(value);
  const day = dayStyles[style] && value !== '' ? dayOfSerial(number, from1904) : null;
  return day ?? (value === '' || Number.isNaN(number) ? value : String(number));
}

/** The address that a formula leads to: `HYPERLINK("https://…","…")`. */
const linkOfFormula = (formula: string): string | null =>
  /^HYPERLINK\(\s*"((?:[^"]|"")+)"/i.exec(formula.trim())?.[1]?.replaceAll('""', '"') ?? null;

/** Reads a sheet's pieces one after the other. */
class SheetReader {
  readonly rows = new Map<number, TableRow>();
  readonly merged: string[] = [];
  private row = -1;
  private column = -1;
  private cell: Cell | null = null;
  private inside = '';
  private readonly source: SheetSource;

  constructor(source: SheetSource) {
    this.source = source;
  }

  take(piece: Piece): void {
    if (piece.kind === 'open') this.open(piece.name, piece.attributes);
    else if (piece.kind === 'close') this.close(piece.name);
    else if (this.cell && (this.inside === 'v' || this.inside === 't')) this.cell.value += piece.text;
    else if (this.cell && this.inside === 'f') this.cell.formula += piece.text;
  }

  private open(name: string, attributes: string): void {
    this.inside = name;
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.merged.push(attributeOf(attributes, 'ref') ?? '');
    else if (name === 'hyperlink') this.link(attributes);
  }

  private openRow(attributes: string): void {
    const given = attributeOf(attributes, 'r');
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
    const hidden = /^(1|true)$/.test(attributeOf(attributes, 'hidden') ?? '');
    this.rows.set(this.row, { n: this.row + 1, cells: [], link: null, hidden });
  }

  private openCell(attributes: string): void {
    const place = placeOf(attributeOf(attributes, 'r') ?? '');
    this.column = place?.column ?? this.column + 1;
    const style = Number(attributeOf(attributes, 's') ?? 0);
    this.cell = { type: attributeOf(attributes, 't') ?? 'n', style, value: '', formula: '' };
  }

  private close(name: string): void {
    this.inside = '';
    if (name !== 'c' || !this.cell) return;
    const row = this.rows.get(this.row);
    if (row && this.column < COLUMNS_MAX) {
      row.cells[this.column] = normalizeText(textOf(this.cell, this.source));
      row.link ??= linkOfFormula(this.cell.formula);
    }
    this.cell = null;
  }

  private link(attributes: string): void {
    const place = placeOf((attributeOf(attributes, 'ref') ?? '').split(':')[0] ?? '');
    const row = place && this.rows.get(place.row);
    const address = this.source.links.get(attributeOf(attributes, 'id') ?? '');
    if (row && address) row.link ??= address;
  }
}

/** A value that several rows share stands in the first of them: the others get it too. */
function fillDown(rows: ReadonlyMap<number, TableRow>, merged: readonly string[]): void {
  for (const range of merged) {
    const [from, to] = range.split(':').map(placeOf);
    if (!from || !to || from.column >= COLUMNS_MAX) continue;
    const value = rows.get(from.row)?.cells[from.column];
    if (!value) continue;
    for (const [index, row] of rows) if (index > from.row && index <= to.row) row.cells[from.column] = value;
  }
}

/** The rows of a sheet that hold something, in their order. */
export function sheetRows(source: SheetSource): TableRow[] {
  const reader = new SheetReader(source);
  for (const piece of piecesOf(source.xml)) reader.take(piece);
  fillDown(reader.rows, reader.merged);
  return [...reader.rows.values()]
    .map((row) => ({ ...row, cells: Array.from(row.cells, (cell) => cell ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
