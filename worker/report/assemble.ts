// Puts a report together, once for all that show it: page, JSON, CSV, documents.
import { estimateId } from '#shared/api/plans';
import { averagesOf } from '#shared/averages';
import { daysBetween } from '#shared/local-date';
import { comparedWith, daysCome } from '#shared/period';
import { ProblemError } from '#shared/problem';
import { REPORT_DAYS_MAX, type ReportQuery } from '#shared/query';
import type { AnnexRow, Report } from '#shared/report';
import { compared, coverage } from '#shared/stats';
import { type Grouping, type ListItem, TAXONOMY_VERSION } from '#shared/taxonomy';
import { compareVietnamese } from '#shared/text';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { type PeriodRead, readReport } from '../db/report.ts';
import { enteredTotals, pastOf } from '../domain/past-figures.ts';
import { shownTotals } from '../domain/past-totals.ts';
import { activitySumsOf, plansOf, targetUnits } from '../domain/plan-progress.ts';
import { readSnapshot } from '../domain/snapshots.ts';
import { filterAsked, groupingAsked, periodAsked, unitsAsked, unitsCarried } from '../domain/statistics.ts';
import { carriedTo, comparability } from '../domain/successors.ts';
import {
  type Facts,
  inTotal,
  isReform,
  isUnclassified,
  isUndated,
  isWithdrawn,
  namedBuckets,
  namedBy,
  type Question,
  sumOf,
  usedPast,
} from './facts.ts';
import { frozenQuestion, frozenRead } from './frozen.ts';
import { askedScope } from './scope.ts';
import { sentencesOf } from './sentences.ts';
import { tablesOf } from './tables.ts';
import { shownUnit, unitOfReport } from './units.ts';
import { warningsOf } from './warnings.ts';

/** Most articles in a report that is taken away whole. */
export const ANNEX_MAX = 5000;

/** How many of its articles a report's page shows. */
export const ANNEX_SHOWN = 20;

/** What a query asks, checked. Throws ProblemError for what cannot be asked. */
function asked(query: ReportQuery, config: Config, today: string): Question {
  const period = periodAsked(query);
  if (daysBetween(period.from, period.to) > REPORT_DAYS_MAX)
    throw new ProblemError('report-too-long', `a report reaches over at most ${REPORT_DAYS_MAX} days`);
  const grouping = groupingAsked(query.grouping, config);
  const { units: told = 'asWas' } = query;
  const previous = comparedWith(period, today);
  const units = unitsAsked(query.unit, told, config, today);
  const days = { from: previous.from, to: period.to };
  const filter = unitsCarried(filterAsked(query, config), told, config, today);
  return {
    period,
    previous,
    scope: askedScope({ unit: units, portal: query.portal }, filter, config),
    filter,
    units: units ?? null,
    unit: units?.length === 1 ? (units[0] ?? null) : null,
    told,
    able: comparability({ units, told, inRows: true }, config, days, today),
    asked: { unit: query.unit, portal: query.portal },
    grouping,
    named: namedBy(grouping),
    config,
    today,
    asOf: today,
    frozen: null,
  };
}

/** What is asked for: frozen figures bring their own period, filter and grouping. Throws ProblemError. */
async function questionOf(db: D1Database, pass: Pass, config: Config, query: ReportQuery): Promise<Question> {
  const { snapshot, ...others } = query;
  if (snapshot === undefined) return checkedBehindGate(db, pass, () => asked(query, config, pass.today));
  await checkedBehindGate(db, pass, () => {
    if (Object.values(others).some((value) => value !== undefined))
      throw new ProblemError('bad-period', 'a snapshot has its own period, filter and grouping', {
        parameter: Object.entries(others).find(([, value]) => value !== undefined)?.[0] ?? 'snapshot',
      });
  });
  return frozenQuestion(await readSnapshot(db, pass, snapshot), config, pass.today);
}

/** No estimate has this id. */
const NO_ESTIMATE = '';

/** Who sees a part of the whole is told what is estimated for that part; of several units nobody estimates anything. */
function estimateOf({ period, units, unit }: Question, seen: Config): string {
  if (units !== null && unit === null) return NO_ESTIMATE;
  return estimateId({ year: Number(period.to.slice(0, 4)), unit: unit ?? seen.bound?.[0] ?? null });
}

/** `seen`: what the reader may see. */
async function factsOf(
  db: D1Database,
  pass: Pass,
  seen: Config,
  question: Question,
  annex: number,
): Promise<Facts> {
  const { scope, frozen, told, today } = question;
  const found = await readReport(db, pass, {
    ...question,
    targetUnits: targetUnits(scope.limits.unit?.split(',') ?? null, seen),
    estimate: estimateOf(question, seen),
    seen,
    annex,
    snapshot: frozen?.snapshot.id ?? null,
  });
  const carried = ({ buckets, ...others }: PeriodRead): PeriodRead => ({
    ...others,
    buckets: buckets.map((bucket) => ({ ...bucket, unit: carriedTo(seen.successions, bucket.unit, today) })),
  });
  const read =
    told === 'asWas'
      ? found
      : { ...found, present: carried(found.present), previous: carried(found.previous) };
  const { previous, asked } = question;
  const past = pastOf(shownTotals(read.pastTotals, seen), { ...previous, ...asked, told, today }, seen);
  return { ...question, past, read: frozen ? frozenRead(read, frozen, question) : read };
}

function shownSnapshot({ frozen }: Facts): Report['snapshot'] {
  if (!frozen) return null;
  const { id, name, frozenAt, hash, issuedNumber, issuedOn } = frozen.snapshot;
  return { id, name, frozenAt, hash, issuedNumber, issuedOn };
}

/** By date, then as a Vietnamese dictionary orders titles. */
function inOrder(rows: readonly AnnexRow[]): AnnexRow[] {
  return rows.toSorted((a, b) =>
    a.publishedOn === b.publishedOn
      ? compareVietnamese(a.title ?? a.url, b.title ?? b.url) || (a.id < b.id ? -1 : 1)
      : a.publishedOn < b.publishedOn
        ? -1
        : 1,
  );
}

function figuresOf(facts: Facts): Report['figures'] {
  const { read, period, able, asOf } = facts;
  const past = usedPast(facts);
  const [now, before] = [read.present.buckets, read.previous.buckets];
  const earlier = (belongs: typeof inTotal) => (able.isApart ? null : sumOf(before, belongs));
  const total = sumOf(now, inTotal);
  const unclassified = sumOf(now, isUnclassified);
  const reform = sumOf(now, isReform);
  return {
    total: compared(total, past ? null : earlier(inTotal)),
    reform: compared(reform, past ? past.reform : earlier(isReform)),
    distinct: total - read.again,
    undated: sumOf(now, isUndated),
    unclassified,
    withdrawn: sumOf(now, isWithdrawn),
    late: read.late,
    deadLinks: read.deadLinks,
    coverage: coverage(total, unclassified),
    averages: averagesOf(reform, daysCome(period, asOf) ?? period),
  };
}

/** As it is told: a list of its own. */
const groupingTold = ({ id, name, groups }: Grouping): Report['grouping'] => ({
  id,
  name,
  groups: groups.map((group) => ({ ...group, contents: [...group.contents] })),
});

const namesOf = (list: readonly ListItem[]) => list.map(({ code, name }) => ({ code, name }));

function reportOf(facts: Facts, at: string, annex: AnnexRow[]): Report {
  const { read, period, previous, grouping, named } = facts;
  const figures = figuresOf(facts);
  const posted = (each: typeof read.present) => sumOf(namedBuckets(each, named), () => true);
  const past = usedPast(facts);
  const earlier = facts.able.isApart ? null : posted(read.previous);
  const before = past ? past.countOf(named) : earlier;
  const unit = unitOfReport(facts);
  const plans = plansOf(read.kept.plans, read.kept.activities, facts.config.lists.forms);
  return {
    at,
    period,
    previous: { from: previous.from, to: previous.to },
    entered: facts.past && enteredTotals(facts.past, past !== null),
    snapshot: shownSnapshot(facts),
    scope: facts.scope,
    unit: unit && shownUnit(unit),
    grouping: groupingTold(grouping),
    taxonomy: facts.frozen?.snapshot.taxonomy ?? TAXONOMY_VERSION,
    names: { forms: namesOf(facts.config.lists.forms), origins: namesOf(facts.config.lists.origins) },
    sentences: sentencesOf(facts),
    figures,
    tables: tablesOf(facts, compared(posted(read.present), before)),
    plans,
    activities: activitySumsOf(read.kept.activities),
    estimate: read.kept.estimate,
    warnings: warningsOf(facts, figures, plans),
    annex,
  };
}

/**
 * The report that a query asks for, in one round trip, of frozen figures in two. `annexRows`: how many of the articles behind it come along;
 * without it all of them. Throws too-many-rows where they are more than ANNEX_MAX, and ProblemError for what cannot
 * be asked.
 */
export async function assembleReport(
  db: D1Database,
  pass: Pass,
  config: Config,
  query: ReportQuery,
  annexRows?: number,
): Promise<Report> {
  const question = await questionOf(db, pass, config, query);
  const facts = await factsOf(db, pass, config, question, annexRows ?? ANNEX_MAX + 1);
  if (annexRows === undefined && facts.read.annex.length > ANNEX_MAX)
    throw new ProblemError('too-many-rows', `more than ${ANNEX_MAX} articles: choose a shorter period`);
  return reportOf(facts, pass.now, inOrder(facts.read.annex).slice(0, annexRows));
}
