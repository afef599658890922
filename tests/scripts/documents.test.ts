// The documents as a person gets them: from a running server, opened by LibreOffice, read back from the page.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder } from './command.ts';
import { openOffice } from './office.ts';
import { seedServer } from './seed-server.ts';

const { folder, remove } = freshFolder();
const QUERY = 'from=2023-01-01&to=2023-10-25&portal=so-nnptnt';
let office: ReturnType<typeof openOffice>;
let pdf: string;
let pages: string[];
let sheets: Record<string, string>;

beforeAll(async () => {
  const server = await seedServer(join(folder, 'data'));
  try {
    for (const ending of ['docx', 'xlsx']) {
      const answer = await server.get(`/api/v1/report.${ending}?${QUERY}`);
      if (!answer.ok) throw new Error(`report.${ending} answered ${answer.status}: ${await answer.text()}`);
      writeFileSync(join(folder, `report.${ending}`), Buffer.from(await answer.arrayBuffer()));
    }
  } finally {
    await server.close();
  }
  office = openOffice(folder);
  pdf = office.toPdf('report.docx');
  pages = office.pagesOf(pdf);
  sheets = office.toSheets('report.xlsx');
}, 240_000);
afterAll(remove);

/** The words of a page, one space apart. */
const wordsOf = (page: string | undefined) => (page ?? '').replace(/\s+/g, ' ').trim();
/** The table of a workbook's sheet: lines of cells. No cell of these holds a quote or a line break. */
const cells = (csv: string) =>
  csv
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain),
    );

describe('the Word document on paper', () => {
  it('is set in one font like Times, with every Vietnamese letter', () => {
    const fonts = office.run('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/LiberationSerif|Termes|TimesNewRoman|Tinos/i);
    expect(wordsOf(pages.join(' '))).toContain('BIỂU MẪU, KẾ HOẠCH, NGHỆ AN, KỂ, PHỔ BIẾN.');
    expect(pages.join('')).not.toMatch(/\uFFFD/);
  });

  it('begins with the letterhead, the long name broken before “Phát triển nông thôn”', () => {
    const lines = (pages[0] ?? '')
      .split('\n')
      .map((line) => wordsOf(line))
      .filter(Boolean);
    expect(lines[0]).toBe('UBND TỈNH HÀ NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines[1]).toBe('SỞ NÔNG NGHIỆP VÀ Độc lập - Tự do - Hạnh phúc');
    expect(lines[2]).toBe('PHÁT TRIỂN NÔNG THÔN');
    expect(lines[3]).toBe('Số: /BC-SNN Hà Nam, ngày tháng năm 2023');
    expect(lines.slice(4, 7)).toEqual([
      'BÁO CÁO',
      'Kết quả thực hiện công tác tuyên truyền cải cách hành chính năm 2023',
      'Kính gửi: Ủy ban nhân dân tỉnh Hà Nam (qua Sở Nội vụ).',
    ]);
  });

  it('says the seed’s sentence in section 3', () => {
    expect(wordsOf(pages.join(' '))).toContain(
      'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    );
  });

  it('ends the body with recipients and signature on the page of its last words', () => {
    const last = wordsOf(pages.find((page) => page.includes('trân trọng báo cáo./.')));
    for (const text of ['Nơi nhận: KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '- Lưu: VT, VP.', 'Họ và tên'])
      expect(last).toContain(text);
  });

  it('numbers pages at the top from the second on, anew in the annex', () => {
    const annex = pages.findIndex((page) => page.includes('DANH MỤC TIN, BÀI TUYÊN TRUYỀN'));
    expect(annex).toBeGreaterThan(0);
    const tops = pages.map((page) => wordsOf(page.split('\n').find((line) => line.trim() !== '')));
    expect(tops.slice(1, annex)).toEqual(Array.from({ length: annex - 1 }, (_, index) => String(index + 2)));
    const rest = tops.slice(annex + 1);
    expect(rest).toEqual(rest.map((_, index) => String(index + 2)));
  });

  it('has standing pages, then lying ones with the header row on each', () => {
    const annex = pages.findIndex((page) => page.includes('DANH MỤC TIN, BÀI TUYÊN TRUYỀN'));
    const sizes = [
      ...office.run('pdfinfo', '-f', '1', '-l', '999', pdf).matchAll(/size:\s+([\d.]+) x ([\d.]+)/g),
    ];
    expect(sizes).toHaveLength(pages.length);
    sizes.forEach(([, width, height], index) => {
      expect(Number(width) > Number(height)).toBe(index >= annex);
    });
    for (const page of pages.slice(annex)) expect(page).toMatch(/STT\s.*Tên tin, bài/);
    expect(pages.length - annex).toBeGreaterThanOrEqual(8);
  });

  it('lists 152 articles, each content’s sum and the N of section 3', () => {
    const annex = pages.slice(pages.findIndex((page) => page.includes('DANH MỤC TIN, BÀI TUYÊN TRUYỀN')));
    const numbers = annex.join('\n').match(/^ {0,8}\d{1,3}(?= )/gm) ?? [];
    const seen = new Set(numbers.map(Number));
    expect(
      Array.from({ length: 152 }, (_, index) => index + 1).filter((number) => !seen.has(number)),
    ).toEqual([]);
    const sums = [...wordsOf(annex.join(' ')).matchAll(/Cộng [^:]+: (\d+) tin, bài/g)].map(([, n]) =>
      Number(n),
    );
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(152);
    expect(wordsOf(annex.join(' '))).toContain('Tổng cộng: 152 tin, bài');
  });

  it('draws the chart, with each month’s number', () => {
    const page = pages.find((text) => text.includes('Biểu đồ: Số tin, bài theo tháng')) ?? '';
    for (let month = 1; month <= 10; month++)
      expect(page).toContain(`${String(month).padStart(2, '0')}/2023`);
  });
});

describe('the workbook in a spreadsheet', () => {
  it('has its five sheets', () => {
    expect(Object.keys(sheets).toSorted()).toEqual(
      ['Danh mục', 'Theo nội dung', 'Theo tháng', 'Theo đơn vị', 'Tổng hợp'].toSorted(),
    );
  });

  it('lists 152 articles with dates as Vietnam writes them', () => {
    const rows = cells(sheets['Danh mục'] ?? '').slice(3);
    expect(rows).toHaveLength(153);
    expect([rows[0]?.[0], rows[0]?.[5]]).toEqual(['1', '01/01/2023']);
    expect([rows[151]?.[0], rows[151]?.[5]]).toEqual(['152', '25/10/2023']);
    expect(rows[152]?.slice(1, 3)).toEqual(['Tổng cộng', '152']);
  });

  it.each(['Theo nội dung', 'Theo đơn vị', 'Theo tháng'])('adds up to 152 on %s', (name) => {
    const rows = cells(sheets[name] ?? '').slice(3);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Tổng cộng', '152']);
    expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(152);
  });

  it('prints on lying pages, the list with its header on each', () => {
    const printed = office.toPdf('report.xlsx');
    const list = office
      .pagesOf(printed)
      .filter((page) => /Trang \d+\/\d+/.test(page) && page.includes('STT'));
    expect(list.length).toBeGreaterThan(1);
    expect(office.run('pdfinfo', printed)).toMatch(/Page size:\s+841\.\d+ x 595/);
  });
});
