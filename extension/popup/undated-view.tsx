// The articles that count in no period yet, each with the question that settles it.

import { DateAnswer } from './date-answer.tsx';
import { Screen } from './screen.tsx';
import type { LocalView, UndatedItem } from './view.ts';
import { words } from './words.ts';

type Props = {
  undated: LocalView['undated'];
  now: number;
  onOpen: (url: string) => void;
  onDate: (item: UndatedItem, date: string) => void;
  onBack: () => void;
};

/** The list; `now` in ms since 1970 UTC. */
export function UndatedView({ undated, now, onOpen, onDate, onBack }: Props) {
  const hidden = undated.count - undated.items.length;
  return (
    <Screen heading={words.undated.heading} onBack={onBack}>
      <p class="soft">{undated.count === 0 ? words.undated.empty : words.undated.explain}</p>
      <ul class="items">
        {undated.items.map((item) => (
          <li key={`${item.portal} ${item.key}`}>
            <a
              href={item.url}
              onClick={(event) => {
                event.preventDefault();
                onOpen(item.url);
              }}
            >
              {item.title ?? item.url}
            </a>
            <DateAnswer now={now} about={item.title ?? item.url} onDate={(date) => onDate(item, date)} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="soft">{words.undated.more(hidden)}</p>}
    </Screen>
  );
}
