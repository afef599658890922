// What a person's hands do in a part of ours, by pointer or by key: each press has its deed.
import { on } from './dom.ts';
import { keyAct } from './keys.ts';

/**
 * What a press does: by the `name` or `id` of the button, which gives its value, or by what its key asks for; a content
 * is `choose`.
 */
export type Deeds = Readonly<Record<string, ((value: string) => void) | undefined>>;

/** Hands what is pressed in a root of ours to its deed. The page hears no key, and a held one clicks a button once. */
export function onHands(root: ShadowRoot, deeds: Deeds): void {
  on(root, 'click', ({ target, detail }) => {
    const pressed = target instanceof Element && target.closest('button');
    // The second half of a double click is the same gesture.
    if (pressed && detail < 2) deeds[pressed.name || pressed.id]?.(pressed.value);
  });
  on(root, 'keydown', (event) => {
    const { target, code } = event;
    const act = keyAct(event, target);
    const held = event.repeat && target instanceof HTMLButtonElement && /Enter$|^Space$/.test(code);
    event.stopPropagation();
    if (act || held) event.preventDefault();
    if (act) deeds[/^\d$|none/.test(act) ? 'choose' : act]?.(act);
  });
}
