// fflate for the Worker: its asynchronous `zip` hands whatever is large to a web worker, which workerd has not, so that
// a workbook of some hundred articles would fail. It stands in for `fflate` where the Worker is bundled (`alias`).
import { type Unzipped, zipSync } from 'fflate/browser';

export * from 'fflate/browser';

/** As fflate's, at once and in this thread. */
export function zip(
  files: Parameters<typeof zipSync>[0],
  done: (error: Error | null, archive: Unzipped[string]) => void,
): void {
  done(null, zipSync(files));
}
