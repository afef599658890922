// POST /api/v1/actions: what becomes of actions on one article.
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '#shared/local-date';
import { uuidv7 } from '#shared/uuid';
import { recount } from '../../../worker/db/counters.ts';
import { anAction, call, registerPortals, tokenOf } from '../client.ts';
import { act, at, correct, on, record, recordEach, someone, tag, url } from '../ledger.ts';

let token: string;

beforeEach(async () => {
  await registerPortals();
  token = await tokenOf('tagger');
});

const statuses = (results: readonly { status: string }[]) => results.map(({ status }) => status);

describe('an action', () => {
  it('makes an unknown article known, tagged and counted', async () => {
    const [result] = await record(token, anAction());
    expect(result).toMatchObject({
      status: 'applied',
      article: {
        content: '2',
        form: 'tin',
        publishedOn: '2023-10-20',
        unit: 'so-nnptnt',
        status: 'active',
        seq: expect.any(Number),
      },
    });
    expect(await recount(env.DB)).toEqual([]);
    const buckets = await env.DB.prepare('SELECT day, content, form, n FROM count_day').all();
    expect(buckets.results).toEqual([{ day: '2023-10-20', content: '2', form: 'tin', n: 1 }]);
  });

  it('is a duplicate when it comes again, in the same request or later', async () => {
    const action = anAction();
    expect(statuses(await record(token, action, action))).toEqual(['applied', 'duplicate']);
    expect(statuses(await record(token, action))).toEqual(['duplicate']);
    expect(await env.DB.prepare('SELECT sum(n) AS n FROM count_day').first()).toEqual({ n: 1 });
  });

  it('takes its place in the request by where it first stands in it', async () => {
    const [late, early] = [tag('0', 5), tag('2', 4)];
    expect(statuses(await record(token, late, early, late))).toEqual(['applied', 'superseded', 'duplicate']);
  });

  it('is superseded when a later decision stands', async () => {
    const results = await record(token, tag('0', 5), tag('2', 4));
    expect(statuses(results)).toEqual(['applied', 'superseded']);
    expect(results[1]?.article?.content).toBe('0');
  });

  it('wins over another of the same moment by the greater id', async () => {
    const [lesser, greater] = [uuidv7(1000), uuidv7(2000)];
    const results = await record(token, tag('0', 5, { id: greater }), tag('2', 5, { id: lesser }));
    expect(statuses(results)).toEqual(['applied', 'superseded']);
  });

  it('comes with 99 others in one request', async () => {
    const actions = Array.from({ length: 100 }, (_, item) => tag('2', 1, { article: on(item) }));
    expect(new Set(statuses(await record(token, ...actions)))).toEqual(new Set(['applied']));
    expect(await env.DB.prepare('SELECT sum(n) AS n FROM count_day').first()).toEqual({ n: 100 });
    expect(await recount(env.DB)).toEqual([]);
  });

  it.each([
    ['http for https', 'http://snnptnt.example.vn/Pages/tin.aspx?ItemID=1'],
    ['the default port', 'https://snnptnt.example.vn:443/Pages/tin.aspx?ItemID=1'],
    ['www', 'https://www.snnptnt.example.vn/Pages/tin.aspx?ItemID=1'],
    ['another case of path and name', 'https://SNNPTNT.example.vn/PAGES/Tin.ASPX?itemid=1'],
    [
      'parameters that name nothing',
      'https://snnptnt.example.vn/Pages/tin.aspx?utm_source=x&ItemID=1&mau=den#top',
    ],
  ])('knows the article by %s', async (_, spelling) => {
    const results = await record(token, tag('0', 1), tag('2', 2, { article: { ...on(1), url: spelling } }));
    expect(results[1]?.article).toMatchObject({ url: url(1), content: '2' });
    expect(results[1]?.article?.id).toBe(results[0]?.article?.id);
  });

  it('knows two articles by the parameter that its portal names', async () => {
    const results = await record(token, tag('0', 1), tag('0', 1, { article: on(2) }));
    expect(results[0]?.article?.id).not.toBe(results[1]?.article?.id);
  });
});

describe('a clock', () => {
  it('more than two minutes ahead counts as the time of receipt', async () => {
    const ahead = anAction({ decidedAt: new Date(Date.now() + 3_600_000).toISOString() });
    const answer = await call('actions', { token, body: { actions: [ahead] } });
    expect(answer.results[0]?.article?.decidedAt).toBe(answer.serverTime);
  });

  it('less than two minutes ahead is believed', async () => {
    const decidedAt = new Date(Date.now() + 60_000).toISOString();
    expect((await record(token, anAction({ decidedAt })))[0]?.article?.decidedAt).toBe(decidedAt);
  });

  it('in another zone says the same instant', async () => {
    const [result] = await record(token, anAction({ decidedAt: '2023-10-25T09:00:00+07:00' }));
    expect(result?.article?.decidedAt).toBe('2023-10-25T02:00:00.000Z');
  });
});

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

describe('a withdrawal', () => {
  it('and a tag do not compete', async () => {
    const last = await recordEach(token, act('withdraw', 9), tag('2', 1));
    expect(last).toMatchObject({ status: 'applied', article: { status: 'withdrawn', content: '2' } });
  });

  it('is taken back by a later restore alone', async () => {
    const last = await recordEach(token, act('withdraw', 5), act('restore', 4));
    expect(last).toMatchObject({ status: 'superseded', article: { status: 'withdrawn' } });
    expect(await recordEach(token, act('restore', 6))).toMatchObject({ article: { status: 'active' } });
  });
});

it('keeps the time of an action as the device said it', async () => {
  await record(token, tag('2', 3));
  const row = await env.DB.prepare('SELECT decided_at, received_at FROM ledger').first<
    Record<string, string>
  >();
  expect(row?.decided_at).toBe(at(3));
  expect(localDate(Date.parse(row?.received_at ?? ''))).toBe(localDate(Date.now()));
});

it('never lets a row of the ledger be changed or removed', async () => {
  await record(token, tag('2', 3));
  for (const sql of ["UPDATE ledger SET kind = 'untag'", 'DELETE FROM ledger'])
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('append-only');
});
