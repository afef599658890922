// Signing in: an invite becomes a token once, a lost answer can be repeated, and no secret is kept.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { SCOPES } from '#shared/api/access';
import { TOKEN_PREFIX } from '#shared/api/sign-in';
import { uuidv7 } from '#shared/uuid';
import { registerPortal } from '../../../worker/db/setup.ts';
import { sha256 } from '../../../worker/domain/secrets.ts';
import { apiToken, firstInvite, invite, inviteAgain, newSecret } from '../../../worker/domain/setup.ts';
import { call, PORTAL, refused, registerPortals, send, tokenOf, UNIT } from '../client.ts';

let code: string;

beforeEach(async () => {
  await registerPortals();
  code = await invite(env.DB, { name: 'An', role: 'tagger', unit: UNIT.id, now: Date.now() });
});

const hashOf = (secret: string) => sha256(secret);
const redeem = async (secret: string, typed = code) =>
  call('redeem', { body: { code: typed, device: 'Chrome, Windows', tokenHash: await hashOf(secret) } });
const redeemRefused = async (secret: string, typed = code) =>
  refused('redeem', { body: { code: typed, device: 'Chrome, Windows', tokenHash: await hashOf(secret) } });

it('tells the device of a portal that came after the server last looked', async () => {
  const first = await invite(env.DB, { name: 'Một', role: 'tagger', unit: null, now: Date.now() });
  await call('redeem', { body: { code: first, device: 'Thử', tokenHash: await sha256('sotin_1') } });
  await registerPortal(env.DB, { ...PORTAL, id: 'sau', origins: ['https://sau.example.vn'], speaksFor: [] });
  const second = await invite(env.DB, { name: 'Hai', role: 'tagger', unit: null, now: Date.now() });
  const { me } = await call('redeem', {
    body: { code: second, device: 'Thử', tokenHash: await sha256('sotin_2') },
  });
  expect(me.portals.map(({ id }) => id)).toContain('sau');
});

it.each(['a\u0000b', '\ud800x', '   '])('refuses a device called %j', async (device) => {
  const code = await invite(env.DB, { name: 'Ba', role: 'tagger', unit: null, now: Date.now() });
  const answer = await send('redeem', { body: { code, device, tokenHash: await sha256('sotin_3') } });
  expect(answer.status).toBe(device.trim() ? 422 : 400);
});

describe('an invite', () => {
  it('becomes a token that works', async () => {
    const secret = newSecret();
    const { me } = await redeem(secret);
    expect(me).toMatchObject({
      person: { name: 'An' },
      role: 'tagger',
      unit: { id: UNIT.id },
      scopes: ['stats:read', 'articles:read', 'actions:write'],
    });
    expect(me.portals.map((portal) => portal.id).sort()).toEqual([PORTAL.id, 'tinh']);
    expect(me.portals[0]?.unit).toBe(UNIT.id);
    expect((await call('me', { token: secret })).person).toEqual(me.person);
  });

  it('gives the same answer again to the same device, also after it ran out', async () => {
    const secret = newSecret();
    const first = await redeem(secret);
    await env.DB.prepare("UPDATE invite SET expires_at = '2000-01-01T00:00:00.000Z'").run();
    const again = await redeem(secret);
    expect(again.me.person).toEqual(first.me.person);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM token').first('n')).toBe(1);
  });

  it('is used for every other device', async () => {
    await redeem(newSecret());
    expect(await redeemRefused(newSecret())).toMatchObject({
      type: 'invite-used',
      status: 410,
      title: 'Mã mời đã được dùng',
    });
  });

  it('that ran out is refused', async () => {
    await env.DB.prepare("UPDATE invite SET expires_at = '2000-01-01T00:00:00.000Z'").run();
    expect(await redeemRefused(newSecret())).toMatchObject({ type: 'invite-expired', status: 410 });
    expect(await env.DB.prepare('SELECT count(*) AS n FROM token').first('n')).toBe(0);
  });

  it('that nobody wrote is refused', async () => {
    expect(await redeemRefused(newSecret(), 'AAAA-BBBB-CCCC-DDDD')).toMatchObject({
      type: 'invite-unknown',
      status: 404,
    });
  });

  it('goes to exactly one of fifty devices at once', async () => {
    const secrets = Array.from({ length: 50 }, () => newSecret());
    const answers = await Promise.all(
      secrets.map(async (secret) =>
        send('redeem', { body: { code, device: 'máy', tokenHash: await hashOf(secret) } }),
      ),
    );
    const given = answers.map((answer) => answer.status).sort();
    expect(given).toEqual([200, ...Array.from({ length: 49 }, () => 410)]);
    const winner = secrets[answers.findIndex((answer) => answer.status === 200)] ?? '';
    expect((await call('me', { token: winner })).person.name).toBe('An');
    expect(await env.DB.prepare('SELECT count(*) AS n FROM token').first('n')).toBe(1);
  });

  it.each<[string, (plain: string) => string]>([
    ['in small letters', (plain) => plain.toLowerCase()],
    ['with spaces', (plain) => ` ${plain.replaceAll('-', ' ')} `],
    ['without dashes', (plain) => plain.replaceAll('-', '')],
    ['with long dashes', (plain) => plain.replaceAll('-', '–')],
    ['with O for 0, l and I for 1', (plain) => plain.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with a space that does not break', (plain) => plain.replaceAll('-', '\u00a0')],
  ])('works as typed %s', async (_, typed) => {
    let wanted = code;
    while (!/0.*1|1.*0/.test(wanted))
      wanted = await invite(env.DB, { name: 'Bình', role: 'viewer', unit: null, now: Date.now() });
    expect((await redeem(newSecret(), typed(wanted))).me.person.name).toMatch(/An|Bình/);
  });

  it('of a revoked person gives nothing', async () => {
    await env.DB.prepare("UPDATE person SET revoked_at = '2023-01-01T00:00:00.000Z'").run();
    const secret = newSecret();
    // It ended when the person's access did.
    expect(await redeemRefused(secret)).toMatchObject({ type: 'invite-expired', status: 410 });
    expect(await refused('me', { token: secret })).toMatchObject({ type: 'unauthorized' });
  });

  it.each(['M\u00e1y \u{1F33E}'])('takes any name of a device: %j', async (device) => {
    const secret = newSecret();
    await call('redeem', { body: { code, device, tokenHash: await hashOf(secret) } });
    expect((await call('me', { token: secret })).person.name).toBe('An');
  });

  it('cannot take over another token', async () => {
    const secret = newSecret();
    const first = await redeem(secret);
    const other = await invite(env.DB, { name: 'Bình', role: 'admin', unit: null, now: Date.now() });
    expect(await redeemRefused(secret, other)).toMatchObject({ type: 'token-taken', status: 409 });
    expect((await call('me', { token: secret })).person).toEqual(first.me.person);
    expect((await redeem(newSecret(), other)).me.role).toBe('admin');
  });

  it('of a person who is known signs in a further device', async () => {
    const first = await redeem(newSecret());
    const second = await redeem(newSecret(), await inviteAgain(env.DB, first.me.person.id, Date.now()));
    expect(second.me.person).toEqual(first.me.person);
  });

  it('of the first administrator is made anew until one signed in', async () => {
    const old = (await firstInvite(env.DB, null, Date.now())) ?? '';
    const fresh = (await firstInvite(env.DB, null, Date.now())) ?? '';
    expect(await redeemRefused(newSecret(), old)).toMatchObject({ type: 'invite-unknown' });
    expect((await redeem(newSecret(), fresh)).me.role).toBe('admin');
    expect(await firstInvite(env.DB, null, Date.now())).toBeNull();
  });
});

describe('a token', () => {
  it('begins so that scanners of leaked secrets know it, and is long', () => {
    expect(newSecret()).toMatch(new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`));
    expect(newSecret()).not.toBe(newSecret());
  });

  it('has the rights of its role as far as its scopes go', async () => {
    const scopes = async (token: string) => (await call('me', { token })).scopes;
    expect(await scopes(await tokenOf('admin'))).toEqual(SCOPES);
    expect(await scopes(await tokenOf('viewer', ['stats:read', 'export:read']))).toEqual(['stats:read']);
  });

  it('notes the day of its last use, once', async () => {
    const token = await tokenOf('viewer');
    await call('me', { token });
    const row = await env.DB.prepare('SELECT last_used_on FROM token').first<string>('last_used_on');
    expect(row).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('is revoked at once, alone', async () => {
    const [gone, kept] = [newSecret(), newSecret()];
    const first = await redeem(gone);
    await redeem(kept, await inviteAgain(env.DB, first.me.person.id, Date.now()));
    await env.DB.prepare('UPDATE token SET revoked_at = ?1 WHERE hash = ?2')
      .bind(new Date().toISOString(), await hashOf(gone))
      .run();
    expect(await refused('me', { token: gone })).toMatchObject({ type: 'unauthorized' });
    expect((await call('me', { token: kept })).person.name).toBe('An');
    expect(await redeemRefused(gone)).toMatchObject({ type: 'unauthorized' });
  });
});

describe('the database', () => {
  it('holds no secret in any column of any table', async () => {
    const secret = newSecret();
    await redeem(secret);
    const api = await apiToken(env.DB, { role: 'editor', scopes: null, name: 'kịch bản', now: Date.now() });
    await call('actions', {
      token: api,
      body: {
        actions: [
          {
            id: uuidv7(),
            kind: 'seen',
            decidedAt: '2023-10-25T02:00:00Z',
            article: { portal: PORTAL.id, url: `${PORTAL.origins[0]}/x` },
          },
        ],
      },
    });
    const secrets = [secret, api, code, code.replaceAll('-', '')];
    const everything = await wholeDatabase();
    expect(everything).toContain(await hashOf(secret));
    for (const kept of secrets) expect(everything.toLowerCase()).not.toContain(kept.toLowerCase());
    expect(everything).not.toContain(TOKEN_PREFIX);
  });
});

async function wholeDatabase(): Promise<string> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>();
  const rows = await env.DB.batch(
    tables.results
      .filter(({ name }) => !name.startsWith('d1_'))
      .map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`)),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

describe('healthz', () => {
  it('says that server and database answer, to anyone, with their versions', async () => {
    expect(await call('healthz')).toEqual({
      ok: true,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.stringMatching(/^\d{4}_/),
    });
  });
});
