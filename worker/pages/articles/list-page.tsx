// /tin-bai: the list behind every figure, filtered, page by page, with the same articles as CSV.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import { listAddress } from '#shared/api/pages';
import type { Article } from '#shared/article';
import { formatDate } from '#shared/local-date';
import type { Problem } from '#shared/problem';
import { ArticlesQuery } from '#shared/query';
import { nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { articlesCounted } from '../../domain/list-articles.ts';
import { periodAsked } from '../../domain/statistics.ts';
import type { App } from '../../http/context.ts';
import { ContentMark, DeadLink, Headline, HistoryLink, Part } from '../article-parts.tsx';
import { askedOf, faultOf, filled } from '../asked.ts';
import { FilterFault, without, wrongFilter } from '../filter-fault.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { type PageCall, servePage } from '../serve-page.tsx';
import { FILTER_NAMES } from './filter-names.ts';
import { AskedFor, ListFilter } from './list-filter.tsx';

/** Articles on one page of the list. */
const PAGE = 50;

type Listed = {
  articles: Article[];
  next: string | null;
  count: number | null;
  dead: ReadonlyMap<string, string>;
};

function stateOf({ status, disputed }: Article): string | null {
  if (status === 'withdrawn') return 'đã rút';
  if (status === 'merged') return 'đã gộp';
  return disputed ? 'hai ý kiến' : null;
}

function Row({ article, deadOn, config }: { article: Article; deadOn: string | null; config: Config }) {
  const say = useSay();
  const { id, title, url, publishedOn, content, form, section, unit } = article;
  const state = stateOf(article);
  const more = [
    nameIn(config.lists.forms, form),
    section,
    config.units.find((each) => each.id === unit)?.shortName,
  ];
  return (
    <tr>
      <td class="day">{publishedOn === null ? say('chưa rõ') : formatDate(publishedOn)}</td>
      <td class="title">
        <Headline title={title} url={url} />
        {state === null ? null : <span class="state"> ({say(state)})</span>}{' '}
        <HistoryLink id={id} title={title ?? url} />
        <DeadLink on={deadOn} />
        <span class="narrow under" lang="vi">
          {more.filter((each) => each != null).join(' · ')}
        </span>
      </td>
      <td>
        <ContentMark content={content} />
      </td>
      {more.map((each) => (
        <td class="roomy" lang="vi">
          {each ?? '–'}
        </td>
      ))}
    </tr>
  );
}

function Table({ articles, dead, config }: Pick<Listed, 'articles' | 'dead'> & { config: Config }) {
  const say = useSay();
  return (
    <table class="articles">
      <thead>
        <tr>
          <th scope="col">{say('Ngày đăng')}</th>
          <th scope="col">{say('Tin, bài')}</th>
          <th scope="col">{say('Nội dung')}</th>
          {['Thể loại', 'Chuyên mục', 'Đơn vị'].map((name) => (
            <th scope="col" class="roomy">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <Row article={article} deadOn={dead.get(article.id) ?? null} config={config} />
        ))}
      </tbody>
    </table>
  );
}

function Pages({ query, next }: { query: Record<string, string>; next: string | null }) {
  const say = useSay();
  const { cursor, ...first } = query;
  if (next === null && cursor === undefined) return null;
  return (
    <nav class="actions no-print" aria-label={say('Trang của danh sách')}>
      {cursor === undefined ? null : <a href={listAddress(first)}>{say('Về trang đầu')}</a>}
      {next === null ? null : (
        <a href={listAddress({ ...first, cursor: next })} rel="next">
          {say('Trang sau')}
        </a>
      )}
    </nav>
  );
}

function ListBody({
  query,
  config,
  listed,
}: {
  query: Record<string, string>;
  config: Config;
  listed: Listed;
}) {
  const say = useSay();
  const { articles, next, count, dead } = listed;
  const { cursor: _, ...whole } = query;
  return (
    <>
      <p class="lead" role="status">
        {count === null ? say('Hơn 10.000 tin, bài') : say('{count} tin, bài', { count: showCount(count) })}
        <Part shown={articles.length} of={count} />
      </p>
      {articles.length === 0 ? (
        <p class="note">
          {say('Không có tin, bài nào như vậy. Hãy bỏ bớt điều kiện lọc hoặc chọn khoảng ngày rộng hơn.')}
        </p>
      ) : (
        <>
          <Table articles={articles} dead={dead} config={config} />
          <Pages query={query} next={next} />
          <p class="no-print">
            <a href={`${routes.articlesCsv.path}?${new URLSearchParams(whole)}`}>
              {say('Tải danh sách này .csv')}
            </a>
          </p>
        </>
      )}
    </>
  );
}

async function shown(call: PageCall, query: Record<string, string>): Promise<View> {
  const { db, pass, config, say } = call;
  const asked = await askedOf(call, ArticlesQuery, query);
  const listed = await articlesCounted({ db, pass, config, query: { limit: PAGE, ...asked } });
  const days = asked.period === undefined ? query : periodAsked(asked);
  const body = (
    <>
      <h1>{say('Tin, bài')}</h1>
      <ListFilter query={query} config={config} days={days} wrong={null} />
      <AskedFor query={query} config={config} days={days} />
      <ListBody query={query} config={config} listed={listed} />
    </>
  );
  return { title: `${say('Tin, bài')} – Sổ Tin`, wide: true, body };
}

function askedAgain({ config, say }: PageCall, query: Record<string, string>, fault: Problem): View {
  const name = wrongFilter(fault, query);
  const rest = without(query, name);
  const body = (
    <>
      <h1>{say('Tin, bài')}</h1>
      <FilterFault {...{ fault, query, name }} names={FILTER_NAMES} rest={listAddress(rest)} />
      <ListFilter query={rest} config={config} days={query} wrong={name} />
    </>
  );
  return { title: `${say('Tin, bài')} – Sổ Tin`, wide: true, status: fault.status, body };
}

async function show(call: PageCall): Promise<View> {
  const query = filled(call.query);
  try {
    return await shown(call, query);
  } catch (error) {
    return askedAgain(call, query, faultOf(error));
  }
}

export function listPages(app: Hono<App>): void {
  servePage(app, 'articles', { show });
}
