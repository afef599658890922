// A workbook (.xlsx) as tables. It is a zip of XML; what of that holds no cells is not unpacked.
import { strFromU8, unzipSync } from 'fflate';
import { ProblemError } from '#shared/problem';
import type { Table } from './table.ts';
import { dayStyles } from './xlsx-dates.ts';
import { sheetRows, type Workbook } from './xlsx-sheet.ts';
import { attributeOf, elementsOf, piecesOf } from './xml.ts';

/** A list of 5,000 articles unpacks to about 3 MB; what is far beyond is no list, or a trap. */
const UNPACKED_MAX = 24 * 1024 * 1024;

type Parts = { textOf(path: string): string };

/** Throws unreadable-file, file-too-large. */
function unpacked(bytes: Uint8Array): Parts {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name) || /\/(drawings|theme|media|charts)\//i.test(name)) return false;
        size += originalSize;
        if (size > UNPACKED_MAX)
          throw new ProblemError('file-too-large', `${name} unpacks to ${originalSize}`);
        return true;
      },
    });
    return {
      textOf: (path) => {
        const part = parts[path];
        return part ? strFromU8(part) : '';
      },
    };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unreadable-file', error instanceof Error ? error.message : undefined);
  }
}

/** The path of what a part refers to: from the part's folder, or from the root. */
function pathFrom(part: string, target: string): string {
  return new URL(target, `https://x/${part}`).pathname.slice(1);
}

const relationsOf = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels');

type Relation = { id: string; type: string; target: string };

function relations(parts: Parts, part: string): Relation[] {
  return elementsOf(parts.textOf(relationsOf(part)), 'Relationship').map((attributes) => ({
    id: attributeOf(attributes, 'Id') ?? '',
    type: attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '',
    target: attributeOf(attributes, 'Target') ?? '',
  }));
}

/** The texts that cells refer to by number; how a text is drawn and how it is read aloud is left out. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [inText, aloud] = [false, false];
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (inText && !aloud) strings.push((strings.pop() ?? '') + piece.text);
      continue;
    }
    if (piece.name === 'si' && piece.kind === 'open') strings.push('');
    if (piece.name === 't') inText = piece.kind === 'open';
    if (piece.name === 'rPh') aloud = piece.kind === 'open';
  }
  return strings;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** The tables of a workbook in their order; sheets that it hides come only where it shows none. */
export function xlsxTables(bytes: Uint8Array): Table[] {
  const parts = unpacked(bytes);
  const main = relations(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const path = pathFrom('', main ?? 'xl/workbook.xml');
  const xml = parts.textOf(path);
  const own = relations(parts, path);
  const partOf = (type: string) => {
    const target = own.find((relation) => relation.type === type)?.target;
    return target === undefined ? '' : parts.textOf(pathFrom(path, target));
  };
  const workbook: Workbook = {
    strings: sharedStrings(partOf('sharedStrings')),
    dayStyles: dayStyles(partOf('styles')),
    from1904: elementsOf(xml, 'workbookPr').some((each) => isTrue(attributeOf(each, 'date1904'))),
  };
  const sheets = elementsOf(xml, 'sheet').flatMap((sheet) => {
    const target = own.find(({ id }) => id === attributeOf(sheet, 'id'))?.target;
    const shown = (attributeOf(sheet, 'state') ?? 'visible') === 'visible';
    return target === undefined ? [] : [{ name: attributeOf(sheet, 'name') ?? '', shown, target }];
  });
  if (sheets.length === 0) throw new ProblemError('unreadable-file', 'no sheet in the workbook');
  const read = sheets.some(({ shown }) => shown) ? sheets.filter(({ shown }) => shown) : sheets;
  return read.map(({ name, target }) => {
    const part = pathFrom(path, target);
    const links = new Map(
      relations(parts, part).flatMap((each) => (each.type === 'hyperlink' ? [[each.id, each.target]] : [])),
    );
    return { name, rows: sheetRows({ ...workbook, xml: parts.textOf(part), links }) };
  });
}
