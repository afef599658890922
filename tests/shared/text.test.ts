// Facts about Vietnamese text in its several forms.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  cutText,
  foldText,
  isCleanText,
  matchText,
  normalizeText,
  textLength,
} from '#shared/text';

describe('normalizeText', () => {
  it('drops every format character and composes every letter, as if no text were plain', () => {
    for (let code = 0; code <= 0x10_ff_ff; code += 1) {
      const text = `a${String.fromCodePoint(code)}b`;
      const slow = text
        .replace(/\p{Cf}/gu, '')
        .normalize('NFC')
        .replace(/[\s\u0085]+/g, ' ');
      if (normalizeText(text) !== slow) expect([code, normalizeText(text)]).toEqual([code, slow]);
    }
  });

  it.each([
    ['composes letters', 'Cải cách'.normalize('NFD'), 'Cải cách'],
    ['takes no-break spaces and line ends as one space', ' Cải\u00a0\n\t cách  hành ', 'Cải cách hành'],
    ['removes zero-width characters', 'thủ\u200b tục\ufeff', 'thủ tục'],
    ['removes marks that turn the direction of text', '\u202ethủ\u202c \u2067tục\u2069', 'thủ tục'],
    ['composes across a removed character', 'a\u200b\u0301', 'á'],
    ['keeps case, dashes and the place of tone marks', 'Ủy ban – UỶ BAN', 'Ủy ban – UỶ BAN'],
  ])('%s', (_, given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        expect(normalizeText(normalizeText(s))).toBe(normalizeText(s));
      }),
    );
  });
});

describe('matchText', () => {
  it.each([
    ['hoà', 'hòa'],
    ['HOÁ', 'hóa'],
    ['toạ đàm', 'tọa đàm'],
    ['khoẻ', 'khỏe'],
    ['Uỷ ban', 'Ủy ban'],
    ['thuỷ lợi', 'thủy lợi'],
    ['tuỳ', 'tùy'],
    ['A – B', 'a - b'],
    ['A — B', 'a - b'],
  ])('takes “%s” and “%s” as the same', (a, b) => {
    expect(matchText(a)).toBe(matchText(b));
  });

  it.each([
    'quý',
    'quỳ',
    'hoàn',
    'loài',
    'huỳnh',
    'huýt',
    'ngoèo',
    'hoàng',
  ])('leaves “%s”, whose tone mark has one place', (word) => {
    expect(matchText(word)).toBe(word);
  });

  it('keeps words with different tones apart', () => {
    expect(matchText('hòa')).not.toBe(matchText('hóa'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(matchText(matchText(s))).toBe(matchText(s));
      }),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['Đẩy mạnh cải cách hành chính', 'day manh cai cach hanh chinh'],
    ['Ưu tiên – ươm tạo', 'uu tien - uom tao'],
    ['ĐƯỜNG'.normalize('NFD'), 'duong'],
  ])('turns “%s” into “%s”', (given, expected) => {
    expect(foldText(given)).toBe(expected);
  });
});

describe('isCleanText', () => {
  it.each([
    ['Cải cách 😀', true],
    ['', true],
    ['a\0b', false],
    ['a\ud800b', false],
    ['\udc00', false],
  ])('says of %j: %s', (text, clean) => {
    expect(isCleanText(text)).toBe(clean);
  });
});

describe('cutText', () => {
  it.each([
    ['leaves what fits', 'cải cách', 8, 'cải cách'],
    ['ends a cut text with an ellipsis', 'cải cách', 7, 'cải cá…'],
    ['leaves no space before the ellipsis', 'cải cách', 5, 'cải…'],
    ['never halves an emoji', '😀😀😀', 2, '😀…'],
    ['never parts a letter from its marks', 'aa\u0323\u0302b', 3, 'a…'],
    ['gives the ellipsis alone for one', 'cải', 1, '…'],
    ['gives nothing for none', 'cải', 0, ''],
  ])('%s', (_, text, max, expected) => {
    expect(cutText(text, max)).toBe(expected);
  });

  it('never gives more code points than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (s, max) => {
        const cut = cutText(s, max);
        expect(textLength(cut)).toBeLessThanOrEqual(max);
        if (textLength(s) <= max) expect(cut).toBe(s);
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it('orders letters as the dictionary does', () => {
    expect(['đê', 'dê', 'ăn', 'an', 'ân', 'ước', 'uốc'].sort(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ân',
      'dê',
      'đê',
      'uốc',
      'ước',
    ]);
  });
});
