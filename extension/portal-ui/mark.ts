// One mark: the badge before an article's link on a listing.
import { button, shadowHost } from './dom.ts';
import type { MarkView } from './list-view.ts';
import css from './marks.css?inline';

export type Mark = { host: HTMLElement; badge: HTMLButtonElement; show: (view: MarkView) => void };

/** A mark that stands nowhere yet. */
export function newMark(): Mark {
  const { host, root } = shadowHost('so-tin-mark', css);
  const badge = button({ class: 'mark' });
  root.append(badge);
  return {
    host,
    badge,
    show: ({ text, hue, label, tone }) => {
      if (badge.textContent !== text) badge.textContent = text;
      badge.dataset.hue = hue;
      badge.dataset.tone = tone;
      badge.title = label;
      badge.ariaLabel = label;
    },
  };
}
