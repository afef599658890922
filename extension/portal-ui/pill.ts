// The pill in a page: joins what it knows to what is drawn, and looks after keys, folding and focus.
import type { Content } from '#shared/taxonomy';
import type { ArticleState, PillPlace, SessionView } from '../messages.ts';
import { announce, on } from './dom.ts';
import { keyAct } from './keys.ts';
import { type PillActs, pillBox } from './pill-box.ts';
import { type Change, PillModel, type PillModelDeps } from './pill-model.ts';
import { movable } from './pill-move.ts';
import { DEFAULT_PLACE } from './place.ts';

export type PillDeps = PillModelDeps & { place: PillPlace | null; shortcut: string | null };

/** The pill of one article, in the page until it is removed. */
export class Pill {
  readonly #deps: PillDeps;
  readonly #model: PillModel;
  readonly #box: ReturnType<typeof pillBox>;
  readonly #mover: ReturnType<typeof movable>;
  #place: PillPlace;
  #open: boolean;
  /** Whether the act on its way ends the work on this article: a choice does, a topic does not. */
  #folds = false;
  /** Where focus was before it came here. */
  #before: HTMLElement | null = null;

  constructor(deps: PillDeps) {
    this.#deps = deps;
    this.#model = new PillModel(deps, (change) => this.#changed(change));
    this.#place = deps.place ?? DEFAULT_PLACE;
    this.#open = this.#model.untagged() && !this.#place.folded;
    this.#box = pillBox(this.#acts(), deps.shortcut);
    this.#mover = movable(this.#box.box, this.#box.grip, this.#place, (place) =>
      this.#remember({ ...place, folded: this.#place.folded }),
    );
    on(this.#box.root, 'keydown', (event) => this.#key(event));
    on(this.#box.host, 'focusin', ({ relatedTarget }) => this.#cameFrom(relatedTarget));
    document.documentElement.append(this.#box.host);
    this.#paint();
  }

  update(state: ArticleState, session: SessionView): void {
    this.#model.update(state, session);
  }

  /** Opens and takes focus; Esc gives it back. */
  focus(): void {
    this.#cameFrom(document.activeElement);
    this.#fold(true);
    this.#box.focusChoices();
  }

  remove(): void {
    this.#model.stop();
    this.#mover.stop();
    this.#box.host.remove();
  }

  #acts(): PillActs {
    const model = this.#model;
    return {
      choose: (content) => this.#choose(content),
      classed: (fields) => {
        this.#folds = false;
        model.classify(fields);
      },
      correct: (correction) => model.correct(correction),
      life: (kind) => model.life(kind),
      undo: () => model.undo(),
      retry: () => (this.#deps.alive() ? model.retry() : location.reload()),
      drop: () => model.drop(),
      toggle: () => this.#toggle(),
      fixFields: () => model.fixFields(),
    };
  }

  #choose(content: Content): void {
    this.#folds = true;
    this.#model.choose(content);
  }

  #paint(): void {
    this.#box.show(this.#model.view(), this.#open, this.#model.classed());
    this.#mover.settle();
  }

  #changed({ kept, say }: Change): void {
    if (kept === 'tag' && this.#folds) this.#open = false;
    if (kept === 'undo') this.#open = this.#model.untagged();
    this.#paint();
    if (say) announce(this.#box.live, say);
  }

  #fold(open: boolean): void {
    this.#open = open;
    this.#paint();
  }

  /** Folding an untagged article's pill says how the person wants to meet the next one. */
  #toggle(): void {
    this.#fold(!this.#open);
    if (this.#model.untagged()) this.#remember({ ...this.#place, folded: !this.#open });
  }

  #remember(place: PillPlace): void {
    this.#place = place;
    const message = { portal: this.#deps.portal.id, place };
    // Where the pill stands is a comfort: when nobody keeps it, nothing is lost.
    this.#deps.call('pillPlaced', message).catch(() => null);
  }

  #key(event: KeyboardEvent): void {
    const key = keyAct(event, event.composedPath()[0] ?? null);
    event.stopPropagation();
    if (key === null || key === 'next' || key === 'previous') return;
    event.preventDefault();
    if (key === 'close') this.#leave();
    else if (key === 'undo') this.#model.undo();
    else if (key === 'help') this.#help();
    else this.#choose(key);
  }

  #help(): void {
    this.#box.keys.hidden = this.#open && !this.#box.keys.hidden;
    this.#fold(true);
  }

  #cameFrom(element: EventTarget | null): void {
    if (element instanceof HTMLElement && element !== this.#box.host) this.#before = element;
  }

  #leave(): void {
    this.#fold(false);
    if (this.#before?.isConnected) this.#before.focus();
    if (document.activeElement === this.#box.host) this.#box.main.blur();
  }
}
