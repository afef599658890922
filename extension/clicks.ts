// Where a click lies from the moment it is made until the background has kept it.
import { browser } from 'wxt/browser';

/** An act as a page sends it to the background. */
export type Click = { call: string; message: unknown };

const PREFIX = 'click:';

/** The key under which an act lies, made of its id; undefined for a call that is no act. */
export function clickKey({ call, message }: Click): string | undefined {
  const { draft, id } = message as { draft?: { id: string }; id?: string };
  return /^(?:record|undo)$/.test(call) ? PREFIX + (draft?.id ?? id) : undefined;
}

/**
 * Lays an act down in the browser's own storage, which needs no background: whoever sends it again when the background
 * dies is the page, and a page may be left or closed before. At every click, because a page that is being left has no
 * time any more. Nobody waits for it: storage that is full must not keep the act from being sent.
 */
export function layDown(click: Click): void {
  const key = clickKey(click);
  if (key) browser.storage.local.set({ [key]: click }).catch(() => undefined);
}

/** Takes an act away that nobody kept, on the person's word. */
export async function dropClick(id: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + id);
}
