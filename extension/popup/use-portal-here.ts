// The portal whose page the tab in front shows.
import { useEffect, useState } from 'preact/hooks';
import type { Portal } from '#shared/portal';
import { portalOf } from '#shared/portal-host';
import type { PopupPorts } from './view.ts';

/** Undefined off the portals, and until the browser has told the address. */
export function usePortalHere(
  { tabUrl }: Pick<PopupPorts, 'tabUrl'>,
  portals: readonly Portal[],
): Portal | undefined {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const take = (found: string | null) => setUrl(found ?? '');
    tabUrl().then(take, () => take(null));
  }, [tabUrl]);
  return portalOf(portals, url);
}
