// The acts of a page that are on their way, and those that nobody kept: none is dropped, none is sent twice.
import type { Problem } from '#shared/problem';
import type { Content } from '#shared/taxonomy';
import { dropClick } from '../clicks.ts';
import type { ArticleState } from '../messages.ts';
import type { Clock } from './calls.ts';
import { type Act, deliver } from './record.ts';

/** What became of an act. `lost`: nobody answered; it may still be answered, or be sent again as it is. */
export type Outcome =
  | { kind: 'saved'; state: ArticleState }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'lost' };

/** Sends acts and remembers those that are not kept; `settled` hears what became of each. */
export class ActQueue {
  readonly #clock: Clock;
  readonly #settled: (act: Act, outcome: Outcome) => void;
  readonly #travelling = new Set<Act>();
  readonly #failed = new Set<Act>();

  constructor(clock: Clock, settled: (act: Act, outcome: Outcome) => void) {
    this.#clock = clock;
    this.#settled = settled;
  }

  send(act: Act): void {
    // A newer choice says all that an unanswered older one said.
    for (const old of this.#failed) if (replaces(act, old)) this.#failed.delete(old);
    this.#failed.delete(act);
    this.#travelling.add(act);
    deliver(act.send, this.#clock, (answer) => {
      this.#travelling.delete(act);
      if (answer?.saved) this.#failed.delete(act);
      else this.#failed.add(act);
      if (answer === null) this.#settled(act, { kind: 'lost' });
      else if (answer.saved) this.#settled(act, { kind: 'saved', state: answer.state });
      else this.#settled(act, { kind: 'refused', problem: answer.problem });
    });
  }

  /** Sends what was not kept again, each with its own id. */
  retry(): void {
    for (const act of [...this.#failed]) this.send(act);
  }

  /** Forgets what was not kept. */
  drop(): void {
    for (const { id } of this.#failed) dropClick(id);
    this.#failed.clear();
  }

  /** Whether acts travel: on the article at an address, or any. */
  saving(url?: string): boolean {
    return of(this.#travelling, url).length > 0;
  }

  /** Whether acts could not be kept: on the article at an address, or any. */
  failed(url?: string): boolean {
    return of(this.#failed, url).length > 0;
  }

  /** The content last chosen that is not known to be kept; null when there is none. */
  content(url?: string): Content | null {
    const acts = [...of(this.#failed, url), ...of(this.#travelling, url)];
    return acts.reduce<Content | null>(
      (last, { wish }) => (wish.kind === 'tag' ? wish.tag.content : last),
      null,
    );
  }
}

function of(acts: Iterable<Act>, url: string | undefined): Act[] {
  return [...acts].filter(({ article }) => url === undefined || article.url === url);
}

function replaces(act: Act, old: Act): boolean {
  return (
    act !== old && act.wish.kind === 'tag' && old.wish.kind === 'tag' && act.article.url === old.article.url
  );
}

/** Why an act is not kept, what is safe and what to do, in one line. */
export function failureWords(outcome: Exclude<Outcome, { kind: 'saved' }>, alive: boolean): string {
  if (!alive) return 'Chưa lưu được: Sổ Tin vừa được cập nhật. Tải lại trang rồi chọn lại';
  if (outcome.kind === 'refused') return `Chưa lưu được: ${outcome.problem.title}`;
  return 'Chưa lưu được: Sổ Tin không trả lời. Những gì lưu trước đó vẫn còn';
}
