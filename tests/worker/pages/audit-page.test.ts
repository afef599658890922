// /quan-tri/nhat-ky: names instead of ids, one thing's lines alone, every kind to filter by.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_KINDS } from '#shared/api/audit';
import { auditAddress } from '#shared/api/pages';
import { THINGS, WHOLE_KINDS } from '../../../worker/domain/audit-words.ts';
import { AUDIT_LINES } from '../../fixtures/audit-lines.ts';
import { anAction, call, PORTAL, registerPortals, UNIT } from '../client.ts';
import { signedIn as asPerson } from '../people.ts';
import { readCsv } from '../read-csv.ts';
import { textOf } from '../review-desk.ts';
import { type Opened, signedIn } from './browser.ts';

let browser: Awaited<ReturnType<typeof signedIn>>;
let admin: Awaited<ReturnType<typeof asPerson>>;
beforeEach(async () => {
  await registerPortals();
  admin = await asPerson('admin', null, 'Vũ Quản Trị');
  browser = await signedIn(admin.token);
});

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const rowsIn = ({ html }: Opened) => textOf(/<tbody>[\s\S]*<\/tbody>/.exec(html)?.[0] ?? '');
const write = (what: string, subject: string, before: unknown, after: unknown) =>
  env.DB.prepare(
    'INSERT INTO audit (at, person_id, what, subject, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
  )
    .bind(new Date().toISOString(), admin.id, what, subject, JSON.stringify(before), JSON.stringify(after))
    .run();

it('no line of any kind shows an id, though nothing of what it tells is there any more', async () => {
  const kinds = AUDIT_KINDS.filter((what) => !what.startsWith('article.'));
  for (const what of kinds) {
    const { before = null, after = null } = AUDIT_LINES[what];
    await write(what, crypto.randomUUID(), before, after);
  }
  const text = `${rowsIn(await browser.open(auditAddress({})))} ${rowsIn(await browser.open(auditAddress({ what: 'review' })))}`;
  expect(text).toContain('thêm hoạt động khác: Tọa đàm, 04/05/2023');
  expect(text).toContain('thêm số ước cả năm: năm 2023');
  expect(text).not.toMatch(UUID);
});

describe('a subject is called by its name', () => {
  it.each([
    ['unit.changed', UNIT.id, UNIT.name],
    ['letterhead.changed', UNIT.id, UNIT.name],
    ['report-text.written', `${UNIT.id} 2023`, `${UNIT.name}, 2023`],
    ['portal.profile', PORTAL.id, PORTAL.name],
  ])('%s', async (what, subject, name) => {
    await write(what, subject, null, {});
    const page = await browser.open(auditAddress({ subject }));
    expect(rowsIn(page)).toContain(`: ${name}`);
    expect(page.html).toContain(`title="${subject}"`);
    expect(textOf(page.html)).toContain(`Chỉ những việc với: ${name}`);
    const { lines } = await call('audit', { token: admin.token, query: { subject } });
    expect(lines).toMatchObject([{ subjectName: name }]);
  });

  it('a mark of the desk by its article, taken back too', async () => {
    const editor = await asPerson('editor', null);
    const [result] = (
      await call('actions', { token: editor.token, body: { actions: [anAction({ kind: 'seen' })] } })
    ).results;
    await write('review.unmarked', result?.article?.id ?? '', { queue: 'late', other: null }, null);
    expect(rowsIn(await browser.open(auditAddress({ what: 'review' })))).toContain(
      'đưa mục trở lại hàng cần duyệt: Tin một',
    );
  });
});

it.each([...Object.keys(THINGS), ...WHOLE_KINDS])('is filtered and exported by %s', async (what) => {
  const known = AUDIT_KINDS.find((kind) => kind === what || kind.startsWith(`${what}.`)) ?? 'plan.added';
  if (!known.startsWith('article.')) await write(known, 'x', null, { name: 'Tên' });
  await write(known.startsWith('plan.') ? 'unit.added' : 'plan.added', 'y', null, { name: 'Khác' });
  const page = await browser.open(auditAddress({ what }));
  expect(page.status).toBe(200);
  expect(rowsIn(page)).not.toContain('Khác');
  const csv = readCsv((await browser.open(`/api/v1/audit.csv?what=${what}`)).html);
  expect(csv.slice(1).map(([, , , , , kind]) => kind)).toEqual(known.startsWith('article.') ? [] : [known]);
});

describe('a filter that cannot be used', () => {
  it.each([
    ['from=2023-02-30&person=x', 'Từ ngày “2023-02-30”', 'loc-from', '?person=x'],
    ['what=X%20Y', 'Việc “X Y”', 'loc-what', ''],
    ['cursor=x&what=plan', 'Trang của danh sách “x”', null, '?what=plan'],
    ['colour=red', 'colour “red”', null, ''],
  ])('is named, leads to its field, and the others stay: %s', async (query, told, field, rest) => {
    const { status, html } = await browser.open(`/quan-tri/nhat-ky?${query}`);
    expect([400, 422]).toContain(status);
    expect(textOf(html)).toContain(`Điều kiện không dùng được: ${told}.`);
    expect(html).toMatch(
      new RegExp(`<a href="/quan-tri/nhat-ky${rest.replace('?', '\\?')}">[Bb]ỏ điều kiện này</a>`),
    );
    expect(html).toContain('Vũ Quản Trị</option>');
    if (field === null) return;
    expect(html).toContain(`<a href="#${field}">Chọn lại ở ô “`);
    expect(html).toMatch(new RegExp(`id="${field}"[^>]* aria-invalid="true"`));
  });
});
