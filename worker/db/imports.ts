// Lists that people import: kept row by row, confirmed once, entered piece by piece. A list is its person's alone.
import type { Content, Form, Origin } from '#shared/taxonomy';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';

/** A sheet of a list: its name and headings. */
export type SheetHead = { name: string; headings: string[] };
export type ListRow = { n: number; cells: string[]; link: string | null; hidden: boolean };
export type NewList = {
  id: string;
  name: string;
  hash: string;
  sheets: (SheetHead & { rows: readonly ListRow[] })[];
};

/** A list as stored; instants ISO 8601 UTC. `choices`: how the person confirmed it, null: not yet. */
export type StoredList<Choices> = {
  id: string;
  name: string;
  createdAt: string;
  sheets: SheetHead[];
  confirmedAt: string | null;
  choices: Choices | null;
  finishedAt: string | null;
};

/** What the ledger holds of an article; `article` is the id of the one that its address leads to. */
export type Standing = {
  article: string;
  portal: string;
  unit: string | null;
  status: 'active' | 'withdrawn';
  title: string | null;
  publishedOn: string | null;
  section: string | null;
  author: string | null;
  content: Content | null;
  topics: string[];
  form: Form | null;
  origin: Origin | null;
  note: string | null;
};

/** Whose token asks. */
const OWN = '(SELECT person_id FROM token WHERE hash = ?1)';

/** Most rows in one parameter: a row may be long, and D1 takes 2 MB in one. */
const ROWS_AT_ONCE = 500;

function piecesOf<T>(rows: readonly T[], size = ROWS_AT_ONCE): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

const ADD_LIST = `
  INSERT INTO import_list (id, person_id, name, hash, created_at, sheets)
  SELECT ?2, ${OWN}, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (
    SELECT 1 FROM import_list WHERE person_id = ${OWN} AND hash = ?4 AND finished_at IS NULL
  )`;
const ADD_ROWS = `
  INSERT INTO import_row (list_id, sheet, n, cells, link, hidden)
  SELECT ?1, ?3, value ->> 'n', value -> 'cells', value ->> 'link', value ->> 'hidden' FROM json_each(?2)
  WHERE EXISTS (SELECT 1 FROM import_list WHERE id = ?1)`;
const OPEN_LIST = `SELECT id FROM import_list WHERE person_id = ${OWN} AND hash = ?2 AND finished_at IS NULL`;

/** Keeps a list and gives its id: that of the same file where the person has not finished it yet. */
export async function addList(db: D1Database, pass: Pass, list: NewList): Promise<string> {
  const heads = list.sheets.map(({ name, headings }): SheetHead => ({ name, headings }));
  const results = await runGated(db, pass, [
    db.prepare(ADD_LIST).bind(pass.tokenHash, list.id, list.name, list.hash, pass.now, JSON.stringify(heads)),
    ...list.sheets.flatMap(({ rows }, sheet) =>
      piecesOf(rows).map((piece) => db.prepare(ADD_ROWS).bind(list.id, JSON.stringify(piece), sheet)),
    ),
    db.prepare(OPEN_LIST).bind(pass.tokenHash, list.hash),
  ]);
  const [open] = rowsOf<{ id: string }>(results.at(-1));
  if (!open) throw new Error('the list was not kept');
  return open.id;
}

type Row = {
  id: string;
  name: string;
  created_at: string;
  sheets: string;
  confirmed_at: string | null;
  choices: string | null;
  finished_at: string | null;
};

function toList<C>(row: Row): StoredList<C> {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    sheets: JSON.parse(row.sheets) as SheetHead[],
    confirmedAt: row.confirmed_at,
    choices: row.choices === null ? null : (JSON.parse(row.choices) as C),
    finishedAt: row.finished_at,
  };
}

const LISTS = `SELECT id, name, created_at, sheets, confirmed_at, choices, finished_at FROM import_list WHERE person_id = ${OWN}`;
const RECENT = 10;

/** The person's latest lists, newest first. */
export async function recentLists<C>(db: D1Database, pass: Pass): Promise<StoredList<C>[]> {
  const [found] = await runGated(db, pass, [
    db.prepare(`${LISTS} ORDER BY created_at DESC LIMIT ${RECENT}`).bind(pass.tokenHash),
  ]);
  return rowsOf<Row>(found).map((row) => toList<C>(row));
}

/** A row with what was decided of it; as JSON was stored. */
export type KeptRow<V, O> = ListRow & { sheet: number; verdict: V | null; outcome: O | null };

type KeptRowRow = {
  sheet: number;
  n: number;
  cells: string;
  link: string | null;
  hidden: number;
  verdict: string | null;
  outcome: string | null;
};

const ROWS = `
  SELECT sheet, n, cells, link, hidden, verdict, outcome FROM import_row
  JOIN import_list ON import_list.id = import_row.list_id AND import_list.person_id = ${OWN}
  WHERE list_id = ?2 ORDER BY sheet, n`;

/** A list of the person's with all its rows; null where there is none of that id. */
export async function readList<C, V, O>(
  db: D1Database,
  pass: Pass,
  id: string,
): Promise<{ list: StoredList<C>; rows: KeptRow<V, O>[] } | null> {
  const [lists, rows] = await runGated(db, pass, [
    db.prepare(`${LISTS} AND id = ?2`).bind(pass.tokenHash, id),
    db.prepare(ROWS).bind(pass.tokenHash, id),
  ]);
  const [list] = rowsOf<Row>(lists);
  if (!list) return null;
  return {
    list: toList<C>(list),
    rows: rowsOf<KeptRowRow>(rows).map((row) => ({
      ...row,
      cells: JSON.parse(row.cells) as string[],
      hidden: row.hidden === 1,
      verdict: row.verdict === null ? null : (JSON.parse(row.verdict) as V),
      outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as O),
    })),
  };
}

const STANDING = `
  SELECT at.portal_id AS atPortal, at.key AS atKey, article.id AS article, article.portal_id AS portal,
    article.unit_id AS unit, article.status, article.title, article.published_on AS publishedOn, article.section,
    article.author, article.content, article.topics, article.form, article.origin, article.note
  FROM json_each(?1) AS given CROSS JOIN address AS at
    ON at.portal_id = given.value ->> 'portal' AND at.key = given.value ->> 'key'
  JOIN article AS own ON own.id = at.article_id
  JOIN article ON article.id = ifnull(own.same_as, own.id)`;

/** What the ledger holds under addresses; those that it does not know are left out. */
export async function readStanding(
  db: D1Database,
  pass: Pass,
  addresses: readonly { portal: string; key: string }[],
): Promise<{ portal: string; key: string; standing: Standing }[]> {
  const found = await runGated(
    db,
    pass,
    piecesOf(addresses).map((piece) => db.prepare(STANDING).bind(JSON.stringify(piece))),
  );
  type Found = Omit<Standing, 'topics'> & { topics: string; atPortal: string; atKey: string };
  return found.flatMap((result) =>
    rowsOf<Found>(result).map(({ atPortal, atKey, topics, ...row }) => ({
      portal: atPortal,
      key: atKey,
      standing: { ...row, topics: JSON.parse(topics) as string[] },
    })),
  );
}

/** What was decided of a row; `actions` null: nothing is sent. */
export type Decided = { sheet: number; n: number; verdict: unknown; actions: readonly unknown[] | null };

const CONFIRM = `
  UPDATE import_list SET confirmed_at = ?3, choices = ?4,
    finished_at = CASE WHEN ?5 = 0 THEN ?3 END
  WHERE id = ?2 AND person_id = ${OWN} AND confirmed_at IS NULL`;
/**
 * What is given of rows of the list ?2. The limit keeps it a table of its own, by which rows are then found; else SQLite
 * reads all that is given once more for every row of the list.
 */
const GIVEN_ROWS = `(
    SELECT value ->> 'sheet' AS at_sheet, value ->> 'n' AS at_n, value FROM json_each(?1) LIMIT -1
  ) AS given
  WHERE list_id = ?2 AND sheet = given.at_sheet AND n = given.at_n`;
/** Only by whoever confirmed just now: ?3 is in the choices, and another's is another. */
const DECIDE = `
  UPDATE import_row SET verdict = given.value -> 'verdict', actions = nullif(given.value -> 'actions', 'null')
  FROM ${GIVEN_ROWS} AND verdict IS NULL
    AND EXISTS (SELECT 1 FROM import_list WHERE id = ?2 AND choices ->> 'token' = ?3)`;

/**
 * Confirms a list once, with what each row sends; confirming again changes nothing. `choices.token` is new with each
 * attempt.
 */
export async function confirmList(
  db: D1Database,
  pass: Pass,
  list: { id: string; name: string; hash?: string },
  choices: { token: string },
  rows: readonly Decided[],
): Promise<void> {
  const sent = rows.filter(({ actions }) => actions !== null).length;
  const after = { name: list.name, rows: rows.length, sent, ...choices };
  await runGated(db, pass, [
    db.prepare(CONFIRM).bind(pass.tokenHash, list.id, pass.now, JSON.stringify(choices), sent),
    audited(db, pass, {
      what: 'import.confirmed',
      subject: list.id,
      before: null,
      after,
      ifChanged: true,
    }),
    ...piecesOf(rows).map((piece) => db.prepare(DECIDE).bind(JSON.stringify(piece), list.id, choices.token)),
  ]);
}

/** A row whose actions are to be sent. */
export type Waiting = { sheet: number; n: number; actions: { id: string }[] };

const WAITING = `
  SELECT sheet, n, actions FROM import_row
  JOIN import_list ON import_list.id = import_row.list_id AND import_list.person_id = ${OWN}
  WHERE list_id = ?2 AND actions IS NOT NULL AND outcome IS NULL ORDER BY sheet, n LIMIT ?3`;

/** The next rows of a list that wait to be entered. */
export async function waitingRows(db: D1Database, pass: Pass, id: string, limit: number): Promise<Waiting[]> {
  const [found] = await runGated(db, pass, [db.prepare(WAITING).bind(pass.tokenHash, id, limit)]);
  return rowsOf<{ sheet: number; n: number; actions: string }>(found).map((row) => ({
    ...row,
    actions: JSON.parse(row.actions) as { id: string }[],
  }));
}

const NOTE = `
  UPDATE import_row SET outcome = given.value -> 'outcome' FROM ${GIVEN_ROWS} AND outcome IS NULL`;
const FINISH = `
  UPDATE import_list SET finished_at = ?3
  WHERE id = ?2 AND person_id = ${OWN} AND confirmed_at IS NOT NULL AND finished_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM import_row WHERE list_id = ?2 AND actions IS NOT NULL AND outcome IS NULL
  )`;

/** Writes down what the ledger said of rows, and that the list is done where none is left. */
export async function noteOutcomes(
  db: D1Database,
  pass: Pass,
  id: string,
  rows: readonly { sheet: number; n: number; outcome: unknown }[],
): Promise<void> {
  await runGated(db, pass, [
    db.prepare(NOTE).bind(JSON.stringify(rows), id),
    db.prepare(FINISH).bind(pass.tokenHash, id, pass.now),
    audited(db, pass, { what: 'import.finished', subject: id, before: null, after: null, ifChanged: true }),
  ]);
}

const DROP_ROWS = `
  DELETE FROM import_row WHERE list_id IN (
    SELECT id FROM import_list WHERE id = ?2 AND person_id = ${OWN} AND confirmed_at IS NULL
  )`;
const DROP_LIST = `DELETE FROM import_list WHERE id = ?2 AND person_id = ${OWN} AND confirmed_at IS NULL`;

/** Forgets a list of which nothing was entered. */
export async function dropList(db: D1Database, pass: Pass, id: string): Promise<void> {
  await runGated(
    db,
    pass,
    [DROP_ROWS, DROP_LIST].map((sql) => db.prepare(sql).bind(pass.tokenHash, id)),
  );
}

const [OLD_ROWS, OLD_LISTS] = [
  `DELETE FROM import_row WHERE list_id IN (
    SELECT id FROM import_list WHERE confirmed_at IS NULL AND created_at < ?1
  )`,
  'DELETE FROM import_list WHERE confirmed_at IS NULL AND created_at < ?1',
];

/** Forgets lists that nobody confirmed and that were read before an instant. */
export async function dropOldLists(db: D1Database, before: string): Promise<void> {
  await db.batch([OLD_ROWS, OLD_LISTS].map((sql) => db.prepare(sql).bind(before)));
}
