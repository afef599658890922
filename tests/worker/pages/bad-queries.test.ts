// What an address asks for and cannot be answered is told in words on every page, and nothing is guessed instead.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { registerPortals, tokenOf } from '../client.ts';
import { freeze } from '../snapshots.ts';
import { signedIn } from './browser.ts';

let browser: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  await registerPortals();
  browser = await signedIn(await tokenOf('admin'));
});

const PERIOD = 'Kỳ báo cáo không hợp lệ';
const DATE = 'Ngày không có trong lịch';
const ORDER = 'Ngày bắt đầu ở sau ngày kết thúc';
const VALUE = 'Giá trị của tham số không có trong danh sách';
const NAME = 'Tham số không có trong danh sách';
const YEAR = 'Năm phải từ 2000 đến 2100';
const GONE = 'Không tìm thấy';

const ASKED: readonly [path: string, words: string][] = [
  ['/hoat-dong?tu=x&den=2023-12-31', DATE],
  ['/hoat-dong?tu=2023-02-30&den=2023-12-31', DATE],
  ['/hoat-dong?tu=2023-01-01', PERIOD],
  ['/hoat-dong?tu=2023-12-31&den=2023-01-01', ORDER],
  ['/hoat-dong?loai=x', VALUE],
  ['/hoat-dong?don-vi=x', VALUE],
  ['/hoat-dong?tiep=x', 'Con trỏ trang không hợp lệ'],
  [`/hoat-dong?sua=${uuidv7()}`, GONE],
  ['/hoat-dong?nam=2023', NAME],
  ['/ke-hoach?nam=0', YEAR],
  ['/ke-hoach?nam=hai', YEAR],
  ['/ke-hoach?nam=2101', YEAR],
  ['/ke-hoach?year=2023', NAME],
  [`/ke-hoach?id=${uuidv7()}`, GONE],
  [`/ke-hoach?id=${uuidv7()}&tu=2023-12-31&den=2023-01-01`, ORDER],
  [`/ke-hoach?id=${uuidv7()}&tu=2023-01-01`, PERIOD],
  ['/ke-hoach?quy-tac=x', GONE],
  ['/chot-so-lieu?year=abcd', VALUE],
  ['/chot-so-lieu?year=2023-05', VALUE],
  ['/chot-so-lieu?period=c-month-2023-13', PERIOD],
  ['/chot-so-lieu?from=2023-01-01', PERIOD],
  ['/chot-so-lieu?from=2023-02-30&to=2023-03-01', DATE],
  ['/chot-so-lieu?from=2023-03-01&to=2023-01-01', ORDER],
  ['/chot-so-lieu?nam=2023', NAME],
  ['/chot-so-lieu/khong-co?content=x', VALUE],
  ['/tin-bai?from=2023-02-30', DATE],
  ['/tin-bai?status=lost', VALUE],
  ['/bao-cao/noi-dung?period=x', PERIOD],
  ['/quan-tri/so-cu?tu=x', DATE],
  ['/quan-tri/so-cu?noi-dung=9', VALUE],
  ['/quan-tri/so-cu?sua=x', GONE],
  ['/quan-tri/nguoi?xong=x', VALUE],
  ['/quan-tri/nguoi?nguoi=x', GONE],
  ['/quan-tri/don-vi?id=x', GONE],
  ['/quan-tri/don-vi?don-vi=x', NAME],
  ['/quan-tri/nhat-ky?from=2023-02-30', DATE],
  ['/quan-tri/nhat-ky?from=2023-02-01&to=2023-01-01', ORDER],
  ['/quan-tri/nhap?danh-sach=x', GONE],
  ['/duyet/hang-loat?score=x', VALUE],
];

/** What a page tells in words of a fault, within its menu. */
async function faultOf(path: string): Promise<string | undefined> {
  const { status, html } = await browser.open(path);
  const [, words] = /role="alert">([^<]*?)\./.exec(html) ?? [];
  return [400, 404, 422].includes(status) && html.includes('Ra khỏi trang') ? words : undefined;
}

describe('a page', () => {
  it('says what cannot be asked of it', { timeout: 60_000 }, async () => {
    for (const [path, words] of ASKED) expect([path, await faultOf(path)]).toEqual([path, words]);
  });

  it('of a snapshot takes what its list takes, and nothing else', async () => {
    const { id } = await freeze(await tokenOf('reporter'));
    for (const [query, words] of [
      ['content=x', VALUE],
      ['from=2023-02-30', DATE],
      ['from=2023-03-01&to=2023-02-01', ORDER],
      ['portal=khac', `${VALUE}: “khac”`],
      ['check=2', VALUE],
      ['after=50', NAME],
    ]) {
      const path = `/chot-so-lieu/${id}?${query}`;
      expect([path, await faultOf(path)]).toEqual([path, words]);
    }
  });

  it('names what of its address is wrong, and leads back to itself', async () => {
    const { html } = await browser.open('/ke-hoach?nam=0');
    expect(html).toContain('Phần không dùng được của địa chỉ: nam.');
    expect(html).toContain('<a href="/ke-hoach">Mở lại trang, bỏ mọi điều kiện</a>');
  });
});
