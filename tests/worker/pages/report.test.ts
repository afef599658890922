// /bao-cao: what the page of a report says, where its figures lead, and how it answers what cannot be asked.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerUnit } from '../../../worker/db/setup.ts';
import { ESTIMATE, target } from '../../fixtures/given-plans.ts';
import { expected, SEED_PERIOD } from '../../portal/expected.ts';
import { call, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';
import { personOf } from '../departments.ts';
import { aPlan, FLOOR_90 } from '../plans.ts';
import { freeze } from '../snapshots.ts';
import { aBrowser, signedIn } from './browser.ts';

type Browser = Awaited<ReturnType<typeof signedIn>>;

const SEED = `from=${SEED_PERIOD.from}&to=${SEED_PERIOD.to}&portal=${DEMO.portal}`;
const plain = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const linksIn = (html: string) =>
  [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

let browser: Browser;
beforeEach(async () => {
  await storeDemo();
  browser = await signedIn(await tokenOf('viewer'));
});

describe('the page of a report', () => {
  it('says the sentence of section 3', async () => {
    const { status, html } = await browser.open(`/bao-cao?${SEED}`);
    expect(status).toBe(200);
    expect(html).toContain(
      'Trên Cổng Thông tin điện tử của Sở: Tính từ ngày 01/01/2023 đến ngày 25/10/2023 Sở Nông nghiệp &amp; PTNT đã cho đăng tải 152 tin, bài, trong đó thông tin về chỉ đạo điều hành và hoạt động là 121 tin, 31 tin, bài có mang nội dung về Cải cách thủ tục hành chính.',
    );
  });

  it('says over how many months and working days it takes the mean, the part of a month too', async () => {
    const text = plain((await browser.open(`/bao-cao?${SEED}`)).html);
    expect(text).toContain('15,5 tin, bài mỗi tháng (9,8 tháng); 0,71 mỗi ngày làm việc (213 ngày');
  });

  it('warns before it counts', async () => {
    const text = plain((await browser.open(`/bao-cao?${SEED}`)).html);
    expect(text).toContain('1 tin, bài chưa rõ ngày đăng');
    expect(text.indexOf('chưa rõ ngày đăng')).toBeLessThan(text.indexOf('Theo nhóm nội dung'));
  });

  it('has every count lead to a list of as many articles', async () => {
    const { html } = await browser.open(`/bao-cao?${SEED}`);
    const counts = [...html.matchAll(/<a href="(\/tin-bai\?[^"]+)">([\d.]+)<\/a>/g)];
    expect(counts.length).toBeGreaterThan(30);
    for (const [, href = '', count = ''] of counts) {
      const list = plain((await browser.open(href.replaceAll('&amp;', '&'))).html);
      expect([href, list.includes(` ${count} tin, bài `)]).toEqual([href, true]);
    }
  });

  it('says by which day a report of CCHC is due, and of no other', async () => {
    const due = plain((await browser.open('/bao-cao?period=r-q3-2023')).html);
    expect(due).toContain('Hạn gửi báo cáo: 20/09/2023.');
    expect((await browser.open('/bao-cao?period=s-quarter-2023-3')).html).not.toContain('Hạn gửi');
  });

  it('has every warning’s link open', async () => {
    const { html } = await browser.open(`/bao-cao?${SEED}`);
    const links = linksIn(html).filter((href) => href.startsWith('/tin-bai'));
    for (const href of new Set(links)) expect([href, (await browser.open(href)).status]).toEqual([href, 200]);
  });

  it('offers usual periods as links, each of which opens', async () => {
    const { html } = await browser.open('/bao-cao?period=r-year-2023');
    const links = linksIn(html).filter((href) => href.startsWith('/bao-cao?period='));
    expect(links.length).toBeGreaterThan(40);
    for (const href of new Set(links)) expect([href, (await browser.open(href)).status]).toEqual([href, 200]);
    expect(plain(html)).toContain('Báo cáo CCHC năm 2023 · 15/12/2022 – 14/12/2023');
    expect(plain(html)).toContain(`đã cho đăng tải ${expected.statutoryYear.reform} tin, bài`);
  });

  it('says of each row what became of last year’s count, by number and per cent with two decimals', async () => {
    const text = plain((await browser.open('/bao-cao?period=c-year-2023')).html);
    const told = [...text.matchAll(/ (\d+) [\d,]+% (\d+) ▲ tăng (\d+) \(([\d.,]+)%\)/g)].map((found) =>
      found.slice(1),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const [count, before, more, percent = ''] of told) {
      expect(Number(more)).toBe(Number(count) - Number(before));
      const exact = (Number(more) / Number(before)) * 100;
      expect(Number(percent.replaceAll('.', '').replace(',', '.'))).toBe(Math.round(exact * 100) / 100);
    }
  });

  it('begins with the year so far', async () => {
    expect(plain((await browser.open('/bao-cao')).html)).toMatch(/Từ đầu năm đến ngày \d\d\/\d\d\/\d{4}/);
  });

  it('holds nothing that a policy without exceptions would stop', async () => {
    const { html } = await browser.open(`/bao-cao?${SEED}`);
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });

  it('says its pictures in words', async () => {
    const { html } = await browser.open(`/bao-cao?${SEED}`);
    const pictures = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(4);
    for (const picture of pictures) expect(picture).toMatch(/role="img".*<title id="[\s\S]*<desc id="/);
  });
});

describe('whose figures they are', () => {
  const leadOf = async (browser: Browser, query: string) => {
    const { html } = await browser.open(`/bao-cao?${query}`);
    return plain(/<p class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '').trim();
  };

  it.each([
    ['period=c-year-2023', 'Tất cả đơn vị, cổng và trang · Năm 2023'],
    [`period=c-year-2023&unit=${DEMO.unit}`, 'Sở Nông nghiệp & PTNT · Năm 2023'],
    ['period=c-year-2023&unit=so-nnptnt,ubnd-tinh', 'Sở Nông nghiệp & PTNT, Ủy ban nhân dân tỉnh · Năm 2023'],
    [
      'period=c-year-2023&unit=unknown&portal=tinh',
      'Chưa rõ đơn vị · Cổng Thông tin điện tử tỉnh Hà Nam · Năm 2023',
    ],
  ])('?%s says %s', async (query, words) => {
    expect(await leadOf(browser, query)).toContain(words);
  });

  it('of who is bound to a unit are that unit’s, with those below it; of frozen figures those of the snapshot', async () => {
    await env.DB.prepare(`UPDATE unit SET parent_id = 'ubnd-tinh' WHERE id = 'so-nnptnt'`).run();
    await registerUnit(env.DB, {
      id: 'khac',
      name: 'Sở khác',
      shortName: 'Sở khác',
      validFrom: null,
      validTo: null,
    });
    const province = await signedIn(await personOf('ubnd-tinh', 'reporter'));
    const whole = 'Ủy ban nhân dân tỉnh và các đơn vị trực thuộc · Năm 2023';
    expect(await leadOf(province, 'period=c-year-2023')).toContain(whole);
    const department = await signedIn(await personOf(DEMO.unit, 'reporter'));
    expect(await leadOf(department, 'period=c-year-2023')).toContain('Sở Nông nghiệp & PTNT · Năm 2023');
    const { id } = await freeze(await personOf('ubnd-tinh', 'reporter'));
    expect(await leadOf(province, `snapshot=${id}`)).toContain(whole);
    const all = await freeze(await tokenOf('reporter'));
    const everyone = await signedIn(await tokenOf('reporter'));
    expect(await leadOf(everyone, `snapshot=${all.id}`)).toContain('Tất cả đơn vị, cổng và trang · Năm 2023');
  });
});

it('shows progress to a plan with its arithmetic, each count leading to its articles, and who made the estimate', async () => {
  const admin = await tokenOf('admin');
  await aPlan(admin, { rule: FLOOR_90 }, target({ unit: DEMO.unit, content: '2', amount: 32 }));
  await call('putEstimate', { token: admin, parameters: { id: '2023' }, body: ESTIMATE });
  const { html } = await browser.open(`/bao-cao?${SEED}`);
  const text = plain(html);
  expect(text).toContain('Kế hoạch số 07/KH-SNN ngày 30/01/2023 của Sở Nông nghiệp và PTNT');
  expect(text).toContain('31/32 = 96,88% → 96,88% × 1 = 0,97 điểm');
  expect(text).toContain('Ước thực hiện cả năm: 180 tin, bài (do Thử admin nhập ngày');
  const [, href = ''] = /<a href="([^"]+)">31<\/a><\/span><\/td><td class="number">96,88%/.exec(html) ?? [];
  expect(plain((await browser.open(href.replaceAll('&amp;', '&'))).html)).toContain(' 31 tin, bài ');
});

describe('a part of the address that no longer holds', () => {
  it.each([
    ['grouping', 'Cách gộp', 'period=c-year-2023&grouping=x&portal=so', 'Bỏ điều kiện này'],
    ['portal', 'Cổng, trang', 'period=c-year-2023&portal=x', 'bỏ điều kiện này'],
    ['unit', 'Đơn vị', 'period=c-year-2023&unit=x', 'bỏ điều kiện này'],
    ['colour', 'colour', 'period=c-year-2023&colour=x', 'Bỏ điều kiện này'],
  ])('is named, and no link of the picker leads into it again: %s', async (name, label, query, leave) => {
    const { html } = await browser.open(`/bao-cao?${query}`);
    expect(plain(html)).toContain(`Điều kiện không dùng được: ${label} “x”.`);
    const rest = query.replace(new RegExp(`&${name}=x`), '').replaceAll('&', '&amp;');
    expect(html).toContain(`<a href="/bao-cao?${rest}">${leave}</a>`);
    const isField = leave.startsWith('b');
    expect(html.includes(`<a href="#${name}">Chọn lại ở ô “${label}”</a>`)).toBe(isField);
    expect(new RegExp(`id="${name}"[^>]* aria-invalid="true"`).test(html)).toBe(isField);
    const main = html.slice(html.indexOf('<main'));
    expect(main).not.toMatch(new RegExp(`${name}=x|name="${name}" value="x"`));
  });

  it.each([
    ['from=2023-02-30&to=2023-03-01', 'Từ ngày “2023-02-30”', '<a href="#from">'],
    ['period=c-month-2023-13', 'Kỳ báo cáo “c-month-2023-13”', '<a href="/bao-cao">Bỏ điều kiện này</a>'],
  ])('of the period is named, and left whole: %s', async (query, told, link) => {
    const { html } = await browser.open(`/bao-cao?${query}`);
    expect(plain(html)).toContain(`Điều kiện không dùng được: ${told}.`);
    expect(html).toContain(link);
    expect(html).toContain('<a href="/bao-cao">');
  });

  it('says that there is no such snapshot', async () => {
    const { status, html } = await browser.open('/bao-cao?snapshot=x');
    expect(status).toBe(404);
    expect(plain(html)).toContain(
      'Không có bản chốt này, hoặc bản chốt không thuộc phần bạn được xem. Xin chọn lại kỳ báo cáo.',
    );
  });
});

describe('what cannot be asked', () => {
  it.each([
    ['from=2023-10-25&to=2023-01-01', 'Ngày bắt đầu ở sau ngày kết thúc'],
    ['from=2023-02-30&to=2023-03-01', 'Ngày không có trong lịch'],
    ['from=2023-01-01', 'Kỳ báo cáo không hợp lệ'],
    ['period=c-month-2023-13', 'Kỳ báo cáo không hợp lệ'],
    ['period=c-year-2023&grouping=x', 'Giá trị của tham số không có trong danh sách'],
    ['period=c-year-2023&portal=x', 'Giá trị của tham số không có trong danh sách'],
    ['period=c-year-2023&unit=x', 'Giá trị của tham số không có trong danh sách'],
    ['period=c-year-2023&colour=x', 'Tham số không có trong danh sách'],
    ['from=2004-01-01&to=2023-12-31', 'Kỳ báo cáo dài quá 10 năm'],
  ])('%s is told as such, with the picker again', async (query, words) => {
    const { status, html } = await browser.open(`/bao-cao?${query}`);
    expect([400, 422]).toContain(status);
    expect(plain(html)).toContain(words);
    expect(html).toContain('name="from"');
    expect(html).toContain('Ra khỏi trang');
  });

  it('leaves empty fields out, as a form sends them', async () => {
    const { status } = await browser.open(`/bao-cao?from=2023-01-01&to=2023-10-25&portal=&unit=&grouping=`);
    expect(status).toBe(200);
  });
});

describe('who may open it', () => {
  it('is anyone who is signed in; others are asked to', async () => {
    const { status, html } = await aBrowser().open(`/bao-cao?${SEED}`);
    expect(status).toBe(401);
    expect(html).toContain('id="sign-in"');
    expect(html).not.toContain('152');
  });

  it('are those whom the first page leads on', async () => {
    expect((await browser.open('/')).path).toBe('/bao-cao');
    expect((await aBrowser().open('/')).html).toContain('Đây là máy chủ Sổ Tin');
  });

  it('is offered the annex as a file from a reporter on', async () => {
    const csv = /\/api\/v1\/report\.csv\?[^"]+/;
    expect((await browser.open(`/bao-cao?${SEED}`)).html).not.toMatch(csv);
    const reporter = await signedIn(await tokenOf('reporter'));
    const [href = ''] = csv.exec((await reporter.open(`/bao-cao?${SEED}`)).html) ?? [];
    const file = await reporter.open(href.replaceAll('&amp;', '&'));
    expect(file.html.split('\r\n').filter((line) => /^\d+,/.test(line))).toHaveLength(152);
  });
});
