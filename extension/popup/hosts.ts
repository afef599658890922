// Which portals the browser lets us read.
import { browser } from 'wxt/browser';
import type { Portal } from '#shared/portal';
import { hostPatterns } from '../host-patterns.ts';
import type { MissingHost } from './view.ts';

/** Those of the portals whose pages may not be read yet. */
export async function missingHosts(portals: readonly Portal[]): Promise<MissingHost[]> {
  const checked = await Promise.all(
    portals.map(async ({ id, name, origins }) => {
      const wanted = hostPatterns(origins);
      return (await browser.permissions.contains({ origins: wanted })) ? [] : [{ id, name, origins: wanted }];
    }),
  );
  return checked.flat();
}

/** Asks the person for hosts; only from within a click. The background hears of what is granted by itself. */
export function requestHosts(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}
