// The audit trail and the ledger as one list: who did what, when, from which device, before and after.
import type { AuditLine } from '#shared/api/audit';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { looksAfter } from './people-list.ts';
import { exportedName } from './pseudonym.ts';

/** Where in the order a page begins: after the line at this time with these numbers in either table. */
export type AfterLine = { at: string; audit: number; ledger: number };

/** What is asked for; null: any. Times are ISO 8601 UTC, `to` excluded. */
export type AuditWanted = {
  from: string | null;
  to: string | null;
  person: string | null;
  what: string | null;
  subject: string | null;
  after: AfterLine | null;
  limit: number;
  /** Whether people who left are named as they are called; else by their pseudonyms. */
  names: 'real' | undefined;
};

/** A line, and its place in the order. */
export type PlacedLine = AuditLine & { place: AfterLine };

/** `plan` stands for all that begins with `plan.`. */
const isWhat = (what: string) => `(?5 IS NULL OR ${what} = ?5 OR ${what} LIKE ?5 || '.%')`;

/** The first part of a kind: what a line is about. */
const THING = `substr(audit.what, 1, instr(audit.what, '.') - 1)`;

/** A unit, its report's words or a portal that is seen, changed to nothing that is not seen: which unit is above is left out. */
const OWN_THING = `(
  CASE ${THING} WHEN 'unit' THEN audit.subject IN (SELECT value FROM json_each(?2))
    WHEN 'report-text' THEN substr(audit.subject, 1, length(audit.subject) - 5) IN (SELECT value FROM json_each(?2))
    WHEN 'portal' THEN audit.subject IN (SELECT value FROM json_each(?3)) END
  AND NOT EXISTS (
    SELECT 1 FROM (
      SELECT key, atom FROM json_tree(ifnull(audit.before, 'null'))
      UNION ALL SELECT key, atom FROM json_tree(ifnull(audit.after, 'null'))
    ) AS told
    WHERE told.key IS NOT 'parent' AND (
      told.atom IN (SELECT id FROM unit WHERE id NOT IN (SELECT value FROM json_each(?2)))
      OR told.atom IN (SELECT id FROM portal WHERE id NOT IN (SELECT value FROM json_each(?3)))
    )
  )
)`;

/**
 * ?2 the units that are seen (NULL: all), ?3 the portals. A line is seen by who looks after whoever did it or the person
 * it is about, or sees the unit that it speaks of, or whose thing was changed; never where it speaks of other units alone.
 */
const UNIT_SEEN = `(coalesce(audit.after ->> 'unit', audit.before ->> 'unit') IN (SELECT value FROM json_each(?2))
  OR audit.before ->> 'unit' IN (SELECT value FROM json_each(?2)))`;
const AUDIT_SEEN = `(?2 IS NULL OR iif(coalesce(audit.after ->> 'unit', audit.before ->> 'unit') IS NULL,
  (actor.id IS NOT NULL AND ${looksAfter('actor.unit_id')}) OR (concerned.id IS NOT NULL AND ${looksAfter('concerned.unit_id')})
    OR ${OWN_THING},
  ${UNIT_SEEN}))`;
const ARTICLE_SEEN = `(?2 IS NULL OR article.unit_id IN (SELECT value FROM json_each(?2))
  OR (article.unit_id IS NULL AND article.portal_id IN (SELECT value FROM json_each(?3))))`;

/** What a line says without the unit above one, where that is not seen. */
const withoutAbove = (column: string) =>
  `iif(?2 IS NULL OR ${THING} <> 'unit' OR ${column} ->> 'parent' IN (SELECT value FROM json_each(?2)),
    ${column}, json_remove(${column}, '$.parent'))`;

/** Lines about people name them; that is their name too. */
const ABOUT_PEOPLE = `${THING} IN ('person', 'invite', 'device')`;
const nameless = (column: string, names: AuditWanted['names']) =>
  names === 'real'
    ? withoutAbove(column)
    : `iif(concerned.left_at IS NOT NULL AND ${column} ->> 'name' IS NOT NULL,
        json_replace(${column}, '$.name', ${exportedName('concerned', undefined)}), ${withoutAbove(column)})`;

/** What other things are called today; what has no name here is called by what the line itself says. */
const ARTICLE_NAME = '(SELECT ifnull(title, url) FROM article WHERE id = audit.subject)';
const UNIT_NAME = '(SELECT name FROM unit WHERE id = audit.subject)';
const THING_NAMES: Readonly<Record<string, string>> = {
  review: ARTICLE_NAME,
  unit: UNIT_NAME,
  letterhead: UNIT_NAME,
  'report-text': `(SELECT name || ', ' || substr(audit.subject, -4) FROM unit
    WHERE id = substr(audit.subject, 1, length(audit.subject) - 5))`,
  portal: '(SELECT name FROM portal WHERE id = audit.subject)',
  snapshot: '(SELECT name FROM snapshot WHERE id = audit.subject)',
  sample: '(SELECT name FROM sample WHERE id = audit.subject)',
  import: '(SELECT name FROM import_list WHERE id = audit.subject)',
  token: `(SELECT device FROM token AS named WHERE named.id = audit.subject)`,
  target: `(SELECT plan.body ->> 'title' FROM plan WHERE plan.id = coalesce(audit.after, audit.before) ->> 'plan')`,
};
const THING_NAME = `CASE ${THING}
  ${Object.entries(THING_NAMES)
    .map(([thing, name]) => `WHEN '${thing}' THEN ${name}`)
    .join(' ')} END`;

const auditSql = (names: AuditWanted['names']) => `
  SELECT audit.at, audit.n, 'audit' AS source, actor.id AS person_id, ${exportedName('actor', names)} AS person_name,
    token.device, token.kind, audit.what, audit.subject,
    ifnull(${exportedName('concerned', names)}, ${THING_NAME}) AS subject_name,
    ${nameless('audit.before', names)} AS before, ${nameless('audit.after', names)} AS after
  FROM audit LEFT JOIN person AS actor ON actor.id = audit.person_id LEFT JOIN token ON token.hash = audit.token_hash
    LEFT JOIN person AS concerned ON ${ABOUT_PEOPLE} AND concerned.id = audit.subject
  WHERE audit.at >= ?6 AND audit.at < ?7 AND (audit.at, audit.n) < (?9, ?10)
    AND (?4 IS NULL OR audit.person_id = ?4) AND ${isWhat('audit.what')} AND (?8 IS NULL OR audit.subject = ?8)
    AND ${AUDIT_SEEN}
  ORDER BY audit.at DESC, audit.n DESC LIMIT ?1`;

/** What an act says beside its article: class, correction, what it is joined into, what it undoes. */
const actOf = (table: string) =>
  `json_remove(${table}.body, '$.id', '$.kind', '$.article', '$.decidedAt', '$.tag.suggested')`;

/** The kinds of act that compete with one another: what came before an act is the last of these that stood. */
const RIVALS = `CASE WHEN ledger.kind IN ('tag', 'untag') THEN '["tag","untag"]'
  WHEN ledger.kind IN ('withdraw', 'restore') THEN '["withdraw","restore"]'
  WHEN ledger.kind = 'correct' THEN '["correct"]' ELSE '[]' END`;
const BEFORE = `(
  SELECT json_set(${actOf('prior')}, '$.kind', prior.kind) FROM ledger AS prior
  WHERE prior.article_id = ledger.article_id AND prior.n < ledger.n AND prior.status = 'applied'
    AND prior.kind IN (SELECT value FROM json_each(${RIVALS}))
    AND (ledger.kind <> 'correct' OR EXISTS (
      SELECT 1 FROM json_each(ledger.body, '$.correction') AS own
      JOIN json_each(prior.body, '$.correction') AS its ON its.key = own.key
    ))
  ORDER BY prior.n DESC LIMIT 1
)`;

const ledgerSql = (names: AuditWanted['names']) => `
  SELECT ledger.received_at AS at, ledger.n, 'ledger' AS source, actor.id AS person_id,
    ${exportedName('actor', names)} AS person_name, token.device, token.kind, 'article.' || ledger.kind AS what,
    article.id AS subject, ifnull(article.title, article.url) AS subject_name,
    ${BEFORE} AS before,
    json_set(${actOf('ledger')}, '$.status', ledger.status) AS after
  FROM ledger JOIN person AS actor ON actor.id = ledger.person_id LEFT JOIN token ON token.hash = ledger.token_hash
    JOIN article ON article.id = ledger.article_id
  WHERE ledger.received_at >= ?6 AND ledger.received_at < ?7 AND (ledger.received_at, ledger.n) < (?9, ?11)
    AND (?4 IS NULL OR ledger.person_id = ?4) AND ${isWhat(`'article.' || ledger.kind`)}
    AND (?5 IS NOT NULL OR ledger.kind <> 'seen') AND (?8 IS NULL OR ledger.article_id = ?8) AND ${ARTICLE_SEEN}
  ORDER BY ledger.received_at DESC, ledger.n DESC LIMIT ?1`;

/** Each table in its own order, then both together; at one time what stands in the ledger comes first. */
const listSql = (names: AuditWanted['names']) => `
  SELECT * FROM (SELECT * FROM (${ledgerSql(names)}) UNION ALL SELECT * FROM (${auditSql(names)}))
  ORDER BY at DESC, source DESC, n DESC LIMIT ?1`;

type Row = {
  at: string;
  n: number;
  source: 'audit' | 'ledger';
  person_id: string | null;
  person_name: string | null;
  device: string | null;
  kind: 'ext' | 'web' | 'api' | null;
  what: string;
  subject: string;
  subject_name: string | null;
  before: string | null;
  after: string | null;
};

/** Before every time and number, and after every one. */
const [FIRST, LAST, MOST] = ['', '~', Number.MAX_SAFE_INTEGER];

function rowToLine(row: Row): PlacedLine {
  const { at, n, source, person_id: person, device, kind } = row;
  const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
  return {
    at,
    person: person === null ? null : { id: person, name: row.person_name ?? '' },
    device: kind === null ? null : { name: device ?? '', kind },
    what: row.what,
    subject: row.subject,
    subjectName: row.subject_name,
    before: parsed(row.before),
    after: parsed(row.after),
    // After a line of the ledger come all of the audit trail of the same time; after one of those none of the ledger.
    place: source === 'ledger' ? { at, audit: MOST, ledger: n } : { at, audit: n, ledger: 0 },
  };
}

/** Lines, newest first, behind the gate; `seen`: the units and portals that may be seen, null: all. */
export async function listAudit(
  db: D1Database,
  pass: Pass,
  wanted: AuditWanted,
  seen: { bound: readonly string[] | null; portals: readonly { id: string }[] },
): Promise<PlacedLine[]> {
  const { from, to, person, what, subject, after, limit, names } = wanted;
  const [found] = await runGated(db, pass, [
    db
      .prepare(listSql(names))
      .bind(
        limit,
        seen.bound && JSON.stringify(seen.bound),
        JSON.stringify(seen.portals.map(({ id }) => id)),
        person,
        what,
        from ?? FIRST,
        to ?? LAST,
        subject,
        after?.at ?? LAST,
        after?.audit ?? MOST,
        after?.ledger ?? MOST,
      ),
  ]);
  return rowsOf<Row>(found).map(rowToLine);
}

/** What articles, plans and rules are called whose ids lines tell, by id; behind the gate. */
export async function namesOf(
  db: D1Database,
  pass: Pass,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const [found] = await runGated(db, pass, [
    db
      .prepare(
        `SELECT id, ifnull(title, url) AS name FROM article WHERE id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT id, body ->> 'title' FROM plan WHERE id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT id, body ->> 'name' FROM scoring_rule WHERE id IN (SELECT value FROM json_each(?1))`,
      )
      .bind(JSON.stringify(ids)),
  ]);
  return new Map(rowsOf<{ id: string; name: string }>(found).map(({ id, name }) => [id, name]));
}
