// How plans, paces and rules are said on the pages.
import { formatDate } from '#shared/local-date';
import type { TargetProgress } from '#shared/plan';
import { normStatus } from '#shared/plan';
import { type Band, formatPoints, type ScoringRule } from '#shared/scoring';
import { formatPercent, showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import type { Say } from '../language.ts';

/** “Sở NN&PTNT”; for none all together. */
export function unitName(say: Say, { units }: Config, unit: string | null): string {
  if (unit === null) return say('Tất cả đơn vị');
  return units.find(({ id }) => id === unit)?.shortName ?? unit;
}

/** “01/01/2023 – 31/12/2023”. */
export const daysShown = (from: string, to: string): string => `${formatDate(from)} – ${formatDate(to)}`;

/** “160 cả kỳ”, “2 mỗi tháng”. */
export function paceWords(say: Say, { pace, amount }: Pick<TargetProgress, 'pace' | 'amount'>): string {
  const n = showCount(amount);
  if (pace === 'period') return say('{n} cả kỳ', { n });
  return pace === 'month' ? say('{n} mỗi tháng', { n }) : say('{n} mỗi quý', { n });
}

/** “Đạt”, “Thiếu 8”, “Chưa có”. */
export function normWords(say: Say, done: number, planned: number): string {
  const status = normStatus(done, planned);
  if (status === 'met') return say('Đạt');
  return status === 'nothing' ? say('Chưa có') : say('Thiếu {n}', { n: showCount(planned - done) });
}

/** “152/160 (95%)”. */
export function shareShown(done: number, planned: number): string {
  const percent = planned === 0 ? '' : ` (${formatPercent((done / planned) * 100)})`;
  return `${showCount(done)}/${showCount(planned)}${percent}`;
}

function bandWords(say: Say, { from, below, points }: Band, most: number): string {
  const gives =
    points === null
      ? say('tỷ lệ × {n} điểm', { n: formatPoints(most) })
      : say('{n} điểm', { n: formatPoints(points) });
  if (below === null) return say('từ {a}: {gives}', { a: formatPercent(from), gives });
  if (from === 0) return say('dưới {b}: {gives}', { b: formatPercent(below), gives });
  return say('từ {a} đến dưới {b}: {gives}', { a: formatPercent(from), b: formatPercent(below), gives });
}

/** A rule in one sentence: its bands from the top, its penalties, its points for variety. */
export function ruleWords(say: Say, rule: ScoringRule): string {
  const bands = rule.bands.toSorted((a, b) => b.from - a.from).map((band) => bandWords(say, band, rule.most));
  const penalties = rule.penalties.map(({ name, points }) =>
    say('mỗi lần {name} trừ {n} điểm', { name, n: formatPoints(points) }),
  );
  const variety = rule.variety.map(({ name, points }) =>
    say('{name} {n} điểm', { name, n: formatPoints(points) }),
  );
  const basis = rule.basis === 'targets' ? [say('tính theo số chỉ tiêu đạt')] : [];
  return [...basis, ...bands, ...penalties, ...variety].join('; ');
}

/** “Nguyễn Thị A sửa lần cuối 25/10/2023”. */
export function changedWords(say: Say, changedBy: { name: string } | null, changedOn: string): string {
  if (changedBy === null) return say('có sẵn');
  return say('{name}, {date}', { name: changedBy.name, date: formatDate(changedOn) });
}
