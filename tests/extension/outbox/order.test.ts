// One person's later act on an article wins, however wrong the clock was, and whenever the server hears of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '#shared/action';
import { uuidv7 } from '#shared/uuid';
import { record } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { lookUp } from '../../../extension/mirror/look.ts';
import { flush, type Submit } from '../../../extension/outbox/flush.ts';
import { articleOf, device, NOW, PORTAL, tagOf, urlOf } from '../support/device.ts';

const [MINUTE, HOUR, YEAR] = [60_000, 3_600_000, 365 * 24 * 3_600_000];

/** An instant more than two minutes ahead of the server's clock is taken for the time of receipt. */
const effectiveTime = (decidedAt: string, receivedAt: number) =>
  Date.parse(decidedAt) > receivedAt + 2 * MINUTE ? new Date(receivedAt).toISOString() : decidedAt;

/** Judges as the server does, by the time taken for decided and the id; its clock goes on by a moment each request. */
function judge() {
  const standing = new Map<string, { stamp: string; action: Action }>();
  let requests = 0;
  const submitAt =
    (serverTime: number, deviceTime: number): Submit =>
    async (_session, actions) => {
      requests += 1;
      const receivedAt = serverTime + requests;
      const results = actions.map((action) => {
        const { url } = action.article;
        const stamp = `${effectiveTime(action.decidedAt, receivedAt)} ${action.id}`;
        const stands = stamp > (standing.get(url)?.stamp ?? '');
        if (stands) standing.set(url, { stamp, action });
        const winner = standing.get(url)?.action;
        const article = articleOf(new URL(url).pathname.slice(1), {
          content: winner?.kind === 'tag' ? winner.tag.content : null,
          decidedAt: standing.get(url)?.stamp.slice(0, 24) ?? null,
          seq: requests,
        });
        return { id: action.id, status: stands ? ('applied' as const) : ('superseded' as const), article };
      });
      return { results, clockOffset: receivedAt - deviceTime };
    };
  return { standing, submitAt };
}

type Step = { content: '0' | '1' | '2' | '3' /** What the clock is off by. */; off: number; sent: boolean };

/** Clicks on one article a second apart by the true time, sending after some; gives the content that stands at last. */
async function clicked(steps: readonly Step[]): Promise<{ server: unknown; device: unknown }> {
  const { db, account } = await device();
  const server = judge();
  for (const [index, { content, off, sent }] of steps.entries()) {
    const truth = NOW + index * 1000;
    const clickedAt = truth + off;
    await record(db, { ...tagOf('a', content), id: uuidv7(clickedAt), clickedAt }, clickedAt);
    if (sent) await send(db, account, server.submitAt(truth, clickedAt), clickedAt);
  }
  const truth = NOW + steps.length * 1000;
  await send(db, account, server.submitAt(truth, truth), truth);
  const winner = server.standing.get(urlOf('a'))?.action;
  const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf('a')]);
  return { server: winner?.kind === 'tag' ? winner.tag.content : null, device: state?.content };
}

const send = (db: Database, { key }: Account, submit: Submit, at: number) =>
  flush({ db, account: key, submit, now: () => at, random: () => 0, patience: 'none' });

describe('the later of two acts on an article', () => {
  it.each([
    ['set back by three minutes', 0, -3 * MINUTE],
    ['set back by an hour', 0, -HOUR],
    ['an hour ahead, then put right', HOUR, 0],
    ['a year ahead, then put right', YEAR, 0],
    ['a year ahead, then an hour', YEAR, HOUR],
    ['a year behind, then put right', -YEAR, 0],
  ])('wins when the clock is %s', async (_name, before, after) => {
    for (const sent of [false, true]) {
      const steps = [
        { content: '1', off: before, sent },
        { content: '3', off: after, sent: false },
      ] as const;
      expect(await clicked(steps)).toEqual({ server: '3', device: '3' });
    }
  });

  // Within the two minutes that the server grants, an instant ahead stands as it is: no course of the clock by less.
  it('wins after any course of the clock', async () => {
    const step = fc.record({
      content: fc.constantFrom('0', '1', '2', '3'),
      off: fc.constantFrom(0, 3 * MINUTE, -3 * MINUTE, HOUR, -HOUR, YEAR, -YEAR),
      sent: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const last = steps.at(-1)?.content;
        expect(await clicked(steps)).toEqual({ server: last, device: last });
      }),
      { numRuns: 60 },
    );
  });
});

describe('an act after one that was made with the clock ahead and has been sent', () => {
  it('carries its own time, so that it does not beat what others decide later', async () => {
    const { db, account } = await device();
    const server = judge();
    const early = { ...tagOf('a', '1'), clickedAt: NOW + YEAR };
    await record(db, early, NOW + YEAR);
    await send(db, account, server.submitAt(NOW, NOW + YEAR), NOW + YEAR);
    await db.put('accounts', { ...account, clockOffset: 0 });
    await record(db, { ...tagOf('a', '3'), clickedAt: NOW + MINUTE }, NOW + MINUTE);
    const [waiting] = await db.getAll('outbox');
    expect(waiting?.action.decidedAt).toBe(new Date(NOW + MINUTE).toISOString());
  });
});
