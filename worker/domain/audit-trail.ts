// The audit trail as asked for: which lines, from where on, and as a table for spreadsheets.
import { AUDIT_CSV_MAX, AUDIT_PAGE, type AuditLine, type AuditQuery } from '#shared/api/audit';
import { addDays } from '#shared/local-date';
import { ProblemError } from '#shared/problem';
import { type AfterLine, type AuditWanted, listAudit, type PlacedLine } from '../db/audit-list.ts';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { subjectWords, wordsOf } from './audit-words.ts';
import { csvOf } from './csv.ts';
import { localTime } from './list-articles.ts';

type Asking = { db: D1Database; pass: Pass; config: Config; query: AuditQuery };

/** A cursor is the place of the last line shown: its time, and its number in either table. */
const cursorAfter = ({ at, audit, ledger }: AfterLine): string =>
  `${Date.parse(at).toString(36)}-${audit.toString(36)}-${ledger.toString(36)}`;

function placeOfCursor(cursor: string): AfterLine {
  const [, ...parts] = /^([0-9a-z]{1,11})-([0-9a-z]{1,11})-([0-9a-z]{1,11})$/.exec(cursor) ?? [];
  const [time, audit, ledger] = parts.map((part) => Number.parseInt(part, 36));
  if (time === undefined || audit === undefined || ledger === undefined || time > 8.64e15)
    throw new ProblemError('bad-cursor', 'not a cursor of this list', { parameter: 'cursor' });
  return { at: new Date(time).toISOString(), audit, ledger };
}

/** The instant at which a local day begins in Asia/Ho_Chi_Minh. */
const beginOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

function listAsked(query: AuditQuery, limit: number): AuditWanted {
  const { from, to, person, what, subject, cursor, names } = query;
  if (from !== undefined && to !== undefined && from > to)
    throw new ProblemError('from-after-to', `${from} is after ${to}`, { parameter: 'from' });
  return {
    from: from === undefined ? null : beginOf(from),
    to: to === undefined ? null : beginOf(addDays(to, 1)),
    person: person ?? null,
    what: what ?? null,
    subject: subject ?? null,
    after: cursor === undefined ? null : placeOfCursor(cursor),
    limit,
    names,
  };
}

const lineOf = ({ place: _, ...line }: PlacedLine): AuditLine => line;

/** One page and where the next one begins. Throws ProblemError for what cannot be asked. */
export async function auditPage({
  db,
  pass,
  config,
  query,
}: Asking): Promise<{ lines: AuditLine[]; next: string | null }> {
  const limit = query.limit ?? AUDIT_PAGE;
  const wanted = await checkedBehindGate(db, pass, () => listAsked(query, limit + 1));
  const found = await listAudit(db, pass, wanted, config);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { lines: found.slice(0, limit).map(lineOf), next: last ? cursorAfter(last.place) : null };
}

const HEADER = ['Lúc', 'Ai', 'Thiết bị', 'Loại thiết bị', 'Việc', 'Mã việc', 'Mã', 'Tên', 'Trước', 'Sau'];

/** The lines as CSV: one page where a limit is given, else all. Throws too-many-rows; half a trail would mislead. */
export async function auditCsv({ db, pass, config, query }: Asking): Promise<string> {
  const limit = query.limit ?? AUDIT_CSV_MAX + 1;
  const wanted = await checkedBehindGate(db, pass, () => listAsked(query, limit));
  const found = await listAudit(db, pass, wanted, config);
  if (found.length > AUDIT_CSV_MAX)
    throw new ProblemError('too-many-rows', `more than ${AUDIT_CSV_MAX} lines: narrow from and to`);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  return csvOf(
    HEADER,
    found.map((line) => [
      ...[
        localTime(line.at),
        line.person?.name ?? null,
        line.device?.name ?? null,
        line.device?.kind ?? null,
      ],
      ...[
        wordsOf(line.what),
        line.what,
        line.subject,
        subjectWords(line),
        json(line.before),
        json(line.after),
      ],
    ]),
  );
}
