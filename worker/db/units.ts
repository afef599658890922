// Units as administrators change them: what stands was checked against the configuration, whose version the gate holds.
import type { AuditKind } from '#shared/api/audit';
import type { Succession, SuccessorsGiven, Unit } from '#shared/api/units';
import { addDays } from '#shared/local-date';
import { audited } from './audit.ts';
import { type Pass, runBatch, runGated } from './batch.ts';

/** A unit without what the database counts by itself. */
export type UnitWritten = Omit<Unit, 'version'>;

const ADD = `
  INSERT INTO unit (id, name, short_name, sign_code, parent_authority, place, parent_id, valid_from, valid_to)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING`;

const CHANGE = `
  UPDATE unit SET name = ?2, short_name = ?3, sign_code = ?4, parent_authority = ?5, place = ?6,
    parent_id = iif(?10, parent_id, ?7), valid_from = ?8, valid_to = ?9, version = version + 1
  WHERE id = ?1`;

/** The letterhead shows these too: whoever has it open is told that it changed. */
const LETTERHEAD = `
  UPDATE letterhead SET version = version + 1 WHERE unit_id = ?1 AND EXISTS (
    SELECT 1 FROM unit WHERE id = ?1 AND (sign_code IS NOT ?2 OR parent_authority IS NOT ?3 OR place IS NOT ?4)
  )`;

const valuesOf = (unit: UnitWritten) =>
  [
    ...[unit.id, unit.name, unit.shortName, unit.signCode, unit.parentAuthority, unit.place],
    ...[unit.parent, unit.validFrom, unit.validTo],
  ] as const;

/** Articles of a day from ?2 on, or of none, that are the unit's or on portals that ever spoke for it: derived again. */
const REFRESH = `
  INSERT INTO refresh (article_id, today)
  SELECT id, ?3 FROM article
  WHERE same_as IS NULL AND (published_on >= ?2 OR published_on IS NULL)
    AND (unit_id = ?1 OR portal_id IN (SELECT portal_id FROM portal_unit WHERE unit_id = ?1))`;

const refreshed = (db: D1Database, pass: Pass, unit: string, from: string) =>
  db.prepare(REFRESH).bind(unit, from, pass.today);

/** Adds a unit, with its line in the audit trail; one of that id stays as it is. */
export async function addUnit(db: D1Database, pass: Pass, unit: UnitWritten): Promise<boolean> {
  const [added] = await runGated(db, pass, [
    db.prepare(ADD).bind(...valuesOf(unit)),
    audited(db, pass, { what: 'unit.added', subject: unit.id, before: null, after: unit, ifChanged: true }),
  ]);
  return (added?.meta.changes ?? 0) > 0;
}

/**
 * Changes a unit. `keepsParent`: whose it is belongs to somebody above. `endMoved`: the first day whose articles may be
 * another's by it; null where the end stays.
 */
export async function changeUnit(
  db: D1Database,
  pass: Pass,
  { before, after }: { before: Unit; after: UnitWritten },
  { what, keepsParent, endMoved }: { what: AuditKind; keepsParent: boolean; endMoved: string | null },
): Promise<void> {
  await runGated(db, pass, [
    db.prepare(LETTERHEAD).bind(after.id, after.signCode, after.parentAuthority, after.place),
    db.prepare(CHANGE).bind(...valuesOf(after), keepsParent ? 1 : 0),
    audited(db, pass, { what, subject: after.id, before, after }),
    ...(endMoved === null ? [] : [refreshed(db, pass, after.id, endMoved)]),
  ]);
}

/** The unit under its new name is in all else what it was, its letterhead too. */
const RENAMED = `
  INSERT INTO unit (id, name, short_name, sign_code, parent_authority, place, parent_id, valid_from)
  SELECT ?1, ?2, ?3, sign_code, parent_authority, place, parent_id, ?4 FROM unit WHERE id = ?5
  ON CONFLICT DO NOTHING`;
const RENAMED_LETTERHEAD = `
  INSERT INTO letterhead (unit_id, version, issuer, addressees, recipients, signer_title, signer)
  SELECT ?1, 1, issuer, addressees, recipients, signer_title, signer FROM letterhead
  WHERE unit_id = ?2 AND EXISTS (SELECT 1 FROM unit WHERE id = ?1)
  ON CONFLICT DO NOTHING`;

const REPLACE_SUCCESSORS = [
  'DELETE FROM unit_successor WHERE from_id = ?1',
  `INSERT INTO unit_successor (from_id, to_id, on_day, kind)
   SELECT ?1, value, ?2, ?3 FROM json_each(?4)`,
] as const;

/**
 * The unit ends on the day before its successors begin (?2), if it has not ended before. An end that it has by what was
 * said of its successors before (?3) is said anew.
 */
const END = `
  UPDATE unit SET version = version + 1,
    valid_to = iif(?2 IS NULL, valid_to, min(ifnull(nullif(valid_to, ?3), ?2), ?2))
  WHERE id = ?1`;

/** From the day ?2 on, what portals said in the name of the unit ?1 they say in the name of ?3. */
const SPEAK_FOR_SUCCESSOR = `
  INSERT INTO portal_unit (portal_id, valid_from, valid_to, unit_id)
  SELECT portal_id, ?2, valid_to, ?3 FROM portal_unit
  WHERE unit_id = ?1 AND valid_from < ?2 AND (valid_to IS NULL OR valid_to >= ?2) ON CONFLICT DO NOTHING`;
const SPEAK_NO_LONGER = `
  UPDATE portal_unit SET valid_to = date(?2, '-1 day')
  WHERE unit_id = ?1 AND valid_from < ?2 AND (valid_to IS NULL OR valid_to >= ?2)`;
const SPEAK_LATER = 'UPDATE portal_unit SET unit_id = ?3 WHERE unit_id = ?1 AND valid_from >= ?2';

/**
 * What was handed over (on the day ?2, to ?3) by a succession that is said anew is the unit's (?1) again, also where it
 * went on from there: so that it can be handed over rightly.
 */
const HAND_BACK = `
  WITH RECURSIVE heir (id, since) AS (
    SELECT ?3, ?2 UNION
    SELECT to_id, on_day FROM unit_successor JOIN heir ON from_id = heir.id WHERE kind <> 'split'
  )
  UPDATE portal_unit SET unit_id = ?1
  WHERE (unit_id, valid_from) IN (SELECT id, since FROM heir) AND portal_id IN (
    SELECT own.portal_id FROM portal_unit AS own JOIN portal_unit AS next
      ON next.portal_id = own.portal_id AND next.unit_id = ?3 AND next.valid_from = ?2
    WHERE own.unit_id = ?1 AND own.valid_to = date(?2, '-1 day')
  )`;

/**
 * Who belongs to a unit belongs to the one that took over from it, once that day has come (?1: today), and at once to the
 * last of a chain: `carriedTo` by another way.
 */
const HAND_OVER_PEOPLE = `
  WITH RECURSIVE step (from_id, to_id) AS (
    SELECT from_id, max(to_id) FROM unit_successor GROUP BY from_id
    HAVING count(*) = 1 AND max(on_day) <= ?1 AND max(kind) <> 'split'
  ), heir (from_id, id) AS (
    SELECT from_id, to_id FROM step
    UNION SELECT heir.from_id, step.to_id FROM heir JOIN step ON step.from_id = heir.id
  ), last (from_id, id) AS (
    SELECT from_id, id FROM heir WHERE id NOT IN (SELECT from_id FROM step)
  )
  UPDATE person SET unit_id = (SELECT id FROM last WHERE from_id = person.unit_id)
  WHERE unit_id IN (SELECT from_id FROM last)`;

/** The people of units whose successor has taken over by a day; a night's work, for days that were still to come. */
export async function handOverPeople(db: D1Database, today: string): Promise<void> {
  await runBatch(db, [db.prepare(HAND_OVER_PEOPLE).bind(today)]);
}

/** What `succeed` writes, besides what was given: who took over before, who does now, and who from them in turn. */
export type Handover = {
  unit: Unit;
  given: SuccessorsGiven;
  before: readonly Succession[];
  to: readonly string[];
  onward: readonly Succession[];
};

/** What was handed over before and is handed over otherwise now; nobody parts again what was split. */
function handedBack(db: D1Database, { unit, before, to }: Handover) {
  const [former, ...others] = before;
  return former && others.length === 0 && to.length === 1
    ? [db.prepare(HAND_BACK).bind(unit.id, former.on, former.to)]
    : [];
}

/** The statements of one that is handed over to alone. */
const handedOver = (db: D1Database, pass: Pass, { from, on, to }: Pick<Succession, 'from' | 'on' | 'to'>) => [
  db.prepare(SPEAK_FOR_SUCCESSOR).bind(from, on, to),
  db.prepare(SPEAK_NO_LONGER).bind(from, on),
  db.prepare(SPEAK_LATER).bind(from, on, to),
  db.prepare(HAND_OVER_PEOPLE).bind(pass.today),
];

/** The first day of which a succession says something, now or before. */
const firstDay = (on: string, before: readonly Succession[]): string =>
  [on, ...before.map((each) => each.on)].sort()[0] ?? on;

/** Says who takes over from units, all in one transaction. */
export async function succeed(db: D1Database, pass: Pass, handovers: readonly Handover[]): Promise<void> {
  const statements = handovers.flatMap((handover) => {
    const { unit, given, before, to, onward } = handover;
    const { renamed, on, kind } = given;
    const [first] = to;
    const [take, put] = REPLACE_SUCCESSORS;
    const formerEnd = before[0] ? addDays(before[0].on, -1) : null;
    const alone = to.length === 1 && first !== undefined ? [{ from: unit.id, on, to: first }, ...onward] : [];
    return [
      ...handedBack(db, handover),
      ...(renamed
        ? [
            db.prepare(RENAMED).bind(renamed.id, renamed.name, renamed.shortName, on, unit.id),
            db.prepare(RENAMED_LETTERHEAD).bind(renamed.id, unit.id),
          ]
        : []),
      db.prepare(take).bind(unit.id),
      db.prepare(put).bind(unit.id, on, kind, JSON.stringify(to)),
      db.prepare(END).bind(unit.id, first === undefined ? null : addDays(on, -1), formerEnd),
      ...alone.flatMap((each) => handedOver(db, pass, each)),
      audited(db, pass, {
        what: first === undefined ? 'unit.succession-removed' : 'unit.succeeded',
        subject: unit.id,
        before,
        after: { kind, on, to, ...(renamed ? { renamed } : {}) },
      }),
      ...(first === undefined ? [] : [refreshed(db, pass, unit.id, firstDay(on, before))]),
    ];
  });
  await runGated(db, pass, statements);
}
