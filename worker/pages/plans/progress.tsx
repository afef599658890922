// How far a plan is: the figure, the score with its arithmetic, its targets, and each unit against its norm.
import type { Plan } from '#shared/api/plans';
import { type PlanProgress, type Score, type TargetProgress, unitNorms } from '#shared/plan';
import { formatNumber, formatPercent } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { useSay } from '../language.ts';
import { planAddress } from './address.ts';
import { daysShown, normWords, paceWords, shareShown, unitName } from './words.ts';

type ProgressProps = { plan: Plan; progress: PlanProgress; writes: boolean; config: Config };

function ScoreLine({ name, score }: { name: string; score: Score }) {
  const say = useSay();
  return (
    <>
      <dt>
        {name}:{' '}
        <strong>
          {say('{points}/{most} điểm', {
            points: formatNumber(score.points),
            most: formatNumber(score.most),
          })}
        </strong>
      </dt>
      <dd class="soft">{score.formula}</dd>
    </>
  );
}

function Scores({ progress }: { progress: PlanProgress }) {
  const say = useSay();
  if (!progress.score && !progress.variety) return null;
  return (
    <>
      <h3>
        {say('Điểm tự chấm theo “{rule}”', { rule: progress.score?.rule ?? progress.variety?.rule ?? '' })}
      </h3>
      <dl>
        {progress.score ? <ScoreLine name={say('Thực hiện kế hoạch')} score={progress.score} /> : null}
        {progress.variety ? <ScoreLine name={say('Đa dạng hình thức')} score={progress.variety} /> : null}
      </dl>
    </>
  );
}

function TargetRow({
  plan,
  target,
  writes,
  config,
}: Omit<ProgressProps, 'progress'> & { target: TargetProgress }) {
  const say = useSay();
  return (
    <tr>
      <td>
        {target.label}
        <span class="soft">
          {unitName(say, config, target.unit)} · {paceWords(say, target)} ·{' '}
          {daysShown(target.from, target.to)}
        </span>
      </td>
      <td class="number">{formatNumber(target.planned)}</td>
      <td class="number">{formatNumber(target.done)}</td>
      <td class="number">{target.percent === null ? '–' : formatPercent(target.percent)}</td>
      <td class={target.done < target.planned ? 'short' : undefined}>
        {normWords(say, target.done, target.planned)}
      </td>
      {writes ? (
        <td class="no-print">
          <a
            href={`${planAddress({ id: plan.id, nam: String(plan.year), 'chi-tieu': target.id })}#chi-tieu`}
            aria-label={say('Sửa chỉ tiêu {name}', { name: target.label })}
          >
            {say('Sửa')}
          </a>
        </td>
      ) : null}
    </tr>
  );
}

function Targets(props: ProgressProps) {
  const { progress, writes } = props;
  const say = useSay();
  return (
    <div class="scroll">
      <table>
        <caption>{say('Chỉ tiêu')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Nội dung')}</th>
            <th scope="col" class="number">
              {say('Phải đạt')}
            </th>
            <th scope="col" class="number">
              {say('Đã đạt')}
            </th>
            <th scope="col" class="number">
              {say('Tỷ lệ')}
            </th>
            <th scope="col">{say('Kết quả')}</th>
            {writes ? (
              <th scope="col" class="no-print">
                {say('Thao tác')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {progress.targets.map((target) => (
            <TargetRow {...props} target={target} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where several units have norms: how each stands. */
function Norms({ progress, config }: { progress: PlanProgress; config: Config }) {
  const say = useSay();
  const norms = unitNorms([progress]);
  if (norms.length < 2) return null;
  const met = norms.filter(({ status }) => status === 'met').length;
  return (
    <div class="scroll">
      <table>
        <caption>
          {say('Theo đơn vị: {met}/{all} đơn vị đạt định mức', {
            met: formatNumber(met),
            all: formatNumber(norms.length),
          })}
        </caption>
        <tbody>
          {norms.map(({ unit, planned, done }) => (
            <tr>
              <th scope="row">{unitName(say, config, unit)}</th>
              <td class="number">{shareShown(done, planned)}</td>
              <td class={done < planned ? 'short' : undefined}>{normWords(say, done, planned)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The part of a plan's page that is counted. */
export function Progress(props: ProgressProps) {
  const { progress } = props;
  const say = useSay();
  return (
    <>
      {progress.planned > 0 ? (
        <p>
          <span class="large">{shareShown(progress.done, progress.planned)}</span> {say('tin, bài')}
        </p>
      ) : null}
      <Scores progress={progress} />
      <Targets {...props} />
      <Norms {...props} />
      <p class="soft">
        {say(
          'Chỉ tiêu cả kỳ tính lũy kế từ ngày bắt đầu của chỉ tiêu; chỉ tiêu nằm trong chỉ tiêu khác không cộng hai lần.',
        )}
      </p>
    </>
  );
}
