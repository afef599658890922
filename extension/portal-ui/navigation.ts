// Notices that the page under the script became another one: by a change of address, or brought back from the cache.
import { addressHere } from './dom.ts';

/** How often the address is compared, ms: not all browsers tell of all changes. */
export const TICK_MS = 300;
/** A page that was just changed in place is read at the first tick without further changes, and at the latest at this one. */
export const LAST_TICK = 10;

/** Calls `changed` after each change of address, once the new content stands, and on return from the cache. */
export function watchNavigation(changed: () => void): () => void {
  let address = addressHere();
  /** Ticks that the new content is still waited for. */
  let left = 0;
  let stirred = false;
  const observer = new MutationObserver(() => {
    stirred = true;
  });
  const timer = setInterval(() => {
    if (addressHere() !== address) {
      address = addressHere();
      left = LAST_TICK;
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    } else if (left) {
      left = stirred ? left - 1 : 0;
      if (!left) {
        observer.disconnect();
        changed();
      }
    }
    stirred = false;
  }, TICK_MS);
  const back = (event: PageTransitionEvent) => event.persisted && changed();
  addEventListener('pageshow', back);
  return () => {
    observer.disconnect();
    clearInterval(timer);
    removeEventListener('pageshow', back);
  };
}
