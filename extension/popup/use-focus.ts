// Moving the keyboard's focus to what has just appeared, and keeping it from falling to nowhere.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A ref whose element takes focus when it first appears, unless `wanted` is false. */
export function useFocus<E extends HTMLElement>(wanted = true): RefObject<E | null> {
  const ref = useRef<E>(null);
  const first = useRef(wanted);
  useEffect(() => {
    if (first.current) ref.current?.focus();
  }, []);
  return ref;
}

/**
 * A ref whose element takes focus whenever `turn` changes, not at first: where what was pressed has made way for
 * something else.
 */
export function useFocusOnTurn<E extends HTMLElement>(turn: unknown): RefObject<E | null> {
  const ref = useRef<E>(null);
  const before = useRef(turn);
  useEffect(() => {
    if (before.current !== turn) ref.current?.focus();
    before.current = turn;
  }, [turn]);
  return ref;
}

/** A ref whose element takes focus whenever nothing has it: at first, and when what had it went away. */
export function useFocusHome<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  });
  return ref;
}

/**
 * A ref whose element takes focus when what had it went away. `had`: something had it before this was there. At first
 * nothing has it, and nothing takes it.
 */
export function useFocusKept<E extends HTMLElement>(had: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  const known = useRef(had);
  useEffect(() => {
    const note = () => {
      known.current = true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    // What has a nearer claim, such as the row of eight after its form, takes it in an effect of the same turn.
    queueMicrotask(() => {
      if (known.current && document.activeElement === document.body)
        ref.current?.focus({ preventScroll: true });
    });
  });
  return ref;
}
