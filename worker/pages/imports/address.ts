// What the page of imports is asked for by its address, and how a choice is written into one.
import { importsAddress } from '#shared/api/pages';
import type { Asked, Choice } from '../../domain/imports.ts';
import { FIELDS } from '../../domain/lists/columns.ts';

/** Names of the parameters: the sheet, the content of rows without one, whether it is that of their section, whether other verdicts are changed. */
export const NAMES = { sheet: 'trang', content: 'noi-dung', sections: 'muc', changes: 'doi' } as const;
export const columnName = (field: string): string => `cot-${field}`;

type Given = (name: string) => string | undefined;

/** How the list is to be read, as a query or a form gives it. */
export function askedBy(given: Given): Asked {
  return {
    sheet: given(NAMES.sheet),
    columns: Object.fromEntries(
      FIELDS.flatMap((field) => {
        const value = given(columnName(field));
        return value === undefined || value === '' ? [] : [[field, value]];
      }),
    ),
    content: given(NAMES.content),
    sections: given(NAMES.sections) === '1',
    changes: given(NAMES.changes) === '1',
  };
}

/** A choice as parameters: every column is named, `0` where a field has none. */
export function parametersOf({ sheet, columns, content, sections }: Choice): [name: string, value: string][] {
  return [
    [NAMES.sheet, String(sheet + 1)],
    ...FIELDS.map((field): [string, string] => [columnName(field), String((columns[field] ?? -1) + 1)]),
    ...(content === null ? [] : [[NAMES.content, content] as [string, string]]),
    ...(sections ? [[NAMES.sections, '1'] as [string, string]] : []),
  ];
}

/** Where a list is shown as it is read now. */
export function choiceAddress(list: string, choice: Choice): string {
  return importsAddress(list, Object.fromEntries(parametersOf(choice)));
}
