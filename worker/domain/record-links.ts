// Takes in checks of links: looks at each, writes the good ones, says what became of every one.
import type { LinkResult } from '#shared/api/links';
import { type KeyedCheck, readLinkCheck } from '#shared/link-check';
import { type Problem, problem } from '#shared/problem';
import type { Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { recordChecks, type Standing } from '../db/links.ts';
import { seenFilter } from '../db/sight.ts';

const isProblem = (read: KeyedCheck | Problem): read is Problem => 'type' in read;

function resultOf(check: KeyedCheck, standing: Standing | undefined): LinkResult {
  if (!standing)
    return { status: 'rejected', problem: problem('unknown-article', `no article at ${check.key}`) };
  const { article, checkedOn, status } = standing;
  const stands = checkedOn === check.checkedOn && status === check.status;
  return { status: stands ? 'recorded' : 'superseded', article };
}

/**
 * Records the checks of a request (raw, 1 to 100) and gives a result for each, in their order. `now` in ms UTC. Throws
 * ProblemError when the gate refuses; then nothing is stored.
 */
export async function recordLinks(
  db: D1Database,
  pass: Pass,
  config: Config,
  checks: readonly unknown[],
  now: number,
): Promise<LinkResult[]> {
  const read = checks.map((raw) => readLinkCheck(raw, { portals: config.portals, now }));
  const good = read.filter((each) => !isProblem(each));
  const standing = await recordChecks(db, pass, seenFilter(config), good);
  let place = 0;
  return read.map((each) => {
    if (isProblem(each)) return { status: 'rejected', problem: each };
    place += 1;
    return resultOf(each, standing.get(place - 1));
  });
}
