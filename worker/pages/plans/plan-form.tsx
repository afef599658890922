// The forms of a plan document and of the estimate of a year.

import type { Estimate, Plan, Rule } from '#shared/api/plans';
import { YEAR_MAX, YEAR_MIN } from '#shared/fields';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../db/config.ts';
import { Choice, draftOf, Field, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { planAddress } from './address.ts';

type PlanFormProps = {
  plan: Plan | null;
  rules: readonly Rule[];
  year: number;
  today: string;
  refused: Refused | undefined;
};

function storedPlan(plan: Plan | null, year: number) {
  if (plan === null) return { id: uuidv7(), version: 0, year };
  const lapses = plan.lapses.map(({ code, times }) => [`lapse.${code}`, times] as const);
  return { ...plan, lapses: undefined, changedBy: undefined, ...Object.fromEntries(lapses) };
}

/** Adds a plan document, or changes the given one. */
export function PlanForm({ plan, rules, year, today, refused }: PlanFormProps) {
  const say = useSay();
  const draft = draftOf('plan', storedPlan(plan, year), refused);
  const penalties = rules.find(({ id }) => id === plan?.rule)?.penalties ?? [];
  return (
    <RecordForm
      draft={draft}
      action={
        plan ? planAddress({ id: plan.id, nam: String(plan.year) }) : planAddress({ nam: String(year) })
      }
      save={plan ? say('Lưu kế hoạch') : say('Thêm kế hoạch')}
      {...(plan ? { remove: say('Bỏ kế hoạch này') } : {})}
    >
      <div class="fields">
        <Field
          draft={draft}
          name="number"
          label={say('Số, ký hiệu')}
          size={16}
          hint={say('Ví dụ: 07/KH-SNN')}
          required
        />
        <Field draft={draft} name="issuedOn" label={say('Ngày ban hành')} type="date" max={today} required />
        <Field
          draft={draft}
          name="year"
          label={say('Năm')}
          type="number"
          min={YEAR_MIN}
          max={YEAR_MAX}
          required
        />
      </div>
      <div class="fields">
        <Field draft={draft} name="issuer" label={say('Cơ quan ban hành')} size={40} required />
        <Field draft={draft} name="title" label={say('Trích yếu')} size={60} required />
        <Field draft={draft} name="file" label={say('Tên tệp hoặc đường dẫn')} size={40} />
        <Choice
          draft={draft}
          name="rule"
          label={say('Quy tắc chấm điểm')}
          options={rules.map(({ id, name }) => ({ code: id, name }))}
          none={say('Không chấm điểm')}
        />
      </div>
      {penalties.length === 0 ? null : (
        <div class="fields">
          {penalties.map(({ code, name }) => (
            <>
              <input type="hidden" name="lapse" value={code} />
              <Field
                draft={draft}
                name={`lapse.${code}`}
                wrong={draft.problem?.value === code}
                label={say('Số lần {name}', { name })}
                type="number"
                min={0}
                max={100}
              />
            </>
          ))}
        </div>
      )}
    </RecordForm>
  );
}

type EstimateFormProps = {
  /** The one to change; else the ones that are there, beside which one is added. */
  estimate: Estimate | null;
  others: readonly Estimate[];
  year: number;
  config: Config;
  refused: Refused | undefined;
};

/** Enters the estimate of a year for a unit, or changes it. Nothing computes it. */
export function EstimateForm({ estimate, others, year, config, refused }: EstimateFormProps) {
  const say = useSay();
  const stored = estimate ? { ...estimate, changedBy: undefined } : { version: 0, year };
  const draft = draftOf('estimate', stored, refused);
  const free = config.units.filter(({ id }) => !others.some(({ unit }) => unit === id));
  const all = others.some(({ unit }) => unit === null) ? {} : { none: say('Tất cả đơn vị') };
  return (
    <RecordForm
      draft={draft}
      action={planAddress({ nam: String(year) })}
      save={say('Lưu ước thực hiện')}
      {...(estimate ? { remove: say('Bỏ') } : {})}
    >
      <input type="hidden" name="year" value={draft.value('year')} />
      <div class="fields">
        {estimate ? (
          <input type="hidden" name="unit" value={draft.value('unit')} />
        ) : (
          <Choice
            draft={draft}
            name="unit"
            label={say('Đơn vị')}
            options={free.map(({ id, shortName }) => ({ code: id, name: shortName }))}
            {...all}
          />
        )}
        <Field
          draft={draft}
          name="count"
          label={say('Ước cả năm (tin, bài)')}
          type="number"
          min={1}
          required
        />
        <Field draft={draft} name="note" label={say('Căn cứ')} size={40} />
      </div>
    </RecordForm>
  );
}
