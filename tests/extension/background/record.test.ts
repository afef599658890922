// A click: checked and kept on this machine, or refused at once with nothing left behind.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { record, undo } from '../../../extension/background/record.ts';
import type { Account, Database } from '../../../extension/database.ts';
import type { ActionDraft, ArticleState, RecordAnswer } from '../../../extension/messages.ts';
import { listWaiting } from '../../../extension/outbox/queue.ts';
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

let db: Database;
let account: Account;

beforeEach(async () => {
  ({ db, account } = await device());
});

const actions = async () => (await listWaiting(db, account.key)).map(({ action }) => action);

describe('a click', () => {
  it('is decided at the corrected time, once, whatever is learnt of the clock later', async () => {
    await db.put('accounts', { ...account, clockOffset: -90_000 });
    const draft = tagOf('a');
    await record(db, draft, NOW);
    await db.put('accounts', { ...account, clockOffset: 5_000 });
    await record(db, draft, NOW);
    const decidedAt = new Date(draft.clickedAt - 90_000).toISOString();
    expect(await actions()).toMatchObject([{ id: draft.id, decidedAt }]);
  });

  it('answers with what the article is now', async () => {
    const draft = tagOf('a', '3');
    expect(await record(db, draft, NOW)).toMatchObject({
      saved: true,
      state: { key: urlOf('a'), content: '3', waiting: 1, undoable: { id: draft.id, at: draft.clickedAt } },
    });
  });

  it('is on the address of its page, whatever the page calls canonical', async () => {
    const relCanonical = 'https://khac.example.org/bai';
    const article = { portal: PORTAL.id, url: urlOf('a'), relCanonical };
    expect(await record(db, { ...tagOf('a'), article }, NOW)).toMatchObject({
      saved: true,
      state: { key: urlOf('a') },
    });
  });

  it('on an address with tracking parameters is one on the article', async () => {
    const answer = await record(
      db,
      { ...tagOf('a'), article: { portal: PORTAL.id, url: `${urlOf('a')}?utm_source=x` } },
      NOW,
    );
    expect(answer).toMatchObject({ saved: true, state: { key: urlOf('a') } });
  });

  it.each<[string, Partial<Account>, ActionDraft, string]>([
    ['outside the portal', {}, tagOf('../../x'), 'url-outside-portal'],
    [
      'on a portal that is not registered',
      {},
      { ...tagOf('a'), article: { portal: 'x', url: urlOf('a') } },
      'unknown-portal',
    ],
    ['by a viewer', { role: 'viewer' }, tagOf('a'), 'forbidden-role'],
    ['by nobody', { token: null }, tagOf('a'), 'unauthorized'],
    [
      'with a date that is not in the calendar',
      {},
      draftOf('a', { kind: 'correct', correction: { publishedOn: '2023-02-30' } }),
      'impossible-date',
    ],
    [
      'with a date after tomorrow',
      {},
      draftOf('a', { kind: 'correct', correction: { publishedOn: '2023-10-27' } }),
      'date-after-tomorrow',
    ],
  ])('%s is refused at once and not kept', async (_name, change, draft, type) => {
    await db.put('accounts', { ...account, ...change });
    const elsewhere =
      type === 'url-outside-portal' ? { ...draft.article, url: 'https://khac.vn/a' } : draft.article;
    expect(await record(db, { ...draft, article: elsewhere }, NOW)).toMatchObject({
      saved: false,
      problem: { type },
    });
    expect(await db.count('outbox')).toBe(0);
    expect(await db.count('recorded')).toBe(0);
  });

  it('while the token does not work is kept all the same', async () => {
    await db.put('accounts', { ...account, needsSignIn: true });
    expect(await record(db, tagOf('a'), NOW)).toMatchObject({ saved: true });
  });
});

describe('a misread page', () => {
  it.each<[string, Partial<ActionDraft['article']>, Partial<ActionDraft['article']>]>([
    ['a title of 600 letters is cut', { title: 'ế'.repeat(600) }, { title: `${'ế'.repeat(499)}…` }],
    ['a date in the future is unknown', { publishedOn: '2024-05-01', publishedFrom: 'published' }, {}],
    ['an impossible date is unknown', { publishedOn: '2023-02-30', publishedFrom: 'updated' }, {}],
    ['tomorrow is a date', { publishedOn: '2023-10-26' }, { publishedOn: '2023-10-26' }],
    ['NUL and half letters are left out', { title: 'Sở\0 \ud800họp' }, { title: 'Sở họp' }],
    ['an empty section is none', { section: ' \u200b ' }, {}],
  ])('never fails a click: %s', async (_name, read, kept) => {
    const article = { portal: PORTAL.id, url: urlOf('a'), ...read };
    expect(await record(db, { ...tagOf('a'), article }, NOW)).toMatchObject({ saved: true });
    expect((await actions())[0]?.article).toEqual({ portal: PORTAL.id, url: urlOf('a'), ...kept });
  });
});

describe('a page seen', () => {
  const seen = (read: object) =>
    draftOf('a', { kind: 'seen', article: { portal: PORTAL.id, url: urlOf('a'), ...read } });

  it('is told to the server once, then only when it says something new', async () => {
    await mirror(db, account, articleOf('a', { publishedOn: null, publishedFrom: null }));
    expect(await record(db, seen({ title: 'Tên' }), NOW)).toMatchObject({ saved: true });
    expect(await actions()).toEqual([]);
    await record(db, seen({ title: 'Tên', publishedOn: '2023-10-02' }), NOW);
    await record(db, seen({ title: 'Tên', publishedOn: '2023-10-02' }), NOW);
    expect(await actions()).toMatchObject([{ kind: 'seen' }]);
  });

  it('cannot be taken back and hides nothing that can', async () => {
    const draft = tagOf('a');
    await record(db, draft, NOW);
    await record(db, seen({ section: 'Tin tức' }), NOW);
    const answer = await record(db, seen({}), NOW);
    expect(answer).toMatchObject({ saved: true, state: { undoable: { id: draft.id } } });
  });
});

it('of an address too long to be sent names the article by its own', async () => {
  const draft = tagOf('a');
  const url = `${urlOf('a')}?_afrLoop=${'7'.repeat(2_100)}`;
  expect(await record(db, { ...draft, article: { ...draft.article, url } }, NOW)).toMatchObject({
    saved: true,
  });
  const [kept] = await listWaiting(db, account.key);
  expect(kept?.action.article.url).toBe(urlOf('a'));
});

describe('undo', () => {
  const before = { content: '1' as const, topics: ['SIPAS'], form: 'tin' as const, origin: 'own' as const };
  const dated = { publishedOn: '2023-10-20', title: 'Tên cũ', section: 'Tin tức' };

  const takeBack = (id = uuidv7(), path = 'a'): Promise<RecordAnswer> =>
    undo(db, { id, clickedAt: NOW + 1e7, portal: PORTAL.id, url: urlOf(path) }, NOW);

  it.each<[string, object, Partial<ActionDraft> & Pick<ActionDraft, 'kind'>, object, Partial<ArticleState>]>([
    [
      'of a tag restores the former tag',
      before,
      { kind: 'tag', tag: { content: '2' } },
      { kind: 'tag', tag: before },
      before,
    ],
    [
      'of a first tag unclassifies',
      {},
      { kind: 'tag', tag: { content: '2' } },
      { kind: 'untag' },
      { content: null },
    ],
    ['of an untag restores the tag', before, { kind: 'untag' }, { kind: 'tag', tag: before }, before],
    ['of a withdrawal restores', {}, { kind: 'withdraw' }, { kind: 'restore' }, { status: 'active' }],
    [
      'of a restoration withdraws',
      { status: 'withdrawn' },
      { kind: 'restore' },
      { kind: 'withdraw' },
      { status: 'withdrawn' },
    ],
    [
      'of a title restores the former one',
      { title: 'Tên cũ' },
      { kind: 'correct', correction: { title: 'Tên mới' } },
      { kind: 'correct', correction: { title: 'Tên cũ' } },
      { title: 'Tên cũ' },
    ],
    [
      'of a title that the page showed takes the correction back',
      { title: 'Sở công bố thủ tục hành chính' },
      { kind: 'correct', correction: { title: 'Tên mới' } },
      { kind: 'correct', correction: { title: null } },
      { title: 'Sở công bố thủ tục hành chính' },
    ],
    [
      'of a date that the page showed takes the correction back',
      { ...dated, publishedFrom: 'published' },
      { kind: 'correct', correction: { publishedOn: '2023-09-01' } },
      { kind: 'correct', correction: { publishedOn: null } },
      { publishedOn: '2023-10-20' },
    ],
    [
      'of a date over another person’s date restores that',
      { ...dated, publishedFrom: 'person' },
      { kind: 'correct', correction: { publishedOn: '2023-09-01' } },
      { kind: 'correct', correction: { publishedOn: '2023-10-20' } },
      { publishedOn: '2023-10-20', publishedFrom: 'person' },
    ],
    [
      'of a date where none was known makes it unknown again',
      { publishedOn: null, publishedFrom: null },
      { kind: 'correct', correction: { publishedOn: '2023-09-01' } },
      { kind: 'correct', correction: { publishedOn: null } },
      { publishedOn: null },
    ],
  ])('%s', async (_name, stood, what, restoring, shown) => {
    await mirror(db, account, articleOf('a', stood));
    const first = draftOf('a', what);
    await record(db, first, NOW);
    expect(await takeBack()).toMatchObject({ saved: true, state: { ...shown, undoable: null } });
    const [, second] = await actions();
    expect(second).toMatchObject({ ...restoring, undoes: first.id });
    expect(second?.kind === 'correct' && second.correction).toEqual(
      'correction' in restoring ? restoring.correction : false,
    );
  });

  it('works after the action was sent, and shows at once what will stand', async () => {
    await mirror(db, account, articleOf('a', before));
    const first = draftOf('a', { kind: 'correct', correction: { publishedOn: '2023-09-01' } });
    await record(db, first, NOW);
    await db.delete('outbox', first.id);
    await mirror(
      db,
      account,
      articleOf('a', { ...before, publishedOn: '2023-09-01', publishedFrom: 'person', seq: 2 }),
    );
    expect(await takeBack()).toMatchObject({ saved: true, state: { publishedOn: '2023-10-20' } });
  });

  it('reaches the action on another address of the same article', async () => {
    await mirror(
      db,
      account,
      articleOf('main'),
      articleOf('alias', { status: 'merged', sameAs: 'article-main' }),
    );
    const first = tagOf('main');
    await record(db, first, NOW);
    expect(await takeBack(uuidv7(), 'alias')).toMatchObject({ saved: true });
    expect((await actions())[1]).toMatchObject({ undoes: first.id, article: { url: urlOf('main') } });
  });

  it('repeated with the same id is one undo', async () => {
    await record(db, tagOf('a'), NOW);
    const id = uuidv7();
    await takeBack(id);
    expect(await takeBack(id)).toMatchObject({ saved: true });
    expect(await actions()).toHaveLength(2);
  });

  it('of nothing says so', async () => {
    expect(await takeBack()).toMatchObject({ saved: false, problem: { type: 'not-found' } });
  });

  it('never takes back what another person did', async () => {
    await record(db, tagOf('a'), NOW);
    const second = accountOf(meOf('p2', 'Trần Văn Ổ'));
    await db.put('accounts', second);
    await db.put('settings', { name: 'current', account: second.key });
    expect(await takeBack()).toMatchObject({ saved: false });
  });

  it('of an act that something else was done after is refused, and changes nothing', async () => {
    const first = tagOf('a', '2');
    await record(db, first, NOW);
    await record(db, tagOf('a', '3'), NOW + 1);
    const asked = { id: uuidv7(), clickedAt: NOW + 1e7, portal: PORTAL.id, url: urlOf('a') };
    expect(await undo(db, { ...asked, undoes: first.id }, NOW)).toMatchObject({
      saved: false,
      problem: { type: 'undo-overtaken' },
    });
    expect(await listWaiting(db, account.key)).toHaveLength(2);
  });
});
