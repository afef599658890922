// A browser without scripts, as far as pages need one: it keeps cookies, follows what it is sent to, and posts forms.
import { exports } from 'cloudflare:workers';
import { call, ORIGIN } from '../client.ts';

export type Opened = { status: number; path: string; html: string; headers: Headers };

/** A browser with an empty jar of cookies. */
export function aBrowser() {
  const jar = new Map<string, string>();
  /** Every `Set-Cookie` line received, oldest first. */
  const received: string[] = [];

  async function ask(path: string, init: RequestInit = {}): Promise<Opened> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie && { Cookie: cookie }) };
    const response = await exports.default.fetch(
      new Request(ORIGIN + path, { ...init, headers, redirect: 'manual' }),
    );
    for (const line of response.headers.getSetCookie()) {
      received.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Max-Age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('Location');
    if (response.status === 303 && location) return ask(location);
    return { status: response.status, path, html: await response.text(), headers: response.headers };
  }

  return {
    jar,
    received,
    open: (path: string) => ask(path),
    /**
     * Posts a form as a page of this server does; `origin` is where it was sent from, `accept` what a script of the
     * page asks for.
     */
    post: (
      path: string,
      fields: Record<string, string | string[]>,
      origin: string = ORIGIN,
      accept?: string,
    ) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return ask(path, {
        method: 'POST',
        body,
        headers: { Origin: origin, ...(accept && { Accept: accept }) },
      });
    },
    /** Posts a form with a file in it. */
    upload: (path: string, fields: Record<string, string | File>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return ask(path, { method: 'POST', body, headers: { Origin: ORIGIN } });
    },
  };
}

/** A browser in which the token's person is signed in. */
export async function signedIn(token: string) {
  const { code } = await call('sessionCode', { token });
  const browser = aBrowser();
  await browser.post('/vao', { code, den: '/' });
  return browser;
}
