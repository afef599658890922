// API tokens: made by people within their own role, seen by whom they concern, taken back at once.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#shared/api/access';
import { TOKENS_MAX } from '#shared/api/tokens';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { registerUnit } from '../../../worker/db/setup.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { newSecret } from '../../../worker/domain/setup.ts';
import { call, deviceOf, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { signedIn } from '../people.ts';

beforeEach(registerPortals);

const DAY_MS = 86_400_000;

/** A request for a token, and the secret that its hash is of. */
async function wanted(parts: Record<string, unknown> = {}) {
  const secret = newSecret();
  const body = { id: uuidv7(), name: 'Báo cáo tháng', scopes: ['stats:read'], days: 90, ...parts };
  return { secret, body: { ...body, tokenHash: await sha256(secret) } };
}

const audit = async () =>
  (await env.DB.prepare('SELECT what, subject, person_id FROM audit ORDER BY n').all()).results;

describe('a token that a person makes', () => {
  it('lets a script in, in that person’s name, as far as its scopes go', async () => {
    const token = await deviceOf('reporter');
    const { secret, body } = await wanted({ scopes: ['stats:read', 'export:read'] });
    const { token: made } = await call('createToken', { token, body });
    const { person } = await call('me', { token });
    expect(made).toMatchObject({ id: body.id, name: 'Báo cáo tháng', scopes: body.scopes, person });
    expect(await call('me', { token: secret })).toMatchObject({ person, scopes: body.scopes });
    expect((await refused('articles', { token: secret })).type).toBe('forbidden-scope');
    expect(await audit()).toEqual([{ what: 'token.created', subject: body.id, person_id: person.id }]);
  });

  it('ends when it was said to', async () => {
    const token = await deviceOf('viewer');
    const { secret, body } = await wanted({ days: 30 });
    const { token: made } = await call('createToken', { token, body });
    expect(Date.parse(made.expiresAt ?? '') - Date.parse(made.createdAt)).toBe(30 * DAY_MS);
    await env.DB.prepare(`UPDATE token SET expires_at = '2020-01-01T00:00:00.000Z' WHERE kind = 'api'`).run();
    expect((await refused('me', { token: secret })).type).toBe('unauthorized');
  });

  it('is made once by the same request sent again', async () => {
    const token = await deviceOf('viewer');
    const { body } = await wanted();
    const first = await call('createToken', { token, body });
    expect(await call('createToken', { token, body })).toEqual(first);
    expect((await call('tokens', { token })).tokens).toEqual([first.token]);
    expect(await audit()).toHaveLength(1);
  });

  it('shows the day on which it was last used', async () => {
    const token = await deviceOf('viewer');
    const { secret, body } = await wanted();
    await call('createToken', { token, body });
    expect((await call('tokens', { token })).tokens[0]?.lastUsedOn).toBeNull();
    await call('me', { token: secret });
    expect((await call('tokens', { token })).tokens[0]?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('loses a right when its person does', async () => {
    const token = await deviceOf('reporter');
    const { secret, body } = await wanted({ scopes: ['stats:read', 'export:read'] });
    await call('createToken', { token, body });
    await env.DB.prepare(`UPDATE person SET role = 'viewer'`).run();
    expect((await call('me', { token: secret })).scopes).toEqual(['stats:read']);
  });
});

describe('a token is not made', () => {
  it.each<[string, Role, Record<string, unknown>, ProblemType]>([
    [
      'with a scope beyond the role',
      'viewer',
      { scopes: ['stats:read', 'export:read'] },
      'scope-beyond-role',
    ],
    ['for writing by a viewer', 'viewer', { scopes: ['actions:write'] }, 'scope-beyond-role'],
    ['without end by who is no administrator', 'editor', { days: null }, 'token-without-end'],
    ['without a scope', 'editor', { scopes: [] }, 'token-without-scope'],
    ['with a scope twice', 'editor', { scopes: ['stats:read', 'stats:read'] }, 'bad-request'],
    ['with a scope that there is not', 'editor', { scopes: ['whole'] }, 'bad-request'],
    ['for 31 days', 'editor', { days: 31 }, 'bad-request'],
    ['without a name', 'editor', { name: '  ' }, 'token-without-name'],
    ['with a name of 101 characters', 'editor', { name: 'x'.repeat(101) }, 'text-too-long'],
    ['with a name that nobody can keep', 'editor', { name: 'a\0b' }, 'bad-text'],
    ['with an id that is none', 'editor', { id: 'x' }, 'bad-request'],
    ['with more than is known', 'editor', { role: 'admin' }, 'unknown-parameter'],
  ])('%s', async (_, role, parts, type) => {
    const token = await deviceOf(role);
    const { body } = await wanted(parts);
    const problem = await refused('createToken', { token, body });
    expect([problem.type, problem.title]).toEqual([type, PROBLEMS[type][1]]);
    expect((await call('tokens', { token })).tokens).toEqual([]);
    expect(await audit()).toEqual([]);
  });

  it.each<[string, Scope[]]>([
    ['one scope', ['stats:read']],
    ['every scope', ['stats:read', 'articles:read', 'actions:write', 'export:read']],
  ])('by a token that is itself limited to %s', async (_, scopes) => {
    const token = await tokenOf('admin', scopes);
    const { body } = await wanted();
    for (const [name, given] of [
      ['createToken', { body }],
      ['tokens', {}],
      ['revokeToken', { parameters: { id: body.id } }],
    ] as const)
      expect((await refused(name, { token, ...given })).type).toBe('forbidden-scope');
  });

  it('of an id or a secret that is taken', async () => {
    const token = await deviceOf('viewer');
    const [first, second] = [await wanted(), await wanted()];
    await call('createToken', { token, body: first.body });
    for (const stolen of [{ id: first.body.id }, { tokenHash: first.body.tokenHash }]) {
      const problem = await refused('createToken', { token, body: { ...second.body, ...stolen } });
      expect([problem.status, problem.type]).toEqual([409, 'token-taken']);
    }
    const other = await deviceOf('viewer');
    expect((await refused('createToken', { token: other, body: first.body })).type).toBe('token-taken');
    expect((await call('tokens', { token: other })).tokens).toEqual([]);
  });

  it('when a person has twenty that work', async () => {
    const token = await deviceOf('viewer');
    const ids: string[] = [];
    for (let made = 0; made < TOKENS_MAX; made++) {
      const { body } = await wanted();
      ids.push((await call('createToken', { token, body })).token.id);
    }
    const { body } = await wanted();
    expect((await refused('createToken', { token, body })).type).toBe('too-many-tokens');
    await call('revokeToken', { token, parameters: { id: ids[0] ?? '' } });
    expect((await call('createToken', { token, body })).token.id).toBe(body.id);
  });
});

it('an administrator’s may be without end', async () => {
  const token = await deviceOf('admin');
  const { body } = await wanted({ days: null, scopes: ['actions:write'] });
  expect((await call('createToken', { token, body })).token.expiresAt).toBeNull();
});

describe('the list', () => {
  it('holds one’s own; an administrator’s holds everybody’s', async () => {
    const [an, binh, admin] = [await deviceOf('viewer'), await deviceOf('viewer'), await deviceOf('admin')];
    const [one, two] = [await wanted(), await wanted()];
    await call('createToken', { token: an, body: one.body });
    await call('createToken', { token: binh, body: two.body });
    const listed = async (token: string) => (await call('tokens', { token })).tokens.map(({ id }) => id);
    expect(await listed(an)).toEqual([one.body.id]);
    expect(await listed(binh)).toEqual([two.body.id]);
    expect((await listed(admin)).toSorted()).toEqual([one.body.id, two.body.id].toSorted());
  });

  it('of an administrator of a unit holds those of its people, and takes back no others', async () => {
    // Beside another, the unit is not the whole.
    await registerUnit(env.DB, {
      id: 'khac',
      name: 'Sở khác',
      shortName: 'Khác',
      validFrom: null,
      validTo: null,
    });
    const [own, below, foreign] = await Promise.all([
      signedIn('admin', UNIT.id),
      signedIn('viewer', UNIT.id),
      signedIn('viewer', null),
    ]);
    for (const { token } of [below, foreign])
      await call('createToken', { token, body: (await wanted()).body });
    const { tokens } = await call('tokens', { token: own.token });
    expect(tokens.map(({ person }) => person.id)).toEqual([below.id]);
    const [other] = (await call('tokens', { token: foreign.token })).tokens;
    const given = { token: own.token, parameters: { id: other?.id ?? '' } };
    expect((await refused('revokeToken', given)).type).toBe('not-found');
  });

  it('holds no device, no session, no secret and no hash', async () => {
    const token = await deviceOf('admin');
    await send('sessionCode', { token });
    const { body } = await wanted();
    await call('createToken', { token, body });
    const text = await (await send('tokens', { token })).text();
    expect(JSON.parse(text).tokens).toHaveLength(1);
    expect(text).not.toContain(body.tokenHash);
  });
});

describe('a token that is taken back', () => {
  it('works no longer, at once, and stays in the list as that', async () => {
    const token = await deviceOf('viewer');
    const { secret, body } = await wanted();
    await call('createToken', { token, body });
    const parameters = { id: body.id };
    const { token: gone } = await call('revokeToken', { token, parameters });
    expect(gone.revokedAt).toMatch(/Z$/);
    expect((await refused('me', { token: secret })).type).toBe('unauthorized');
    expect((await call('revokeToken', { token, parameters })).token).toEqual(gone);
    expect((await call('tokens', { token })).tokens).toEqual([gone]);
    expect((await audit()).map(({ what }) => what)).toEqual(['token.created', 'token.revoked']);
  });

  it('may be another’s for an administrator, for nobody else', async () => {
    const [an, binh, admin] = [await deviceOf('viewer'), await deviceOf('editor'), await deviceOf('admin')];
    const { secret, body } = await wanted();
    await call('createToken', { token: an, body });
    const parameters = { id: body.id };
    expect((await refused('revokeToken', { token: binh, parameters })).type).toBe('not-found');
    expect((await send('me', { token: secret })).status).toBe(200);
    expect((await call('revokeToken', { token: admin, parameters })).token.revokedAt).not.toBeNull();
  });

  it('is no device and no session, whatever id is named', async () => {
    const token = await deviceOf('admin');
    const id = await env.DB.prepare(`SELECT id FROM token WHERE kind = 'ext'`).first<string>('id');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await refused('revokeToken', { token, parameters: { id: id ?? '' } })).type).toBe('not-found');
  });
});

it('a page elsewhere may ask for a token to be taken back: the method is allowed by name', async () => {
  const { exports } = await import('cloudflare:workers');
  const response = await exports.default.fetch(
    new Request('https://sotin.test/api/v1/tokens/x', {
      method: 'OPTIONS',
      headers: { Origin: 'https://elsewhere.vn', 'Access-Control-Request-Method': 'DELETE' },
    }),
  );
  expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,POST,PUT,DELETE,OPTIONS');
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
});
