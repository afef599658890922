// /tin-bai/{id}: one article as the ledger has it, and all that people did to it.
import type { Hono } from 'hono';
import type { Child } from 'hono/jsx';
import type { HistoryEntry } from '#shared/api/ledger';
import { articleAddress, pages } from '#shared/api/pages';
import type { Article } from '#shared/article';
import { formatDate } from '#shared/local-date';
import { ProblemError } from '#shared/problem';
import { contentName, nameIn } from '#shared/taxonomy';
import type { Config } from '../../db/config.ts';
import { type ArticleRead, readArticle } from '../../db/history.ts';
import { localTime } from '../../domain/list-articles.ts';
import type { App } from '../../http/context.ts';
import { pathParameter } from '../../http/serve.ts';
import { Headline } from '../article-parts.tsx';
import type { View } from '../html.tsx';
import { type Say, useSay } from '../language.ts';
import { useLists } from '../lists.ts';
import { type PageCall, servePage } from '../serve-page.tsx';
import { actWords } from './history-words.ts';

const PUBLISHED_FROM: Record<NonNullable<Article['publishedFrom']>, string> = {
  published: 'đọc từ trang',
  updated: 'ngày cập nhật, đọc từ trang',
  listing: 'đọc từ trang danh sách',
  url: 'đọc từ địa chỉ',
  person: 'do người nhập',
};

const STATUS: Record<Article['status'], string> = {
  active: 'đang tính',
  withdrawn: 'đã rút khỏi số liệu',
  merged: 'là một địa chỉ khác của bài đã tính',
};

const idIn = (list: readonly { id: string; name: string }[], id: string | null) =>
  list.find((each) => each.id === id)?.name ?? id;

function dateWords({ publishedOn, publishedFrom }: Article, say: Say): string {
  if (publishedOn === null) return say('chưa rõ');
  const from = publishedFrom === null ? '' : ` (${say(PUBLISHED_FROM[publishedFrom])})`;
  return `${formatDate(publishedOn)}${from}`;
}

type Shown = Pick<ArticleRead, 'article' | 'others'>;

function fieldsOf({ article, others }: Shown, config: Config, say: Say): [string, Child][] {
  const { content, disputed, sameAs, repostOf } = article;
  const { topics, forms, origins } = config.lists;
  const other = (id: string) =>
    others.has(id) ? <a href={articleAddress(id)}>{say('xem bài đó')}</a> : say('bài đó bạn không được xem');
  const fields: [string, Child][] = [
    ['Ngày đăng', dateWords(article, say)],
    [
      'Nội dung',
      content === null
        ? say('chưa phân loại')
        : `${content === 'none' ? '' : `${content}. `}${contentName(content)}`,
    ],
    ['Thể loại', nameIn(forms, article.form) ?? article.form ?? '–'],
    ['Nguồn', nameIn(origins, article.origin) ?? article.origin ?? '–'],
    ['Chủ đề', article.topics.map((topic) => nameIn(topics, topic) ?? topic).join('; ') || '–'],
    ['Chuyên mục', article.section ?? '–'],
    ['Tác giả', article.author ?? '–'],
    ['Đơn vị', idIn(config.units, article.unit) ?? '–'],
    ['Cổng, trang', idIn(config.portals, article.portal) ?? '–'],
    ['Địa chỉ', <Headline title={null} url={article.url} />],
    [
      'Trạng thái',
      <>
        {say(STATUS[article.status])}
        {disputed ? say('; hai người phân loại khác nhau, chờ biên tập quyết định') : ''}
        {sameAs === null ? null : <> – {other(sameAs)}</>}
        {repostOf === null ? null : (
          <>
            ; {say('đăng lại của bài khác')} – {other(repostOf)}
          </>
        )}
      </>,
    ],
  ];
  return fields.map(([name, value]) => [say(name), value]);
}

function History({ history }: { history: readonly HistoryEntry[] }) {
  const [say, lists] = [useSay(), useLists()];
  return (
    <ol class="history">
      {history.map((entry) => (
        <li class="break">
          <span class="soft">{localTime(entry.decidedAt)}</span> <strong>{entry.person.name}</strong>{' '}
          {actWords(entry, say, lists)}
          {entry.status === 'superseded' ? (
            <span class="soft"> ({say('đã có thao tác khác mới hơn')})</span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

async function show({ c, db, pass, config, say }: PageCall): Promise<View> {
  const id = pathParameter(c, 'id');
  const found = await readArticle(db, pass, config, id, 'real');
  if (!found) throw new ProblemError('not-found', `no article ${id}`);
  const { article, history, others } = found;
  const title = article.title ?? article.url;
  const body = (
    <>
      <p class="no-print">
        <a href={pages.articles.path}>{say('‹ Tin, bài')}</a>
      </p>
      <h1 class="break" lang="vi">
        {title}
      </h1>
      <dl class="pairs">
        {fieldsOf({ article, others }, config, say).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd class="break">{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{say('Nhật ký')}</h2>
      <History history={history} />
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

export function articlePages(app: Hono<App>): void {
  servePage(app, 'article', { show });
}
