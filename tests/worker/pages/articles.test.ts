// /tin-bai and /tin-bai/{id}: the list behind every figure, and one article with its history in words.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { registerUnit } from '../../../worker/db/setup.ts';
import { PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { personOf } from '../departments.ts';
import { act, correct, on, record, recordEach, seen, someone, tag, url } from '../ledger.ts';
import { store, stored } from '../stored.ts';
import { aBrowser, signedIn } from './browser.ts';

let browser: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  await registerPortals();
  browser = await signedIn(await tokenOf('viewer'));
});

const plain = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const opened = async (query: string) => {
  const { html, status } = await browser.open(`/tin-bai?${query}`);
  return { html, status, text: plain(html) };
};

describe('the list', () => {
  it('shows each article with its day, headline, content, form, section and unit', async () => {
    await store([stored({ title: 'Tin một cửa', section: 'Chuyên mục CCHC' })]);
    const { html, text } = await opened('from=2023-01-01&to=2023-12-31');
    expect(text).toContain('1 tin, bài');
    expect(text).toContain('20/05/2023 Tin một cửa');
    expect(text).toContain('2 TTHC');
    expect(text).toContain(`Tin Chuyên mục CCHC ${UNIT.shortName}`);
    expect(html).toMatch(/<a href="https:\/\/snnptnt\.example\.vn\/[^"]+" rel="noopener noreferrer">/);
  });

  it.each([
    ['status=lost&content=2', 'Trạng thái “lost”', 'status'],
    ['form=khong-co&content=2', 'Thể loại “khong-co”', 'form'],
    ['unit=x&content=2', 'Đơn vị “x”', 'unit'],
    ['from=2023-02-30&content=2', 'Từ ngày “2023-02-30”', 'from'],
    ['content=9', 'Nội dung “9”', 'content'],
  ])('names the filter that cannot be used, where to mend it, and keeps the others: %s', async (query, told, name) => {
    const { status, html, text } = await opened(query);
    expect([400, 422]).toContain(status);
    expect(text).toEqual(expect.stringContaining(`Điều kiện không dùng được: ${told}.`));
    // Its field has what could be chosen; codes of the interface are no words for the reader.
    expect(text).not.toContain('Dùng được');
    expect(html).toContain(`<a href="#${name}">Chọn lại ở ô “`);
    expect(html).toMatch(new RegExp(`id="${name}"[^>]* aria-invalid="true"`));
    expect(html).toContain(
      `<a href="/tin-bai${name === 'content' ? '' : '?content=2'}">bỏ điều kiện này</a>`,
    );
    if (name !== 'content') expect(html).toContain('<option value="2" selected');
  });

  it.each([
    ['colour=red', 'Điều kiện không dùng được: colour “red”. Bỏ điều kiện này'],
    ['cursor=x', 'Điều kiện không dùng được: Trang của danh sách “x”. Bỏ điều kiện này'],
    ['period=c-month-2023-13', 'Điều kiện không dùng được: Kỳ “c-month-2023-13”. Bỏ điều kiện này'],
  ])('names what has no field: %s', async (query, told) => {
    expect((await opened(query)).text).toContain(told);
  });

  it('marks in words, whatever the filter, the address that was dead when last tried', async () => {
    const [dead, alive] = await store([stored({ title: 'Tin hỏng' }), stored({ title: 'Tin còn' })]);
    for (const [article, status] of [
      [dead, 'dead'],
      [alive, 'ok'],
    ] as const)
      await env.DB.prepare(
        `INSERT INTO link_check (article_id, status, checked_on, person_id)
         SELECT ?1, ?2, ?3, id FROM person LIMIT 1`,
      )
        .bind(article?.id, status, '2023-06-01')
        .run();
    const { html, text } = await opened('status=active');
    expect(html.match(/Liên kết không mở được khi kiểm tra ngày/g)).toHaveLength(1);
    expect(text).toContain('Tin hỏng Nhật ký Liên kết không mở được khi kiểm tra ngày 01/06/2023');
  });

  it('goes on page by page, each article once', async () => {
    await store(Array.from({ length: 120 }, (_, index) => stored({ title: `Tin số ${index}.` })));
    const titles: string[] = [];
    let path: string | undefined = '/tin-bai?status=active';
    while (path !== undefined) {
      const { html }: { html: string } = await browser.open(path);
      expect(plain(html)).toContain('120 tin, bài');
      titles.push(...[...html.matchAll(/Tin số \d+\.(?=<\/span><\/a>)/g)].map(([title]) => title));
      path = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(titles).toHaveLength(120);
    expect(new Set(titles).size).toBe(120);
  });

  it.each([
    ['status=undated', 'Tin chưa rõ ngày'],
    ['status=unclassified', 'Tin chưa phân loại'],
    ['status=disputed', 'Tin hai ý kiến'],
    ['status=withdrawn', 'Tin đã rút'],
    ['q=CHUA+phan', 'Tin chưa phân loại'],
    ['section=Mục, có dấu phẩy', 'Tin có mục'],
    ['topic=SIPAS', 'Tin có chủ đề'],
    ['form=unknown&content=5', 'Tin chưa rõ thể loại'],
    ['period=c-month-2022-02', 'Tin năm trước'],
  ])('narrowed by %s holds what it says', async (query, title) => {
    await store([
      stored({ title: 'Tin chưa rõ ngày', publishedOn: null }),
      stored({ title: 'Tin chưa phân loại', content: null }),
      stored({ title: 'Tin hai ý kiến', disputed: true }),
      stored({ title: 'Tin đã rút', status: 'withdrawn' }),
      stored({ title: 'Tin có mục', section: 'Mục, có dấu phẩy' }),
      stored({ title: 'Tin có chủ đề', topics: ['SIPAS'] }),
      stored({ title: 'Tin chưa rõ thể loại', form: null, content: '5' }),
      stored({ title: 'Tin năm trước', publishedOn: '2022-02-02' }),
    ]);
    const { text } = await opened(query);
    expect(text).toContain('1 tin, bài');
    expect(text).toContain(title);
  });

  it('keeps what is asked for in its form and in its file', async () => {
    await store([stored({ topics: ['SIPAS'] })]);
    const { html } = await opened('content=0,1,2&topic=SIPAS&q=một cửa');
    expect(html).toContain('<option value="0,1,2" selected="">');
    expect(html).toContain('<input type="hidden" name="topic" value="SIPAS"/>');
    expect(html).toContain('value="một cửa"');
    const [href = ''] = /\/api\/v1\/articles\.csv[^"]*/.exec(html) ?? [];
    const { html: csv } = await browser.open(href.replaceAll('&amp;', '&'));
    expect(csv.trim().split('\r\n')).toHaveLength(2);
  });

  it('says so where there is none, and what to do', async () => {
    expect((await opened('content=3')).text).toContain('Không có tin, bài nào như vậy. Hãy bỏ bớt điều kiện');
  });

  it.each([
    ['from=2023-02-30', 'Ngày không có trong lịch'],
    ['from=2023-02-02&to=2023-01-01', 'Ngày bắt đầu ở sau ngày kết thúc'],
    ['content=9', 'Giá trị của tham số không có trong danh sách'],
    ['cursor=x', 'Con trỏ trang không hợp lệ'],
    ['mau=do', 'Tham số không có trong danh sách'],
  ])('answers %s with the form again and what is wrong', async (query, words) => {
    const { status, text, html } = await opened(query);
    expect([400, 422]).toContain(status);
    expect(text).toContain(words);
    expect(html).toContain('name="q"');
  });

  it('shows a headline as text, whatever stands in it', async () => {
    await store([stored({ title: '<script>alert(1)</script> & "ẾỆỔ"' })]);
    const { html } = await opened('status=active');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;ẾỆỔ&quot;');
  });
});

describe('one article', () => {
  const historyOf = async (id: string) => plain((await browser.open(`/tin-bai/${id}`)).html);

  it('has its fields, and who did what to it and when', async () => {
    const [tagger, editor] = [await someone('tagger'), await someone('editor')];
    const [first] = await record(
      tagger.token,
      tag('0', 1, { article: on(1, { title: 'Tin một', publishedOn: '2023-10-20' }) }),
    );
    await recordEach(
      editor.token,
      tag('2', 2, { tag: { content: '2', form: 'bai', topics: ['SIPAS'] } }),
      correct(3, { publishedOn: '2023-10-21', section: null }),
      act('withdraw', 4),
      act('restore', 5),
    );
    const text = await historyOf(first?.article?.id ?? '');
    expect(text).toContain('Ngày đăng 21/10/2023 (do người nhập)');
    expect(text).toContain('Nội dung 2. Cải cách thủ tục hành chính');
    expect(text).toContain('25/10/2023 08:00 Thử tagger phân loại: 0 Chỉ đạo');
    expect(text).toContain('Thử editor phân loại: 2 TTHC, bài, Chỉ số hài lòng của người dân (SIPAS)');
    expect(text).toContain('sửa: ngày đăng thành 21/10/2023; chuyên mục thành để trống');
    expect(text).toContain('rút khỏi số liệu');
    expect(text).toContain('tính lại vào số liệu');
  });

  it('tells what was taken back, and what came too late', async () => {
    const { token } = await someone('tagger');
    const wrong = tag('1', 5);
    const [first] = await record(token, wrong);
    await recordEach(token, act('untag', 6, { undoes: wrong.id }), seen(1, { title: 'Tin' }), tag('3', 2));
    const text = await historyOf(first?.article?.id ?? '');
    expect(text).toContain('hoàn tác (bỏ phân loại)');
    expect(text).toContain('đưa vào sổ');
    expect(text).toContain('phân loại: 3 Bộ máy (đã có thao tác khác mới hơn)');
  });

  it('leads to the one that it was merged into', async () => {
    const { token } = await someone('editor');
    await recordEach(token, tag('2', 1), tag('2', 1, { article: on(2) }));
    const merged = await recordEach(
      token,
      act('merge', 3, { article: on(2), into: { portal: PORTAL.id, url: url(1) } }),
    );
    const { html } = await browser.open('/tin-bai?status=merged');
    const [, path = ''] = /href="(\/tin-bai\/[0-9a-f-]{36})"/.exec(html) ?? [];
    const page = await browser.open(path);
    expect(page.html).toContain(`<a href="/tin-bai/${merged?.article?.id}">xem bài đó</a>`);
  });

  it.each([
    ['merged into', { status: 'merged' as const }, 'sameAs' as const],
    ['that it reposts', {}, 'repostOf' as const],
  ])('leads nowhere, and says so, where the reader may not see the article %s', async (_, parts, name) => {
    await registerUnit(env.DB, {
      id: 'khac',
      name: 'Sở khác',
      shortName: 'Khác',
      validFrom: null,
      validTo: null,
    });
    const [other, own] = [stored({ unit: 'khac' }), stored(parts)];
    await store([other, { ...own, [name]: other.id }]);
    const bound = await signedIn(await personOf(UNIT.id, 'viewer'));
    const page = (await bound.open(`/tin-bai/${own.id}`)).html;
    expect(page).not.toContain(other.id);
    expect(plain(page)).toContain('bài đó bạn không được xem');
    expect((await browser.open(`/tin-bai/${own.id}`)).html).toContain(
      `<a href="/tin-bai/${other.id}">xem bài đó</a>`,
    );
  });

  it('is not found where there is none, and asks others to sign in', async () => {
    const missing = await browser.open(`/tin-bai/${uuidv7()}`);
    expect(missing.status).toBe(404);
    expect(plain(missing.html)).toContain('Không tìm thấy');
    expect((await aBrowser().open(`/tin-bai/${uuidv7()}`)).status).toBe(401);
  });
});
