// Lists as they are kept: what is refused, chosen twice, left in the middle, another's, forgotten.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { nightly } from '../../../worker/domain/nightly.ts';
import { call, deviceOf } from '../client.ts';
import { csvFile, seedCsv, seedWorkbook } from '../list-files.ts';
import { signedIn } from './browser.ts';
import { HEADINGS, importerOfEach, ledgerRows, listIn, PATH, tallyIn, URL_1 } from './importing.ts';

const importer = importerOfEach();

describe('a file that is no list', () => {
  it.each<[string, File, string]>([
    ['nothing', new File([], ''), 'Chưa chọn tệp'],
    ['an empty file', new File([], 'x.csv'), 'Tệp trống'],
    ['an empty workbook', new File([], 'x.xlsx'), 'Tệp trống'],
    ['a file of white space', new File(['\ufeff \r\n ;;\r\n'], 'x.csv'), 'Tệp trống'],
    ['headings in one cell', new File(['Tiêu đề\r\n'], 'x.csv'), 'Tệp không có bảng nào'],
    [
      'an old workbook',
      new File([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])], 'x.xls'),
      'Tệp Excel kiểu cũ',
    ],
    ['a broken workbook', new File(['PK\u0003\u0004 gì đó'], 'x.xlsx'), 'Không đọc được tệp'],
    ['headings alone', csvFile([HEADINGS]), 'Tệp chỉ có dòng tiêu đề cột'],
    [
      'a quote that is never closed',
      new File(['TT,Tiêu đề,Link\n1,"Họp giao ban,https://a.vn/1\n2,Tin hai,https://a.vn/2\n'], 'x.csv'),
      'Dấu ngoặc kép mở mà không đóng[^<]*Dòng 2 của tệp: <span lang="vi">“&quot;Họp giao ban,https://a.vn/1”',
    ],
    [
      'too many rows',
      csvFile([HEADINGS, ...Array.from({ length: 5001 }, () => ['1', 'a'])]),
      'dài hơn 5.000 dòng',
    ],
    ['too many bytes', new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'x.csv'), 'Tệp lớn quá 2 MB'],
    ['far too many bytes', new File([new Uint8Array(3 * 1024 * 1024)], 'x.csv'), 'Tệp lớn quá 2 MB'],
  ])('%s is refused in words, and nothing is kept', async (_, file, words) => {
    const page = await importer.choose(file);
    expect([413, 422]).toContain(page.status);
    expect(page.html).toMatch(new RegExp(`role="alert">[^<]*${words}`));
    expect(await ledgerRows()).toBe(0);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM import_list').first('n')).toBe(0);
  });
});

it('a workbook with headings alone is told so', async () => {
  expect((await importer.choose(await seedWorkbook([]))).html).toContain('Tệp chỉ có dòng tiêu đề cột');
});

describe('a list', () => {
  it('chosen again before it is done is the same list; once dropped it is forgotten', async () => {
    const [first, second] = [await importer.choose(seedCsv()), await importer.choose(seedCsv())];
    expect(listIn(second)).toBe(listIn(first));
    await importer.browser.post(PATH, { do: 'drop', id: listIn(first) });
    expect((await importer.browser.open(`${PATH}?danh-sach=${listIn(first)}`)).status).toBe(404);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM import_row').first('n')).toBe(0);
  });

  it('confirmed twice at once is entered once', async () => {
    const shown = await importer.choose(seedCsv());
    await Promise.all([importer.confirm(shown), importer.confirm(shown)]);
    expect(await ledgerRows()).toBe(152);
    expect(
      (await call('articles', { token: importer.token, query: { limit: '500' } })).articles,
    ).toHaveLength(152);
  });

  it('left in the middle goes on where it was, under the same ids', async () => {
    const shown = await importer.choose(seedCsv());
    await importer.confirm(shown);
    const before = await ledgerRows();
    // As after a death between the ledger and the outcomes.
    await env.DB.batch([
      env.DB.prepare('UPDATE import_row SET outcome = NULL WHERE n > 100'),
      env.DB.prepare('UPDATE import_list SET finished_at = NULL'),
    ]);
    const half = await importer.browser.open(`${PATH}?danh-sach=${listIn(shown)}`);
    expect(half.html).toContain('Đã nhập 99 trên 152 dòng');
    const done = await importer.browser.post(half.path, { do: 'next', id: listIn(shown) });
    expect(tallyIn(done)).toEqual({ 'Đã nhập vào sổ': 152 });
    expect(await ledgerRows()).toBe(before);
  });

  it('is its person’s alone', async () => {
    const id = listIn(await importer.choose(seedCsv()));
    const other = await signedIn(await deviceOf('admin'));
    expect((await other.open(`${PATH}?danh-sach=${id}`)).status).toBe(404);
    expect((await other.post(PATH, { do: 'confirm', id })).status).toBe(404);
    await other.post(PATH, { do: 'drop', id });
    expect((await importer.browser.open(`${PATH}?danh-sach=${id}`)).status).toBe(200);
  });

  it('that nobody confirmed is forgotten after a month, and one that was entered is not', async () => {
    const entered = await importer.confirm(await importer.choose(seedCsv()));
    const open = await importer.choose(csvFile([HEADINGS, ['1', 'Tin một', '05/03/2023', URL_1, 'CCHC']]));
    const days = (n: number) => Date.now() + n * 86_400_000;
    await nightly(env.DB, days(29));
    expect((await importer.browser.open(open.path)).status).toBe(200);
    await nightly(env.DB, days(31));
    expect((await importer.browser.open(open.path)).status).toBe(404);
    expect((await importer.browser.open(entered.path)).html).toContain('Kết quả nhập danh sách');
  });

  it('leaves its line in the audit trail', async () => {
    await importer.confirm(await importer.choose(seedCsv()));
    const { results } = await env.DB.prepare('SELECT what, after FROM audit ORDER BY n').all<{
      what: string;
      after: string | null;
    }>();
    expect(results.map(({ what }) => what)).toEqual(['import.confirmed', 'import.finished']);
    expect(JSON.parse(results[0]?.after ?? '')).toMatchObject({
      name: 'danh-sach.csv',
      rows: 152,
      sent: 152,
    });
  });

  it('of another body’s portal is as one of no portal', async () => {
    await env.DB.prepare(
      `UPDATE person SET unit_id = 'ubnd-tinh' WHERE id = (SELECT person_id FROM token WHERE kind = 'ext' LIMIT 1)`,
    ).run();
    const shown = await importer.choose(csvFile([HEADINGS, ['1', 'Tin một', '05/03/2023', URL_1, 'CCHC']]));
    expect(shown.html).toContain('Đường dẫn không thuộc cổng nào đã đăng ký');
  });
});
