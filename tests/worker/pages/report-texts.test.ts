// The page “Nội dung báo cáo”: words are saved without a script, nothing typed is ever lost, and problems never lock the export.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { anAction, call, LETTERHEAD_GIVEN, PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { on, url } from '../ledger.ts';
import { type Opened, signedIn } from './browser.ts';

const PAGE = `/bao-cao/noi-dung?period=c-year-2023&unit=${UNIT.id}`;
type Browser = Awaited<ReturnType<typeof signedIn>>;
let token: string;
let browser: Browser;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
  browser = await signedIn(token);
});

const unescaped = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const field = ({ html }: Opened, id: string) =>
  unescaped(new RegExp(`<textarea id="${id}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? '(no field)');
/** The fields of the form as a browser sends them back, with some typed anew. */
function filled({ html }: Opened, typed: Record<string, string | string[]>) {
  const hidden = [
    ...html.matchAll(/<input type="hidden" name="(version\.[^"]+|unit|year)" value="([^"]*)"/g),
  ];
  const areas = [...html.matchAll(/<textarea id="[^"]+" name="(body\.[^"]+)"[^>]*>([^<]*)<\/textarea>/g)];
  const pairs = [...hidden, ...areas].map(([, name = '', value = '']) => [name, unescaped(value)] as const);
  return { ...Object.fromEntries(pairs), do: 'save', ...typed };
}
const write = (section: string, body: string, version: number, year = 2023) =>
  call('writeReportTexts', { token, body: { unit: UNIT.id, year, texts: [{ section, body, version }] } });

it('is for those who answer for reports', async () => {
  const other = await signedIn(await tokenOf('tagger'));
  expect((await other.open(PAGE)).status).toBe(403);
});

it('saves what was written, and says so', async () => {
  const page = await browser.open(PAGE);
  const saved = await browser.post(PAGE, filled(page, { 'body.II': 'Đánh giá <tốt>\n- một ý' }));
  expect(saved.html).toContain('Đã lưu.');
  expect(field(saved, 'II')).toBe('Đánh giá <tốt>\n- một ý');
  const { texts } = await call('reportTexts', { token, query: { unit: UNIT.id, year: '2023' } });
  expect(texts.filter(({ version }) => version > 0).map(({ section }) => section)).toEqual(['II']);
});

it('shows both texts where somebody else wrote meanwhile, and takes the second save', async () => {
  const page = await browser.open(PAGE);
  await write('II', 'Của người khác', 0);
  const conflict = await browser.post(PAGE, filled(page, { 'body.II': 'Của tôi', 'body.III': 'Đề xuất' }));
  expect(conflict.status).toBe(409);
  expect(conflict.html).toMatch(/role="alert"[\s\S]*Của người khác/);
  expect([field(conflict, 'II'), field(conflict, 'III')]).toEqual(['Của tôi', 'Đề xuất']);
  const saved = await browser.post(PAGE, filled(conflict, {}));
  expect([saved.status, field(saved, 'II'), field(saved, 'III')]).toEqual([200, 'Của tôi', 'Đề xuất']);
});

it('keeps what was typed where it cannot be saved', async () => {
  const page = await browser.open(PAGE);
  const long = 'Dài '.repeat(3000).trim();
  const refusal = await browser.post(PAGE, filled(page, { 'body.II': long, 'body.IV': 'Nhiệm vụ' }));
  expect(refusal.status).toBe(422);
  expect(refusal.html).toContain('Văn bản quá dài');
  expect([field(refusal, 'II'), field(refusal, 'IV')]).toEqual([long, 'Nhiệm vụ']);
});

it('copies last year’s words into what is empty, after saving what was typed', async () => {
  await write('II', 'Đánh giá 2022', 0, 2022);
  await write('IV', 'Nhiệm vụ 2022', 0, 2022);
  const page = await browser.open(PAGE);
  expect(page.html).toContain('chép 2 mục còn trống từ năm 2022');
  const copied = await browser.post(PAGE, filled(page, { 'body.II': 'Đánh giá mới', do: 'copy' }));
  expect([field(copied, 'II'), field(copied, 'IV')]).toEqual(['Đánh giá mới', 'Nhiệm vụ 2022']);
  expect(copied.html).not.toContain('mục còn trống từ năm 2022');
});

it('puts an offered sentence in only where it was ticked', async () => {
  const page = await browser.open(PAGE);
  expect(field(page, 'I.2b')).toBe('');
  const ticked = { 'body.I.2b': 'Mở đầu.', 'add.I.2b': ['Câu một.', 'Câu hai.'] };
  expect(field(await browser.post(PAGE, filled(page, ticked)), 'I.2b')).toBe('Mở đầu.\nCâu một.\nCâu hai.');
});

it('marks what no record can bear out', async () => {
  await write('II', 'Qua đó nâng cao nhận thức của 100% công chức, viên chức.', 0);
  const { html } = await browser.open(PAGE);
  expect(html).toMatch(/Chỉ người ký khẳng định được[^<]*[\s\S]*?nâng cao nhận thức/);
});

it('tells what is missing and still offers the documents', async () => {
  const { html } = await browser.open(PAGE);
  expect(html).toContain('Chưa có: cơ quan chủ quản, ký hiệu văn bản, địa danh');
  expect(html).toContain('Mục “II. Đánh giá chung” chưa có nội dung.');
  for (const ending of ['docx', 'xlsx', 'csv'])
    expect(html).toContain(`href="/api/v1/report.${ending}?period=c-year-2023&amp;unit=${UNIT.id}"`);
});

it('shows what every check of the document found: figures, dates, links, names, words', async () => {
  const actions = [1, 2].map((item) => anAction({ article: on(item, { publishedOn: `2023-05-0${item}` }) }));
  await call('actions', { token: await tokenOf('editor'), body: { actions } });
  const dead = { portal: PORTAL.id, url: url(1), status: 'dead', checkedOn: '2023-10-25' };
  await call('links', { token: await tokenOf('editor'), body: { checks: [dead] } });
  await env.DB.prepare(`UPDATE unit SET valid_to = '2024-02-28'`).run();
  await write(
    'I.1',
    'Ủy ban nhân dân tỉnh tỉnh đã đăng 150 tin, bài trong lĩnh vực công nghiệp thương mại.',
    0,
  );
  const { html } = await browser.open(PAGE);
  const check = html.slice(html.indexOf('id="check"'), html.indexOf('class="downloads"'));
  for (const told of [
    '1 tin, bài có liên kết không mở được ở lần kiểm tra gần nhất.',
    'Liên kết trong phụ lục: 0 mở được, 1 không mở được (có đánh dấu), 1 chưa kiểm tra.',
    'văn bản ký sau ngày đó phải ghi tên mới',
    'Chưa có: cơ quan chủ quản',
    '“tỉnh tỉnh”: có phải “tỉnh”?',
    'không phải lĩnh vực của Sở Nông nghiệp',
    'ghi “150 tin, bài”, không khớp số nào',
  ])
    expect(check).toContain(told);
});

describe('the letterhead', () => {
  const { issuer, addressees, recipients, signerTitle, ...lines } = LETTERHEAD_GIVEN;
  const form = {
    ...lines,
    version: '0',
    unit: UNIT.id,
    year: '2023',
    issuer: issuer.join('\n'),
    addressees: `- ${addressees.join('\n- ')}\r\n`,
    recipients: recipients.join('\r\n'),
    signerTitle: signerTitle.join('\n'),
    do: 'letterhead',
  };

  it('is saved by the page', async () => {
    expect((await browser.post(PAGE, form)).html).toContain('Đã lưu.');
    const { letterhead } = await call('reportTexts', { token, query: { unit: UNIT.id, year: '2023' } });
    expect(letterhead).toEqual({ ...LETTERHEAD_GIVEN, version: 1 });
  });

  it('is shown beside what was typed where somebody else changed it', async () => {
    await browser.post(PAGE, form);
    const conflict = await browser.post(PAGE, { ...form, place: 'Ninh Bình' });
    expect(conflict.status).toBe(409);
    expect(conflict.html).toMatch(/Địa danh: Hà Nam/);
    expect(conflict.html).toMatch(/name="place" value="Ninh Bình"/);
  });
});

it.each([
  ['period=x', 400],
  ['from=2023-10-01&to=2023-01-01', 400],
  ['period=c-year-2023&unit=khong-co', 400],
  ['period=c-year-2023&colour=x', 400],
])('answers a wrong query (%s) in words', async (query, status) => {
  const page = await browser.open(`/bao-cao/noi-dung?${query}`);
  expect(page.status).toBe(status);
  expect(page.html).toContain('<h1>Chưa làm được</h1>');
});
