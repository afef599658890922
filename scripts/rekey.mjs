// npm run rekey: writes the keys of stored articles anew, after the general rules of canonicalUrl have changed.
import { existsSync } from 'node:fs';
import { readOnlyFlags, refuse } from './flags.mjs';
import { dataFolder, ready, say } from './setup.mjs';

const USAGE = `npm run rekey -- [--portal ID] [--try] [--data DIR]
  --portal  chỉ một cổng (one portal only); mặc định: mọi cổng (all)
  --try     chỉ cho biết điều sẽ thay đổi (only say what would change)
  --data    thư mục dữ liệu (the data folder), mặc định .data`;

const flags = readOnlyFlags(
  { portal: { type: 'string' }, try: { type: 'boolean', default: false }, data: { type: 'string' } },
  USAGE,
);

await ready();
const { databaseFile, openLocalDatabase } = await import('./local-database.mjs');
const { localDate } = await import('../shared/local-date.ts');
const { runBatch } = await import('../worker/db/batch.ts');
const { withConfig } = await import('../worker/db/config.ts');
const { replaceProfile } = await import('../worker/domain/rekey.ts');
const { ProblemError } = await import('../shared/problem.ts');

const now = Date.now();
const dataDir = dataFolder(flags.data);
// Opening it would make one: keys that nobody has are soon written anew.
if (!existsSync(databaseFile(dataDir)))
  refuse(`Không có cơ sở dữ liệu trong “${dataDir}”.`, `There is no database in "${dataDir}".`, USAGE);
const { db, close } = await openLocalDatabase({ dataDir });

/** Re-keys one portal under its own profile; gives whether it could. */
async function rekey(portal) {
  const work = {
    ...{ db, portal, standing: portals, profile: portal.profile },
    ...{ tokenHash: null, now: new Date(now).toISOString() },
  };
  const rules = { dryRun: flags.try, most: Number.MAX_SAFE_INTEGER };
  try {
    const run = (statements) => runBatch(db, statements);
    // A portal where no key changes keeps its version, so that devices need not read anything anew.
    const wanted = await replaceProfile({ ...work, ...rules, run, dryRun: true });
    const done =
      wanted.rekeyed.length + wanted.moved > 0 ? await replaceProfile({ ...work, ...rules, run }) : wanted;
    for (const { from, to } of done.rekeyed) process.stdout.write(`${from}\t${to}\n`);
    say(`${portal.id}: ${done.rekeyed.length} / ${done.articles} địa chỉ ${flags.try ? 'sẽ ' : ''}đổi khóa`);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    say(`${portal.id}: ${error.problem.title}. (${error.message})`);
    for (const { key, articles } of error.problem.joins ?? [])
      for (const { id, url } of articles) process.stdout.write(`${key}\t${id}\t${url}\n`);
    return false;
  }
}

const { portals } = await withConfig(db, localDate(now), async (config) => config);
const chosen = portals.filter(({ id }) => flags.portal === undefined || id === flags.portal);
if (flags.portal !== undefined && chosen.length === 0) {
  close();
  refuse(`Không có cổng “${flags.portal}”.`, `There is no portal "${flags.portal}".`, USAGE);
}
let refused = 0;
for (const portal of chosen) if (!(await rekey(portal))) refused += 1;
close();
process.exitCode = refused > 0 ? 1 : 0;
