// Notices that the page under the script became another one: by a change of address, or brought back from the cache.

/** How often the address is compared where the browser does not tell, ms. */
const POLL_MS = 500;
/** A page that was just changed in place is read after so long without further changes, ms. */
const QUIET_MS = 250;
/** … and at the latest after so long, ms. */
const PATIENCE_MS = 3000;

/** Calls `changed` after each change of address, once the new content stands, and on return from the cache. */
export function watchNavigation(changed: () => void): () => void {
  let address = location.href;
  let stopWaiting: () => void = () => undefined;
  const check = () => {
    if (location.href === address) return;
    address = location.href;
    stopWaiting();
    stopWaiting = whenQuiet(changed);
  };
  const back = (event: PageTransitionEvent) => event.persisted && changed();
  const timer = setInterval(check, POLL_MS);
  addEventListener('popstate', check);
  addEventListener('pageshow', back);
  return () => {
    stopWaiting();
    clearInterval(timer);
    removeEventListener('popstate', check);
    removeEventListener('pageshow', back);
  };
}

function whenQuiet(then: () => void): () => void {
  const stop = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(patience);
  };
  const done = () => {
    stop();
    then();
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(done, QUIET_MS);
  });
  let quiet = setTimeout(done, QUIET_MS);
  const patience = setTimeout(done, PATIENCE_MS);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  return stop;
}
