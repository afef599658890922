// Workbooks of the tests: made part by part, as programs other than ours write them.
import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet; `sheet` is what stands in its worksheet. */
export type Parts = { sheet: string; strings?: string; styles?: string; workbook?: string; links?: string };

const relations = (...targets: [id: string, type: string, target: string][]) =>
  `<Relationships>${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The bytes of a workbook. */
export function aWorkbook({
  sheet,
  strings = '',
  styles = '',
  workbook = '',
  links = '',
}: Parts): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      workbook || '<workbook><sheets><sheet name="Tin bài" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    'xl/worksheets/sheet2.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>hai</v></c></row></sheetData></worksheet>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships>${links}</Relationships>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

/** A row of texts: `r` from 1. */
export const textRow = (r: number, cells: readonly string[]): string =>
  `<row r="${r}">${cells
    .map(
      (cell, index) =>
        `<c r="${String.fromCharCode(65 + index)}${r}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`;
