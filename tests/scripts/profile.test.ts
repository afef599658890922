// npm run profile as a program: what it would read of a page, and what it says of what is no page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { openLocalDatabase } from '../../scripts/local-database.mjs';
import { freshFolder, runCommand } from './command.ts';

const { folder, remove } = freshFolder();
const file = (name: string, content: string, encoding: BufferEncoding = 'utf8') => {
  writeFileSync(join(folder, name), content, encoding);
  return join(folder, name);
};

const ARTICLE = `<!doctype html><html lang="vi"><head><title>Tin tức - Sở Xây dựng</title>
<link rel="canonical" href="https://sxd.example.vn/Pages/tin-tuc.aspx"></head><body>
<h1>Sở Xây dựng công bố thủ tục hành chính mới</h1><p class="d">Ngày đăng: 05/10/2023</p>
<p>${'Nội dung bài viết dài vừa phải để là một đoạn văn. '.repeat(5)}</p><p><b>Văn phòng Sở</b></p></body></html>`;
const ROWS = [1, 2, 3].map(
  (n) => `<li><h3><a href="/Pages/tin-tuc.aspx?ItemID=${n}">Bài viết thứ ${n} về cải cách hành chính</a></h3>
  <span>0${n}/10/2023</span></li>`,
);
const LISTING = `<html><body><h1>Tin tức</h1><ul>${ROWS.join('')}</ul><a rel="next" href="?Page=2">Sau</a></body></html>`;
const ITEM = 'https://sxd.example.vn/Pages/tin-tuc.aspx?ItemID=12&CatId=3';

const article = file('bai.html', ARTICLE);
const profile = (...args: string[]) => runCommand('profile', '--data', join(folder, 'data'), ...args);

const server = createServer((request, response) => {
  if (request.url === '/cu') response.writeHead(302, { Location: '/bai-viet-1234.html' }).end();
  else if (request.url === '/vong') response.writeHead(302, { Location: '/vong' }).end();
  else if (request.url === '/anh') response.writeHead(200, { 'Content-Type': 'image/png' }).end('x');
  else if (request.url === '/mat') response.writeHead(404).end(ARTICLE);
  else if (request.url === '/dai')
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<p>${'a'.repeat(10 * 1024 * 1024)}`);
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(ARTICLE);
});
let origin = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  remove();
});

describe('of an article', () => {
  it('says each field with where it was read and how sure it is', async () => {
    const { code, stdout, stderr } = await profile(article, '--url', ITEM);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Hồ sơ đọc +quy tắc chung/m);
    expect(stdout).toMatch(/^Loại trang \(kind\) .* bài viết$/m);
    expect(stdout).toMatch(
      /^Tiêu đề \(title\) +\d+ % +tiêu đề trên trang +Sở Xây dựng công bố thủ tục hành chính mới$/m,
    );
    expect(stdout).toMatch(/^Ngày đăng \(publishedOn\) +85 % +chữ trên trang +2023-10-05$/m);
    expect(stdout).toMatch(/^Tác giả, nguồn \(author\) +50 % +chữ trên trang +Văn phòng Sở$/m);
    expect(stdout).toMatch(
      /\(key\) +100 % +địa chỉ và hồ sơ +https:\/\/sxd\.example\.vn\/pages\/tin-tuc\.aspx\?catid=3&itemid=12$/m,
    );
    expect(stdout).toMatch(/^rel=canonical .* khác, chỉ để tham khảo/m);
  });

  it('says that a day is not known', async () => {
    const undated = file('khong-ngay.html', ARTICLE.replace('Ngày đăng: 05/10/2023', ''));
    expect((await profile(undated, '--url', ITEM)).stdout).toMatch(/\(publishedOn\) .* chưa rõ ngày đăng$/m);
  });

  it('says whence the address of a saved page is known', async () => {
    const saved = file('da-luu.html', `<!-- saved from url=(0031)${ITEM} -->\n${ARTICLE}`);
    expect((await profile(saved)).stdout).toContain(`${ITEM} (trang tự ghi`);
    const bare = file('tran.html', '<h1>Tiêu đề đủ dài của bài</h1><p>x</p>');
    const { code, stdout } = await profile(bare);
    expect([code, stdout]).toEqual([0, expect.stringContaining('không rõ; cho --url')]);
  });

  it('reads over the network, at the address that it is sent on to', async () => {
    const { code, stdout } = await profile(`${origin}/cu`);
    expect(code).toBe(0);
    expect(stdout).toContain(`${origin}/bai-viet-1234.html`);
    expect(stdout).toContain('Sở Xây dựng công bố thủ tục hành chính mới');
  });

  it('lets nothing of the page steer the terminal', async () => {
    const page = file('dieu-khien.html', ARTICLE.replace('công bố', 'công\u001b[2J bố'));
    expect((await profile(page, '--url', ITEM)).stdout).not.toContain('\u001b');
  });
});

it('of a listing says its links, their days and the next page', async () => {
  const { stdout } = await profile(
    file('muc.html', LISTING),
    '--url',
    'https://sxd.example.vn/Pages/tin-tuc.aspx',
  );
  expect(stdout).toMatch(/^Loại trang \(kind\) .* trang danh sách$/m);
  expect(stdout).toContain(
    '3 liên kết bài viết · trang sau: https://sxd.example.vn/Pages/tin-tuc.aspx?Page=2',
  );
  expect(stdout).toMatch(/^2 +2023-10-02 +- +Bài viết thứ 2 về cải cách hành chính <https:.*itemid=2>$/m);
});

it('of a feed says its articles and their days', async () => {
  const feed = `<?xml version="1.0"?><rss><channel><item><title><![CDATA[Hội <b>nghị</b> CCHC]]></title>
    <link>/Pages/tin-tuc.aspx?ItemID=7</link><pubDate>Tue, 24 Oct 2023 18:30:00 GMT</pubDate></item></channel></rss>`;
  const { code, stdout } = await profile(file('tin.xml', feed), '--url', 'https://sxd.example.vn/rss.xml');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Loại trang \(kind\) +nguồn tin RSS/m);
  expect(stdout).toMatch(/^1 +2023-10-25 +- +Hội nghị CCHC <https:.*itemid=7>$/m);
});

describe('the profile', () => {
  const rules = { identity: ['ItemID'], selectors: { title: '.d' } };

  it.each<[string, object, BufferEncoding?]>([
    ['by itself', rules],
    ['as the server answers it', { portal: 'so', version: 4, profile: rules }],
    ['in UTF-16, as Windows writes it', rules, 'utf16le'],
  ])('of a file is used, %s', async (_, content, encoding) => {
    const { stdout } = await profile(
      article,
      '--url',
      ITEM,
      '--profile',
      file('ho-so.json', `\ufeff${JSON.stringify(content)}`, encoding),
    );
    expect(stdout).toMatch(/^Hồ sơ đọc +tệp .*ho-so\.json/m);
    expect(stdout).toMatch(/\(title\) +99 % +bộ chọn của hồ sơ +Ngày đăng: 05\/10\/2023$/m);
    expect(stdout).toMatch(/\(key\) .*tin-tuc\.aspx\?itemid=12$/m);
  });

  it('has its selectors named that cannot be run, and the page read without them', async () => {
    const broken = file('bo-chon.json', JSON.stringify({ selectors: { title: 'h1:khong-co(x)' } }));
    const { stdout } = await profile(article, '--url', ITEM, '--profile', broken);
    expect(stdout).toMatch(/^Bộ chọn “title” không dùng được, đã bỏ qua .*: h1:khong-co\(x\)$/m);
    expect(stdout).toMatch(/\(title\) +\d+ % +tiêu đề trên trang/m);
  });

  it('is that of the registered portal of the address', async () => {
    const dataDir = join(folder, 'dang-ky');
    mkdirSync(dataDir);
    const { db, close } = await openLocalDatabase({ dataDir });
    await registerDemo(db, 'http://localhost:18700');
    close();
    const url = 'http://localhost:18700/sonnptnt/Pages/chuyen-muc-cchc.aspx?ItemID=12&CatId=3';
    const { stdout } = await runCommand('profile', '--data', dataDir, article, '--url', url);
    expect(stdout).toMatch(/^Hồ sơ đọc +cổng “Sở Nông nghiệp .*”, bản 1 \(portal so-nnptnt, version 1\)$/m);
    expect(stdout).toMatch(/^Loại trang \(kind\) +100 % +mẫu địa chỉ của hồ sơ +bài viết$/m);
    expect(stdout).toMatch(/\(key\) .*chi-tiet-tin\.aspx\?itemid=12$/m);
  });

  it.each([
    ['{', 'không phải JSON', 'not JSON'],
    ['{"identiy":[]}', 'có tên lạ: identiy', 'unknown name identiy'],
    ['{"article":["("]}', 'mẫu “(” không phải biểu thức chính quy', 'is not a regular expression'],
    ['{"article":["^/a*b*c*"]}', 'lặp không giới hạn quá 2 lần', 'without end more than 2 times'],
    ['{"article":1}', '“article” sai kiểu dữ liệu', 'article: Invalid'],
    ['null', 'sai kiểu dữ liệu', 'Invalid'],
  ])('that is %s is refused, in both languages', async (content, why, fault) => {
    const { code, stdout, stderr } = await profile(article, '--profile', file('hong.json', content));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Hồ sơ đọc .* không dùng được: /m);
    expect(stderr).toContain(why);
    expect(stderr).toContain(fault);
  });
});

describe('refuses in Vietnamese and English', () => {
  it.each([
    ['no page', [], 2, 'Thiếu địa chỉ hoặc tệp', 'is missing'],
    ['an empty name', [''], 2, 'Thiếu địa chỉ hoặc tệp', 'is missing'],
    ['an address with a password', ['http://a:b@x.vn/'], 1, 'kèm tên đăng nhập', 'user name or password'],
    ['two pages', ['a', 'b'], 2, 'Chỉ đọc một trang', 'Unknown argument "b"'],
    ['an unknown flag', ['a', '--urll', 'b'], 2, 'Không hiểu tham số', 'Cannot read the flags'],
    ['no such file', [join(folder, 'khong-co.html')], 1, 'Không có tệp', 'no such file'],
    ['a folder', [folder], 1, 'Không đọc được tệp', 'cannot be read'],
    ['no host', ['https://'], 1, 'không phải địa chỉ', 'not an http(s) address'],
    ['another scheme', ['ftp://sxd.example.vn/a'], 1, 'không phải địa chỉ', 'not an http(s) address'],
    ['a wrong --url', [article, '--url', 'sxd'], 1, 'không phải địa chỉ', 'not an http(s) address'],
    ['an unknown host', ['https://khong-co.invalid/a'], 1, 'máy chủ|kết nối', 'not found|cannot be reached'],
    ['a text file', [file('thuong.txt', 'chỉ có chữ')], 1, 'không phải trang HTML', 'not an HTML page'],
    ['a program', [file('may.html', '\u007fELF\0<p>')], 1, 'không phải trang HTML', 'not an HTML page'],
    [
      'a long file',
      [file('dai.html', `<p>${'a'.repeat(10 * 1024 * 1024)}`)],
      1,
      '10 MB: không đọc',
      'longer than 10 MB',
    ],
    [
      'no profile file',
      [article, '--profile', join(folder, 'khong-co.json')],
      1,
      'tệp hồ sơ',
      'cannot be read',
    ],
  ] as const)('%s', async (_, args, code, vietnamese, english) => {
    const ended = await profile(...args);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toMatch(new RegExp(vietnamese));
    expect(ended.stderr).toContain(
      english.split('|').find((words) => ended.stderr.includes(words)) ?? english,
    );
    expect(ended.stderr).not.toContain('    at ');
  });

  it.each([
    ['/anh', 'không phải trang HTML (image/png)'],
    ['/mat', 'Máy chủ trả lời 404'],
    ['/vong', 'đưa đi vòng mãi'],
    ['/dai', '10 MB: không đọc'],
  ])('what a server sends at %s', async (path, said) => {
    const { code, stdout, stderr } = await profile(origin + path);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
  });
});
