// Groupings, topics, forms and origins changed: what makes a grouping, and what a code may be.
import type { Answer } from '#shared/api';
import type { GroupingGiven, ItemGiven, KeptGrouping, KeptItem } from '#shared/api/lists';
import { ProblemError, type ProblemType } from '#shared/problem';
import { BUILT_IN, groupingFault, LIST_NAMES, type ListName, nameIn } from '#shared/taxonomy';
import { foldText, matchText } from '#shared/text';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import {
  readLists,
  removeGrouping,
  type StoredItem,
  type StoredLists,
  writeGrouping,
  writeItem,
} from '../db/lists.ts';
import { oneSpelling } from './entry.ts';

/** Whose eyes and hands: the pass with the configuration as it may be seen. */
type Seer = { db: D1Database; pass: Pass; config: Config };

/** What a code of each list is made of: topics are written in capitals, as indices are. */
const CODES: Record<ListName, RegExp> = {
  topics: /^[A-Z0-9]{2,40}$/,
  forms: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  origins: /^[a-z0-9]+(-[a-z0-9]+)*$/,
};
/** Words that a question has for what is not known. */
const TAKEN = ['unknown', 'none'];

/** The code that a new entry's name gives: “Bản tin loa” → `ban-tin-loa`, of topics `BANTINLOA`. */
export function codeFor(list: ListName, name: string): string {
  const words = foldText(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return list === 'topics' ? words.join('').toUpperCase().slice(0, 40) : words.join('-').slice(0, 40);
}

function itemsOf(list: ListName, stored: readonly StoredItem[]): KeptItem[] {
  const own = stored.filter((item) => item.list === list);
  const kept = BUILT_IN[list].map(({ code, name }) => {
    const row = own.find((item) => item.code === code);
    return { code, name, retired: row?.retired ?? false, builtIn: true, version: row?.version ?? 0 };
  });
  const added = own
    .filter(({ code }) => nameIn(BUILT_IN[list], code) === undefined)
    .map(({ code, name, retired, version }) => ({ code, name, retired, builtIn: false, version }));
  return [...kept, ...added];
}

/** All lists, retired entries too, and whether whoever asks may change them. */
export async function listLists({
  db,
  pass,
  config,
}: Seer): Promise<Answer<'lists'> & { changeable: boolean }> {
  const { groupings, items, unseen } = await readLists(db, pass, config.bound);
  return {
    groupings,
    topics: itemsOf('topics', items),
    forms: itemsOf('forms', items),
    origins: itemsOf('origins', items),
    changeable: unseen === 0,
  };
}

/** Lists are everybody's: who sees a part of the units alone does not change them. Throws lists-shared. */
async function changeable({ db, pass, config }: Seer): Promise<StoredLists> {
  const stored = await readLists(db, pass, config.bound);
  if (stored.unseen > 0) throw new ProblemError('lists-shared', `${stored.unseen} units are out of sight`);
  return stored;
}

function checkVersion(given: number, found: number): void {
  if (given !== found)
    throw new ProblemError('record-changed', `version ${given} was read, it is ${found} now`);
}

function checkPartition(id: string, { name, groups }: GroupingGiven): void {
  const codes = groups.map(({ code }) => code);
  if (new Set(codes).size < codes.length) throw new ProblemError('bad-code', 'two groups of one code');
  const names = groups.map((group) => matchText(group.name));
  if (new Set(names).size < names.length) throw new ProblemError('group-named-twice', names.join('; '));
  const fault = groupingFault({ id, name, groups });
  if (fault === null) return;
  const type: ProblemType = fault.endsWith('in two groups') ? 'grouping-twice' : 'grouping-missing';
  throw new ProblemError(type, fault);
}

/**
 * Adds, replaces or removes a grouping; gives it as it stands then, null for none. Throws bad-id, bad-code,
 * group-named-twice, grouping-twice, grouping-missing, lists-shared, record-changed.
 */
export async function putGrouping(
  seer: Seer,
  id: string,
  given: GroupingGiven,
): Promise<KeptGrouping | null> {
  const { db, pass, config } = seer;
  await checkedBehindGate(db, pass, () => {
    if (!/^[a-z0-9-]{1,60}$/.test(id)) throw new ProblemError('bad-id', id);
    if (given.status === 'active') checkPartition(id, given);
  });
  const { groupings } = await changeable(seer);
  const before = groupings.find((each) => each.id === id) ?? null;
  if (given.status === 'removed') {
    if (!before) return null;
    checkVersion(given.version, before.version);
    await removeGrouping(db, pass, before);
    return null;
  }
  const { name, groups, position } = given;
  const same = before && oneSpelling([before.name, before.groups, before.position]);
  if (before && same === oneSpelling([name, groups, position])) return before;
  checkVersion(given.version, before?.version ?? 0);
  await writeGrouping(db, pass, before, { id, name, groups, position });
  // The configuration has changed by this very write.
  const after = await readLists(db, { ...pass, config: null }, config.bound);
  return after.groupings.find((each) => each.id === id) ?? null;
}

/**
 * Adds, renames or retires an entry; gives it as it stands then. Throws not-found for a list that is none, bad-code,
 * code-used, name-stays for one of the program's own, lists-shared, record-changed.
 */
export async function putItem(seer: Seer, list: string, code: string, given: ItemGiven): Promise<KeptItem> {
  const { db, pass, config } = seer;
  const { name, retired, version } = given;
  const named = await checkedBehindGate(db, pass, () => {
    const found = LIST_NAMES.find((each) => each === list);
    if (!found) throw new ProblemError('not-found', `no list ${list}`);
    if (nameIn(BUILT_IN[found], code) === undefined && (!CODES[found].test(code) || TAKEN.includes(code)))
      throw new ProblemError('bad-code', code);
    return found;
  });
  const { items } = await changeable(seer);
  const standing = itemsOf(named, items).find((item) => item.code === code);
  if (standing && standing.name === name && standing.retired === retired) return standing;
  if (standing?.builtIn && standing.name !== name) throw new ProblemError('name-stays', code);
  if (standing && version === 0 && !standing.builtIn) throw new ProblemError('code-used', code);
  checkVersion(version, standing?.version ?? 0);
  // One of the program's own is changed by what is stored of it first, not added.
  const before = standing
    ? { list: named, code, name: standing.name, retired: standing.retired, version: standing.version }
    : null;
  await writeItem(db, pass, before, { list: named, code, name, retired });
  const after = await readLists(db, { ...pass, config: null }, config.bound);
  const item = itemsOf(named, after.items).find((each) => each.code === code);
  if (!item) throw new Error('the entry was not read');
  return item;
}
