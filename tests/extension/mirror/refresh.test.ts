// The mirror follows the server's changes: from where it stood, to the end, anew when the ledger was.
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangesAnswer } from '#shared/api/ledger';
import type { Article } from '#shared/article';
import { problem } from '#shared/problem';
import { record } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { lookUp } from '../../../extension/mirror/look.ts';
import { type FetchChanges, refreshPortal } from '../../../extension/mirror/refresh.ts';
import { WorkerError } from '../../../extension/trouble.ts';
import { articleOf, device, mirror, NOW, OTHER_PORTAL, PORTAL, tagOf, urlOf } from '../support/device.ts';

let db: Database;
let account: Account;

beforeEach(async () => {
  ({ db, account } = await device());
});

/** A ledger that gives at most `page` articles at a time. */
function ledger(articles: Article[], page = 2): FetchChanges {
  const last = Math.max(0, ...articles.map(({ seq }) => seq));
  return async (_portal, since): Promise<ChangesAnswer> => {
    if (since > last) throw new WorkerError({ kind: 'refused', problem: problem('ledger-restarted') }, '409');
    const after = articles.filter(({ seq }) => seq > since).sort((a, b) => a.seq - b.seq);
    const given = after.slice(0, page);
    return { articles: given, next: given.at(-1)?.seq ?? since, more: after.length > page, config: 7 };
  };
}

const refresh = (fetchChanges: FetchChanges) => refreshPortal(db, account.key, PORTAL.id, fetchChanges);
const five = [1, 2, 3, 4, 5].map((seq) => articleOf(`bai-${seq}`, { seq }));

it('reads page after page, then only what is new', async () => {
  const first = vi.fn(ledger(five));
  expect(await refresh(first)).toEqual({ portal: PORTAL.id, keys: five.map(({ key }) => key), config: 7 });
  expect(first.mock.calls.map(([, since]) => since)).toEqual([0, 2, 4]);
  const news = articleOf('bai-1', { seq: 6, content: '2' });
  const second = vi.fn(ledger([...five.slice(1), news]));
  expect((await refresh(second)).keys).toEqual([news.key]);
  expect(second.mock.calls.map(([, since]) => since)).toEqual([5]);
  expect(await db.count('articles')).toBe(5);
});

it('goes on where a broken connection left it', async () => {
  const whole = ledger(five);
  let calls = 0;
  const broken: FetchChanges = (portal, since) => {
    calls += 1;
    if (calls === 2) throw new WorkerError({ kind: 'offline' }, 'gone');
    return whole(portal, since);
  };
  await expect(refresh(broken)).rejects.toThrow(WorkerError);
  const again = vi.fn(whole);
  await refresh(again);
  expect(again.mock.calls[0]?.[1]).toBe(2);
  expect(await db.count('articles')).toBe(5);
});

it('begins anew when the ledger was restarted, on that portal only, and keeps what waits', async () => {
  await mirror(db, account, articleOf('gone'), articleOf('other', { portal: OTHER_PORTAL.id }));
  await db.put('cursors', { account: account.key, portal: PORTAL.id, since: 99 });
  await record(db, tagOf('gone', '3'), NOW);
  expect(await refresh(ledger(five))).toMatchObject({ keys: null });
  const paths = (await db.getAll('articles')).map(({ id }) => id);
  expect(paths.sort()).toEqual([...five.map(({ id }) => id), 'article-other'].sort());
  const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('gone')]);
  expect(state).toMatchObject({ content: '3', waiting: 1 });
});

it('does not turn back to an older state that arrives late', async () => {
  await mirror(db, account, articleOf('bai-1', { seq: 50, content: '2' }));
  await refresh(ledger(five));
  const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('bai-1')]);
  expect(state?.content).toBe('2');
});

it('ends although the server promises more without going on', async () => {
  const stuck: FetchChanges = async (_portal, since) => ({
    articles: [],
    next: since,
    more: true,
    config: 7,
  });
  expect((await refresh(stuck)).keys).toEqual([]);
});

it('finds an article under its new key after the portal’s profile changed, and no longer under the old one', async () => {
  await refresh(ledger(five));
  const rekeyed = { ...articleOf('bai-1', { seq: 6, content: '2' }), key: urlOf('bai-1-moi') };
  await refresh(ledger([...five.slice(1), rekeyed]));
  const states = await lookUp(db, account.key, PORTAL.id, [
    urlOf('bai-1-moi'),
    urlOf('bai-1'),
    urlOf('bai-2'),
  ]);
  expect(states.map(({ known }) => known)).toEqual([true, false, true]);
  expect(await db.count('articles')).toBe(5);
});
