// How a listing's marks and its bar look: what is known of its articles, drawn.
import type { Allowance, PageWords } from '../messages.ts';
import { chosenOf, contentOf, failing, waits } from './acts.ts';
import { choiceOf, type Drawn, paintSign } from './drawn.ts';
import type { Row } from './list-rows.ts';

/** Draws the mark of an article. */
export function paintMark(row: Row, words: PageWords, may: boolean): void {
  const { view, badge } = row;
  const chosen = choiceOf(words, chosenOf(row));
  const fails = failing(row);
  const sign = chosen?.mark ?? view?.sign ?? '';
  const label = [chosen?.label ?? view?.label, fails && words.markFailed].filter(Boolean).join(', ');
  const title = `${label}: ${row.read.article.title}${may ? words.markHint : ''}`;
  paintSign(badge, choiceOf(words, contentOf(row)), fails ? `${sign.charAt(0)}!` : sign);
  badge.dataset.tone = fails ? 'danger' : view?.disputed ? 'warning' : '';
  // In a long list nearly all are what they were.
  if (badge.title === title) return;
  badge.title = title;
  badge.ariaLabel = title;
}

/** Draws the bar over a list of `all` articles, of which `marked` have their mark; `undoes`: something can be taken back. */
export function paintBar(
  { parts, show }: Drawn<'bar'>,
  marked: readonly Row[],
  all: number,
  allowance: Allowance | null,
  [fails, undoes]: readonly [boolean, boolean],
): void {
  const open = marked.filter(waits).length;
  const left = String(open);
  parts.said.dataset.tone = fails ? 'danger' : '';
  show({
    all: String(all),
    done: String(all - open),
    open: left,
    left,
    note: allowance?.barNote ?? '',
    // Before all are answered for nobody knows what is done.
    counts: marked.filter(({ view }) => view).length === all,
    walk: !!allowance?.mayTag && open > 0,
    retry: fails,
    drop: fails,
    undo: undoes,
  });
}
