// Facts about reading the date lines of Vietnamese portals.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublishedDate } from '#shared/published-date';

describe('the lines that portals print', () => {
  it.each([
    ['Thứ năm - 24/06/2021 15:51', '2021-06-24', '15:51'],
    ['(21:01 | 17/03/2021)', '2021-03-17', '21:01'],
    ['17/08/2023 | 09:55 AM', '2023-08-17', '09:55'],
    ['03/06/2024 09:02:23 AM', '2024-06-03', '09:02'],
    ['16:47 05/06/2025', '2025-06-05', '16:47'],
    ['Thứ 5, Ngày 09/01/2020, 22:00', '2020-01-09', '22:00'],
    ['22:00 Thứ 5, ngày 09/01/2020', '2020-01-09', '22:00'],
    ['(14:07 17/05/2019)', '2019-05-17', '14:07'],
    ['Thứ ba, 08/06/2021, 16:25 CH', '2021-06-08', '16:25'],
    // The weekday fits the day first; both ways; neither way; or the month is named.
    ['T4, 10/05/2023 - 08:30', '2023-05-10', '08:30'],
    ['Thứ năm, 01/07/2021', '2021-07-01', null],
    ['Thứ hai, 10/05/2023', '2023-05-10', null],
    ['Kỳ họp thứ 5 - 10/05/2023', '2023-05-10', null],
    ['Bản tin tuần 43 - 25/10/2023', '2023-10-25', null],
    ['2015/09/11T20:02:02+07:00', '2015-09-11', '20:02'],
    ['Thứ năm, ngày 10 tháng 5 năm 2023', '2023-05-10', null],
    ['2023-05-03T17:30:00', '2023-05-03', '17:30'],
    ['08/06/2021 04:25 CH', '2021-06-08', '16:25'],
    ['08/06/2021 08:05 SA', '2021-06-08', '08:05'],
    ['12/05/2016 12:10 SA', '2016-05-12', '00:10'],
    ['09/12/2019 | 07:45 GMT+7', '2019-12-09', '07:45'],
    ['15-07-2020 | 19:23:55', '2020-07-15', '19:23'],
    ['- 12/05/2016 04:00:00 PM - Đã xem: 128', '2016-05-12', '16:00'],
    ['08:22 - 22/03/2018', '2018-03-22', '08:22'],
    ['06:09, 16/09/2022', '2022-09-16', '06:09'],
    ['24/11/2017, 12:24 (GMT+7)', '2017-11-24', '12:24'],
    ['11/01/2020 - 21:47', '2020-01-11', '21:47'],
    ['05/10/2020', '2020-10-05', null],
    ['30/03/2021 | 12:00 AM', '2021-03-30', '00:00'],
    ['26-02-2024, 11:06', '2024-02-26', '11:06'],
    ['Trần Khánh Thứ hai, ngày 04/12/2023 07:45 AM (GMT+7)', '2023-12-04', '07:45'],
    ['Tin nóng y tế - 24/07/2019 16:29', '2019-07-24', '16:29'],
    ['Tuấn Điệp - 05/08/2025 - 09:17', '2025-08-05', '09:17'],
    ['(21/09/2022)', '2022-09-21', null],
    ['5.3.2023, 8h30', '2023-03-05', '08:30'],
    ['ngày 5 tháng 3 năm 2023 lúc 8 giờ 30', '2023-03-05', '08:30'],
    ['NGÀY 5 THÁNG 3 NĂM 2023'.normalize('NFD'), '2023-03-05', null],
    ['25 Tháng Mười Hai, 2023', '2023-12-25', null],
    ['5 tháng năm năm 2023', '2023-05-05', null],
    ['08:30\u00a0|\u00a025/10/2023', '2023-10-25', '08:30'],
    ['25/10/2023 25:61', '2023-10-25', null],
    ['Hồng Hạnh | 14/05/2024', '2024-05-14', null],
  ])('reads “%s”', (line, date, time) => {
    expect(parsePublishedDate(line)).toEqual({ date, time, label: 'none' });
  });
});

describe('stamps of machines', () => {
  it.each([
    ['2019-11-15T02:53:00.000Z', '2019-11-15', '09:53'],
    ['2022-12-31T17:10:00Z', '2023-01-01', '00:10'],
    ['2023-10-25T16:49:59Z', '2023-10-25', '23:49'],
    ['2023-10-25T08:30:00+07:00', '2023-10-25', '08:30'],
    ['2023-10-25 08:30:00 +0700', '2023-10-25', '08:30'],
    ['2023-10-25T20:30:00-05:00', '2023-10-26', '08:30'],
    ['2023-10-25T08:30', '2023-10-25', '08:30'],
    ['2023-10-25 23:50:00', '2023-10-25', '23:50'],
    ['2023-10-25', '2023-10-25', null],
    ['2023/1/5', '2023-01-05', null],
  ])('%s is %s %s in Vietnam', (stamp, date, time) => {
    expect(parsePublishedDate(stamp)).toEqual({ date, time, label: 'none' });
  });
});

describe('no publication date', () => {
  it.each([
    '',
    'dd/mm/yyyy',
    'tính từ ngày 01/01/2023 đến ngày 25/10/2023',
    'Từ 01/01/2023 đến hết ngày 25/10/2023',
    'Từ ngày 01/01 đến ngày 25/10/2023',
    '01/01/2023 - 25/10/2023',
    '01/01/2023–25/10/2023',
    '01/01/2023-25/10/2023',
    'từ ngày 20 - 25/10/2023',
    'Từ ngày 15/5 - 15/6/2024',
    'Tuần 20: 13/5 - 19/5/2024',
    'Ngày 12/10 và 13/10/2024',
    'Trong 2 ngày 15 và 16/6/2024',
    'Từ ngày: 13/05/2024 Đến ngày: 19/05/2024',
    'trước ngày 15/11/2023',
    'Hạn nộp hồ sơ: 15/11/2023',
    'chậm nhất là ngày 15/11/2023',
    'Hiệu lực: 01/01/2024',
    'có hiệu lực thi hành từ ngày 01/01/2024',
    'Hết hiệu lực (một phần): 01/01/2024',
    'Quá hạn – 01/01/2024',
    '31/02/2023',
    '2023/10/025',
    '5 tháng sep 2023',
    '5 tháng ut 2023',
    '29/02/2023',
    '10/25/2023',
    'T5, 10/05/2023 - 08:30',
    'Thứ 5, 10/05/2023 - 08:30',
    'T4, 10/25/2023 - 08:30',
    '00/10/2023',
    '25/10/20231',
    '25/10/3023',
    'Nghị định số 09/2019/NĐ-CP',
    '1.391.871 lượt truy cập',
    'ĐT: 0226-3852-2023',
    '10.12.2013.5',
    'ngày 31 tháng 4 năm 2023',
    'tháng 10 năm 2023',
    '2023-13-01',
  ])('is read from “%s”', (line) => {
    expect(parsePublishedDate(line)).toBeNull();
  });

  it('takes the dated line beside a stretch of time', () => {
    expect(
      parsePublishedDate('Ngày đăng 26/10/2023: số liệu từ ngày 01/01/2023 đến ngày 25/10/2023')?.date,
    ).toBe('2023-10-26');
  });
});

describe('any text', () => {
  const day = fc
    .tuple(
      fc.nat(35),
      fc.nat(14),
      fc.integer({ min: 1890, max: 2110 }),
      fc.constantFrom('/', '-', '.', ' - '),
    )
    .map(([d, m, y, separator]) => [d, m, y].join(separator));
  const words = fc.oneof(
    day,
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Ngày đăng:',
      'từ ngày',
      'đến',
      '08:22',
      '16:25 CH',
      '485/BC-SNN',
      'cập nhật',
      'İ',
      'tháng 3 năm 2023',
    ),
  );

  it('never throws, and gives only days whose numbers stand in it', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const found = parsePublishedDate(text);
        if (!found) return;
        const numbers = (text.match(/\d+/g) ?? []).map(Number);
        expect(numbers).toEqual(expect.arrayContaining(found.date.split('-').map(Number)));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays quick on a long one', () => {
    const start = performance.now();
    parsePublishedDate('Ngày đăng từ ngày 01/01/2023 - '.repeat(300_000));
    parsePublishedDate('1 - '.repeat(3_000_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a date line that was damaged', () => {
  const line = fc.constantFrom<string[]>(
    'Thứ năm - 24/06/2021 15:51',
    '(21:01 | 17/03/2021)',
    'Ngày đăng : 06/09/2017, 04:37 PM',
    'Ngày cập nhật 11/12/2021',
    '03/06/2024 09:02:23 AM',
    'Thứ 5, Ngày 09/01/2020, 22:00',
    '09/12/2019 | 07:45 GMT+7',
    '15-07-2020 | 19:23:55',
    'Đăng ngày 11 - 11 - 2023',
    'ngày 5 tháng 3 năm 2023 lúc 8 giờ 30',
    '2023-10-25 08:30',
  );
  const damage = fc.record({
    at: fc.nat(40),
    cut: fc.nat(4),
    put: fc.string({ unit: fc.constantFrom(...'0123456789/-. :|,'), maxLength: 4 }),
  });
  /** Whether day, month and year stand side by side as whole numbers, in either order. */
  const tells = (text: string, date: string) => {
    // “Tháng năm” is May.
    const numbers = (text.replace(/tháng\s+năm/, 'tháng 5').match(/\d+/g) ?? []).map(Number);
    const [year, month, day] = date.split('-').map(Number);
    return numbers.some(
      (_, at) =>
        numbers[at + 1] === month &&
        ((numbers[at] === day && numbers[at + 2] === year) ||
          (numbers[at] === year && numbers[at + 2] === day)),
    );
  };

  it('gives no other day than one that still stands in it', () => {
    fc.assert(
      fc.property(line, fc.array(damage, { minLength: 1, maxLength: 4 }), (whole, damages) => {
        const text = damages.reduce(
          (left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut),
          whole,
        );
        // A stamp with a zone is brought to Vietnam, where it may be another day.
        fc.pre(!/\d{4}-.*[+-]\d{2}:?\d{2}/.test(text));
        const found = parsePublishedDate(text);
        if (found) expect([text, tells(text, found.date)]).toEqual([text, true]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('dates as site builders write them in Vietnamese', () => {
  it.each([
    ['Tháng Mười 25, 2023', '2023-10-25'],
    ['Đăng ngày Tháng Mười Một 20, 2020', '2020-11-20'],
    ['Tháng Mười Hai 1, 2021 9:30 sáng', '2021-12-01'],
    ['25 Tháng Mười, 2023', '2023-10-25'],
    ['25 thg 10, 2023', '2023-10-25'],
    ['03 Th6, 2023', '2023-06-03'],
    ['ngày 5 tháng tư năm 2023', '2023-04-05'],
  ])('reads %s', (text, date) => {
    expect(parsePublishedDate(text)?.date).toBe(date);
  });

  it.each([
    'hỗ trợ 5 thôn 12/2023',
    'cắt giảm 12 thủ tục 10/2023',
    'tháng hành động 25, 2023',
    'Tháng Tư, 2023',
    'tháng 4 30, 2023',
    'trong tháng qua có 25, 2023',
  ])('sees no date in %s', (text) => {
    expect(parsePublishedDate(text)).toBeNull();
  });
});

describe('dates in words of other languages', () => {
  it.each([
    ['October 25, 2023', '2023-10-25'],
    ['Published Oct 5th, 2022', '2022-10-05'],
    ['25. Oktober 2023', '2023-10-25'],
    ['Tue 29 Nov 2016 15.26 EST', '2016-11-29'],
    ['1. März 2020', '2020-03-01'],
  ])('reads %s', (text, date) => {
    expect(parsePublishedDate(text)?.date).toBe(date);
  });

  it.each([
    'February 30, 2023',
    'Mayor 12, 2023',
    'Juniper 2 2023',
    'Copyright 2023',
    'Windows 10 2019',
  ])('sees no date in %s', (text) => {
    expect(parsePublishedDate(text)).toBeNull();
  });
});
