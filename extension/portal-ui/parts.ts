// The parts of Sổ Tin in a page whose scripts come when they are first wanted, and where each leaves what it draws.
import type { restOfPill } from '../details/rest.ts';
import type { showListing } from './listing.ts';
import type { readPage } from './page-read.ts';
import type { showPill } from './pill.ts';

type Parts = {
  pill?: typeof showPill;
  /** Comes with the pill. */
  readPage?: typeof readPage;
  listing?: typeof showListing;
  /** Comes when something of it is first wanted. */
  restOfPill?: typeof restOfPill;
};

declare global {
  /** Undefined until the first script came. */
  var soTinParts: Parts | undefined;
}

/** Leaves a part for the page's script to find. */
export function leavePart(part: Parts): void {
  globalThis.soTinParts ??= {};
  Object.assign(globalThis.soTinParts, part);
}
