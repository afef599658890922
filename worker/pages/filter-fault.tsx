// What a page's filters cannot be asked for: which one by its name, what stands in it, and where to mend it.
import { PROBLEMS, type Problem, problemWords } from '#shared/problem';
import { namedIn } from './fault-page.tsx';
import { useSay } from './language.ts';

type Query = Record<string, string>;

/** What a page calls its filters where they are set (`fields`), and those that links alone set. */
export type FilterNames = {
  fields: Readonly<Record<string, string>>;
  linked: Readonly<Record<string, string>>;
  /** What stands before a filter's name in the id of its field; none: nothing. */
  form?: string;
};

/** The filter that a fault names; null: none, or not one of the address. */
export const wrongFilter = (fault: Problem, query: Query): string | null =>
  namedIn(fault, new URLSearchParams(query));

/** The question without one of its filters. */
export const without = (query: Query, name: string | null): Query =>
  Object.fromEntries(Object.entries(query).filter(([each]) => each !== name));

type FilterFaultProps = {
  fault: Problem;
  query: Query;
  /** The filter that it is about; null: none that could be mended alone. */
  name: string | null;
  names: FilterNames;
  /** Where the question without that filter is asked. */
  rest: string;
  /** What to do where no filter is named. */
  again?: string;
};

const nameIn = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

/** The fault in words. */
export function FilterFault({ fault, query, name, names, rest, again }: FilterFaultProps) {
  const say = useSay();
  if (name === null)
    return (
      <p class="fault" role="alert">
        {problemWords(say, fault)}. {again ?? say('Xin chọn lại điều kiện lọc.')}
      </p>
    );
  // What stands in the filter is told below, and its field has what could be chosen.
  const field = nameIn(names.fields, name);
  const label = field ?? nameIn(names.linked, name);
  return (
    <p class="fault" role="alert">
      {say(PROBLEMS[fault.type][1])}.{' '}
      {say('Điều kiện không dùng được: {name} “{value}”.', {
        name: label === undefined ? name : say(label),
        value: query[name] ?? '',
      })}{' '}
      {field === undefined ? null : (
        <>
          <a href={`#${names.form ?? ''}${name}`}>{say('Chọn lại ở ô “{name}”', { name: say(field) })}</a>
          {say(', hoặc ')}
        </>
      )}
      <a href={rest}>{field === undefined ? say('Bỏ điều kiện này') : say('bỏ điều kiện này')}</a>.
    </p>
  );
}
