// The open tabs that show pages of registered portals. Without the `tabs` permission the browser tells us no others.
import { browser } from 'wxt/browser';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-address';
import { callTab } from '../messaging.ts';

/** A tab and the portal whose page it shows. */
export type PortalTab = { tabId: number; portal: Portal };

/** Tabs whose address lies on one of the portals; those of hosts that were not granted stay unseen. */
export async function portalTabs(portals: readonly Portal[]): Promise<PortalTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => {
    const portal = url === undefined ? undefined : portalOf(portals, url);
    return id !== undefined && portal ? [{ tabId: id, portal }] : [];
  });
}

/** Tells the pages of a portal to look again; null: of every portal. */
export async function tellTabs(
  portals: readonly Portal[],
  portal: string | null,
  keys: string[] | null,
): Promise<void> {
  const tabs = await portalTabs(portals);
  await Promise.all(
    tabs
      .filter((tab) => portal === null || tab.portal.id === portal)
      .map((tab) => callTab(tab.tabId, 'changed', { portal: tab.portal.id, keys })),
  );
}
