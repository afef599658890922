// Which portal an address belongs to: by host and path alone, so that the popup need not carry the rules of keys.
import type { Portal } from '#shared/portal';

type Addressed = Pick<Portal, 'origins' | 'path'>;

/** Host and port that a portal and an address are compared by: without scheme, `www.`, default port, final dot. */
function hostOf(url: URL): string {
  const name = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return url.port && url.port !== '80' && url.port !== '443' ? `${name}:${url.port}` : name;
}

/** The hosts and the path that addresses are compared with, worked out once a portal. */
type Space = { hosts: readonly string[]; base: string };
const spaces = new WeakMap<Addressed, Space>();

function spaceOf(portal: Addressed): Space {
  const known = spaces.get(portal);
  if (known) return known;
  const hosts = portal.origins
    .filter((origin) => URL.canParse(origin))
    .map((origin) => hostOf(new URL(origin)));
  const space = { hosts, base: basePath(portal.path) };
  spaces.set(portal, space);
  return space;
}

/** An address as it is compared with portals; null for what is not an http(s) address. */
function readAddress(address: string): { host: string; path: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return { host: hostOf(url), path: basePath(url.pathname) };
}

const isIn = ({ hosts, base }: Space, { host, path }: { host: string; path: string }) =>
  hosts.includes(host) && isAtOrBelow(path, base);

/**
 * Whether an address lies on one of a portal's origins, below its path. http = https; the path compares without
 * case, as on the servers that most portals run on. False for what is not an http(s) address.
 */
export function portalHolds(portal: Addressed, address: string): boolean {
  const read = readAddress(address);
  return read !== null && isIn(spaceOf(portal), read);
}

/** A path in small letters and without its last slash, percent-encoded as browsers do, however people wrote it. */
export const basePath = (path: string): string =>
  new URL(path, 'https://host').pathname.toLowerCase().replace(/\/$/, '');

const isAtOrBelow = (path: string, base: string) => path === base || path.startsWith(`${base}/`);

/** Whether a portal's addresses are some of another's: at a host of that one, below its path. */
export function isWithin(inner: Addressed, outer: Addressed): boolean {
  const [own, around] = [spaceOf(inner), spaceOf(outer)];
  return (
    own.base !== around.base &&
    isAtOrBelow(own.base, around.base) &&
    own.hosts.some((host) => around.hosts.includes(host))
  );
}

/** The portal that an address belongs to: of several, the one with the longest path; undefined for none. */
export function portalOf<P extends Addressed>(portals: readonly P[], address: string): P | undefined {
  const read = readAddress(address);
  if (read === null) return undefined;
  let best: P | undefined;
  for (const portal of portals)
    if (isIn(spaceOf(portal), read) && (!best || spaceOf(portal).base.length > spaceOf(best).base.length))
      best = portal;
  return best;
}
