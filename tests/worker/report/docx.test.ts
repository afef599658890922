// The Word document as markup: every row of the decree's layout table that applies, and the seed's figures in it.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { call, LETTERHEAD_GIVEN } from '../client.ts';
import { DEMO } from '../demo-articles.ts';
import { checkNesting, elements, paragraphs, wordText } from './open-zip.ts';
import { attribute, LONG_NAME, openSeed, prepareSeed, seed, seedBody } from './seed-docx.ts';

let token: string;

/** The seed's department, with what a test changes of it. */
async function prepare(): Promise<void> {
  token = await prepareSeed();
}
const open = () => openSeed(token);
const bodyOf = async () => (await open())('word/document.xml');
const write = (section: string, body: string) =>
  call('writeReportTexts', {
    token,
    body: { unit: DEMO.unit, year: 2023, texts: [{ section, body, version: 0 }] },
  });

/** The paragraph that says something, as markup. */
function saying(xml: string, text: string): string {
  const found = elements(xml, 'w:p').find((each) => wordText(each) === text);
  if (found === undefined) throw new Error(`no paragraph says “${text}”`);
  return found;
}

describe('the page', () => {
  it('is A4 with the decree’s margins, standing for the body, lying for the annex', async () => {
    const sections = elements(await seedBody(), 'w:sectPr');
    expect(sections).toHaveLength(2);
    const [body = '', annex = ''] = sections;
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(body).toMatch(/w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567"/);
    expect(annex).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(annex).toMatch(/w:top="1134" w:right="851" w:bottom="851" w:left="1701"/);
  });

  it('is numbered in the middle of the top margin from the second page on, from 1 in each part', async () => {
    const part = await seed();
    const rels = part('word/_rels/document.xml.rels');
    for (const section of elements(part('word/document.xml'), 'w:sectPr')) {
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('<w:pgNumType w:start="1"/>');
      const id = attribute(section, /w:type="default" r:id="([^"]+)"/);
      const target = [...rels.matchAll(/<Relationship [^>]*>/g)]
        .map(([each]) => each)
        .find((each) => each.includes(`Id="${id}"`));
      const header = part(`word/${attribute(target ?? '', /Target="([^"]+)"/)}`);
      expect(header).toMatch(/<w:instrText[^>]*>PAGE<\/w:instrText>/);
      expect(header).toContain('<w:jc w:val="center"/>');
      expect(header).toContain('<w:sz w:val="28"/>');
    }
  });

  it('is Times New Roman throughout, and black', async () => {
    const part = await seed();
    for (const path of ['word/document.xml', 'word/styles.xml']) {
      const xml = part(path);
      const fonts = new Set(
        [...xml.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map(([, font]) => font),
      );
      expect([...fonts]).toEqual(['Times New Roman']);
      const colours = [...xml.matchAll(/<w:color w:val="([^"]+)"/g)].map(([, colour]) => colour);
      expect([path, [...new Set(colours)]]).toEqual([path, ['000000']]);
    }
    const says = (xml: string) => xml.includes('w:eastAsia="Times New Roman"');
    const styles = elements(part('word/styles.xml'), 'w:style').filter(says);
    const own = new Set(styles.map((style) => attribute(style, /w:styleId="([^"]+)"/)));
    const told = elements(part('word/document.xml'), 'w:p').filter((each) => wordText(each) !== '');
    expect(told.length).toBeGreaterThan(1000);
    for (const each of told)
      if (!own.has(attribute(each, /<w:pStyle w:val="(Annex[^"]+)"/)))
        expect(elements(each, 'w:r').filter((run) => run.includes('<w:t ') && !says(run))).toEqual([]);
    expect(part('word/document.xml')).not.toContain('<w:u ');
  });
});

describe('the letterhead', () => {
  it('has motto and issuer in their sizes, the long name broken where it reads well', async () => {
    const xml = await seedBody();
    const size = (text: string) => attribute(saying(xml, text), /<w:sz w:val="(\d+)"/);
    const isBold = (text: string) => saying(xml, text).includes('<w:b/>');
    for (const [text, points, bold] of [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '26', true],
      ['Độc lập - Tự do - Hạnh phúc', '28', true],
      ['UBND TỈNH HÀ NAM', '26', false],
      ['SỞ NÔNG NGHIỆP VÀ', '26', true],
      ['PHÁT TRIỂN NÔNG THÔN', '26', true],
      ['BÁO CÁO', '28', true],
      ['Kết quả thực hiện công tác tuyên truyền cải cách hành chính năm 2023', '28', true],
    ] as const)
      expect([text, size(text), isBold(text)]).toEqual([text, points, bold]);
  });

  it('leaves number and date to the registry', async () => {
    const xml = await seedBody();
    expect(paragraphs(xml)).toContain('Số:        /BC-SNN');
    const date = saying(xml, 'Hà Nam, ngày      tháng      năm 2023');
    expect(date).toContain('<w:i/>');
  });

  it('draws the line under the motto as long as it, the others two fifths as long', async () => {
    const xml = await seedBody();
    const rules = elements(xml, 'w:p').filter((each) => each.includes('<w:top w:val="single"'));
    const lengths = rules.map((each) => {
      const [left = '0', right = '0'] = ['left', 'right'].map((side) =>
        attribute(each, new RegExp(`w:${side}="(\\d+)"`)),
      );
      return Number(left) + Number(right);
    });
    // 3.415 twips of 5.669 for the motto at 14 pt (measured); 0,4 of 3.287 and of 8.471 for the two names.
    const [issuer = 0, motto = 0, subject = 0] = lengths;
    expect(Math.abs(5669 - motto - 3415)).toBeLessThan(10);
    expect((3685 - issuer) / 3287).toBeCloseTo(0.4, 1);
    expect((9354 - subject) / 8471).toBeCloseTo(0.4, 1);
  });

  it('addresses one body on the line, several each on its own', async () => {
    expect(paragraphs(await seedBody())).toContain('Kính gửi: Ủy ban nhân dân tỉnh Hà Nam (qua Sở Nội vụ).');
    await prepare();
    const addressees = ['Ủy ban nhân dân tỉnh', 'Sở Nội vụ'];
    const body = { unit: DEMO.unit, ...LETTERHEAD_GIVEN, version: 1, addressees };
    await call('writeLetterhead', { token, body });
    const said = paragraphs(await bodyOf());
    expect(said.slice(said.indexOf('Kính gửi:')).slice(0, 3)).toEqual([
      ...['Kính gửi:', '- Ủy ban nhân dân tỉnh;', '- Sở Nội vụ.'],
    ]);
  });

  it('breaks the subject where who wrote it broke it', async () => {
    await prepare();
    await write('subject', 'Kết quả tuyên truyền\ncải cách hành chính năm 2023');
    const part = await open();
    const said = paragraphs(part('word/document.xml'));
    expect(said.slice(said.indexOf('BÁO CÁO') + 1).slice(0, 2)).toEqual([
      ...['Kết quả tuyên truyền', 'cải cách hành chính năm 2023'],
    ]);
    expect(said.join('\n')).toContain('kết quả tuyên truyền cải cách hành chính năm 2023. Sở');
    expect(part('docProps/core.xml')).toContain('Kết quả tuyên truyền cải cách hành chính năm 2023');
  });

  it('ends with recipients and signature in their sizes', async () => {
    const xml = await seedBody();
    expect(saying(xml, 'Nơi nhận:')).toMatch(/<w:b\/>[\s\S]*<w:i\/>[\s\S]*<w:sz w:val="24"/);
    for (const text of ['- Như trên;', '- Sở Nội vụ;', '- Lưu: VT, VP.'])
      expect(attribute(saying(xml, text), /<w:sz w:val="(\d+)"/)).toBe('22');
    expect(saying(xml, 'GIÁM ĐỐC')).toContain('<w:b/>');
    expect(saying(xml, 'Họ và tên')).toContain('<w:b/>');
  });
});

describe('the body', () => {
  it('has every heading of the skeleton in order, each on a line of its own', async () => {
    const headings = elements(await seedBody(), 'w:p').filter((each) =>
      each.includes('<w:pStyle w:val="Heading'),
    );
    expect(headings.map(wordText)).toEqual([
      'I. KẾT QUẢ THỰC HIỆN CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH',
      '1. Công tác triển khai',
      '2. Kết quả thực hiện',
      'a) Tuyên truyền đến công chức, viên chức',
      'b) Tuyên truyền tới tổ chức, cá nhân về cải cách hành chính',
      '3. Thống kê lượng tin, bài thực hiện công tác tuyên truyền',
      'II. ĐÁNH GIÁ CHUNG',
      'III. ĐỀ XUẤT, KIẾN NGHỊ',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024',
    ]);
  });

  it('says the seed’s sentence with the name that the letterhead gives it, and ends with “./.”', async () => {
    const said = paragraphs(await seedBody());
    expect(said).toContain(
      'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    );
    expect(said).toContain('Danh mục tin, bài tại Phụ lục kèm theo Báo cáo này.');
    expect(said).toContain(
      `Trên đây là báo cáo kết quả thực hiện công tác tuyên truyền cải cách hành chính năm 2023. ${LONG_NAME} trân trọng báo cáo./.`,
    );
  });

  it('is justified, its first lines 1,27 cm in, six points apart, between single and 1,5 lines', async () => {
    const xml = saying(await seedBody(), 'Danh mục tin, bài tại Phụ lục kèm theo Báo cáo này.');
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toContain('w:firstLine="720"');
    expect(Number(attribute(xml, /w:before="(\d+)"/))).toBeGreaterThanOrEqual(120);
    expect(xml).toContain('w:lineRule="auto"');
    const lines = Number(attribute(xml, /w:line="(\d+)"/));
    expect(lines).toBeGreaterThanOrEqual(240);
    expect(lines).toBeLessThanOrEqual(360);
  });

  it('holds what people wrote, paragraph by paragraph, whatever stands in it', async () => {
    await prepare();
    await write('II', 'Một <b>đoạn</b> & “hai”.\n\n- Ý thứ nhất;\n– ý thứ hai ]]> 😀');
    const said = paragraphs(await bodyOf());
    const at = said.indexOf('II. ĐÁNH GIÁ CHUNG');
    expect(said.slice(at + 1, at + 4)).toEqual([
      'Một <b>đoạn</b> & “hai”.',
      '- Ý thứ nhất;',
      '- ý thứ hai ]]> 😀',
    ]);
  });

  it('has a chart of Word’s own, with its data in a workbook, declared as Word asks', async () => {
    const part = await seed();
    const chart = part('word/charts/chart1.xml');
    const values = elements(elements(chart, 'c:val')[0] ?? '', 'c:v').map((each) =>
      Number(attribute(each, />(\d+)</)),
    );
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(152);
    expect(values).toHaveLength(10);
    const types = part('[Content_Types].xml');
    expect(types).toContain('PartName="/word/charts/chart1.xml"');
    expect(types).toContain('drawingml.chart+xml');
    expect(types).toMatch(/spreadsheetml\.sheet" PartName="\/word\/embeddings\/[^"]+\.xlsx"/);
    expect(part('word/_rels/document.xml.rels')).toContain('charts/chart1.xml');
    expect(part('word/charts/_rels/chart1.xml.rels')).toContain('embeddings/');
    expect(part('word/embeddings/Microsoft_Excel_Worksheet1.xlsx').slice(0, 2)).toBe('PK');
  });
});

it('is well-formed in every part, also with titles that XML cannot hold', async () => {
  await prepare();
  await env.DB.prepare(`UPDATE article SET title = ?1 WHERE content = '2'`)
    .bind('A\u0001\u000b <tin> & "bài" \uFFFE\u202E ]]> =1+1')
    .run();
  const part = await open();
  for (const path of [
    'word/document.xml',
    'word/styles.xml',
    'word/charts/chart1.xml',
    '[Content_Types].xml',
  ]) {
    const xml = part(path);
    checkNesting(xml);
    expect(xml.replace(/[\t\r\n]/g, '')).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
  }
});
