// One page of a portal: finds out what it is, shows the pill or the marks, and keeps them right while the page lives.
import { canonicalUrl } from '#shared/canonical-url';
import type { BackgroundToContent, Handlers, PortalView } from '../messages.ts';
import type { PageDeps, Part } from './calls.ts';
import { showListing } from './listing.ts';
import { readPage } from './page-read.ts';
import { showPill } from './pill.ts';
import { ask } from './record.ts';

type Shown = { portal: PortalView; key: string; pill?: Part; listing?: ReturnType<typeof showListing> };

/** The part of Sổ Tin that lives in one page. */
export function portalPage(deps: PageDeps) {
  const { call, clock } = deps;
  let shown: Shown | null = null;
  /** Rises with each reading: an answer to an earlier one comes too late. */
  let turn = 0;
  /** Addresses that the person called articles. */
  const forced = new Set<string>();
  const part = () => shown?.pill ?? shown?.listing;

  /** Reads the page as it stands and shows what belongs there; nothing off the registered portals. */
  async function show(): Promise<void> {
    turn += 1;
    const mine = turn;
    const hello = await ask(() => call('hello', { url: location.href }), clock);
    if (mine !== turn) return;
    if (!hello?.portal) return clear();
    const { portal, place, words } = hello;
    const key = canonicalUrl(location.href, portal.profile);
    if (shown?.key === key) await part()?.refresh(null);
    else {
      const read = readPage(portal);
      const kind = forced.has(key) ? 'article' : read.kind;
      const old: Shown | null = shown;
      if (kind === 'listing' && old?.listing && old.portal.id === portal.id) {
        // A listing that paged in place goes on with its marks.
        shown = { ...old, key };
        old.listing.reread();
      } else {
        clear();
        const around = { ...deps, portal, words };
        shown = { portal, key };
        if (kind === 'article') shown.pill = showPill({ ...around, key, read, place });
        if (kind === 'listing') shown.listing = showListing(around);
        await part()?.refresh(null);
      }
    }
    if (mine !== turn) return;
    await ask(() => call('pageShown', { portal: portal.id, key: shown?.pill ? key : null }), clock);
  }

  /** Takes away all that was shown. */
  function clear(): void {
    part()?.remove();
    shown = null;
  }

  /** What the background may call. */
  const handlers: Handlers<BackgroundToContent, unknown> = {
    changed: async ({ portal, keys }) => {
      if (shown?.portal.id === portal) await part()?.refresh(keys);
      return null;
    },
    focusPill: () => {
      part()?.focus();
      return null;
    },
    treatAsArticle: async () => {
      if (!shown || shown.pill) return null;
      forced.add(shown.key);
      clear();
      await show();
      return null;
    },
    pageDraft: () => {
      if (!shown?.pill) return null;
      const { article, form } = readPage(shown.portal);
      return { article, form, key: shown.key };
    },
  };
  return { show, clear, handlers };
}
