// Likely duplicates, for an editor to judge: what the database finds alike, and what speaks for it.
import { becauseOf, type DuplicatesAnswer, type DuplicatesQuery, type Pair } from '#shared/duplicates';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { type CandidatePair, type Couples, findPairs } from '../db/duplicates.ts';
import { isSeen, seenFilter } from '../db/sight.ts';

/** After every id. */
const GREATEST = '~';

function judgedPair([later, earlier]: CandidatePair): Pair[] {
  const because = becauseOf(
    { ...later.article, textHash: later.textHash },
    { ...earlier.article, textHash: earlier.textHash },
  );
  const kind = later.article.portal === earlier.article.portal ? 'alias' : 'repost';
  return because.length === 0 ? [] : [{ kind, articles: [later.article, earlier.article], because }];
}

/** What was found alike, as far as it may be seen and enough speaks for its being one. */
export function judged(config: Config, pairs: readonly CandidatePair[]): Pair[] {
  return pairs.filter((pair) => pair.every(({ article }) => isSeen(config, article))).flatMap(judgedPair);
}

/** How many of pairs may be seen and have enough that speaks for them. */
export const countJudged = (config: Config, { couples }: Couples): number =>
  couples.filter((pair) => pair.every((half) => isSeen(config, half)) && becauseOf(...pair).length > 0)
    .length;

/** The id that a page begins after. Throws bad-cursor, unknown-portal. */
function placeAsked({ portal, cursor }: DuplicatesQuery, { portals }: Config): string {
  if (cursor !== undefined && !/^[0-9a-f-]{36}$/.test(cursor))
    throw new ProblemError('bad-cursor', 'not a cursor of this list', { parameter: 'cursor' });
  if (portal !== undefined && !portals.some(({ id }) => id === portal))
    throw new ProblemError('unknown-portal', `no portal ${portal}`, { parameter: 'portal' });
  return cursor ?? GREATEST;
}

/** One page of pairs that are not joined yet, and where the next one begins. Throws ProblemError. */
export async function likelyDuplicates(
  db: D1Database,
  pass: Pass,
  config: Config,
  query: DuplicatesQuery,
): Promise<DuplicatesAnswer> {
  const before = await checkedBehindGate(db, pass, () => placeAsked(query, config));
  const asked = { portal: query.portal ?? null, days: null, before, filter: seenFilter(config) };
  const { pairs, last } = await findPairs(db, pass, asked);
  return { pairs: judged(config, pairs), next: last };
}
