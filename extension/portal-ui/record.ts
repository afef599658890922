// One gesture, one act: its id and time are fixed at the click, it is repeated as it is, and it never ends in silence.
import type { ActionCorrection, ActionTag } from '#shared/action';
import type { ActAnswer, PageRead } from '../messages.ts';
import { uuidv7 } from '../uuid.ts';
import type { Ask, Call, Clock, PageDeps } from './calls.ts';

/** How long the background may take before the same act is sent again, ms. */
export const ANSWER_MS = 2000;
/** A background that was just being restarted gets this long before the next try, ms. */
export const PAUSE_MS = 200;
export const TRIES = 3;

/** What a person wants done with an article. With `keep` a tag leaves topics, form and origin as they stand. */
export type Wish =
  | { kind: 'undo'; undoes: string | undefined }
  | { kind: 'withdraw' | 'restore' }
  | { kind: 'tag'; tag: ActionTag; keep?: boolean }
  | { kind: 'correct'; correction: ActionCorrection };

/** A wish with its id and the time of the click; sending it again is the same act. */
export type Act = { id: string; wish: Wish; send: () => Promise<ActAnswer> };

/** Makes the act of a wish, now, of who is signed in (`by`); `read` is what its page or row says of the article. */
export function makeAct(
  wish: Wish,
  read: PageRead,
  by: string | null | undefined,
  { call, clock }: { call: Call; clock: Clock },
): Act {
  const clickedAt = clock.now();
  const id = uuidv7(clickedAt);
  const { article } = read;
  const { portal, url } = article;
  const send = () =>
    wish.kind === 'undo'
      ? call('undo', { id, clickedAt, by, portal, url, undoes: wish.undoes, read })
      : call('record', { draft: { id, clickedAt, by, article, ...wish }, read });
  return { id, wish, send };
}

/**
 * Sends up to three times: again when 2 s pass without an answer, or when the port closes. `tell` hears the first
 * answer to any of the tries; before it `null` once when all of them stayed unanswered (an answer may still come).
 */
export function deliver<Answer>(
  send: () => Promise<Answer>,
  clock: Clock,
  tell: (answer: Answer | null) => void,
): void {
  let answered = false;
  const take = (answer: Answer) => {
    if (answered) return;
    answered = true;
    tell(answer);
  };
  const wait = (ms: number) => new Promise<void>((then) => clock.after(ms, then));
  const attempt = async (left: number): Promise<void> => {
    await Promise.race([send().then(take, () => wait(PAUSE_MS)), wait(ANSWER_MS)]);
    if (answered) return;
    if (left) await attempt(left - 1);
    else tell(null);
  };
  attempt(TRIES - 1);
}

/** The same as a promise: the answer, or null when nobody gave one. */
export function ask<Answer>(send: () => Promise<Answer>, clock: Clock): Promise<Answer | null> {
  return new Promise((resolve) => deliver(send, clock, resolve));
}

/** Asks the background so, for what can be asked twice. */
export function asker({ call, clock }: Pick<PageDeps, 'call' | 'clock'>): Ask {
  return (name, message) => ask(() => call(name, message), clock);
}
