// The Worker's own pages: what they say, and that nothing but their own style and script can run on them.
import { exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '../client.ts';

const open = (path: string) => exports.default.fetch(new Request(`${ORIGIN}${path}`));

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

describe.each(['/', '/moi'])('the page %s', (path) => {
  it('is Vietnamese HTML with one heading and a title', async () => {
    const response = await open(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i);
    const html = await response.text();
    expect(html.startsWith('<!doctype html><html lang="vi">')).toBe(true);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]*Sổ Tin<\/title>/);
    expect(html.normalize('NFC')).toBe(html);
  });

  it('lets run what it holds, and nothing else', async () => {
    const response = await open(path);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const html = await response.text();
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const [, kind, text = ''] of html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g))
      expect(policy).toContain(`${kind}-src ${await hashOf(text)}`);
    expect(html).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('asks nothing of other servers, keeps nothing, passes no address on', async () => {
    const response = await open(path);
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});

it('the page of an invite can be used without a script', async () => {
  const html = await (await open('/moi')).text();
  expect(html).toContain('chép cả địa chỉ');
  expect(html).toMatch(/<section id="invite"[^>]* hidden/);
});

it.each(['/vao', '/ngon-ngu'])('%s refuses what is no form as the sender’s mistake', async (path) => {
  const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' };
  const request = new Request(ORIGIN + path, { method: 'POST', headers, body: '{}' });
  const response = await exports.default.fetch(request);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Yêu cầu không đúng định dạng');
});
