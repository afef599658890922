// What stands around the blocks: the head, the line of what waits, the foot.
import { showCount } from '#shared/wording';
import { showTime } from './numbers.ts';
import { useFocus } from './use-focus.ts';
import type { Reach } from './use-popup.ts';
import type { LocalView } from './view.ts';
import { words } from './words.ts';

/** Name of the tool, person and unit. */
export function Header({ view }: { view: LocalView | null }) {
  const who = [view?.session.person?.name, view?.unit].filter(Boolean).join(' · ');
  return (
    <div class="head">
      <h1>{words.app}</h1>
      <p class="soft clip" title={who}>
        {who}
      </p>
    </div>
  );
}

type WaitingProps = { view: LocalView; focused: boolean; onShow: () => void; onSend: () => void };

/** “⤒ 3 thao tác chờ gửi”; nothing when nothing is kept on this machine. */
export function WaitingLine({ view, focused, onShow, onSend }: WaitingProps) {
  const show = useFocus<HTMLButtonElement>(focused);
  const { waiting: text } = words;
  const own = view.session.waiting;
  const refused = view.refused.length;
  const others = view.others.reduce((sum, { count }) => sum + count, 0);
  if (own + refused + others === 0) return null;
  const parts = [
    own > 0 && text.line(showCount(own)),
    refused > 0 && text.refusedLine(showCount(refused)),
    own + refused === 0 && text.othersLine(showCount(others)),
  ].filter(Boolean);
  return (
    <div class="line between strip" data-refused={refused > 0}>
      <p>
        <span aria-hidden="true">⤒</span> {parts.join(' · ')}
      </p>
      <div class="line">
        <button type="button" class="plain" ref={show} onClick={onShow}>
          {text.show}
        </button>
        {own > 0 && view.session.state === 'ready' && (
          <button type="button" class="plain" onClick={onSend}>
            {text.send}
          </button>
        )}
      </div>
    </div>
  );
}

type FooterProps = {
  view: LocalView;
  reach: Reach;
  now: number;
  /** Null for whoever may not scan portals. */
  onScan: (() => void) | null;
  focusScan: boolean;
  onReport: () => void;
  onOptions: () => void;
};

/** The time of the figures, whether the server was reached; `now` in ms since 1970 UTC. */
export function Footer({ view, reach, now, onScan, focusScan, onReport, onOptions }: FooterProps) {
  const scan = useFocus<HTMLButtonElement>(focusScan);
  return (
    <div class="row between foot">
      <p class="soft" data-offline={reach === 'offline'}>
        {reach === 'offline' && <span class="whole">{words.figures.offline}</span>}
        {reach === 'offline' && view.figures && ' · '}
        {view.figures && <span class="whole">{words.figures.at(showTime(view.figures.at, now))}</span>}
      </p>
      <div class="line">
        <button type="button" class="plain" onClick={onReport}>
          {words.report}
        </button>
        {onScan && (
          <button type="button" class="plain" ref={scan} onClick={onScan}>
            {words.scan}
          </button>
        )}
        <button type="button" class="plain" onClick={onOptions}>
          {words.options}
        </button>
      </div>
    </div>
  );
}
