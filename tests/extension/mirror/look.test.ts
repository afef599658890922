// What this device says of an article: the mirror, with what waits laid over it, under any of its addresses.
import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '#shared/problem';
import { record } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import type { ActionDraft, ArticleState } from '../../../extension/messages.ts';
import { listUndated, lookUp, sessionView } from '../../../extension/mirror/look.ts';
import {
  accountOf,
  articleOf,
  device,
  draftOf,
  meOf,
  mirror,
  NOW,
  PORTAL,
  tagOf,
  urlOf,
} from '../support/device.ts';
import { refuse } from '../support/refuse.ts';

let db: Database;
let account: Account;

beforeEach(async () => {
  ({ db, account } = await device());
});

async function look(path: string): Promise<ArticleState> {
  const [state] = await lookUp(db, account.key, PORTAL.id, [urlOf(path)]);
  if (!state) throw new Error('no state');
  return state;
}

it('knows nothing of an address that nobody has seen', async () => {
  expect(await look('x')).toMatchObject({ known: false, content: null, waiting: 0, undoable: null });
});

it('answers in the order asked', async () => {
  await mirror(db, account, articleOf('a', { content: '1' }), articleOf('b', { content: '2' }));
  const keys = [urlOf('b'), urlOf('x'), urlOf('a')];
  const states = await lookUp(db, account.key, PORTAL.id, keys);
  expect(states.map(({ key, content }) => [key, content])).toEqual([
    [keys[0], '2'],
    [keys[1], null],
    [keys[2], '1'],
  ]);
});

describe('a waiting action shows before the server knows', () => {
  it.each<[string, Partial<ActionDraft> & Pick<ActionDraft, 'kind'>, Partial<ArticleState>]>([
    [
      'tag',
      { kind: 'tag', tag: { content: '3', topics: ['PAPI'] } },
      { content: '3', topics: ['PAPI'], form: null },
    ],
    ['untag', { kind: 'untag' }, { content: null, topics: [], form: null }],
    ['withdraw', { kind: 'withdraw' }, { status: 'withdrawn', content: '1' }],
    [
      'correct',
      { kind: 'correct', correction: { publishedOn: '2023-10-01' } },
      { publishedOn: '2023-10-01', publishedFrom: 'person', content: '1' },
    ],
    ['correct back', { kind: 'correct', correction: { title: null } }, { title: 'Cũ' }],
  ])('%s', async (_name, what, shown) => {
    await mirror(db, account, articleOf('a', { content: '1', topics: ['SIPAS'], form: 'tin', title: 'Cũ' }));
    await record(db, draftOf('a', what), NOW);
    expect(await look('a')).toMatchObject({ ...shown, waiting: 1 });
  });

  it('restore', async () => {
    await mirror(db, account, articleOf('a', { status: 'withdrawn' }));
    expect((await look('a')).status).toBe('withdrawn');
    await record(db, draftOf('a', { kind: 'restore' }), NOW);
    expect((await look('a')).status).toBe('active');
  });

  it('seen, which fills what is unknown and covers nothing', async () => {
    await mirror(db, account, articleOf('a', { publishedOn: null, publishedFrom: null, title: 'Tên đúng' }));
    const read = { portal: PORTAL.id, url: urlOf('a'), title: 'Tên khác' };
    const listed = { ...read, publishedOn: '2023-10-02', publishedFrom: 'listing' as const };
    await record(db, draftOf('a', { kind: 'seen', article: listed }), NOW);
    expect(await look('a')).toMatchObject({
      title: 'Tên đúng',
      publishedOn: '2023-10-02',
      publishedFrom: 'listing',
    });
  });

  it('the last of several, whatever order they were kept in', async () => {
    const [first, second] = [tagOf('a', '1'), tagOf('a', '2')];
    await record(db, first, NOW);
    await record(db, second, NOW);
    expect(await look('a')).toMatchObject({ content: '2', waiting: 2, undoable: { id: second.id } });
  });

  it('but not once the server has refused it', async () => {
    const draft = tagOf('a', '2');
    await record(db, draft, NOW);
    await refuse(db, draft.id, problem('unknown-portal'));
    expect(await look('a')).toMatchObject({ known: false, content: null, waiting: 0, undoable: null });
  });

  it('and only to the person whose it is', async () => {
    await record(db, tagOf('a', '2'), NOW);
    const [state] = await lookUp(db, accountOf(meOf('p2')).key, PORTAL.id, [urlOf('a')]);
    expect(state).toMatchObject({ known: false, waiting: 0 });
  });
});

describe('an address that was merged into another article', () => {
  beforeEach(async () => {
    await mirror(
      db,
      account,
      articleOf('alias', { status: 'merged', sameAs: 'article-main', content: null }),
      articleOf('main', { content: '4', title: 'Bài còn lại' }),
    );
  });

  it('shows the survivor', async () => {
    expect(await look('alias')).toMatchObject({
      key: urlOf('alias'),
      content: '4',
      title: 'Bài còn lại',
      status: 'active',
    });
  });

  it('shows what waits on the survivor', async () => {
    await record(db, tagOf('main', '0'), NOW);
    expect(await look('alias')).toMatchObject({ content: '0', waiting: 1 });
  });

  it('shows itself while the survivor is not here yet', async () => {
    await db.delete('articles', [account.key, 'article-main']);
    expect(await look('alias')).toMatchObject({ known: true, content: null, status: 'active' });
  });
});

it('lists what has no date, here or on the server, until somebody says one', async () => {
  const undated = { publishedOn: null, publishedFrom: null };
  await mirror(
    db,
    account,
    articleOf('a', undated),
    articleOf('b', undated),
    articleOf('gone', { ...undated, status: 'withdrawn' }),
    articleOf('dated'),
  );
  await record(db, tagOf('fresh', '2'), NOW);
  await record(db, draftOf('b', { kind: 'correct', correction: { publishedOn: '2023-10-01' } }), NOW);
  const paths = (await listUndated(db, account.key)).map(({ url }) => url);
  expect(paths.sort()).toEqual([urlOf('a'), urlOf('fresh')]);
});

it.each([
  ['ready', {}, 'ready', 1],
  ['needs-sign-in', { needsSignIn: true }, 'needs-sign-in', 1],
  ['signed-out', { token: null }, 'signed-out', 0],
])('tells a session that is %s', async (_name, change, state, waiting) => {
  await record(db, tagOf('a'), NOW);
  await db.put('accounts', { ...account, ...change });
  expect(await sessionView(db)).toMatchObject({ state, waiting });
});
