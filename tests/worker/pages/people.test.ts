// /quan-tri and /quan-tri/nguoi without a script: inviting, changing, shutting out, handing over; and what /du-lieu says.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS, type ProblemType } from '#shared/problem';
import { call, refused, registerPortals, UNIT } from '../client.ts';
import { redeemed, signedIn as someone, trail } from '../people.ts';
import { aBrowser, type Opened, signedIn } from './browser.ts';

const PATH = '/quan-tri/nguoi';

let admin: { token: string; id: string };
let browser: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  await registerPortals();
  admin = await someone('admin', null, 'Vũ Quản Trị');
  browser = await signedIn(admin.token);
});

/** The hidden fields of the form that does something. */
function hidden({ html }: Opened, deed: string): Record<string, string> {
  const form = html.split('<form').find((each) => each.includes(`name="do" value="${deed}"`)) ?? '';
  const fields = form.split('</form>')[0]?.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g) ?? [];
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

const NEW = { name: 'Trần Thị Mới', role: 'tagger', unit: UNIT.id };
const codeIn = ({ html }: Opened) => /<dd id="link">[^<#]+#([^<]+)<\/dd>/.exec(html)?.[1] ?? '';
const personPage = (id: string) => `${PATH}?nguoi=${id}`;

describe('the list', () => {
  it('of a lone administrator says what to do next, as do /quan-tri and the empty report', async () => {
    const { html } = await browser.open(PATH);
    expect(html).toContain('Mới có một mình bạn');
    expect(html).toContain('Vũ Quản Trị</a> (bạn)');
    const steps = 'Mới có một mình bạn: làm lần lượt';
    expect((await browser.open('/quan-tri')).html).toContain(steps);
    expect((await browser.open('/bao-cao')).html).toContain('Mới bắt đầu dùng?');
    const other = await someone('viewer', UNIT.id, 'Lê Thị Xem');
    expect((await browser.open('/quan-tri')).html).not.toContain(steps);
    expect((await (await signedIn(other.token)).open('/bao-cao')).html).not.toContain('Mới bắt đầu dùng?');
  });

  it('orders people by their given names, each with role, unit, devices and last day', async () => {
    for (const name of ['Nguyễn Thị Yến', 'Trần Văn Ân', 'Lê Thị Bình'])
      await someone('tagger', UNIT.id, name);
    const { html } = await browser.open(PATH);
    const names = [...html.matchAll(/nguoi=[^"]+">([^<]+)<\/a>/g)].map(([, name]) => name);
    expect(names).toEqual(['Trần Văn Ân', 'Lê Thị Bình', 'Vũ Quản Trị', 'Nguyễn Thị Yến']);
    expect(html).toMatch(
      /data-name="Vai trò">Phân loại<.*data-name="Đơn vị">Sở NN&amp;PTNT<.*data-name="Thiết bị">1</s,
    );
  });

  it('shows names as they are, never as markup', async () => {
    await someone('viewer', null, '<script>alert(1)</script>');
    const { html } = await browser.open(PATH);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert(1)');
  });
});

describe('the invitation', () => {
  it('gives link, code and a message once, and lets in whom it is for', async () => {
    const made = await browser.post(PATH, { ...hidden(await browser.open(PATH), 'invite'), ...NEW });
    expect(made.status).toBe(200);
    const code = codeIn(made);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(made.html).toContain(
      `Chào Trần Thị Mới, mời bạn dùng Sổ Tin, vai trò phân loại.\nMở liên kết này`,
    );
    expect(made.html).toMatch(new RegExp(`<textarea[^>]* readonly[^>]*>[^<]*https://sotin.test/moi#${code}`));
    expect(made.headers.get('Cache-Control')).toBe('private, no-store');
    expect((await browser.open(PATH)).html).not.toContain(code);
    expect((await redeemed(code)).me).toMatchObject({
      person: { name: NEW.name },
      role: 'tagger',
      unit: { id: UNIT.id },
    });
  });

  it('sent twice is one', async () => {
    const given = { ...hidden(await browser.open(PATH), 'invite'), ...NEW };
    const first = await browser.post(PATH, given);
    expect(codeIn(await browser.post(PATH, given))).toBe(codeIn(first));
    expect((await call('people', { token: admin.token })).people).toHaveLength(2);
    expect((await call('invites', { token: admin.token })).invites).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, ProblemType]>([
    ['without a name', { name: '  ' }, 'empty-text'],
    ['into a unit that is not there', { unit: 'khong-co' }, 'unknown-unit'],
    ['with a code of somebody’s own', { code: 'AAAA' }, 'bad-request'],
  ])('%s is shown again with the reason, nothing typed lost', async (_, fields, type) => {
    const sent = hidden(await browser.open(PATH), 'invite');
    const given = { ...sent, ...NEW, role: 'editor', ...fields };
    const again = await browser.post(PATH, given);
    expect(again.status).toBe(PROBLEMS[type][0]);
    expect(again.html).toContain(`role="alert">${PROBLEMS[type][1]}.`);
    expect(again.html).toContain('value="editor" selected');
    expect(hidden(again, 'invite').person).toBe(sent.person);
    expect((await call('people', { token: admin.token })).people).toHaveLength(1);
  });

  it('sent from elsewhere makes nothing', async () => {
    const given = { ...hidden(await browser.open(PATH), 'invite'), ...NEW };
    expect((await browser.post(PATH, given, 'https://elsewhere.vn')).status).toBe(403);
    expect((await call('people', { token: admin.token })).people).toHaveLength(1);
  });
});

describe('a person’s page', () => {
  const opened = async (id: string) => browser.open(personPage(id));

  it('says which of one’s own devices the page is seen on', async () => {
    await signedIn(admin.token);
    const { html } = await browser.open(personPage(admin.id));
    const rows = html.split('<tr>').filter((row) => row.includes('value="shut"'));
    const own = rows.filter((row) => row.includes('bạn đang xem trang này từ đây'));
    expect([rows.length, own.length]).toEqual([3, 1]);
    expect(own[0]).toContain('Chặn xong thì chính trang này phải vào lại.');
    expect(
      (await browser.open(personPage((await someone('tagger', UNIT.id, 'Lê Bình')).id))).html,
    ).not.toContain('bạn đang xem trang này từ đây');
  });

  it('says where they came in and when, and shuts one device out', async () => {
    const { token, id } = await someone('tagger', UNIT.id, 'Lê Văn Gắn');
    await signedIn(token);
    const page = await opened(id);
    expect(page.html).toMatch(/Chrome, Windows<\/th><td data-name="Loại">tiện ích</);
    expect(page.html).toMatch(/Trình duyệt<\/th><td data-name="Loại">trang web</);
    const { devices } = await call('devices', { token: admin.token });
    const device = devices.find((each) => each.person.id === id && each.kind === 'ext')?.id ?? '';
    const after = await browser.post(personPage(id), { do: 'shut', id: device });
    expect(after.html).toContain('role="status">Đã chặn thiết bị.');
    expect(after.html).toContain('Hết hiệu lực trong 30 ngày qua (1)');
    expect((await refused('me', { token })).type).toBe('unauthorized');
  });

  it('changes role and unit', async () => {
    const { token, id } = await someone('tagger', UNIT.id, 'Lê Văn Gắn');
    const form = hidden(await opened(id), 'change');
    const given = { ...form, name: 'Lê Văn Gắn', unit: '' };
    const after = await browser.post(personPage(id), { ...given, role: 'editor' });
    expect(after.html).toContain('role="status">Đã lưu thay đổi của Lê Văn Gắn.');
    expect(await call('me', { token })).toMatchObject({ role: 'editor', unit: null });
    // Another administrator's form, opened before that.
    const stale = await browser.post(personPage(id), { ...given, role: 'reporter' });
    expect(stale.html).toContain(`role="alert">${PROBLEMS['record-changed'][1]}.`);
    expect(await call('me', { token })).toMatchObject({ role: 'editor' });
  });

  it('sent when its device was shut out meanwhile says that nothing was written, and how to keep what was typed', async () => {
    const form = hidden(await opened(admin.id), 'change');
    expect((await browser.open(PATH)).html).not.toContain('Chưa ghi gì');
    await env.DB.prepare(`UPDATE token SET revoked_at = created_at WHERE kind = 'web'`).run();
    const again = await browser.post(personPage(admin.id), { ...form, name: 'Tên mới' });
    expect([again.status, again.html.includes('role="alert">Chưa ghi gì:')]).toEqual([401, true]);
    expect((await browser.open(PATH)).html).not.toContain('Chưa ghi gì');
  });

  it('of an administrator who gives up being one leads to where they may be, not to a refusal', async () => {
    await someone('admin', null, 'Trần Thị Hai');
    const form = hidden(await opened(admin.id), 'change');
    const after = await browser.post(personPage(admin.id), {
      ...{ ...form, name: 'Vũ Quản Trị', role: 'viewer', unit: '' },
    });
    expect([after.status, after.html.includes('Vai trò của bạn không được')]).toEqual([200, false]);
    expect(await call('me', { token: admin.token })).toMatchObject({ role: 'viewer' });
  });

  it('revokes, names who left by a pseudonym, and lets back in', async () => {
    const { token, id } = await someone('tagger', UNIT.id, 'Lê Văn Gắn');
    const gone = await browser.post(personPage(id), { do: 'revoke', left: '1' });
    expect(gone.html).toMatch(/đã nghỉ từ .*; các bản xuất ghi là “Người dùng \d\d”/);
    expect((await refused('me', { token })).type).toBe('person-revoked');
    expect((await browser.open(PATH)).html).toContain('Đã thu hồi quyền hoặc đã nghỉ (1)');
    const back = await browser.post(personPage(id), { do: 'reactivate' });
    const again = await browser.post(personPage(id), hidden(back, 'invite-again'));
    expect((await redeemed(codeIn(again))).id).toBe(id);
  });

  it('hands over, and gives the successor’s invite', async () => {
    const { token, id } = await someone('editor', UNIT.id, 'Người Đi');
    const given = { ...hidden(await opened(id), 'hand-over'), name: 'Người Kế' };
    const made = await browser.post(personPage(id), given);
    expect(made.html).toContain('Đã bàn giao: Người Đi hết quyền');
    const { me } = await redeemed(codeIn(made));
    expect(me).toMatchObject({ role: 'editor', person: { name: 'Người Kế' } });
    const kin = async (of: string) =>
      /<dt>(Nhận bàn giao từ|Đã bàn giao cho)<\/dt><dd><a href="[^"]*nguoi=([^"]+)">([^<]+)</
        .exec((await opened(of)).html)
        ?.slice(1);
    expect(await kin(id)).toEqual(['Đã bàn giao cho', me.person.id, 'Người Kế']);
    expect(await kin(me.person.id)).toEqual(['Nhận bàn giao từ', id, 'Người Đi']);
    expect(await kin(admin.id)).toBeUndefined();
    expect((await refused('me', { token })).type).toBe('person-revoked');
    expect(await trail()).toEqual(['person.added', 'invite.created', 'person.handed-over']);
  });

  it('cancels an open invite', async () => {
    await browser.post(PATH, { ...hidden(await browser.open(PATH), 'invite'), ...NEW });
    const [invite] = (await call('invites', { token: admin.token })).invites;
    const page = personPage(invite?.person.id ?? '');
    expect((await browser.open(page)).html).toContain('Vũ Quản Trị mời lúc');
    const after = await browser.post(page, { do: 'void', id: invite?.id ?? '' });
    expect(after.html).toContain('Đã hủy lời mời.');
    expect(after.html).not.toContain('Vũ Quản Trị mời lúc');
  });

  it('of the last administrator says why they stay', async () => {
    const again = await browser.post(personPage(admin.id), { do: 'revoke' });
    expect(again.status).toBe(409);
    expect(again.html).toContain(`role="alert">${PROBLEMS['last-administrator'][1]}.`);
    expect(again.html).toMatch(/<details class="folded no-print" open="">\s*<summary>Thu hồi quyền/);
  });

  it('of somebody foreign is not there', async () => {
    await env.DB.prepare(
      `INSERT INTO unit (id, name, short_name) VALUES ('khac', 'Sở khác', 'Sở khác')`,
    ).run();
    const { id } = await someone('viewer', 'khac');
    const own = await signedIn((await someone('admin', UNIT.id)).token);
    expect((await own.open(personPage(id))).status).toBe(404);
    expect((await own.post(personPage(id), { do: 'revoke' })).status).toBe(404);
    expect((await call('people', { token: admin.token })).people.find((each) => each.id === id)?.status).toBe(
      'active',
    );
  });
});

it.each(['/quan-tri', PATH, '/quan-tri/nhat-ky'])('%s is an administrator’s alone', async (path) => {
  const editor = await signedIn((await someone('editor', UNIT.id)).token);
  expect((await editor.open(path)).status).toBe(403);
  expect((await aBrowser().open(path)).status).toBe(401);
  expect((await browser.open(path)).html).toMatch(
    /<a href="\/quan-tri" aria-current="(page|true)">Quản trị</,
  );
});

it('whose access was taken away is told so by the page', async () => {
  const { token, id } = await someone('viewer', UNIT.id);
  const own = await signedIn(token);
  await call('revokePerson', { token: admin.token, parameters: { id }, body: { left: false } });
  const told = await own.open('/bao-cao');
  expect(told.status).toBe(401);
  expect(told.html).toContain(`role="alert">${PROBLEMS['person-revoked'][1]}.`);
});

it('/du-lieu says what is stored to anyone', async () => {
  const { status, html } = await aBrowser().open('/du-lieu');
  expect(status).toBe(200);
  for (const heading of ['Trên máy chủ', 'Trên máy của bạn', 'Không lưu'])
    expect(html).toContain(`<h2>${heading}</h2>`);
});

it.each([
  '/quan-tri',
  PATH,
  '/quan-tri/nhat-ky',
  '/du-lieu',
])('%s speaks English to who chose it', async (path) => {
  await browser.post('/ngon-ngu', { language: 'en', den: path });
  const { html } = await browser.open(path);
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(
    /Sổ Tin|Vũ Quản Trị|Người dùng 07|Sở NN&amp;PTNT|Sở Nông nghiệp và Phát triển nông thôn/g,
    '',
  );
  expect(main).toContain('<h1>');
  expect(main).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
});

it('the page of a person speaks English too, the invite’s message included', async () => {
  await browser.post('/ngon-ngu', { language: 'en', den: PATH });
  const made = await browser.post(PATH, {
    ...hidden(await browser.open(PATH), 'invite'),
    ...NEW,
    name: 'Lan',
  });
  const [invite] = (await call('invites', { token: admin.token })).invites;
  const page = await browser.open(personPage(invite?.person.id ?? ''));
  for (const { html } of [made, page]) {
    const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(
      /Sổ Tin|Vũ Quản Trị|Sở NN&amp;PTNT|Sở Nông nghiệp và Phát triển nông thôn/g,
      '',
    );
    expect(main).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
  }
});
