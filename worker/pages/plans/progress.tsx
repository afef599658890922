// How far a plan is: the figure, the score with its arithmetic, its targets, and each unit against its norm.
import type { Plan } from '#shared/api/plans';
import { type PlanProgress, type Score, type TargetProgress, unitNorms } from '#shared/plan';
import { formatPoints } from '#shared/scoring';
import { formatPercent, showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { activitiesAddress } from '../activities/address.ts';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { actionsIf, amount, Table } from '../table.tsx';
import { countedAddress, planAddress } from './address.ts';
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
            points: formatPoints(score.points),
            most: formatPoints(score.most),
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
      <dl class="told">
        {progress.score ? <ScoreLine name={say('Thực hiện kế hoạch')} score={progress.score} /> : null}
        {progress.variety ? <ScoreLine name={say('Đa dạng hình thức')} score={progress.variety} /> : null}
      </dl>
    </>
  );
}

/** The list of what a target counted. */
function behind(target: TargetProgress): string {
  const { counted, unit, activity } = target;
  return activity === null
    ? countedAddress(target)
    : activitiesAddress({ ...counted, unit, kind: activity, cursor: null });
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
        <span class="under">
          {unitName(say, config, target.unit)} · {paceWords(say, target)} ·{' '}
          <span class="day">{daysShown(target.from, target.to)}</span>
        </span>
      </td>
      <td class="number">
        <a href={behind(target)}>
          {showCount(target.done)}/{showCount(target.planned)}
        </a>
        <span class="under">{target.percent === null ? '–' : formatPercent(target.percent)}</span>
      </td>
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
    <Table
      label={say('Chỉ tiêu')}
      caption={say('Chỉ tiêu')}
      columns={['Nội dung', amount('Đã đạt'), 'Kết quả', ...actionsIf(writes)]}
    >
      {progress.targets.map((target) => (
        <TargetRow {...props} target={target} />
      ))}
    </Table>
  );
}

/** Where several units have norms: how each stands. */
function Norms({ progress, config }: { progress: PlanProgress; config: Config }) {
  const say = useSay();
  const norms = unitNorms([progress]);
  if (norms.length < 2) return null;
  const met = norms.filter(({ status }) => status === 'met').length;
  return (
    <Scroll label={say('Theo đơn vị')}>
      <table>
        <caption>
          {say('Theo đơn vị: {met}/{all} đơn vị đạt định mức', {
            met: showCount(met),
            all: showCount(norms.length),
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
    </Scroll>
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
      {progress.whole ? null : <p class="soft">{say('Chỉ gồm chỉ tiêu thuộc phần bạn được xem.')}</p>}
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
