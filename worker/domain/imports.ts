// A list on its way into the ledger: kept as read, judged against the ledger, confirmed once, entered piece by piece.
import { ACTIONS_MAX, type ActionResult } from '#shared/api/ledger';
import { ProblemError } from '#shared/problem';
import { CONTENT_CODES, type Content } from '#shared/taxonomy';
import { cutText } from '#shared/text';
import { uuidv7 } from '#shared/uuid';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import {
  addList,
  confirmList,
  type KeptRow,
  noteOutcomes,
  readList,
  readStanding,
  type Standing,
  type StoredList,
  waitingRows,
} from '../db/imports.ts';
import { isSeen } from '../db/sight.ts';
import { type Columns, columnsIn, columnsOf, FIELDS, type Field } from './lists/columns.ts';
import { isEntered, type JudgedRow, judge, placeOf, type RowAction, type Verdict } from './lists/judge.ts';
import { listsOf } from './lists/read-file.ts';
import { type Reading, type ReadRow, readRow, type Said } from './lists/read-row.ts';
import { contentsUnder, type Section, sectionsIn } from './lists/sections.ts';
import { contextOf, recordActions } from './record-actions.ts';
import { sha256OfBytes } from './secrets.ts';

/** How a list is read, as its person chose or as its headings tell. */
export type Choice = {
  sheet: number;
  columns: Columns;
  content: Content | null;
  /** Whether rows without a content have that of the section they stand in. */
  sections: boolean;
  changes: boolean;
};
/** As it was confirmed; `token` tells one attempt to confirm from another. */
export type Choices = Choice & { token: string };

/** What became of a row: its place in the order of weight, and the problem that a refused one has. */
export type Outcome = { status: 'entered' | 'kept' | 'refused'; type?: string };
export type KeptList = StoredList<Choices>;
/** A row with its verdict, and with its outcome once it was sent. */
export type ShownRow = JudgedRow & { outcome: Outcome | null };

const NAME_MAX = 200;

/** Keeps a file's lists and gives the id. Throws what reading a file throws. */
export async function keepFile(
  db: D1Database,
  pass: Pass,
  file: { name: string; bytes: Uint8Array },
): Promise<string> {
  const sheets = listsOf(file.bytes);
  return addList(db, pass, {
    id: uuidv7(),
    name: cutText(file.name, NAME_MAX),
    hash: await sha256OfBytes(file.bytes),
    sheets,
  });
}

type StoredRow = KeptRow<Verdict, Outcome>;
type Kept = { list: KeptList; rows: StoredRow[] };

/** The person's list. Throws not-found. */
export async function listKept(db: D1Database, pass: Pass, id: string): Promise<Kept> {
  const found = await readList<Choices, Verdict, Outcome>(db, pass, id);
  if (!found) throw new ProblemError('not-found', `no list ${id}`);
  return found;
}

/** What a person asked for, by names and numbers as a form sends them; what is not asked the list tells itself. */
export type Asked = {
  sheet: string | undefined;
  /** By field, the number of its column from 1, `0` for none. */
  columns: Partial<Record<Field, string>>;
  content: string | undefined;
  sections: boolean;
  changes: boolean;
};

/** The sheet that is shown first: the one whose headings tell most. */
function firstSheet({ sheets }: KeptList): number {
  const told = sheets.map(({ headings }) => Object.keys(columnsOf(headings)).length);
  return told.indexOf(Math.max(...told));
}

function placeAsked(text: string | undefined, columns: number): number | null | undefined {
  if (text === undefined || !/^\d{1,3}$/.test(text)) return undefined;
  const place = Number(text);
  return place === 0 ? null : place <= columns ? place - 1 : undefined;
}

/** How the list is to be read: as asked, else as its headings say. */
export function choiceOf({ list, rows }: Kept, asked: Asked): Choice {
  const given = placeAsked(asked.sheet, list.sheets.length);
  const sheet = typeof given === 'number' ? given : firstSheet(list);
  const headings = list.sheets[sheet]?.headings ?? [];
  const told = columnsIn(
    headings,
    rows.filter((row) => row.sheet === sheet),
  );
  const columns: Columns = {};
  for (const field of FIELDS) {
    const place = placeAsked(asked.columns[field], headings.length);
    const column = place === undefined ? told[field] : place;
    if (typeof column === 'number') columns[field] = column;
  }
  const content = CONTENT_CODES.find((code) => code === asked.content) ?? null;
  return { sheet, columns, content, sections: asked.sections, changes: asked.changes };
}

/** What the ledger holds of the articles of rows, as far as the person sees it. */
async function standingOf(db: D1Database, pass: Pass, config: Config, rows: readonly ReadRow[]) {
  const addresses = rows.flatMap((row) =>
    row.kind === 'article' ? [{ portal: row.portal, key: row.key }] : [],
  );
  const found = await readStanding(db, pass, addresses);
  const standing = new Map<string, Standing>();
  const hidden = new Set<string>();
  for (const each of found)
    if (isSeen(config, each.standing)) standing.set(placeOf(each), each.standing);
    else hidden.add(placeOf(each));
  return { standing, hidden };
}

/** A row of an article that the person may not see is one of a portal that they have not. */
const unseen = (row: ReadRow, hidden: ReadonlySet<string>): ReadRow =>
  row.kind === 'article' && hidden.has(placeOf(row))
    ? { ...row, kind: 'fault', type: 'link-outside-portals', words: row.url }
    : row;

/** The rows of the sheet that is chosen, and how each is read as is chosen. */
function readingsOf({ list, rows }: Kept, choice: Choice): { row: StoredRow; reading: Reading }[] {
  const own = rows.filter(({ sheet }) => sheet === choice.sheet);
  const under = choice.sections ? contentsUnder(own, choice.columns) : [];
  const width = list.sheets[choice.sheet]?.headings.length ?? 0;
  return own.map((row, place) => ({
    row,
    reading: { columns: choice.columns, content: under[place] ?? choice.content, width },
  }));
}

/** The headings of the chosen sheet that name a content. */
export const sectionsOf = ({ rows }: Kept, { sheet, columns }: Choice): Section[] =>
  sectionsIn(
    rows.filter((row) => row.sheet === sheet),
    columns,
  );

/** A list's rows judged against the ledger as it stands; `now` in ms UTC. */
export async function judged(
  db: D1Database,
  pass: Pass,
  config: Config,
  kept: Kept,
  choice: Choice,
  now: number,
): Promise<JudgedRow[]> {
  const context = contextOf(config, now);
  const read = readingsOf(kept, choice).map(({ row, reading }) => readRow(row, reading, context));
  const { standing, hidden } = await standingOf(db, pass, config, read);
  return judge(
    read.map((row) => unseen(row, hidden)),
    standing,
  );
}

/** What is not read again of a row, because no table of the result shows it. */
const UNREAD: Said = {
  title: null,
  publishedOn: null,
  content: null,
  form: null,
  origin: null,
  section: null,
  author: null,
  note: null,
};

/** Rows of which the result says more than how many they are. */
const isListed = (verdict: Verdict, outcome: Outcome | null) =>
  outcome?.status === 'refused' || !['new', 'fills', 'same'].includes(verdict.kind);

/** The rows of a confirmed list, each with what became of it; what was entered is counted, not read again. */
export function confirmedRows(kept: Kept, config: Config, now: number): ShownRow[] {
  const { choices } = kept.list;
  if (choices === null) return [];
  const context = contextOf(config, now);
  return readingsOf(kept, choices).flatMap(({ row, reading }): ShownRow[] => {
    const { verdict, outcome, n, hidden } = row;
    if (verdict === null) return [];
    if (!isListed(verdict, outcome)) return [{ n, hidden, said: UNREAD, url: null, verdict, outcome }];
    const read = readRow(row, reading, context);
    return [{ n, hidden, said: read.said, url: read.kind === 'article' ? read.url : null, verdict, outcome }];
  });
}

/** Ids and the time are given once, here, and kept with the row: sending it again is a repeat. */
const withIds = (actions: readonly RowAction[], now: number) =>
  actions.map((action) => ({ id: uuidv7(now), decidedAt: new Date(now).toISOString(), ...action }));

/** Only what the row says is kept of a verdict: the actions have a column of their own. */
const toKeep = (verdict: Verdict): Verdict => ('actions' in verdict ? { ...verdict, actions: [] } : verdict);

/** Confirms a list as it is read: from here on it is entered, whatever its person or the ledger does meanwhile. */
export async function confirm(
  db: D1Database,
  pass: Pass,
  config: Config,
  kept: Kept,
  choice: Choice,
  now: number,
): Promise<void> {
  if (kept.list.confirmedAt !== null) return;
  const rows = await judged(db, pass, config, kept, choice, now);
  const decided = rows.map(({ n, verdict }) => ({
    sheet: choice.sheet,
    n,
    verdict: toKeep(verdict),
    actions:
      'actions' in verdict && isEntered(verdict, choice.changes) ? withIds(verdict.actions, now) : null,
  }));
  await confirmList(db, pass, kept.list, { ...choice, token: crypto.randomUUID() }, decided);
}

/** Rows that one request enters: each takes up to two actions, a hundred of which travel together. */
const ROWS_AT_ONCE = 200;

function outcomeOf(results: readonly ActionResult[]): Outcome {
  const refused = results.find(({ status }) => status === 'rejected');
  if (refused) return { status: 'refused', type: refused.problem?.type ?? 'bad-shape' };
  return { status: results.some(({ status }) => status === 'superseded') ? 'kept' : 'entered' };
}

/**
 * Enters the next rows of a confirmed list through the ledger like any other action. A request that dies in between
 * leaves rows without outcome, which are then sent again under the same ids. Gives how many rows it entered.
 */
export async function enterNext(
  db: D1Database,
  pass: Pass,
  config: Config,
  id: string,
  now: number,
): Promise<number> {
  const rows = await waitingRows(db, pass, id, ROWS_AT_ONCE);
  const actions = rows.flatMap((row) => row.actions);
  const results = new Map<string, ActionResult>();
  for (let start = 0; start < actions.length; start += ACTIONS_MAX)
    for (const result of await recordActions(
      db,
      pass,
      config,
      actions.slice(start, start + ACTIONS_MAX),
      now,
    ))
      if (result.id !== null) results.set(result.id, result);
  const outcomes = rows.map(({ sheet, n, actions: own }) => ({
    sheet,
    n,
    outcome: outcomeOf(own.flatMap((action) => results.get(action.id) ?? [])),
  }));
  await noteOutcomes(db, pass, id, outcomes);
  return rows.length;
}
