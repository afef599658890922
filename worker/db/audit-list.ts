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

/**
 * ?2 the units that are seen (NULL: all). A line is seen by who looks after whoever did it or the person it is about,
 * or sees the unit that it speaks of; never where it speaks of other units alone.
 */
const UNIT_SEEN = `(coalesce(audit.after ->> 'unit', audit.before ->> 'unit') IN (SELECT value FROM json_each(?2))
  OR audit.before ->> 'unit' IN (SELECT value FROM json_each(?2)))`;
const AUDIT_SEEN = `(?2 IS NULL OR iif(coalesce(audit.after ->> 'unit', audit.before ->> 'unit') IS NULL,
  (actor.id IS NOT NULL AND ${looksAfter('actor.unit_id')}) OR (concerned.id IS NOT NULL AND ${looksAfter('concerned.unit_id')}),
  ${UNIT_SEEN}))`;
const ARTICLE_SEEN = `(?2 IS NULL OR article.unit_id IN (SELECT value FROM json_each(?2))
  OR (article.unit_id IS NULL AND article.portal_id IN (SELECT value FROM json_each(?3))))`;

/** Lines about people name them; that is their name too. */
const ABOUT_PEOPLE = `substr(audit.what, 1, instr(audit.what, '.') - 1) IN ('person', 'invite', 'device')`;
const nameless = (column: string, names: AuditWanted['names']) =>
  names === 'real'
    ? column
    : `iif(concerned.left_at IS NOT NULL AND ${column} ->> 'name' IS NOT NULL,
        json_replace(${column}, '$.name', ${exportedName('concerned', undefined)}), ${column})`;

const auditSql = (names: AuditWanted['names']) => `
  SELECT audit.at, audit.n, 'audit' AS source, actor.id AS person_id, ${exportedName('actor', names)} AS person_name,
    token.device, token.kind, audit.what, audit.subject, ${exportedName('concerned', names)} AS subject_name,
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
