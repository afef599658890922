// /duyet narrowed to a period: its queues and numbers, many suggestions at once, and the way there from the report.
import { beforeEach, describe, expect, it } from 'vitest';
import { call, deviceOf } from '../client.ts';
import { act, on, record } from '../ledger.ts';
import { cardsOf, countsOf, DESK, HEADLINE, openDesk, press } from '../review-desk.ts';
import { signedIn } from './browser.ts';

const MAY = 'from=2023-05-01&to=2023-05-31';
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
  await desk.see(1, { title: HEADLINE, publishedOn: '2023-04-30' });
  await desk.see(2, { title: HEADLINE, publishedOn: '2023-05-01' });
  await desk.see(3, { title: `${HEADLINE} năm nay`, publishedOn: '2023-05-31' });
  await desk.see(4, { title: `${HEADLINE} năm nay`, publishedOn: '2023-06-01' });
  await desk.see(5, { title: 'Ra quân trồng cây đầu xuân', publishedOn: undefined });
  await desk.see(6, { title: 'Ra quân trồng cây cuối thu', publishedOn: '2023-06-02' });
});

describe('a period', () => {
  it('narrows every queue to its days, both included; what has no date stays', async () => {
    const page = await desk.browser.open(`${DESK}?${MAY}`);
    expect(cardsOf(page).map(({ fields }) => JSON.parse(fields.item ?? '').url)).toEqual(
      [3, 2].map((item) => on(item).url),
    );
    expect(countsOf(await desk.browser.open(DESK))).toMatchObject({
      unclassified: '6',
      duplicates: '2',
      undated: '1',
    });
    const { queues } = await call('review', {
      token: desk.token,
      query: { from: '2023-05-01', to: '2023-05-31' },
    });
    expect(queues).toMatchObject({
      unclassified: { left: 2, more: false },
      duplicates: { left: 2, more: false },
      undated: { left: 1 },
    });
    const later = await call('review', { token: desk.token, query: { period: 'c-month-2023-06' } });
    expect(later.queues).toMatchObject({ unclassified: { left: 2 }, duplicates: { left: 1 } });
    expect(
      cardsOf(await desk.browser.open(`${DESK}?queue=duplicates&from=2023-06-01&to=2023-06-30`)),
    ).toHaveLength(1);
    expect(cardsOf(await desk.browser.open(`${DESK}?queue=undated&${MAY}`))).toHaveLength(1);
  });

  it('stays when something is decided, another queue opened, or many are taken at once', async () => {
    const page = await desk.browser.open(`${DESK}?${MAY}`);
    for (const address of [`/duyet?queue=late&${MAY}`, `/duyet/hang-loat?${MAY}`])
      expect(page.html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    const after = await press(desk.browser, cardsOf(page)[0], 'tag:2');
    expect(after.path).toContain(MAY);
    expect(cardsOf(after)).toHaveLength(1);
    const bulk = await desk.browser.open(`${DESK}/hang-loat?${MAY}`);
    expect(bulk.html.match(/name="item"/g)).toHaveLength(1);
    expect(bulk.html).toContain('Từ 01/05/2023 đến 31/05/2023');
  });

  it('and the queue stay when the other language is chosen', async () => {
    const { html } = await desk.browser.open(`${DESK}?queue=undated&${MAY}`);
    const [, den = ''] = /name="den" value="([^"]+)"/.exec(html) ?? [];
    const page = await desk.browser.post('/ngon-ngu', { language: 'en', den: den.replaceAll('&amp;', '&') });
    expect([page.path, page.html.includes('lang="en"')]).toEqual([`${DESK}?queue=undated&${MAY}`, true]);
  });

  it.each([
    ['from=2023-05-31&to=2023-05-01', 400, 'Ngày bắt đầu ở sau ngày kết thúc'],
    ['from=2023-02-31&to=2023-05-01', 422, 'Ngày không có trong lịch'],
    ['from=2023-05-01', 400, 'Kỳ báo cáo không hợp lệ'],
  ])('that is none is refused: %s', async (query, status, words) => {
    const page = await desk.browser.open(`${DESK}?${query}`);
    expect([page.status, cardsOf(page)]).toEqual([status, []]);
    expect(page.html).toContain(words);
  });
});

describe('the report', () => {
  const report = (browser: typeof desk.browser) => browser.open(`/bao-cao?${MAY}`);
  const links = (html: string) =>
    [...html.matchAll(/href="(\/duyet\?[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

  it('leads an editor to what is left of its period, queue by queue', async () => {
    await record(desk.token, act('tag', 2, { article: on(2), tag: { content: '2' } }));
    const { html } = await report(desk.browser);
    expect(links(html)).toEqual([
      `/duyet?queue=unclassified&${MAY}`,
      `/duyet?queue=duplicates&${MAY}`,
      `/duyet?queue=undated&${MAY}`,
    ]);
    expect(html).toContain('Có thể trùng: 2<');
  });

  it('leads nobody else there', async () => {
    expect(links((await report(await signedIn(await deviceOf('reporter')))).html)).toEqual([]);
  });
});
