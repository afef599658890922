// Addresses as links hold them and as a profile's patterns see them.

/** No article's address is longer; a pattern that is safe on as much may take minutes on a megabyte. */
const LONGEST = 2_000;

/** Takes an absolute address; gives its path and query, or their beginning. */
export function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname + search).slice(0, LONGEST);
}

/** Whether one of a profile's patterns matches; one that is no regular expression matches nothing. */
export function matchesAddress(patterns: readonly string[] | undefined, url: string): boolean {
  const address = pathAndQuery(url);
  return (patterns ?? []).some((pattern) => {
    try {
      return new RegExp(pattern, 'i').test(address);
    } catch {
      return false;
    }
  });
}

/** The http(s) address that an element's `href` leads to from a page; undefined when it leads to none. */
export function linkOf(element: Element | null, page: string): URL | undefined {
  const href = element?.getAttribute('href');
  const url = href && URL.canParse(href, page) ? new URL(href, page) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
