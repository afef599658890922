// Opening the report page: the code in the address's fragment, the period in its target, and what is told otherwise.
import { describe, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { openReport } from '../../../extension/background/report-page.ts';
import { type Trouble, WorkerError } from '../../../extension/trouble.ts';
import type { Session } from '../../../extension/worker-client/worker-client.ts';
import { accountOf, device, emptyDatabase, meOf, SERVER } from '../support/device.ts';

function world(trouble: Trouble | null = null) {
  const sessionCode = vi.fn(async (_session: Session) => {
    if (trouble) throw new WorkerError(trouble, trouble.kind);
    return { code: 'ABCD-EFGH' };
  });
  return { sessionCode, openTab: vi.fn(async (_url: string) => undefined) };
}

describe('the report page', () => {
  it.each([
    ['c-quarter-2023-4', '/bao-cao?period=c-quarter-2023-4'],
    ['s-year-2023', '/bao-cao?period=s-year-2023'],
    [null, '/bao-cao'],
  ])('is opened at the period %s, by a code in the name of who is signed in', async (period, target) => {
    const { db } = await device();
    const { sessionCode, openTab } = world();
    expect(await openReport({ db, sessionCode, openTab }, period)).toEqual({ ok: true });
    expect(sessionCode.mock.calls).toEqual([[{ server: SERVER, token: 'sotin_secret' }]]);
    const opened = new URL(openTab.mock.calls[0]?.[0] ?? '');
    expect([opened.origin, opened.pathname, opened.hash]).toEqual([SERVER, '/vao', '#ABCD-EFGH']);
    expect(opened.searchParams.get('den')).toBe(target);
  });

  it.each<[string, Trouble, unknown]>([
    ['no answer', { kind: 'offline' }, 'offline'],
    [
      'a token that was revoked',
      { kind: 'unauthorized', problem: problem('unauthorized') },
      { type: 'unauthorized' },
    ],
    ['a busy server', { kind: 'busy', retryAfterMs: null }, { type: 'busy' }],
    ['a refusal', { kind: 'refused', problem: problem('forbidden-scope') }, { type: 'forbidden-scope' }],
  ])('after %s stays closed, and why is told', async (_, trouble, told) => {
    const { db } = await device();
    const { sessionCode, openTab } = world(trouble);
    const answer = await openReport({ db, sessionCode, openTab }, null);
    expect(answer).toEqual({
      ok: false,
      problem: typeof told === 'string' ? told : expect.objectContaining(told as object),
    });
    expect(openTab).not.toHaveBeenCalled();
  });

  it('is opened for nobody who is not signed in, and nobody is asked', async () => {
    const { sessionCode, openTab } = world();
    const { db } = await device(accountOf(meOf(), null));
    for (const each of [await emptyDatabase(), db])
      expect(await openReport({ db: each, sessionCode, openTab }, null)).toMatchObject({
        ok: false,
        problem: { type: 'unauthorized' },
      });
    expect(sessionCode).not.toHaveBeenCalled();
  });

  it('does not hide a fault of our own', async () => {
    const { db } = await device();
    const openTab = async () => {
      throw new Error('no window');
    };
    await expect(openReport({ db, ...world(), openTab }, null)).rejects.toThrow('no window');
  });
});
