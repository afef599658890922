// The words of a report, character by character.
import { describe, expect, it } from 'vitest';
import { TWO_GROUPS } from '#shared/taxonomy';
import {
  formatChange,
  formatCount,
  formatDecimal,
  formatPercent,
  formWord,
  reportSentence,
  rounded,
  roundedPercent,
  type SentenceGroup,
  showCount,
} from '#shared/wording';

const [A, B] = TWO_GROUPS.groups.map((group) => group.name);
const sentence = (...groups: SentenceGroup[]) =>
  reportSentence({
    channel: 'Cổng Thông tin điện tử của Sở',
    from: '2023-01-01',
    to: '2023-10-25',
    unit: 'Sở Nông nghiệp & PTNT',
    groups,
  });
const direction = (count: number, forms: SentenceGroup['forms'] = ['tin']) => ({
  name: A ?? '',
  count,
  forms,
});
const procedures = (count: number, forms: SentenceGroup['forms'] = ['tin', 'bai']) => ({
  name: B ?? '',
  count,
  forms,
});

const OPENING =
  'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT';

describe('the sentence', () => {
  it('is the one of the department’s own report', () => {
    expect(sentence(direction(121), procedures(31))).toBe(
      'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    );
  });

  it.each([
    [
      'pads single digits',
      [direction(5), procedures(3)],
      'đã cho đăng tải 08 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 05 tin, 03 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    ],
    [
      'sets thousands apart',
      [direction(1444), procedures(31)],
      'đã cho đăng tải 1.475 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 1.444 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    ],
    [
      'says bài where there is nothing else',
      [direction(12, { bai: 12, tin: 0 }), procedures(10, ['bai'])],
      'đã cho đăng tải 22 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 12 bài, 10 bài có mang nội dung về Cải cách thủ tục hành chính.',
    ],
    [
      'leaves out a second group without articles',
      [direction(12), procedures(0)],
      'đã cho đăng tải 12 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 12 tin.',
    ],
    [
      'leaves out a first group without articles',
      [direction(0), procedures(12)],
      'đã cho đăng tải 12 tin, bài, trong đó 12 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    ],
    ['says that there is nothing', [direction(0), procedures(0)], 'chưa đăng tải tin, bài nào.'],
    ['says that there is nothing without groups', [], 'chưa đăng tải tin, bài nào.'],
  ])('%s', (_, groups, rest) => {
    expect(sentence(...groups)).toBe(`${OPENING} ${rest}`);
  });

  it.each([[[direction(1)]], [[]]])('is composed, however its parts were written', (groups) => {
    const input = { channel: 'Cổng', from: '2023-01-01', to: '2023-01-02', groups };
    expect(reportSentence({ ...input, unit: 'Sở Nội vụ'.normalize('NFD') })).toBe(
      reportSentence({ ...input, unit: 'Sở Nội vụ' }),
    );
  });
});

describe('a count', () => {
  it.each([
    [0, '0'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [152, '152'],
    [1000, '1.000'],
    [2682057, '2.682.057'],
  ])('%i is written %s in a document', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it.each([
    [0, '0'],
    [2, '2'],
    [31, '31'],
    [1475, '1.475'],
    [1_234_567, '1.234.567'],
  ])('%i is written %s on a screen', (count, text) => {
    expect(showCount(count)).toBe(text);
  });
});

describe('a per cent figure', () => {
  it.each([
    [15.17, '15,17%'],
    [12.5, '12,5%'],
    [100, '100%'],
    [79.605, '79,61%'],
    [99.99, '99,99%'],
    [99.999, '99,99%'],
    [100.004, '100%'],
    [-12.5, '-12,5%'],
    [-0.001, '0%'],
    [1234.5, '1.234,5%'],
  ])('%d is written %s', (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });
});

describe('a half', () => {
  it.each([
    [(23 / 160) * 100, 2, 14.38],
    [(51 / 160) * 100, 2, 31.88],
    [-(23 / 160) * 100, 2, -14.38],
    [0.575, 2, 0.58],
    [1.005, 2, 1.01],
    [0.145, 2, 0.15],
    [14.3749, 2, 14.37],
    [371, 2, 371],
    [0, 2, 0],
  ])('of %d to %i places goes up, as a spreadsheet writes it', (value, digits, wanted) => {
    expect(rounded(value, digits)).toBe(wanted);
    expect(formatDecimal(value, digits)).toBe(formatDecimal(wanted, digits));
  });

  it('goes up in every share of up to 400 articles', () => {
    const parts = Array.from({ length: 400 }, (_, n) => n + 1).flatMap((whole) =>
      Array.from({ length: whole + 1 }, (_, part) => [part, whole] as const),
    );
    const wrong = parts.filter(
      ([part, whole]) =>
        roundedPercent((part / whole) * 100) !== Math.floor((part * 20_000 + whole) / (2 * whole)) / 100,
    );
    expect(wrong).toEqual([]);
  });
});

describe('a number with decimals', () => {
  it.each([
    [10.4538, 1, '10,5'],
    [0.7136, 2, '0,71'],
    [15, 1, '15'],
    [0.04, 1, '0'],
    [-0.04, 1, '0'],
    [-3.25, 2, '-3,25'],
    [1847.5, 1, '1.847,5'],
    [1847.5, 0, '1.848'],
    [999.96, 1, '1.000'],
  ])('%d to %i places is written %s', (value, digits, text) => {
    expect(formatDecimal(value, digits)).toBe(text);
  });
});

describe('a change against last year', () => {
  it.each([
    [71, 15.17, 'tăng 15,17% so với cùng kỳ năm 2020'],
    [-20, -12.5, 'giảm 12,5% so với cùng kỳ năm 2020'],
    [9, 900, 'tăng 900% so với cùng kỳ năm 2020'],
    [-9, -100, 'giảm 100% so với cùng kỳ năm 2020'],
    [0, 0, 'bằng cùng kỳ năm 2020'],
    [0, null, 'bằng cùng kỳ năm 2020'],
    [152, null, 'tăng 152 tin, bài so với cùng kỳ năm 2020'],
    [2, 0.001, 'tăng 2 tin, bài so với cùng kỳ năm 2020'],
  ])('of %i articles, %d per cent, is written “%s”', (difference, percent, text) => {
    expect(formatChange({ difference, percent }, 2020)).toBe(text);
  });
});

describe('the unit of count', () => {
  it.each<[SentenceGroup['forms'], string]>([
    [['tin'], 'tin'],
    [['tin', 'tin'], 'tin'],
    [['bai'], 'bài'],
    [['bài', 'bai'], 'bài'],
    [['tin', 'bai'], 'tin, bài'],
    [['video'], 'tin, bài'],
    [[], 'tin, bài'],
    [{ tin: 3, bai: 0 }, 'tin'],
    [{ tin: 3, bai: 1 }, 'tin, bài'],
    [{}, 'tin, bài'],
  ])('of %o is %s', (forms, word) => {
    expect(formWord(forms)).toBe(word);
  });
});
