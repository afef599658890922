// The form that takes a file, what such a file looks like, and the lists of before.
import { importsAddress, pages } from '#shared/api/pages';
import { problemWords } from '#shared/problem';
import type { KeptList } from '../../domain/imports.ts';
import { localTime } from '../../domain/list-articles.ts';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';

export const FILE = 'tep';

export function UploadForm({ refused }: { refused: Refused | undefined }) {
  const say = useSay();
  const problem = refused?.form.one('do') === 'file' ? refused.problem : undefined;
  return (
    <form method="post" action={pages.imports.path} enctype="multipart/form-data" class="freeze">
      <input type="hidden" name="do" value="file" />
      {problem ? (
        <p class="fault" role="alert">
          {problemWords(say, problem)}.
          {problem.at ? (
            <>
              {' '}
              {say('Dòng {line} của tệp:', { line: String(problem.at.line) })}{' '}
              {problem.at.words === '' ? null : <span lang="vi">“{problem.at.words}”</span>}
            </>
          ) : null}
        </p>
      ) : null}
      <p class="field">
        <label for="tep">{say('Tệp danh sách (.xlsx hoặc .csv, tối đa 2 MB và 5.000 dòng)')}</label>
        <input
          id="tep"
          name={FILE}
          type="file"
          required
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-invalid={problem ? 'true' : undefined}
        />
      </p>
      <p class="actions">
        <button type="submit">{say('Đọc tệp')}</button>
      </p>
    </form>
  );
}

/** What a list needs, for who has none at hand. */
export function Explained() {
  const say = useSay();
  return (
    <>
      <p>
        {say(
          'Danh sách tin, bài có sẵn trong Excel được đưa vào sổ như khi gắn nhãn từng bài. Chưa có gì được ghi khi đọc tệp: bạn xem trước từng dòng rồi mới xác nhận.',
        )}
      </p>
      <ul>
        <li>
          {say(
            'Cột cần có: đường dẫn (hoặc tiêu đề có liên kết) và nội dung CCHC. Nên có: tiêu đề, ngày đăng, thể loại. Cột được nhận ra theo tên, và đổi lại được.',
          )}
        </li>
        <li>
          {say(
            'Mỗi bài chỉ tính một lần theo đường dẫn, dù danh sách được nhập lại hay lưu thành tệp khác; bài đã có trong sổ và giống hệt thì giữ nguyên.',
          )}
        </li>
        <li>
          {say('Số liệu năm trước không còn danh sách thì nhập ở')}{' '}
          <a href={pages.pastTotals.path}>{say('Số liệu cũ')}</a>.
        </li>
      </ul>
    </>
  );
}

/** Lists that the person imported, or has begun to. */
export function RecentLists({ lists }: { lists: readonly KeptList[] }) {
  const say = useSay();
  if (lists.length === 0) return null;
  const state = ({ confirmedAt, finishedAt }: KeptList) =>
    finishedAt !== null
      ? say('đã nhập xong')
      : confirmedAt !== null
        ? say('đang nhập dở')
        : say('chưa xác nhận');
  return (
    <section>
      <h2>{say('Danh sách gần đây của bạn')}</h2>
      <ul>
        {lists.map((list) => (
          <li>
            <a href={importsAddress(list.id)}>{list.name}</a>{' '}
            <span class="soft">
              {localTime(list.createdAt)} · {state(list)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
