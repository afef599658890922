// A listing under Sổ Tin: marks that tag in place, by mouse and by keyboard, and the bar that says how much is done.
import type { Content } from '#shared/taxonomy';
import type { Allowance } from '../messages.ts';
import { chosenOf, contentOf, failing, pageActs } from './acts.ts';
import type { ListingDeps, Part } from './calls.ts';
import { on } from './dom.ts';
import { choiceOf, drawn, paintSign } from './drawn.ts';
import { floatingRow } from './floating-row.ts';
import { type KeyAct, onKeys } from './keys.ts';
import { listRows, type Row, SLICE } from './list-rows.ts';

/** How long the bar says what happened, ms. */
const SAID_MS = 10_000;

/** Whatever has focus can be given it, and can lose it. */
const active = () => document.activeElement as HTMLElement | null;

/** Marks and bar of the listing in the page, until removed; `reread` when it shows another part of its list. */
export function showListing(deps: ListingDeps): Part & { reread: () => void } {
  const { clock, words } = deps;
  const gone = new AbortController();
  let allowance: Allowance | null = null;
  /** The article that focus or the row of eight is at. */
  let at: Row | null = null;
  /** Whether focus moves on to the next open article after each choice. */
  let walking = false;
  /** Where focus was before the shortcut brought it here. */
  let before: HTMLElement | null = null;
  /** Rows tagged here and kept, the latest last, with the act: what Z takes back, each once. */
  const done = new Map<Row, string | undefined>();
  let forget: () => void = () => undefined;

  const acts = pageActs<Row>(deps, paint, (row, { said: what, kept }) => {
    const { title } = row.read.article;
    // Only the last tag of a row can be taken back.
    done.delete(row);
    if (kept === 'tag') done.set(row, row.view?.undoes);
    say(`${what}${kept ? ' –' : ':'} ${title}`);
    bar.say(kept ? what : said.title);
  });
  const bar = drawn('bar', words, {
    walk: startWalk,
    undo,
    retry: () => acts.retry(rows.known()),
    drop: () => {
      acts.drop(rows.known());
      say('');
    },
  });
  const { part } = bar;
  const [walk, said, keys] = [part('walk'), part('said'), part('keys')];
  const eight = floatingRow(words, choose, gone.signal);
  const rows = listRows(deps, bar.host, { added: wire, pressed, reread: () => refresh(null) });
  onKeys(bar.root, (act) => key(act, false));
  onKeys(eight.root, (act) => key(act, true));
  paint();

  async function refresh(wanted: string[] | null): Promise<void> {
    let next = rows.shown().filter(({ view }) => !wanted || !view || wanted.includes(view.key));
    // Each answer comes in a turn of its own, so that a long list never holds up its page.
    do {
      const slice = next.splice(0, SLICE);
      const found = await acts.look(slice);
      if (!found || gone.signal.aborted) return;
      if (allowance?.person !== found.person) done.clear();
      allowance = found;
      if (!next.length) next = rows.more(SLICE);
      paint(slice);
    } while (next.length);
  }

  function wire(row: Row): void {
    const come = () => {
      at = row;
      if (allowance?.mayTag) eight.at(row.badge, contentOf(row));
    };
    on(row.host, 'pointerenter', come);
    on(row.host, 'focusin', come);
    on(row.host, 'pointerleave', eight.hideSoon);
    on(row.host, 'focusout', eight.hideSoon);
    // Rows of some portals open on a click anywhere in them.
    on(row.host, 'click', (event) => event.stopPropagation());
    // At the button itself: outside its root nobody learns which of ours a key was pressed at.
    on(row.badge, 'keydown', (event) => {
      at = row;
      if (event.repeat || !/Enter$/.test(event.code)) return;
      event.preventDefault();
      row.link.click();
    });
    onKeys(row.badge, (act) => key(act, true));
  }

  function pressed(row: Row): void {
    at = row;
    if (!allowance?.mayTag) return;
    eight.at(row.badge, contentOf(row));
    eight.focusChoice();
  }

  function say(text: string): void {
    said.textContent = text;
    said.title = text;
    forget();
    forget = clock.after(SAID_MS, () => {
      if (!anyFails()) said.textContent = '';
      paint();
    });
    paint();
  }

  function anyFails(): boolean {
    return [...rows.known()].some(failing);
  }

  function openRows(): Row[] {
    return rows.shown().filter((row) => row.view?.open && chosenOf(row) === null);
  }

  function paint(changed = rows.shown()): void {
    const all = rows.count();
    const open = openRows().length;
    const fails = anyFails();
    changed.forEach(paintMark);
    const may = !!allowance?.mayTag;
    const counts = { all, done: all - open, open, left: open };
    for (const [id, count] of Object.entries(counts)) part(id).textContent = `${count}`;
    part('note').textContent = allowance?.barNote ?? '';
    said.dataset.tone = fails ? 'danger' : '';
    bar.show({
      // Before all are answered for nobody knows what is done.
      counts: rows.shown().filter(({ view }) => view).length === all,
      walk: may && open > 0,
      retry: fails,
      drop: fails,
      undo: said.textContent !== '' && !!takenBack(),
    });
  }

  function paintMark(row: Row): void {
    const { view, badge } = row;
    const chosen = choiceOf(words, chosenOf(row));
    const fails = failing(row);
    const sign = chosen?.label.charAt(0) ?? view?.sign ?? '';
    const label = [chosen?.label ?? view?.label, fails && words.markFailed].filter(Boolean).join(', ');
    const title = `${label}: ${row.read.article.title}${allowance?.mayTag ? words.markHint : ''}`;
    paintSign(badge, choiceOf(words, contentOf(row)), fails ? `${sign.charAt(0)}!` : sign);
    badge.dataset.tone = fails ? 'danger' : view?.disputed ? 'warning' : '';
    // In a long list nearly all are what they were.
    if (badge.title === title) return;
    badge.title = title;
    badge.ariaLabel = title;
  }

  function choose(content: Content): void {
    if (!at || !allowance?.mayTag) return;
    const { badge } = at;
    const byRow = eight.focused();
    acts.choose(at, content);
    if (walking) step(1, true);
    else if (byRow) badge.focus();
    else eight.choose(content);
  }

  /** What Z takes back: the last that was tagged here, unless more was done to it elsewhere since. */
  function takenBack(): Row | undefined {
    const [row, undoes] = [...done].at(-1) ?? [];
    return row?.view?.undoes === undoes && !anyFails() ? row : undefined;
  }

  function undo(): void {
    const row = takenBack();
    if (!row) return;
    acts.make(row, { kind: 'undo', undoes: done.get(row) });
    done.delete(row);
    if (walking) row.badge.focus();
  }

  function startWalk(): void {
    walking = true;
    at = null;
    step(1, true);
  }

  /** Moves focus to the next mark, or the one before; with `open` to the next that waits, going round once. */
  function step(by: 1 | -1, open: boolean): void {
    const all = rows.shown();
    const waiting = new Set(open ? openRows() : all);
    const from = at ? all.indexOf(at) : -1;
    const order = all.map((_, index) => all[(from + by * (index + 1) + all.length * 2) % all.length]);
    const next = order.find((row) => row && waiting.has(row));
    if (next) {
      next.badge.focus();
      return;
    }
    walking = false;
    eight.hide();
    focus();
    bar.say(words.allDone);
  }

  function key(act: KeyAct, chooses: boolean): void {
    if (act === 'next') step(1, false);
    else if (act === 'previous') step(-1, false);
    else if (act === 'undo') undo();
    else if (act === 'help') keys.hidden = !keys.hidden;
    else if (act === 'close') leave();
    else if (chooses) choose(act);
  }

  /** From the row back to its mark; from a mark or the bar back to the page. */
  function leave(): void {
    const inRow = eight.focused();
    walking = false;
    eight.hide();
    if (inRow && at) at.badge.focus();
    else if (before?.isConnected) before.focus();
    else active()?.blur();
  }

  function focus(): void {
    (walk.hidden ? part('bar') : walk).focus();
  }

  return {
    refresh,
    reread: () => {
      rows.read();
      refresh(null);
    },
    focus: () => {
      before = active();
      focus();
    },
    remove: () => {
      gone.abort();
      forget();
      rows.stop();
      eight.host.remove();
    },
  };
}
