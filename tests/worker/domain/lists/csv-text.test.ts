// CSV files as different programs write them: letters, separators, quotes.
import { describe, expect, it } from 'vitest';
import { ProblemError, type ProblemType } from '#shared/problem';
import { csvTable, textOfBytes } from '../../../../worker/domain/lists/csv-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** UTF-16 in either order of bytes. */
function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
}
const cellsOf = (text: string) => csvTable(utf8(text), '').rows.map(({ cells }) => cells);
const TEXT = 'STT,Tiêu đề\r\n1,Cải cách thủ tục hành chính\r\n';

describe('letters', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`)],
    ['UTF-16, as Excel’s “Unicode text”', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 the other way round', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16 without its mark', utf16(TEXT, true)],
  ])('of %s are read', (_, bytes) => {
    expect(textOfBytes(bytes)).toBe(TEXT);
  });

  it('of Windows-1258 are put together', () => {
    // “Cải cách” as that code has it: vowels with their marks behind them.
    const bytes = Uint8Array.from([0x43, 0x61, 0xd2, 0x69, 0x20, 0x63, 0xe1, 0x63, 0x68, 0x2c, 0x78, 0x0a]);
    expect(csvTable(bytes, '').rows[0]?.cells).toEqual(['Cải cách', 'x']);
  });
});

describe('fields', () => {
  it.each<[string, string, string[][]]>([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['what the first line says', 'sep=|\na|b,c\n', [['a', 'b,c']]],
    [
      'quotes',
      '"a, ""b""",c\n"x\ny",z\n',
      [
        ['a, "b"', 'c'],
        ['x y', 'z'],
      ],
    ],
    [
      'a quote within a field is a letter',
      'a,b "c" d\n1,2"\n',
      [
        ['a', 'b "c" d'],
        ['1', '2"'],
      ],
    ],
    ['quotes with spaces behind them', '"a" ,b\n', [['a', 'b']]],
    [
      'lone returns',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, however many commas the words have',
      'TT;Tin;Link\n1;Họp, bàn, chốt, giao, đôn đốc;x\n2;Một tin;y\n',
      [
        ['TT', 'Tin', 'Link'],
        ['1', 'Họp, bàn, chốt, giao, đôn đốc', 'x'],
        ['2', 'Một tin', 'y'],
      ],
    ],
    [
      'tabs, though a word has a semicolon',
      'TT\tTin\tLink\n1\tHọp; bàn\tx\n',
      [
        ['TT', 'Tin', 'Link'],
        ['1', 'Họp; bàn', 'x'],
      ],
    ],
    [
      'an empty last field',
      'a,b,\n1,,\n',
      [
        ['a', 'b', ''],
        ['1', '', ''],
      ],
    ],
    [
      'a last line that ends in a separator',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('are told apart by %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('of empty lines are left out, and the others keep their numbers', () => {
    expect(csvTable(utf8('a,b\n\n,,\n1,2\n'), '').rows.map(({ n }) => n)).toEqual([1, 4]);
  });
});

describe('a file is refused, with the line and its words,', () => {
  const NUL = String.fromCharCode(0);
  it.each<[string, string, ProblemType, number, string]>([
    [
      'where a quote is never closed',
      'TT,Tin\n1,a\n2,"Họp giao ban\n3,b\n',
      'quote-open',
      3,
      '"Họp giao ban',
    ],
    ['where it is the last', 'a,"b', 'quote-open', 1, '"b'],
    ['where another row closes it', 'TT,Tin\n1,"Họp\n2,"Một tin"\n', 'quote-misplaced', 2, '"Họp'],
    ['where text follows a closing quote', 'a,"Tin "nóng" nay"\n', 'quote-misplaced', 1, '"Tin "nóng" nay"'],
    ['counting lines within quotes', 'a,"b\r\nc"\r\n\r\n1,"d', 'quote-open', 4, '"d'],
    ['counting what says the separator', 'sep=;\r\na;"b', 'quote-open', 2, '"b'],
    ['where a character is NUL', `a,b\n1,c${NUL}${NUL}d\n`, 'file-damaged', 2, '1,cd'],
    ['that ends in NULs', `a,b\n1,2\n${NUL.repeat(40)}`, 'file-damaged', 3, ''],
    ['whose rows have another separator', 'a;b;c\n1;2;3\n4\t5\t6\n', 'separators-mixed', 3, '4 5 6'],
  ])('%s', (_, text, type, line, words) => {
    const at = { line, words };
    expect(() => csvTable(utf8(text), '')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ type, at }) }),
    );
  });
});

it('a long file whose first quote stays open is refused', () => {
  const text = `a,"${'Tin, bài về cải cách hành chính\n'.repeat(50_000)}`;
  expect(() => csvTable(utf8(text), '')).toThrow(ProblemError);
});

it('a file of nothing has no rows', () => {
  expect(csvTable(new Uint8Array(), 'x')).toEqual({ name: 'x', rows: [] });
});
