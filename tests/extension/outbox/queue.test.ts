// Keeping actions: on the disk before anybody is told, once per id, in the order of clicks.
import { describe, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { record } from '../../../extension/background/record.ts';
import { lookUp } from '../../../extension/mirror/look.ts';
import {
  countDecisions,
  countOthers,
  countWaiting,
  enqueue,
  forgetRecorded,
  listRefused,
  listWaiting,
  remove,
  requeue,
} from '../../../extension/outbox/queue.ts';
import { accountOf, device, draftOf, meOf, NOW, PORTAL, tagOf, urlOf } from '../support/device.ts';
import { refuse } from '../support/refuse.ts';

describe('the outbox', () => {
  it('resolves only after a strict transaction is complete', async () => {
    const { db, account } = await device();
    const order: string[] = [];
    const begin = db.transaction.bind(db);
    vi.spyOn(db, 'transaction').mockImplementation(((stores: never, mode: never, options: never) => {
      const tx = begin(stores, mode, options);
      expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }]);
      tx.done.then(() => order.push('complete'));
      return tx;
    }) as never);
    const { id, clickedAt, article } = tagOf('a');
    const decidedAt = new Date(clickedAt).toISOString();
    const action = { id, kind: 'untag' as const, decidedAt, article };
    const entry = {
      account: account.key,
      portal: PORTAL.id,
      key: urlOf('a'),
      action,
      clickedAt,
      queuedAt: NOW,
    };
    expect(await enqueue(db, entry).finally(() => order.push('resolved'))).toBe('added');
    expect(order).toEqual(['complete', 'resolved']);
  });

  it('keeps both of two concurrent records, and one of two with the same id', async () => {
    const { db, account } = await device();
    const [first, second] = [tagOf('a'), tagOf('b')];
    await Promise.all([record(db, first, NOW), record(db, second, NOW), record(db, first, NOW)]);
    const waiting = await listWaiting(db, account.key);
    expect(waiting.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
  });

  it.each([
    ['a minute', 60_000],
    ['an hour', 3_600_000],
    ['a year', 365 * 24 * 3_600_000],
  ])('lets a later click come after an earlier one although the clock was set back by %s', async (_name, ms) => {
    const { db, account } = await device();
    const first = tagOf('a', '1');
    await record(db, first, NOW);
    const second = { ...tagOf('a', '3'), clickedAt: first.clickedAt - ms };
    await record(db, second, NOW - ms);
    const kept = await listWaiting(db, account.key);
    expect(kept.map(({ id, action }) => [id, action.decidedAt])).toEqual([
      [first.id, new Date(first.clickedAt).toISOString()],
      [second.id, new Date(first.clickedAt + 1).toISOString()],
    ]);
    const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('a')]);
    expect(state?.content).toBe('3');
  });

  it('moves a refused entry to the visible list and back, and throws it away on request', async () => {
    const { db, account } = await device();
    const draft = tagOf('a');
    await record(db, draft, NOW);
    await refuse(db, draft.id, problem('unknown-portal'));
    expect(await countWaiting(db, account.key)).toBe(0);
    expect(await listRefused(db, account.key)).toMatchObject([
      { id: draft.id, problem: { type: 'unknown-portal' } },
    ]);
    await requeue(db, draft.id);
    expect(await listWaiting(db, account.key)).toMatchObject([{ id: draft.id, problem: null }]);
    await remove(db, draft.id);
    expect(await db.count('outbox')).toBe(0);
  });

  it('tells decisions from pages merely seen', async () => {
    const { db, account } = await device();
    await record(db, tagOf('a'), NOW);
    await record(db, draftOf('b', { kind: 'seen' }), NOW);
    expect([await countWaiting(db, account.key), await countDecisions(db, account.key)]).toEqual([2, 1]);
  });

  it("shows other people's entries by name and keeps them", async () => {
    const { db } = await device();
    await record(db, tagOf('a'), NOW);
    const second = accountOf(meOf('p2', 'Trần Văn Ổ'));
    await db.put('accounts', second);
    await db.put('settings', { name: 'current', account: second.key });
    expect(await countOthers(db, second.key)).toMatchObject([
      { name: 'Nguyễn Thị Ế', waiting: 1, refused: 0 },
    ]);
    expect(await countWaiting(db, second.key)).toBe(0);
  });

  it('forgets old ids and keeps new ones', async () => {
    const { db } = await device();
    await record(db, tagOf('a'), NOW);
    await record(db, tagOf('b'), NOW + 10);
    await forgetRecorded(db, NOW + 5);
    expect((await db.getAll('recorded')).map(({ at }) => at)).toEqual([NOW + 10]);
  });
});
