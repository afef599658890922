// “Nội dung báo cáo” is of the report that its reader came from: the documents tell the figures that the page told.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { call } from '../client.ts';
import { aUnit, personOf, portalOf, tagOf } from '../departments.ts';
import { signedIn } from './browser.ts';

const PERIOD = 'period=c-year-2023';
let token: string;
let browser: Awaited<ReturnType<typeof signedIn>>;

/** A reporter of the province, who sees its own articles and those of a department below it. */
beforeEach(async () => {
  await aUnit('tinh', null);
  await aUnit('so', 'tinh');
  token = await personOf('tinh', 'reporter');
  const actions = [tagOf('tinh', 1), tagOf('so', 1), tagOf('so', 2, '0')];
  await call('actions', { token, body: { actions } });
  browser = await signedIn(token);
});

const unescaped = (text: string) => text.replaceAll('&amp;', '&');
const hrefs = (html: string, of: RegExp) =>
  [...html.matchAll(/href="([^"]+)"/g)]
    .map(([, href = '']) => unescaped(href))
    .filter((href) => of.test(href));

describe.each([
  ['all that is seen', PERIOD, 3],
  ['one portal', `${PERIOD}&portal=${portalOf('so')}`, 2],
  ['one unit', `${PERIOD}&unit=so`, 2],
])('of a report of %s', (_, query, count) => {
  it('is reached from the report’s page with the same figures', async () => {
    const report = await browser.open(`/bao-cao?${query}`);
    const [link = ''] = hrefs(report.html, /^\/bao-cao\/noi-dung\?/);
    const { html } = await browser.open(link);
    expect(hrefs(html, /^\/api\/v1\/report\.docx/)).toEqual([`/api/v1/report.docx?${query}`]);
    const [csv = ''] = hrefs(html, /^\/api\/v1\/report\.csv/);
    const told = await call('reportJson', { token, query: Object.fromEntries(new URLSearchParams(query)) });
    expect(told.annex).toHaveLength(count);
    expect((await browser.open(csv)).html.trim().split('\r\n').at(-1)).toMatch(new RegExp(`,${count}$`));
  });

  it('is led to by what the check found, without another question', async () => {
    const asked = Object.fromEntries(new URLSearchParams(query));
    const { warnings } = await call('reportJson', { token, query: asked });
    const found = warnings.find(({ type }) => type === 'empty-section');
    expect(found?.href).toBe(`/bao-cao/noi-dung?${query}#I.1`);
  });
});

it('is of frozen figures for a person of a unit too', async () => {
  const snapshot = uuidv7();
  await call('freeze', { token, body: { id: snapshot, name: 'Năm 2023', period: 'c-year-2023' } });
  const { status, html } = await browser.open(`/bao-cao/noi-dung?snapshot=${snapshot}`);
  expect(status).toBe(200);
  expect(hrefs(html, /^\/api\/v1\/report\.docx/)).toEqual([`/api/v1/report.docx?snapshot=${snapshot}`]);
  const { warnings } = await call('reportJson', { token, query: { snapshot } });
  const found = warnings.find(({ type }) => type === 'empty-section');
  expect(found?.href).toBe(`/bao-cao/noi-dung?snapshot=${snapshot}#I.1`);
});

it('is of the person’s own unit where nothing was asked for', async () => {
  const { html } = await browser.open('/bao-cao/noi-dung');
  expect(hrefs(html, /^\/api\/v1\/report\.docx/)[0]).toMatch(/&unit=tinh$/);
});

it('leads to a section on the page itself, so that nothing typed is left behind', async () => {
  const { html } = await browser.open(`/bao-cao/noi-dung?${PERIOD}&portal=${portalOf('so')}`);
  const check = html.slice(html.indexOf('id="check"'), html.indexOf('class="downloads"'));
  expect(hrefs(check, /#/)).toEqual(expect.arrayContaining(['#letterhead', '#I.1', '#II']));
  expect(hrefs(check, /noi-dung/)).toEqual([]);
  for (const href of hrefs(check, /^#/)) expect(html).toContain(`id="${href.slice(1)}"`);
});

it('leads to the choice of a unit where there is none to write for', async () => {
  const { html } = await browser.open('/bao-cao/noi-dung?period=c-year-2001');
  const check = html.slice(html.indexOf('id="check"'), html.indexOf('class="downloads"'));
  expect(new Set(hrefs(check, /#/))).toEqual(new Set(['#pick-unit']));
});
