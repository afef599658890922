// When to send and when to fetch: after a click, on alarms, when the popup asks. Nothing here runs per page view.
import { changeAccount } from '../accounts.ts';
import type { Account, Database } from '../database.ts';
import { type FlushResult, flush } from '../outbox/flush.ts';
import type { Patience } from '../outbox/pause.ts';
import { serially } from '../serially.ts';
import { currentAccount } from '../settings.ts';
import { type Trouble, troubleOf } from '../trouble.ts';
import { type RefreshPorts, refreshAll, refreshMe, type WorkerCalls } from './refreshing.ts';

export type SyncPorts = Omit<RefreshPorts, 'db'> & {
  db: () => Promise<Database>;
  worker: WorkerCalls;
  /** In [0, 1). */
  random: () => number;
  /** Sends again by itself after so many ms; null: nothing to send again. */
  retryIn: (ms: number | null) => Promise<void>;
  /** Whether the token works has changed. */
  sessionChanged: () => Promise<void>;
  /** Fetches news shortly, once for many calls. */
  refreshSoon: () => void;
};

/** What a round came to. */
export type SyncOutcome = 'done' | 'offline' | 'needs-sign-in' | 'signed-out';

/** The two things the background does with the server. */
export type Sync = {
  /** Sends what waits. */
  send: (patience: Patience) => Promise<SyncOutcome>;
  /** Sends what waits, then fetches; `now`: on a person's word, whatever pause was agreed. */
  round: (urgency: 'now' | 'routine') => Promise<SyncOutcome>;
};

/** Makes the two, over one queue of rounds. */
export function createSync(ports: SyncPorts): Sync {
  const oneRoundAtATime = serially();
  return {
    send: (patience) => send(ports, patience),
    round: (urgency) => oneRoundAtATime(() => round(ports, urgency)),
  };
}

async function send(ports: SyncPorts, patience: Patience): Promise<SyncOutcome> {
  const db = await ports.db();
  const account = await currentAccount(db);
  if (!account) return 'signed-out';
  const { worker, now, random } = ports;
  const submit = worker.submitActions;
  let outdated = false;
  const learn = () => {
    outdated = true;
  };
  const asked = { forbidden: learn, elsewhere: learn };
  const result = await flush({ db, account: account.key, submit, now, random, patience, ...asked });
  await ports.retryIn(result.retryInMs);
  if (outdated) await askAnew(ports, db, account);
  tellSettled(ports, result);
  const needsSignIn = result.outcome === 'needs-sign-in';
  if (result.outcome !== 'signed-out' && needsSignIn !== account.needsSignIn && (needsSignIn || sent(result)))
    await ports.sessionChanged();
  if (sent(result)) ports.refreshSoon();
  return result.outcome === 'later' ? 'offline' : result.outcome;
}

/**
 * A role was taken away, or a portal came that an address belongs to: pill, marks and popup learn of it now, not with the
 * next change of the configuration that is heard of.
 */
async function askAnew(ports: SyncPorts, db: Database, account: Account): Promise<void> {
  try {
    const { role } = await refreshMe({ ...ports, db }, account);
    if (role !== account.role) await ports.sessionChanged();
  } catch (error) {
    if (!troubleOf(error)) throw error;
    ports.report(error, 'outdated');
  }
}

const sent = ({ settled }: FlushResult) => settled.length > 0;

function tellSettled({ changed }: SyncPorts, { settled }: FlushResult): void {
  for (const portal of new Set(settled.map((each) => each.portal))) {
    const keys = settled.filter((each) => each.portal === portal).map(({ key }) => key);
    changed(portal, [...new Set(keys)]);
  }
}

async function round(ports: SyncPorts, urgency: 'now' | 'routine'): Promise<SyncOutcome> {
  const db = await ports.db();
  const account = await currentAccount(db);
  if (!account) return 'signed-out';
  if (account.needsSignIn && urgency === 'routine') return 'needs-sign-in';
  const refreshPorts = { ...ports, db };
  try {
    const outcome = await send(ports, urgency === 'now' ? 'none' : 'asked-pause');
    if (outcome !== 'done') return outcome;
    const current = urgency === 'now' ? await refreshMe(refreshPorts, account) : account;
    await refreshAll(refreshPorts, current);
    return 'done';
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    return afterTrouble({ ...ports, db }, account, trouble, error);
  }
}

async function afterTrouble(
  { db, report, sessionChanged }: Omit<SyncPorts, 'db'> & { db: Database },
  account: Account,
  trouble: Trouble,
  error: unknown,
): Promise<SyncOutcome> {
  if (trouble.kind === 'unauthorized') {
    await changeAccount(db, account, {
      needsSignIn: true,
      shutOut: trouble.problem.type === 'person-revoked',
    });
    await sessionChanged();
    return 'needs-sign-in';
  }
  // The server answered, but not as this version expects: a developer must hear of it.
  if (trouble.kind === 'refused' || trouble.kind === 'failed') report(error, 'sync');
  return trouble.kind === 'refused' ? 'done' : 'offline';
}
