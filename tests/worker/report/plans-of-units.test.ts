// What a report of some units says of plans, activities and estimates: what is set for them, and nothing of the others'.
import { beforeEach, describe, expect, it } from 'vitest';
import { pages } from '#shared/api/pages';
import type { Report } from '#shared/report';
import { uuidv7 } from '#shared/uuid';
import { ACTIVITY, ESTIMATE, target } from '../../fixtures/given-plans.ts';
import { call, registerPortals, send, tokenOf, UNIT } from '../client.ts';
import { aUnit, personOf } from '../departments.ts';
import { signedIn } from '../pages/browser.ts';
import { aPlan, FLOOR_90 } from '../plans.ts';
import { type Stored, store, stored } from '../stored.ts';
import { elements, openZip, paragraphs } from './open-zip.ts';

let token: string;
beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('editor');
});

const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const report = (query: Record<string, string> = {}): Promise<Report> =>
  call('reportJson', { token, query: { ...YEAR, ...query } });
/** What is said of the figures; what the document still lacks is told by documents.test.ts. */
const warned = ({ warnings }: Report) =>
  warnings.filter(({ href }) => !href?.startsWith(pages.reportTexts.path)).map(({ type }) => type);
const article = (parts: Partial<Stored> = {}) => stored({ section: 'Tin tức', ...parts });
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('&amp;', '&');

describe('the report of one unit', () => {
  beforeEach(async () => {
    await aUnit('xa', null);
    await store([article(), article()]);
  });

  it('tells the targets set for it, and says that they are not the whole plan', async () => {
    const admin = await tokenOf('admin');
    await aPlan(admin, { rule: FLOOR_90 }, target(), target({ unit: UNIT.id, amount: 4 }));
    const told = await report({ unit: UNIT.id });
    expect(told.plans).toMatchObject([
      { whole: false, planned: 4, done: 2, percent: 50, score: null, targets: [{ unit: UNIT.id }] },
    ]);
    expect(warned(told)).toEqual([]);
    expect((await report()).plans).toMatchObject([{ whole: true, planned: 160, done: 2 }]);
  });

  it('says nothing of the progress of a plan that sets it no target', async () => {
    await aPlan(await tokenOf('admin'), {}, target(), target({ unit: UNIT.id, amount: 4 }));
    const told = await report({ unit: 'xa' });
    expect(told.plans).toMatchObject([{ number: '07/KH-SNN', targets: [], planned: 0, percent: null }]);
    expect(told.warnings).toContainEqual({
      type: 'plan-of-others',
      text: 'Kế hoạch số 07/KH-SNN không có chỉ tiêu riêng cho Sở xa, nên báo cáo này không nêu tiến độ kế hoạch.',
      href: `${pages.plans.path}?nam=2023`,
    });
  });

  it('takes what its own people have to reach together, where those are all of it', async () => {
    await aUnit('thon', 'xa');
    await aPlan(await personOf('xa', 'reporter'), {}, target({ amount: 4 }));
    expect((await report({ unit: 'xa' })).plans).toMatchObject([{ targets: [] }]);
    expect((await report({ unit: 'xa,thon' })).plans).toMatchObject([{ whole: true, planned: 4 }]);
  });

  it('of several units has their activities, and no estimate of the whole', async () => {
    const admin = await tokenOf('admin');
    await call('putEstimate', { token: admin, parameters: { id: '2023' }, body: ESTIMATE });
    for (const [unit, quantity] of [
      [null, 1],
      ['xa', 2],
      [UNIT.id, 4],
    ] as const)
      await call('putActivity', {
        token: admin,
        parameters: { id: uuidv7() },
        body: { ...ACTIVITY, unit, quantity },
      });
    const { activities, estimate } = await report({ unit: `xa,${UNIT.id}` });
    expect([activities.map(({ quantity }) => quantity), estimate]).toEqual([[6], null]);
  });

  it('says so in page, document and workbook alike', async () => {
    await aPlan(await tokenOf('admin'), {}, target(), target({ unit: UNIT.id, amount: 4 }));
    const query = { ...YEAR, unit: UNIT.id };
    const named = `chỉ tiêu giao cho ${UNIT.name}`;
    const { html } = await (await signedIn(token)).open(`/bao-cao?${new URLSearchParams(query)}`);
    expect(plain(html)).toContain(`Chỉ nêu ${named}.`);
    expect(html).not.toContain('>160<');
    const word = (await openZip(await send('reportDocx', { token, query })))('word/document.xml');
    const said = paragraphs(word).filter((text) => text.includes('07/KH-SNN'));
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(`^Thực hiện ${named} tại .*: đã đăng tải 02/04 tin, bài, đạt 50%\\.$`),
      ),
    ]);
    const book = await openZip(await send('reportXlsx', { token, query }));
    const texts = elements(book('xl/sharedStrings.xml'), 'si').map((each) => plain(each).trim());
    expect(texts.filter((text) => text.includes('hỉ tiêu giao cho'))).toEqual([`C${named.slice(1)}`]);
  });
});
