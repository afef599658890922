// Which column says what, as it was told by the headings: a person may say otherwise.
import { pages } from '#shared/api/pages';
import { CONTENTS } from '#shared/taxonomy';
import type { Choice, KeptList } from '../../domain/imports.ts';
import { FIELDS, type Field } from '../../domain/lists/columns.ts';
import { useSay } from '../language.ts';
import { columnName, NAMES } from './address.ts';

/** What each field is called. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  url: 'Đường dẫn',
  title: 'Tiêu đề',
  publishedOn: 'Ngày đăng',
  content: 'Nội dung CCHC',
  form: 'Thể loại',
  section: 'Chuyên mục',
  author: 'Tác giả, nguồn',
  note: 'Ghi chú',
};

const headingOf = (heading: string, index: number) =>
  `${index < 26 ? String.fromCharCode(65 + index) : index + 1}: ${heading === '' ? '…' : heading}`;

function Select(props: {
  name: string;
  label: string;
  chosen: string;
  options: readonly { value: string; text: string }[];
}) {
  const { name, label, chosen, options } = props;
  return (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Sheets({ list, choice }: { list: KeptList; choice: Choice }) {
  const say = useSay();
  const { sheets } = list;
  if (sheets.length < 2) return <input type="hidden" name={NAMES.sheet} value={String(choice.sheet + 1)} />;
  return (
    <Select
      name={NAMES.sheet}
      label={say('Trang tính')}
      chosen={String(choice.sheet + 1)}
      options={sheets.map(({ name }, index) => ({ value: String(index + 1), text: name }))}
    />
  );
}

/** The form; open where a column that counting needs was not recognised. `linked`: some rows have an address. */
export function ColumnsForm({ list, choice, linked }: { list: KeptList; choice: Choice; linked: boolean }) {
  const say = useSay();
  const headings = list.sheets[choice.sheet]?.headings ?? [];
  const { columns, content } = choice;
  const isWhole =
    linked && (['title', 'publishedOn', 'content'] as const).every((field) => columns[field] !== undefined);
  const options = [
    { value: '0', text: say('Không có cột này') },
    ...headings.map((heading, index) => ({ value: String(index + 1), text: headingOf(heading, index) })),
  ];
  return (
    <details class="folded" open={!isWhole}>
      <summary>{say('Cột nào là gì')}</summary>
      <form method="get" action={pages.imports.path}>
        <input type="hidden" name="danh-sach" value={list.id} />
        {choice.sections ? <input type="hidden" name={NAMES.sections} value="1" /> : null}
        <div class="fields">
          <Sheets list={list} choice={choice} />
          {FIELDS.map((field) => (
            <Select
              name={columnName(field)}
              label={say(FIELD_NAMES[field])}
              chosen={String((columns[field] ?? -1) + 1)}
              options={options}
            />
          ))}
          <Select
            name={NAMES.content}
            label={say('Dòng không ghi nội dung')}
            chosen={content ?? ''}
            options={[
              { value: '', text: say('Báo lỗi, không nhập') },
              ...CONTENTS.map(({ code, name }) => ({ value: code, text: name })),
            ]}
          />
        </div>
        <p>
          <button type="submit" class="quiet">
            {say('Đọc lại theo cột đã chọn')}
          </button>
        </p>
      </form>
    </details>
  );
}
