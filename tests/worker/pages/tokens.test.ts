// The page of API tokens: what is offered to whom, a secret that is shown once, a token taken back.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#shared/api/access';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { call, deviceOf, refused, registerPortals, send } from '../client.ts';
import { type Opened, signedIn } from './browser.ts';

const PATH = '/quan-tri/khoa';

beforeEach(registerPortals);

/** The value of a hidden field. */
const hidden = ({ html }: Opened, name: string): string =>
  new RegExp(`type="hidden" name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** The form as the page brings it, filled in. */
const filled = (page: Opened, fields: Record<string, string | string[]> = {}) => ({
  ma: hidden(page, 'ma'),
  khoa: hidden(page, 'khoa'),
  ten: 'Bảng tháng',
  quyen: ['stats:read'],
  ngay: '90',
  ...fields,
});

async function browserOf(role: Role) {
  const token = await deviceOf(role);
  const browser = await signedIn(token);
  return { token, browser, page: await browser.open(PATH) };
}

const secretIn = ({ html }: Opened) => /<p id="secret" class="secret">([^<]+)<\/p>/.exec(html)?.[1];

describe('the form', () => {
  it.each<[Role, string[], boolean]>([
    ['viewer', ['stats:read', 'articles:read'], false],
    ['tagger', ['stats:read', 'articles:read', 'actions:write'], false],
    ['reporter', ['stats:read', 'articles:read', 'actions:write', 'export:read'], false],
    ['admin', ['stats:read', 'articles:read', 'actions:write', 'export:read'], true],
  ])('offers a %s what the role reaches', async (role, scopes, endless) => {
    const { page } = await browserOf(role);
    const offered = [...page.html.matchAll(/type="checkbox" id="[^"]+" name="quyen" value="([^"]+)"/g)];
    expect(offered.map(([, scope]) => scope)).toEqual(scopes);
    expect(page.html.includes('Không hết hạn')).toBe(endless);
  });

  it('makes a token whose secret is shown, and works', async () => {
    const { browser, page, token } = await browserOf('reporter');
    const made = await browser.post(PATH, filled(page, { quyen: ['stats:read', 'export:read'] }));
    expect(made.status).toBe(200);
    const secret = secretIn(made) ?? '';
    expect(secret).toMatch(/^sotin_[\w-]{43}$/);
    expect(made.headers.get('Cache-Control')).toBe('private, no-store');
    const me = await call('me', { token: secret });
    expect(me.person).toEqual((await call('me', { token })).person);
    expect(me.scopes).toEqual(['stats:read', 'export:read']);
    const list = await browser.open(PATH);
    expect(list.html).toContain('Bảng tháng');
    expect(list.html).not.toContain(secret);
  });

  it('sent twice makes one token', async () => {
    const { browser, page, token } = await browserOf('viewer');
    const first = await browser.post(PATH, filled(page));
    expect(secretIn(await browser.post(PATH, filled(page)))).toBe(secretIn(first));
    expect((await call('tokens', { token })).tokens).toHaveLength(1);
  });

  it.each<[string, Record<string, string | string[]>, ProblemType]>([
    ['no name', { ten: ' ' }, 'token-without-name'],
    ['no scope', { quyen: [] }, 'token-without-scope'],
    ['a scope beyond the role', { quyen: ['stats:read', 'export:read'] }, 'scope-beyond-role'],
    ['no end', { ngay: '' }, 'token-without-end'],
    ['a secret of somebody’s own', { khoa: 'sotin_1' }, 'bad-request'],
  ])('with %s is shown again with the reason, nothing typed lost', async (_, fields, type) => {
    const { browser, page, token } = await browserOf('tagger');
    const given = filled(page, { ten: 'Tên “đã” gõ', ngay: '365', ...fields });
    const again = await browser.post(PATH, given);
    expect(again.status).toBe(PROBLEMS[type][0]);
    expect(again.html).toContain(`role="alert">${PROBLEMS[type][1]}.`);
    expect(again.html).toContain(`value="${given.ten}"`);
    expect(again.html.includes('value="365" selected')).toBe(given.ngay === '365');
    expect([hidden(again, 'ma'), hidden(again, 'khoa')]).toEqual([given.ma, given.khoa]);
    expect(again.html).toContain('<nav');
    expect((await call('tokens', { token })).tokens).toEqual([]);
  });

  it('makes nothing when it is sent from elsewhere', async () => {
    const { browser, page, token } = await browserOf('viewer');
    expect((await browser.post(PATH, filled(page), 'https://elsewhere.vn')).status).toBe(403);
    expect((await call('tokens', { token })).tokens).toEqual([]);
  });
});

describe('the list', () => {
  it('takes a token back at once, and says which', async () => {
    const { browser, page, token } = await browserOf('viewer');
    const secret = secretIn(await browser.post(PATH, filled(page))) ?? '';
    const [made] = (await call('tokens', { token })).tokens;
    const after = await browser.post(PATH, { 'thu-hoi': made?.id ?? '' });
    expect([after.status, after.path]).toEqual([200, `${PATH}?da-thu-hoi=${made?.id}`]);
    expect(after.html).toContain('role="status">Đã thu hồi khóa “Bảng tháng”');
    expect(after.html).toContain('Khóa đã hết hạn hoặc đã thu hồi (1)');
    expect((await refused('me', { token: secret })).type).toBe('unauthorized');
  });

  it('shows an administrator whose each token is, and a person their own alone', async () => {
    const [an, admin] = [await browserOf('viewer'), await browserOf('admin')];
    await an.browser.post(PATH, filled(an.page, { ten: 'Của An' }));
    expect((await admin.browser.open(PATH)).html).toMatch(/Của An<\/th><td data-name="Của">Máy viewer<\/td>/);
    expect((await (await browserOf('editor')).browser.open(PATH)).html).not.toContain('Của An');
  });

  it('does not let a person take back another’s', async () => {
    const [an, binh] = [await browserOf('viewer'), await browserOf('viewer')];
    await an.browser.post(PATH, filled(an.page));
    const [made] = (await call('tokens', { token: an.token })).tokens;
    expect((await binh.browser.post(PATH, { 'thu-hoi': made?.id ?? '' })).status).toBe(404);
    expect((await call('tokens', { token: an.token })).tokens[0]?.revokedAt).toBeNull();
  });
});

it('names are shown as they are, never as markup', async () => {
  const { browser, page } = await browserOf('viewer');
  const name = '<script>alert(1)</script>';
  expect((await browser.post(PATH, filled(page, { ten: name }))).html).not.toContain(name);
  expect((await browser.open(PATH)).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

it('the page is for no token that is limited, and leads who is not signed in back here', async () => {
  const { browser } = await browserOf('admin');
  browser.jar.clear();
  const asked = await browser.open(PATH);
  expect([asked.status, hidden(asked, 'den')]).toEqual([401, PATH]);
  expect((await send('tokens', {})).status).toBe(401);
});

it('speaks English to who chose it', async () => {
  const { browser } = await browserOf('viewer');
  await browser.post('/ngon-ngu', { language: 'en', den: PATH });
  const { html } = await browser.open(PATH);
  expect(html).toContain('<h1>Tokens for programs</h1>');
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll('Sổ Tin', '');
  expect(main).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
});
