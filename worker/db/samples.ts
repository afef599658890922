// Samples that two people classify unseen by each other: drawn once, answered by each, compared when both are done.
import type { NewSample, Sample, SampleCase } from '#shared/api/review';
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

const answeredBy = (person: string) =>
  `(SELECT count(*) FROM sample_answer WHERE sample_answer.sample_id = sample.id AND person_id = ${person}
    AND content IS NOT NULL)`;

/** Samples that the bearer of ?1 classifies, and for an editor those drawn by eyes within the units ?2 (null: all). */
const samplesSql = (which: string) => `
  SELECT sample.id, sample.name, sample.from_on, sample.to_on, sample.seed, sample.population, sample.created_at,
    (SELECT count(*) FROM sample_article WHERE sample_article.sample_id = sample.id) AS size,
    sample.first_id, ${exportedName('first', undefined)} AS first_name, ${answeredBy('sample.first_id')} AS first_answered,
    sample.second_id, ${exportedName('second', undefined)} AS second_name, ${answeredBy('sample.second_id')} AS second_answered,
    sample.created_by, ${exportedName('creator', undefined)} AS creator_name,
    EXISTS (SELECT 1 FROM sample_done WHERE sample_done.id = sample.id) AS done
  FROM sample
  JOIN person AS first ON first.id = sample.first_id
  JOIN person AS second ON second.id = sample.second_id
  JOIN person AS creator ON creator.id = sample.created_by
  WHERE (${ME} IN (sample.first_id, sample.second_id) OR (
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
  first_id: string;
  first_name: string;
  first_answered: number;
  second_id: string;
  second_name: string;
  second_answered: number;
  created_by: string;
  creator_name: string;
  done: number;
};

const rowToSample = (row: SampleRow): Sample => ({
  id: row.id,
  name: row.name,
  from: row.from_on,
  to: row.to_on,
  seed: row.seed,
  size: row.size,
  population: row.population,
  coders: [
    { id: row.first_id, name: row.first_name, answered: row.first_answered },
    { id: row.second_id, name: row.second_name, answered: row.second_answered },
  ],
  done: row.done === 1,
  createdAt: row.created_at,
  createdBy: { id: row.created_by, name: row.creator_name },
});

/** A person who may be asked to classify. */
export type Candidate = { id: string; name: string; unit: string | null };

const CANDIDATES = `
  SELECT person.id, person.name, person.unit_id AS unit FROM person JOIN role ON role.name = person.role
  WHERE person.revoked_at IS NULL AND role.rank >= (SELECT rank FROM role WHERE name = 'tagger')
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
  WHERE sample_article.sample_id = ?2 AND ${ME} IN (SELECT first_id FROM sample WHERE id = ?2 UNION ALL
    SELECT second_id FROM sample WHERE id = ?2)
    AND NOT EXISTS (
      SELECT 1 FROM sample_answer AS own
      WHERE own.sample_id = ?2 AND own.article_id = article.id AND own.person_id = ${ME} AND own.content IS NOT NULL
    )
  ORDER BY sample_article.position`;

/** The answers of both, of a sample that both have done; none of any other. */
const CASES = `
  SELECT ${ARTICLE_COLUMNS}, first.content AS first_said, second.content AS second_said
  FROM sample JOIN sample_article ON sample_article.sample_id = sample.id
  JOIN sample_answer AS first ON first.sample_id = sample.id AND first.article_id = sample_article.article_id
    AND first.person_id = sample.first_id
  JOIN sample_answer AS second ON second.sample_id = sample.id AND second.article_id = sample_article.article_id
    AND second.person_id = sample.second_id
  JOIN article ON article.id = sample_article.article_id JOIN change ON change.article_id = article.id
  WHERE sample.id = ?1 AND EXISTS (SELECT 1 FROM sample_done WHERE sample_done.id = sample.id)
  ORDER BY sample_article.position`;

type CaseRow = ArticleRow & { first_said: Content; second_said: Content };

export type SampleRead = { sample: Sample; cases: SampleCase[]; unanswered: Unanswered[] };

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

const ANSWER = `
  INSERT INTO sample_answer (sample_id, article_id, person_id, id, content, answered_at)
  SELECT ?1, ?2, person_id, ?3, ?4, ?5 FROM bearer
  WHERE hash = ?6 AND NOT EXISTS (SELECT 1 FROM sample_answer WHERE id = ?3)
  ON CONFLICT (sample_id, article_id, person_id) DO UPDATE
  SET id = excluded.id, content = excluded.content, answered_at = excluded.answered_at
  WHERE excluded.id > sample_answer.id`;

export type Answer = { id: string; sample: string; article: string; content: Content };

/** Writes one's answer behind the gate. Throws sample-not-yours, and sample-done once both are. */
export async function writeAnswer(db: D1Database, pass: Pass, answer: Answer): Promise<void> {
  const { id, sample, article, content } = answer;
  await runGated(db, pass, [db.prepare(ANSWER).bind(sample, article, id, content, pass.now, pass.tokenHash)]);
}

/** Takes one's answer back, to give it again; gives whether there was one. Throws sample-done once both are. */
export async function takeAnswerBack(
  db: D1Database,
  pass: Pass,
  { id, undoes }: { id: string; undoes: string },
): Promise<boolean> {
  const [, there] = await runGated(db, pass, [
    db
      .prepare(
        `UPDATE sample_answer SET id = ?2, content = NULL, answered_at = ?3
         WHERE id = ?1 AND person_id = (SELECT person_id FROM bearer WHERE hash = ?4)`,
      )
      .bind(undoes, id, pass.now, pass.tokenHash),
    db.prepare('SELECT 1 AS yes FROM sample_answer WHERE id = ?1').bind(id),
  ]);
  return rowsOf(there).length > 0;
}
