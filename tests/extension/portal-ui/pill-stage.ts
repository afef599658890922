// A pill on a test page, with a background and a clock of its own.
import type { ArticleState } from '../../../extension/messages.ts';
import { Pill, type PillDeps } from '../../../extension/portal-ui/pill.ts';
import { FakeBackground, HandClock, ORIGIN, portal, session, shadow, stateOf } from './support.ts';

export const url = `${ORIGIN}/tin/1`;

/** What a test of the pill works with; `show` puts one into the page. */
export class PillStage {
  readonly background = new FakeBackground();
  readonly clock = new HandClock();
  #pill: Pill | null = null;

  /** Shows the pill of an article of which so much is known; `publishedOn` is what its page prints. */
  show(known: Partial<ArticleState> = {}, over: Partial<PillDeps> = {}, publishedOn?: string): ShadowRoot {
    this.background.states.set(url, stateOf(url, known));
    this.#pill = new Pill({
      call: this.background.call,
      clock: this.clock,
      alive: () => true,
      portal,
      read: {
        article: { portal: portal.id, url, title: 'Tin', ...(publishedOn && { publishedOn }) },
        form: 'tin',
        maybeOn: publishedOn ?? null,
      },
      state: this.background.stateOf(url),
      session,
      place: null,
      shortcut: 'Alt+C',
      ...over,
    });
    return shadow('so-tin-pill');
  }

  /** The pill shown; throws before. */
  get pill(): Pill {
    if (!this.#pill) throw new Error('no pill shown yet');
    return this.#pill;
  }
}

/** What the pill last said to screen readers. */
export const said = (root: ShadowRoot) => root.querySelector('.live')?.textContent?.trim();
