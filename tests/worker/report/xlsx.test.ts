// The workbook as markup: numbers are numbers, dates are dates, and nothing in it can be run.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { send, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';
import { checkNesting, elements, openZip } from './open-zip.ts';

const SHEETS = ['Tổng hợp', 'Theo nội dung', 'Theo đơn vị', 'Theo tháng', 'Danh mục'];
const LIST = 'xl/worksheets/sheet5.xml';

async function open() {
  const query = { ...SEED_PERIOD, portal: DEMO.portal };
  return openZip(await send('reportXlsx', { token: await tokenOf('reporter'), query }));
}
let made: ReturnType<typeof open> | undefined;
/** The seed's workbook, made once for all tests that only look at it. */
const seed = () => {
  made ??= storeDemo().then(open);
  return made;
};

const shared = (part: (path: string) => string) =>
  elements(part('xl/sharedStrings.xml'), 'si').map((each) => each.replace(/<[^>]+>/g, ''));
type Cell = string | [number, string];
/** The cells of a row by column as the reader sees them: text, or number with its format. */
async function cellsOf(row: string): Promise<Record<string, Cell>> {
  const part = await seed();
  const strings = shared(part);
  const styles = elements(elements(part('xl/styles.xml'), 'cellXfs')[0] ?? '', 'xf');
  const formats = new Map(
    [...part('xl/styles.xml').matchAll(/<numFmt [^>]*>/g)].map(([each]) => [
      /numFmtId="(\d+)"/.exec(each)?.[1],
      /formatCode="([^"]+)"/.exec(each)?.[1],
    ]),
  );
  const cells = elements(row, 'c').flatMap((cell): [string, Cell][] => {
    const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1];
    const column = / r="([A-Z]+)\d+"/.exec(cell)?.[1] ?? '';
    if (value === undefined) return [];
    if (/ t="s"/.test(cell)) return [[column, strings[Number(value)] ?? '']];
    const style = styles[Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)] ?? '';
    return [[column, [Number(value), formats.get(/numFmtId="(\d+)"/.exec(style)?.[1]) ?? '']]];
  });
  return Object.fromEntries(cells);
}

describe('the workbook', () => {
  it('has the five sheets in order', async () => {
    const part = await seed();
    const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(SHEETS);
  });

  it('lists every article with a real number and a real date', async () => {
    const rows = elements((await seed())(LIST), 'row');
    expect(rows).toHaveLength(3 + 152 + 1);
    const first = await cellsOf(rows[3] ?? '');
    // 1/1/2023 is day 44.927 of a spreadsheet.
    expect([first.A, first.F]).toEqual([
      [1, '#,##0'],
      [44_927, 'dd/mm/yyyy'],
    ]);
    expect(first.L).toMatch(/^http/);
    const last = await cellsOf(rows[154] ?? '');
    expect([last.A, last.F]).toEqual([
      [152, '#,##0'],
      [45_224, 'dd/mm/yyyy'],
    ]);
    expect(await cellsOf(rows[155] ?? '')).toEqual({ B: 'Tổng cộng', C: [152, '#,##0'] });
  });

  it.each([2, 3, 4])('adds up to section 3’s N on sheet %i', async (sheet) => {
    const rows = elements((await seed())(`xl/worksheets/sheet${sheet}.xml`), 'row').slice(3);
    const counts = await Promise.all(rows.map(async (row) => Number((await cellsOf(row)).B?.[0])));
    expect(counts.at(-1)).toBe(152);
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(152);
  });

  it('says by which list the articles are classified, and as of when they are counted', async () => {
    const rows = elements((await seed())('xl/worksheets/sheet1.xml'), 'row').slice(-2);
    const [list, figures] = await Promise.all(rows.map(cellsOf));
    expect(list).toEqual({
      A: 'Danh mục phân loại',
      B: 'Phân loại theo danh mục nội dung phiên bản 2021-76 (Nghị quyết 76/NQ-CP ngày 15/7/2021).',
    });
    expect(figures?.A).toBe('Nguồn số liệu');
    expect(figures?.B).toMatch(/^Số liệu lấy từ sổ lúc \d\d\/\d\d\/\d{4} \d\d:\d\d, chưa chốt\.$/);
  });

  it('keeps its header rows in sight, filters by them and prints them on every page, as wide as the page', async () => {
    const part = await seed();
    for (const index of [1, 2, 3, 4, 5]) {
      const xml = part(`xl/worksheets/sheet${index}.xml`);
      expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
      expect(xml).toMatch(/<autoFilter ref="A3:[A-M]\d+"\/>/);
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toMatch(/<cols>(?:<col [^>]*width="[\d.]+"[^>]*\/>)+<\/cols>/);
    }
    expect(part(LIST)).toContain('<autoFilter ref="A3:M155"/>');
    const names = elements(part('xl/workbook.xml'), 'definedName');
    expect(names).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'Danh mục'!$3:$3</definedName>`,
    );
  });

  it('has its elements in the one order that Excel opens', async () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'mergeCells',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    const part = await seed();
    for (const index of [1, 2, 3, 4, 5]) {
      const xml = part(`xl/worksheets/sheet${index}.xml`);
      checkNesting(xml);
      const places = order
        .map((name) => xml.search(new RegExp(`<${name}[ />]`)))
        .filter((place) => place >= 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
    const book = part('xl/workbook.xml');
    checkNesting(book);
    expect(book.indexOf('<definedNames>')).toBeGreaterThan(book.indexOf('</sheets>'));
    expect(book.match(/<definedNames/g)).toHaveLength(1);
  });
});

it.each([
  '=1+1',
  '+84',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '=HYPERLINK("http://x","y")',
])('keeps a title like a formula a text, also when its cell is edited: %j', async (title) => {
  await storeDemo();
  await env.DB.prepare(`UPDATE article SET title = ?1 WHERE content = '2'`).bind(title).run();
  const part = await open();
  for (const index of [1, 2, 3, 4, 5]) expect(part(`xl/worksheets/sheet${index}.xml`)).not.toMatch(/<f[ >]/);
  const at = shared(part).findIndex((text) => text.replaceAll('&quot;', '"') === title);
  expect(at).toBeGreaterThan(0);
  const cell = elements(part(LIST), 'c').find((each) => each.includes(`<v>${at}</v>`)) ?? '';
  expect(cell).toContain('t="s"');
  const style = elements(elements(part('xl/styles.xml'), 'cellXfs')[0] ?? '', 'xf')[
    Number(/ s="(\d+)"/.exec(cell)?.[1])
  ];
  const id = /numFmtId="(\d+)"/.exec(style ?? '')?.[1];
  const format = new RegExp(`<numFmt [^>]*numFmtId="${id}"[^>]*>`).exec(part('xl/styles.xml'))?.[0];
  expect(id === '49' || format?.includes('formatCode="@"')).toBe(true);
});
