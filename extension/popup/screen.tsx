// A list that takes the popup's whole height: its heading, and the way back.
import type { ComponentChildren } from 'preact';
import { useFocusHome } from './use-focus.ts';
import { words } from './words.ts';

type Props = { heading: string; onBack: () => void; children: ComponentChildren };

/** Focus goes to the heading, also when the row that had it is settled and gone, so that a screen reader says where one has come to. */
export function Screen({ heading, onBack, children }: Props) {
  const title = useFocusHome<HTMLHeadingElement>();
  return (
    <section class="block" aria-labelledby="screen-heading">
      <div class="line between">
        <h2 id="screen-heading" tabIndex={-1} ref={title}>
          {heading}
        </h2>
        <button type="button" onClick={onBack}>
          ‹ {words.back}
        </button>
      </div>
      {children}
    </section>
  );
}
