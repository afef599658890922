// Sends what waits: in order, in batches, one flush at a time, and never in another person's name.
import type { Action } from '#shared/action';
import type { ActionResult } from '#shared/api/ledger';
import type { Problem, ProblemType } from '#shared/problem';
import { changeAccount } from '../accounts.ts';
import type { Account, AccountKey, Database, OutboxEntry } from '../database.ts';
import { serially } from '../serially.ts';
import { type Trouble, troubleOf, WorkerError } from '../trouble.ts';
import { ACTIONS_MAX, fitting } from './batch.ts';
import { forgetPause, notePause, type Patience, pauseLeft } from './pause.ts';
import { listWaiting } from './queue.ts';
import { countAttempt, pairUp, type Settled, settle } from './settle.ts';

/** Sends actions for a session; throws WorkerError. */
export type Submit = (
  session: { server: string; token: string },
  actions: readonly Action[],
) => Promise<{ results: ActionResult[]; clockOffset: number }>;

export type FlushPorts = {
  db: Database;
  account: AccountKey;
  submit: Submit;
  /** ms since 1970 UTC, this device's clock. */
  now: () => number;
  /** In [0, 1). */
  random?: () => number;
  patience?: Patience;
  /** The server says that the person may not: what they may is to be asked anew. */
  forbidden?: () => void;
  /** The server knows of portals otherwise than this device does: they are to be asked anew. */
  elsewhere?: () => void;
};

export type FlushResult = {
  /** `later`: kept, to be sent after `retryInMs`. `offline` likewise, when the server could not be reached. */
  outcome: 'done' | 'offline' | 'later' | 'needs-sign-in' | 'signed-out';
  retryInMs: number | null;
  /** Articles whose actions were settled. */
  settled: { portal: string; key: string }[];
};

const oneAtATime = serially();
/** Flushes that wait for the running one: a hundred clicks on a dead network must not queue a hundred time-outs. */
const waitingFlushes = new Map<string, Promise<FlushResult>>();

/** Sends what an account has waiting. A call made while another runs waits for it, then sends what came meanwhile. */
export function flush(ports: FlushPorts): Promise<FlushResult> {
  const name = `${ports.db.name} ${ports.account} ${ports.patience}`;
  const waiting = waitingFlushes.get(name);
  if (waiting) return waiting;
  const next = oneAtATime(() => {
    waitingFlushes.delete(name);
    return run(ports);
  });
  waitingFlushes.set(name, next);
  return next;
}

async function run(ports: FlushPorts): Promise<FlushResult> {
  const { db, patience = 'asked-pause' } = ports;
  const settled: FlushResult['settled'] = [];
  const account = await db.get('accounts', ports.account);
  if (!account || account.token === null) return { outcome: 'signed-out', retryInMs: null, settled };
  if (account.needsSignIn && patience !== 'none')
    return { outcome: 'needs-sign-in', retryInMs: null, settled };
  const pause = await pauseLeft(db, account.key, patience, ports.now());
  if (pause > 0) return { outcome: 'later', retryInMs: pause, settled };
  let batch = await nextBatch(ports);
  try {
    while (batch.length > 0) {
      await deliver(ports, account, batch, settled);
      batch = await nextBatch(ports);
    }
    await forgetPause(db, account.key);
    return { outcome: 'done', retryInMs: null, settled };
  } catch (error) {
    const trouble = troubleOf(error);
    if (!trouble) throw error;
    await countAttempt(db, batch);
    return { ...(await afterTrouble(ports, account, trouble)), settled };
  }
}

async function nextBatch({ db, account }: FlushPorts): Promise<OutboxEntry[]> {
  return fitting(await listWaiting(db, account, ACTIONS_MAX));
}

/**
 * Sends one batch. When the server refuses the request as a whole, halves of it are tried, so that in the end only
 * the action at fault is refused and the others go through. Where it is the person who may not, all are refused: a
 * device makes only actions that the same role may make.
 */
async function deliver(
  ports: FlushPorts,
  account: Account,
  batch: readonly OutboxEntry[],
  settled: FlushResult['settled'],
): Promise<void> {
  const { db } = ports;
  const [only] = batch;
  const refused = await submitOnce(ports, account, batch);
  if (refused === null || !only) {
    settled.push(...batch.map(({ portal, key }) => ({ portal, key })));
  } else if (batch.length === 1 || refused.forbidden) {
    if (refused.forbidden) ports.forbidden?.();
    const { problem } = refused;
    const refusals = batch.map((entry) => ({
      entry,
      result: { id: entry.id, status: 'rejected' as const, problem },
    }));
    await settle(db, account.key, refusals, ports.now() + account.clockOffset);
    settled.push(...batch.map(({ portal, key }) => ({ portal, key })));
  } else {
    const middle = Math.ceil(batch.length / 2);
    await deliver(ports, account, batch.slice(0, middle), settled);
    await deliver(ports, account, batch.slice(middle), settled);
  }
}

/** Why a whole request was refused; `forbidden`: for who sends it, by the server's own word. */
type Refused = { problem: Problem; forbidden: boolean };
const FORBIDDEN: readonly ProblemType[] = ['forbidden-role', 'forbidden-scope'];

/** What a device that has heard of its portals would not have sent. */
const UNHEARD: readonly (string | undefined)[] = [
  'unknown-portal',
  'portal-paused',
  'url-of-other-portal',
] satisfies ProblemType[];

/** Whether an answer tells of a portal that this device has not heard of, or does not know as it is now. */
const isElsewhere = ({ entry, result: { article, problem } }: Settled): boolean =>
  (article !== undefined && article.portal !== entry.portal) || UNHEARD.includes(problem?.type);

/** Submits and settles; gives why the whole request was refused, or null when it was answered. */
async function submitOnce(
  { db, submit, now, elsewhere }: FlushPorts,
  account: Account,
  batch: readonly OutboxEntry[],
): Promise<Refused | null> {
  try {
    const session = { server: account.server, token: account.token ?? '' };
    const { results, clockOffset } = await submit(
      session,
      batch.map(({ action }) => action),
    );
    const pairs = pairUp(batch, results);
    if (!pairs) throw new WorkerError({ kind: 'failed' }, 'the answer leaves out an action');
    await settle(db, account.key, pairs, now() + clockOffset);
    if (pairs.some(isElsewhere)) elsewhere?.();
    await changeAccount(db, account, { clockOffset, needsSignIn: false, reachedAt: now() });
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.kind === 'refused')
      return { problem: trouble.problem, forbidden: FORBIDDEN.includes(trouble.problem.type) };
    // A gateway that turns everything down must not empty the outbox; a firewall that dislikes one title must not
    // block it.
    if (trouble?.kind === 'failed' && trouble.problem && (await hears(submit, account)))
      return { problem: trouble.problem, forbidden: false };
    throw error;
  }
}

/** Whether the server itself answers to actions sent: it says that none is too few. */
async function hears(submit: Submit, { server, token }: Account): Promise<boolean> {
  try {
    await submit({ server, token: token ?? '' }, []);
    return true;
  } catch (error) {
    return troubleOf(error)?.kind === 'refused';
  }
}

/** Notes how long to wait, or that the person must sign in; everything is kept. */
async function afterTrouble(
  { db, now, random = Math.random }: FlushPorts,
  account: Account,
  trouble: Trouble,
): Promise<Pick<FlushResult, 'outcome' | 'retryInMs'>> {
  if (trouble.kind === 'unauthorized') {
    await changeAccount(db, account, {
      needsSignIn: true,
      shutOut: trouble.problem.type === 'person-revoked',
    });
    return { outcome: 'needs-sign-in', retryInMs: null };
  }
  const askedMs = trouble.kind === 'busy' ? trouble.retryAfterMs : null;
  const retryInMs = await notePause(db, account.key, { now: now(), askedMs, random: random() });
  return { outcome: trouble.kind === 'offline' ? 'offline' : 'later', retryInMs };
}
