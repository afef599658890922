// What random stories are made of: few articles, few moments, every kind of action, so that they collide.
import * as fc from 'fast-check';
import type { Batch } from './model-run.ts';

const DAYS = ['2023-06-29', '2023-06-30', '2023-07-01', '2022-12-31'];
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const one = <T>(...values: T[]) => fc.constantFrom(...values);

const reading = fc.record({
  title: maybe(one('Tin một', 'Tin hai')),
  publishedOn: maybe(one(...DAYS)),
  publishedFrom: maybe(one('updated', 'listing')),
  section: maybe(one('Tin tức', 'CCHC')),
  author: maybe(one('An', 'Bình')),
});
const tag = fc.record({
  content: one('0', '2', 'none'),
  form: maybe(one('tin', 'bai')),
  origin: maybe(one('own', 'reposted')),
  topics: maybe(fc.subarray(['2', '6', 'SIPAS'])),
});
const correction = fc
  .record({
    title: maybe(one('Tên sửa', null)),
    publishedOn: maybe(one(...DAYS, null)),
    section: maybe(one('Mục sửa', null)),
    author: maybe(one('Chi', null)),
    unit: maybe(one('khac', 'cu', null)),
  })
  .filter((fields) => Object.values(fields).some((value) => value !== undefined));

/** When an action was decided: minutes after a start, the same minute often; or `ahead` of the server's clock. */
const when = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }) },
  { weight: 1, arbitrary: fc.constant('ahead' as const) },
);

export const deed = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: one('tag') },
    { weight: 5, arbitrary: one('seen', 'untag', 'withdraw', 'restore', 'correct') },
  ),
  person: fc.nat(2),
  item: fc.nat(2),
  http: fc.boolean(),
  when,
  rank: fc.nat(0xffff),
  undoes: fc.option(fc.nat(), { nil: undefined, freq: 4 }),
  read: reading,
  tag,
  correction,
  arrives: fc.nat(),
});
type Deed = Omit<typeof deed extends fc.Arbitrary<infer T> ? T : never, 'kind'> & { kind: string };

/** Ids of this story alone; `rank` orders ids of the same time. */
const idOf = (story: number, rank: number, index: number) =>
  `0189${rank.toString(16).padStart(4, '0')}-${index.toString(16).padStart(4, '0')}-7000-8000-${story.toString(16).padStart(12, '0')}`;

function timeOf(moment: Deed['when'], index: number): string {
  const at = moment === 'ahead' ? Date.now() + 600_000 + index : Date.UTC(2023, 9, 25, 2, moment);
  return new Date(at).toISOString();
}

/** The actions of some deeds on a story's portals. */
export function actionsOf(deeds: readonly Deed[], story: number, portals: readonly string[]) {
  const ids = deeds.map(({ rank }, index) => idOf(story, rank, index));
  return deeds.map((one, index) => ({
    id: ids[index] ?? '',
    kind: one.kind,
    decidedAt: timeOf(one.when, index),
    article: {
      portal: portals[one.item % portals.length] ?? '',
      url: `${one.http ? 'http' : 'https'}://${portals[one.item % portals.length]}.example.vn/tin-${one.item}`,
      ...one.read,
    },
    ...(one.kind === 'tag' ? { tag: one.tag } : {}),
    ...(one.kind === 'correct' ? { correction: one.correction } : {}),
    ...(one.undoes === undefined ? {} : { undoes: ids[one.undoes % ids.length] }),
  }));
}

/** Cuts arrivals into windows, and each window into one request a person: devices send what they have. */
export function batchesOf<T extends { person: number; action: Record<string, unknown> }>(
  arrivals: readonly T[],
  sizes: readonly number[],
): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0, turn = 0; start < arrivals.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    const window = arrivals.slice(start, start + size);
    start += size;
    for (const person of new Set(window.map((arrival) => arrival.person)))
      batches.push({
        person,
        actions: window.filter((arrival) => arrival.person === person).map(({ action }) => action),
      });
  }
  return batches;
}

export const sizes = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 4 });

/** As a deed, by an editor also merges and splits; more articles, on two portals. */
export const joint = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: one('tag') },
    { weight: 2, arbitrary: one('seen', 'untag', 'withdraw', 'restore', 'correct') },
    { weight: 5, arbitrary: one('merge') },
    { weight: 4, arbitrary: one('split') },
  ),
  person: fc.nat(2),
  item: fc.nat(6),
  http: fc.boolean(),
  when: fc.integer({ min: 0, max: 8 }),
  rank: fc.nat(0xffff),
  undoes: fc.option(fc.nat(), { nil: undefined, freq: 6 }),
  read: reading,
  tag,
  correction,
  arrives: fc.nat(),
  into: fc.nat(6),
});
