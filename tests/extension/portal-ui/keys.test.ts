// Which keys act, and when they are left alone.
import { describe, expect, it } from 'vitest';
import { keyAct } from '../../../extension/portal-ui/keys.ts';

const act = (init: KeyboardEventInit, target: Element = document.createElement('button')) =>
  keyAct(new KeyboardEvent('keydown', init), target);

describe('the keys', () => {
  it.each([
    ['Digit0', '0', '0'],
    ['Digit6', '6', '6'],
    ['Digit1', 'ă', '1'],
    ['Numpad3', '3', '3'],
    ['KeyN', 'n', 'none'],
    ['KeyZ', 'z', 'undo'],
    ['KeyJ', 'j', 'next'],
    ['KeyK', 'k', 'previous'],
    ['Escape', 'Escape', 'close'],
    ['Slash', '?', 'help'],
    ['Digit7', '7', null],
    ['Numpad4', 'ArrowLeft', null],
    ['KeyA', 'a', null],
  ])('read %s (%s) as %s', (code, key, expected) => {
    expect(act({ code, key })).toBe(expected);
  });

  it.each<[string, KeyboardEventInit]>([
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['Meta', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['a held key', { repeat: true }],
    ['an input method at work', { isComposing: true }],
  ])('leave digits alone with %s', (_name, init) => {
    expect(act({ code: 'Digit2', key: '2', ...init })).toBeNull();
  });

  it.each(['input', 'select', 'textarea'])('leave digits alone in a field (%s), but not Esc', (tag) => {
    const field = document.createElement(tag);
    expect(act({ code: 'Digit2', key: '2' }, field)).toBeNull();
    expect(act({ code: 'Escape', key: 'Escape' }, field)).toBe('close');
  });
});
