// Notices that a page changed its links, or what stands of ours beside them.
import { OWN } from './dom.ts';

/** Changes of a page are gathered for so long before it is read again, ms. */
const GATHER_MS = 150;

/** Calls `changed` after such changes. `skip` forgets those made so far: our own are no news. */
export function watchLinks(changed: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (!records.some(concernsLinks)) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, GATHER_MS);
  });
  // Not the body: a page may put another one in its place.
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['href'],
  });
  return {
    skip: () => observer.takeRecords(),
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}

/** Clocks and banners change a page every second: only what touches links or our own elements matters. */
function concernsLinks({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const wanted = `a,${OWN}`;
  return (
    type === 'attributes' ||
    [...addedNodes, ...removedNodes].some(
      (node) => node instanceof Element && (node.matches(wanted) || node.querySelector(wanted)),
    )
  );
}
