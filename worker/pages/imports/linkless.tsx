// Rows without an address: never dropped in silence. What they add up to can be entered as totals without a list.
import { pastTotalsAddress } from '#shared/api/pages';
import { CONTENT_CODES, contentName, nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { JudgedRow } from '../../domain/lists/judge.ts';
import { useSay } from '../language.ts';
import { useLists } from '../lists.ts';
import { dayWords, RowTable } from './rows.tsx';

type Sum = { year: string; content: string; form: string; count: number };

const yearAndContent = ({ said }: JudgedRow) => [said.publishedOn?.slice(0, 4) ?? '', said.content ?? ''];

/**
 * How many rows share year and content, by their forms where every one of them names its own: a total without a form is
 * of all forms, so rows that name none make it one of all these together.
 */
function sumsOf(rows: readonly JudgedRow[]): Sum[] {
  const formless = new Set(
    rows.filter(({ said }) => said.form === null).map((row) => yearAndContent(row).join()),
  );
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const [year = '', content = ''] = yearAndContent(row);
    const form = formless.has(yearAndContent(row).join()) ? '' : (row.said.form ?? '');
    const key = [year, content, form].join();
    sums.set(key, { year, content, form, count: (sums.get(key)?.count ?? 0) + 1 });
  }
  return [...sums.values()].toSorted((a, b) => (`${a.year}${a.content}` < `${b.year}${b.content}` ? -1 : 1));
}

function SumLine({ sum, source }: { sum: Sum; source: string }) {
  const say = useSay();
  const { forms } = useLists();
  const { year, content, form, count } = sum;
  const code = CONTENT_CODES.find((each) => each === content);
  const words = [
    year === '' ? say('chưa rõ năm') : say('năm {year}', { year }),
    code === undefined ? say('chưa rõ nội dung') : contentName(code),
    nameIn(forms, form) ?? '',
  ];
  const given = {
    tu: year === '' ? undefined : `${year}-01-01`,
    den: year === '' ? undefined : `${year}-12-31`,
    'noi-dung': code,
    'the-loai': form === '' ? undefined : form,
    so: String(count),
    'can-cu': source,
  };
  return (
    <li>
      {say('{n} dòng', { n: showCount(count) })}: {words.filter((word) => word !== '').join(', ')}.{' '}
      <a href={pastTotalsAddress(given)}>{say('Nhập thành số liệu không có danh sách')}</a>
    </li>
  );
}

/** The rows, what they add up to, and the way to enter that. `source`: the file's name. */
export function Linkless({ rows, source }: { rows: readonly JudgedRow[]; source: string }) {
  const say = useSay();
  const own = rows.filter(({ verdict }) => verdict.kind === 'linkless');
  const others = rows.filter(({ verdict }) => verdict.kind === 'other');
  return (
    <>
      <RowTable label={say('Dòng không có đường dẫn')} said={say('Đọc được')} rows={own}>
        {({ said }) => dayWords(say, said)}
      </RowTable>
      {own.length === 0 ? null : (
        <div class="note">
          <p>
            {say(
              'Không có đường dẫn thì không vào danh sách tin, bài được, vì không ai kiểm tra lại được. Có thể nhập tổng số của các dòng này để so sánh với năm sau, luôn ghi rõ là số nhập:',
            )}
          </p>
          <ul>
            {sumsOf(own).map((sum) => (
              <SumLine sum={sum} source={source} />
            ))}
          </ul>
        </div>
      )}
      <RowTable
        label={say('Dòng tiêu đề, dòng cộng (không phải tin, bài)')}
        said={say('Ghi')}
        rows={others}
        shown={20}
      >
        {({ said }) => said.note ?? said.section ?? ''}
      </RowTable>
    </>
  );
}
