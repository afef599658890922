// How the parts of the extension call each other: typed calls over the browser's own messages, and nothing more.
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { type Click, layDown } from './clicks.ts';
import type { AnswerOf, BackgroundToContent, Handlers, MessageOf, PopupToBackground } from './messages.ts';

/** Who sent a message: its page, its tab. */
export type Sender = Browser.runtime.MessageSender;

/** What travels back: the answer, or that the other side failed. */
type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

function isSent(value: unknown): value is Click {
  return typeof value === 'object' && value !== null && 'call' in value && typeof value.call === 'string';
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

function opened<Answer>(reply: Reply): Answer {
  if (!reply.ok) throw new Error(reply.error);
  return reply.answer as Answer;
}

/**
 * Calls the background; an act is laid down first. Throws when nobody answers there (it is being restarted) or when
 * the handler failed.
 */
export async function callBackground<Name extends keyof PopupToBackground>(
  call: Name,
  message: MessageOf<PopupToBackground, Name>,
): Promise<AnswerOf<PopupToBackground, Name>> {
  const sent: Click = { call, message };
  layDown(sent);
  const reply: unknown = await browser.runtime.sendMessage(sent);
  if (!isReply(reply)) throw new Error(`no answer to ${call}`);
  return opened(reply);
}

/** Calls the content script of a tab; undefined when none listens there. Throws when its handler failed. */
export async function callTab<Name extends keyof BackgroundToContent>(
  tabId: number,
  call: Name,
  message: MessageOf<BackgroundToContent, Name>,
): Promise<AnswerOf<BackgroundToContent, Name> | undefined> {
  const sent: Promise<unknown> = browser.tabs.sendMessage(tabId, { call, message } satisfies Click);
  // A tab without our script makes the browser reject: that is an answer here, not an error.
  const reply = await sent.catch(() => undefined);
  return isReply(reply) ? opened(reply) : undefined;
}

/**
 * Answers the calls of one direction; each handler gets the message and its sender. A call that is not among them
 * gets no answer, so that another listener may give one. Returns how to stop.
 */
export function answerCalls<Calls extends object>(handlers: Handlers<Calls, Sender>): () => void {
  const named = new Map<string, unknown>(Object.entries(handlers));
  const listen = (raw: unknown, sender: Sender, sendResponse: (reply: Reply) => void): true | undefined => {
    if (sender.id !== undefined && sender.id !== browser.runtime.id) return undefined;
    const handler = isSent(raw) ? named.get(raw.call) : undefined;
    if (!isSent(raw) || typeof handler !== 'function') return undefined;
    Promise.resolve()
      .then(() => handler(raw.message, sender))
      .then(
        (answer: unknown) => sendResponse({ ok: true, answer }),
        (error: unknown) => sendResponse({ ok: false, error: String(error) }),
      );
    // True keeps the port open for an answer given later; both browsers understand it, unlike a promise.
    return true;
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
