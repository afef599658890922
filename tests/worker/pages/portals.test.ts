// The pages of portals: registered, renamed, paused, moved and read otherwise by forms alone.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { registerUnit } from '../../../worker/db/setup.ts';
import { call, deviceOf, PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { on, record, tag } from '../ledger.ts';
import { type Opened, signedIn } from './browser.ts';

const [LIST, PATH] = ['/quan-tri/cong', `/quan-tri/cong/${PORTAL.id}`];
let admin: string;
let browser: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  await registerPortals();
  await registerUnit(env.DB, {
    id: 'so-nnmt',
    name: 'Sở Nông nghiệp và Môi trường',
    shortName: 'Sở NN&MT',
    validFrom: null,
    validTo: null,
  });
  admin = await deviceOf('admin');
  browser = await signedIn(admin);
});

const portal = async () =>
  (await call('portals', { token: admin })).portals.find(({ id }) => id === PORTAL.id);
const post = (fields: Record<string, string | string[]>) => browser.post(PATH, { version: '1', ...fields });
const told = ({ status, html }: Opened, type: ProblemType) => {
  expect(status).toBe(PROBLEMS[type][0]);
  expect(html).toContain(PROBLEMS[type][1]);
};
const NEW = {
  do: 'new-portal',
  origin: 'noivu.example.vn',
  path: '/',
  name: 'Cổng Sở Nội vụ',
  channel: 'Cổng Thông tin điện tử Sở Nội vụ',
  unit: UNIT.id,
  from: '2023-01-01',
};

describe('the list', () => {
  it('shows each portal with its address, unit and state, and takes a new one', async () => {
    expect((await browser.open(LIST)).html).toMatch(/Cổng TTĐT Sở[\s\S]*https:\/\/snnptnt\.example\.vn/);
    const made = await browser.post(LIST, NEW);
    expect([made.status, made.path]).toEqual([200, `${LIST}/noivu-example-vn`]);
    expect((await browser.open(LIST)).html).toContain('https://noivu.example.vn');
  });

  it('says of each portal what of a further domain would be its own', async () => {
    await browser.post(LIST, { ...NEW, path: '/cchc' });
    const inner = await browser.open(`${LIST}/noivu-example-vn-cchc`);
    expect(inner.html).toContain('Chỉ những trang dưới /cchc của tên miền này thuộc cổng');
    expect((await browser.open(PATH)).html).toContain('Mọi trang của tên miền này thuộc cổng');
  });

  it.each<[string, Record<string, string>, ProblemType]>([
    ['an address that is taken', { origin: PORTAL.origins[0] ?? '' }, 'portal-taken'],
    ['no name', { name: ' ' }, 'text-missing'],
    ['no day', { from: '' }, 'impossible-date'],
  ])('shows the form again with %s, nothing typed lost', async (_, fields, type) => {
    const again = await browser.post(LIST, { ...NEW, ...fields });
    told(again, type);
    expect(again.html).toContain(`value="${NEW.channel}"`);
  });

  it('says how many articles come to a portal within another, and brings them when that is confirmed', async () => {
    const article = { portal: PORTAL.id, url: `${PORTAL.origins[0]}/cchc/tin-1`, publishedOn: '2023-05-02' };
    await record(admin, tag('2', 1, { article }));
    const inner = { ...NEW, origin: PORTAL.origins[0] ?? '', path: '/cchc' };
    const asked = await browser.post(LIST, inner);
    expect(asked.html).toContain('Thêm cổng và chuyển 1 bài');
    expect(asked.html).toContain(`value="${NEW.channel}"`);
    expect((await call('portals', { token: admin })).portals).toHaveLength(2);
    const made = await browser.post(LIST, { ...inner, take: '1' });
    expect([made.status, made.path]).toEqual([200, `${LIST}/snnptnt-example-vn-cchc`]);
    const { articles } = await call('articles', { token: admin });
    expect(articles.map(({ portal }) => portal)).toEqual(['snnptnt-example-vn-cchc']);
  });

  it('is an administrator’s', async () => {
    const other = await signedIn(await deviceOf('editor'));
    expect((await other.open(LIST)).status).toBe(403);
    expect((await other.open(PATH)).status).toBe(403);
  });
});

describe('a portal’s page', () => {
  it('renames it, and keeps its pause', async () => {
    const after = await post({ do: 'basics', name: 'Tên mới', channel: 'Kênh mới' });
    expect([after.path, after.html.includes('Đã lưu.')]).toEqual([`${PATH}?xong`, true]);
    expect(await portal()).toMatchObject({ name: 'Tên mới', channel: 'Kênh mới' });
  });

  it('pauses it and opens it again', async () => {
    expect((await post({ do: 'pause', paused: '1' })).html).toContain('Cổng tạm dừng từ ngày');
    expect((await browser.open(LIST)).html).toContain('Tạm dừng từ');
    await post({ do: 'pause', paused: '', version: '2' });
    expect((await portal())?.pausedAt).toBeUndefined();
  });

  it('keeps whom it speaks for, line by line', async () => {
    await post({
      do: 'units',
      unit: [UNIT.id, '', 'so-nnmt'],
      from: ['2000-01-01', '', '2025-03-01'],
      to: ['2025-02-28', '', ''],
    });
    expect((await portal())?.spans).toEqual([
      { unit: UNIT.id, from: '2000-01-01', to: '2025-02-28' },
      { unit: 'so-nnmt', from: '2025-03-01', to: null },
    ]);
  });

  it('shows lines that overlap again, with the reason', async () => {
    const fields = { unit: [UNIT.id, 'so-nnmt'], from: ['2000-01-01', '2001-01-01'], to: ['', ''] };
    const again = await post({ do: 'units', ...fields });
    told(again, 'spans-overlap');
    expect(again.html).toContain('value="2001-01-01"');
  });

  it('tries a move before it is made', async () => {
    const token = await tokenOf('tagger');
    await record(token, tag('2', 1));
    const move = {
      do: 'move',
      origin: 'nnmt.example.vn',
      on: '2025-03-01',
      match: '^/Pages/tin\\.aspx\\?ItemID=(\\d+)$',
      replace: '/bai?ItemID=$1',
    };
    const tried = await post({ ...move, try: '1' });
    expect(tried.html).toContain('Thử xong: 1 trong 1 địa chỉ sẽ đổi khóa');
    expect(tried.html).toContain('value="nnmt.example.vn"');
    expect((await portal())?.origins).toHaveLength(1);
    expect((await post(move)).html).toContain('từ ngày 01/03/2025');
    expect((await portal())?.origins).toEqual([PORTAL.origins[0], 'https://nnmt.example.vn']);
    // Both fields empty: the rule is taken back, and the trail says which one there was.
    await post({ ...move, match: '', replace: '', version: '2' });
    expect((await portal())?.profile.rewrites).toEqual([]);
    const said = env.DB.prepare(
      `SELECT before FROM audit WHERE what = 'portal.moved' ORDER BY n DESC LIMIT 1`,
    );
    const { on, rule } = JSON.parse((await said.first<string>('before')) ?? '');
    expect([on, rule]).toEqual([move.on, { match: move.match, replace: move.replace }]);
  });

  it('says of a rule that fits no stored address what follows, and keeps it only when told again', async () => {
    await record(await tokenOf('tagger'), tag('2', 1));
    const move = { do: 'move', origin: 'nnmt.example.vn', on: '2025-03-01', replace: '/bai?ItemID=$1' };
    const whole = { ...move, match: 'https://sonnptnt\\.example\\.vn/Pages/tin\\.aspx\\?ItemID=(\\d+)$' };
    for (const press of [{ try: '1' }, {}]) {
      const { html } = await post({ ...whole, ...press });
      expect(html).toContain('Mẫu không khớp địa chỉ nào trong 1 địa chỉ đã ghi');
      expect(html).toContain('name="unfit" value="1"');
    }
    expect((await portal())?.origins).toHaveLength(1);
    expect((await post({ ...whole, unfit: '1' })).html).toContain('từ ngày 01/03/2025');
    // Another day alone for the same rule is no rule that fits nothing.
    await post({ ...whole, on: '2025-04-01', version: '2' });
    expect((await portal())?.moves).toMatchObject([{ on: '2025-04-01' }]);
  });

  it('takes no rule of which one half is missing', async () => {
    const move = { do: 'move', origin: 'nnmt.example.vn', on: '2025-03-01', match: '', replace: '/bai/$1' };
    const again = await post(move);
    told(again, 'text-missing');
    expect(again.html).toMatch(/name="match"[^>]*aria-invalid="true"/);
    expect((await portal())?.origins).toHaveLength(1);
  });

  it('tries a profile, keeps it, and names the articles that one would join', async () => {
    const token = await tokenOf('tagger');
    await record(token, tag('2', 1), tag('2', 1, { article: on(2, { title: 'Tin <hai>' }) }));
    const joining = await post({ do: 'profile', profile: '{"identity":["Khac"]}' });
    told(joining, 'profile-joins');
    expect(joining.html).toMatch(/href="\/tin-bai\/[0-9a-f-]+" lang="vi">Tin &lt;hai&gt;</);
    expect(joining.html).toContain('{&quot;identity&quot;:[&quot;Khac&quot;]}');
    const good = '{"identity":["ItemID"],"listing":["^/muc/"]}';
    expect((await post({ do: 'profile', profile: good, try: '1' })).html).toContain('Chưa ghi gì.');
    expect((await portal())?.profileVersion).toBe(1);
    await post({ do: 'profile', profile: good });
    expect((await portal())?.profile).toEqual(JSON.parse(good));
  });

  it.each<[string, string, ProblemType]>([
    ['no JSON', '{', 'bad-json'],
    ['an unknown name', '{"khac":1}', 'unknown-parameter'],
    ['a pattern that is none', '{"article":["("]}', 'bad-profile'],
  ])('refuses a profile with %s', async (_, profile, type) =>
    told(await post({ do: 'profile', profile }), type));

  it('tells what is wrong with a pattern once, in the page’s language', async () => {
    const given = { do: 'profile', profile: '{"article":["("]}' };
    const said = (html: string) => /class="fault" role="alert"><p>([^<]*)</.exec(html)?.[1];
    expect(said((await post(given)).html)).toMatch(
      /không hợp lệ: mẫu “\(” không phải biểu thức chính quy\. $/,
    );
    await browser.post('/ngon-ngu', { language: 'en', den: PATH });
    expect(said((await post(given)).html)).toMatch(/^The portal[^:]*: the pattern \( is not a regular/);
  });

  it('of a portal that is not there is not found', async () => {
    expect((await browser.open(`${LIST}/khong-co`)).status).toBe(404);
  });
});
