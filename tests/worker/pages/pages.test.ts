// The Worker's own pages: what they say, and that nothing but their own style and script can run on them.
import { exports } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '../client.ts';

const open = (path: string) => exports.default.fetch(new Request(`${ORIGIN}${path}`));

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

describe.each([
  ['/', 'What you need'],
  ['/moi', 'Copy the link'],
])('the page %s', (path, said) => {
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

  it('is told in the other language after one press, and leads back to itself', async () => {
    const html = await (await open(path)).text();
    expect(html).toContain('name="language" value="en" lang="en">English</button>');
    const [, field = '', back = ''] = /<input type="hidden" name="([^"]+)" value="([^"]+)"/.exec(html) ?? [];
    const answer = await exports.default.fetch(
      new Request(`${ORIGIN}/ngon-ngu`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: ORIGIN },
        body: new URLSearchParams({ language: 'en', [field]: back }),
      }),
    );
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path]);
    const Cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    const english = await (
      await exports.default.fetch(new Request(ORIGIN + path, { headers: { Cookie } }))
    ).text();
    expect(english.startsWith('<!doctype html><html lang="en">')).toBe(true);
    expect(english).toContain(said);
    expect(english).toContain('value="vi" lang="vi">Tiếng Việt</button>');
    // Names alone are left in Vietnamese, and what the extension's button is called there.
    const rest = english.replace(/<style>[\s\S]*?<\/style>|Sổ Tin|Tiếng Việt|Cốc Cốc|“Mở báo cáo”/g, '');
    expect(rest.match(/[\u00c0-\u024f\u1ea0-\u1ef9]+/g)).toBeNull();
  });

  it('asks nothing of other servers, keeps nothing, tells its address to this server alone', async () => {
    const response = await open(path);
    // Under `no-referrer` a browser without Sec-Fetch-Site sends `Origin: null` with the page's own forms.
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin');
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
