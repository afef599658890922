// What may be wider than the screen: it scrolls by itself, also by the keyboard.
import type { Child } from 'hono/jsx';

/** A table in a frame of its own; `label` is what the frame is called where it is read out. */
export function Scroll({ label, children }: { label: string; children?: Child }) {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  );
}
