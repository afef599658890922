// The form of a unit: how it is called, how it signs, whose it is, from when until when.
import { unitsAddress } from '#shared/api/pages';
import type { Unit } from '#shared/api/units';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../db/config.ts';
import { Choice, type Draft, draftOf, Field, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';

export const UNIT_FORM = 'unit';

/** `own`: the unit that the administrator belongs to, null for none. */
type UnitFormProps = {
  unit: Unit | null;
  config: Config;
  own: string | null;
  today: string;
  refused: Refused | undefined;
};

/** Asked where a name is changed: the same name spelled right, or a new one, which is a new unit. */
function WhichChange({ draft, today }: { draft: Draft; today: string }) {
  const say = useSay();
  const chosen = draft.value('change');
  const ways = [
    ['spelling', say('Chỉ sửa lỗi viết: vẫn là tên ấy, báo cáo cũ cũng hiện tên đã sửa')],
    ['rename', say('Đổi tên: đơn vị cũ giữ tên cũ và kết thúc, đơn vị mới kế thừa từ ngày ghi ở dưới')],
  ] as const;
  return (
    <fieldset>
      <legend>{say('Nếu đã sửa tên, đó là')}</legend>
      {ways.map(([value, words]) => (
        <p class="choice">
          <input type="radio" id={`change-${value}`} name="change" value={value} checked={chosen === value} />
          <label for={`change-${value}`}>{words}</label>
        </p>
      ))}
      <input type="hidden" name="renamed" value={draft.value('renamed') || uuidv7()} />
      <p class="field">
        <label for="unit-on">{say('Đổi tên từ ngày')}</label>
        <input id="unit-on" name="on" type="date" value={draft.value('on') || today} />
      </p>
    </fieldset>
  );
}

/** Adds a unit, or changes the given one. */
export function UnitForm({ unit, config, own, today, refused }: UnitFormProps) {
  const say = useSay();
  const draft = draftOf(UNIT_FORM, unit ?? { id: uuidv7(), version: 0, parent: own }, refused);
  const others = config.units.filter(({ id }) => id !== unit?.id);
  return (
    <RecordForm
      draft={draft}
      action={unitsAddress(unit ? { id: unit.id } : {})}
      save={unit ? say('Lưu đơn vị') : say('Thêm đơn vị')}
    >
      <div class="fields">
        <Field draft={draft} name="name" label={say('Tên chính thức')} size={48} required />
        <Field draft={draft} name="shortName" label={say('Tên ngắn')} size={20} required />
      </div>
      {unit ? <WhichChange draft={draft} today={today} /> : null}
      <div class="fields">
        <Field
          draft={draft}
          name="signCode"
          label={say('Ký hiệu văn bản')}
          size={12}
          hint={say('Ví dụ: SNN trong 12/BC-SNN')}
        />
        <Field draft={draft} name="parentAuthority" label={say('Cơ quan chủ quản')} size={30} />
        <Field draft={draft} name="place" label={say('Địa danh')} size={16} />
      </div>
      <div class="fields">
        {unit !== null && unit.id === own ? null : (
          <Choice
            draft={draft}
            name="parent"
            label={say('Thuộc đơn vị')}
            options={others.map(({ id, name }) => ({ code: id, name }))}
            {...(own === null ? { none: say('Không thuộc đơn vị nào') } : {})}
          />
        )}
        <Field draft={draft} name="validFrom" label={say('Từ ngày')} type="date" />
        <Field
          draft={draft}
          name="validTo"
          label={say('Ngày cuối cùng')}
          type="date"
          hint={say('Để trống khi đơn vị còn hoạt động')}
        />
      </div>
    </RecordForm>
  );
}
