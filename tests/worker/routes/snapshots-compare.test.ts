// “Đã thay đổi so với bản chốt”: for every kind of change the list that it stands in, why, and the figures then and now.

import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#shared/api';
import { registerUnit } from '../../../worker/db/setup.ts';
import { call, OTHER_PORTAL, registerPortals, tokenOf, UNIT } from '../client.ts';
import { act, on, record, tag, url } from '../ledger.ts';
import { about, freeze } from '../snapshots.ts';

let reporter: string;
let editor: string;
beforeEach(async () => {
  await registerPortals();
  await registerUnit(env.DB, { id: 'khac', name: 'Khác', shortName: 'Khác', validFrom: null, validTo: null });
  [reporter, editor] = [await tokenOf('reporter'), await tokenOf('editor')];
});

const posted = (item: number, publishedOn = '2023-05-20') =>
  on(item, { title: `Tin ${item}`, publishedOn, section: 'CCHC', author: 'An' });
const correct = (item: number, correction: Record<string, unknown>) =>
  act('correct', 5, { article: on(item), correction });

/** Freezes after some acts, and compares after some more. */
async function compared(
  before: readonly unknown[],
  after: readonly unknown[],
  parts: Record<string, unknown> = {},
): Promise<Answer<'compareSnapshot'>> {
  if (before.length > 0) await record(editor, ...before);
  const { id } = await freeze(reporter, parts);
  if (after.length > 0) await record(editor, ...after);
  return call('compareSnapshot', about(reporter, id));
}

describe('what counts since', () => {
  it.each([
    ['new', [], [tag('2', 1, { article: posted(1) })]],
    ['classified', [act('seen', 1, { article: posted(1) })], [tag('2', 2)]],
    ['dated', [tag('2', 1)], [correct(1, { publishedOn: '2023-05-20' })]],
    ['restored', [tag('2', 1, { article: posted(1) }), act('withdraw', 2)], [act('restore', 3)]],
    [
      'moved',
      [tag('2', 1, { article: posted(1, '2022-12-31') })],
      [correct(1, { publishedOn: '2023-05-20' })],
    ],
  ])('is added as %s', async (reason, before, after) => {
    const answer = await compared(before, after);
    expect(answer.added).toMatchObject([
      { reason, article: { url: url(1), publishedOn: '2023-05-20', content: '2' } },
    ]);
    expect([answer.counts, answer.gone, answer.changed]).toEqual([{ added: 1, gone: 0, changed: 0 }, [], []]);
    expect([answer.frozen.total, answer.now.total]).toEqual([0, 1]);
  });

  it('includes an address that was parted from its article', async () => {
    const before = [
      ...[1, 2].map((item) => tag('2', item, { article: posted(item) })),
      act('merge', 3, { article: on(1), into: on(2) }),
    ];
    const { added } = await compared(before, [act('split', 4)]);
    expect(added).toMatchObject([{ reason: 'moved', article: { url: url(1) } }]);
  });
});

describe('what counts no longer', () => {
  it.each([
    ['withdrawn', [act('withdraw', 3)], {}],
    ['merged', [act('merge', 3, { into: on(9) })], {}],
    ['unclassified', [act('untag', 3)], {}],
    ['moved', [correct(1, { publishedOn: '2024-01-01' })], {}],
    ['filtered', [tag('none', 3)], { filter: { content: ['2'] } }],
    ['filtered', [correct(1, { unit: 'khac' })], { filter: { unit: [UNIT.id] } }],
  ])('is gone as %s', async (reason, after, parts) => {
    const answer = await compared([tag('2', 1, { article: posted(1) })], after, parts);
    expect(answer.gone).toMatchObject([
      { reason, article: { title: 'Tin 1', publishedOn: '2023-05-20', content: '2' } },
    ]);
    expect(answer.counts).toMatchObject({ gone: 1, changed: 0 });
    expect([answer.frozen.total, answer.now.total]).toEqual([
      1,
      reason === 'merged' ? answer.counts.added : 0,
    ]);
  });

  it('is gone as undated where the only date was taken back', async () => {
    const before = [tag('2', 1), correct(1, { publishedOn: '2023-05-20' })];
    const after = [act('correct', 6, { article: on(1), correction: { publishedOn: null } })];
    expect((await compared(before, after)).gone).toMatchObject([{ reason: 'undated' }]);
  });
});

describe('what counts as something else', () => {
  it.each([
    ['content', '2', '6', tag('6', 3)],
    ['form', null, 'bai', tag('2', 3, { tag: { content: '2', form: 'bai' } })],
    ['origin', null, 'own', tag('2', 3, { tag: { content: '2', origin: 'own' } })],
    ['topics', [], ['SIPAS'], tag('2', 3, { tag: { content: '2', topics: ['SIPAS'] } })],
    ['publishedOn', '2023-05-20', '2023-06-01', correct(1, { publishedOn: '2023-06-01' })],
    ['title', 'Tin 1', 'Tên mới', correct(1, { title: 'Tên mới' })],
    ['section', 'CCHC', 'Tin tức', correct(1, { section: 'Tin tức' })],
    ['author', 'An', 'Bình', correct(1, { author: 'Bình' })],
    ['unit', UNIT.id, 'khac', correct(1, { unit: 'khac' })],
  ])('is changed in its %s from %j to %j', async (field, before, after, action) => {
    const answer = await compared([tag('2', 1, { article: posted(1) })], [action]);
    expect(answer.changed.map(({ changes }) => changes)).toEqual([[{ field, before, after }]]);
    expect([answer.counts, answer.added, answer.gone]).toEqual([{ added: 0, gone: 0, changed: 1 }, [], []]);
  });

  it('is changed where it was found to be a repost, which leaves one distinct article', async () => {
    const other = { portal: OTHER_PORTAL.id, url: url(1, OTHER_PORTAL.origins[0]) };
    const before = [
      tag('2', 1, { article: posted(1) }),
      tag('2', 1, { article: { ...posted(1), ...other } }),
    ];
    const answer = await compared(before, [act('merge', 3, { article: other, into: on(1) })]);
    expect(answer.changed.map(({ changes }) => changes)).toMatchObject([
      [{ field: 'repostOf', before: null }],
    ]);
    expect([answer.frozen.distinct, answer.now.distinct]).toEqual([2, 1]);
  });

  it('names all that changed of an article at once', async () => {
    const after = [tag('0', 3), correct(1, { title: 'Tên mới', publishedOn: '2023-01-01' })];
    const { changed } = await compared([tag('2', 1, { article: posted(1) })], after);
    expect(changed[0]?.changes.map(({ field }) => field)).toEqual(['content', 'publishedOn', 'title']);
  });
});

describe('the groups and contents of the sentence', () => {
  it('are told, then and now, where an article moved between them though no sum changed', async () => {
    const before = [tag('0', 1, { article: posted(1) }), tag('2', 1, { article: posted(2) })];
    const { frozen, now, rows } = await compared(before, [tag('2', 3)]);
    expect(now).toEqual(frozen);
    expect(rows.map(({ by, code, frozen, now }) => [by, code, frozen, now])).toEqual([
      ['group', 'A', 1, 0],
      ['group', 'B', 1, 2],
      ['content', '0', 1, 0],
      ['content', '2', 1, 2],
    ]);
  });

  it('are none where only a title changed', async () => {
    const { rows } = await compared(
      [tag('2', 1, { article: posted(1) })],
      [correct(1, { title: 'Tên mới' })],
    );
    expect(rows).toEqual([]);
  });
});

it('finds nothing where nothing changed', async () => {
  const answer = await compared(
    [tag('2', 1, { article: posted(1) }), act('seen', 1, { article: posted(2) })],
    [],
  );
  expect(answer).toMatchObject({ counts: { added: 0, gone: 0, changed: 0 } });
  expect(answer.now).toEqual(answer.frozen);
});
