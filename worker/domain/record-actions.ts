// Takes in the actions of one request: checks each, writes the good ones in order, says what became of every one.
import { type ActionCheck, type ActionContext, checkAction, idAsSent } from '#shared/action';
import type { Role } from '#shared/api/access';
import type { ActionResult } from '#shared/api/ledger';
import { type ProblemType, problem } from '#shared/problem';
import { uuidv7At } from '#shared/uuid';
import { type Entry, type Recorded, recordEntries } from '../db/actions.ts';
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
 * The checks of the device, and those that only the server can make: does the unit exist, and was it still there on the
 * article's day? (Of a day that the action does not tell the database decides: nobody's after a unit's end is its.)
 */
function check(raw: unknown, context: ActionContext, config: Config): ActionCheck {
  const result = checkAction(raw, context);
  if (!result.ok || result.checked.action.kind !== 'correct') return result;
  const { correction, article } = result.checked.action;
  if (correction.unit == null) return result;
  const refuse = (type: ProblemType, detail: string): ActionCheck => ({
    ...{ ok: false, id: idAsSent(raw), problem: problem(type, detail) },
  });
  const unit = config.units.find(({ id }) => id === correction.unit);
  if (!unit) return refuse('unknown-unit', `no unit ${correction.unit}`);
  const day = correction.publishedOn ?? article.publishedOn ?? null;
  if (unit.validTo !== null && day !== null && unit.validTo < day)
    return refuse('unit-ended', `${unit.id} ended on ${unit.validTo}`);
  return result;
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
  const entries = firstOfEach(sent.filter((entry) => entry !== null));
  const recorded = await recordEntries(db, pass, crypto.randomUUID(), entries, seenFilter(config));
  const answered = new Set<string>();
  return checks.map((result, index) => {
    const entry = sent[index];
    if (!result.ok || !entry)
      return { id: result.ok ? null : result.id, status: 'rejected', ...refusal(result) };
    const first = !answered.has(entry.id);
    answered.add(entry.id);
    return resultOf(idAsSent(actions[index]), entry, recorded.get(entry.id), first);
  });
}

function refusal(result: ActionCheck): Pick<ActionResult, 'problem'> {
  return result.ok ? {} : { problem: result.problem };
}

function resultOf(
  id: string | null,
  entry: Entry,
  recorded: Recorded | undefined,
  first: boolean,
): ActionResult {
  if (!recorded)
    return {
      id,
      status: 'rejected',
      problem: problem(
        'article-of-other-unit',
        'its day gives the article to a unit that this person does not see',
      ),
    };
  if (!recorded.own || recorded.body !== entry.body)
    return { id, status: 'rejected', problem: problem('id-reused', `${id} was used for another action`) };
  const status = recorded.new && first ? recorded.status : 'duplicate';
  return { id, status, article: recorded.article };
}
