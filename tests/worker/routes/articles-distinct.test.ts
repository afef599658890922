// GET /api/v1/articles?status=distinct: the list behind the figure of different articles.
import { beforeEach, describe, expect, it } from 'vitest';
import { call, OTHER_PORTAL, registerPortals, tokenOf } from '../client.ts';
import { store, stored } from '../stored.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('viewer');
});

const list = (query: Record<string, string>) => call('articles', { token, query });
const titles = async (query: Record<string, string>) =>
  (await list(query)).articles.map((article) => article.title);

describe('status=distinct', () => {
  beforeEach(async () => {
    const [first, second, third] = await store([
      stored({ title: 'Gốc', publishedOn: '2023-05-01' }),
      stored({ title: 'Gốc năm trước', publishedOn: '2022-12-31', content: '0' }),
      stored({ title: 'Gốc chưa phân loại', publishedOn: '2023-05-02', content: null }),
    ]);
    const again = (repostOf: string | undefined, parts: Parameters<typeof stored>[0]) =>
      stored({ portal: OTHER_PORTAL.id, repostOf: repostOf ?? null, ...parts });
    await store([
      again(first?.id, { title: 'Đăng lại', publishedOn: '2023-05-03' }),
      again(second?.id, { title: 'Đăng lại một', publishedOn: '2023-05-04', content: '0' }),
      again(second?.id, { title: 'Đăng lại hai', publishedOn: '2023-06-05', content: '0', form: null }),
      again(third?.id, { title: 'Đăng lại ba', publishedOn: '2023-05-06', status: 'withdrawn' }),
      stored({ title: 'Riêng', publishedOn: '2023-05-07', content: 'none' }),
      stored({ title: 'Không ngày', publishedOn: null }),
    ]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ period: 'c-year-2023' }, ['Riêng', 'Đăng lại một', 'Gốc']],
    [{ from: '2022-01-01', to: '2023-12-31' }, ['Riêng', 'Gốc', 'Gốc năm trước']],
    [{ period: 'c-month-2023-06' }, ['Đăng lại hai']],
    [{ period: 'c-year-2023', portal: OTHER_PORTAL.id }, ['Đăng lại một', 'Đăng lại']],
    [{ period: 'c-year-2023', form: 'unknown' }, ['Đăng lại hai']],
  ])('under %j holds one of each group that the figure counts, on pages of any size', async (query, expected) => {
    expect(await titles({ ...query, status: 'distinct' })).toEqual(expected);
    expect((await call('stats', { token, query })).distinct).toBe(expected.length);
    const seen: (string | null)[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const more = cursor === '' ? {} : { cursor };
      const page: Awaited<ReturnType<typeof list>> = await list({
        ...query,
        ...more,
        status: 'distinct',
        limit: '1',
      });
      seen.push(...page.articles.map(({ title }) => title));
      cursor = page.next;
    }
    expect(seen).toEqual(expected);
  });
});
