// Notices that the page under the script became another one: by a change of address, or brought back from the cache.

/** How often the address is compared, ms: not all browsers tell of all changes. */
const POLL_MS = 300;
/** A page that was just changed in place is read after so long without further changes, ms. */
const QUIET_MS = 250;
/** … and at the latest after so long, ms. */
const PATIENCE_MS = 3000;

/** Calls `changed` after each change of address, once the new content stands, and on return from the cache. */
export function watchNavigation(changed: () => void): () => void {
  const gone = new AbortController();
  let address = location.href;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(patience);
  };
  const done = () => {
    rest();
    changed();
  };
  const wait = () => {
    clearTimeout(quiet);
    quiet = setTimeout(done, QUIET_MS);
  };
  const observer = new MutationObserver(wait);
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    rest();
    wait();
    patience = setTimeout(done, PATIENCE_MS);
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
