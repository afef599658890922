// What a person does on the articles of a page, and what became of it: no act is dropped in silence, none is sent twice.
import type { Content } from '#shared/taxonomy';
import { dropClick } from '../clicks.ts';
import type { Allowance, ArticleView, PageRead } from '../messages.ts';
import type { PartDeps } from './calls.ts';
import type { ClassFields } from './pill-desk.ts';
import { type Act, deliver, makeAct, type Wish } from './record.ts';

/** An article in the page, what is known of it, and its acts that are not known to be kept, oldest first. */
export type Subject = { read: PageRead; view: ArticleView | null; acts: Set<Sent> };
type Sent = Act & { failed?: boolean };

/** What became of an act: the words to say, and what was kept (null: it was not). */
export type Outcome = { said: string; kept: Wish['kind'] | null };

/** Whether acts on an article travel. */
export const saving = ({ acts }: Subject) => [...acts].some(({ failed }) => !failed);

/** The acts on an article that could not be kept. */
const failed = ({ acts }: Subject) => [...acts].filter((act) => act.failed);

/** Whether there are any. */
export const failing = (subject: Subject) => failed(subject).length > 0;

/** The content last chosen that is not known to be kept; null when there is none. */
export function chosenOf({ acts }: Subject): Content | null {
  return [...acts].flatMap(({ wish }) => (wish.kind === 'tag' ? wish.tag.content : [])).at(-1) ?? null;
}

/** Whether an article waits for a choice, and none is on its way. */
export const waits = (subject: Subject) => !!subject.view?.open && chosenOf(subject) === null;

/** What to show as an article's content: the choice on its way, or what stands. */
export function contentOf(subject: Subject): Content | null {
  return chosenOf(subject) ?? subject.view?.content ?? null;
}

/** The acts of one page. `settled` hears what became of each; `changed`, that there is something to draw. */
export function pageActs<S extends Subject>(
  deps: PartDeps,
  changed: () => void,
  settled: (subject: S, outcome: Outcome) => void,
) {
  const { clock, alive, words } = deps;
  let by: string | null | undefined;
  const send = (subject: S, act: Sent) => {
    // A newer choice says all that an unanswered older one said.
    for (const old of failed(subject))
      if (act.wish.kind === 'tag' && old.wish.kind === 'tag') subject.acts.delete(old);
    act.failed = false;
    subject.acts.delete(act);
    subject.acts.add(act);
    deliver(act.send, clock, (answer) => {
      if (!answer?.saved) {
        act.failed = true;
        const why = answer ? words.refused + answer.problem.title : words.silent;
        return settled(subject, { said: alive() ? why : words.updated, kept: null });
      }
      subject.acts.delete(act);
      // An answer to an earlier act shows less than what is still on its way.
      if (!saving(subject)) subject.view = answer.view;
      settled(subject, { said: answer.said, kept: act.wish.kind });
    });
    changed();
  };
  const make = (subject: S, wish: Wish) => send(subject, makeAct(wish, subject.read, by, deps));
  return {
    make,
    /**
     * A click or a key on a content. What already stands undisputed is not sent again. Without `fields` form, topics
     * and origin stay as they stand.
     */
    choose: (subject: S, content: Content, fields: ClassFields | null = null) => {
      const again = failing(subject) || subject.view?.disputed;
      // While an undo is on its way, what it takes back stands no more.
      const undone = [...subject.acts].at(-1)?.wish.kind === 'undo';
      if (!undone && contentOf(subject) === content && (saving(subject) || !again)) return;
      const { form } = subject.read;
      const tag = { content, ...(fields ?? (form && { form })) };
      make(subject, { kind: 'tag', tag, keep: !fields });
    },
    /** Sends what was not kept again, each with its own id. Under an updated extension only a new page helps. */
    retry: (subjects: Iterable<S>) => {
      if (!alive()) location.reload();
      for (const subject of subjects) for (const act of failed(subject)) send(subject, act);
    },
    /** Forgets what was not kept, on the person's word. */
    drop: (subjects: Iterable<S>) => {
      for (const subject of subjects)
        for (const act of failed(subject)) {
          dropClick(act.id);
          subject.acts.delete(act);
        }
      changed();
    },
    look: async (subjects: readonly S[], read?: PageRead) => {
      const allowance = await look(deps, settled, subjects, read);
      if (allowance) by = allowance.person;
      return allowance;
    },
  };
}

/**
 * Looks at articles anew; while an act travels its own answer is newer. An act that nobody answered for may turn out
 * kept. Null when nobody answered.
 */
async function look<S extends Subject>(
  { ask, words }: PartDeps,
  settled: (subject: S, outcome: Outcome) => void,
  subjects: readonly S[],
  read: PageRead | undefined,
): Promise<Allowance | null> {
  const articles = subjects.map((subject) => subject.read.article);
  const acts = subjects.flatMap(failed).map(({ id }) => id);
  const looked = await ask('look', { articles, ...(read && { read }), acts });
  if (!looked) return null;
  subjects.forEach((subject, index) => {
    const kept = failed(subject).filter(({ id }) => looked.kept.includes(id));
    for (const act of kept) subject.acts.delete(act);
    if (!saving(subject)) subject.view = looked.views[index] ?? null;
    for (const { wish } of kept) settled(subject, { said: words.saved, kept: wish.kind });
  });
  return looked.allowance;
}
