// The articles of a snapshot as they were, page by page.
import { routes } from '#shared/api';
import { frozenListAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import type { Snapshot, SnapshotArticle } from '#shared/snapshot';
import { nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import { type FrozenPage, uncountedBecause } from '../../domain/snapshot-articles.ts';
import { ContentMark, Headline, Part } from '../article-parts.tsx';
import { useSay } from '../language.ts';
import { amount, roomy, Table } from '../table.tsx';
import { type FrozenFilter, Narrowed } from './frozen-filter.tsx';
import { pathOf } from './seal.tsx';

/** Articles on one page. */
export const PAGE = 50;

function Row({ article, lists }: { article: SnapshotArticle } & Pick<Snapshot, 'lists'>) {
  const say = useSay();
  const { position, publishedOn, title, url, content, form } = article;
  const why = uncountedBecause(article);
  const formName = nameIn(lists.forms, form);
  return (
    <tr>
      <td class="number">{position}</td>
      <td class="day">{publishedOn === null ? say('chưa rõ') : formatDate(publishedOn)}</td>
      <td>
        <Headline title={title} url={url} />
        <span class="narrow under">
          <ContentMark content={content} /> <span lang="vi">{formName}</span>
        </span>
        {why === null ? null : <span class="under">{say('không tính: {why}', { why: say(why) })}</span>}
      </td>
      <td class="roomy">
        <ContentMark content={content} />
      </td>
      <td class="roomy" lang="vi">
        {formName ?? '–'}
      </td>
    </tr>
  );
}

type Props = { snapshot: Snapshot; list: FrozenPage; filter: FrozenFilter; cursor: string | undefined };

function Paging({ snapshot, list, filter, cursor }: Props) {
  const say = useSay();
  const { id } = snapshot;
  const csv = `${pathOf(routes.snapshotArticlesCsv, id)}?${new URLSearchParams(filter)}`;
  return (
    <p class="actions no-print">
      {cursor === undefined ? null : <a href={frozenListAddress(id, filter)}>{say('Về trang đầu')}</a>}
      {list.next === null ? null : (
        <a href={frozenListAddress(id, { ...filter, cursor: String(list.next) })} rel="next">
          {say('Trang sau')}
        </a>
      )}
      <a href={csv}>{say('Tải danh mục .csv')}</a>
    </p>
  );
}

export function FrozenList(props: Props) {
  const say = useSay();
  const { snapshot, list, filter } = props;
  const { articles, count } = list;
  return (
    <section id="danh-muc" aria-labelledby="frozen">
      <h2 id="frozen">
        {say('Danh mục đã chốt: {count} tin, bài', { count: showCount(count) })}
        <Part shown={articles.length} of={count} />
      </h2>
      <Narrowed snapshot={snapshot} filter={filter} />
      {articles.length === 0 ? (
        <p class="soft">
          {snapshot.rows === 0
            ? say('Lúc chốt, kỳ này không có tin, bài nào trong sổ.')
            : say('Bản chốt không có tin, bài nào như vậy.')}
        </p>
      ) : (
        <>
          <Table
            label={say('Bảng: {title}', { title: say('Tin, bài') })}
            class="articles"
            columns={[amount('STT'), 'Ngày đăng', 'Tên tin, bài', roomy('Nội dung'), roomy('Thể loại')]}
          >
            {articles.map((article) => (
              <Row article={article} lists={snapshot.lists} />
            ))}
          </Table>
          <Paging {...props} />
        </>
      )}
    </section>
  );
}
