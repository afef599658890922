// Workbooks as people and programs make them: every kind of cell, both first days, merged, hidden and linked rows.
import { describe, expect, it } from 'vitest';
import { xlsxTables } from '../../../../worker/domain/lists/xlsx.ts';
import { dayOfSerial } from '../../../../worker/domain/lists/xlsx-dates.ts';
import { aWorkbook, type Parts, textRow } from './a-workbook.ts';

const rowsOf = (parts: Parts) => xlsxTables(aWorkbook(parts))[0]?.rows ?? [];
/** The cells of a sheet whose only row holds these. */
const cellsOf = (cells: string, parts: Omit<Parts, 'sheet'> = {}) =>
  rowsOf({ ...parts, sheet: `<sheetData><row r="1">${cells}</row></sheetData>` })[0]?.cells;

const DAYS = {
  styles:
    '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;ngày&quot;"/><numFmt numFmtId="166" formatCode="[$-42A]d &quot;tháng&quot; m"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>',
};

describe('a cell', () => {
  it.each<[string, string, string, Omit<Parts, 'sheet'>]>([
    [
      'a shared text',
      '<c r="A1" t="s"><v>1</v></c>',
      'Tin bài',
      { strings: '<si><t>a</t></si><si><t>Tin bài</t></si>' },
    ],
    [
      'a text in several faces',
      '<c r="A1" t="s"><v>0</v></c>',
      'Cải cách TTHC',
      {
        strings:
          '<si><r><rPr><b/></rPr><t xml:space="preserve">Cải cách </t></r><r><t>TTHC</t></r><rPh sb="0"><t>x</t></rPh></si>',
      },
    ],
    ['a text in the cell', '<c r="A1" t="inlineStr"><is><t>Một &amp; hai</t></is></c>', 'Một & hai', {}],
    ['what a formula gives', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>ba</v></c>', 'ba', {}],
    ['a number', '<c r="A1"><v>152</v></c>', '152', {}],
    ['a fault', '<c r="A1" t="e"><v>#REF!</v></c><c r="B1"><v>1</v></c>', '', {}],
    ['a day in the format of the place', '<c r="A1" s="1"><v>45224</v></c>', '2023-10-25', DAYS],
    ['a day and its time', '<c r="A1" s="2"><v>45224.6875</v></c>', '2023-10-25', DAYS],
    ['a day in words', '<c r="A1" s="4"><v>45224</v></c>', '2023-10-25', DAYS],
    ['a number of days', '<c r="A1" s="3"><v>45224</v></c>', '45224', DAYS],
    ['a time of day', '<c r="A1" s="5"><v>0.5</v></c>', '0.5', DAYS],
    ['a number without format', '<c r="A1"><v>45224</v></c>', '45224', DAYS],
    ['a day as ISO 8601', '<c r="A1" t="d"><v>2023-10-25T00:00:00</v></c>', '2023-10-25', {}],
    ['an escaped sign', '<c r="A1" t="str"><v>một_x000D_hai</v></c>', 'một hai', {}],
    [
      'letters taken apart',
      `<c r="A1" t="str"><v>${'Tiếng Việt'.normalize('NFD')}</v></c>`,
      'Tiếng Việt',
      {},
    ],
    ['prefixed names', '<x:c r="A1" t="str"><x:v>x</x:v></x:c>', 'x', {}],
  ])('%s is read', (_, xml, text, parts) => {
    expect(cellsOf(xml, parts)?.[0]).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>';
    expect(cellsOf('<c r="A1" s="1"><v>43762</v></c>', { ...DAYS, workbook })).toEqual(['2023-10-25']);
  });

  it('stands where its reference says, or after the one before', () => {
    expect(cellsOf('<c r="C1"><v>3</v></c><c><v>4</v></c>')).toEqual(['', '', '3', '4']);
  });
});

describe('a serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, null],
    [61, '1900-03-01'],
    [45224, '2023-10-25'],
    [0, null],
    [-1, null],
    [Number.NaN, null],
    [3_000_000, null],
  ])('%d is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day);
  });
});

describe('a sheet', () => {
  it('fills a value that several rows share into each of them, and a title over columns into none', () => {
    const rows = rowsOf({
      sheet: `<sheetData>${textRow(1, ['Danh mục', '', ''])}${textRow(2, ['Nhóm', 'a', ''])}${textRow(3, ['', 'b', ''])}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>`,
    });
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Danh mục', ''],
      ['Nhóm', 'a'],
      ['Nhóm', 'b'],
    ]);
  });

  it('keeps the numbers of its rows, leaves out empty ones, and says which it hides', () => {
    const rows = rowsOf({
      sheet: `<sheetData>${textRow(2, ['a'])}<row r="3"/><row r="7" hidden="1"><c t="str"><v>b</v></c></row></sheetData>`,
    });
    expect(rows.map(({ n, hidden }) => [n, hidden])).toEqual([
      [2, false],
      [7, true],
    ]);
  });

  it('knows the address that a cell leads to', () => {
    const rows = rowsOf({
      sheet: `<sheetData>${textRow(1, ['Tin một'])}<row r="2"><c r="A2" t="str"><f>HYPERLINK("https://a.vn/2","Tin hai")</f><v>Tin hai</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>`,
      links:
        '<Relationship Id="rId9" Type="x/hyperlink" Target="https://a.vn/1?x=1&amp;y=2" TargetMode="External"/>',
    });
    expect(rows.map(({ link }) => link)).toEqual(['https://a.vn/1?x=1&y=2', 'https://a.vn/2']);
  });

  it('comes with the others that the workbook shows, in their order', () => {
    const workbook = (state: string) =>
      `<workbook><sheets><sheet name="Một" r:id="rId1" state="${state}"/><sheet name="Hai" r:id="rId2"/></sheets></workbook>`;
    const named = (state: string) =>
      xlsxTables(aWorkbook({ sheet: '', workbook: workbook(state) })).map(({ name }) => name);
    expect([named('visible'), named('hidden')]).toEqual([['Một', 'Hai'], ['Hai']]);
  });
});

describe('what is no workbook', () => {
  it.each<[string, Uint8Array]>([
    ['an empty file', new Uint8Array()],
    ['half a zip', aWorkbook({ sheet: textRow(1, ['a']) }).subarray(0, 400)],
    ['a zip of something else', aWorkbook({ sheet: '', workbook: '<html/>' })],
  ])('%s is unreadable', (_, bytes) => {
    expect(() => xlsxTables(bytes)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ type: 'unreadable-file' }) }),
    );
  });

  it('a trap that unpacks to very much is too large', () => {
    const bytes = aWorkbook({ sheet: `<sheetData>${' '.repeat(30 * 1024 * 1024)}</sheetData>` });
    expect(bytes.length).toBeLessThan(200_000);
    expect(() => xlsxTables(bytes)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ type: 'file-too-large' }) }),
    );
  });
});
