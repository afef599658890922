// A year's plans with their progress, its estimates, and the rules by which plans are scored.
import { pages } from '#shared/api/pages';
import type { Estimate, Plan, Rule } from '#shared/api/plans';
import { YEAR_MAX, YEAR_MIN } from '#shared/fields';
import { formatDate } from '#shared/local-date';
import type { PlanProgress } from '#shared/plan';
import { formatPoints } from '#shared/scoring';
import type { Config } from '../../db/config.ts';
import { Folded, isOf, RefusedNote } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import type { Refused } from '../serve-page.tsx';
import { planAddress } from './address.ts';
import { Estimates, Rules } from './estimates-and-rules.tsx';
import { PlanForm } from './plan-form.tsx';
import { shareShown } from './words.ts';

export type ListProps = {
  year: number;
  today: string;
  plans: readonly Plan[];
  progress: readonly PlanProgress[];
  estimates: readonly Estimate[];
  rules: readonly Rule[];
  /** The rule to change, `moi` for a new one. */
  rule: string | null;
  writes: boolean;
  config: Config;
  refused: Refused | undefined;
};

/** Years to go to: those that have plans, this year and the next; any other by its number. */
function Years({ year, today, plans }: Pick<ListProps, 'year' | 'today' | 'plans'>) {
  const say = useSay();
  const now = Number(today.slice(0, 4));
  const years = [...new Set([now + 1, now, year, ...plans.map((plan) => plan.year)])].sort((a, b) => b - a);
  return (
    <nav class="years no-print" aria-label={say('Năm')}>
      {years.map((each) => (
        <a href={planAddress({ nam: String(each) })} aria-current={each === year ? 'page' : undefined}>
          {each}
        </a>
      ))}
      <form class="year" action={pages.plans.path}>
        <label for="nam">{say('Năm khác')}</label>
        <input id="nam" name="nam" type="number" min={YEAR_MIN} max={YEAR_MAX} value={year} required />
        <button type="submit" class="quiet">
          {say('Xem')}
        </button>
      </form>
    </nav>
  );
}

function PlanRow({ plan, progress }: { plan: Plan; progress: PlanProgress | undefined }) {
  const say = useSay();
  return (
    <tr>
      <td>
        <a class="day" href={planAddress({ id: plan.id, nam: String(plan.year) })}>
          {plan.number}
        </a>{' '}
        {plan.title}
        <span class="under">
          {formatDate(plan.issuedOn)} · {plan.issuer}
        </span>
      </td>
      <td class="number">
        {progress && progress.planned > 0
          ? shareShown(progress.done, progress.planned)
          : say('chưa có chỉ tiêu')}
      </td>
      <td class="number">
        {progress?.score
          ? `${formatPoints(progress.score.points)}/${formatPoints(progress.score.most)}`
          : '–'}
      </td>
    </tr>
  );
}

function Plans({ year, plans, progress, writes }: Pick<ListProps, 'year' | 'plans' | 'progress' | 'writes'>) {
  const say = useSay();
  const own = plans.filter((plan) => plan.year === year);
  if (own.length === 0)
    return (
      <p class="note">
        {say('Năm {year} chưa có kế hoạch nào trong sổ.', { year: String(year) })}{' '}
        {writes
          ? say(
              'Nhập số, ký hiệu của văn bản ở dưới, rồi thêm chỉ tiêu: tiến độ tự tính từ tin, bài đã đăng.',
            )
          : say('Người làm báo cáo nhập kế hoạch; khi có, tiến độ hiện ở đây.')}
      </p>
    );
  return (
    <Scroll label={say('Kế hoạch')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Số, trích yếu')}</th>
            <th scope="col" class="number">
              {say('Tin, bài đã đăng')}
            </th>
            <th scope="col" class="number">
              {say('Điểm')}
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((plan) => (
            <PlanRow plan={plan} progress={progress.find(({ id }) => id === plan.id)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** The page of a year. */
export function PlanList(props: ListProps) {
  const { year, today, plans, rules, writes, refused } = props;
  const say = useSay();
  const none = !plans.some((plan) => plan.year === year);
  return (
    <>
      <RefusedNote {...props} />
      <h1>{say('Kế hoạch tuyên truyền năm {year}', { year: String(year) })}</h1>
      <Years {...props} />
      <Plans {...props} />
      {writes ? (
        <Folded
          label={say('Thêm kế hoạch')}
          open={none || (refused !== undefined && isOf(refused, 'plan', ''))}
        >
          <PlanForm plan={null} rules={rules} year={year} today={today} refused={refused} />
        </Folded>
      ) : null}
      <Estimates {...props} />
      <Rules {...props} />
    </>
  );
}
