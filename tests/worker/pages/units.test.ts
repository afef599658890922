// The page of units: added, spelled right, renamed, joined and parted through its forms, by administrators alone.
import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEMS } from '#shared/problem';
import { call } from '../client.ts';
import { aUnit, personOf } from '../departments.ts';
import { type Opened, signedIn } from './browser.ts';

const PATH = '/quan-tri/don-vi';
const [OLD, NEW] = ['nnptnt', 'nnmt'];

type Browser = Awaited<ReturnType<typeof signedIn>>;
let browser: Browser;
let admin: string;

beforeEach(async () => {
  admin = await personOf(null, 'admin');
  browser = await signedIn(admin);
});

/** The form of a name as the page brings it: what it holds by itself. */
function formOf({ html }: Opened, name: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`name="do" value="${name}"`)) ?? '';
  const inputs = [...(form.split('</form>')[0]?.matchAll(/<input[^>]*>/g) ?? [])].map(([tag]) => tag);
  const at = (tag: string, key: string) => new RegExp(`${key}="([^"]*)"`).exec(tag)?.[1];
  const kept = inputs.filter((tag) => at(tag, 'type') !== 'radio' && at(tag, 'type') !== 'checkbox');
  return Object.fromEntries(kept.map((tag) => [at(tag, 'name') ?? '', at(tag, 'value') ?? '']));
}

const unitNamed = async (name: string) =>
  (await call('units', { token: admin })).units.find((unit) => unit.name === name);

it('teaches how to begin where there is no unit, and adds the first one once', async () => {
  const page = await browser.open(PATH);
  expect(page.html).toContain('Chưa có đơn vị nào');
  const form = { ...formOf(page, 'unit'), name: 'Sở Nội vụ', shortName: 'SNV', status: 'active' };
  await browser.post(PATH, form);
  const added = await browser.post(PATH, form);
  expect([added.status, added.path]).toEqual([200, PATH]);
  expect(added.html).toContain('Sở Nội vụ');
  expect((await call('units', { token: admin })).units).toHaveLength(1);
});

describe('one unit', () => {
  const at = `${PATH}?id=${OLD}`;
  beforeEach(async () => {
    await aUnit('tinh', null);
    for (const unit of [OLD, NEW, 'khac']) await aUnit(unit, 'tinh');
  });

  /** Sends the form with another name, as the change that is said. */
  async function nameAs(change: string | null): Promise<Opened> {
    const form = { ...formOf(await browser.open(at), 'unit'), name: 'Sở tên khác', parent: 'tinh' };
    return browser.post(at, { ...form, ...(change === null ? {} : { change }) });
  }

  it('asks what a changed name is, and keeps what was typed', async () => {
    const asked = await nameAs(null);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain(PROBLEMS['unit-renamed'][1]);
    expect(asked.html).toContain('value="Sở tên khác"');
    expect(await unitNamed('Sở tên khác')).toBeUndefined();
  });

  it('is spelled right', async () => {
    expect((await nameAs('spelling')).status).toBe(200);
    expect(await unitNamed('Sở tên khác')).toMatchObject({ id: OLD });
  });

  it('gets a new name, and keeps its old one', async () => {
    const page = await nameAs('rename');
    expect(page.html).toContain('đổi tên thành Sở tên khác');
    expect(await unitNamed(`Sở ${OLD}`)).toMatchObject({ id: OLD });
    const { successions } = await call('units', { token: admin });
    expect(successions).toMatchObject([{ from: OLD, kind: 'rename' }]);
  });

  it('joins another, which is told and taken back', async () => {
    const form = { ...formOf(await browser.open(at), 'merge'), to: NEW, on: '2025-03-01' };
    const joined = await browser.post(at, form);
    expect(joined.html).toContain(`nhập vào Sở ${NEW} từ 01/03/2025`);
    const list = await browser.open(PATH);
    expect(list.html).toContain('Đơn vị đã kết thúc (1)');
    expect(list.html).toContain(`kế thừa Sở ${OLD}`);
    await browser.post(at, formOf(joined, 'undo'));
    expect((await call('units', { token: admin })).successions).toEqual([]);
  });

  it('is split into several, and says what is wrong with one', async () => {
    const form = { ...formOf(await browser.open(at), 'split'), on: '2025-03-01' };
    const refused = await browser.post(at, { ...form, to: [NEW] });
    expect([refused.status, refused.html.includes(PROBLEMS['bad-succession'][1])]).toEqual([422, true]);
    const split = await browser.post(at, { ...form, to: [NEW, 'khac'] });
    expect(split.html).toContain('chia tách thành');
    expect((await call('units', { token: admin })).successions).toHaveLength(2);
  });

  it('is told in English too, all of it', async () => {
    browser.jar.set('so-tin-ngon-ngu', 'en');
    const { html } = await browser.open(at);
    for (const said of ['Official name', 'Join another unit', 'Split into several units', 'Save unit'])
      expect(html).toContain(said);
    expect(html).not.toContain('Lưu đơn vị');
  });

  it('offers the report a choice once somebody took over', async () => {
    const report = '/bao-cao?period=c-year-2025';
    expect((await browser.open(report)).html).not.toContain('tính về đơn vị kế thừa');
    await browser.post(at, { ...formOf(await browser.open(at), 'merge'), to: NEW, on: '2025-03-01' });
    expect((await browser.open(report)).html).toContain('tính về đơn vị kế thừa');
    const carried = await browser.open(`${report}&unit=${NEW}&units=successor`);
    expect(carried.html).toContain('<option value="successor" selected');
  });
});

it('is an administrator’s', async () => {
  const editor = await signedIn(await personOf(null, 'editor'));
  expect((await editor.open(PATH)).status).toBe(403);
  expect((await editor.open('/bao-cao')).html).not.toContain('Các đơn vị');
});
