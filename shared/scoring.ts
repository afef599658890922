// Scoring: a place's rule, kept as data, turns what was done of a plan into points, and shows the arithmetic. Pure.
import * as z from 'zod/mini';
import { ACTIVITY_CODES, type ActivityKind } from '#shared/activity';
import { fault, someText } from '#shared/fields';
import type { Score } from '#shared/plan';
import { formatDecimal, formatPercent, rounded } from '#shared/wording';

/** Most points that anything may give; points have two decimals. */
const POINTS_MAX = 100;
/** Articles stand beside the kinds of activities where the variety of forms is scored. */
export const ARTICLES = 'tin-bai';
export type UsedForm = ActivityKind | typeof ARTICLES;
const USED_FORMS = [ARTICLES, ...ACTIVITY_CODES] as [UsedForm, ...UsedForm[]];

const percent = z.number().check(z.minimum(0), z.maximum(1000));
const points = z
  .number({ error: fault('rule-points') })
  .check(
    z.refine((value) => value >= 0 && value <= POINTS_MAX && round(value) === value, fault('rule-points')),
  );

/** From this share on and below that one (null: without end) it gives these points; null: the share of the most. */
export const Band = z.strictObject({
  from: percent,
  below: z.nullable(percent),
  points: z.nullable(points),
});
export type Band = z.infer<typeof Band>;

/** Points that are taken off each time something happens: a report too late, a report missing. */
export const Penalty = z.strictObject({ code: someText(40), name: someText(200), points });
export type Penalty = z.infer<typeof Penalty>;

/** A code that stands twice would count once, or twice, as it comes. */
export const onceEach = z.refine<readonly { code: string }[]>(
  (list) => new Set(list.map(({ code }) => code)).size === list.length,
  fault('penalty-twice'),
);

/** Points for having used at least one of some forms, with evidence. */
export const VarietyLine = z.strictObject({
  name: someText(200),
  forms: z
    .array(z.enum(USED_FORMS, { error: fault('unknown-activity') }))
    .check(z.minLength(1), z.maxLength(USED_FORMS.length)),
  points,
});
export type VarietyLine = z.infer<typeof VarietyLine>;

export const ruleFields = {
  name: someText(200),
  /** Most points for carrying out the plan. */
  most: points,
  /** What the share is of: articles posted of those planned, or targets reached of all. */
  basis: z.enum(['amounts', 'targets']),
  bands: z.array(Band).check(z.minLength(1, fault('rule-bands')), z.maxLength(20)),
  penalties: z._default(z.array(Penalty).check(z.maxLength(20), onceEach), []),
  variety: z._default(z.array(VarietyLine).check(z.maxLength(20)), []),
};
const ScoringRule = z.object(ruleFields);
export type ScoringRule = z.infer<typeof ScoringRule>;

/** How many of what; `noun` says of what where it is not articles. */
export type Share = { part: number; whole: number; noun?: string };

/** Points as reports write them: “0,95”. */
export const formatPoints = (points: number): string => formatDecimal(points, 2);

const percentOf = ({ part, whole }: Share): number => (100 * part) / whole;
const round = (value: number): number => rounded(value, 2);

/** Whether bands follow each other from 0 per cent without gap or overlap. Their order as given does not matter. */
export function bandsCover(bands: readonly Band[]): boolean {
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  return sorted.every(
    (band, index) =>
      band.from === (index === 0 ? 0 : sorted[index - 1]?.below) &&
      (band.below === null ? index === sorted.length - 1 : band.below > band.from) &&
      (index < sorted.length - 1 || band.below === null),
  );
}

/** Points of a band at a share of `part` per cent. */
const given = (band: Band, part: number, most: number): number =>
  band.points ?? (Math.min(part, 100) / 100) * most;

/** Whether no band gives more than the most, and none less than the one before it. */
export function pointsRise({ bands, most }: Pick<ScoringRule, 'bands' | 'most'>): boolean {
  const sorted = bands.toSorted((a, b) => a.from - b.from);
  return sorted.every((band, index) => {
    const before = sorted[index - 1];
    return (
      (band.points ?? 0) <= most &&
      (!before || given(before, band.from, most) <= given(band, band.from, most))
    );
  });
}

/** The band that a share falls into; compared as whole numbers, so that 144/160 is 90 per cent exactly. */
function bandOf(bands: readonly Band[], { part, whole }: Share): Band | undefined {
  return bands.find(
    ({ from, below }) => part * 100 >= from * whole && (below === null || part * 100 < below * whole),
  );
}

function earned(band: Band, share: Share, most: number): { points: number; words: string } {
  const reached = percentOf(share);
  const points = round(given(band, reached, most));
  const words = `${formatPoints(points)} điểm`;
  if (band.points === null && reached < 100)
    return { points, words: `${formatPercent(reached)} × ${formatPoints(most)} = ${words}` };
  const under = points === 0 && band.below !== null ? `dưới ${formatPercent(band.below)}: ` : '';
  return { points, words: `${under}${words}` };
}

/** How often each penalty of a rule is due, by its code. */
export type Lapses = readonly { code: string; times: number }[];

/** The codes among `lapses` that a rule has no penalty for: they would cost nothing. */
export function unknownLapses(
  penalties: readonly Pick<Penalty, 'code'>[],
  lapses: readonly { code: string }[],
): string[] {
  return lapses.flatMap(({ code }) => (penalties.some((each) => each.code === code) ? [] : [code]));
}

/**
 * The score of a share under a rule, less its penalties; null where nothing is planned, for then there is no share.
 * `lapses` are of penalties that the rule has: no other is ever stored.
 */
export function progressScore(rule: ScoringRule, share: Share, lapses: Lapses = []): Score | null {
  const band = share.whole > 0 ? bandOf(rule.bands, share) : undefined;
  if (!band) return null;
  const { points, words } = earned(band, share, rule.most);
  const due = lapses.flatMap(({ code, times }) => {
    const penalty = rule.penalties.find((each) => each.code === code);
    return penalty && times > 0 ? [{ ...penalty, times }] : [];
  });
  const left = round(due.reduce((rest, each) => rest - each.times * each.points, points));
  const told = due.map((each) => ` − ${each.times} × ${formatPoints(each.points)} (${each.name})`).join('');
  const noun = share.noun ? ` ${share.noun}` : '';
  const reached = formatPercent(percentOf(share));
  return {
    rule: rule.name,
    points: left,
    most: rule.most,
    formula: `${formatDecimal(share.part)}/${formatDecimal(share.whole)}${noun} = ${reached} → ${words}${told && `${told} = ${formatPoints(left)} điểm`}`,
  };
}

/** How many entries there are of a form, and how many of them name their evidence. */
export type Used = { entries: number; evidenced: number };

function lineWords(line: VarietyLine, used: ReadonlyMap<UsedForm, Used>): { points: number; words: string } {
  const found = line.forms.map((form) => used.get(form)).filter((each) => each !== undefined);
  const points = found.some(({ evidenced }) => evidenced > 0) ? line.points : 0;
  const entered = found.some(({ entries }) => entries > 0);
  const why = points > 0 || line.points === 0 ? '' : entered ? ' (chưa có minh chứng)' : ' (chưa có)';
  return { points, words: `${line.name} ${formatPoints(points)}${why}` };
}

/** The score for variety of forms: each line that was used with evidence gives its points. Null without lines. */
export function varietyScore(rule: ScoringRule, used: ReadonlyMap<UsedForm, Used>): Score | null {
  if (rule.variety.length === 0) return null;
  const lines = rule.variety.map((line) => lineWords(line, used));
  const points = round(lines.reduce((sum, line) => sum + line.points, 0));
  return {
    rule: rule.name,
    points,
    most: round(rule.variety.reduce((sum, line) => sum + line.points, 0)),
    formula: `${lines.map((line) => line.words).join(' + ')} = ${formatPoints(points)} điểm`,
  };
}
