// The pages of snapshots, as a browser without scripts uses them: freezing, what is said of it, checking, issuing.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { call, PORTAL, registerPortals, tokenOf } from '../client.ts';
import { act, on, record, tag } from '../ledger.ts';
import { freeze } from '../snapshots.ts';
import { type Opened, signedIn } from './browser.ts';

let token: string;
let browser: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
  browser = await signedIn(token);
});

const LIST = '/chot-so-lieu';
const today = () => localDate(Date.now());
/** What a reader reads: text without markup. */
const textOf = ({ html }: Opened) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');
/** The hidden and shown values of the form that freezes. */
const fieldsOf = ({ html }: Opened): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
      const [name, value] = ['name', 'value'].map(
        (each) => new RegExp(` ${each}="([^"]*)"`).exec(input)?.[1],
      );
      return name === undefined ? [] : [[name, value ?? '']];
    }),
  );

describe('the list', () => {
  it('teaches what a snapshot is while there is none', async () => {
    const opened = await browser.open(LIST);
    expect(opened.status).toBe(200);
    expect(textOf(opened)).toContain('chưa có bản chốt nào. Trước khi gửi báo cáo, chốt số liệu của kỳ');
    expect(opened.html).toContain('aria-current="page">Chốt số liệu</a>');
  });

  it('begins its form with the year up to today', async () => {
    const fields = fieldsOf(await browser.open(LIST));
    expect(fields).toMatchObject({
      from: `${today().slice(0, 4)}-01-01`,
      to: today(),
      period: `ytd-${today()}`,
    });
    expect(fields.name).toContain('Từ đầu năm đến ngày');
  });

  it.each([
    ['?period=r-year-2023', { from: '2022-12-15', to: '2023-12-14', period: 'r-year-2023' }],
    ['?from=2023-10-26&to=2023-12-31', { from: '2023-10-26', to: '2023-12-31', period: '' }],
  ])('begins its form with the period of %s', async (query, fields) => {
    expect(fieldsOf(await browser.open(LIST + query))).toMatchObject(fields);
  });

  it('says which days of the year no report covers, with a way to freeze them, and which two cover', async () => {
    await freeze(token, { name: 'Báo cáo năm', period: undefined, from: '2023-01-01', to: '2023-10-25' });
    const opened = await browser.open(`${LIST}?year=2023`);
    expect(textOf(opened)).toContain('Năm 2023: bản chốt phủ 298/365 ngày');
    expect(textOf(opened)).toContain('26/10/2023 – 31/12/2023: 67 ngày chưa nằm trong bản chốt nào.');
    expect(opened.html).toContain('href="/chot-so-lieu?from=2023-10-26&amp;to=2023-12-31"');
    await freeze(token, {
      name: 'Báo cáo cuối năm',
      period: undefined,
      from: '2023-10-20',
      to: '2023-12-31',
    });
    const then = textOf(await browser.open(`${LIST}?year=2023`));
    expect(then).toMatch(
      /20\/10\/2023 – 25\/10\/2023: 6 ngày được tính trong cả hai bản chốt Báo cáo năm và Báo cáo cuối năm/,
    );
  });

  it('says that a year is covered', async () => {
    await freeze(token);
    const text = textOf(await browser.open(`${LIST}?year=2023`));
    expect(text).toContain('Các bản chốt phủ kín năm 2023');
  });
});

describe('freezing', () => {
  const filled = async (parts: Record<string, string> = {}): Promise<Record<string, string>> => ({
    ...fieldsOf(await browser.open(`${LIST}?period=c-year-2023`)),
    do: 'freeze',
    ...parts,
  });

  it('leads to the snapshot, and sent twice freezes once', async () => {
    const form = await filled({ name: 'Báo cáo 485' });
    const first = await browser.post(LIST, form);
    expect([first.status, first.path]).toEqual([200, `${LIST}/${form.id}#content`]);
    expect(first.html).toContain('<h1 lang="vi">Báo cáo 485</h1>');
    expect((await browser.post(LIST, form)).path).toBe(first.path);
    expect((await call('snapshots', { token })).snapshots).toMatchObject([
      { name: 'Báo cáo 485', period: { code: 'c-year-2023' } },
    ]);
  });

  it('of other days than the period’s own has no period’s name', async () => {
    await browser.post(LIST, await filled({ to: '2023-10-25' }));
    const { snapshots } = await call('snapshots', { token });
    expect(snapshots[0]?.period).toMatchObject({ code: null, to: '2023-10-25' });
  });

  it('can be limited to a portal', async () => {
    const opened = await browser.post(LIST, await filled({ portal: PORTAL.id }));
    expect(textOf(opened)).toContain(`Gồm ${PORTAL.name}`);
  });

  it.each([
    [{ name: ' ' }, 422, 'Một ô bắt buộc còn để trống'],
    [{ from: '2024-01-01' }, 400, 'Ngày bắt đầu ở sau ngày kết thúc'],
    [{ to: '2023-02-30' }, 422, 'Ngày không có trong lịch'],
    [{ portal: 'khong-co' }, 400, 'Giá trị của tham số không có trong danh sách'],
  ])('with %j is shown again with the fault, nothing typed lost', async (parts, status, said) => {
    const form = await filled({ name: 'Đã gõ <tên>', ...parts });
    const opened = await browser.post(LIST, form);
    expect(opened.status).toBe(status);
    expect(opened.html).toMatch(new RegExp(`role="alert">\\s*${said}`));
    expect(opened.html).toContain('aria-current="page">Chốt số liệu</a>');
    const again = fieldsOf(opened);
    for (const name of ['id', 'from', 'to'] as const) expect(again[name]).toBe(form[name]);
    expect(again.name).toBe((form.name ?? '').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect((await call('snapshots', { token })).snapshots).toEqual([]);
  });

  it('is not for viewers', async () => {
    const viewer = await signedIn(await tokenOf('viewer'));
    for (const opened of [await viewer.open(LIST), await viewer.post(LIST, await filled())]) {
      expect(opened.status).toBe(403);
      expect(textOf(opened)).toContain('Vai trò của bạn không được làm việc này');
    }
  });

  it('is not for a form of another site', async () => {
    expect((await browser.post(LIST, await filled(), 'https://elsewhere.vn')).status).toBe(403);
    expect((await call('snapshots', { token })).snapshots).toEqual([]);
  });
});

describe('one snapshot', () => {
  const path = (id: string, query = '') => `${LIST}/${id}${query}`;
  const posted = (item: number) => on(item, { title: `Tin <${item}>`, publishedOn: '2023-05-20' });

  it('says what was frozen, and that nothing has changed', async () => {
    await record(
      await tokenOf('tagger'),
      tag('2', 1, { article: posted(1) }),
      act('seen', 1, { article: posted(2) }),
    );
    const { id, hash } = await freeze(token);
    const opened = await browser.open(path(id));
    const text = textOf(opened);
    expect(text).toContain('Thuộc cải cách hành chính 1');
    expect(text).toContain('Từ lúc chốt, các tin, bài được tính không thay đổi.');
    expect(text).toContain('1 tin, bài trong kỳ chưa phân loại');
    expect(text).toContain('không tính: Chưa phân loại');
    expect(text).toContain(`${hash}`);
    expect(opened.html).toContain('Tin &lt;1&gt;');
    expect(opened.html).toContain(`/api/v1/report.docx?snapshot=${id}`);
    expect(opened.html).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('lists what was added, what is gone and what was changed since, and why', async () => {
    const tagger = await tokenOf('tagger');
    await record(tagger, ...[1, 2].map((item) => tag('2', 1, { article: posted(item) })));
    const { id } = await freeze(token);
    await record(
      tagger,
      act('withdraw', 3, { article: on(1) }),
      tag('6', 3, { article: on(2) }),
      tag('0', 3, { article: posted(3) }),
    );
    const text = textOf(await browser.open(path(id)));
    expect(text).toContain('Bổ sung sau kỳ: 1 tin, bài');
    expect(text).toContain('đưa vào sổ sau khi chốt');
    expect(text).toContain('Không còn được tính: 1 tin, bài');
    expect(text).toContain('đã rút');
    expect(text).toContain('Đã sửa: 1 tin, bài');
    expect(text).toMatch(/Nội dung: Cải cách thủ tục hành chính → Xây dựng và phát triển/);
    expect(text).toMatch(/Đã rút 0 1/);
  });

  it('tells the groups and contents that changed, each count with its list, though every sum is as it was', async () => {
    const reader = await tokenOf('tagger');
    await record(reader, tag('2', 1, { article: posted(1) }), tag('0', 1, { article: posted(2) }));
    const { id } = await freeze(token);
    await record(reader, tag('6', 2));
    const opened = await browser.open(path(id));
    expect(textOf(opened)).toMatch(/Nhóm: chỉ đạo điều hành và hoạt động 1 2/);
    expect(textOf(opened)).toMatch(/Nội dung: Cải cách thủ tục hành chính 1 0 /);
    expect(opened.html).toMatch(/tin-bai\?[^"]*content=0,1,3,4,5,6">2</);
  });

  it('checks its rows when asked, and tells when they were changed behind the triggers', async () => {
    await record(await tokenOf('tagger'), tag('2', 1, { article: posted(1) }));
    const { id } = await freeze(token);
    expect(textOf(await browser.open(path(id)))).not.toContain('Khớp:');
    expect(textOf(await browser.open(path(id, '?check=1')))).toContain('Khớp: mã băm tính lại');
    await env.DB.prepare('DROP TRIGGER snapshot_article_changed').run();
    await env.DB.prepare('UPDATE snapshot_article SET content = NULL').run();
    const text = textOf(await browser.open(path(id, '?check=1')));
    expect(text).toContain('Không khớp: mã băm tính lại là');
    expect(text).toContain('xin báo người quản trị');
  });

  it('takes the number and date of issue once', async () => {
    const { id } = await freeze(token);
    const early = await browser.post(path(id), { do: 'issue', number: '485/BC-SNN', on: '2023-10-25' });
    expect(early.status).toBe(422);
    expect(early.html).toContain('Ngày ban hành ở trước ngày chốt số liệu');
    expect(early.html).toContain('value="485/BC-SNN"');
    const issued = await browser.post(path(id), { do: 'issue', number: '485/BC-SNN', on: today() });
    expect(textOf(issued)).toContain('Báo cáo số 485/BC-SNN ngày');
    expect(issued.html).not.toContain('name="number"');
    const again = await browser.post(path(id), { do: 'issue', number: '486/BC-SNN', on: today() });
    expect(again.status).toBe(409);
  });

  it('has its articles page by page', async () => {
    const actions = Array.from({ length: 60 }, (_, index) => tag('2', 1, { article: posted(index + 1) }));
    await record(await tokenOf('tagger'), ...actions);
    const { id } = await freeze(token);
    const first = await browser.open(path(id));
    expect(first.html).toContain(`${path(id)}?cursor=50#danh-muc`);
    const second = await browser.open(path(id, '?cursor=50'));
    expect(textOf(second)).toMatch(/ 60 20\/05\/2023/);
    expect(second.html).toContain(`<a href="${path(id)}#danh-muc">Về trang đầu</a>`);
    const narrowed = await browser.open(
      path(id, '?content=2&form=tin&from=2023-05-01&to=2023-05-31&cursor=50'),
    );
    expect(textOf(narrowed)).toContain(
      'Chỉ gồm: Nội dung 2 · Tin · 01/05/2023 – 31/05/2023. Xem cả 60 tin, bài',
    );
    expect(textOf(await browser.open(path(id, '?content=6')))).toContain(
      'Bản chốt không có tin, bài nào như vậy.',
    );
  });

  it('that is not there is told as such', async () => {
    const opened = await browser.open(path('00000000-0000-7000-8000-000000000000'));
    expect(opened.status).toBe(404);
    expect(textOf(opened)).toContain('Không tìm thấy');
  });
});

it('the pages speak English where the reader asks for it', async () => {
  const { id } = await freeze(token);
  await browser.post('/ngon-ngu', { language: 'en', den: LIST });
  for (const path of [LIST, `${LIST}?year=2023`, `${LIST}?year=2001`, `${LIST}/${id}?check=1`]) {
    const { html } = await browser.open(path);
    // What is left in Vietnamese says so.
    const rest = html
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/ value="[^"]*"/g, '')
      .replace(/<[^>]+>/g, '\n');
    const vietnamese = rest
      .split('\n')
      .filter((line) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(line));
    expect(vietnamese.filter((line) => !/Sổ Tin|Thử reporter|Cổng TTĐT/.test(line))).toEqual([]);
  }
});
