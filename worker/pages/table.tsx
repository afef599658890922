// A table of records in a frame of its own: a head with a name for each column, then its rows.
import type { Child } from 'hono/jsx';
import { useSay } from './language.ts';
import { Scroll } from './scroll.tsx';

/** A column by its Vietnamese name; `kind`: how its head is set, as its cells are. */
export type Column = string | { name: string; kind: 'number' | 'roomy' | 'no-print' };

/** A count or an amount, right-aligned. */
export const amount = (name: string): Column => ({ name, kind: 'number' });
/** Only where there is room: not on a telephone. */
export const roomy = (name: string): Column => ({ name, kind: 'roomy' });
/** What is done to a row: on the screen alone, and only by who may. */
export const actionsIf = (isAllowed: boolean): Column[] =>
  isAllowed ? [{ name: 'Thao tác', kind: 'no-print' }] : [];

function Head({ columns }: { columns: readonly Column[] }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {columns.map((column) =>
          typeof column === 'string' ? (
            <th scope="col">{say(column)}</th>
          ) : (
            <th scope="col" class={column.kind}>
              {say(column.name)}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

type Props = {
  /** What the frame is called where it is read out. */
  label: string;
  caption?: string;
  class?: string;
  columns: readonly Column[];
  /** The rows. */
  children?: Child;
};

export function Table({ label, caption, class: name, columns, children }: Props) {
  return (
    <Scroll label={label}>
      <table class={name}>
        {caption === undefined ? null : <caption>{caption}</caption>}
        <Head columns={columns} />
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
