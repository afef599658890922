// The annex of the Word document as markup: a row an article, its sums, its header on every page, and what it rests on.
import { describe, expect, it } from 'vitest';
import { elements, paragraphs, wordText } from './open-zip.ts';
import { attribute, seed, seedBody } from './seed-docx.ts';

describe('the annex', () => {
  const tableOf = async () => elements(await seedBody(), 'w:tbl').at(-1) ?? '';

  it('has a row for each of the 152, a sum for each content, and section 3’s own N at the end', async () => {
    const rows = elements(await tableOf(), 'w:tr').map(wordText);
    const sums = rows.filter((row) => row.startsWith('Cộng '));
    expect(rows).toHaveLength(1 + 152 + sums.length + 1);
    const counts = sums.map((row) => Number(/: (\d+) tin, bài$/.exec(row)?.[1]));
    expect(counts).toHaveLength(7);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(152);
    expect(rows.at(-1)).toBe('Tổng cộng: 152 tin, bài');
    expect(rows[1]).toMatch(/^1[^\d]/);
    expect(rows[152]).toMatch(/^152/);
  });

  it('repeats its header row and splits no row', async () => {
    const rows = elements(await tableOf(), 'w:tr');
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
    expect(wordText(rows[0] ?? '')).toBe(
      'STTTên tin, bàiThể loạiNội dung CCHCNgày đăngChuyên mụcTác giả/NguồnĐường dẫnGhi chú',
    );
  });

  it('is set in 11 pt, its numbers and dates in the middle, its sums in bold', async () => {
    const styles = elements((await seed())('word/styles.xml'), 'w:style');
    const style = (name: string) => styles.find((each) => each.includes(`w:styleId="${name}"`)) ?? '';
    const rows = elements(await tableOf(), 'w:tr');
    const styleOf = (row: string | undefined, at: number) =>
      style(attribute(elements(row ?? '', 'w:p')[at] ?? '', /<w:pStyle w:val="([^"]+)"/) ?? '');
    for (const [row, at, alignment, bold] of [
      [0, 0, 'center', true],
      [1, 0, 'center', false],
      [1, 1, 'left', false],
      [1, 4, 'center', false],
      [1, 7, 'left', false],
      [rows.length - 1, 0, 'left', true],
    ] as const) {
      const told = styleOf(rows[row], at);
      expect([row, at, attribute(told, /<w:jc w:val="(\w+)"/)]).toEqual([row, at, alignment]);
      expect(told).toContain('<w:sz w:val="22"/>');
      expect([row, at, /<w:b\/>/.test(told)]).toEqual([row, at, bold]);
    }
  });

  it('says under it by which list the articles are classified, and as of when they are counted', async () => {
    expect(paragraphs(await seedBody()).at(-1)).toMatch(
      /^Ghi chú: Phân loại theo danh mục nội dung phiên bản 2021-76 \(Nghị quyết 76\/NQ-CP ngày 15\/7\/2021\)\. Số liệu lấy từ sổ lúc \d\d\/\d\d\/\d{4} \d\d:\d\d, chưa chốt\.$/,
    );
  });

  it('is as wide as its page', async () => {
    const table = await tableOf();
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(9);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(14_286);
  });

  it('leads to every article', async () => {
    const part = await seed();
    const links = elements(part('word/document.xml'), 'w:hyperlink');
    expect(links).toHaveLength(152);
    const rels = part('word/_rels/document.xml.rels');
    for (const link of links.slice(0, 5)) {
      const id = attribute(link, /r:id="([^"]+)"/);
      const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(rels)?.[0] ?? '';
      expect(target).toContain('TargetMode="External"');
    }
  });
});
