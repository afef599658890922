// How the parts of the extension call each other: typed calls over the browser's own messages, and nothing more.
import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import { type Click, layDown } from './clicks.ts';
import type {
  AnswerOf,
  BackgroundToContent,
  BackgroundToReader,
  Handlers,
  MessageOf,
  PopupToBackground,
} from './messages.ts';

/** Who sent a message: its page, its tab. */
export type Sender = Browser.runtime.MessageSender;

/** What travels back: the answer, or that the other side failed. Both sides are of one build, so nothing is checked. */
type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

function opened<Answer>(reply: Reply | undefined, call: string): Answer {
  if (!reply?.ok) throw new Error(reply?.error ?? `no answer to ${call}`);
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
  const reply: Reply | undefined = await browser.runtime.sendMessage(sent);
  return opened(reply, call);
}

/** Calls the document that reads pages; throws when it is not open or failed. */
export async function callReader<Name extends keyof BackgroundToReader>(
  call: Name,
  message: MessageOf<BackgroundToReader, Name>,
): Promise<AnswerOf<BackgroundToReader, Name>> {
  const reply: Reply | undefined = await browser.runtime.sendMessage({ call, message } satisfies Click);
  return opened(reply, call);
}

/** Calls the content script of a tab; undefined when none listens there. Throws when its handler failed. */
export async function callTab<Name extends keyof BackgroundToContent>(
  tabId: number,
  call: Name,
  message: MessageOf<BackgroundToContent, Name>,
): Promise<AnswerOf<BackgroundToContent, Name> | undefined> {
  const sent: Promise<Reply | undefined> = browser.tabs.sendMessage(tabId, { call, message } satisfies Click);
  // A tab without our script makes the browser reject: that is an answer here, not an error.
  const reply = await sent.catch(() => undefined);
  return reply && opened(reply, call);
}

/**
 * Answers the calls of one direction; each handler gets the message and its sender. A call that is not among them
 * gets no answer, so that another listener may give one.
 */
export function answerCalls<Calls extends object>(handlers: Handlers<Calls, Sender>): void {
  const named = new Map<string, unknown>(Object.entries(handlers));
  browser.runtime.onMessage.addListener((sent: Click, sender, sendResponse: (reply: Reply) => void) => {
    const ours = (sender.id ?? browser.runtime.id) === browser.runtime.id;
    const handler = ours && named.get(sent.call);
    if (typeof handler !== 'function') return undefined;
    const answer = async (): Promise<unknown> => handler(sent.message, sender);
    answer()
      .then(
        (answer): Reply => ({ ok: true, answer }),
        (error: unknown): Reply => ({ ok: false, error: String(error) }),
      )
      .then(sendResponse);
    // True keeps the port open for an answer given later; both browsers understand it, unlike a promise.
    return true;
  });
}
