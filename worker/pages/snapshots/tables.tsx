// The figures and tables of a snapshot, each count with its list.
import { frozenListAddress } from '#shared/api/pages';
import type { Snapshot, SnapshotFigures, SnapshotRow } from '#shared/snapshot';
import { CONTENT_CODES, REFORM_CONTENTS } from '#shared/taxonomy';
import { rowQuery } from '../../report/lists.ts';
import { type Say, useSay } from '../language.ts';
import { Count } from '../report/figures-block.tsx';
import { Scroll } from '../scroll.tsx';

/** A figure with its name, and what its list is narrowed to: the days are the snapshot's own. */
export type NamedFigure = { name: string; count: number; query: Readonly<Record<string, string>> };

/** All that is counted in some days. */
const classified = ({ from, to }: { from: string; to: string }) => ({
  from,
  to,
  status: 'active',
  content: CONTENT_CODES.join(','),
});

/** The figures with their names, in the order in which they are told. */
export function namedFigures(figures: SnapshotFigures, { period }: Snapshot, say: Say): NamedFigure[] {
  const days = { from: period.from, to: period.to };
  const told: [name: string, count: number, query: NamedFigure['query']][] = [
    [
      say('Thuộc cải cách hành chính'),
      figures.reform,
      { ...classified(days), content: REFORM_CONTENTS.join(',') },
    ],
    [say('Tổng số đã phân loại'), figures.total, classified(days)],
    [say('Không tính bài đăng lại'), figures.distinct, { ...days, status: 'distinct' }],
    [say('Chưa phân loại'), figures.unclassified, { ...days, status: 'unclassified' }],
    [say('Chưa rõ ngày đăng'), figures.undated, { status: 'undated' }],
    [say('Đã rút'), figures.withdrawn, { ...days, status: 'withdrawn' }],
  ];
  return told.map(([name, count, query]) => ({ name, count, query }));
}

export function Figures({ snapshot }: { snapshot: Snapshot }) {
  const say = useSay();
  return (
    <dl class="pairs">
      {namedFigures(snapshot.figures, snapshot, say).map(({ name, count, query }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <Count count={count} href={frozenListAddress(snapshot.id, query)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type By = keyof Snapshot['tables'];

/** What the list behind a row is narrowed to. */
export function rowOf(
  by: By,
  code: string | null,
  { period, grouping }: Snapshot,
): Readonly<Record<string, string>> {
  const { from, to } = period;
  const counted = { contents: CONTENT_CODES, groups: grouping.groups, days: period };
  return { from, to, ...rowQuery(by, code, counted) };
}

/** The list behind a row. */
const listOf = (by: By, { key }: SnapshotRow, snapshot: Snapshot): string =>
  frozenListAddress(snapshot.id, rowOf(by, key[by] ?? null, snapshot));

function Table({ title, by, snapshot }: { title: string; by: By; snapshot: Snapshot }) {
  const say = useSay();
  return (
    <Scroll label={title}>
      <table class="plain">
        <caption>{title}</caption>
        <tbody>
          {snapshot.tables[by].map((row) => (
            <tr>
              <th scope="row" lang="vi">
                {row.label}
              </th>
              <td class="number">
                <Count count={row.count} href={listOf(by, row, snapshot)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('Cộng')}</th>
            <td class="number">
              <Count
                count={snapshot.figures.total}
                href={frozenListAddress(snapshot.id, classified(snapshot.period))}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

export function Tables({ snapshot }: { snapshot: Snapshot }) {
  const say = useSay();
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">{say('Bảng số liệu')}</h2>
      <Table title={say('Theo nhóm')} by="group" snapshot={snapshot} />
      <Table title={say('Theo nội dung')} by="content" snapshot={snapshot} />
      <details class="folded">
        <summary>{say('Theo thể loại, nguồn, đơn vị, cổng, tháng')}</summary>
        <Table title={say('Theo thể loại')} by="form" snapshot={snapshot} />
        <Table title={say('Theo nguồn')} by="origin" snapshot={snapshot} />
        <Table title={say('Theo đơn vị')} by="unit" snapshot={snapshot} />
        <Table title={say('Theo cổng')} by="portal" snapshot={snapshot} />
        <Table title={say('Theo tháng')} by="month" snapshot={snapshot} />
      </details>
    </section>
  );
}
