// Takes in the actions of one request: checks each, writes the good ones in order, says what became of every one.
import { type ActionCheck, type ActionContext, checkAction, idAsSent } from '#shared/action';
import type { Role } from '#shared/api/access';
import type { ActionResult } from '#shared/api/ledger';
import { type Problem, problem } from '#shared/problem';
import { uuidv7At } from '#shared/uuid';
import { type Entry, recordEntries } from '../db/actions.ts';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { seenFilter } from '../db/sight.ts';
import { entryOf } from './entry.ts';

/** merge and split are an editor's; everything else a tagger's. A look at raw input: it may be anything. */
export function roleFor(actions: readonly unknown[]): Role {
  const kinds = actions.map((raw) =>
    typeof raw === 'object' && raw !== null && 'kind' in raw ? raw.kind : null,
  );
  return kinds.includes('merge') || kinds.includes('split') ? 'editor' : 'tagger';
}

/** What an action is checked against, as its person may see it. */
export const contextOf = ({ portals, registered, lists }: Config, now: number): ActionContext => ({
  portals,
  registered,
  lists,
  now,
});

/**
 * The checks of the device, and one that only the server can make: does the unit exist? (Whether it was still there on the
 * article's day the database decides, for not every action tells the day.)
 */
function check(raw: unknown, context: ActionContext, config: Config): ActionCheck {
  const result = checkAction(raw, context);
  if (!result.ok || result.checked.action.kind !== 'correct') return result;
  const { unit } = result.checked.action.correction;
  if (unit == null || config.units.some(({ id }) => id === unit)) return result;
  return { ok: false, id: idAsSent(raw), problem: problem('unknown-unit', `no unit ${unit}`) };
}

/** What an entry says of an aspect of its article. */
const saidOf = <T>({ said }: Entry, name: string): T | undefined =>
  said.find((each) => each.name === name)?.value as T | undefined;

type Day = { on: string } | null;
const fixedOn = (entry: Entry): string | null => saidOf<Day>(entry, 'fix.publishedOn')?.on ?? null;
const dayIn = (entry: Entry): string | null =>
  fixedOn(entry) ?? saidOf<Day>(entry, 'page.publishedOn')?.on ?? null;

/** Entries in which a correction to a unit that has ended says so, with the days that the request tells. */
function withEnds(entries: readonly Entry[], { units }: Config): Entry[] {
  return entries.map((entry, index) => {
    const unit = saidOf<{ id: string } | null>(entry, 'fix.unit')?.id;
    const on = units.find(({ id }) => id === unit)?.validTo;
    if (on == null) return entry;
    const same = entries
      .slice(0, index + 1)
      .filter(({ portal, key }) => portal === entry.portal && key === entry.key);
    const readOn = same.map(dayIn).findLast((day) => day !== null) ?? null;
    return { ...entry, ended: { on, fixedOn: fixedOn(entry), readOn } };
  });
}

/** Each id once, as it first came. */
function firstOfEach(entries: readonly Entry[]): Entry[] {
  const known = new Set<string>();
  return entries.filter(({ id }) => !known.has(id) && known.add(id));
}

/**
 * Records the actions of a request (raw, 1 to 100) and gives a result for each, in their order. `now` in ms UTC.
 * Throws ProblemError when the gate refuses; then nothing is stored.
 */
export async function recordActions(
  db: D1Database,
  pass: Pass,
  config: Config,
  actions: readonly unknown[],
  now: number,
): Promise<ActionResult[]> {
  const context = contextOf(config, now);
  const checks = actions.map((raw) => check(raw, context, config));
  let made = 0;
  // In the order of the actions: of two articles first heard of together, the one that comes after is the later.
  const newId = () => {
    made += 1;
    return uuidv7At(now, made);
  };
  const sent = checks.map((result) => (result.ok ? entryOf(result.checked, now, newId) : null));
  const entries = withEnds(firstOfEach(sent.filter((entry) => entry !== null)), config);
  const written = await recordEntries(db, pass, crypto.randomUUID(), entries, seenFilter(config));
  const answered = new Set<string>();
  return checks.map((result, index) => {
    const entry = sent[index];
    if (!result.ok || !entry)
      return { id: result.ok ? null : result.id, status: 'rejected', ...refusal(result) };
    const first = !answered.has(entry.id);
    answered.add(entry.id);
    return resultOf(idAsSent(actions[index]), entry, written, first);
  });
}

function refusal(result: ActionCheck): Pick<ActionResult, 'problem'> {
  return result.ok ? {} : { problem: result.problem };
}

type Written = Awaited<ReturnType<typeof recordEntries>>;

/** Why an action that passed the checks was not written. */
function unwritten(afterEnd: { undated: boolean } | undefined): Problem {
  if (afterEnd?.undated)
    return problem('unit-ended-undated', 'the unit has ended, and the article has no day');
  if (afterEnd) return problem('unit-ended', 'the unit had ended by the day of the article');
  return problem(
    'article-of-other-unit',
    'its day gives the article to a unit that this person does not see',
  );
}

function resultOf(
  id: string | null,
  entry: Entry,
  { recorded: all, afterEnd }: Written,
  first: boolean,
): ActionResult {
  const recorded = all.get(entry.id);
  if (!recorded) return { id, status: 'rejected', problem: unwritten(afterEnd.get(entry.id)) };
  if (!recorded.own || recorded.body !== entry.body)
    return { id, status: 'rejected', problem: problem('id-reused', `${id} was used for another action`) };
  const status = recorded.new && first ? recorded.status : 'duplicate';
  return { id, status, article: recorded.article };
}
