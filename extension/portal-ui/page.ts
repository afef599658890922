// One page of a portal: finds out what it is, shows the pill or the marks, and keeps them right while the page lives.
import { kindByAddress } from '#shared/page-kind';
import { type PageKind, type Recognised, recognisePage } from '../extraction/recognise-page.ts';
import type { BackgroundToContent, Handlers, PortalView } from '../messages.ts';
import type { Ask, PageDeps, Part } from './calls.ts';
import { addressHere } from './dom.ts';
import { readItems } from './list-read.ts';
import type {} from './parts.ts';
import { asker } from './record.ts';

/** A page that shows nothing of ours may still be drawing itself: it is read again after so long, then after twice that… */
const REREAD_MS = 500;
/** … until so long, ms: after half a minute in all nobody waits for it. */
const LAST_REREAD_MS = 16_000;

/** A page as it was read, and the part of ours that stands in it, if any. */
type Shown = { portal: PortalView; key: string; kind: PageKind; part: Part | null };

/** The part of Sổ Tin that lives in one page. */
export function portalPage(deps: PageDeps) {
  const { clock } = deps;
  const ask = asker(deps);
  let shown: Shown | null = null;
  /** Rises with each reading: an answer to an earlier one comes too late. */
  let turn = 0;
  /** Addresses that the person called articles. */
  const forced = new Set<string>();

  /** Reads the page as it stands and shows what belongs there; nothing off the registered portals. */
  async function show(force = false, later = REREAD_MS): Promise<void> {
    turn += 1;
    const mine = turn;
    const url = addressHere();
    const hello = await ask('hello', { url });
    // A page that moved on meanwhile is shown by its own turn: one's key must not meet the other's article.
    if (mine !== turn || addressHere() !== url) return;
    if (!hello?.portal) return clear();
    const { portal, key, place } = hello;
    if (force) forced.add(key);
    if (shown?.key === key && (force ? isArticle(shown) : shown.part)) await shown.part?.refresh(null);
    else {
      const [kind, seen] = lookAt(portal, url, forced.has(key));
      if (kind === 'listing' && shown?.part?.reread && shown.portal.id === portal.id) {
        // A listing that paged in place goes on with its marks.
        shown.key = key;
        shown.part.reread();
      } else {
        clear();
        const name = kind === 'article' ? 'pill' : kind;
        const words = name === 'other' ? null : await ask('part', { name });
        if (mine !== turn) return;
        const show = words && globalThis.soTinParts?.[name];
        const items = () => readItems(portal);
        const part = show ? show({ ...deps, ask, portal, words, key, place, seen, items }) : null;
        shown = { portal, key, kind, part };
        await part?.refresh(null);
      }
    }
    if (mine !== turn) return;
    await ask('pageShown', { portal: portal.id, key: isArticle(shown) ? key : null });
    if (!shown?.part && later <= LAST_REREAD_MS)
      clock.after(later, () => mine === turn && show(false, later * 2));
  }

  /** Takes away all that was shown. */
  function clear(): void {
    shown?.part?.remove();
    shown = null;
  }

  return { show, clear, handlers: handlersOf(ask, () => shown, show) };
}

const isArticle = (shown: Shown | null) => shown?.kind === 'article' && shown.part;

/** What the background may call, of the page as it is `seen`. */
function handlersOf(
  ask: Ask,
  seen: () => Shown | null,
  show: (force?: boolean) => Promise<void>,
): Handlers<BackgroundToContent, unknown> {
  return {
    changed: async ({ portal, keys }) => {
      const shown = seen();
      // Nothing is known of a page that came up while nobody was signed in.
      if (!shown) await show();
      else if (shown.portal.id === portal) {
        // All may have changed, also the portal. Who has just signed out keeps what is shown, which says so.
        const hello = keys ? null : await ask('hello', { url: addressHere() });
        await (hello?.portal || hello?.bare ? show() : seen()?.part?.refresh(keys));
      }
      return null;
    },
    focusPill: () => {
      seen()?.part?.focus();
      return null;
    },
    treatAsArticle: async () => (isArticle(seen()) ? null : show(true).then(() => null)),
    pageDraft: () => {
      const shown = seen();
      if (!shown?.part) return null;
      const { portal, key } = shown;
      const read = isArticle(shown) && globalThis.soTinParts?.readPage;
      return read
        ? { ...read(portal, recognisePage(document, location.href, portal.profile)), key }
        : 'listing';
    },
  };
}

/** What a page is, and what was read of it to tell: what is known for a listing is read row by row alone. */
function lookAt({ profile }: PortalView, url: string, forced: boolean): [PageKind, Recognised | null] {
  const known = forced ? 'article' : kindByAddress(url, profile);
  const seen = known === 'listing' ? null : recognisePage(document, url, profile);
  return [known ?? seen?.kind ?? 'other', seen];
}
