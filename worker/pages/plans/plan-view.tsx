// One plan: its document, how far its targets are in some days, the score with its arithmetic, and its forms.

import { pages } from '#shared/api/pages';
import type { Plan, Rule, Target } from '#shared/api/plans';
import { formatDate } from '#shared/local-date';
import type { PlanProgress } from '#shared/plan';
import type { Config } from '../../db/config.ts';
import { Evidence } from '../evidence.tsx';
import { Folded, isOf, RefusedNote } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { planAddress } from './address.ts';
import { PlanForm } from './plan-form.tsx';
import { Progress } from './progress.tsx';
import { TargetForm } from './target-form.tsx';
import { daysShown } from './words.ts';

export type PlanProps = {
  plan: Plan;
  days: { from: string; to: string };
  today: string;
  progress: PlanProgress | undefined;
  rules: readonly Rule[];
  /** The target to change. */
  target: Target | null;
  writes: boolean;
  config: Config;
  refused: Refused | undefined;
};

function DaysForm({ plan, days }: Pick<PlanProps, 'plan' | 'days'>) {
  const say = useSay();
  return (
    <form method="get" action={pages.plans.path} class="fields no-print">
      <input type="hidden" name="id" value={plan.id} />
      <input type="hidden" name="nam" value={plan.year} />
      <p class="field">
        <label for="tu">{say('Từ ngày')}</label>
        <input id="tu" name="tu" type="date" value={days.from} required />
      </p>
      <p class="field">
        <label for="den">{say('Đến ngày')}</label>
        <input id="den" name="den" type="date" value={days.to} required />
      </p>
      <button type="submit" class="quiet">
        {say('Xem')}
      </button>
    </form>
  );
}

function Forms({ plan, rules, today, target, config, refused, progress }: PlanProps) {
  const say = useSay();
  const sent = (form: string) => refused !== undefined && isOf(refused, form, '');
  return (
    <section id="chi-tieu" class="no-print">
      {target ? (
        <>
          <h2>{say('Sửa chỉ tiêu')}</h2>
          <TargetForm plan={plan} target={target} config={config} refused={refused} />
          <p>
            <a href={planAddress({ id: plan.id, nam: String(plan.year) })}>{say('Thôi, không sửa')}</a>
          </p>
        </>
      ) : (
        <Folded label={say('Thêm chỉ tiêu')} open={progress === undefined || sent('target')}>
          <TargetForm plan={plan} target={null} config={config} refused={refused} />
        </Folded>
      )}
      <Folded label={say('Sửa kế hoạch')} open={sent('plan')}>
        <PlanForm plan={plan} rules={rules} year={plan.year} today={today} refused={refused} />
      </Folded>
    </section>
  );
}

/** The page of one plan. */
export function PlanView(props: PlanProps) {
  const { plan, days, progress, writes } = props;
  const say = useSay();
  return (
    <>
      <p class="no-print">
        <a href={planAddress({ nam: String(plan.year) })}>
          ‹ {say('Kế hoạch năm {year}', { year: String(plan.year) })}
        </a>
      </p>
      <RefusedNote {...props} />
      <h1>{say('Kế hoạch {number}', { number: plan.number })}</h1>
      <p>
        {plan.title}
        <br />
        <span class="soft">
          {say('Ban hành ngày {date}', { date: formatDate(plan.issuedOn) })} · {plan.issuer}
          {plan.file ? (
            <>
              {' '}
              · <Evidence text={plan.file} />
            </>
          ) : null}
        </span>
      </p>
      <h2>{say('Tiến độ {days}', { days: daysShown(days.from, days.to) })}</h2>
      <DaysForm {...props} />
      {progress ? (
        <Progress {...props} progress={progress} />
      ) : (
        <p class="note">
          {writes
            ? say(
                'Chưa có chỉ tiêu nào trong những ngày này. Thêm chỉ tiêu ở dưới, ví dụ 160 tin, bài cả kỳ.',
              )
            : say('Chưa có chỉ tiêu nào trong những ngày này.')}
        </p>
      )}
      {writes ? <Forms {...props} /> : null}
    </>
  );
}
