// What a page's questions are answered with, and what a listing's rows tell the ledger.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleRead } from '#shared/action';
import { uuidv7 } from '#shared/uuid';
import { helloPage, type LookPorts, look } from '../../../extension/background/page-looks.ts';
import { record, undo } from '../../../extension/background/record.ts';
import { signOut } from '../../../extension/background/session.ts';
import type { Database } from '../../../extension/database.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
import { accountOf, device, meOf, NOW, PORTAL, tagOf, urlOf } from '../support/device.ts';

let db: Database;
let ports: LookPorts;
let account: string;

beforeEach(async () => {
  const made = await device();
  db = made.db;
  account = made.account.key;
  ports = { db: async () => db, now: () => NOW, changed: vi.fn(), kick: vi.fn() };
});

const row = (name: string, publishedOn?: string): ArticleRead => ({
  portal: PORTAL.id,
  url: urlOf(name),
  title: `Tin ${name}`,
  ...(publishedOn && { publishedOn, publishedFrom: 'listing' }),
});
/** What was queued beside the tags of the test itself. */
const told = async () => {
  const waiting = await listWaiting(db, account as never);
  return waiting
    .map(({ action }) => action)
    .filter(({ kind }) => kind === 'seen')
    .map(({ article }) => [article.url, article.publishedOn]);
};

describe('a greeting', () => {
  it.each([
    ['the page itself', urlOf('a')],
    ['its address with what campaigns add', `${urlOf('a')}?utm_source=zalo#binh-luan`],
  ])('gives the key of an article: %s', async (_fact, url) => {
    expect((await helloPage(db, url)).key).toBe(urlOf('a'));
  });

  it('of a page on a paused portal is as off the portals: nothing is shown there', async () => {
    const paused = { ...PORTAL, pausedAt: '2023-10-01T00:00:00.000Z' };
    const { db: other } = await device(accountOf(meOf('p2', 'Trần Văn B', [paused])));
    expect(await helloPage(other, urlOf('a'))).toEqual({
      portal: null,
      key: '',
      place: { right: 8, bottom: 8, folded: false },
      bare: true,
    });
  });

  it('gives no key off the portals', async () => {
    expect(await helloPage(db, 'https://khac.vn/a')).toMatchObject({ portal: null, key: '' });
  });

  it('lets nothing stand on a portal that is none of the person’s; who has signed out sees what stood', async () => {
    expect(await helloPage(db, 'https://khac.vn/a')).toMatchObject({ bare: true });
    expect(await helloPage(db, urlOf('a'))).toMatchObject({ bare: false });
    await signOut(db);
    expect(await helloPage(db, urlOf('a'))).toMatchObject({ portal: null, bare: false });
  });
});

describe('a look at a listing', () => {
  it('finds an article under any of its addresses', async () => {
    await record(db, tagOf('a'), NOW);
    const { views } = await look(ports, { articles: [{ ...row('a'), url: `${urlOf('a')}?utm_source=x` }] });
    expect(views).toMatchObject([{ key: urlOf('a'), content: '2' }]);
  });

  it('tells the day of an article that has none, once, and shows it at once', async () => {
    await record(db, { ...tagOf('a'), article: row('a') }, NOW);
    const articles = [row('a', '2023-10-01'), row('b', '2023-10-02')];
    expect((await look(ports, { articles })).views[0]?.facts).toContain('01/10/2023');
    await look(ports, { articles });
    expect(await told()).toEqual([[urlOf('a'), '2023-10-01']]);
    expect(ports.changed).toHaveBeenCalledExactlyOnceWith(PORTAL.id, [urlOf('a')]);
    expect(ports.kick).toHaveBeenCalledOnce();
  });

  it.each([
    ['that has a date already', '2023-09-30', row('a', '2023-10-01')],
    ['whose row shows no day', undefined, row('a')],
    [
      'whose own page is open: there the person is asked',
      undefined,
      { ...row('a', '2023-10-01'), publishedFrom: 'published' as const },
    ],
  ])('tells nothing of an article %s', async (_fact, known, article) => {
    await record(db, { ...tagOf('a'), article: row('a', known) }, NOW);
    await look(ports, { articles: [article] });
    expect(await told()).toEqual([]);
    expect(ports.kick).not.toHaveBeenCalled();
  });
});

it('a look tells which acts were kept that nobody answered for', async () => {
  const draft = tagOf('a');
  await record(db, draft, NOW);
  const unknown = '01890000-0000-7000-8000-00000000abcd';
  const { kept } = await look(ports, { articles: [row('a')], acts: [unknown, draft.id] });
  expect(kept).toEqual([draft.id]);
});

describe('a portal within a portal', () => {
  it('has its articles to itself, also in a listing of the outer one', async () => {
    const inner = { ...PORTAL, id: 'chi-cuc', path: '/chi-cuc' };
    const within = await device(accountOf(meOf('p1', 'Nguyễn Thị Ế', [PORTAL, inner])));
    const draft = tagOf('chi-cuc/a');
    expect(await record(within.db, draft, NOW)).toMatchObject({ saved: true });
    const waiting = await listWaiting(within.db, within.account.key);
    expect(waiting.map(({ portal, action }) => [portal, action.article.portal])).toEqual([
      ['chi-cuc', 'chi-cuc'],
    ]);
    const articles = [row('chi-cuc/a'), row('b')];
    const { views } = await look({ ...ports, db: async () => within.db }, { articles });
    expect(views).toMatchObject([{ content: '2' }, { content: null }]);
    const { url, portal } = draft.article;
    const taken = await undo(within.db, { id: uuidv7(NOW + 1), clickedAt: NOW + 1, portal, url }, NOW + 1);
    expect(taken).toMatchObject({ saved: true, state: { content: null } });
  });
});
