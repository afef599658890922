// Which portals the browser lets us read.
import { browser } from 'wxt/browser';
import type { Portal } from '#shared/portal';
import type { MissingHost } from './view.ts';

/** Match patterns for a portal's origins, both schemes. Without the port: patterns carry none. */
export function hostPatterns(origins: readonly string[]): string[] {
  const hosts = origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).hostname);
  return [...new Set(hosts)].map((host) => `*://${host}/*`);
}

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
