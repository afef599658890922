// Lists on their way into the ledger: the seed's list end to end, again, changed, with faults.
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { listingPath } from '../../portal/addresses.ts';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { call, deviceOf, tokenOf } from '../client.ts';
import { DEMO } from '../demo-articles.ts';
import { csvFile, SEED, seedCsv, seedWorkbook } from '../list-files.ts';
import { signedIn } from './browser.ts';
import {
  HEADINGS,
  importerOfEach,
  ledgerRows,
  listIn,
  PATH,
  tallyIn,
  URL_1,
  URL_2,
  URL_3,
} from './importing.ts';

const importer = importerOfEach();

const report = () =>
  call('reportJson', { token: importer.token, query: { portal: DEMO.portal, ...SEED_PERIOD } });
const stats = () => call('stats', { token: importer.token, query: { ...SEED_PERIOD, by: 'content' } });

/** Section 3 of Báo cáo số 485/BC-SNN, 25/10/2023. */
const SENTENCE =
  'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp & PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.';

describe('the seed’s list', () => {
  it('as a workbook gives the seed’s sentence', async () => {
    const shown = await importer.choose(await seedWorkbook());
    expect([shown.status, tallyIn(shown)]).toEqual([200, { 'Mới, sẽ vào sổ': 152 }]);
    expect(await ledgerRows()).toBe(0);
    const done = await importer.confirm(shown);
    expect(tallyIn(done)).toEqual({ 'Đã nhập vào sổ': 152 });
    const { sentences, annex } = await report();
    expect(sentences.map(({ text }) => text)).toEqual([SENTENCE.normalize('NFC')]);
    expect(annex).toHaveLength(152);
    expect(annex.every(({ title, author, section }) => title && author && section)).toBe(true);
  });

  it('as LibreOffice writes it, with links in the titles and merged headings, does too', async () => {
    const bytes = Uint8Array.from(atob(env.LIBREOFFICE_LIST), (sign) => sign.charCodeAt(0));
    const shown = await importer.choose(new File([bytes], 'Danh mục.xlsx'));
    expect(tallyIn(shown)).toEqual({ 'Mới, sẽ vào sổ': 152, 'Không phải tin, bài': 1 });
    await importer.confirm(shown);
    expect((await report()).sentences.map(({ text }) => text)).toEqual([SENTENCE.normalize('NFC')]);
    const shownAgain = await importer.choose(await seedWorkbook());
    expect(tallyIn(shownAgain)).toMatchObject({ 'Mới, sẽ vào sổ': 0, 'Đã có trong sổ, giống hệt': 152 });
  });

  it('again, as the same file and as another, changes nothing', async () => {
    await importer.confirm(await importer.choose(await seedWorkbook()));
    const [figures, rows] = [await stats(), await ledgerRows()];
    for (const file of [await seedWorkbook(), seedCsv()]) {
      const shown = await importer.choose(file);
      expect(tallyIn(shown)).toEqual({ 'Mới, sẽ vào sổ': 0, 'Đã có trong sổ, giống hệt': 152 });
      expect(shown.html).not.toMatch(/<button type="submit">Nhập/);
      expect(tallyIn(await importer.confirm(shown))).toMatchObject({ 'Đã có trong sổ, giống hệt': 152 });
    }
    expect([await stats(), await ledgerRows()]).toEqual([figures, rows]);
  });

  it('changed in three rows changes these three alone, and only where that is chosen', async () => {
    await importer.confirm(await importer.choose(await seedWorkbook()));
    const before = await stats();
    const changed = SEED.map((row, index) => {
      if (index === 3) return { ...row, content: 'Cải cách tài chính công' };
      if (index === 7) return { ...row, form: 'Phóng sự' };
      return index === 11 ? { ...row, publishedOn: '2022-02-03' } : row;
    });
    const left = await importer.confirm(await importer.choose(seedCsv(changed)));
    expect(tallyIn(left)).toMatchObject({ 'Giữ như sổ, vì ghi khác và không chọn sửa': 3 });
    expect(await stats()).toEqual(before);
    const shown = await importer.choose(seedCsv(changed));
    expect(shown.html).toContain('Nội dung: sổ ghi'.replace('Nội dung', 'Nội dung CCHC'));
    expect(shown.html).toContain('danh sách ghi 03/02/2022');
    const rows = await ledgerRows();
    expect(tallyIn(await importer.confirm(shown, { doi: '1' }))).toMatchObject({ 'Đã nhập vào sổ': 3 });
    expect(((await ledgerRows()) ?? 0) - (rows ?? 0)).toBe(3);
    const after = await stats();
    expect([before.reform, after.reform]).toEqual([152, 151]);
    const tally = tallyIn(await importer.choose(seedCsv(changed)));
    expect(tally).toEqual({ 'Mới, sẽ vào sổ': 0, 'Đã có trong sổ, giống hệt': 152 });
  });
});

describe('a list with faults', () => {
  const rows = [
    HEADINGS,
    ['1', 'Tin một', '05/03/2023', URL_1, 'Cải cách TTHC'],
    ['2', 'Tin một nữa', '05/03/2023', `${URL_1}&utm_source=zalo`, 'Cải cách TTHC'],
    ['3', 'Tin nơi khác', '05/03/2023', 'https://noi-khac.vn/tin/1', 'CCHC'],
    ['4', 'Tin ngày lạ', '31/02/2023', URL_2, 'CCHC'],
    ['5', 'Tin nội dung lạ', '05/03/2023', URL_2, 'Trồng trọt'],
    ['6', 'Tin không nội dung', '05/03/2023', URL_2, ''],
    ['7', 'Tin ngày mai kia', '05/03/2099', URL_2, 'CCHC'],
    ['8', 'Tin không đường dẫn', '05/03/2022', '', 'CCHC'],
    ['9', 'Tin đường dẫn hỏng', '05/03/2023', 'xem trên cổng', 'CCHC'],
    HEADINGS,
    ['10', 'Tin có dấu phẩy', ' không ngoặc kép', '05/03/2023', URL_2, 'CCHC'],
    ['11', 'Tin thiếu ô', '05/03/2023', URL_2],
    ['', 'Tổng cộng: 9 tin', '', '', ''],
  ];

  it('says of each row what is wrong, and enters the good ones alone', async () => {
    const shown = await importer.choose(csvFile(rows));
    expect(tallyIn(shown)).toEqual({
      'Mới, sẽ vào sổ': 1,
      'Không nhập được': 9,
      'Không có đường dẫn': 1,
      'Không phải tin, bài': 1,
    });
    for (const words of [
      'Trùng bài với dòng 2 trong danh sách',
      'Đường dẫn không thuộc cổng nào đã đăng ký: “https://noi-khac.vn/tin/1”',
      'Ngày không có trong lịch: “31/02/2023”',
      'Nội dung phân loại không có trong danh mục: “Trồng trọt”',
      '<td class="break">Chưa ghi nội dung</td>',
      'Ngày đăng ở sau ngày mai: “05/03/2099”',
      '<td class="break">05/03/2022</td>',
      'Dòng có nhiều ô hơn dòng tiêu đề cột: chữ có dấu ngăn ô phải nằm trong ngoặc kép: “CCHC”',
      'Đường dẫn không đọc được: “xem trên cổng”',
      'so-cu?tu=2022-01-01&amp;den=2022-12-31&amp;noi-dung=0&amp;so=1',
    ])
      expect(shown.html).toContain(words);
    const done = await importer.confirm(shown);
    expect(tallyIn(done)).toMatchObject({ 'Đã nhập vào sổ': 1, 'Không nhập được': 9 });
    expect(await ledgerRows()).toBe(1);
    const [made] = (await call('articles', { token: importer.token })).articles;
    expect(made).toMatchObject({ title: 'Tin một', publishedOn: '2023-03-05', content: '2', form: null });
  });

  it('without links offers totals that count each row once, of forms only where every row names one', async () => {
    const admin = await tokenOf('admin');
    const parameters = { list: 'forms', code: 'phim' };
    await call('putListItem', { token: admin, parameters, body: { name: 'Phim tài liệu', version: 0 } });
    const row = (content: string, form: string) => ['1', `Tin ${form}`, '05/03/2022', '', content, form];
    const shown = await importer.choose(
      csvFile([
        [...HEADINGS, 'Thể loại'],
        ...[row('TTHC', 'Tin'), row('TTHC', 'Tin'), row('TTHC', '')],
        ...[row('Cải cách thể chế', 'Phim tài liệu'), row('Cải cách thể chế', 'Tin')],
      ]),
    );
    const links = [...shown.html.matchAll(/href="(\/quan-tri\/so-cu[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    const asked = links.map((href) => [...new URLSearchParams(href.slice(href.indexOf('?')))].slice(2, -1));
    const sums = asked.map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join(' ')).toSorted();
    expect(sums).toEqual([
      'noi-dung=1 the-loai=phim so=1',
      'noi-dung=1 the-loai=tin so=1',
      'noi-dung=2 so=3',
    ]);
    const film = links.find((href) => href.includes('phim')) ?? '';
    const form = (await importer.browser.open(film)).html;
    expect(form).toMatch(/<option value="phim" selected[^>]*>Phim tài liệu</);
    const body = { from: '2022-01-01', to: '2022-12-31', contents: '1', form: 'phim', count: '1' };
    const kept = await importer.browser.post('/quan-tri/so-cu', {
      ...{ ...body, do: 'past-total', id: '', version: '0', status: 'active', source: 'Sổ tay' },
    });
    expect(kept.html).toContain('· Phim tài liệu');
    const another = await importer.browser.post('/quan-tri/so-cu', {
      ...{ ...body, do: 'past-total', id: '', version: '0', status: 'active', source: 'Sổ tay', count: '7' },
    });
    expect([another.status, another.html.includes('Đã có số liệu khác của đúng kỳ')]).toEqual([409, true]);
  });

  it('with a link to a listing has that row refused, and says why', async () => {
    const { origin } = new URL(URL_1);
    const listing = `${origin}${listingPath('thu-tuc-hanh-chinh', 1)}`;
    const row = (n: number, url: string) => [String(n), `Tin ${n}`, '05/03/2023', url, 'TTHC'];
    const shown = await importer.choose(
      csvFile([HEADINGS, row(1, URL_1), row(2, listing), row(3, `${origin}/sonnptnt/`)]),
    );
    expect(tallyIn(shown)).toEqual({ 'Mới, sẽ vào sổ': 1, 'Không nhập được': 2 });
    for (const url of [listing, `${origin}/sonnptnt/`])
      expect(shown.html).toContain(`Đường dẫn mở một trang danh sách, không phải một tin, bài: “${url}”`);
  });

  it('divided by headings takes contents from them where the person says so', async () => {
    const row = (n: number, url: string, content = '') => [String(n), `Tin ${n}`, '05/03/2023', url, content];
    const under = [
      ['I. Cải cách thể chế', '', '', '', ''],
      row(1, URL_1),
      ['II', 'Cải cách thủ tục hành chính', '', '', ''],
      row(2, URL_2),
      row(3, URL_3, 'Chuyển đổi số'),
    ];
    const shown = await importer.choose(csvFile([HEADINGS, ...under]));
    expect(tallyIn(shown)).toMatchObject({ 'Mới, sẽ vào sổ': 1, 'Không nhập được': 2 });
    const [, address = ''] = /href="([^"]+)">Lấy nội dung theo mục/.exec(shown.html) ?? [];
    const agreed = await importer.browser.open(address.replaceAll('&amp;', '&'));
    expect(tallyIn(agreed)).toEqual({ 'Mới, sẽ vào sổ': 3, 'Không phải tin, bài': 2 });
    expect(agreed.html).toContain('Không lấy theo mục');
    await importer.confirm(agreed);
    const { articles } = await call('articles', { token: importer.token });
    const contents = Object.fromEntries(articles.map(({ title, content }) => [title, content]));
    expect(contents).toEqual({ 'Tin 1': '1', 'Tin 2': '2', 'Tin 3': '6' });
  });

  it('calls a form that the place added by its name', async () => {
    const body = { name: 'Bản tin loa', version: 0 };
    const admin = await deviceOf('admin');
    await call('putListItem', { token: admin, parameters: { list: 'forms', code: 'ban-tin-loa' }, body });
    const row = (url: string) => ['1', 'Tin một', '05/03/2023', url, 'TTHC', 'Bản tin loa'];
    const shown = await importer.choose(csvFile([[...HEADINGS, 'Thể loại'], row(URL_1), row('')]));
    expect(shown.html).toContain('05/03/2023 · 2 TTHC · Bản tin loa');
    expect(shown.html).toContain('năm 2023, Cải cách thủ tục hành chính, Bản tin loa');
  });

  it('is read with the columns and the content that a person chooses', async () => {
    const shown = await importer.choose(csvFile(rows));
    const id = listIn(shown);
    const other = await importer.browser.open(`${PATH}?danh-sach=${id}&cot-content=0&noi-dung=4`);
    expect(tallyIn(other)).toMatchObject({ 'Mới, sẽ vào sổ': 2 });
    expect(other.html).toMatch(/Tin một<\/td><td class="break">05\/03\/2023 · 4 Công vụ/);
    await importer.confirm(other);
    const { articles } = await call('articles', { token: importer.token });
    expect(articles.map(({ content }) => content)).toEqual(['4', '4']);
  });

  it('that differs from what stands keeps topics and origin, and what was decided meanwhile', async () => {
    await importer.confirm(
      await importer.choose(csvFile([HEADINGS, ['1', 'Tin một', '05/03/2023', URL_1, 'CCHC']])),
    );
    const tag = (content: string, extra = {}) =>
      call('actions', {
        token: importer.token,
        body: {
          actions: [
            {
              id: crypto.randomUUID(),
              kind: 'tag',
              decidedAt: new Date(Date.now() + 60_000).toISOString(),
              article: { portal: DEMO.portal, url: URL_1 },
              tag: { content, ...extra },
            },
          ],
        },
      });
    await tag('0', { topics: ['PAPI'], origin: 'own' });
    const shown = await importer.choose(csvFile([HEADINGS, ['1', 'Tin một', '05/03/2023', URL_1, 'TTHC']]));
    expect(tallyIn(shown)).toMatchObject({ 'Đã có trong sổ, ghi khác': 1 });
    const done = await importer.confirm(shown, { doi: '1' });
    expect(tallyIn(done)).toMatchObject({ 'Giữ như sổ, vì có thao tác mới hơn': 1 });
    expect((await call('articles', { token: importer.token })).articles[0]).toMatchObject({
      content: '0',
      topics: ['PAPI'],
    });
  });
});

it('a reporter may not import', async () => {
  const reporter = await signedIn(await deviceOf('reporter'));
  expect((await reporter.open(PATH)).status).toBe(403);
  expect((await reporter.upload(PATH, { do: 'file', tep: seedCsv() })).status).toBe(403);
});

it('the page speaks English to who chose it', async () => {
  await importer.browser.post('/ngon-ngu', { language: 'en', den: PATH });
  const shown = await importer.choose(csvFile([HEADINGS, ['1', 'Tin một', '05/03/2023', URL_1, 'TTHC']]));
  const main = /<main[\s\S]*<\/main>/.exec(shown.html)?.[0] ?? '';
  const own = main.replace(/lang="vi"[^<]*|<option[^<]*|Công vụ|Tin một|TTHC/g, '');
  expect(own).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
});
