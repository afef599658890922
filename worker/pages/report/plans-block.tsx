// What a report holds beside articles: progress to plans with its arithmetic, other activities, the estimate.
import { formatDate, localDate } from '#shared/local-date';
import type { PlanProgress, TargetProgress } from '#shared/plan';
import type { Report } from '#shared/report';
import { formatPercent, showCount } from '#shared/wording';
import { useSay } from '../language.ts';
import { countedAddress } from '../plans/address.ts';
import { amount, Table } from '../table.tsx';
import { Count } from './figures-block.tsx';

const percent = (value: number | null) => (value === null ? '–' : formatPercent(value));

/** The unit that a target is set for, as the report's own table calls it; null: all together. */
function unitOf({ unit }: TargetProgress, tables: Report['tables']): string | null {
  const rows = tables.find(({ by }) => by === 'unit')?.rows ?? [];
  return unit === null ? null : (rows.find(({ code }) => code === unit)?.label ?? unit);
}

type Told = Pick<Report, 'scope' | 'tables'>;

function Plan({ plan, scope, tables }: { plan: PlanProgress } & Told) {
  const say = useSay();
  const { number, issuedOn, issuer, title, whole, targets, score, variety } = plan;
  return (
    <>
      <h3 lang="vi">
        {say('Kế hoạch số {number} ngày {date} của {issuer}', {
          number,
          date: formatDate(issuedOn),
          issuer,
        })}
      </h3>
      <p lang="vi">{title}</p>
      {whole ? null : <p>{say('Chỉ nêu chỉ tiêu giao cho {name}.', { name: scope.name })}</p>}
      <Table
        label={say('Bảng: {title}', { title: number })}
        columns={['Chỉ tiêu', amount('Theo kế hoạch'), amount('Thực hiện'), amount('Tỷ lệ')]}
      >
        {targets.map((target) => (
          <tr>
            <th scope="row" lang="vi">
              {target.label}
              {target.unit === null ? null : <span class="under">{unitOf(target, tables)}</span>}
            </th>
            <td class="number">{showCount(target.planned)}</td>
            <td class="number">
              {target.activity === null ? (
                <Count count={target.done} href={countedAddress(target)} />
              ) : (
                showCount(target.done)
              )}
            </td>
            <td class="number">{percent(target.percent)}</td>
          </tr>
        ))}
      </Table>
      {[score, variety].map((each) =>
        each ? (
          <p lang="vi">
            {each.rule}: {each.formula}
          </p>
        ) : null,
      )}
    </>
  );
}

/** The plans that set something for whom the report is of. */
export function Plans({ plans, ...told }: Pick<Report, 'plans'> & Told) {
  const say = useSay();
  const shown = plans.filter(({ targets }) => targets.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{say('So với kế hoạch')}</h2>
      {shown.map((plan) => (
        <Plan plan={plan} {...told} />
      ))}
    </section>
  );
}

export function Activities({ activities }: Pick<Report, 'activities'>) {
  const say = useSay();
  if (activities.length === 0) return null;
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{say('Hình thức tuyên truyền khác')}</h2>
      <Table
        label={say('Bảng: {title}', { title: say('Hình thức tuyên truyền khác') })}
        columns={['Hình thức', amount('Số lượng'), amount('Số lần ghi'), amount('Có minh chứng')]}
      >
        {activities.map((sum) => (
          <tr>
            <th scope="row" lang="vi">
              {sum.name}
            </th>
            <td class="number" lang="vi">
              {showCount(sum.quantity)} {sum.measure}
            </td>
            <td class="number">{showCount(sum.entries)}</td>
            <td class="number">{showCount(sum.evidenced)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

export function Estimate({ estimate }: Pick<Report, 'estimate'>) {
  const say = useSay();
  if (!estimate) return null;
  const words = say(
    'Ước thực hiện cả năm: {count} tin, bài (do {by} nhập ngày {date}, không phải số đã đếm).',
    {
      count: showCount(estimate.count),
      by: estimate.by,
      date: formatDate(localDate(Date.parse(estimate.at))),
    },
  );
  return <p class="note">{words}</p>;
}
