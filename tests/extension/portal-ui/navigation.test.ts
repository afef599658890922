// A page that becomes another one without being loaded is read once its new content stands.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LAST_TICK, TICK_MS, watchNavigation } from '../../../extension/portal-ui/navigation.ts';

let changed = 0;
let unwatch: () => void;
/** What the page's own script does to it, as its observer tells of it. */
let stir: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MutationObserver',
    class {
      #watches = false;
      constructor(tell: () => void) {
        stir = () => this.#watches && tell();
      }
      observe() {
        this.#watches = true;
      }
      disconnect() {
        this.#watches = false;
      }
    },
  );
  history.replaceState(null, '', '/tin/1');
  changed = 0;
  unwatch = watchNavigation(() => {
    changed += 1;
  });
});
afterEach(() => {
  unwatch();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets ticks go by; the page draws before each of them as long as `drawing`. */
function tick(times: number, drawing = false): void {
  for (let time = 0; time < times; time += 1) {
    if (drawing) stir();
    vi.advanceTimersByTime(TICK_MS);
  }
}

it('is told of once, when the page has come to rest at its new address', () => {
  history.pushState(null, '', '/tin/2');
  tick(1);
  tick(3, true);
  expect(changed).toBe(0);
  tick(1);
  expect(changed).toBe(1);
  tick(LAST_TICK, true);
  expect(changed).toBe(1);
});

it('is told of at the latest after so many ticks, if it never rests', () => {
  history.pushState(null, '', '/tin/2');
  tick(LAST_TICK, true);
  expect(changed).toBe(0);
  tick(1, true);
  expect(changed).toBe(1);
});

it('is waited for anew when the address changes again meanwhile', () => {
  history.pushState(null, '', '/tin/2');
  tick(1);
  history.pushState(null, '', '/tin/3');
  tick(1);
  expect(changed).toBe(0);
  tick(1);
  expect(changed).toBe(1);
});

it.each<[string, () => void]>([
  ['a change in place', () => stir()],
  ['a link to another place of the page', () => history.replaceState(null, '', '#y')],
])('is not seen in %s', (_what, act) => {
  act();
  tick(LAST_TICK + 2);
  expect(changed).toBe(0);
});

it('is told of when it comes back from the cache, and no more once nobody watches', () => {
  const back = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  back();
  expect(changed).toBe(1);
  unwatch();
  back();
  history.pushState(null, '', '/tin/2');
  tick(3);
  expect(changed).toBe(1);
});
