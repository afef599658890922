// Pages that were only seen: nobody's decision, so that a refusal is no matter for anybody, and is repeated only where it may change.
import { beforeEach, describe, expect, it } from 'vitest';
import { type ProblemType, problem } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { record } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import { flush } from '../../../extension/outbox/flush.ts';
import { listRefused, listWaiting } from '../../../extension/outbox/queue.ts';
import { device, NOW, tagOf } from '../support/device.ts';
import { type FakeServer, fakeServer } from '../support/server.ts';

let db: Database;
let account: Account;
let server: FakeServer;

beforeEach(async () => {
  ({ db, account } = await device());
  server = fakeServer();
});

const send = () =>
  flush({
    db,
    account: account.key,
    submit: server.submit,
    now: () => NOW,
    random: () => 0,
    patience: 'none',
  });

describe('a page that was only seen', () => {
  const look = async () => {
    const { article } = tagOf('bai-0');
    await record(db, { kind: 'seen', id: uuidv7(NOW), clickedAt: NOW, article }, NOW);
    await send();
  };

  it.each([
    'the action',
    'the request',
  ])('is no matter for the person when %s is refused, and is told once', async (what) => {
    server.why = 'url-outside-portal';
    if (what === 'the action') server.judge = () => 'rejected';
    else server.poison = () => true;
    await look();
    await look();
    expect(await listWaiting(db, account.key)).toEqual([]);
    expect(await listRefused(db, account.key)).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it.each<ProblemType>([
    'portal-paused',
    'unknown-portal',
  ])('is told again once the portal takes it: %s is no word about the article', async (why) => {
    [server.why, server.judge] = [why, () => 'rejected'];
    await look();
    server.judge = () => 'applied';
    await look();
    expect(server.stored.size).toBe(1);
  });

  it('is told again once its person may: a role that was taken is no word about the article', async () => {
    server.faults = [{ kind: 'refused', problem: problem('forbidden-role') }];
    await look();
    await look();
    expect(server.stored.size).toBe(1);
  });

  it('leaves a tag on it free to be sent', async () => {
    server.judge = ({ kind }) => (kind === 'seen' ? 'rejected' : 'applied');
    await look();
    await record(db, tagOf('bai-0'), NOW);
    await send();
    expect(server.stored.size).toBe(1);
  });
});
