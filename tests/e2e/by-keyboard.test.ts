// The office's work with keys alone, page after page: what a report needs, who may, and what is counted.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  importsAddress,
  listAddress,
  pages,
  peopleAddress,
  plansAddress,
  reportAddress,
  reportTextsAddress,
} from '#shared/api/pages';
import { keyboardFaults } from './keyboard.ts';
import { choose, follow, followed, tabTo, typeDay, typeIn, unfold } from './keys.ts';
import { openPages, type PageScene } from './page-scene.ts';
import { screenOf, screenSays } from './screen.ts';

let scene: PageScene;
let folder: string;
let page: Page;
beforeAll(async () => {
  scene = await openPages('admin');
  folder = await mkdtemp(join(tmpdir(), 'so-tin-lists-'));
});
afterAll(async () => {
  await scene?.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => page?.close());

async function open(path: string): Promise<void> {
  page = await scene.open(path);
  await page.bringToFront();
}

const one = async (sql: string, ...values: string[]) => (await scene.stage.query(sql, ...values)).results[0];

describe('with keys alone', () => {
  it('the days of a report are typed, a total is followed to its list and paged, and documents are had', async () => {
    await open(reportAddress({}));
    await typeDay(page, /^Từ ngày$/, '2023-01-01');
    await typeDay(page, /^Đến ngày$/, '2023-10-25');
    await choose(page, /^Cổng, trang$/, /Sở/);
    await follow(page, /^Xem báo cáo$/);
    expect(await screenOf(page)).toContain('152 tin, bài');
    await follow(page, /^152$/);
    const first = await page.$eval('tbody .title', (title) => title.textContent);
    await follow(page, /^Trang sau$/);
    expect(await page.$eval('tbody .title', (title) => title.textContent)).not.toBe(first);
    await follow(page, /^Về trang đầu$/);
    expect(await page.$eval('tbody .title', (title) => title.textContent)).toBe(first);
    await tabTo(page, /^Tải danh sách này \.csv$/);
    const [csv] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('articles.csv')),
      page.keyboard.press('Enter'),
    ]);
    expect([csv.status(), csv.headers()['content-disposition']]).toEqual([
      200,
      expect.stringMatching(/^attachment/),
    ]);
  });

  it('a plan with its target, an activity and the estimate of the year are entered', async () => {
    await open(plansAddress({ nam: '2023' }));
    await unfold(page, /^Thêm kế hoạch$/);
    await typeIn(page, /^Số, ký hiệu$/, '07/KH-SNN');
    await typeDay(page, /^Ngày ban hành$/, '2023-01-30');
    await typeIn(page, /^Cơ quan ban hành$/, 'Sở Nông nghiệp và PTNT');
    await typeIn(page, /^Trích yếu$/, 'Tuyên truyền cải cách hành chính năm 2023');
    await followed(page);
    if (!(await page.$('#target-amount'))) await follow(page, /07\/KH-SNN/);
    if (!(await page.$eval('#target-amount', (field) => field.checkVisibility())))
      await unfold(page, /^Thêm chỉ tiêu$/);
    await typeIn(page, /^Số lượng$/, '200');
    await choose(page, /^Nội dung$/, /^2 – /);
    await tabTo(page, /^Sở Nông nghiệp/);
    await page.keyboard.press('Space');
    await follow(page, /^Thêm chỉ tiêu$/);
    expect(
      await one(
        `SELECT body ->> 'amount' AS amount, body ->> 'content' AS content, body ->> 'unit' AS unit FROM target`,
      ),
    ).toEqual({
      amount: 200,
      content: '2',
      unit: 'so-nnptnt',
    });
    expect(await keyboardFaults(page)).toEqual([]);

    await page.goto(scene.stage.directUrl + plansAddress({ nam: '2023' }));
    await unfold(page, /^Nhập ước thực hiện$/);
    await typeIn(page, /^Ước cả năm/, '180');
    await followed(page);
    expect(await one(`SELECT year, body ->> 'count' AS count FROM estimate`)).toEqual({
      year: 2023,
      count: 180,
    });

    await page.goto(scene.stage.directUrl + pages.activities.path);
    await unfold(page, /^Thêm hoạt động$/);
    await choose(page, /^Loại hoạt động$/, /^Tọa đàm$/);
    await typeIn(page, /^Số lượng$/, '2');
    await follow(page, /^Thêm hoạt động$/);
    expect(await one('SELECT kind, quantity FROM activity')).toEqual({ kind: 'toa-dam', quantity: 2 });
  });

  it('the words of a report are written and kept', async () => {
    await open(reportTextsAddress({ period: 'c-year-2023', unit: 'so-nnptnt' }));
    await typeIn(page, /^II\. Đánh giá chung$/, 'Công tác tuyên truyền được triển khai đồng bộ.');
    await follow(page, /^Lưu nội dung$/);
    expect(await screenOf(page)).toContain('Đã lưu.');
    expect(await page.$eval('#II', (field) => (field as HTMLTextAreaElement).value)).toBe(
      'Công tác tuyên truyền được triển khai đồng bộ.',
    );
  });

  it('an API token is made, copied and taken back', async () => {
    await open(pages.tokens.path);
    await typeIn(page, /^Tên khóa/, 'Bảng tháng');
    await tabTo(page, /^Lấy báo cáo$/);
    await page.keyboard.press('Space');
    await choose(page, /^Hết hạn sau$/, /^365 ngày$/);
    await follow(page, /^Tạo khóa$/);
    expect(await keyboardFaults(page)).toEqual([]);
    const secret = await page.$eval('#secret', (element) => element.textContent?.trim());
    await tabTo(page, /^Chép khóa$/);
    await page.keyboard.press('Enter');
    await screenSays(page, /Đã chép khóa\./);
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(secret);
    await follow(page, /^Xong, về danh sách khóa$/);
    await unfold(page, /^Thu hồi khóa “Bảng tháng”$/);
    await follow(page, /^Thu hồi hẳn$/);
    expect(await screenOf(page)).toContain('Đã thu hồi khóa “Bảng tháng”.');
  });

  it('somebody is invited, and a device is shut out', async () => {
    await open(pages.people.path);
    await typeIn(page, /^Họ và tên$/, 'Trần Thị Ế');
    await choose(page, /^Vai trò$/, /báo cáo/i);
    await follow(page, /^Tạo lời mời$/);
    expect(await screenOf(page)).toContain('Đã tạo lời mời cho Trần Thị Ế');
    expect(await keyboardFaults(page)).toEqual([]);
    const person = await one(`SELECT person_id AS id FROM token WHERE device = 'Khóa editor'`);
    await page.goto(scene.stage.directUrl + peopleAddress({ nguoi: String(person?.id) }));
    await unfold(page, /^Chặn thiết bị: /);
    await follow(page, /^Chặn thiết bị$/);
    expect(await one('SELECT revoked_at FROM token WHERE person_id = ?1', String(person?.id))).toEqual({
      revoked_at: expect.stringMatching(/Z$/),
    });
  });

  it('a portal is added', async () => {
    await open(pages.portals.path);
    await typeIn(page, /^Địa chỉ trang chủ$/, 'huyen-moi.example.gov.vn');
    await typeIn(page, /^Tên gọi ngắn$/, 'Huyện Mới');
    await typeIn(page, /^Tên như trong báo cáo$/, 'Trang thông tin điện tử huyện Mới');
    await followed(page);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Huyện Mới');
  });

  it('a list is chosen, seen and entered', async () => {
    const file = join(folder, 'Danh mục.csv');
    const url = `${scene.stage.portalUrl}/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=990001`;
    await writeFile(
      file,
      `\ufeffTên tin, bài;Ngày đăng;Đường dẫn;Nội dung CCHC\r\nNiêm yết thủ tục;12/06/2021;${url};TTHC\r\n`,
    );
    await open(importsAddress());
    await tabTo(page, /^Tệp danh sách/);
    const asked = page.waitForFileChooser();
    // The browser hands its chooser to the test from now on, once the page has answered.
    await page.evaluate(() => document.readyState);
    await page.keyboard.press('Enter');
    await (await asked).accept([file]);
    await follow(page, /^Đọc tệp$/);
    await follow(page, /^Nhập 1 dòng vào sổ$/);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Kết quả nhập danh sách');
    expect(await keyboardFaults(page)).toEqual([]);
    await page.goto(scene.stage.directUrl + listAddress({ from: '2021-06-12', to: '2021-06-12' }));
    expect(await screenOf(page)).toContain('Niêm yết thủ tục');
  });
});
