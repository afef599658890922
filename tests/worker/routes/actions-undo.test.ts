// POST /api/v1/actions: what people disagree about, and what an undo makes of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '#shared/uuid';
import { registerPortals, tokenOf } from '../client.ts';
import { act, correct, record, recordEach, someone, tag } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const statuses = (results: readonly { status: string }[]) => results.map(({ status }) => status);

describe('a dispute', () => {
  type Word = ['an' | 'binh' | 'editor', string | null, number];
  const AN: Word = ['an', '0', 1];
  const BINH: Word = ['binh', '2', 2];
  it.each<[string, Word[], boolean]>([
    ['stands when two people differ', [AN, BINH], true],
    ['stands whatever arrived first', [BINH, AN], true],
    ['stands not when two people agree', [AN, ['binh', '0', 2]], false],
    ['stands not between two words of one person', [AN, ['an', '2', 2]], false],
    ['ends when one comes round', [AN, BINH, ['an', '2', 3]], false],
    ['ends when one takes the tag back', [AN, BINH, ['binh', null, 3]], false],
    ['ends when an editor tags', [AN, BINH, ['editor', '4', 3]], false],
    ['ends also when the editor’s tag arrives first', [['editor', '4', 3], AN, BINH], false],
    ['opens again by a later difference', [AN, BINH, ['editor', '2', 3], ['an', '0', 4]], true],
    ['stays closed when the later tag agrees', [AN, BINH, ['editor', '2', 3], ['an', '2', 4]], false],
    [
      'opens again when the editor takes the tag back',
      [AN, BINH, ['editor', '2', 3], ['editor', null, 4]],
      true,
    ],
  ])('%s', async (_, words, disputed) => {
    const tokens = { an: token, binh: await tokenOf('tagger'), editor: await tokenOf('editor') };
    let last: unknown;
    for (const [who, content, hour] of words)
      last = await recordEach(tokens[who], content === null ? act('untag', hour) : tag(content, hour));
    expect(last).toMatchObject({ article: { disputed } });
  });
});

describe('an undo', () => {
  it('brings back what stood before', async () => {
    const [first, second] = [tag('0', 1), tag('2', 2)];
    await record(token, first, second);
    const [undone] = await record(token, tag('0', 3, { undoes: second.id }));
    expect(undone).toMatchObject({ status: 'applied', article: { content: '0' } });
  });

  it('is superseded, and changes nothing, once another decision stands', async () => {
    const [first, second] = [tag('0', 1), tag('2', 2)];
    const before = await recordEach(token, first, second);
    const [undone] = await record(token, act('untag', 3, { undoes: first.id }));
    expect(undone).toMatchObject({ status: 'superseded' });
    expect(undone?.article).toEqual(before?.article);
  });

  it('is superseded when what it undoes never came', async () => {
    expect(statuses(await record(token, tag('0', 1), act('untag', 3, { undoes: uuidv7() })))).toEqual([
      'applied',
      'superseded',
    ]);
  });

  it('ends a dispute that the action made', async () => {
    const other = await someone('tagger');
    await record(other.token, tag('0', 1));
    const mine = tag('2', 2);
    expect((await record(token, mine))[0]?.article?.disputed).toBe(true);
    const [undone] = await record(token, tag('0', 3, { undoes: mine.id }));
    expect(undone?.article).toMatchObject({ content: '0', disputed: false });
  });

  it('that is too early in time is no opinion either', async () => {
    const other = await someone('tagger');
    const mine = tag('2', 5);
    await record(token, mine);
    const [undone] = await record(other.token, tag('0', 4, { undoes: mine.id }));
    expect(undone).toMatchObject({ status: 'superseded', article: { content: '2', disputed: false } });
  });

  it('of a withdrawal, of a correction', async () => {
    const [gone, fixed] = [act('withdraw', 1), correct(1, { title: 'Sửa', section: 'Mục' })];
    await record(token, gone, fixed);
    const results = await record(
      token,
      act('restore', 2, { undoes: gone.id }),
      correct(2, { section: 'Mục khác' }),
      act('correct', 3, { correction: { title: null, section: null }, undoes: fixed.id }),
    );
    expect(statuses(results)).toEqual(['applied', 'applied', 'applied']);
    expect(results[2]?.article).toMatchObject({ status: 'active', title: null, section: 'Mục khác' });
  });
});

describe('an undo and a dispute', () => {
  type Step = ['an' | 'binh' | 'editor', 'tag' | 'untag', string | null, (number | null)?];
  const AN: Step = ['an', 'tag', '0'];
  const BINH: Step = ['binh', 'tag', '2'];
  const SETTLED: Step = ['editor', 'tag', '4'];

  /** Each step an hour later than the one before; its last part is the step that it undoes. */
  async function lastOf(...steps: Step[]) {
    const tokens = { an: token, binh: await tokenOf('tagger'), editor: await tokenOf('editor') };
    const ids = steps.map(() => uuidv7());
    let last: Awaited<ReturnType<typeof recordEach>>;
    for (const [index, [who, kind, content, undone]] of steps.entries())
      last = await recordEach(
        tokens[who],
        act(kind, index + 1, {
          id: ids[index],
          ...(content === null ? {} : { tag: { content } }),
          ...(undone == null ? {} : { undoes: ids[undone] }),
        }),
      );
    return last;
  }

  it.each<[string, Step[], { content: string | null; disputed: boolean }]>([
    [
      'an editor’s undo of the own settlement opens the dispute again',
      [AN, BINH, SETTLED, ['editor', 'tag', '2', 2]],
      { content: '2', disputed: true },
    ],
    [
      'an editor’s undo of another’s tag settles nothing',
      [AN, BINH, ['editor', 'tag', '0', 1]],
      { content: '0', disputed: true },
    ],
    [
      'a tagger’s undo of another’s tag leaves the other’s opinion',
      [AN, BINH, ['an', 'tag', '0', 1]],
      { content: '0', disputed: true },
    ],
    [
      'a tagger’s undo of the settlement disputes it',
      [AN, BINH, SETTLED, ['an', 'tag', '2', 2]],
      { content: '2', disputed: true },
    ],
    [
      'an undo of the own tag after a settlement disputes nothing',
      [AN, BINH, SETTLED, ['an', 'tag', '0'], ['an', 'tag', '4', 3]],
      { content: '4', disputed: false },
    ],
    [
      'an undo of the own tag brings back the own former opinion',
      [AN, BINH, ['binh', 'tag', '0'], ['binh', 'tag', '2', 2]],
      { content: '2', disputed: true },
    ],
    [
      'an undo of the only tag leaves no opinion',
      [AN, BINH, ['binh', 'tag', '0', 1]],
      { content: '0', disputed: false },
    ],
    [
      'an undo of an undo brings back what was taken back',
      [AN, BINH, ['binh', 'tag', '0', 1], ['binh', 'tag', '2', 2]],
      { content: '2', disputed: true },
    ],
    [
      'an undo of an undo brings back the settlement',
      [AN, BINH, SETTLED, ['editor', 'tag', '2', 2], ['editor', 'tag', '4', 3]],
      { content: '4', disputed: false },
    ],
    [
      'an undo of a second settlement leaves the first',
      [AN, BINH, SETTLED, ['editor', 'tag', '2'], ['editor', 'tag', '4', 3]],
      { content: '4', disputed: false },
    ],
    [
      'an untag takes back the editor’s opinion and the settlement',
      [AN, BINH, SETTLED, ['editor', 'untag', null]],
      { content: null, disputed: true },
    ],
    [
      'an undo of that untag settles again',
      [AN, BINH, SETTLED, ['editor', 'untag', null], ['editor', 'tag', '4', 3]],
      { content: '4', disputed: false },
    ],
    [
      'an undo of a later tag by the editor leaves the settlement where it was',
      [AN, BINH, SETTLED, ['an', 'tag', '0'], ['editor', 'tag', '4', 3]],
      { content: '4', disputed: true },
    ],
  ])('%s', async (_, steps, expected) => {
    expect(await lastOf(...steps)).toMatchObject({ status: 'applied', article: expected });
  });

  it('that came too late changes no opinion', async () => {
    const steps: Step[] = [AN, BINH, SETTLED, ['binh', 'untag', null, 1]];
    expect(await lastOf(...steps)).toMatchObject({ status: 'superseded', article: { disputed: false } });
  });
});
