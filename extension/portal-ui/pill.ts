// The pill on an article's page: draws what is known, and looks after keys, folding and focus.
import type { Content } from '#shared/taxonomy';
import type { Allowance, PageRead, PillPlace } from '../messages.ts';
import { contentOf, failing, pageActs, type Subject, saving } from './acts.ts';
import type { Part, PartDeps } from './calls.ts';
import { dateQuestion } from './date-question.ts';
import type { ClassFields } from './details-desk.ts';
import { button, el, on } from './dom.ts';
import { onKeys } from './keys.ts';
import { movable } from './pill-move.ts';
import { DEFAULT_PLACE } from './place.ts';
import { ask, type Wish } from './record.ts';
import { shadowHost } from './shadow-host.ts';
import { answerParts, choiceOf, choiceRow, keyList, paintHue } from './shared-parts.ts';

/** An act that was just kept is given this long to reach the server before the pill says that it waits, ms. */
const FRESH_MS = 2000;

export type PillDeps = PartDeps & { key: string; read: PageRead; place: PillPlace | null };

/** The pill of one article; in the page from its first refresh until it is removed. */
export function showPill(deps: PillDeps): Part {
  const { call, clock, portal, words, key, read } = deps;
  const subject: Subject = { key, read, view: null, acts: [] };
  const gone = new AbortController();
  let place = deps.place ?? DEFAULT_PLACE;
  let allowance: Allowance | null = null;
  let open = false;
  /** Whether the act on its way ends the work on this article: a choice does, a topic does not. */
  let folds = false;
  let failure = '';
  let freshUntil = 0;
  /** Form and topics set before any content was chosen: they travel with the choice. */
  let wanted: ClassFields | null = null;
  /** Where focus was before it came here. */
  let before: HTMLElement | null = null;

  const acts = pageActs(deps, paint, (_, { said, kept }) => {
    if (kept) freshUntil = clock.now() + FRESH_MS;
    else failure = said;
    if (kept === 'tag') wanted = null;
    if (kept === 'tag' && folds) open = false;
    if (kept === 'undo') open = untagged();
    renew();
    answers.say(said);
  });
  const undo = () => undoable() && acts.make(subject, { kind: 'undo' });
  const answers = answerParts(words, {
    retry: () => acts.retry([subject]),
    drop: () => acts.drop([subject]),
    undo,
  });
  const question = dateQuestion(words, (publishedOn) =>
    acts.make(subject, { kind: 'correct', correction: { publishedOn } }),
  );
  const choices = choiceRow(words, choose);
  const grip = el('button', { class: 'grip', 'aria-label': words.gripLabel }, '⠿');
  const chip = el('span', { class: 'chip' });
  const line = el('span');
  const main = button([chip, line], toggle, { class: 'main', 'aria-controls': 'panel' });
  const fold = button(['▾'], toggle, { class: 'fold', 'aria-label': words.foldLabel });
  const note = el('p', { class: 'note' });
  const facts = el('span');
  const edit = button([words.edit], details);
  const factsRow = el('div', { class: 'facts' }, facts, edit);
  const form = el('div');
  const keys = keyList(words.pillKeys);
  const more = el('div', { class: 'more' }, ...answers.parts, question.ask);
  const panel = el('div', { class: 'panel', id: 'panel' }, note, choices.row, factsRow, form, keys);
  const head = el('div', { class: 'line' }, grip, main, fold, more);
  const box = el('section', { class: 'pill', 'aria-label': words.pillLabel }, head, panel, answers.live);
  const { host, root } = shadowHost('so-tin-pill', box);
  const settle = movable(
    box,
    grip,
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

  function untagged(): boolean {
    return !!allowance?.mayTag && !!subject.view?.open;
  }

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
    const { view } = subject;
    if (!view) return;
    const content = contentOf(subject);
    const choice = choiceOf(words, content);
    const [busy, failed, focused] = [saving(subject), failing(subject), root.activeElement];
    const known = clock.now() < freshUntil ? view.sent : view.text;
    const travels = [choice?.label.slice(2), words.saving].filter(Boolean).join(' · ');
    chip.textContent = choice?.label.charAt(0) ?? '◌';
    paintHue(chip, choice);
    line.textContent = failed ? failure : busy ? travels : known;
    box.dataset.tone = failed ? 'danger' : busy ? 'plain' : view.tone;
    box.toggleAttribute('data-open', open);
    main.ariaExpanded = String(open);
    main.title = open ? words.foldLabel : words.unfoldLabel;
    panel.hidden = !open;
    fold.hidden = !open;
    answers.show(failed, undoable());
    note.textContent = allowance?.note ?? '';
    choices.row.hidden = !allowance?.mayTag;
    factsRow.hidden = !allowance?.mayTag;
    choices.press(content);
    const asks = view.dates && !busy && !failed;
    facts.textContent = asks ? '' : view.facts;
    question.show(asks ? view : null);
    if (!open) form.replaceChildren();
    // What had focus may just have been hidden: the keys must go on working.
    if (focused && (focused.closest('[hidden]') || !focused.isConnected)) main.focus();
    settle();
  }

  function choose(content: Content): void {
    if (!allowance?.mayTag) return;
    folds = true;
    acts.choose(subject, content, wanted);
  }

  function classify(fields: ClassFields): void {
    const content = contentOf(subject);
    folds = false;
    if (content === null) wanted = fields;
    else acts.make(subject, { kind: 'tag', tag: { content, ...fields } });
  }

  /** Opens the form for corrections, or closes it. Its script comes into the page when it is first wanted. */
  async function details(): Promise<void> {
    if (form.firstChild) return closeDetails();
    const state = await ask(() => call('details', { portal: portal.id, key }), clock);
    const draw = globalThis.soTinDetails;
    if (!state || !draw) note.textContent = words.noDetails;
    else {
      const act = (wish: Wish) => acts.make(subject, wish);
      form.replaceChildren(draw({ root, read, state, wanted, act, classify, close: closeDetails }));
      settle();
    }
  }

  function closeDetails(): void {
    form.replaceChildren();
    edit.focus();
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

  return {
    refresh: async (wantedKeys) => {
      if (wantedKeys && !wantedKeys.includes(key)) return;
      const first = subject.view === null;
      const found = await acts.look([subject], read);
      if (!found || gone.signal.aborted) return;
      allowance = found;
      if (first) {
        open = untagged() && !place.folded;
        document.documentElement.append(host);
      }
      renew();
    },
    focus: () => {
      cameFrom(document.activeElement);
      open = true;
      paint();
      if (choices.row.hidden) main.focus();
      else choices.focus();
    },
    remove: () => {
      gone.abort();
      host.remove();
    },
  };
}
