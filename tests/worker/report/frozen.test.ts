// A report of frozen figures: what was frozen stays, whatever the ledger comes to; and what a live one says of snapshots.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#shared/report';
import { uuidv7 } from '#shared/uuid';
import { SEED_PERIOD } from '../../portal/expected.ts';
import { call, refused, tokenOf } from '../client.ts';
import { DEMO, storeDemo } from '../demo-articles.ts';
import { signedIn } from '../pages/browser.ts';
import { store, stored } from '../stored.ts';

let token: string;
beforeEach(async () => {
  await storeDemo();
  token = await tokenOf('reporter');
});

const report = (query: Record<string, string>): Promise<Report> => call('reportJson', { token, query });
const live = (query: Record<string, string> = SEED_PERIOD) => report({ portal: DEMO.portal, ...query });
const warned = ({ warnings }: Report) => warnings.map(({ type }) => type);

async function freeze(parts: Record<string, unknown> = {}): Promise<string> {
  const id = uuidv7();
  const body = { id, name: 'Báo cáo năm 2023', filter: { portal: [DEMO.portal] }, ...SEED_PERIOD, ...parts };
  await call('freeze', { token, body });
  return id;
}

describe('a report of frozen figures', () => {
  it('says what the live one said on that day, in every figure, row and article', async () => {
    const then = await live();
    const frozen = await report({ snapshot: await freeze() });
    expect(frozen.sentences).toEqual(then.sentences);
    expect(frozen.tables).toEqual(then.tables);
    expect(frozen.annex).toEqual(then.annex);
    expect(frozen.unit).toEqual(then.unit);
    const { late: _, ...figures } = then.figures;
    expect(frozen.figures).toMatchObject(figures);
  });

  it('says it still when the ledger says something else', async () => {
    const id = await freeze();
    const before = await report({ snapshot: id });
    await env.DB.batch([
      env.DB.prepare(`UPDATE article SET status = 'withdrawn' WHERE content = '2'`),
      env.DB.prepare(`UPDATE article SET title = 'Đổi tên'`),
      env.DB.prepare(`UPDATE unit SET name = 'Đơn vị mới'`),
      env.DB.prepare(`UPDATE portal SET channel = 'Kênh mới'`),
    ]);
    await store([stored({ portal: DEMO.portal, unit: DEMO.unit })]);
    const after = await report({ snapshot: id });
    expect(after.annex).toEqual(before.annex);
    expect(after.sentences).toEqual(before.sentences);
    expect(after.tables).toEqual(before.tables);
    expect((await live()).figures.reform.count).not.toBe(before.figures.reform.count);
  });

  it('names its snapshot, its hash, and what of it is the ledger’s', async () => {
    const id = await freeze();
    const told = await report({ snapshot: id });
    expect(told.snapshot).toMatchObject({ id, name: 'Báo cáo năm 2023', issuedNumber: null });
    expect(told.snapshot?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(warned(told)).toContain('frozen-figures');
  });

  it('is signed on the day of its issue: a name that ended later was its own', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2023-10-26T02:00:00Z') });
    const id = await freeze().finally(() => vi.useRealTimers());
    const end = (day: string) => env.DB.prepare('UPDATE unit SET valid_to = ?1').bind(day).run();
    await end('2025-02-28');
    expect(warned(await report({ snapshot: id }))).toContain('unit-name');
    const body = { number: '485/BC-SNN', on: '2025-02-28' };
    await call('issueSnapshot', { token, parameters: { id }, body });
    expect(warned(await report({ snapshot: id }))).not.toContain('unit-name');
    await end('2025-02-27');
    expect(warned(await report({ snapshot: id }))).toContain('unit-name');
  });

  it('is of the snapshot’s own period and filter alone', async () => {
    const id = await freeze();
    const { type } = await refused('reportJson', { token, query: { snapshot: id, period: 'c-year-2023' } });
    expect(type).toBe('bad-period');
    const foreign = await refused('reportJson', { token, query: { snapshot: uuidv7() } });
    expect([foreign.status, foreign.type]).toEqual([404, 'not-found']);
  });

  it('is shown on its page to those who may see snapshots', async () => {
    const id = await freeze();
    const reporter = await signedIn(token);
    const shown = await reporter.open(`/bao-cao?snapshot=${id}`);
    expect(shown.html).toContain('Bản chốt “Báo cáo năm 2023”');
    expect(shown.html).toMatch(new RegExp(`<a href="/chot-so-lieu/${id}\\?[^"]+#danh-muc">152</a>`));
    const viewer = await signedIn(await tokenOf('viewer'));
    expect((await viewer.open(`/bao-cao?snapshot=${id}`)).status).toBe(403);
    expect((await reporter.open(`/bao-cao?snapshot=${uuidv7()}`)).html).toContain(
      'Không có bản chốt này, hoặc bản chốt không thuộc phần bạn được xem',
    );
  });
});

describe('a live report says', () => {
  it('that its period is frozen', async () => {
    await freeze();
    expect(warned(await live())).toContain('frozen-already');
  });

  it('which days it shares with a snapshot, and which days neither reports', async () => {
    await freeze();
    const overlap = await live({ from: '2023-10-01', to: '2023-12-31' });
    expect(overlap.warnings.find(({ type }) => type === 'overlap')?.text).toContain(
      '25 ngày (01/10/2023 – 25/10/2023)',
    );
    const gap = await live({ from: '2024-01-01', to: '2024-12-31' });
    expect(gap.warnings.find(({ type }) => type === 'gap')?.text).toContain(
      '67 ngày (26/10/2023 – 31/12/2023)',
    );
  });

  it('neither of a quarter within its year, nor of a snapshot of something else', async () => {
    await freeze();
    expect(warned(await live({ from: '2023-01-01', to: '2023-03-31' }))).not.toContain('overlap');
    const other = await report({ portal: 'tinh', from: '2023-10-01', to: '2023-12-31' });
    expect(warned(other)).not.toContain('overlap');
  });

  it('what came after the freeze', async () => {
    await freeze();
    await store([stored({ portal: DEMO.portal, unit: DEMO.unit, publishedOn: '2023-05-04' })]);
    const told = await live();
    expect(told.figures.late).toBe(1);
    expect(warned(told)).toContain('late');
  });
});
