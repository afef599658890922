// A pill on a test page, with a background and a clock of its own.
import type { ArticleState, SessionView } from '../../../extension/messages.ts';
import type { Part } from '../../../extension/portal-ui/calls.ts';
import { type PillDeps, showPill } from '../../../extension/portal-ui/pill.ts';
import { asker } from '../../../extension/portal-ui/record.ts';
import {
  FakeBackground,
  HandClock,
  ORIGIN,
  portal,
  session,
  settled,
  shadow,
  stateOf,
  words,
} from './support.ts';

export const url = `${ORIGIN}/tin/1`;

/** What a test of the pill works with; `show` puts one into the page. */
export class PillStage {
  readonly background = new FakeBackground();
  readonly clock = new HandClock();
  #pill: Part | null = null;

  /** Shows the pill of an article of which so much is known; `publishedOn` is what its page prints. */
  async show(
    known: Partial<ArticleState> = {},
    over: Partial<PillDeps> & { session?: SessionView } = {},
    publishedOn?: string,
  ): Promise<ShadowRoot> {
    this.background.states.set(url, stateOf(url, known));
    this.background.session = over.session ?? session;
    this.background.now = this.clock.now;
    this.#pill = showPill({
      call: this.background.call,
      ask: asker({ call: this.background.call, clock: this.clock }),
      clock: this.clock,
      alive: () => true,
      portal,
      words,
      key: url,
      read: {
        article: { portal: portal.id, url, title: 'Tin', ...(publishedOn && { publishedOn }) },
        form: 'tin',
        maybeOn: publishedOn ?? null,
      },
      place: { right: 8, bottom: 8, folded: false },
      ...over,
    });
    await this.#pill.refresh(null);
    await settled();
    return shadow('so-tin-pill');
  }

  /** The pill shown; throws before. */
  get pill(): Part {
    if (!this.#pill) throw new Error('no pill shown yet');
    return this.#pill;
  }
}

/** What the pill last said to screen readers. */
export const said = (root: ShadowRoot) => root.querySelector('.live')?.textContent?.trim();
