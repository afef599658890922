// What pages laid down and the background has not kept yet: kept before anything that came later.
import { browser } from 'wxt/browser';
import type { Problem } from '#shared/problem';
import { type Click, clickKey } from '../clicks.ts';
import type { ActionDraft, Handlers, PopupToBackground } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { serially } from '../serially.ts';

type Calls = Handlers<PopupToBackground, Sender>;
type Answer = Awaited<ReturnType<Calls['record' | 'undo']>>;
type Recording = Parameters<Calls['record']>[0];

export type ClickPorts = {
  report: (error: unknown, when: string) => void;
  /** Lists an act that was refused when nobody was there to be told. */
  listRefused: (draft: ActionDraft, problem: Problem) => Promise<void>;
};

/** A click with its key and time, ms since 1970 UTC, this device's clock. */
type Laid = { key: string; at: number; click: Click & { call: 'record' | 'undo' } };

export type Clicks = {
  handlers: Calls;
  /** Keeps all that lies there. Never rejects: what could not be kept stays, and is tried again the next time. */
  adopt: () => Promise<void>;
};

/**
 * Has `handlers` keep what pages laid down, in the order clicked and each act once, its id being known: an act goes
 * behind those clicked before it, lest an earlier one seem decided later; a page that says hello is told what stands
 * after all; and nobody signs in or out before. An act says whose it is (`by`), should that fail.
 */
export function keepingClicks(handlers: Calls, ports: ClickPorts): Clicks {
  const inOrder = serially();
  const adopt = () => inOrder(() => keepBefore(handlers, Number.POSITIVE_INFINITY, ports));
  const act = (click: Laid['click'], sender: Sender) =>
    inOrder(async () => {
      const laid = laidAs(click);
      if (!laid) throw new Error('an act without id or time');
      await keepBefore(handlers, laid.at, ports);
      const answer = await handlers[click.call](click.message as never, sender);
      takeAway(laid, ports);
      return answer;
    });
  return {
    adopt,
    handlers: {
      ...handlers,
      hello: (message, sender) => adopt().then(() => handlers.hello(message, sender)),
      record: (message, sender) => act({ call: 'record', message }, sender),
      undo: (message, sender) => act({ call: 'undo', message }, sender),
      signIn: (message, sender) => adopt().then(() => handlers.signIn(message, sender)),
      signOut: (message, sender) => adopt().then(() => handlers.signOut(message, sender)),
    },
  };
}

/** Keeps what lies there from before an instant; a fault in one must not hinder the others. */
async function keepBefore(handlers: Calls, time: number, ports: ClickPorts): Promise<void> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(null);
    const laid = Object.values(stored).flatMap((value) => laidAs(value) ?? []);
    const earlier = laid.filter(({ at }) => at < time).sort((one, other) => one.at - other.at);
    for (const each of earlier)
      await keepLeftBehind(handlers, each, ports).catch((error: unknown) => ports.report(error, 'clicks'));
  } catch (error) {
    ports.report(error, 'clicks');
  }
}

/**
 * Keeps a click whose page may be gone, as theirs who made it: where it is refused, the list of refused acts is who is
 * told.
 */
async function keepLeftBehind(handlers: Calls, laid: Laid, ports: ClickPorts): Promise<void> {
  const { call, message } = laid.click;
  const answer: Answer = await handlers[call]({ ...(message as object), left: true } as never, {});
  if (!answer.saved && call === 'record')
    await ports.listRefused((message as Recording).draft, answer.problem);
  takeAway(laid, ports);
}

/** Only once its handler answered, which is after the transaction completed; nobody waits, its id being known. */
function takeAway({ key }: Laid, { report }: ClickPorts): void {
  browser.storage.local.remove(key).catch((error: unknown) => report(error, 'clicks'));
}

/** A click as it lies there; undefined for anything else, since a page that was taken over can write there too. */
function laidAs(value: unknown): Laid | undefined {
  const { call, message } = (value ?? {}) as Partial<Click>;
  if ((call !== 'record' && call !== 'undo') || typeof message !== 'object' || !message) return undefined;
  const { draft, clickedAt } = message as { draft?: { clickedAt?: unknown }; clickedAt?: unknown };
  const [key, at] = [clickKey({ call, message }), draft ? draft.clickedAt : clickedAt];
  return key && typeof at === 'number' ? { key, at, click: { call, message } } : undefined;
}
