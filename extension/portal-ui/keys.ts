// Which key does what while the pill, the bar or a mark has focus; nowhere else do single keys act.
import type { Content } from '#shared/taxonomy';

export type KeyAct = Content | 'undo' | 'help' | 'next' | 'previous' | 'close';

const KEYS: Readonly<Record<string, KeyAct>> = {
  KeyN: 'none',
  KeyZ: 'undo',
  KeyJ: 'next',
  KeyK: 'previous',
};

/** What a pressed key asks for, or null. By its place on the keyboard, so that any layout and input method will do. */
export function keyAct(event: KeyboardEvent, target: EventTarget | null): KeyAct | null {
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.code === 'Escape') return 'close';
  // Typing in it means text or a choice of its own.
  if (target instanceof Element && target.matches('input,select,textarea')) return null;
  if (event.key === '?') return 'help';
  if (event.shiftKey) return null;
  const [, pad, digit] = /^(Digit|Numpad)([0-6])$/.exec(event.code) ?? [];
  // Without NumLock the number pad moves the cursor.
  if (pad === 'Numpad' && event.key !== digit) return null;
  return (digit as Content | undefined) ?? KEYS[event.code] ?? null;
}
