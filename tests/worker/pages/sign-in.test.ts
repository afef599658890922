// Signing in to the server's own pages: by a code of the extension or an invite, once, from our own form alone.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { signInAddress } from '#shared/api/pages';
import { invite } from '../../../worker/domain/setup.ts';
import { call, ORIGIN, refused, registerPortals, send, tokenOf } from '../client.ts';
import { aBrowser, signedIn } from './browser.ts';

beforeEach(registerPortals);

const session = (browser: ReturnType<typeof aBrowser>) => browser.jar.get('__Host-so-tin');

describe('a code from the extension', () => {
  it('opens a session of the same person, who goes where they wanted to', async () => {
    const token = await tokenOf('reporter');
    const { code } = await call('sessionCode', { token });
    const browser = aBrowser();
    const opened = await browser.post('/vao', { code, den: '/moi' });
    expect([opened.status, opened.path]).toEqual([200, '/moi']);
    const me = await call('me', { headers: { Cookie: `__Host-so-tin=${session(browser)}` } });
    expect(me.person).toEqual((await call('me', { token })).person);
  });

  it('is kept in a cookie that no script and no other host gets', async () => {
    const { code } = await call('sessionCode', { token: await tokenOf('viewer') });
    const browser = aBrowser();
    await browser.post('/vao', { code, den: '/' });
    expect(browser.received[0]).toMatch(
      /^__Host-so-tin=sotin_[\w-]+; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('works once', async () => {
    const { code } = await call('sessionCode', { token: await tokenOf('viewer') });
    await aBrowser().post('/vao', { code, den: '/' });
    const second = await aBrowser().post('/vao', { code, den: '/' });
    expect(second.status).toBe(404);
    expect(second.html).toContain('Mã đăng nhập không đúng hoặc đã hết hạn');
  });

  it('works for a minute', async () => {
    const { code, expiresAt } = await call('sessionCode', { token: await tokenOf('viewer') });
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
    await env.DB.prepare(`UPDATE session_code SET expires_at = '2020-01-01T00:00:00.000Z'`).run();
    expect((await aBrowser().post('/vao', { code, den: '/' })).status).toBe(404);
  });

  it('is given to no token that is limited', async () => {
    const token = await tokenOf('admin', ['stats:read']);
    expect((await refused('sessionCode', { token })).type).toBe('forbidden-scope');
  });

  it('stands in the fragment of the address that it opens, so in no log', () => {
    expect(signInAddress('https://a.vn', 'ABCD', '/bao-cao?period=c-year-2023')).toBe(
      'https://a.vn/vao?den=%2Fbao-cao%3Fperiod%3Dc-year-2023#ABCD',
    );
  });
});

describe('an invite', () => {
  it('opens a session too, once', async () => {
    const code = await invite(env.DB, { name: 'Người xem', role: 'viewer', unit: null, now: Date.now() });
    const browser = aBrowser();
    await browser.post('/vao', { code: code.toLowerCase(), den: '/' });
    expect(session(browser)).toBeDefined();
    const again = await aBrowser().post('/vao', { code, den: '/' });
    expect(again.html).toContain('Mã mời đã được dùng');
  });
});

describe('a session', () => {
  it('ends when its person leaves', async () => {
    const browser = await signedIn(await tokenOf('viewer'));
    const cookie = `__Host-so-tin=${session(browser)}`;
    expect((await send('me', { headers: { Cookie: cookie } })).status).toBe(200);
    await browser.post('/ra', {});
    expect(session(browser)).toBeUndefined();
    expect((await send('me', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it('ends after twelve hours', async () => {
    const browser = await signedIn(await tokenOf('viewer'));
    await env.DB.prepare(`UPDATE token SET expires_at = '2020-01-01T00:00:00.000Z' WHERE kind = 'web'`).run();
    const cookie = `__Host-so-tin=${session(browser)}`;
    expect((await send('me', { headers: { Cookie: cookie } })).status).toBe(401);
  });

  it.each(['https://elsewhere.vn', 'null'])('changes nothing for a form sent from %s', async (origin) => {
    const browser = await signedIn(await tokenOf('tagger'));
    const cookie = `__Host-so-tin=${session(browser)}`;
    const told = await refused('actions', {
      headers: { Cookie: cookie, Origin: origin },
      body: { actions: [{}] },
    });
    expect([told.status, told.type]).toEqual([403, 'foreign-form']);
    expect((await aBrowser().post('/vao', { code: 'X' }, origin)).status).toBe(403);
    expect((await browser.post('/ra', {}, origin)).status).toBe(403);
  });

  it('writes through the interface from a page of ours', async () => {
    const browser = await signedIn(await tokenOf('tagger'));
    const cookie = `__Host-so-tin=${session(browser)}`;
    const response = await send('actions', {
      headers: { Cookie: cookie, Origin: ORIGIN },
      body: { actions: [{}] },
    });
    expect(response.status).toBe(200);
  });
});

it.each([
  ['//elsewhere.vn', '/bao-cao'],
  ['/\\elsewhere.vn', '/bao-cao'],
  ['https://elsewhere.vn', '/bao-cao'],
  ['javascript:alert(1)', '/bao-cao'],
  ['', '/bao-cao'],
])('after signing in nobody is led to %s', async (target, path) => {
  const { code } = await call('sessionCode', { token: await tokenOf('viewer') });
  expect((await aBrowser().post('/vao', { code, den: target })).path).toBe(path);
});

it('the language is kept by the browser, and pages come in it', async () => {
  const browser = aBrowser();
  expect((await browser.open('/vao')).html).toContain('<html lang="vi">');
  const opened = await browser.post('/ngon-ngu', { language: 'en', den: '/vao' });
  expect(opened.html).toContain('<html lang="en">');
  expect(opened.html).toContain('Sign in to Sổ Tin');
});
