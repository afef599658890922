// What a person reads where the server cannot answer: a page in their language; programs get the problem itself.
import { env, exports } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { BODY_MAX_BYTES } from '#shared/api/ledger';
import { ProblemError } from '#shared/problem';
import { createApp } from '../../../worker/app.ts';
import { ORIGIN, registerPortals } from '../client.ts';

beforeEach(registerPortals);

const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const ask = (path: string, init: RequestInit = {}, accept = HTML) =>
  exports.default.fetch(
    new Request(ORIGIN + path, { ...init, headers: { Accept: accept, ...(init.headers as object) } }),
  );
const tooLarge = (path: string): [string, RequestInit] => [
  path,
  { method: 'POST', body: 'x'.repeat(BODY_MAX_BYTES + 1), headers: { 'Content-Type': 'text/plain' } },
];

describe('a browser is shown a page', () => {
  it.each<[string, [string, RequestInit?], number, string]>([
    ['at an unknown address', ['/khong-co'], 404, 'Hãy xem lại địa chỉ'],
    [
      'for a method that the page does not take',
      ['/tin-bai', { method: 'PUT' }],
      405,
      'Hãy mở lại trang rồi làm lại',
    ],
    ['for too large a form', tooLarge('/ke-hoach'), 413, 'bớt nội dung rồi gửi lại'],
  ])('%s', async (_, given, status, words) => {
    const response = await ask(...given);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).toContain(`Mã lỗi ${status}, mã yêu cầu ${response.headers.get('X-Request-Id')}`);
    expect(html).toContain('<a href="/">Về trang chính của Sổ Tin</a>');
    if (status === 405) expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  it('in English where that was chosen', async () => {
    const html = await (await ask('/khong-co', { headers: { Cookie: 'so-tin-ngon-ngu=en' } })).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('There is no such page');
    expect(html).not.toMatch(/Hãy|Mã lỗi|Về trang/);
  });

  it.each([
    ['what was not foreseen', new Error('no such table: token'), 500, 'hãy báo quản trị viên', null],
    ['a database that is busy', new ProblemError('busy', 'overloaded'), 503, 'sau ít giây', '5'],
  ])('of %s', async (_, error, status, words, retryAfter) => {
    const failing = {
      prepare: () => {
        throw error;
      },
    };
    const app = createApp();
    const init = { headers: { Accept: HTML, Cookie: '__Host-so-tin=x' } };
    const response = await app.request(`${ORIGIN}/bao-cao`, init, {
      ...env,
      DB: failing as unknown as D1Database,
    });
    expect([response.status, response.headers.get('Retry-After')]).toEqual([status, retryAfter]);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).not.toContain(error.message);
  });
});

describe('a program gets the problem', () => {
  it.each<[string, [string, RequestInit?], string | undefined, number]>([
    ['whatever it takes, under the interface', ['/api/v1/khong-co'], HTML, 404],
    ['for a method of the interface', ['/api/v1/me', { method: 'PUT' }], HTML, 405],
    ['for too large a body', tooLarge('/api/v1/actions'), HTML, 413],
    ['at other addresses of programs', ['/healthz', { method: 'POST' }], HTML, 405],
    ['that does not ask for a page', ['/khong-co'], '*/*', 404],
    ['that asks for JSON', ['/tin-bai', { method: 'PUT' }], 'application/json', 405],
  ])('%s', async (_, given, accept, status) => {
    const response = await ask(given[0], given[1], accept);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ status });
  });
});
