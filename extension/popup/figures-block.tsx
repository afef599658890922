// SỐ LIỆU: the figures of one period, out of the last summary that this machine fetched.

import type { RefObject } from 'preact';
import { formatDate } from '#shared/local-date';
import type { Summary, SummaryPeriod } from '#shared/stats';
import { showCount } from '#shared/wording';
import { GroupBars } from './group-bars.tsx';
import { capital, showChange, showPlan } from './numbers.ts';
import type { Chosen } from './remembered.ts';
import { FAMILIES, PERIODS } from './remembered.ts';
import { Segments } from './segments.tsx';
import { Sparkline } from './sparkline.tsx';
import { useFocus } from './use-focus.ts';
import type { LocalView } from './view.ts';
import { words } from './words.ts';

type Props = {
  view: LocalView;
  /** The heading, which takes the focus of what has gone. */
  heading: RefObject<HTMLHeadingElement | null>;
  onChoose: (chosen: Chosen) => void;
  onUndated: () => void;
  /** The person comes back from the list of undated articles. */
  focusUndated: boolean;
};

/** The block; says so when this machine has no figures yet. */
export function FiguresBlock({ view, heading, onChoose, onUndated, focusUndated }: Props) {
  const { figures, chosen } = view;
  const { figures: text } = words;
  return (
    <section class="block" aria-labelledby="figures-heading">
      <div class="line between">
        <h2 id="figures-heading" tabIndex={-1} ref={heading}>
          {text.heading}
        </h2>
        <Segments
          legend={text.period}
          name="period"
          options={PERIODS.map((code) => ({ code, label: text.periods[code] }))}
          chosen={chosen.period}
          onChoose={(period) => onChoose({ ...chosen, period })}
        />
      </div>
      {figures ? <Figures view={view} summary={figures.summary} /> : <p class="soft">{text.none}</p>}
      {view.undated.count > 0 && (
        <Undated count={view.undated.count} focused={focusUndated} onShow={onUndated} />
      )}
      <div class="line between">
        <span class="soft">{figures ? spanOf(figures.summary[chosen.family][chosen.period]) : ''}</span>
        <Segments
          legend={text.family}
          name="family"
          options={FAMILIES.map((code) => ({ code, label: text.families[code] }))}
          chosen={chosen.family}
          onChoose={(family) => onChoose({ ...chosen, family })}
        />
      </div>
    </section>
  );
}

function spanOf({ period }: SummaryPeriod): string {
  return `${formatDate(period.from)} – ${formatDate(period.to)}`;
}

type FiguresProps = { view: LocalView; summary: Summary };

function Figures({ view, summary }: FiguresProps) {
  const shown = summary[view.chosen.family][view.chosen.period];
  const empty = shown.total === 0 && shown.unclassified === 0;
  return (
    <>
      <Headline shown={shown} waiting={view.uncounted} months={summary.months} />
      {empty ? (
        <p class="soft">{view.session.role === 'viewer' ? words.figures.emptyViewer : words.figures.empty}</p>
      ) : (
        <GroupBars groups={shown.groups.map((group) => ({ ...group, name: capital(group.name) }))} />
      )}
      <Footing shown={shown} />
    </>
  );
}

type HeadlineProps = { shown: SummaryPeriod; waiting: number; months: Summary['months'] };

/** The reform figure, big; what waits to be added; how it stands against last year; the last twelve months. */
function Headline({ shown, waiting, months }: HeadlineProps) {
  const change = showChange(shown.change);
  return (
    <div class="line between">
      <div>
        <p class="headline">
          <strong>{showCount(shown.reform)}</strong> {words.figures.unit}
          {waiting > 0 && <span class="waits"> {words.figures.waiting(showCount(waiting))}</span>}
        </p>
        <p class="soft" data-direction={change.direction}>
          <span aria-hidden="true">{change.shown}</span>
          <span class="unseen">{change.spoken}</span>
        </p>
      </div>
      <Sparkline months={months} />
    </div>
  );
}

/** Plan and coverage. */
function Footing({ shown }: { shown: SummaryPeriod }) {
  const all = shown.total + shown.unclassified;
  const parts = [
    shown.plan && showPlan(shown.plan),
    all > 0 && words.figures.coverage(showCount(shown.total), showCount(all)),
  ].filter(Boolean);
  return parts.length > 0 && <p class="soft">{capital(parts.join(' · '))}</p>;
}

type UndatedProps = { count: number; focused: boolean; onShow: () => void };

/** How much counts in no period yet; the way to settle it. */
function Undated({ count, focused, onShow }: UndatedProps) {
  const button = useFocus<HTMLButtonElement>(focused);
  return (
    <button type="button" class="plain lead" ref={button} onClick={onShow}>
      {words.figures.undated(showCount(count))}
    </button>
  );
}
