// The parts of Sổ Tin in a page whose scripts come when they are first wanted, and where each leaves what it draws.

import type { restOfPill } from '../details/rest.ts';
import type { restOfList } from '../marks/rest.ts';
import type { Given, Part } from './calls.ts';
import type { readPage } from './page-read.ts';

type Parts = {
  pill?: (given: Given) => Part | null;
  /** Comes with the pill. */
  readPage?: typeof readPage;
  listing?: (given: Given) => Part;
  /** Where a page is neither, nothing comes. */
  other?: never;
  /** Come when something of them is first wanted. */
  restOfPill?: typeof restOfPill;
  restOfList?: typeof restOfList;
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
