// The documents as answers: their type and name, and what a server says that makes none.
import { env } from 'cloudflare:workers';
import { beforeEach, expect, it } from 'vitest';
import { createApp } from '../../../worker/app.ts';
import { call, ORIGIN, PORTAL, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { elements, openZip, paragraphs } from '../report/open-zip.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('reporter');
});

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
it.each([
  ['reportDocx', 'docx', `${OPEN_XML}wordprocessingml.document`],
  ['reportXlsx', 'xlsx', `${OPEN_XML}spreadsheetml.sheet`],
] as const)('%s is called by a name that old and new programs can read', async (route, ending, type) => {
  const answer = await send(route, { token, query: { period: 'c-month-2023-05' } });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, type]);
  const name = answer.headers.get('Content-Disposition') ?? '';
  expect(name).toContain(`attachment; filename="Bao-cao-tuyen-truyen-CCHC-thang-5-2023.${ending}"`);
  const encoded = /filename\*=UTF-8''(\S+)$/.exec(name)?.[1] ?? '';
  expect(decodeURIComponent(encoded)).toBe(`Báo cáo tuyên truyền CCHC tháng 5-2023.${ending}`);
  await answer.arrayBuffer();
});

it.each([
  'docx',
  'xlsx',
])('a server on the free plan says in Vietnamese that it makes no .%s', async (ending) => {
  const request = new Request(`${ORIGIN}/api/v1/report.${ending}?period=c-year-2023`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const answer = await createApp().fetch(request, { ...env, DOCUMENTS: 'off' });
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({
    type: 'documents-off',
    title: expect.stringContaining('xin tải tệp .csv'),
  });
});

it('says of an empty period that nothing was posted, without an annex and a chart', async () => {
  const query = { period: 'c-year-2001', portal: PORTAL.id };
  const xml = (await openZip(await send('reportDocx', { token, query })))('word/document.xml');
  expect(paragraphs(xml).join('\n')).toContain('chưa đăng tải tin, bài nào.');
  expect(xml).not.toContain('<w:drawing>');
  expect(elements(xml, 'w:sectPr')).toHaveLength(1);
});

it('tells in report.json what the check of the document found, and where to mend it', async () => {
  const { warnings } = await call('reportJson', { token, query: { period: 'c-year-2023', unit: UNIT.id } });
  expect(warnings).toContainEqual({
    type: 'empty-section',
    text: 'Mục “II. Đánh giá chung” chưa có nội dung.',
    href: `/bao-cao/noi-dung?period=c-year-2023&unit=${UNIT.id}#II`,
  });
  expect(warnings.map(({ type }) => type)).toContain('letterhead');
});
