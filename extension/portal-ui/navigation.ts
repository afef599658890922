// Notices that the page under the script became another one: by a change of address, or brought back from the cache.
import { addressHere } from './dom.ts';

/** How often the address is compared, ms: not all browsers tell of all changes. */
const POLL_MS = 300;
/** A page that was just changed in place is read after so long without further changes, ms. */
const QUIET_MS = 250;
/** … and at the latest after so long, ms. */
const PATIENCE_MS = 3000;

/** Calls `changed` after each change of address, once the new content stands, and on return from the cache. */
export function watchNavigation(changed: () => void): () => void {
  const gone = new AbortController();
  let address = addressHere();
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const rest = () => {
    observer.disconnect();
    clearTimeout(quiet);
  };
  const done = () => {
    rest();
    changed();
  };
  const wait = () => {
    clearTimeout(quiet);
    quiet = setTimeout(done, Math.min(QUIET_MS, latest - Date.now()));
  };
  const observer = new MutationObserver(wait);
  const check = () => {
    if (addressHere() === address) return;
    address = addressHere();
    latest = Date.now() + PATIENCE_MS;
    wait();
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  };
  const timer = setInterval(check, POLL_MS);
  addEventListener('pageshow', (event) => event.persisted && changed(), gone);
  return () => {
    rest();
    clearInterval(timer);
    gone.abort();
  };
}
