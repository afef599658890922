// “Đã thay đổi so với bản chốt”: the figures then and now, and the three lists behind the difference.
import type { Child } from 'hono/jsx';
import { frozenListAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import type {
  ADDED_REASONS,
  ComparedArticle,
  ComparedField,
  FieldChange,
  GONE_REASONS,
  Snapshot,
  SnapshotComparison,
} from '#shared/snapshot';
import { CONTENTS, type Lists } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import { ledgerList } from '../../report/lists.ts';
import { limitsOf } from '../../report/scope.ts';
import { ContentMark, Headline, HistoryLink } from '../article-parts.tsx';
import { type Say, useSay } from '../language.ts';
import { useLists } from '../lists.ts';
import { Count } from '../report/figures-block.tsx';
import { Scroll } from '../scroll.tsx';
import { type NamedFigure, namedFigures, rowOf } from './tables.tsx';

const ADDED: Record<(typeof ADDED_REASONS)[number], string> = {
  new: 'đưa vào sổ sau khi chốt',
  classified: 'được phân loại sau khi chốt',
  dated: 'biết ngày đăng sau khi chốt',
  restored: 'được khôi phục sau khi chốt',
  moved: 'chuyển vào kỳ do sửa ngày, đơn vị hoặc nội dung',
};
const GONE: Record<(typeof GONE_REASONS)[number], string> = {
  withdrawn: 'đã rút',
  merged: 'đã gộp vào bài khác',
  unclassified: 'đã bỏ phân loại',
  undated: 'không còn ngày đăng',
  moved: 'ngày đăng chuyển ra ngoài kỳ',
  filtered: 'không còn thuộc phần được chốt',
};
const FIELDS: Record<ComparedField, string> = {
  content: 'Nội dung',
  form: 'Thể loại',
  origin: 'Nguồn',
  publishedOn: 'Ngày đăng',
  title: 'Tiêu đề',
  unit: 'Đơn vị',
  section: 'Chuyên mục',
  author: 'Tác giả',
  topics: 'Chủ đề',
  url: 'Địa chỉ',
  repostOf: 'Đăng lại của',
};

const TABLES: Record<SnapshotComparison['rows'][number]['by'], string> = {
  group: 'Nhóm',
  content: 'Nội dung',
};

type Units = readonly { id: string; name: string }[];
const listsOf = ({
  topics,
  forms,
  origins,
}: Lists): Partial<Record<ComparedField, readonly { code: string; name: string }[]>> => ({
  content: CONTENTS,
  form: forms,
  origin: origins,
  topics,
});

type Naming = { units: Units; lists: Lists; say: Say };

/** A value in words; nothing is said as such. */
function told(field: ComparedField, value: FieldChange['before'], { units, lists, say }: Naming): string {
  const texts = [value ?? []].flat();
  if (texts.length === 0) return say('(trống)');
  if (field === 'publishedOn') return texts.map(formatDate).join();
  const list = field === 'unit' ? units.map(({ id, name }) => ({ code: id, name })) : listsOf(lists)[field];
  return texts.map((text) => list?.find(({ code }) => code === text)?.name ?? text).join('; ');
}

function Change({ change, units }: { change: FieldChange; units: Units }) {
  const say = useSay();
  const naming = { units, lists: useLists(), say };
  const { field, before, after } = change;
  return (
    <li>
      {say(FIELDS[field])}: <del lang="vi">{told(field, before, naming)}</del> →{' '}
      <ins lang="vi">{told(field, after, naming)}</ins>
    </li>
  );
}

function Row({ article, children }: { article: ComparedArticle; children: Child }) {
  const { id, title, url, publishedOn, content } = article;
  const day = publishedOn === null ? '' : formatDate(publishedOn);
  return (
    <tr>
      <td class="day roomy">{day}</td>
      <td class="roomy">
        <ContentMark content={content} />
      </td>
      <td>
        <span class="narrow under">
          {day} · <ContentMark content={content} />
        </span>
        <Headline title={title} url={url} /> <HistoryLink id={id} title={title ?? url} />
        {children}
      </td>
    </tr>
  );
}

type ListProps = { title: string; shown: number; count: number; children: Child };

function List({ title, shown, count, children }: ListProps) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <Scroll label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="roomy">
                {say('Ngày đăng')}
              </th>
              <th scope="col" class="roomy">
                {say('Nội dung')}
              </th>
              <th scope="col">{say('Tin, bài và thay đổi')}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Scroll>
      {shown < count ? (
        <p class="soft">
          {say('Chỉ hiện {shown} trong {count} tin, bài.', {
            shown: showCount(shown),
            count: showCount(count),
          })}
        </p>
      ) : null}
    </>
  );
}

type Compared = { snapshot: Snapshot; comparison: SnapshotComparison };

/** A figure, group or content, then and now. */
type Differing = NamedFigure & { current: number; lang?: 'vi' };

/** The figures that differ, and the groups and contents. */
function differing({ snapshot, comparison: { now, rows } }: Compared, say: Say): Differing[] {
  const present = namedFigures(now, snapshot, say);
  const figures = namedFigures(snapshot.figures, snapshot, say)
    .map((then, index) => ({ ...then, current: present[index]?.count ?? 0 }))
    .filter(({ count, current }) => count !== current);
  const placed = rows.map((row) => ({
    name: `${say(TABLES[row.by])}: ${row.label}`,
    count: row.frozen,
    current: row.now,
    query: rowOf(row.by, row.code, snapshot),
    lang: 'vi' as const,
  }));
  return [...figures, ...placed];
}

/** What differs, then and now. */
function ThenAndNow({ snapshot, comparison }: Compared) {
  const say = useSay();
  const rows = differing({ snapshot, comparison }, say);
  if (rows.length === 0) return null;
  const nowIn = ledgerList({ limits: limitsOf(snapshot.filter) }, snapshot.period);
  return (
    <Scroll label={say('Lúc chốt và hiện nay')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('Chỉ số')}</th>
            <th scope="col" class="number">
              {say('Lúc chốt')}
            </th>
            <th scope="col" class="number">
              {say('Hiện nay')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, current, query, lang }) => (
            <tr>
              <th scope="row" lang={lang}>
                {name}
              </th>
              <td class="number">
                <Count count={count} href={frozenListAddress(snapshot.id, query)} />
              </td>
              <td class="number">
                <ins>
                  <Count count={current} href={nowIn(query)} />
                </ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

type Props = { snapshot: Snapshot; comparison: SnapshotComparison; units: Units };

export function Differences({ snapshot, comparison, units }: Props) {
  const say = useSay();
  const { counts, added, gone, changed } = comparison;
  const isSame = counts.added + counts.gone + counts.changed === 0;
  return (
    <section class="differences long" aria-labelledby="differences">
      <h2 id="differences">{say('Đã thay đổi so với bản chốt')}</h2>
      {isSame ? <p class="note">{say('Từ lúc chốt, các tin, bài được tính không thay đổi.')}</p> : null}
      <ThenAndNow snapshot={snapshot} comparison={comparison} />
      <List
        title={say('Bổ sung sau kỳ: {count} tin, bài', { count: showCount(counts.added) })}
        shown={added.length}
        count={counts.added}
      >
        {added.map(({ article, reason }) => (
          <Row article={article}>
            <span class="reason">{say(ADDED[reason])}</span>
          </Row>
        ))}
      </List>
      <List
        title={say('Không còn được tính: {count} tin, bài', { count: showCount(counts.gone) })}
        shown={gone.length}
        count={counts.gone}
      >
        {gone.map(({ article, reason }) => (
          <Row article={article}>
            <span class="reason">{say(GONE[reason])}</span>
          </Row>
        ))}
      </List>
      <List
        title={say('Đã sửa: {count} tin, bài', { count: showCount(counts.changed) })}
        shown={changed.length}
        count={counts.changed}
      >
        {changed.map(({ article, changes }) => (
          <Row article={article}>
            <ul>
              {changes.map((change) => (
                <Change change={change} units={units} />
              ))}
            </ul>
          </Row>
        ))}
      </List>
    </section>
  );
}
