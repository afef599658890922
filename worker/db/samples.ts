// Samples that two people classify unseen by each other: drawn once, answered by each, compared when both are done.
import type { Coder, NewSample, Sample, SampleCase } from '#shared/api/review';
import type { Article } from '#shared/article';
import type { Content } from '#shared/taxonomy';
import { ARTICLE_COLUMNS, type ArticleRow, rowToArticle } from './articles.ts';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { exportedName } from './pseudonym.ts';
import { type Filter, matches } from './stats.ts';

const SAMPLES_MAX = 100;
/** Most articles that a sample is drawn from. */
export const POPULATION_MAX = 50_000;

const ME = '(SELECT person_id FROM bearer WHERE hash = ?1)';

/** The least rank that classifies. */
const TAGGER = `(SELECT rank FROM role WHERE name = 'tagger')`;

/** Who was asked for a half, in that order: the last of them is asked now. */
const halfSql = (place: 1 | 2) => `(
    SELECT json_group_array(json_object('id', half.person_id, 'name', ${exportedName('coder', undefined)},
      'active', coder.revoked_at IS NULL AND rank >= ${TAGGER}, 'answered', (
        SELECT count(*) FROM sample_answer WHERE sample_answer.sample_id = half.sample_id
          AND sample_answer.person_id = half.person_id AND content IS NOT NULL
      )) ORDER BY half.n)
    FROM sample_half AS half JOIN person AS coder ON coder.id = half.person_id JOIN role ON role.name = coder.role
    WHERE half.sample_id = sample.id AND half.place = ${place}
  )`;

/** Samples that the bearer of ?1 classifies, and for an editor those drawn by eyes within the units ?2 (null: all). */
const samplesSql = (which: string) => `
  SELECT sample.id, sample.name, sample.from_on, sample.to_on, sample.seed, sample.population, sample.created_at,
    (SELECT count(*) FROM sample_article WHERE sample_article.sample_id = sample.id) AS size,
    ${halfSql(1)} AS first_half, ${halfSql(2)} AS second_half,
    sample_end.ended_at, sample_end.ended_by, ${exportedName('ender', undefined)} AS ender_name,
    sample.created_by, ${exportedName('creator', undefined)} AS creator_name,
    EXISTS (SELECT 1 FROM sample_done WHERE sample_done.id = sample.id) AS done
  FROM sample
  JOIN person AS creator ON creator.id = sample.created_by
  LEFT JOIN sample_end ON sample_end.sample_id = sample.id LEFT JOIN person AS ender ON ender.id = sample_end.ended_by
  WHERE (${ME} IN (SELECT person_id FROM sample_half WHERE sample_half.sample_id = sample.id) OR (
    (?2 IS NULL OR sample.unit_id IN (SELECT value FROM json_each(?2)))
    AND (SELECT rank FROM bearer WHERE hash = ?1) >= (SELECT rank FROM role WHERE name = 'editor')
  )) ${which}`;

type SampleRow = {
  id: string;
  name: string;
  from_on: string;
  to_on: string;
  seed: number;
  population: number;
  created_at: string;
  size: number;
  first_half: string;
  second_half: string;
  ended_at: string | null;
  ended_by: string | null;
  ender_name: string | null;
  created_by: string;
  creator_name: string;
  done: number;
};

type HalfRow = { id: string; name: string; active: 0 | 1; answered: number };

/** A half as whoever is asked for it now has it, with those who were before. */
function rowToCoder(json: string): Coder {
  const asked = JSON.parse(json) as HalfRow[];
  const now = asked.at(-1);
  if (!now) throw new Error('a half of nobody');
  return {
    ...{ id: now.id, name: now.name, active: now.active === 1 },
    answered: asked.reduce((sum, { answered }) => sum + answered, 0),
    before: asked.slice(0, -1).map(({ id, name, answered }) => ({ id, name, answered })),
  };
}

const rowToSample = (row: SampleRow): Sample => ({
  id: row.id,
  name: row.name,
  from: row.from_on,
  to: row.to_on,
  seed: row.seed,
  size: row.size,
  population: row.population,
  coders: [rowToCoder(row.first_half), rowToCoder(row.second_half)],
  done: row.done === 1,
  ended:
    row.ended_at === null
      ? null
      : { at: row.ended_at, by: { id: row.ended_by ?? '', name: row.ender_name ?? '' } },
  createdAt: row.created_at,
  createdBy: { id: row.created_by, name: row.creator_name },
});

/** A person who may be asked to classify. */
export type Candidate = { id: string; name: string; unit: string | null };

const CANDIDATES = `
  SELECT person.id, person.name, person.unit_id AS unit FROM person JOIN role ON role.name = person.role
  WHERE person.revoked_at IS NULL AND role.rank >= ${TAGGER}
    AND (?1 IS NULL OR person.unit_id IN (SELECT value FROM json_each(?1)))
  ORDER BY person.name, person.id LIMIT 500`;

/** Units as a parameter; null: all. */
export type Bound = readonly string[] | null;
const boundJson = (bound: Bound) => (bound === null ? null : JSON.stringify(bound));

/** The samples that the pass's person may see, newest first, and the people who may be asked. */
export async function listSamples(
  db: D1Database,
  pass: Pass,
  bound: Bound,
): Promise<{ samples: Sample[]; candidates: Candidate[] }> {
  const [samples, candidates] = await runGated(db, pass, [
    db
      .prepare(samplesSql(`ORDER BY sample.created_at DESC, sample.id DESC LIMIT ${SAMPLES_MAX}`))
      .bind(pass.tokenHash, boundJson(bound)),
    db.prepare(CANDIDATES).bind(boundJson(bound)),
  ]);
  return {
    samples: rowsOf<SampleRow>(samples).map(rowToSample),
    candidates: rowsOf<Candidate>(candidates),
  };
}

/** An article that may be drawn: what its being seen hangs on. */
export type Drawable = { id: string; portal: string; unit: string | null };

const populationSql = (filter: Filter) => `
  SELECT id, portal_id AS portal, unit_id AS unit FROM article
  WHERE status = 'active' AND published_on BETWEEN ?2 AND ?3 AND ${matches(filter)} AND ?1 IS NOT NULL
  LIMIT ${POPULATION_MAX + 1}`;

/** The active, dated articles of a period, and those of the people named who may be asked. */
export async function readPopulation(
  db: D1Database,
  pass: Pass,
  { filter, bound }: { filter: Filter; bound: Bound },
  { from, to }: Pick<NewSample, 'from' | 'to'>,
): Promise<{ articles: Drawable[]; candidates: Candidate[] }> {
  const [articles, candidates] = await runGated(db, pass, [
    db.prepare(populationSql(filter)).bind(JSON.stringify(filter), from, to),
    db.prepare(CANDIDATES).bind(boundJson(bound)),
  ]);
  return { articles: rowsOf<Drawable>(articles), candidates: rowsOf<Candidate>(candidates) };
}

/** Writes a sample with what was drawn, once; gives what stands under its id. */
export async function insertSample(
  db: D1Database,
  pass: Pass,
  bound: Bound,
  { wanted, drawn, population }: { wanted: NewSample; drawn: readonly string[]; population: number },
): Promise<Sample | null> {
  const { id, name, from, to, seed, size, coders } = wanted;
  const [, , , found] = await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO sample (id, name, from_on, to_on, seed, size, population, first_id, second_id, unit_id, created_at,
           created_by)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, unit_id, ?10, person_id FROM bearer WHERE hash = ?11
         ON CONFLICT (id) DO NOTHING`,
      )
      .bind(id, name, from, to, seed, size, population, ...coders, pass.now, pass.tokenHash),
    audited(db, pass, { what: 'sample.drawn', subject: id, before: null, after: wanted, ifChanged: true }),
    db
      .prepare(
        `INSERT INTO sample_article (sample_id, position, article_id)
         SELECT ?1, key + 1, value FROM json_each(?2)
         WHERE NOT EXISTS (SELECT 1 FROM sample_article WHERE sample_id = ?1)`,
      )
      .bind(id, JSON.stringify(drawn)),
    db.prepare(samplesSql('AND sample.id = ?3')).bind(pass.tokenHash, boundJson(bound), id),
  ]);
  const [row] = rowsOf<SampleRow>(found);
  return row ? rowToSample(row) : null;
}

/** What one is still to answer for: an article as its page shows it, without what others said of it. */
export type Unanswered = { article: Article; summary: string | null };

const UNANSWERED = `
  SELECT ${ARTICLE_COLUMNS}, article.summary
  FROM sample_article
  CROSS JOIN article ON article.id = sample_article.article_id
  JOIN change ON change.article_id = article.id
  JOIN sample_asked AS asked ON asked.sample_id = sample_article.sample_id AND asked.person_id = ${ME}
  WHERE sample_article.sample_id = ?2 AND NOT EXISTS (
    SELECT 1 FROM sample_half AS half
    JOIN sample_answer AS said ON said.sample_id = half.sample_id AND said.person_id = half.person_id
    WHERE half.sample_id = ?2 AND half.place = asked.place AND said.article_id = article.id
      AND said.content IS NOT NULL
  )
  ORDER BY sample_article.position`;

const saidBy = (name: string, place: 1 | 2) => `
  JOIN sample_answer AS ${name} ON ${name}.sample_id = sample_article.sample_id
    AND ${name}.article_id = sample_article.article_id AND ${name}.content IS NOT NULL AND ${name}.person_id IN (
      SELECT person_id FROM sample_half WHERE sample_half.sample_id = ?1 AND place = ${place}
    )`;

/** What both halves answered, of a sample that is done; none of any other. */
const CASES = `
  SELECT ${ARTICLE_COLUMNS}, first.content AS first_said, second.content AS second_said
  FROM sample_article ${saidBy('first', 1)} ${saidBy('second', 2)}
  JOIN article ON article.id = sample_article.article_id JOIN change ON change.article_id = article.id
  WHERE sample_article.sample_id = ?1 AND EXISTS (SELECT 1 FROM sample_done WHERE sample_done.id = ?1)
  ORDER BY sample_article.position`;

type CaseRow = ArticleRow & { first_said: Content; second_said: Content };

export type SampleRead = { sample: Sample; cases: SampleCase[]; unanswered: Unanswered[] };

/** The articles of a sample, with what their being seen hangs on; and those of the people named who may be asked. */
export async function readDrawn(
  db: D1Database,
  pass: Pass,
  bound: Bound,
  id: string,
): Promise<{ articles: Drawable[]; candidates: Candidate[] }> {
  const [articles, candidates] = await runGated(db, pass, [
    db
      .prepare(
        `SELECT article.id, portal_id AS portal, unit_id AS unit FROM sample_article
         JOIN article ON article.id = sample_article.article_id WHERE sample_id = ?1`,
      )
      .bind(id),
    db.prepare(CANDIDATES).bind(boundJson(bound)),
  ]);
  return { articles: rowsOf<Drawable>(articles), candidates: rowsOf<Candidate>(candidates) };
}

/** A sample with its cases once both are done, and what is left to answer for the pass's person; null for none to see. */
export async function readSample(
  db: D1Database,
  pass: Pass,
  bound: Bound,
  id: string,
): Promise<SampleRead | null> {
  const [found, cases, unanswered] = await runGated(db, pass, [
    db.prepare(samplesSql('AND sample.id = ?3')).bind(pass.tokenHash, boundJson(bound), id),
    db.prepare(CASES).bind(id),
    db.prepare(UNANSWERED).bind(pass.tokenHash, id),
  ]);
  const [row] = rowsOf<SampleRow>(found);
  if (!row) return null;
  return {
    sample: rowToSample(row),
    cases: rowsOf<CaseRow>(cases).map((each) => ({
      article: rowToArticle(each),
      answers: [each.first_said, each.second_said],
    })),
    unanswered: rowsOf<ArticleRow & { summary: string | null }>(unanswered).map((each) => ({
      article: rowToArticle(each),
      summary: each.summary,
    })),
  };
}
