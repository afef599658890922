// The form for corrections in the pill: its script comes into the page when it is first wanted.
import type { DetailsAnswer } from '../messages.ts';
import { contentOf } from './acts.ts';
import type { DetailsDesk } from './details-desk.ts';
import type { Drawn } from './drawn.ts';
import type { PillState } from './pill-face.ts';

/**
 * Shows the form, or hides it: only its own buttons end it, so that nothing typed is lost. `bring` has its script come
 * and tells what stands; `settle` hears that the pill has another size; without the script the pill says `failed`.
 */
export async function toggleForm(
  state: PillState,
  { root, parts: { form, edit }, show }: Drawn<'pill'>,
  desk: Pick<DetailsDesk, 'act' | 'classify'>,
  bring: () => Promise<DetailsAnswer | null>,
  settle: () => void,
  failed: string,
): Promise<void> {
  form.hidden = !!form.firstChild && !form.hidden;
  if (!form.firstChild) {
    const known = await bring();
    const draw = globalThis.soTinParts?.details;
    const close = () => {
      if (contentOf(state.subject) !== null) state.wanted = null;
      form.replaceChildren();
      edit.focus();
      settle();
    };
    const { read } = state.subject;
    if (!known || !draw) show({ note: failed });
    else if (!form.firstChild)
      form.append(draw({ ...desk, ...known, root, read, wanted: state.wanted, close }));
  }
  settle();
}
