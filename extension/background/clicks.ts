// What pages laid down and the background has not kept yet: kept before anything that came later.
import { browser } from 'wxt/browser';
import { type Click, clickKey } from '../clicks.ts';
import type { Handlers, PopupToBackground } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import { serially } from '../serially.ts';

type Calls = Handlers<PopupToBackground, Sender>;
type Answer = Awaited<ReturnType<Calls['record' | 'undo']>>;
type Report = (error: unknown, when: string) => void;

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
 * after all; and nobody signs in or out before, since an act is of whoever was signed in at the click.
 */
export function keepingClicks(handlers: Calls, report: Report): Clicks {
  const inOrder = serially();
  const adopt = () => inOrder(() => keepBefore(handlers, Number.POSITIVE_INFINITY, report));
  const act = (click: Laid['click'], sender: Sender) =>
    inOrder(async () => {
      const laid = laidAs(click);
      if (!laid) throw new Error('an act without id or time');
      await keepBefore(handlers, laid.at, report);
      return keep(handlers, laid, sender, report);
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
async function keepBefore(handlers: Calls, time: number, report: Report): Promise<void> {
  try {
    const stored: Record<string, unknown> = await browser.storage.local.get(null);
    const laid = Object.values(stored).flatMap((value) => laidAs(value) ?? []);
    const earlier = laid.filter(({ at }) => at < time).sort((one, other) => one.at - other.at);
    // A handler reports its own faults.
    for (const each of earlier) await keep(handlers, each, {}, report).catch(() => undefined);
  } catch (error) {
    report(error, 'clicks');
  }
}

/** Takes a click away only once its handler answered, which is after the transaction completed. */
async function keep(handlers: Calls, laid: Laid, sender: Sender, report: Report): Promise<Answer> {
  const { call, message } = laid.click;
  const answer = await handlers[call](message as never, sender);
  // Whoever clicked does not wait for this; a click found again is known by its id.
  browser.storage.local.remove(laid.key).catch((error: unknown) => report(error, 'clicks'));
  return answer;
}

/** A click as it lies there; undefined for anything else, since a page that was taken over can write there too. */
function laidAs(value: unknown): Laid | undefined {
  const { call, message } = (value ?? {}) as Partial<Click>;
  if ((call !== 'record' && call !== 'undo') || typeof message !== 'object' || !message) return undefined;
  const { draft, clickedAt } = message as { draft?: { clickedAt?: unknown }; clickedAt?: unknown };
  const [key, at] = [clickKey({ call, message }), draft ? draft.clickedAt : clickedAt];
  return key && typeof at === 'number' ? { key, at, click: { call, message } } : undefined;
}
