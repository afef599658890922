// The popup's picture is read from the real store of this machine.
import { expect, it } from 'vitest';
import { problem } from '#shared/problem';
import { record } from '../../../extension/background/record.ts';
import { readLocalView } from '../../../extension/popup/local-view.ts';
import { keepAccountView } from '../../../extension/settings.ts';
import {
  accountOf,
  articleOf,
  device,
  draftOf,
  emptyDatabase,
  meOf,
  mirror,
  NOW,
  tagOf,
} from '../support/device.ts';
import { refuse } from '../support/refuse.ts';
import { summaryOf } from './stand.tsx';

it('knows nobody on a fresh machine', async () => {
  const view = await readLocalView(await emptyDatabase());
  expect(view).toMatchObject({ session: { state: 'signed-out' }, figures: null, waiting: [], others: [] });
});

it('gives person, server, figures with their time, and the choice remembered', async () => {
  const { db, account } = await device();
  await db.put('figures', { account: account.key, summary: summaryOf(), etag: null, fetchedAt: NOW });
  await keepAccountView(db, account.key, { period: 'month', family: 'statutory' });
  const view = await readLocalView(db);
  expect(view.session.person?.name).toBe('Nguyễn Thị Ế');
  expect(view.server).toBe(account.server);
  expect(view.figures).toEqual({ summary: summaryOf(), at: NOW });
  expect(view.chosen).toEqual({ period: 'month', family: 'statutory' });
});

it('lists what waits, what was refused and why, and what has no date', async () => {
  const { db, account } = await device();
  await mirror(db, account, articleOf('u', { publishedOn: null, publishedFrom: null, title: 'Không ngày' }));
  const refused = draftOf('r', { kind: 'correct', correction: { title: 'x' } });
  for (const draft of [tagOf('a'), refused]) await record(db, draft, NOW);
  await refuse(db, refused.id, problem('date-after-tomorrow'));
  const view = await readLocalView(db);
  expect(view.waiting).toMatchObject([{ kind: 'tag', content: '2', reason: null, at: NOW }]);
  expect(view.refused).toMatchObject([
    { kind: 'correct', content: null, reason: 'Ngày đăng ở sau ngày mai' },
  ]);
  expect(view.undated.items.map(({ title }) => title)).toContain('Không ngày');
});

it('counts another person’s acts under their name, apart from this person’s', async () => {
  const { db } = await device();
  await record(db, tagOf('a'), NOW);
  const other = accountOf(meOf('p2', 'Trần Văn B'));
  await db.put('accounts', other);
  await db.put('settings', { name: 'current', account: other.key });
  const view = await readLocalView(db);
  expect(view.others).toEqual([{ name: 'Nguyễn Thị Ế', count: 1 }]);
  expect(view.waiting).toEqual([]);
});
