// The figures and tables of a snapshot.
import type { Snapshot, SnapshotFigures, SnapshotRow } from '#shared/snapshot';
import { formatCount } from '#shared/wording';
import { type Say, useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';

/** The figures with their names, in the order in which they are told. */
export function namedFigures(figures: SnapshotFigures, say: Say): [string, number][] {
  return [
    [say('Thuộc cải cách hành chính'), figures.reform],
    [say('Tổng số đã phân loại'), figures.total],
    [say('Không tính bài đăng lại'), figures.distinct],
    [say('Chưa phân loại'), figures.unclassified],
    [say('Chưa rõ ngày đăng'), figures.undated],
    [say('Đã rút'), figures.withdrawn],
  ];
}

export function Figures({ figures }: { figures: SnapshotFigures }) {
  const say = useSay();
  return (
    <dl class="pairs">
      {namedFigures(figures, say).map(([name, count]) => (
        <div>
          <dt>{name}</dt>
          <dd>{count === 0 ? formatCount(count) : <a href="#danh-muc">{formatCount(count)}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ title, rows, total }: { title: string; rows: readonly SnapshotRow[]; total: number }) {
  const say = useSay();
  return (
    <Scroll label={title}>
      <table class="plain">
        <caption>{title}</caption>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr>
              <th scope="row" lang="vi">
                {label}
              </th>
              <td class="number">{formatCount(count)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('Cộng')}</th>
            <td class="number">{formatCount(total)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}

export function Tables({ snapshot }: { snapshot: Snapshot }) {
  const say = useSay();
  const { tables, figures } = snapshot;
  const { total } = figures;
  return (
    <section class="long" aria-labelledby="tables">
      <h2 id="tables">{say('Bảng số liệu')}</h2>
      <Table title={say('Theo nhóm')} rows={tables.group} total={total} />
      <Table title={say('Theo nội dung')} rows={tables.content} total={total} />
      <details class="folded">
        <summary>{say('Theo thể loại, nguồn, đơn vị, cổng, tháng')}</summary>
        <Table title={say('Theo thể loại')} rows={tables.form} total={total} />
        <Table title={say('Theo nguồn')} rows={tables.origin} total={total} />
        <Table title={say('Theo đơn vị')} rows={tables.unit} total={total} />
        <Table title={say('Theo cổng')} rows={tables.portal} total={total} />
        <Table title={say('Theo tháng')} rows={tables.month} total={total} />
      </details>
    </section>
  );
}
