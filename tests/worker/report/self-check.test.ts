// The check before export finds each fault that it is there for, and nothing in a report that is right.
import { describe, expect, it } from 'vitest';
import type { Report } from '#shared/report';
import { NO_LETTERHEAD, type ReportSection } from '#shared/report-text';
import { documentOf, type ReportDocument } from '../../../worker/report/document.ts';
import { selfCheck } from '../../../worker/report/self-check.ts';
import { aReport, row, someWords, table } from '../../fixtures/a-report.ts';

const OTHERS = ['Sở Nội vụ', 'Sở Công Thương'];
const check = (parts: Partial<Report> = {}, bodies: Partial<Record<ReportSection, string>> = {}) =>
  selfCheck(aReport(parts), someWords(bodies), OTHERS);
const types = (found: ReturnType<typeof check>) => found.map(({ type }) => type);

it('finds nothing in a report that is right', () => {
  expect(check()).toEqual([]);
});

const issued = (issuedNumber: string | null, issuedOn: string | null) => ({
  snapshot: { id: 's', name: 'n', frozenAt: '', hash: '', issuedNumber, issuedOn },
});
const { annex, unit } = aReport();

describe('figures', () => {
  it.each<[string, Partial<Report>, string[]]>([
    [
      'a table that does not add up',
      { tables: [{ ...table('content', row('2', 2)), rows: [row('2', 1)] }] },
      ['partition'],
    ],
    [
      'a sentence that tells another number',
      {
        sentences: [{ portal: 'so', channel: 'Cổng', text: '… đã cho đăng tải 1.002 tin, bài, trong đó …' }],
      },
      ['sentence-count'],
    ],
    ['an annex that is short', { annex: annex.slice(1) }, ['annex-count']],
    [
      'a date outside the period',
      { annex: [{ ...(annex[0] as Report['annex'][number]), publishedOn: '2024-01-01' }, ...annex.slice(1)] },
      ['date-outside'],
    ],
    ['a number without a date', issued('485', null), ['blanks']],
    ['a report signed before its period ends', issued('485', '2023-12-31'), ['signed-early']],
    ['an issued report', issued('485/BC-SNN', '2024-01-05'), []],
  ])('finds %s', (_, parts, expected) => {
    expect(types(check(parts))).toEqual(expected);
  });

  it('tells counts as a screen does', () => {
    const [first, second] = [table('content', row('2', 2)), annex.slice(1)];
    const texts = check({ tables: [first], annex: second }).map(({ text }) => text);
    expect(texts.join(' ')).toMatch(/Phụ lục có \d/);
    expect(texts.join(' ')).not.toMatch(/\b0\d/);
  });

  it('takes topics for what they are: they need not add up', () => {
    const tables = [
      table('content', row('2', 2)),
      { ...table('topic', row('SIPAS', 5)), total: aReport().figures.reform },
    ];
    expect(check({ tables })).toEqual([]);
  });
});

describe('the document', () => {
  const made = documentOf(aReport(), someWords());
  it.each<[string, Partial<ReportDocument>, string, string]>([
    ['a number that is filled in', { number: 'Số: 485/BC-SNN' }, 'blanks', 'số do văn thư cấp'],
    [
      'a date that is filled in',
      { placeAndDate: 'Hà Nam, ngày 25 tháng 10 năm 2023' },
      'blanks',
      'ngày do văn thư ghi',
    ],
    [
      'a body that does not mention the annex',
      { blocks: made.blocks.filter((block) => !('text' in block && block.text.includes('Phụ lục'))) },
      'no-annex-mention',
      'chưa nhắc đến Phụ lục',
    ],
  ])('is found to have %s before it is issued', (_, parts, type, told) => {
    const found = selfCheck(aReport(), someWords(), OTHERS, { ...made, ...parts });
    expect(types(found)).toEqual([type]);
    expect(found[0]?.text).toContain(told);
  });
});

describe('the letterhead', () => {
  it('is missed by the names of its parts', () => {
    const bare = aReport({ unit: unit && { ...unit, signCode: null, parentAuthority: null, place: null } });
    const [found] = selfCheck(bare, { ...someWords(), letterhead: NO_LETTERHEAD }, OTHERS);
    expect(found?.text).toBe(
      'Chưa có: cơ quan chủ quản, ký hiệu văn bản, địa danh, nơi nhận báo cáo (Kính gửi), Nơi nhận, chức vụ người ký, họ tên người ký.',
    );
    expect(found?.href).toBe('/bao-cao/noi-dung?period=c-year-2023#letterhead');
  });
});

describe('words', () => {
  it.each<[ReportSection, string, string, string]>([
    ['II', '', 'empty-section', 'Mục “II. Đánh giá chung” chưa có nội dung.'],
    ['I.1', 'Ủy ban nhân dân tỉnh tỉnh Hà Nam', 'slip', '“tỉnh tỉnh”: có phải “tỉnh”?'],
    ['I.2a', 'tự nguyện hướng ứng tham gia', 'slip', '“hướng ứng”: có phải “hưởng ứng”?'],
    ['IV', 'Duy trì hệ thống mạng Lan', 'slip', 'mạng LAN'],
    ['I.3', 'Thống kê lượng tin bài', 'slip', 'lượng tin, bài'],
    ['II', 'đã được được triển khai', 'doubled-word', '“được được”'],
    [
      'I.3',
      'hoạt động trong lĩnh vực công nghiệp thương mại.',
      'foreign-text',
      'không phải lĩnh vực của Sở Nông nghiệp',
    ],
    ['II', 'Sở Công Thương đã triển khai', 'foreign-text', 'nhắc đến Sở Công Thương'],
    ['I.2a', 'Đảng uỷ và Ủy ban', 'tone-marks', '“uỷ” và “Ủy”'],
    ['I.2b', 'Cổng thông tin điện tử; trên trang thông tin điện tử', 'site-name', 'dùng một tên'],
    ['I.1', 'Sở NN&PTNT đã ban hành kế hoạch', 'first-mention', 'viết đủ tên'],
    ['II', 'đã đăng tải 150 tin, bài', 'hand-count', '“150 tin, bài”'],
  ])('are read in %s: “%s”', (section, body, type, text) => {
    const found = check({}, { [section]: body });
    expect(types(found)).toEqual([type]);
    expect(found[0]?.text).toContain(text);
  });

  it.each<[ReportSection, string]>([
    ['II', 'Ngày ngày, luôn luôn, người người đều biết.'],
    ['II', 'Các lĩnh vực nông nghiệp, thủy lợi.'],
    ['III', 'Đề nghị Sở Nội vụ mở lớp tập huấn.'],
    ['II', 'đã đăng tải 02 tin, bài'],
    ['I.2a', 'quý, quyền, hòa, ủy, khoẻ khoắn'.replace('khoẻ khoắn', 'khỏe khoắn')],
    ['I.1', 'Sở Nông nghiệp và Phát triển nông thôn (Sở NN&PTNT) đã ban hành.'],
  ])('are left alone in %s: “%s”', (section, body) => {
    expect(check({}, { [section]: body })).toEqual([]);
  });

  it('lead to the section that they stand in', () => {
    expect(check({}, { II: '' })[0]?.href).toBe('/bao-cao/noi-dung?period=c-year-2023#II');
    const period = { code: null, from: '2023-01-01', to: '2023-10-25', label: '', due: null };
    const [found] = check({ period }, { II: '' });
    expect(found?.href).toBe('/bao-cao/noi-dung?from=2023-01-01&to=2023-10-25#II');
  });
});
