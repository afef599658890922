// Units as people change them: names as they were are kept, nothing is its own parent or successor.
import type { AuditKind } from '#shared/api/audit';
import type { Succession, SuccessorsGiven, Unit, UnitGiven } from '#shared/api/units';
import { UNIT_ID } from '#shared/api/units';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass, runGated } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { addUnit, changeUnit, type Handover, succeed, type UnitWritten } from '../db/units.ts';
import { oneSpelling } from './entry.ts';

type Asking = { db: D1Database; pass: Pass; config: Config };

/** Whether going on from one unit by `onward` leads to another. */
function leadsTo(start: string, end: string, onward: (unit: string) => readonly string[]): boolean {
  const passed = new Set([start]);
  for (const unit of passed) for (const next of onward(unit)) passed.add(next);
  return passed.has(end);
}

const unitOf = ({ units }: Config, id: string): Unit | undefined => units.find((unit) => unit.id === id);

function knownUnit(config: Config, id: string): Unit {
  const unit = unitOf(config, id);
  if (!unit) throw new ProblemError('unknown-unit', `no unit ${id}`);
  return unit;
}

/** Whose parent somebody else decides on: the unit that the administrator belongs to themselves. */
const isTop = ({ pass }: Asking, id: string): boolean => pass.sight?.unit === id;

/**
 * Throws unknown-unit, unit-circle; for-the-whole where somebody who sees a part puts a unit beside it;
 * unit-above-needed where somebody sees all only as long as all units are below their own.
 */
function checkParent(asking: Asking, id: string, parent: string | null): void {
  const { config, pass } = asking;
  if (isTop(asking, id)) return;
  if (parent === null) {
    if (config.bound !== null) throw new ProblemError('for-the-whole', 'a unit at the top');
    if ((pass.sight?.unit ?? null) !== null)
      throw new ProblemError('unit-above-needed', `${id} would stand beside ${pass.sight?.unit}`);
    return;
  }
  knownUnit(config, parent);
  const above = (unit: string) => [unitOf(config, unit)?.parent].filter((each) => each != null);
  if (leadsTo(parent, id, above)) throw new ProblemError('unit-circle', `${id} is above ${parent}`);
}

function written(id: string, { spelling: _, version: __, ...given }: UnitGiven): UnitWritten {
  return { id, ...given };
}

const plain = ({ version: _, ...unit }: Unit): UnitWritten => unit;
const isSame = (a: unknown, b: unknown) => oneSpelling(a) === oneSpelling(b);

/** What the audit trail calls a change. */
function deedOf(before: Unit, after: UnitWritten): AuditKind {
  if (before.name !== after.name) return 'unit.respelled';
  return before.validTo !== after.validTo && after.validTo !== null ? 'unit.ended' : 'unit.changed';
}

/** The first day whose articles another end may make another's; null where the end stays. */
function endMoved(before: Unit, after: UnitWritten): string | null {
  if (before.validTo === after.validTo) return null;
  const ends = [before.validTo, after.validTo].filter((end) => end !== null);
  return ends.sort()[0] ?? null;
}

/**
 * Adds or replaces a unit. The same again changes nothing. Throws bad-id, unknown-unit, unit-circle, unit-renamed,
 * for-the-whole, unit-above-needed, record-changed, not-found.
 */
export async function putUnit(asking: Asking, id: string, given: UnitGiven): Promise<Unit> {
  const { db, pass, config } = asking;
  const before = unitOf(config, id);
  const after = written(id, given);
  const stands = await checkedBehindGate(db, pass, () => {
    if (!UNIT_ID.test(id)) throw new ProblemError('bad-id', id);
    if (!before && given.version > 0) throw new ProblemError('not-found', `no unit ${id}`);
    checkParent(asking, id, given.parent);
    const asked = before && isTop(asking, id) ? { ...after, parent: before.parent } : after;
    if (before && isSame(plain(before), asked)) return before;
    if (before && before.version !== given.version)
      throw new ProblemError(
        'record-changed',
        `version ${given.version} was read, it is ${before.version} now`,
      );
    if (before && before.name !== given.name && !given.spelling)
      throw new ProblemError('unit-renamed', `${before.name} is not ${given.name}`);
    return null;
  });
  if (stands) {
    await runGated(db, pass, []);
    return stands;
  }
  if (!before) {
    // What the configuration does not show may be there, for other eyes.
    if (!(await addUnit(db, pass, after))) throw new ProblemError('not-found', `no unit ${id}`);
    return { ...after, version: 1 };
  }
  const keepsParent = isTop(asking, id);
  const how = { what: deedOf(before, after), keepsParent, endMoved: endMoved(before, after) };
  await changeUnit(db, pass, { before, after }, how);
  return { ...after, ...(keepsParent ? { parent: before.parent } : {}), version: before.version + 1 };
}

/** Whether a kind has as many successors as it must. */
function fits({ kind }: SuccessorsGiven, count: number): boolean {
  return count === 0 || (kind === 'split' ? count > 1 : count === 1);
}

/** What was said of a unit's successors before. */
const saidOf = ({ successions }: Config, id: string): Succession[] =>
  successions.filter(({ from }) => from === id);

/** Who took over in turn from the one that takes over alone. */
function onwardFrom(config: Config, to: readonly string[]): Succession[] {
  const [next, ...others] = to.flatMap((id) => saidOf(config, id));
  return next && to.length === 1 && others.length === 0 && next.kind !== 'split'
    ? [next, ...onwardFrom(config, [next.to])]
    : [];
}

function checkSuccessors(config: Config, unit: Unit, given: SuccessorsGiven, to: readonly string[]): void {
  if (!fits(given, to.length)) throw new ProblemError('bad-succession', `${given.kind} to ${to.length}`);
  for (const id of given.to) {
    knownUnit(config, id);
    const later = (from: string) => saidOf(config, from).map((each) => each.to);
    if (leadsTo(id, unit.id, later)) throw new ProblemError('unit-circle', `${unit.id} took over from ${id}`);
  }
  if (given.renamed && unitOf(config, given.renamed.id))
    throw new ProblemError('id-reused', `${given.renamed.id} is a unit already`);
}

/** What is to be written for a unit; null where it stands already. Throws ProblemError. */
function handoverOf(config: Config, id: string, given: SuccessorsGiven): Handover | null {
  const unit = unitOf(config, id);
  if (!unit) throw new ProblemError('not-found', `no unit ${id}`);
  const { kind, on, renamed } = given;
  const to = [...new Set([...given.to, ...(renamed ? [renamed.id] : [])])].sort();
  const before = saidOf(config, id);
  const wanted = to.map((each): Succession => ({ from: id, to: each, on, kind }));
  const byUnit = before.toSorted((a, b) => (a.to < b.to ? -1 : 1));
  if (isSame(byUnit, wanted)) return null;
  if (unit.version !== given.version)
    throw new ProblemError('record-changed', `version ${given.version} was read, it is ${unit.version} now`);
  checkSuccessors(config, unit, given, to);
  return { unit, given, before, to, onward: onwardFrom(config, to) };
}

/**
 * Says who takes over from units, all or none. The same again changes nothing. Throws not-found, unknown-unit,
 * unit-circle, bad-succession, id-reused, record-changed.
 */
export async function putSuccessors(
  { db, pass, config }: Asking,
  said: readonly { unit: string; given: SuccessorsGiven }[],
): Promise<void> {
  const handovers = await checkedBehindGate(db, pass, () =>
    said.flatMap(({ unit, given }) => handoverOf(config, unit, given) ?? []),
  );
  await succeed(db, pass, handovers);
}
