// The form of a scoring rule: its bands, penalties and lines of variety as rows to type in.
import { ACTIVITY_KINDS } from '#shared/activity';
import type { Rule } from '#shared/api/plans';
import { ARTICLES } from '#shared/scoring';
import { uuidv7 } from '#shared/uuid';
import { Choice, Choices, type Draft, draftOf, Field, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import type { Refused } from '../serve-page.tsx';
import { NEW_RULE, planAddress } from './address.ts';

const FORM_OPTIONS = [{ code: ARTICLES, name: 'Tin, bài' }, ...ACTIVITY_KINDS];

const text = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));

/** The rule as fields of the form: of each column all its rows. */
function storedRule(rule: Rule | null): Record<string, string | number | readonly string[]> {
  if (rule === null) return { id: uuidv7(), version: 0, most: '1', basis: 'amounts', 'band.from': ['0'] };
  const forms = rule.variety.map((line, index) => [`variety.forms.${index}`, line.forms] as const);
  return {
    ...Object.fromEntries(forms),
    id: rule.id,
    version: rule.version,
    name: rule.name,
    most: text(rule.most),
    basis: rule.basis,
    'band.from': rule.bands.map(({ from }) => text(from)),
    'band.below': rule.bands.map(({ below }) => text(below)),
    'band.points': rule.bands.map(({ points }) => text(points)),
    'penalty.code': rule.penalties.map(({ code }) => code),
    'penalty.name': rule.penalties.map(({ name }) => name),
    'penalty.points': rule.penalties.map(({ points }) => text(points)),
    'variety.name': rule.variety.map(({ name }) => name),
    'variety.points': rule.variety.map(({ points }) => text(points)),
  };
}

/** The rows of a table to type in: those that are filled, and one more. */
function rowsOf(draft: Draft, name: string): number[] {
  const filled = draft.values(name).filter((value) => value.trim() !== '').length;
  return Array.from({ length: filled + 1 }, (_, index) => index);
}

/** A table to type in. */
function Rows(props: {
  draft: Draft;
  caption: string;
  hint: string;
  columns: readonly { name: string; label: string; size: number }[];
}) {
  const { draft, caption, hint, columns } = props;
  const rows = rowsOf(draft, columns[0]?.name ?? '');
  return (
    <Scroll label={caption}>
      <table>
        <caption>
          {caption} <span class="soft">{hint}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {columns.map(({ name, label, size }) => (
                <td>
                  <input
                    name={name}
                    size={size}
                    value={draft.values(name)[row] ?? ''}
                    aria-label={`${label} ${row + 1}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Adds a scoring rule, or changes the given one. */
export function RuleForm({ rule, refused }: { rule: Rule | null; refused: Refused | undefined }) {
  const say = useSay();
  const draft = draftOf('rule', storedRule(rule), refused);
  const points = { label: say('Điểm'), size: 6 };
  return (
    <RecordForm
      draft={draft}
      action={planAddress({ 'quy-tac': rule?.id ?? NEW_RULE })}
      save={rule ? say('Lưu quy tắc') : say('Thêm quy tắc')}
      {...(rule ? { remove: say('Bỏ quy tắc này') } : {})}
    >
      <div class="fields">
        <Field draft={draft} name="name" label={say('Tên quy tắc')} size={40} required />
        <Field draft={draft} name="most" label={say('Điểm tối đa')} size={6} required />
        <Choice
          draft={draft}
          name="basis"
          label={say('Tỷ lệ tính theo')}
          options={[
            { code: 'amounts', name: say('số tin, bài đã đăng trên số phải đăng') },
            { code: 'targets', name: say('số chỉ tiêu đạt trên tổng số chỉ tiêu') },
          ]}
        />
      </div>
      <Rows
        draft={draft}
        caption={say('Các khoảng kết quả.')}
        hint={say('Để trống “Dưới” ở khoảng cuối; để trống “Điểm” thì được tỷ lệ × điểm tối đa.')}
        columns={[
          { name: 'band.from', label: say('Từ (%)'), size: 6 },
          { name: 'band.below', label: say('Dưới (%)'), size: 6 },
          { name: 'band.points', ...points },
        ]}
      />
      {draft.values('penalty.code').map((code) => (
        <input type="hidden" name="penalty.code" value={code} />
      ))}
      <Rows
        draft={draft}
        caption={say('Trừ điểm.')}
        hint={say('Mỗi lần xảy ra, ví dụ: báo cáo chậm.')}
        columns={[
          { name: 'penalty.name', label: say('Trường hợp'), size: 30 },
          { name: 'penalty.points', ...points },
        ]}
      />
      <Rows
        draft={draft}
        caption={say('Đa dạng hình thức.')}
        hint={say('Mỗi dòng được điểm khi có ít nhất một hình thức kèm minh chứng.')}
        columns={[
          { name: 'variety.name', label: say('Nhóm hình thức'), size: 30 },
          { name: 'variety.points', ...points },
        ]}
      />
      {rowsOf(draft, 'variety.name').map((row) => (
        <Choices
          draft={draft}
          name={`variety.forms.${row}`}
          label={say('Hình thức của dòng {n}', { n: String(row + 1) })}
          options={FORM_OPTIONS}
        />
      ))}
    </RecordForm>
  );
}
