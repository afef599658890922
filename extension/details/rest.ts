// The rest of the pill: the form for corrections, the question for an article's day, and moving the pill by its grip.
import { contentOf } from '../portal-ui/acts.ts';
import { dress } from '../portal-ui/dom.ts';
import type { ClassFields, PillDesk } from '../portal-ui/pill-desk.ts';
import { dateQuestion } from './date-question.ts';
import css from './details.css?inline';
import { details } from './fix-form.ts';
import { gripMoves } from './grip.ts';

/** What the pill hands over to it. */
export function restOfPill(desk: PillDesk) {
  const { state, face, make } = desk;
  dress(face.root, css);
  const answer = (publishedOn: string) => {
    if (state.allowance?.mayTag) make({ kind: 'correct', correction: { publishedOn } });
  };
  const question = dateQuestion(face, answer);
  return {
    ...question,
    edit: () => toggleForm(desk),
    answer,
    grip: gripMoves(desk),
  };
}

/** Shows the form, or hides it: only its own buttons end it, so that nothing typed is lost. */
async function toggleForm({ state, face, paint, make, stands, words }: PillDesk): Promise<void> {
  const { parts, show } = face;
  const { form, edit } = parts;
  const { read } = state.subject;
  const classify = (fields: ClassFields) => {
    const content = contentOf(state.subject);
    state.wanted = fields;
    if (content !== null) make({ kind: 'tag', tag: { content, ...fields } });
    else {
      paint();
      face.say(words.wanted);
    }
  };
  const close = () => {
    if (contentOf(state.subject) !== null) state.wanted = null;
    form.replaceChildren();
    edit.focus();
  };
  form.hidden = !!form.firstChild && !form.hidden;
  const known = form.firstChild ? null : await stands();
  if (known && !form.firstChild)
    form.append(details({ ...known, read, wanted: state.wanted, act: make, classify, close }));
  if (!known && !form.firstChild) show({ note: words.noDetails });
}
