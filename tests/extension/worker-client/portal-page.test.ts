// Fetching a portal's page: as nobody, only from that portal, and what each refusal means for asking again.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPortalPage, PortalError } from '../../../extension/worker-client/portal-page.ts';
import { PORTAL, urlOf } from '../support/device.ts';

const URL_ASKED = urlOf('cchc.aspx');

type Answer = { status?: number; headers?: Record<string, string>; body?: BodyInit; from?: string };

function answering({ status = 200, headers = {}, body = '', from = URL_ASKED }: Answer) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) =>
    Object.defineProperty(new Response(body, { status, headers }), 'url', { value: from }),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const retryAfter = () =>
  fetchPortalPage(PORTAL, URL_ASKED).then(
    () => 'a page',
    (error: unknown) => (error instanceof PortalError ? error.retryAfterMs : error),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page of a portal', () => {
  it('is asked for as nobody, and fresh', async () => {
    const fetched = answering({ body: '<p>Trang</p>', from: `${URL_ASKED}?Page=1` });
    expect(await fetchPortalPage(PORTAL, URL_ASKED)).toEqual({
      url: `${URL_ASKED}?Page=1`,
      text: '<p>Trang</p>',
      feed: false,
    });
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe(URL_ASKED);
    expect(init).toMatchObject({ credentials: 'omit', cache: 'no-cache', signal: expect.any(AbortSignal) });
  });

  it('is read in the letters that it is written in', async () => {
    answering({
      headers: { 'Content-Type': 'text/html; charset=windows-1258' },
      body: Uint8Array.of(0xf4, 0xf2),
    });
    expect((await fetchPortalPage(PORTAL, URL_ASKED)).text.normalize()).toBe('ộ');
  });

  it.each([
    ['application/rss+xml; charset=utf-8', true],
    ['text/xml', true],
    ['application/xhtml+xml', false],
    ['text/html', false],
  ])('of %s is a feed or not', async (type, feed) => {
    answering({ headers: { 'Content-Type': type } });
    expect(await fetchPortalPage(PORTAL, URL_ASKED)).toMatchObject({ feed });
  });
});

describe('no page of a portal', () => {
  it('is asked for where the address is not on it', async () => {
    const fetched = answering({});
    await expect(fetchPortalPage(PORTAL, 'https://elsewhere.example/')).rejects.toThrow(PortalError);
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each<[string, Answer, number | null]>([
    ['there is none', { status: 404 }, null],
    ['the portal forbids it', { status: 403, headers: { 'Retry-After': '9' } }, null],
    ['it leads to another site', { from: 'https://elsewhere.example/cchc.aspx' }, null],
    ['it says that it is too large', { headers: { 'Content-Length': '10000001' } }, null],
    ['it is too large', { body: 'x'.repeat(10_000_001) }, null],
    ['the portal has a fault', { status: 500 }, 0],
    ['there were too many requests', { status: 429, headers: { 'Retry-After': '120' } }, 120_000],
    ['the portal is busy and says nothing', { status: 503 }, 0],
  ])('comes where %s', async (_, answer, ms) => {
    answering(answer);
    expect(await retryAfter()).toBe(ms);
  });

  it.each([
    [404, true],
    [410, true],
    [403, false],
    [500, false],
  ])('is gone for good or not, where the portal says %i', async (status, gone) => {
    answering({ status });
    await expect(fetchPortalPage(PORTAL, URL_ASKED)).rejects.toMatchObject({ gone });
  });

  it('comes before the day that the portal names', async () => {
    const later = new Date(Date.now() + 3_600_000).toUTCString();
    answering({ status: 503, headers: { 'Retry-After': later } });
    const ms = Number(await retryAfter());
    expect(ms).toBeGreaterThan(3_590_000);
    expect(ms).toBeLessThanOrEqual(3_600_000);
  });

  it('comes where nobody answers, but may another time', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await retryAfter()).toBe(0);
  });

  it('comes where it leads to a site that the browser may not read', async () => {
    vi.stubGlobal('fetch', async (_url: string, { redirect }: RequestInit) => {
      if (redirect !== 'manual') throw new TypeError('Failed to fetch');
      return { type: 'opaqueredirect' };
    });
    expect(await retryAfter()).toBeNull();
  });
});
