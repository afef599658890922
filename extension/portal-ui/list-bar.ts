// The slim bar at a listing's head: how much is done, where to begin, what just happened.
import { announce, button, el, on, shadowHost } from './dom.ts';
import css from './marks.css?inline';

export type BarActs = { walk: () => void; undo: () => void; retry: () => void; drop: () => void };
export type BarView = {
  counts: string;
  /** How many wait for a choice that this person may make. */
  open: number;
  note: string;
  /** The last act, kept or not; empty when there is nothing to say. */
  said: string;
  failed: boolean;
  undo: boolean;
};

/** Builds the bar; `show` draws a view. */
export function listBar(acts: BarActs) {
  const { host, root } = shadowHost('so-tin-bar', css);
  const counts = el('span');
  const walk = button({});
  const note = el('span', { class: 'said' });
  const said = el('span', { class: 'said' });
  const retry = button({}, 'Thử lại');
  const drop = button({}, 'Bỏ');
  const undo = button({ 'aria-keyshortcuts': 'Z' }, 'Hoàn tác ', el('kbd', {}, 'Z'));
  const keys = el(
    'span',
    { class: 'said', hidden: true },
    '0–6, N chọn · J, K tới lui · Enter mở bài · Z hoàn tác · Esc thôi',
  );
  const live = el('span', { class: 'live', role: 'status' });
  const bar = el('section', {
    class: 'bar',
    tabindex: '-1',
    'aria-label': 'Sổ Tin: các bài trong danh sách',
  });
  bar.append(counts, walk, note, said, retry, drop, undo, keys, live);
  root.append(bar);
  on(walk, 'click', acts.walk);
  on(undo, 'click', (event) => event.detail < 2 && acts.undo());
  on(retry, 'click', (event) => event.detail < 2 && acts.retry());
  on(drop, 'click', acts.drop);
  return {
    host,
    root,
    keys,
    live,
    focus: () => (walk.hidden ? bar : walk).focus(),
    say: (text: string) => announce(live, text),
    show: (view: BarView) => {
      counts.textContent = view.counts;
      walk.textContent = `Phân loại ${view.open} bài`;
      walk.hidden = view.open === 0;
      note.textContent = view.note;
      said.textContent = view.said;
      said.title = view.said;
      said.dataset.tone = view.failed ? 'danger' : '';
      retry.hidden = !view.failed;
      drop.hidden = !view.failed;
      undo.hidden = !view.undo;
    },
  };
}

const LISTS = 'ul,ol,dl,table,tbody,thead,tr';
const WHOLE_PAGES = 'html,body,main,form';

/** The element before which a listing's bar stands: its list, or its first row where the list is the whole page. */
export function headOf(links: readonly Element[]): Element | null {
  const [first] = links;
  let list = first?.parentElement ?? null;
  while (list && !links.every((link) => list?.contains(link))) list = list.parentElement;
  while (list?.parentElement && list.matches(LISTS) && list.parentElement.matches(LISTS))
    list = list.parentElement;
  if (!list || !first || !list.matches(WHOLE_PAGES)) return list;
  let row: Element = first;
  while (row.parentElement && row.parentElement !== list) row = row.parentElement;
  return row;
}
