// The pill on an article's page: draws what is known, and looks after keys, folding and focus.
import type { Content } from '#shared/taxonomy';
import type { Allowance, ArticleView, PageRead, PillPlace } from '../messages.ts';
import { contentOf, failing, pageActs, type Subject, saving } from './acts.ts';
import type { Part, PartDeps } from './calls.ts';
import type { ClassFields } from './details-desk.ts';
import { addressHere, el, on } from './dom.ts';
import { choiceOf, drawn, paintSign } from './drawn.ts';
import { onKeys } from './keys.ts';
import { movable } from './pill-move.ts';
import { DEFAULT_PLACE } from './place.ts';
import { ask, type Wish } from './record.ts';

/** An act that was just kept is given this long to reach the server before the pill says that it waits, ms. */
const FRESH_MS = 2000;

export type PillDeps = PartDeps & { key: string; read: PageRead; place: PillPlace | null };

/** The pill of one article; in the page from its first refresh until it is removed. */
export function showPill(deps: PillDeps): Part {
  const { call, clock, portal, words, key, read } = deps;
  const subject: Subject = { read, view: null, acts: [] };
  const gone = new AbortController();
  let place = deps.place ?? DEFAULT_PLACE;
  let allowance: Allowance | null = null;
  let open = false;
  /** Whether the act on its way ends the work on this article: a choice does, a topic does not. */
  let folds = false;
  let failure = '';
  /** Asked to take back a choice that is still on its way. */
  let takesBack = false;
  /** The address that the pill was last known to stand for. */
  let address = addressHere();
  let freshUntil = 0;
  /** Form and topics as the person set them in the form, or before any content was chosen: they travel with a choice. */
  let wanted: ClassFields | null = null;
  /** Where focus was before it came here. */
  let before: HTMLElement | null = null;

  const acts = pageActs(deps, paint, (_, { said, kept }) => {
    if (kept) freshUntil = clock.now() + FRESH_MS;
    else failure = said;
    if (kept === 'tag' && !form.firstChild) wanted = null;
    if (kept === 'tag' && folds) open = false;
    if (kept === 'undo') open = untagged();
    const back = takesBack && kept === 'tag' && !saving(subject);
    if (!saving(subject)) takesBack = false;
    renew();
    say(said);
    if (back) undo();
  });
  const { host, root, part, show, say, ...choices } = drawn('pill', words, {
    choose: (content) => choose(content as Content),
    main: toggle,
    fold: toggle,
    edit: details,
    undo,
    retry: () => {
      acts.retry([subject]);
      if (!subject.view) refresh(null);
    },
    drop: () => acts.drop([subject]),
    pick: () => {
      pick(part('date').hidden !== false);
      day.focus();
    },
    answer: date,
  });
  const [box, main, form, keys] = [part('box'), part('main'), part('form'), part('keys')];
  const day = part('day') as HTMLInputElement;
  const agree = part('agree') as HTMLButtonElement;
  const settle = movable(
    box,
    part('grip'),
    place,
    ({ right, bottom }) => remember({ right, bottom, folded: place.folded }),
    gone.signal,
  );
  onKeys(root, (act) => {
    if (act === 'close') leave();
    else if (act === 'undo') undo();
    else if (act === 'help') help();
    else if (act !== 'next' && act !== 'previous') choose(act);
  });
  on(host, 'focusin', ({ relatedTarget }) => cameFrom(relatedTarget));
  // The field shows days in the browser's own order, which need not be ours.
  on(day, 'input', () => {
    part('means').textContent = day.value.split('-').reverse().join('/') || '…';
  });
  on(part('date'), 'submit', (event) => {
    event.preventDefault();
    pick(false);
    if (day.value) date(day.value);
  });

  const untagged = () => !!allowance?.mayTag && !!subject.view?.open;

  function undoable(): boolean {
    return subject.acts.length === 0 && (subject.view?.undoUntil ?? 0) > clock.now();
  }

  /** Draws, and again when the words that hold for seconds only run out. */
  function renew(): void {
    for (const end of [freshUntil, subject.view?.undoUntil ?? 0])
      if (end > clock.now()) clock.after(end - clock.now(), paint);
    paint();
  }

  function paint(): void {
    const view = subject.view ?? words.unread;
    const content = contentOf(subject);
    const choice = choiceOf(words, content);
    const [busy, failed, focused] = [saving(subject), failing(subject), root.activeElement];
    const known = clock.now() < freshUntil ? view.sent : view.text;
    const travels = [choice?.label.slice(2), words.saving].filter(Boolean).join(' · ');
    const may = !!allowance?.mayTag;
    const asks = !!view.dates && !busy && !failed;
    paintSign(part('chip'), choice, choice?.label.charAt(0) ?? '◌');
    part('line').textContent = failed
      ? failure
      : busy
        ? travels
        : known + ((!open && view.hint?.folded) || '');
    box.dataset.tone = failed ? 'danger' : busy ? 'plain' : view.tone;
    box.toggleAttribute('data-open', open);
    main.ariaExpanded = String(open);
    main.title = open ? words.fold : words.unfold;
    part('note').textContent = wanted && content === null ? words.wanted : (allowance?.note ?? view.label);
    part('facts').textContent = asks ? '' : view.facts;
    part('why').textContent = view.hint?.text ?? '';
    agree.value = view.hint?.content ?? '';
    show({
      panel: open,
      fold: open,
      retry: failed || !subject.view,
      drop: failed,
      undo: undoable(),
      ask: asks,
      hint: !!view.hint,
      row: may,
      can: may,
    });
    choices.choose(content);
    offer(view);
    // What had focus may just have been hidden: the keys must go on working.
    if (focused && (focused.closest('[hidden]') || !focused.isConnected)) main.focus();
    settle();
  }

  /** Offers dates as answers; those that are there already stay, with their focus. */
  function offer({ dates, latest, maybe }: ArticleView): void {
    const offers = part('offers');
    day.max = latest;
    const shown = [...offers.children].map(({ textContent }) => textContent).join();
    if (!dates || shown === dates.map(({ label }) => label).join()) return;
    offers.replaceChildren(
      ...dates.map(({ label, date }) => el('button', { name: 'answer', value: date }, label)),
    );
    pick(!!maybe);
    day.value = maybe ?? '';
  }

  /** An in-page change of address that is not read yet: what is pressed now may be meant for another article. */
  function moved(): boolean {
    const left = addressHere() !== address;
    if (left) {
      part('line').textContent = words.moved;
      say(words.moved);
    }
    return left;
  }

  /** Makes an act; false when the page moved on. */
  function make(wish: Wish): boolean {
    const stays = !moved();
    if (stays) acts.make(subject, wish);
    return stays;
  }

  function date(publishedOn: string): void {
    if (allowance?.mayTag) make({ kind: 'correct', correction: { publishedOn } });
  }

  /** Shows the field for any other day, or takes it away. */
  function pick(shown: boolean): void {
    show({ date: shown });
    part('pick').ariaExpanded = String(shown);
    // Only now: a browser takes longer to make a date field than to make all the rest of the pill.
    if (shown) day.type = 'date';
  }

  function undo(): void {
    takesBack = saving(subject);
    if (undoable()) make({ kind: 'undo', undoes: subject.view?.undoes });
  }

  function choose(content: Content): void {
    if (!allowance?.mayTag || moved()) return;
    folds = true;
    takesBack = false;
    acts.choose(subject, content, wanted);
  }

  function classify(fields: ClassFields): void {
    const content = contentOf(subject);
    folds = false;
    wanted = fields;
    if (content === null) {
      paint();
      say(words.wanted);
    } else make({ kind: 'tag', tag: { content, ...fields } });
  }

  /**
   * Shows the form for corrections, or hides it: only its own buttons end it, so that nothing typed is lost. Its script
   * comes into the page when it is first wanted.
   */
  async function details(): Promise<void> {
    form.hidden = !!form.firstChild && !form.hidden;
    if (form.firstChild) {
      settle();
      return;
    }
    const state = await ask(() => call('details', { portal: portal.id, key }), clock);
    const draw = globalThis.soTinParts?.details;
    if (!state || !draw) part('note').textContent = words.noDetails;
    else if (!form.firstChild) {
      form.replaceChildren(draw({ root, read, state, wanted, act: make, classify, close: closeDetails }));
      settle();
    }
  }

  function closeDetails(): void {
    if (contentOf(subject) !== null) wanted = null;
    form.replaceChildren();
    part('edit').focus();
    settle();
  }

  function help(): void {
    keys.hidden = open && !keys.hidden;
    open = true;
    paint();
  }

  /** Folding an untagged article's pill says how the person wants to meet the next one. */
  function toggle(): void {
    open = !open;
    paint();
    if (untagged()) remember({ ...place, folded: !open });
  }

  function remember(left: PillPlace): void {
    place = left;
    // Where the pill stands is a comfort: when nobody keeps it, nothing is lost.
    call('pillPlaced', { portal: portal.id, place }).catch(() => null);
  }

  function cameFrom(element: EventTarget | null): void {
    if (element instanceof HTMLElement && element !== host) before = element;
  }

  function leave(): void {
    open = false;
    paint();
    if (before?.isConnected) before.focus();
    if (document.activeElement === host) main.blur();
  }

  async function refresh(wantedKeys: string[] | null): Promise<void> {
    if (!wantedKeys) address = addressHere();
    else if (!wantedKeys.includes(key)) return;
    const first = subject.view === null;
    const found = await acts.look([subject], read);
    if (gone.signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (found) {
      allowance = found;
      if (first) open = untagged() && !place.folded;
    } else if (!subject.view) say(words.unread.text);
    renew();
  }

  return {
    refresh,
    focus: () => {
      cameFrom(document.activeElement);
      open = true;
      paint();
      if (agree.value) agree.focus();
      else if (part('row').hidden) main.focus();
      else choices.focusChoice();
    },
    remove: () => {
      gone.abort();
      host.remove();
    },
  };
}
