// The page of lists: groupings checked in words, entries added and retired, earlier names of the contents.
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '#shared/problem';
import { call, deviceOf, registerPortals } from '../client.ts';
import { signedIn } from './browser.ts';

const PATH = '/quan-tri/danh-muc';
let admin: string;
let browser: Awaited<ReturnType<typeof signedIn>>;

beforeEach(async () => {
  await registerPortals();
  admin = await deviceOf('admin');
  browser = await signedIn(admin);
});

const contents = (letters: string) =>
  Object.fromEntries([...letters].map((letter, code) => [`content-${code}`, letter.trim()]));
const GROUPING = {
  do: 'grouping',
  id: 'ba-nhom',
  version: '0',
  name: 'Ba nhóm',
  position: '2',
  'name-A': 'Chỉ đạo',
  'name-B': 'Thủ tục',
  'name-C': 'Còn lại',
  ...contents('ACBCCCC'),
};
const lists = () => call('lists', { token: admin });

describe('a grouping', () => {
  it('is made by choosing a group for each content', async () => {
    const { html } = await browser.post(PATH, GROUPING);
    expect(html).toContain('Còn lại: 1, 3, 4, 5, 6');
    expect((await lists()).groupings[1]).toMatchObject({
      id: 'ba-nhom',
      groups: [{ code: 'A' }, { code: 'B' }, { code: 'C' }],
    });
  });

  it('that lacks a content is shown again, and says which', async () => {
    const again = await browser.post(PATH, { ...GROUPING, ...contents('ACBCCC ') });
    expect(again.status).toBe(422);
    expect(again.html).toContain('Chưa có nhóm: 6. Xây dựng và phát triển Chính phủ điện tử, Chính phủ số.');
    expect(again.html.match(/value="Ba nhóm"/g)).toHaveLength(1);
  });

  it('with a named group that holds nothing is refused', async () => {
    const again = await browser.post(PATH, { ...GROUPING, 'name-D': 'Trống' });
    expect(again.html).toContain(PROBLEMS['group-empty'][1]);
  });

  it('is changed and removed where it stands', async () => {
    await browser.post(PATH, GROUPING);
    await browser.post(PATH, { ...GROUPING, version: '1', 'name-A': 'Điều hành' });
    expect((await browser.open(PATH)).html).toContain('Điều hành: 0');
    await browser.post(PATH, { ...GROUPING, version: '2', status: 'removed' });
    expect((await lists()).groupings).toHaveLength(1);
  });
});

describe('an entry', () => {
  const add = { do: 'item', list: 'forms', code: '', version: '0', name: 'Bản tin loa' };

  it('gets its code from its name, is renamed and retired', async () => {
    expect((await browser.post(PATH, add)).html).toMatch(/Bản tin loa<\/th><td[^>]*>ban-tin-loa<\/td>/);
    const own = { ...add, code: 'ban-tin-loa', version: '1' };
    await browser.post(PATH, { ...own, name: 'Bản tin đài' });
    const after = await browser.post(PATH, { ...own, name: 'Bản tin đài', version: '2', retired: '1' });
    expect(after.html).toMatch(/Bản tin đài<\/th>[\s\S]*?tự thêm, thôi dùng/);
    expect((await lists()).forms.at(-1)).toMatchObject({ code: 'ban-tin-loa', retired: true, version: 3 });
  });

  it('whose code was used is refused beside its form, nothing typed lost', async () => {
    await browser.post(PATH, add);
    const again = await browser.post(PATH, { ...add, name: 'Bản tin: loa' });
    expect(again.status).toBe(409);
    expect(again.html).toContain(PROBLEMS['code-used'][1]);
    expect(again.html.match(/value="Bản tin: loa"/g)).toHaveLength(1);
  });
});

it('shows what the earlier programme called contents 4 and 6', async () => {
  const { html } = await browser.open(PATH);
  expect(html).toContain('2011-30c – Nghị quyết 30c/NQ-CP');
  expect(html).toContain('6. Hiện đại hóa hành chính');
});

it.each([
  PATH,
  '/quan-tri/cong',
  '/quan-tri/cong/so',
  '/quan-tri/goi-y',
])('%s speaks English', async (path) => {
  await browser.post('/ngon-ngu', { language: 'en', den: path });
  const { status, html } = await browser.open(path);
  expect(status).toBe(200);
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    .replace(/<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<option[\s\S]*?<\/option>| value="[^"]*"|“[^”]*”|<summary[^>]*aria-label="[^"]*"/g, '')
    .replaceAll('Sổ Tin', '')
    .replaceAll('Cổng Thông tin điện tử của Sở', '');
  expect(main.match(/[^<>]*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^<>]*/g)).toBeNull();
});
