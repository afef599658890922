// What a form of the desk does, and what is said where somebody else decided meanwhile.
import { reviewAddress } from '#shared/api/pages';
import { ProblemError, problem, problemWords } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import type { Pass } from '../../db/batch.ts';
import type { Decided } from '../../db/meanwhile.ts';
import { decide, mark, takeBack } from '../../domain/decide.ts';
import { DecidedMeanwhile, unlessDecided } from '../../domain/meanwhile.ts';
import { useSay } from '../language.ts';
import type { Form, PageCall, Refused } from '../serve-page.tsx';
import type { Around } from './cards.tsx';
import { type Asked, askedBy, contentIn, FIELDS, formAgain, knownText, queueAsked } from './given.ts';
import { contentMark, decidedWords } from './words.ts';

type Decision = Exclude<Asked, { kind: 'undo' }>;

/** Whether somebody else decided just what a form asks for. */
function isSame(asked: Decision, { action, mark: marked }: Decided): boolean {
  if (asked.kind === 'mark') return marked !== null;
  const { kind, tag, correction } = asked.action as Record<
    string,
    Record<string, unknown> | string | undefined
  >;
  if (action === null || action.kind !== kind) return false;
  if (action.kind === 'tag') return typeof tag === 'object' && action.tag.content === tag.content;
  if (action.kind === 'correct')
    return typeof correction === 'object' && action.correction.publishedOn === correction.publishedOn;
  return true;
}

async function record({ db, config, now }: PageCall, pass: Pass, asked: Decision): Promise<string> {
  if (asked.kind === 'mark') {
    return (await mark(db, pass, config, asked.mark)).id;
  }
  const [result] = await decide(db, pass, config, [asked.action], now);
  if (result?.status === 'superseded') throw new ProblemError('decision-overtaken', asked.action.id);
  return asked.action.id;
}

/** What others decided as a problem, told in the reader's language. */
function told({ decided, known }: DecidedMeanwhile, { say, now }: PageCall): ProblemError {
  const parts = [
    say(problem('decided-meanwhile').title),
    decided.map((each) => decidedWords(each, say)).join('; '),
    say('Vẫn muốn đổi thì quyết định lại'),
  ];
  return new ProblemError('decided-meanwhile', 'somebody else decided since the page was shown', {
    title: parts.join('. '),
    known: knownText(known),
    now,
  });
}

/** Does what one form asks, and gives the id under which that is told. */
export async function done(call: PageCall, form: Form): Promise<string> {
  const { db, pass, config, now, query } = call;
  const asked = askedBy(form, queueAsked(query));
  if (asked.kind === 'undo') return takeBack(db, pass, config, { ...asked, now });
  const { guard } = asked;
  if (guard === null) return record(call, pass, asked);
  try {
    return await unlessDecided(
      db,
      pass,
      config,
      guard,
      (each) => isSame(asked, each),
      (own) => record(call, own, asked),
    );
  } catch (error) {
    throw error instanceof DecidedMeanwhile ? told(error, call) : error;
  }
}

/** Why a form was refused; where others decided, with the choice to decide all the same or to leave it. */
export function Fault({ refused, around }: { refused: Refused; around: Around }) {
  const say = useSay();
  const { problem: fault, form } = refused;
  const { query, now } = around;
  if (fault.known === undefined)
    return (
      <p class="fault" role="alert">
        {problemWords(say, fault)}.
      </p>
    );
  const { title, item, choice, day } = formAgain(form);
  const content = contentIn(choice);
  return (
    <form method="post" action={reviewAddress({ ...query, done: undefined })} class="note decided">
      <p>
        <strong lang="vi">{title}</strong>
      </p>
      <p class="fault" role="alert">
        {fault.title}.
      </p>
      <input type="hidden" name={FIELDS.id} value={uuidv7(now)} />
      <input type="hidden" name={FIELDS.item} value={item} />
      <input type="hidden" name={FIELDS.day} value={day} />
      <input type="hidden" name={FIELDS.known} value={fault.known} />
      <p class="actions">
        <button type="submit" name={FIELDS.choice} value={choice} class="quiet">
          {content === null
            ? say('Vẫn ghi quyết định của tôi')
            : say('Vẫn chọn {content}', { content: contentMark(content) })}
        </button>
        <a href={reviewAddress({ ...query, done: undefined })}>{say('Giữ như đã quyết định')}</a>
      </p>
    </form>
  );
}
