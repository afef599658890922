// Before any browser starts: both builds of the extension stand as their sources are now.
import { DEMO_HOSTS, ensureExtension, TEST_OUT_DIR } from '../../scripts/build-extension.mjs';

/** Builds what is stale, one after the other: each build takes a whole core. */
export async function setup(): Promise<void> {
  for (const browser of ['chrome', 'firefox'] as const)
    await ensureExtension({ browser, hosts: DEMO_HOSTS, outDir: TEST_OUT_DIR });
}
