// A list before it is entered: what would become of every row, and the button that enters it.
import { importsAddress } from '#shared/api/pages';
import { problemWords } from '#shared/problem';
import { showCount } from '#shared/wording';
import type { Choice, KeptList } from '../../domain/imports.ts';
import { type JudgedRow, tally, type VerdictKind } from '../../domain/lists/judge.ts';
import type { Section } from '../../domain/lists/sections.ts';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { choiceAddress, NAMES, parametersOf } from './address.ts';
import { ColumnsForm } from './columns-form.tsx';
import { Linkless } from './linkless.tsx';
import { Differing, Faults, Sample } from './rows.tsx';
import { SectionsNote } from './sections-note.tsx';

/** What each verdict is called, in the order in which they are told. */
const VERDICTS: readonly [VerdictKind, string][] = [
  ['new', 'Mới, sẽ vào sổ'],
  ['fills', 'Đã có trong sổ, được bổ sung'],
  ['same', 'Đã có trong sổ, giống hệt'],
  ['differs', 'Đã có trong sổ, ghi khác'],
  ['fault', 'Không nhập được'],
  ['linkless', 'Không có đường dẫn'],
  ['other', 'Không phải tin, bài'],
];

export function Tally({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useSay();
  const counts = tally(rows);
  return (
    <dl class="told">
      {VERDICTS.map(([kind, name]) =>
        counts[kind] === 0 && kind !== 'new' ? null : (
          <div>
            <dt>{say(name)}</dt>
            <dd class={kind === 'fault' && counts[kind] > 0 ? 'mark' : undefined}>
              {say('{n} dòng', { n: showCount(counts[kind]) })}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

type PreviewProps = {
  list: KeptList;
  choice: Choice;
  rows: readonly JudgedRow[];
  /** Headings among them that name a content. */
  sections: readonly Section[];
  refused: Refused | undefined;
};

function ConfirmForm({ list, choice, rows, refused }: Omit<PreviewProps, 'sections'>) {
  const say = useSay();
  const counts = tally(rows);
  const ready = counts.new + counts.fills;
  return (
    <form method="post" action={choiceAddress(list.id, choice)} class="freeze">
      <input type="hidden" name="do" value="confirm" />
      <input type="hidden" name="id" value={list.id} />
      {parametersOf(choice).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {refused ? (
        <p class="fault" role="alert">
          {problemWords(say, refused.problem)}.
        </p>
      ) : null}
      {counts.differs === 0 ? null : (
        <p class="choice">
          <input type="checkbox" id="doi" name={NAMES.changes} value="1" checked={choice.changes} />
          <label for="doi">
            {say('Sửa cả {n} bài sổ đang ghi khác theo danh sách này', { n: showCount(counts.differs) })}
          </label>
        </p>
      )}
      <p class="actions">
        {ready + counts.differs === 0 ? null : (
          <button type="submit">
            {ready === 0
              ? say('Nhập theo lựa chọn ở trên')
              : say('Nhập {n} dòng vào sổ', { n: showCount(ready) })}
          </button>
        )}
        <button type="submit" name="do" value="drop" class="quiet" formaction={importsAddress()}>
          {say('Bỏ, không nhập')}
        </button>
      </p>
    </form>
  );
}

/** The page before confirming. */
export function Preview(props: PreviewProps) {
  const { list, choice, rows, sections } = props;
  const say = useSay();
  const hidden = rows.filter((row) => row.hidden).length;
  const sheet = list.sheets[choice.sheet]?.name ?? '';
  const counts = tally(rows);
  return (
    <>
      <h1>{say('Xem trước danh sách')}</h1>
      <p class="lead" lang="vi">
        {list.name}
        {sheet === '' ? '' : ` · ${sheet}`}
      </p>
      <ColumnsForm list={list} choice={choice} linked={rows.some(({ url }) => url !== null)} />
      <SectionsNote list={list} choice={choice} sections={sections} />
      <Tally rows={rows} />
      {hidden === 0 ? null : (
        <p class="note">{say('{n} dòng đang bị ẩn trong tệp cũng được đọc.', { n: showCount(hidden) })}</p>
      )}
      {counts.new + counts.fills + counts.differs === 0 ? (
        <p class="note">
          {counts.same > 0
            ? say('Mọi bài đọc được đã có trong sổ và giống hệt: không còn gì để nhập.')
            : say('Chưa có dòng nào nhập được: xem lý do ở dưới, hoặc chọn lại cột.')}
        </p>
      ) : null}
      <ConfirmForm {...props} />
      <Faults rows={rows} />
      <Differing rows={rows} />
      <Linkless rows={rows} source={list.name} />
      <Sample rows={rows} />
    </>
  );
}
