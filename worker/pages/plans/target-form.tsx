// The form of a target: what is to be posted or done, by whom, how often, how many.
import { ACTIVITY_KINDS } from '#shared/activity';
import type { Plan, Target } from '#shared/api/plans';
import { CONTENTS, offered } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../db/config.ts';
import { Choice, Choices, draftOf, Field, type Option, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { planAddress } from './address.ts';

type TargetFormProps = { plan: Plan; target: Target | null; config: Config; refused: Refused | undefined };

const CONTENT_OPTIONS: readonly Option[] = CONTENTS.filter(({ code }) => code !== 'none').map(
  ({ code, name }) => ({
    code,
    name: `${code} – ${name}`,
  }),
);

/** Adds a target to a plan, one for each unit that is ticked, or changes the given one. */
export function TargetForm({ plan, target, config, refused }: TargetFormProps) {
  const say = useSay();
  const fresh = {
    id: uuidv7(),
    version: 0,
    pace: 'period',
    from: `${plan.year}-01-01`,
    to: `${plan.year}-12-31`,
  };
  const stored = target ? { ...target, changedBy: undefined } : fresh;
  const draft = draftOf('target', stored, refused);
  return (
    <RecordForm
      draft={draft}
      action={planAddress({
        id: plan.id,
        nam: String(plan.year),
        ...(target ? { 'chi-tieu': target.id } : {}),
      })}
      save={target ? say('Lưu chỉ tiêu') : say('Thêm chỉ tiêu')}
      {...(target ? { remove: say('Bỏ chỉ tiêu này') } : {})}
    >
      <input type="hidden" name="plan" value={plan.id} />
      {config.units.slice(1).map(() => (
        <input type="hidden" name="spare" value={uuidv7()} />
      ))}
      <div class="fields">
        <Field draft={draft} name="amount" label={say('Số lượng')} type="number" min={1} required />
        <Choice
          draft={draft}
          name="pace"
          label={say('Tính theo')}
          options={[
            { code: 'period', name: say('cả kỳ') },
            { code: 'month', name: say('mỗi tháng') },
            { code: 'quarter', name: say('mỗi quý') },
          ]}
        />
        <Field draft={draft} name="from" label={say('Từ ngày')} type="date" required />
        <Field draft={draft} name="to" label={say('Đến ngày')} type="date" required />
      </div>
      <div class="fields">
        <Choice
          draft={draft}
          name="content"
          label={say('Nội dung')}
          options={CONTENT_OPTIONS}
          none={say('Mọi nội dung CCHC')}
        />
        <Choice
          draft={draft}
          name="form"
          label={say('Thể loại')}
          options={offered(config.lists.forms, [draft.value('form')])}
          none={say('Mọi thể loại')}
        />
        <Choice
          draft={draft}
          name="activity"
          label={say('Hoặc hoạt động khác')}
          options={ACTIVITY_KINDS}
          none={say('Không: đếm tin, bài')}
        />
        <Field draft={draft} name="label" label={say('Tên chỉ tiêu, nếu muốn gọi khác')} size={40} />
      </div>
      <Choices
        draft={draft}
        name="unit"
        label={say('Đơn vị')}
        options={config.units.map(({ id, name }) => ({ code: id, name }))}
        hint={say('Không chọn đơn vị nào: tính chung tất cả. Chọn nhiều: mỗi đơn vị một chỉ tiêu.')}
      />
    </RecordForm>
  );
}
