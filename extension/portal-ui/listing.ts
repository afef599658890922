// A listing under Sổ Tin: marks that tag in place, by mouse and by keyboard, and the bar that says how much is done.
import type { Allowance } from '../messages.ts';
import type { ListingDeps, Part } from './calls.ts';
import { drawn } from './drawn.ts';
import { restLater } from './later.ts';
import { listDeeds } from './list-deeds.ts';
import { paintBar, paintMark } from './list-face.ts';
import { listHands } from './list-hands.ts';
import { listRows, SLICE } from './list-rows.ts';
import type {} from './parts.ts';

/** Marks and bar of the listing in the page, until removed; `reread` when it shows another part of its list. */
export function showListing(deps: ListingDeps): Part {
  const { words } = deps;
  const gone = new AbortController();
  let allowance: Allowance | null = null;
  const bar = drawn('bar', words);
  const rows = listRows(deps, bar.host, {
    added: (row, root) => wire(row, root),
    reread: () => refresh(null),
  });
  const deeds = listDeeds(deps, rows.known, bar, paint);
  const desk = { deeds, bar, words, shown: rows.shown, may, gone: gone.signal };
  const later = restLater(
    async () =>
      (await deps.ask('part', { name: 'marks' })) ? globalThis.soTinParts?.restOfList?.(desk) : null,
    () => bar.show({ note: words.noDetails }),
  );
  const wire = listHands(desk, later);
  rows.read();
  paint();

  function may(): boolean {
    return !!allowance?.mayTag;
  }

  async function refresh(wanted: string[] | null): Promise<void> {
    let next = rows.shown().filter(({ view }) => !wanted || !view || wanted.includes(view.key));
    // Each answer comes in a turn of its own, so that a long list never holds up its page.
    do {
      const slice = next.splice(0, SLICE);
      const found = await deeds.look(slice);
      if (!found || gone.signal.aborted) return;
      if (allowance?.person !== found.person) deeds.handOver();
      allowance = found;
      if (!next.length) next = rows.more(SLICE);
      paint(slice);
    } while (next.length);
  }

  function paint(changed = rows.shown()): void {
    for (const row of changed) paintMark(row, words, may());
    paintBar(bar, rows.shown(), rows.count(), allowance, [deeds.fails(), deeds.undoes()]);
  }

  return {
    refresh,
    reread: () => {
      rows.read();
      refresh(null);
    },
    focus: () => later((rest) => rest.focus()),
    remove: () => {
      gone.abort();
      deeds.stop();
      rows.stop();
    },
  };
}
