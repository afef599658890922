// The match patterns of portals: what is asked of the browser, registered for scripts and shown menus on.

const WITH_WWW = /^www\./;

/**
 * Match patterns for portal origins, both schemes, with and without `www.` (the same portal to us). Without the port:
 * Firefox never matches a pattern that has one, so the script itself checks origin and path first.
 */
export function hostPatterns(origins: readonly string[]): string[] {
  const hosts = origins
    .filter((origin) => URL.canParse(origin))
    .flatMap((origin) => withAndWithoutWww(new URL(origin).hostname));
  return [...new Set(hosts)].sort().flatMap((host) => [`http://${host}/*`, `https://${host}/*`]);
}

function withAndWithoutWww(host: string): string[] {
  const named = host.includes('.') && !/^[\d.]+$|:/.test(host);
  const bare = host.replace(WITH_WWW, '');
  return named ? [bare, `www.${bare}`] : [host];
}
