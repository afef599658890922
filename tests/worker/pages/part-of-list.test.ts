// A page that shows a part of a list says so: printed, nothing else tells that there is more.
import { beforeEach, expect, it } from 'vitest';
import { call, registerPortals, tokenOf } from '../client.ts';
import { aUnit, personOf } from '../departments.ts';
import { about, freeze } from '../snapshots.ts';
import { store, stored } from '../stored.ts';
import { signedIn } from './browser.ts';

let browser: Awaited<ReturnType<typeof signedIn>>;
let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
  browser = await signedIn(token);
});

const enter = (count: number) =>
  store(
    Array.from({ length: count }, () => stored({ publishedOn: '2023-05-02', content: '2', form: 'tin' })),
  );
/** What is printed of a page: without what is for the screen alone. */
const printed = (html: string) => html.replace(/<(p|nav|a)\b[^>]*no-print[\s\S]*?<\/\1>/g, '');

it.each([
  ['/tin-bai?from=2023-01-01&to=2023-12-31', '60 tin, bài (trang này có 50)'],
  ['/bao-cao?period=c-year-2023', 'Danh mục tin, bài (20 đầu trong 60)'],
])('%s says how many of how many it shows', async (path, words) => {
  await enter(60);
  expect(printed((await browser.open(path)).html)).toContain(words);
});

it('so does the list of a snapshot', async () => {
  await enter(60);
  const { id } = await freeze(token);
  expect(printed((await browser.open(`/chot-so-lieu/${id}`)).html)).toContain(
    '60 tin, bài (trang này có 50)',
  );
});

it('a list that is shown whole says only how many', async () => {
  await enter(20);
  for (const path of ['/tin-bai?from=2023-01-01&to=2023-12-31', '/bao-cao?period=c-year-2023'])
    expect((await browser.open(path)).html).not.toMatch(/trang này có|đầu trong/);
});

it('a snapshot names what it is limited to, also where that is not known', async () => {
  await aUnit('tinh', null);
  await aUnit('so', 'tinh');
  const theirs = await personOf('so', 'reporter');
  const { id } = await freeze(theirs);
  const { filter } = await call('snapshot', about(theirs, id));
  expect(filter.unit).toContain('');
  const { html } = await (await signedIn(theirs)).open(`/chot-so-lieu/${id}`);
  expect(html).toContain('<dd lang="vi">Cổng so · Sở so, chưa rõ đơn vị</dd>');
});

it('a list says on paper what was asked for', async () => {
  await enter(1);
  const query = 'from=2023-01-01&to=2023-12-31&content=2&form=tin,bai&section=Tin%20t%E1%BB%A9c';
  const { html } = await browser.open(`/tin-bai?${query}`);
  const told =
    'Từ ngày: 01/01/2023 · Đến ngày: 31/12/2023 · Nội dung: 2. Cải cách thủ tục hành chính · Thể loại: Tin, Bài · Chuyên mục: Tin tức';
  expect(html).toContain(`<p class="on-paper">${told}</p>`);
});

it('several values of a filter stay chosen in its field', async () => {
  const { html } = await browser.open('/tin-bai?form=tin,bai');
  expect(html).toMatch(/<option value="tin,bai" selected[^>]*>Tin, Bài</);
});
