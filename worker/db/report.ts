// What a report is put together from: counters of the period and of the year before, and the articles it names.
import type { Status } from '#shared/article';
import type { Period } from '#shared/period';
import type { AnnexLink, AnnexRow } from '#shared/report';
import type { Content } from '#shared/taxonomy';
import { activityRows, activityStatement, type KindSum } from './activities.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import type { Config } from './config.ts';
import { estimateOf, estimateStatement, type YearEstimate } from './estimates.ts';
import { deadLinksSql, lateSql } from './late-and-dead.ts';
import { boundOf, isOwn } from './owners.ts';
import { pastTotalStatement } from './past-totals.ts';
import { type PlanRows, planRows, planStatements } from './plans.ts';
import { recordRows, type StoredRecord } from './records.ts';
import {
  boundsOf,
  COUNTERS,
  type Column,
  type Filter,
  inTotalSql,
  matches,
  postedAgainSql,
} from './stats.ts';

export type Days = Pick<Period, 'from' | 'to'>;

export type ReportWanted = {
  period: Days;
  previous: Days;
  filter: Filter;
  /** The contents that the report's sentence names. */
  named: readonly Content[];
  /** The units whose targets and whose activities are told; null: all. And the id of the estimate. */
  targetUnits: readonly string[] | null;
  units: readonly string[] | null;
  estimate: string;
  /** The configuration as the reader may see it. */
  seen: Config;
  /** Most rows of the annex to read; those of the last day read come all. */
  annex: number;
  /** The snapshot whose articles the annex lists instead; null: the ledger's as read here. */
  snapshot: string | null;
};

/** How many articles share these; `''`: not known, for the month: undated. */
export type Bucket = Record<'month' | 'portal' | 'unit' | 'form' | 'origin', string> & {
  content: Content | '';
  status: Exclude<Status, 'merged'>;
  n: number;
};

/** What one period holds; sections and topics of the named contents alone. */
export type PeriodRead = {
  buckets: Bucket[];
  sections: { section: string; month: string; n: number }[];
  topics: { topic: string; n: number }[];
};

/** A unit with its letterhead and its days, local, both included. */
export type UnitRow = {
  id: string;
  name: string;
  shortName: string;
  signCode: string | null;
  parentAuthority: string | null;
  place: string | null;
  validFrom: string | null;
  validTo: string | null;
  /** What sentences call it, where its letterhead says so. */
  nameInSentence: string | null;
};
export type Speaking = { portal: string; unit: string; from: string; to: string | null };

export type ReportRead = {
  present: PeriodRead;
  previous: PeriodRead;
  /** How many of the total are reposts of others of it. */
  again: number;
  disputed: number;
  /** null where nothing is frozen in the period. */
  late: number | null;
  deadLinks: number;
  annex: AnnexRow[];
  /** What was found at the addresses of the snapshot's articles, by their ids. */
  frozenLinks: Map<string, AnnexLink>;
  units: UnitRow[];
  speaking: Speaking[];
  kept: Kept;
  /** Totals without articles that lie within the days of the year before. */
  pastTotals: StoredRecord[];
  /** Snapshots of the period's days and of the year before them, by their days. */
  snapshots: FrozenDays[];
};

export type FrozenDays = { id: string; name: string; from: string; to: string; filter: string };

/** What people keep beside articles. */
export type Kept = { plans: PlanRows; activities: KindSum[]; estimate: YearEstimate | null };

const bucketsSql = (filter: Filter) => `
  WITH slice AS (${COUNTERS})
  SELECT substr(date, 1, 7) AS month, portal_id AS portal, unit_id AS unit, content, form, origin, status, sum(n) AS n
  FROM slice WHERE ${matches(filter)} GROUP BY 1, 2, 3, 4, 5, 6, 7`;

const sectionsSql = (filter: Filter) => `
  SELECT ifnull(section, '') AS section, substr(published_on, 1, 7) AS month, count(*) AS n
  FROM article WHERE ${inTotalSql(filter)} GROUP BY 1, 2`;

const topicsSql = (filter: Filter) => `
  SELECT topic, count(*) AS n FROM article JOIN article_topic ON article_topic.article_id = article.id
  WHERE ${inTotalSql(filter)} GROUP BY 1`;

const disputedSql = (filter: Filter) => `
  SELECT count(*) AS n FROM article INDEXED BY article_disputed_idx
  WHERE disputed = 1 AND status = 'active' AND published_on BETWEEN ?2 AND ?3 AND ${matches(filter)}`;

/** By day, ?4 rows and whatever else that day has: within a day titles are ordered by those who know the language. */
const annexSql = (filter: Filter) => `
  WITH listed AS (
    SELECT id, title, form, content, published_on AS publishedOn, section, author, origin, portal_id AS portal,
      unit_id AS unit, url, note
    FROM article
    WHERE ${inTotalSql(filter)} AND published_on <= ifnull((
      SELECT published_on FROM article WHERE ${inTotalSql(filter)} ORDER BY published_on LIMIT 1 OFFSET ?4 - 1
    ), '9999')
  )
  SELECT listed.*, link_check.status AS linkStatus, link_check.checked_on AS checkedOn
  FROM listed LEFT JOIN link_check ON link_check.article_id = listed.id ORDER BY listed.publishedOn`;

type ListedRow = Omit<AnnexRow, 'link'> & { linkStatus: AnnexLink['status'] | null; checkedOn: string };

const rowToAnnex = ({ linkStatus: status, checkedOn, ...row }: ListedRow): AnnexRow => ({
  ...row,
  link: status === null ? null : { status, checkedOn },
});

/** Of the articles that a snapshot counts, what was found at their addresses: also of those that count no longer. */
const FROZEN_LINKS = `
  SELECT link_check.article_id AS id, link_check.status, link_check.checked_on AS checkedOn
  FROM snapshot_article CROSS JOIN link_check ON link_check.article_id = snapshot_article.article_id
  WHERE snapshot_article.snapshot_id = ?1 AND snapshot_article.counted = 1`;

const linksById = (rows: readonly (AnnexLink & { id: string })[]) =>
  new Map(rows.map(({ id, ...link }) => [id, link]));

const UNITS = `
  SELECT id, name, short_name AS shortName, sign_code AS signCode, parent_authority AS parentAuthority, place,
    valid_from AS validFrom, valid_to AS validTo, name_in_sentence AS nameInSentence
  FROM unit LEFT JOIN letterhead ON letterhead.unit_id = unit.id WHERE ${isOwn('unit.id', '?1')} ORDER BY name, id`;

const SPEAKING = `
  SELECT portal_id AS portal, unit_id AS unit, valid_from AS "from", valid_to AS "to" FROM portal_unit
  WHERE ${isOwn('unit_id', '?1')} ORDER BY portal_id, valid_from`;

const SNAPSHOTS = `
  SELECT id, name, from_on AS "from", to_on AS "to", filter FROM snapshot
  WHERE to_on >= date(?1, '-1 year') AND from_on <= ?2 AND ${isOwn('owner_id', '?3')} ORDER BY to_on, from_on, created_at`;

/** A filter narrowed to contents. */
const of = (filter: Filter, content: readonly Content[]): Filter => ({ ...filter, content });

const NO_COLUMNS: readonly Column[] = [];

function periodStatements(db: D1Database, { from, to }: Days, { filter, named }: ReportWanted) {
  const own = of(filter, named);
  return [
    db
      .prepare(bucketsSql(filter))
      .bind(JSON.stringify(filter), ...boundsOf({ from, to, columns: NO_COLUMNS })),
    db.prepare(sectionsSql(own)).bind(JSON.stringify(own), from, to),
    db.prepare(topicsSql(own)).bind(JSON.stringify(own), from, to),
  ];
}

function periodRead([buckets, sections, topics]: D1Result[]): PeriodRead {
  return { buckets: rowsOf(buckets), sections: rowsOf(sections), topics: rowsOf(topics) };
}

function keptStatements(db: D1Database, pass: Pass, wanted: ReportWanted): D1PreparedStatement[] {
  const { period, targetUnits, units, estimate, seen } = wanted;
  const { from, to } = period;
  return [
    ...planStatements(db, seen, [{ from, to, units: targetUnits }]),
    activityStatement(db, pass, { from, to, units }),
    estimateStatement(db, pass, estimate),
  ];
}

function keptRead([counted, plans, activities, estimate]: D1Result[]): Kept {
  return {
    plans: planRows([counted, plans]),
    activities: activityRows(activities),
    estimate: estimateOf(estimate),
  };
}

/** Reads all of it in one round trip, behind the gate. */
export async function readReport(db: D1Database, pass: Pass, wanted: ReportWanted): Promise<ReportRead> {
  const { period, previous, filter, named, annex, snapshot } = wanted;
  const days = [period.from, period.to] as const;
  const own = of(filter, named);
  const results = await runGated(db, pass, [
    ...periodStatements(db, period, wanted),
    ...periodStatements(db, previous, wanted),
    db.prepare(postedAgainSql(filter)).bind(JSON.stringify(filter), ...days),
    db.prepare(disputedSql(filter)).bind(JSON.stringify(filter), ...days),
    db.prepare(lateSql(inTotalSql(filter))).bind(JSON.stringify(filter), ...days, boundOf(pass)),
    db.prepare(deadLinksSql(inTotalSql(filter))).bind(JSON.stringify(filter), ...days),
    db.prepare(annexSql(own)).bind(JSON.stringify(own), ...days, annex),
    db.prepare(FROZEN_LINKS).bind(snapshot),
    db.prepare(UNITS).bind(boundOf(pass)),
    db.prepare(SPEAKING).bind(boundOf(pass)),
    db.prepare(SNAPSHOTS).bind(...days, boundOf(pass)),
    pastTotalStatement(db, pass, previous),
    ...keptStatements(db, pass, wanted),
  ]);
  const [again, disputed, lateOnes, dead, rows, links, units, speaking, snapshots, totals] = results.slice(6);
  const [late] = rowsOf<{ late: number; frozen: number }>(lateOnes);
  return {
    present: periodRead(results.slice(0, 3)),
    previous: periodRead(results.slice(3, 6)),
    again: rowsOf<{ again: number }>(again)[0]?.again ?? 0,
    disputed: rowsOf<{ n: number }>(disputed)[0]?.n ?? 0,
    late: late?.frozen ? late.late : null,
    deadLinks: rowsOf<{ dead: number }>(dead)[0]?.dead ?? 0,
    annex: rowsOf<ListedRow>(rows).map(rowToAnnex),
    frozenLinks: linksById(rowsOf(links)),
    units: rowsOf<UnitRow>(units),
    speaking: rowsOf<Speaking>(speaking),
    kept: keptRead(results.slice(-4)),
    snapshots: rowsOf<FrozenDays>(snapshots),
    pastTotals: recordRows(totals),
  };
}
