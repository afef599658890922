// Requests that are refused whole, with nothing stored of them.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { BODY_MAX_BYTES } from '#shared/api/ledger';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { anAction, call, PORTAL, refused, registerPortals, send, tokenOf } from './client.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

async function stored(): Promise<unknown> {
  return env.DB.prepare(
    `SELECT (SELECT count(*) FROM ledger) AS ledger, (SELECT count(*) FROM article) AS articles,
      (SELECT count(*) FROM address) AS addresses, (SELECT count(*) FROM count_day) AS counters`,
  ).first();
}
const NOTHING = { ledger: 0, articles: 0, addresses: 0, counters: 0 };

describe('a request that is refused whole', () => {
  it.each<[string, unknown, ProblemType]>([
    ['JSON that does not parse', '{"actions":[', 'bad-json'],
    ['nothing', '', 'bad-json'],
    ['a text', '"actions"', 'bad-request'],
    ['null', 'null', 'bad-request'],
    ['a list', '[]', 'bad-request'],
    ['an object without actions', '{}', 'bad-request'],
    ['actions that are no list', '{"actions":{"0":{}}}', 'bad-request'],
    ['lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'bad-request'],
    ['0 actions', { actions: [] }, 'bad-action-count'],
    ['101 actions', { actions: Array.from({ length: 101 }, () => anAction()) }, 'bad-action-count'],
  ])('is %s', async (_, body, type) => {
    const problem = await refused('actions', { token, body });
    expect(problem).toMatchObject({ type, title: PROBLEMS[type][1], status: PROBLEMS[type][0] });
    expect(await stored()).toEqual(NOTHING);
  });

  it.each(['with', 'without'])('is over 256 KB, %s a Content-Length', async (told) => {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ actions: [anAction()] }).padEnd(BODY_MAX_BYTES + 1),
    );
    const body =
      told === 'with'
        ? bytes
        : new ReadableStream({
            start(controller) {
              for (let from = 0; from < bytes.length; from += 65_536)
                controller.enqueue(bytes.slice(from, from + 65_536));
              controller.close();
            },
          });
    const { exports } = await import('cloudflare:workers');
    const response = await exports.default.fetch(
      new Request('https://sotin.test/api/v1/actions', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          ...(told === 'with' ? { 'Content-Length': String(bytes.length) } : {}),
        },
        body,
      }),
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      type: 'body-too-large',
      title: PROBLEMS['body-too-large'][1],
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await stored()).toEqual(NOTHING);
  });

  it.each([
    ['a letter of one byte, as Windows writes it', 'Bài', Uint8Array.of(0x42, 0xe0, 0x69)],
    ['half of a surrogate pair', 'Bài', Uint8Array.of(0xed, 0xa0, 0x80)],
    ['UTF-16', null, null],
  ])('is not UTF-8: %s', async (_, title, written) => {
    const article = { portal: PORTAL.id, url: `${PORTAL.origins[0]}/tin`, title };
    const text = JSON.stringify({ actions: [anAction(title === null ? {} : { article })] });
    const [before = '', after = ''] = text.split(title ?? text);
    const body = written
      ? Buffer.concat([Buffer.from(before), written, Buffer.from(after)])
      : Buffer.from(text, 'utf16le');
    const { exports } = await import('cloudflare:workers');
    const headers = { Authorization: `Bearer ${token}` };
    const response = await exports.default.fetch(
      new Request('https://sotin.test/api/v1/actions', { method: 'POST', headers, body }),
    );
    expect(await response.json()).toMatchObject({ type: 'bad-json', title: PROBLEMS['bad-json'][1] });
    expect(await stored()).toEqual(NOTHING);
  });

  it('is taken at exactly 256 KB', async () => {
    const json = JSON.stringify({ actions: [anAction()] });
    const body = json + ' '.repeat(BODY_MAX_BYTES - new TextEncoder().encode(json).length);
    expect((await call('actions', { token, body })).results[0]?.status).toBe('applied');
  });
});

describe('who may not send', () => {
  it.each([
    ['no token', undefined],
    ['a token that nobody has', 'sotin_nobody'],
    ['something that is no bearer token', ' '],
  ])('%s is 401', async (_, wrong) => {
    const problem = await refused('actions', {
      body: { actions: [anAction()] },
      ...(wrong === undefined ? {} : { headers: { Authorization: `Bearer ${wrong}` } }),
    });
    expect(problem).toMatchObject({ type: 'unauthorized', status: 401, title: PROBLEMS.unauthorized[1] });
    expect(await stored()).toEqual(NOTHING);
  });

  it.each([
    ['a revoked token', "UPDATE token SET revoked_at = '2023-01-01T00:00:00.000Z'"],
    ['a token that ran out', "UPDATE token SET expires_at = '2023-01-01T00:00:00.000Z'"],
    ['the token of a revoked person', "UPDATE person SET revoked_at = '2023-01-01T00:00:00.000Z'"],
  ])('%s is 401', async (_, sql) => {
    await env.DB.prepare(sql).run();
    const response = await send('actions', { token, body: { actions: [anAction()] } });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await stored()).toEqual(NOTHING);
  });

  it.each<[string, () => Promise<string>, unknown, ProblemType]>([
    ['a viewer', () => tokenOf('viewer'), anAction(), 'forbidden-role'],
    ['a tagger who merges', () => tokenOf('tagger'), anAction({ kind: 'merge' }), 'forbidden-role'],
    ['a reporter who splits', () => tokenOf('reporter'), anAction({ kind: 'split' }), 'forbidden-role'],
    ['a token without the scope', () => tokenOf('editor', ['stats:read']), anAction(), 'forbidden-scope'],
    ['a token without any scope', () => tokenOf('editor', []), anAction(), 'forbidden-scope'],
  ])('%s is 403, and good neighbours are not stored either', async (_, by, action, type) => {
    const problem = await refused('actions', {
      token: await by(),
      body: { actions: [anAction({ id: uuidv7() }), action] },
    });
    expect(problem).toMatchObject({ type, status: 403, title: PROBLEMS[type][1] });
    expect(await stored()).toEqual(NOTHING);
  });
});

describe('invites', () => {
  it.each<[string, unknown, ProblemType]>([
    ['no hash', { code: 'X', device: 'máy' }, 'bad-request'],
    ['a hash that is none', { code: 'X', device: 'máy', tokenHash: 'zz' }, 'bad-request'],
    ['a code that is a number', { code: 1, device: 'máy', tokenHash: '0'.repeat(64) }, 'bad-request'],
    [
      'a code of 101 characters',
      { code: 'X'.repeat(101), device: 'm', tokenHash: '0'.repeat(64) },
      'bad-request',
    ],
    ['an unknown code', { code: 'X\u0000', device: 'm', tokenHash: '0'.repeat(64) }, 'invite-unknown'],
  ])('are refused with %s', async (_, body, type) => {
    expect(await refused('redeem', { body })).toMatchObject({ type, title: PROBLEMS[type][1] });
  });
});

describe('changes', () => {
  it.each<[string, Record<string, string>, ProblemType]>([
    ['an unknown portal', { portal: 'khong-co' }, 'unknown-portal'],
    ['NUL', { portal: '\u0000' }, 'unknown-portal'],
    ['a number that is none', { portal: PORTAL.id, since: '-1' }, 'unknown-value'],
    ['a number beyond all', { portal: PORTAL.id, since: '9'.repeat(400) }, 'unknown-value'],
    ['an unknown parameter', { portal: PORTAL.id, limit: '1' }, 'unknown-parameter'],
    ['a number never given', { portal: PORTAL.id, since: '999999999999999' }, 'ledger-restarted'],
  ])('are refused with %s', async (_, query, type) => {
    expect(await refused('changes', { token, query })).toMatchObject({ type, title: PROBLEMS[type][1] });
  });
});
