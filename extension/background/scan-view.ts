// A scan as the popup shows it.
import type { KeptScan } from '../database.ts';
import type { ScanView } from '../messages.ts';
import { isComplete } from '../scan/steps.ts';

/** Takes what is kept of a scan, null for none. */
export function scanView<Kept extends KeptScan | null>(kept: Kept): Kept extends null ? null : ScanView;
export function scanView(kept: KeptScan | null): ScanView | null {
  if (!kept) return null;
  const { portal, listing, period, progress, pages, articles, fresh, end, vanished, notBefore } = kept;
  const read = progress.visited.length;
  return {
    ...{ portal, listing, period, read, articles, fresh, end, vanished },
    // The number of the page itself is no link.
    pages: pages === null ? null : Math.max(pages, read),
    complete: isComplete(end),
    ...(end === null && notBefore > 0 ? { waitsUntil: notBefore } : {}),
  };
}
