// The stored words of reports, version upon version, and the letterheads of units.
import {
  type Letterhead,
  type LetterheadGiven,
  NO_LETTERHEAD,
  REPORT_SECTIONS,
  type ReportSection,
  type ReportText,
  type ReportTextGiven,
  type ReportWords,
} from '#shared/report-text';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { exportedName } from './pseudonym.ts';

/** Whose words, of which year. */
export type Whose = { unit: string; year: number };

/** A section as it stands, by the person's name. */
const PRESENT = `
  SELECT text.section, text.body, text.version, ${exportedName('person', undefined)} AS writtenBy, text.written_at AS writtenAt
  FROM report_text AS text JOIN person ON person.id = text.written_by
  WHERE text.unit_id = ?1 AND year = ?2 AND version = (
    SELECT max(version) FROM report_text
    WHERE unit_id = text.unit_id AND year = text.year AND section = text.section
  )`;

const HISTORY = `
  SELECT text.section, text.body, text.version, ${exportedName('person', undefined)} AS writtenBy, text.written_at AS writtenAt
  FROM report_text AS text JOIN person ON person.id = text.written_by
  WHERE text.unit_id = ?1 AND year = ?2 AND section = ?3 ORDER BY version DESC LIMIT 100`;

const LETTERHEAD = `
  SELECT parent_authority AS parentAuthority, sign_code AS signCode, place, letterhead.*
  FROM unit LEFT JOIN letterhead ON letterhead.unit_id = unit.id WHERE unit.id = ?1`;

/**
 * Adds a version to each section given whose words differ from what stands there: to all of them, or, where one of the
 * versions given is not the present one, to none.
 */
const WRITE = `
  WITH present AS (
    SELECT section, body, version FROM report_text AS text
    WHERE unit_id = ?1 AND year = ?2 AND version = (
      SELECT max(version) FROM report_text
      WHERE unit_id = text.unit_id AND year = text.year AND section = text.section
    )
  ), given AS (
    SELECT value ->> 'section' AS section, value ->> 'body' AS body, value ->> 'version' AS version,
      ifnull(present.version, 0) AS stands, ifnull(present.body, '') AS said
    FROM json_each(?3) LEFT JOIN present ON present.section = value ->> 'section'
  )
  INSERT INTO report_text (unit_id, year, section, version, body, written_by, written_at)
  SELECT ?1, ?2, given.section, given.version + 1, given.body, bearer.person_id, ?4
  FROM given JOIN bearer ON bearer.hash = ?5
  WHERE given.body <> given.said AND NOT EXISTS (SELECT 1 FROM given WHERE version <> stands AND body <> said)`;

type LetterheadRow = Pick<Letterhead, 'parentAuthority' | 'signCode' | 'place' | 'signer'> & {
  version: number | null;
  issuer: string | null;
  addressees: string | null;
  recipients: string | null;
  signer_title: string | null;
  name_in_sentence: string | null;
};

const linesOf = (json: string | null): string[] => (json === null ? [] : (JSON.parse(json) as string[]));

function rowToLetterhead(row: LetterheadRow | undefined): Letterhead {
  if (!row) return NO_LETTERHEAD;
  return {
    parentAuthority: row.parentAuthority,
    signCode: row.signCode,
    place: row.place,
    issuer: linesOf(row.issuer),
    addressees: linesOf(row.addressees),
    recipients: linesOf(row.recipients),
    signerTitle: linesOf(row.signer_title),
    signer: row.signer,
    nameInSentence: row.name_in_sentence,
    version: row.version ?? 0,
  };
}

/** Every section in order, also those of which nothing was ever written. */
function allSections(rows: readonly ReportText[]): ReportText[] {
  return REPORT_SECTIONS.map(
    ({ code }) =>
      rows.find(({ section }) => section === code) ?? {
        section: code,
        body: '',
        version: 0,
        writtenBy: null,
        writtenAt: null,
      },
  );
}

const reading = (db: D1Database, { unit, year }: Whose) => [
  db.prepare(PRESENT).bind(unit, year),
  db.prepare(LETTERHEAD).bind(unit),
];

function wordsOf(texts: D1Result | undefined, head: D1Result | undefined): ReportWords {
  return {
    texts: allSections(rowsOf<ReportText>(texts)),
    letterhead: rowToLetterhead(rowsOf<LetterheadRow>(head)[0]),
  };
}

/** The words of one year and of the year before, behind the gate. */
export async function readWords(
  db: D1Database,
  pass: Pass,
  whose: Whose,
): Promise<ReportWords & { before: ReportText[] }> {
  const [texts, head, before] = await runGated(db, pass, [
    ...reading(db, whose),
    db.prepare(PRESENT).bind(whose.unit, whose.year - 1),
  ]);
  return { ...wordsOf(texts, head), before: allSections(rowsOf<ReportText>(before)) };
}

/** All versions of a section, the newest first, a hundred at most. */
export async function readTextHistory(
  db: D1Database,
  pass: Pass,
  { unit, year }: Whose,
  section: ReportSection,
): Promise<ReportText[]> {
  const [history] = await runGated(db, pass, [db.prepare(HISTORY).bind(unit, year, section)]);
  return rowsOf<ReportText>(history);
}

/** Writes sections, all or none, and gives what stands then: whoever asked compares. */
export async function writeTexts(
  db: D1Database,
  pass: Pass,
  whose: Whose,
  given: readonly ReportTextGiven[],
): Promise<ReportWords> {
  const [, , texts, head] = await runGated(db, pass, [
    db.prepare(WRITE).bind(whose.unit, whose.year, JSON.stringify(given), pass.now, pass.tokenHash),
    audited(db, pass, {
      what: 'report-text.written',
      subject: `${whose.unit} ${whose.year}`,
      before: given.map(({ section, version }) => ({ section, version })),
      after: given.map(({ section, body }) => ({ section, body })),
      ifChanged: true,
    }),
    ...reading(db, whose),
  ]);
  return wordsOf(texts, head);
}

/** Replaces a unit's letterhead if its version is the one given; gives what stands then. */
export async function writeLetterhead(
  db: D1Database,
  pass: Pass,
  unit: string,
  { before, given }: { before: Letterhead; given: LetterheadGiven },
): Promise<Letterhead> {
  const lines = [given.issuer, given.addressees, given.recipients, given.signerTitle].map((each) =>
    JSON.stringify(each),
  );
  const [, , , head] = await runGated(db, pass, [
    db
      .prepare(
        `UPDATE unit SET parent_authority = ?2, sign_code = ?3, place = ?4, version = version + 1
         WHERE id = ?1 AND ifnull((SELECT version FROM letterhead WHERE unit_id = ?1), 0) = ?5
           AND (parent_authority IS NOT ?2 OR sign_code IS NOT ?3 OR place IS NOT ?4)`,
      )
      .bind(unit, given.parentAuthority, given.signCode, given.place, given.version),
    db
      .prepare(
        `INSERT INTO letterhead (unit_id, version, issuer, addressees, recipients, signer_title, signer, name_in_sentence)
         SELECT id, 1, ?3, ?4, ?5, ?6, ?7, ?8 FROM unit
         WHERE id = ?1 AND (?2 = 0 OR EXISTS (SELECT 1 FROM letterhead WHERE unit_id = ?1))
         ON CONFLICT (unit_id) DO UPDATE SET version = version + 1, issuer = excluded.issuer,
           addressees = excluded.addressees, recipients = excluded.recipients,
           signer_title = excluded.signer_title, signer = excluded.signer, name_in_sentence = excluded.name_in_sentence
         WHERE version = ?2`,
      )
      .bind(unit, given.version, ...lines, given.signer, given.nameInSentence),
    audited(db, pass, {
      what: 'letterhead.changed',
      subject: unit,
      before,
      after: given,
      ifChanged: true,
    }),
    db.prepare(LETTERHEAD).bind(unit),
  ]);
  return rowToLetterhead(rowsOf<LetterheadRow>(head)[0]);
}
