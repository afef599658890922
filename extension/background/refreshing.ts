// Fetches what the server knows and this device does not yet: configuration, changes, figures.
import type { Portal } from '#shared/portal';
import { changeAccount } from '../accounts.ts';
import type { Account, Database } from '../database.ts';
import { type Refreshed, refreshPortal } from '../mirror/refresh.ts';
import { troubleOf } from '../trouble.ts';
import type * as workerClient from '../worker-client/worker-client.ts';
import { refreshFigures } from './figures.ts';

/** The calls to the server; tests hand in their own. */
export type WorkerCalls = Omit<
  typeof workerClient,
  'redeem' | 'sessionCode' | 'tellLinks' | 'fetchProfile' | 'replaceProfile'
>;

export type RefreshPorts = {
  db: Database;
  worker: WorkerCalls;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  /** Articles of a portal changed in the mirror; `keys` null: any of them may have. */
  changed: (portal: string, keys: string[] | null) => void;
  /** Portals, lists or what the person may changed; `former`: the portals until then. */
  configured: (former: readonly Portal[]) => Promise<void>;
  report: (error: unknown, when: string) => void;
};

/** More keys than this travel as “any”. */
const KEYS_MAX = 200;

const sessionOf = (account: Account) => ({ server: account.server, token: account.token ?? '' });

/** Asks who the token speaks for; clears “sign in again” when it works. Throws WorkerError. */
export async function refreshMe({ db, worker, now, configured }: RefreshPorts, account: Account) {
  const { me, clockOffset } = await worker.fetchMe(sessionOf(account));
  const news = { me, role: me.role, clockOffset, needsSignIn: false, reachedAt: now() };
  await changeAccount(db, account, news);
  if (me.config !== account.me.config || account.needsSignIn) await configured(account.me.portals);
  return { ...account, ...news };
}

/** Brings mirror and figures up to date. Throws WorkerError; what was read until then is kept. */
export async function refreshAll(ports: RefreshPorts, account: Account): Promise<void> {
  const { db, worker, now } = ports;
  const current = account.me.portals.length > 0 ? account : await refreshMe(ports, account);
  const seen = await refreshPortals(ports, current, current.me.portals);
  // A portal that is not given any more is seen no longer, or is none.
  const behind =
    seen.length < current.me.portals.length || seen.some(({ config }) => config !== current.me.config);
  const latest = behind ? await refreshMe(ports, current) : current;
  const known = new Set(current.me.portals.map(({ id }) => id));
  await refreshPortals(
    ports,
    latest,
    latest.me.portals.filter(({ id }) => !known.has(id)),
  );
  await refreshFigures(db, account.key, (etag) => worker.fetchSummary(sessionOf(account), etag), now());
  await changeAccount(db, latest, { reachedAt: now(), needsSignIn: false });
}

async function refreshPortals(
  ports: RefreshPorts,
  account: Account,
  portals: readonly Portal[],
): Promise<Refreshed[]> {
  const refreshed: Refreshed[] = [];
  for (const { id } of portals) {
    const one = await refreshOne(ports, account, id);
    if (!one) continue;
    refreshed.push(one);
    const { keys } = one;
    if (keys === null || keys.length > 0) ports.changed(id, keys && keys.length <= KEYS_MAX ? keys : null);
  }
  return refreshed;
}

/** A portal that the server does not give (any more) must not keep the others from being read. */
async function refreshOne(
  { db, worker, report }: RefreshPorts,
  account: Account,
  portal: string,
): Promise<Refreshed | null> {
  try {
    return await refreshPortal(db, account.key, portal, (id, since) =>
      worker.fetchChanges(sessionOf(account), id, since),
    );
  } catch (error) {
    if (troubleOf(error)?.kind !== 'refused') throw error;
    report(error, `refresh ${portal}`);
    return null;
  }
}
