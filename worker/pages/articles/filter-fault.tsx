// What of a list's filters cannot be used: which one by its name, what stands in it, and where to mend it.
import { listAddress } from '#shared/api/pages';
import { PROBLEMS, type Problem, problemWords } from '#shared/problem';
import { namedIn } from '../fault-page.tsx';
import { useSay } from '../language.ts';

/** What each filter is called where it is set; links alone set those without a field. */
export const FILTER_LABELS = {
  from: 'Từ ngày',
  to: 'Đến ngày',
  content: 'Nội dung',
  q: 'Từ trong tiêu đề',
  form: 'Thể loại',
  origin: 'Nguồn',
  status: 'Trạng thái',
  portal: 'Cổng, trang',
  unit: 'Đơn vị',
} as const;
const LINKED_LABELS: Readonly<Record<string, string>> = {
  period: 'Kỳ',
  section: 'Chuyên mục',
  topic: 'Chủ đề',
  url: 'Địa chỉ',
  cursor: 'Trang của danh sách',
};

const isField = (name: string): name is keyof typeof FILTER_LABELS => Object.hasOwn(FILTER_LABELS, name);

/** The filter that a fault names; null: none, or not one of the address. */
export const wrongFilter = (fault: Problem, query: Record<string, string>): string | null =>
  namedIn(fault, new URLSearchParams(query));

/** The question without one of its filters. */
export const without = (query: Record<string, string>, name: string | null): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([each]) => each !== name));

type FilterFaultProps = { fault: Problem; query: Record<string, string>; name: string | null };

/** The fault in words; `name`: the filter that it is about. */
export function FilterFault({ fault, query, name }: FilterFaultProps) {
  const say = useSay();
  if (name === null)
    return (
      <p class="fault" role="alert">
        {problemWords(say, fault)}. {say('Xin chọn lại điều kiện lọc.')}
      </p>
    );
  // What stands in the filter is told below, and its field has what could be chosen.
  const field = isField(name) ? FILTER_LABELS[name] : undefined;
  const label = field ?? LINKED_LABELS[name];
  return (
    <p class="fault" role="alert">
      {say(PROBLEMS[fault.type][1])}.{' '}
      {say('Điều kiện không dùng được: {name} “{value}”.', {
        name: label === undefined ? name : say(label),
        value: query[name] ?? '',
      })}{' '}
      {field === undefined ? null : (
        <>
          <a href={`#${name}`}>{say('Chọn lại ở ô “{name}”', { name: say(field) })}</a>
          {say(', hoặc ')}
        </>
      )}
      <a href={listAddress(without(query, name))}>
        {field === undefined ? say('Bỏ điều kiện này') : say('bỏ điều kiện này')}
      </a>
      .
    </p>
  );
}
