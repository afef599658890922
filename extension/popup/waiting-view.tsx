// What this machine keeps: what waits, what the server refused, and what belongs to other people.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { contentLabel } from './content-row.tsx';
import { showTime } from './numbers.ts';
import { Screen } from './screen.tsx';
import { useFocusOnTurn } from './use-focus.ts';
import type { KeptItem, LocalView } from './view.ts';
import { say, words } from './words.ts';

type Props = {
  view: Pick<LocalView, 'session' | 'waiting' | 'refused' | 'others'>;
  now: number;
  onRetry: (id: string) => void;
  onDiscard: (id: string) => void;
  onBack: () => void;
};

/** The lists; `now` in ms since 1970 UTC. */
export function WaitingView({ view, now, onRetry, onDiscard, onBack }: Props) {
  const { waiting: text } = words;
  const nothing = view.waiting.length + view.refused.length + view.others.length === 0;
  const retryAll = () => {
    for (const { id } of view.refused) onRetry(id);
  };
  return (
    <Screen heading={text.heading} onBack={onBack}>
      {nothing && <p class="soft">{text.empty}</p>}
      {view.refused.length > 1 && (
        <button type="button" onClick={retryAll}>
          {text.retryAll(view.refused.length)}
        </button>
      )}
      {view.refused.length > 0 && (
        <Kept heading={text.refused} explain={text.refusedExplain} items={view.refused} now={now}>
          {(item) => (
            <div class="line">
              <button type="button" onClick={() => onRetry(item.id)}>
                {words.retry}
              </button>
              <Discard onDiscard={() => onDiscard(item.id)} />
            </div>
          )}
        </Kept>
      )}
      {view.waiting.length > 0 && (
        <Kept heading={text.own} explain={text.ownExplain} items={view.waiting} now={now}>
          {(item) => <Discard onDiscard={() => onDiscard(item.id)} />}
        </Kept>
      )}
      {view.waiting.length > 0 && view.session.waiting > view.waiting.length && (
        <p class="soft">{text.more(view.session.waiting - view.waiting.length)}</p>
      )}
      {view.others.map(({ name, count }) => (
        <section key={name} aria-label={text.others(name, count)}>
          <h3>{text.others(name, count)}</h3>
          <p class="soft">{text.othersExplain}</p>
        </section>
      ))}
    </Screen>
  );
}

type KeptProps = {
  heading: string;
  explain: string;
  items: readonly KeptItem[];
  now: number;
  children: (item: KeptItem) => ComponentChildren;
};

function Kept({ heading, explain, items, now, children }: KeptProps) {
  return (
    <>
      <h3>{heading}</h3>
      <p class="soft">{explain}</p>
      <ul class="items">
        {items.map((item) => (
          <li key={item.id}>
            <p>
              <b>{actOf(item)}</b> <span class="soft">{words.waiting.at(showTime(item.at, now))}</span>
            </p>
            <p class="clip">{item.title ?? item.url}</p>
            {item.reason && <p class="fault">{say(item.reason)}</p>}
            {children(item)}
          </li>
        ))}
      </ul>
    </>
  );
}

function actOf({ kind, content }: KeptItem): string {
  return content ? words.waiting.tagged(contentLabel(content)) : words.waiting.kinds[kind];
}

/** Throwing away asks once more, in place; the focus goes to what keeps it. */
function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [asked, setAsked] = useState(false);
  const safe = useFocusOnTurn<HTMLButtonElement>(asked);
  if (!asked)
    return (
      <button type="button" ref={safe} onClick={() => setAsked(true)}>
        {words.discard}
      </button>
    );
  return (
    <div class="line">
      <span>{words.waiting.discardAsk}</span>
      <button type="button" class="danger" onClick={onDiscard}>
        {words.discard}
      </button>
      <button type="button" ref={safe} onClick={() => setAsked(false)}>
        {words.cancel}
      </button>
    </div>
  );
}
