// Reads an invite as people paste it: the link, with whatever stood around it in the message.

/** Where to sign in, and with what. */
export type Invite = { server: string; code: string };

const LINK = /https?:\/\/[^\s#<>"'“”]+#[A-Za-z0-9_-]+/g;

/**
 * Finds the invite link `https://server/moi#CODE` in a pasted text; null when there is none.
 * `server` is an origin; http only where the server runs on this very machine.
 */
export function parseInviteLink(text: string): Invite | null {
  for (const [found] of text.matchAll(LINK)) {
    const url = URL.canParse(found) ? new URL(found) : null;
    const code = url?.hash.slice(1) ?? '';
    if (url && code !== '' && /\/moi\/?$/.test(url.pathname) && isServer(url))
      return { server: url.origin, code };
  }
  return null;
}

/** The origin of a typed server address, with or without scheme; null when it is none. */
export function parseServer(text: string): string | null {
  const bare = text.trim().replace(/\/+$/, '');
  const address = /^[a-z]+:\/\//i.test(bare) ? bare : `https://${bare}`;
  if (bare === '' || !URL.canParse(address)) return null;
  const url = new URL(address);
  return isServer(url) ? url.origin : null;
}

/** A token must not travel in the clear, except to a server on the same machine. */
function isServer(url: URL): boolean {
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname))
  );
}
