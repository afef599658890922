// A list that was confirmed: how far it is, then what became of its rows.
import { importsAddress, listAddress, pages } from '#shared/api/pages';
import { showCount } from '#shared/wording';
import type { KeptList, ShownRow } from '../../domain/imports.ts';
import { isEntered, tally } from '../../domain/lists/judge.ts';
import { useSay } from '../language.ts';
import { Linkless } from './linkless.tsx';
import { Differing, Faults, RowTable, titleOf } from './rows.tsx';

/** Goes on by itself where scripts run; elsewhere a person presses the button. */
export const NEXT_SCRIPT = `document.querySelector('form[data-next]').requestSubmit();`;

/** Rows that were to be entered. */
const sentOf = ({ choices }: KeptList, rows: readonly ShownRow[]) =>
  rows.filter(({ verdict }) => isEntered(verdict, choices?.changes ?? false));

export function Progress({ list, rows }: { list: KeptList; rows: readonly ShownRow[] }) {
  const say = useSay();
  const sent = sentOf(list, rows);
  const done = sent.filter(({ outcome }) => outcome !== null).length;
  return (
    <>
      <h1>{say('Đang nhập danh sách')}</h1>
      <p class="lead" lang="vi">
        {list.name}
      </p>
      <p class="note" role="status">
        {say(
          'Đã nhập {done} trên {all} dòng. Dừng giữa chừng cũng không mất: mở lại trang này để nhập tiếp.',
          {
            done: showCount(done),
            all: showCount(sent.length),
          },
        )}
      </p>
      <form method="post" action={importsAddress(list.id)} data-next>
        <input type="hidden" name="do" value="next" />
        <input type="hidden" name="id" value={list.id} />
        <button type="submit">{say('Nhập tiếp')}</button>
      </form>
    </>
  );
}

function Sums({ list, rows }: { list: KeptList; rows: readonly ShownRow[] }) {
  const say = useSay();
  const counts = tally(rows);
  const outcomes = (status: string) => rows.filter(({ outcome }) => outcome?.status === status).length;
  const left = (list.choices?.changes ?? false) ? 0 : counts.differs;
  const sums: [string, number][] = [
    [say('Đã nhập vào sổ'), outcomes('entered')],
    [say('Đã có trong sổ, giống hệt'), counts.same],
    [say('Giữ như sổ, vì có thao tác mới hơn'), outcomes('kept')],
    [say('Giữ như sổ, vì ghi khác và không chọn sửa'), left],
    [say('Không nhập được'), counts.fault + outcomes('refused')],
    [say('Không có đường dẫn'), counts.linkless],
    [say('Không phải tin, bài'), counts.other],
  ];
  return (
    <dl class="told">
      {sums.map(([name, count], index) =>
        count === 0 && index > 0 ? null : (
          <div>
            <dt>{name}</dt>
            <dd>{say('{n} dòng', { n: showCount(count) })}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The page once every row was sent. */
export function Result({ list, rows }: { list: KeptList; rows: readonly ShownRow[] }) {
  const say = useSay();
  return (
    <>
      <h1>{say('Kết quả nhập danh sách')}</h1>
      <p class="lead" lang="vi">
        {list.name}
      </p>
      <Sums list={list} rows={rows} />
      <p class="actions">
        <a href={pages.report.path}>{say('Xem báo cáo')}</a>
        <a href={listAddress({})}>{say('Xem danh sách tin, bài')}</a>
        <a href={pages.imports.path}>{say('Nhập tệp khác')}</a>
      </p>
      <RowTable
        label={say('Dòng bị từ chối khi ghi vào sổ')}
        said={say('Lý do')}
        rows={rows.filter(({ outcome }) => outcome?.status === 'refused')}
      >
        {({ outcome }) => titleOf(say, outcome?.type ?? '')}
      </RowTable>
      <Faults rows={rows} />
      {list.choices?.changes ? null : <Differing rows={rows} />}
      <Linkless rows={rows} source={list.name} />
    </>
  );
}
