// Plans, targets, activities, rules and estimates as people change them: checked, written whole, never lost.

import type { PastTotal, PastTotalGiven } from '#shared/api/imports';
import {
  type Activity,
  type ActivityGiven,
  type Estimate,
  type EstimateGiven,
  estimateId,
  type Plan,
  type PlanGiven,
  type Rule,
  type RuleGiven,
  type Target,
  type TargetGiven,
} from '#shared/api/plans';
import { pastTotalId } from '#shared/past-total';
import { type Possible, ProblemError } from '#shared/problem';
import { type Lapses, unknownLapses } from '#shared/scoring';
import { nameIn } from '#shared/taxonomy';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import type { ListedCode } from '../db/penalties.ts';
import {
  type NewRecord,
  type RecordTable,
  type Standing,
  type StoredRecord,
  writeRecords,
} from '../db/records.ts';
import { oneSpelling } from './entry.ts';

/** What is given of each table, and what is stored. */
export type Given = {
  plan: PlanGiven;
  target: TargetGiven;
  activity: ActivityGiven;
  scoring_rule: RuleGiven;
  estimate: EstimateGiven;
  past_total: PastTotalGiven;
};
export type Kept = {
  plan: Plan;
  target: Target;
  activity: Activity;
  scoring_rule: Rule;
  estimate: Estimate;
  past_total: PastTotal;
};

/** A record as a person gives it. */
export type GivenRecord<T extends RecordTable = RecordTable> = { table: T; id: string; given: Given[T] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id that a record has by itself; null: a UUID of the caller's. */
function ownId({ given }: GivenRecord): string | null {
  if ('contents' in given) return pastTotalId(given);
  return 'count' in given ? estimateId(given) : null;
}

/** Whose total it is: who does not see all may not speak for all. Throws unknown-portal, unit-needed. */
function checkPlace({ given }: GivenRecord, { portals, bound }: Config): void {
  if (!('contents' in given)) return;
  const { unit, portal } = given;
  if (portal !== null && !portals.some(({ id }) => id === portal))
    throw new ProblemError('unknown-portal', `no portal ${portal}`, { parameter: 'portal', value: portal });
  if (bound !== null && unit === null && portal === null)
    throw new ProblemError('unit-needed', 'a total of all units, by a person of one', { parameter: 'unit' });
}

/**
 * What the configuration and the day have to say. Throws unknown-unit, unknown-form, date-in-future, unknown-portal,
 * unit-needed, bad-id, and for-the-whole where somebody who sees a part estimates all together.
 */
function check(record: GivenRecord, config: Config, today: string): void {
  const { given } = record;
  checkPlace(record, config);
  if ('unit' in given && given.unit !== null && !config.units.some(({ id }) => id === given.unit))
    throw new ProblemError('unknown-unit', `no unit ${given.unit}`, { parameter: 'unit', value: given.unit });
  if ('form' in given && given.form !== null && nameIn(config.lists.forms, given.form) === undefined)
    throw new ProblemError('unknown-form', `no form ${given.form}`, {
      parameter: 'form',
      value: given.form,
      possible: config.lists.forms.map(({ code, name }) => ({ code, name })),
    });
  if ('issuedOn' in given && given.issuedOn > today)
    throw new ProblemError('date-in-future', `issuedOn ${given.issuedOn}`, { parameter: 'issuedOn' });
  if ('kind' in given && given.from > today)
    throw new ProblemError('date-in-future', `from ${given.from}`, { parameter: 'from' });
  if ('count' in given && given.unit === null && config.bound !== null)
    throw new ProblemError('for-the-whole', 'an estimate of all together is for who sees all');
  if ('contents' in given && given.to > today)
    throw new ProblemError('date-in-future', `to ${given.to}`, { parameter: 'to' });
  const own = ownId(record);
  if (own === null ? !UUID.test(record.id) : own !== record.id) throw new ProblemError('bad-id', record.id);
}

function needsOf({ given }: GivenRecord): NewRecord['needs'] {
  if ('plan' in given) return { table: 'plan', name: 'plan', id: given.plan };
  return 'rule' in given && given.rule !== null
    ? { table: 'scoring_rule', name: 'rule', id: given.rule }
    : null;
}

function toNew(record: GivenRecord): NewRecord {
  const { version, ...body } = record.given;
  return {
    table: record.table,
    id: record.id,
    body: oneSpelling(body),
    version,
    needs: needsOf(record),
  };
}

/** A stored record as the contract has it. */
export function kept<T extends RecordTable>({ body, ...stamp }: StoredRecord): Kept[T] {
  return { ...JSON.parse(body), ...stamp } as Kept[T];
}

/** What stands after the write, if it is what was given: else it was not taken, and why. */
function written<T extends RecordTable>(wanted: NewRecord, given: Given[T], standing: Standing): Kept[T] {
  const { id, table, version } = wanted;
  const { stands, codes } = standing;
  if (stands !== null) {
    const { own, ...found } = stands;
    if (!own) throw new ProblemError('for-the-whole', `${table} ${id} is of the whole`);
    if (found.body === wanted.body) return kept<T>(found);
    if (found.version === version) checkOthers(wanted, given, codes);
    throw new ProblemError('record-changed', `version ${version} was read, it is ${found.version} now`);
  }
  if (version === 0) checkOthers(wanted, given, codes);
  throw new ProblemError('not-found', `no ${table} ${id}`);
}

/**
 * What a record that was not taken does not go with. Throws unknown-penalty for a plan that counts what its rule has
 * none for, penalty-in-use for a rule that drops one, not-found where what it needs is not there.
 */
function checkOthers({ needs }: NewRecord, given: Given[RecordTable], codes: readonly ListedCode[]): void {
  const possible = codes.flatMap(({ code, name }) =>
    code === null ? [] : [name === null ? { code } : { code, name }],
  );
  const [dropped] = 'penalties' in given ? possible : [];
  if (dropped)
    throw new ProblemError('penalty-in-use', `plans count ${dropped.code}`, {
      parameter: 'penalties',
      value: dropped.code,
    });
  if ('lapses' in given && given.status === 'active' && (needs === null || codes.length > 0))
    checkLapses(given.lapses, possible);
  if (needs) throw new ProblemError('not-found', `no ${needs.table} ${needs.id}`, { parameter: needs.name });
}

/** Throws unknown-penalty. */
function checkLapses(lapses: Lapses, possible: readonly Possible[]): void {
  const [value] = unknownLapses(possible, lapses);
  if (value === undefined) return;
  const known = possible.map(({ code }) => code).join(', ') || 'none';
  throw new ProblemError('unknown-penalty', `no penalty ${value}; the rule has ${known}`, {
    parameter: `lapses.${lapses.findIndex(({ code }) => code === value)}.code`,
    value,
    possible,
  });
}

/**
 * Writes records of one kind, all in one transaction and one round trip. The same again changes nothing. Throws
 * record-changed for one that somebody else has changed since, not-found where what it belongs to is not there.
 */
export async function putRecords<T extends RecordTable>(
  db: D1Database,
  pass: Pass,
  config: Config,
  records: readonly GivenRecord<T>[],
): Promise<Kept[T][]> {
  await checkedBehindGate(db, pass, () => {
    for (const record of records) check(record as GivenRecord, config, pass.today);
  });
  const wanted = records.map((record) => toNew(record as GivenRecord));
  const found = await writeRecords(db, pass, wanted);
  return records.flatMap(({ given }, index) => {
    const [each, standing] = [wanted[index], found[index]];
    return each && standing ? [written<T>(each, given, standing)] : [];
  });
}
