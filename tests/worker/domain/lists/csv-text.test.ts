// CSV files as different programs write them: letters, separators, quotes.
import { describe, expect, it } from 'vitest';
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
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b c']]],
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

it('a file of nothing has no rows', () => {
  expect(csvTable(new Uint8Array(), 'x')).toEqual({ name: 'x', rows: [] });
});
