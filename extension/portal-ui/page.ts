// One page of a portal: finds out what it is, shows the pill or the marks, and keeps them right while the page lives.
import { kindByAddress } from '#shared/page-kind';
import { type PageKind, type Recognised, recognisePage } from '../extraction/recognise-page.ts';
import type { BackgroundToContent, Handlers, PageWords, PillPlace, PortalView } from '../messages.ts';
import type { PageDeps, Part, PartDeps } from './calls.ts';
import { addressHere } from './dom.ts';
import { readItems } from './list-read.ts';
import type { showListing } from './listing.ts';
import type {} from './parts.ts';
import { ask } from './record.ts';

/** A page that shows nothing of ours may still be drawing itself: it is read again after so long, then after twice that… */
const REREAD_MS = 500;
/** … until so long, ms: after half a minute in all nobody waits for it. */
const LAST_REREAD_MS = 16_000;

/** What stands in the page. */
type Drawn = { pill?: Part | undefined; listing?: ReturnType<typeof showListing> | undefined };
type Shown = Drawn & { portal: PortalView; key: string };

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
  async function show(force = false, later = REREAD_MS): Promise<void> {
    turn += 1;
    const mine = turn;
    const url = addressHere();
    const hello = await ask(() => call('hello', { url }), clock);
    // A page that moved on meanwhile is shown by its own turn: one's key must not meet the other's article.
    if (mine !== turn || addressHere() !== url) return;
    if (!hello?.portal) return clear();
    const { portal, key, place } = hello;
    if (force) forced.add(key);
    if (shown?.key === key && (force ? shown.pill : part())) await part()?.refresh(null);
    else {
      const [kind, seen] = lookAt(portal, url, forced.has(key));
      if (kind === 'listing' && shown?.listing && shown.portal.id === portal.id) {
        // A listing that paged in place goes on with its marks.
        shown.key = key;
        shown.listing.reread();
      } else {
        clear();
        const words = await bring(deps, kind);
        if (mine !== turn) return;
        shown = { portal, key, ...(words && draw({ ...deps, portal, words }, kind, key, place, seen)) };
        await part()?.refresh(null);
      }
    }
    if (mine !== turn) return;
    await ask(() => call('pageShown', { portal: portal.id, key: shown?.pill ? key : null }), clock);
    if (!part() && later <= LAST_REREAD_MS) clock.after(later, () => mine === turn && show(false, later * 2));
  }

  /** Takes away all that was shown. */
  function clear(): void {
    part()?.remove();
    shown = null;
  }

  /** What the background may call. */
  const handlers: Handlers<BackgroundToContent, unknown> = {
    changed: async ({ portal, keys }) => {
      // Nothing is known of a page that came up while nobody was signed in.
      if (!shown) await show();
      else if (shown.portal.id === portal) {
        // All may have changed, also the portal. Who has just signed out keeps what is shown, which says so.
        const hello = keys ? null : await ask(() => call('hello', { url: addressHere() }), clock);
        await (hello?.portal || hello?.paused ? show() : part()?.refresh(keys));
      }
      return null;
    },
    focusPill: () => {
      part()?.focus();
      return null;
    },
    treatAsArticle: async () => (shown?.pill ? null : show(true).then(() => null)),
    pageDraft: () => {
      const read = globalThis.soTinParts?.readPage;
      if (!shown?.pill || !read) return shown?.listing ? 'listing' : null;
      const { portal, key } = shown;
      return { ...read(portal, recognisePage(document, location.href, portal.profile)), key };
    },
  };
  return { show, clear, handlers };
}

/** What a page is, and what was read of it to tell: what is known for a listing is read row by row alone. */
function lookAt({ profile }: PortalView, url: string, forced: boolean): [PageKind, Recognised | null] {
  const known = forced ? 'article' : kindByAddress(url, profile);
  const seen = known === 'listing' ? null : recognisePage(document, url, profile);
  return [known ?? seen?.kind ?? 'other', seen];
}

/** Has the script of a part brought into the page; null when nothing is to be shown, or nobody brings it. */
async function bring({ call, clock }: PageDeps, kind: PageKind): Promise<PageWords | null> {
  if (kind === 'other') return null;
  return ask(() => call('part', { name: kind === 'article' ? 'pill' : kind }), clock);
}

/** Draws the part whose script came: the pill of an article that was read, or else the marks of a listing. */
function draw(
  around: PartDeps,
  kind: PageKind,
  key: string,
  place: PillPlace | null,
  seen: Recognised | null,
): Drawn {
  const { pill, listing, readPage } = globalThis.soTinParts ?? {};
  return seen && readPage && kind === 'article'
    ? { pill: pill?.({ ...around, key, read: readPage(around.portal, seen), place }) }
    : { listing: listing?.({ ...around, items: () => readItems(around.portal) }) };
}
