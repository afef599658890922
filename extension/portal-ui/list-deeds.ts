// What a person does to the articles of a listing, and what the bar says of it.
import { failing, type Outcome, pageActs } from './acts.ts';
import type { PartDeps } from './calls.ts';
import type { Drawn } from './drawn.ts';
import type { Row } from './list-rows.ts';

/** How long the bar says what happened, ms. */
const SAID_MS = 10_000;

/** The acts of a listing on the articles that were ever `known` there; `paint` draws what came of them. */
export function listDeeds(
  deps: PartDeps,
  known: () => Iterable<Row>,
  { parts: { said }, say }: Drawn<'bar'>,
  paint: () => void,
) {
  const acts = pageActs<Row>(deps, paint, settled);
  /** Rows tagged here and kept, the latest last, with the act: what Z takes back, each once. */
  const done = new Map<Row, string | undefined>();
  let forget: () => void = () => undefined;

  function settled(row: Row, { said: what, kept }: Outcome): void {
    // Only the last tag of a row can be taken back.
    done.delete(row);
    if (kept === 'tag') done.set(row, row.view?.undoes);
    tell(`${what}${kept ? ' –' : ':'} ${row.read.article.title}`);
    say(kept ? what : said.title);
  }

  function tell(text: string): void {
    said.textContent = text;
    said.title = text;
    forget();
    forget = deps.clock.after(SAID_MS, () => {
      if (!fails()) said.textContent = '';
      paint();
    });
    paint();
  }

  const fails = () => [...known()].some(failing);

  /** What Z takes back: the last that was tagged here, unless more was done to it elsewhere since. */
  function takenBack(): Row | undefined {
    const [row, undoes] = [...done].at(-1) ?? [];
    return row?.view?.undoes === undoes && !fails() ? row : undefined;
  }

  return {
    ...acts,
    fails,
    /** Whether the bar says something that can be taken back. */
    undoes: () => said.textContent !== '' && !!takenBack(),
    /** Takes back what Z takes back, and gives it. */
    undo: () => {
      const row = takenBack();
      if (row) {
        acts.make(row, { kind: 'undo', undoes: done.get(row) });
        done.delete(row);
      }
      return row;
    },
    retry: () => acts.retry(known()),
    drop: () => {
      acts.drop(known());
      tell('');
    },
    /** Another person is here: what was done is not theirs to take back. */
    handOver: () => done.clear(),
    stop: () => forget(),
  };
}
