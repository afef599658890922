// Rows of a list as tables: what is wrong with each, what the ledger says otherwise, what would be new.
import type { Child } from 'hono/jsx';
import { formatDate } from '#shared/local-date';
import { isProblemType, problem } from '#shared/problem';
import { contentName, contentShort, type Lists, nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { Difference, JudgedRow, Verdict } from '../../domain/lists/judge.ts';
import { type Say, useSay } from '../language.ts';
import { useLists } from '../lists.ts';
import { Scroll } from '../scroll.tsx';
import { FIELD_NAMES } from './columns-form.tsx';

/** Most rows of one table; who has more of the same mends the file and reads it again. */
const ROWS_SHOWN = 300;

/** What the title of a problem type says, in the reader's language. */
export const titleOf = (say: Say, type: string): string =>
  say(isProblemType(type) ? problem(type).title : problem('bad-shape').title);

/** What is wrong with a row: the reason, and the words that gave it. */
export function faultWords(say: Say, { type, words }: Extract<Verdict, { kind: 'fault' }>): string {
  if (type === 'row-twice') return say('Trùng bài với dòng {n} trong danh sách', { n: words });
  return words === '' ? titleOf(say, type) : `${titleOf(say, type)}: “${words}”`;
}

export const contentWords = (code: Parameters<typeof contentName>[0]) =>
  code === 'none' ? contentName(code) : `${code} ${contentShort(code)}`;
const formWords = ({ forms }: Lists, code: string) => nameIn(forms, code) ?? code;

/** The day that a row tells. */
export const dayWords = (say: Say, { publishedOn }: JudgedRow['said']): string =>
  publishedOn === null ? say('chưa rõ ngày đăng') : formatDate(publishedOn);

function differenceWords(say: Say, lists: Lists, difference: Difference): string {
  const show = (value: string) => {
    if (difference.field === 'publishedOn') return formatDate(value);
    return difference.field === 'form' ? formWords(lists, value) : contentWords(value as '0');
  };
  return say('{field}: sổ ghi {ledger}, danh sách ghi {list}', {
    field: say(FIELD_NAMES[difference.field]),
    ledger: show(difference.ledger),
    list: show(difference.list),
  });
}

/** A table of rows, each with its number in the file and what is to be said of it. */
export function RowTable<R extends JudgedRow>(props: {
  label: string;
  said: string;
  rows: readonly R[];
  shown?: number;
  children: (row: R) => Child;
}) {
  const { label, said, rows, shown = ROWS_SHOWN, children } = props;
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <Scroll label={label}>
      <table class="stack rows">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('Dòng')}
            </th>
            <th scope="col">{say('Tin, bài')}</th>
            <th scope="col">{said}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr>
              <td class="number" data-name={say('Dòng')}>
                {row.n}
              </td>
              <td lang="vi">{row.said.title ?? row.url ?? '–'}</td>
              <td class="break">{children(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <p class="soft">{say('… và {n} dòng nữa', { n: showCount(rows.length - shown) })}</p>
      ) : null}
    </Scroll>
  );
}

export function Faults({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useSay();
  return (
    <RowTable
      label={say('Dòng không nhập được')}
      said={say('Lý do')}
      rows={rows.filter(({ verdict }) => verdict.kind === 'fault')}
    >
      {({ verdict }) => (verdict.kind === 'fault' ? faultWords(say, verdict) : '')}
    </RowTable>
  );
}

export function Differing({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useSay();
  const lists = useLists();
  return (
    <RowTable
      label={say('Bài mà sổ ghi khác danh sách')}
      said={say('Khác ở')}
      rows={rows.filter(({ verdict }) => verdict.kind === 'differs')}
    >
      {({ verdict }) =>
        verdict.kind === 'differs'
          ? verdict.differences.map((each) => <div>{differenceWords(say, lists, each)}</div>)
          : ''
      }
    </RowTable>
  );
}

/** What will be entered, so that a glance tells whether columns were read rightly. */
export function Sample({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useSay();
  const lists = useLists();
  return (
    <RowTable
      label={say('Xem thử các dòng sẽ nhập')}
      said={say('Đọc được')}
      rows={rows.filter(({ verdict }) => verdict.kind === 'new' || verdict.kind === 'fills')}
      shown={10}
    >
      {({ said, url }) => (
        <>
          {[
            dayWords(say, said),
            said.content === null ? '' : contentWords(said.content),
            said.form === null ? '' : formWords(lists, said.form),
            said.section ?? '',
          ]
            .filter((part) => part !== '')
            .join(' · ')}
          <span class="under">{url}</span>
        </>
      )}
    </RowTable>
  );
}
