// Reads the page as the listing that it is now.
import { findListingItems, type LinkedItem } from '../extraction/extract-listing.ts';
import type { PortalView } from '../messages.ts';

/** The articles that a portal's listing shows, in page order. */
export function readItems({ profile }: PortalView): LinkedItem[] {
  return findListingItems(document, location.href, profile);
}
