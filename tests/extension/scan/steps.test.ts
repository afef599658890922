// Facts about the steps of a scan: where it stops, what it tells, and when it may call itself complete.
import { describe, expect, it } from 'vitest';
import {
  type Held,
  isComplete,
  type LastSeen,
  nextStep,
  type ScanEnd,
  type ScanPage,
  type ScanProgress,
  vanishedOf,
} from '../../../extension/scan/steps.ts';

const PERIOD = { from: '2023-10-01', to: '2023-10-31' };
const START: ScanProgress = { visited: [], shown: [] };
const row = (key: string, publishedOn: string | null) => ({
  key,
  url: key,
  title: key,
  publishedOn,
  section: null,
});
const page = (days: (string | null)[], more: Partial<ScanPage> = {}): ScanPage => ({
  kind: 'listing',
  rows: days.map((day, index) => row(`${day}-${index}`, day)),
  next: 'p2',
  hidden: false,
  ...more,
});

describe('a step', () => {
  it.each<[string, ScanPage, ScanEnd | null]>([
    ['goes on within the period', page(['2023-10-20']), null],
    ['goes on before the period is come to', page(['2023-11-20']), null],
    ['goes on where only some rows are past', page(['2023-09-30', '2023-10-01']), null],
    ['goes on where no row has a date', page([null, null]), null],
    ['stops where all dated rows are past', page(['2023-09-30', null]), 'reached'],
    ['ends with the last page', page(['2023-10-20'], { next: null }), 'ended'],
    [
      'does not end where a script goes on',
      page(['2023-10-20'], { next: null, hidden: true }),
      'unreachable',
    ],
    ['reads nothing into a page without rows', page([], { next: null }), 'unreadable'],
    ['does not go in circles', page(['2023-10-20'], { next: 'p1' }), 'repeats'],
    [
      'takes a feed that goes back far enough',
      page(['2023-10-20', '2023-09-30'], { kind: 'feed' }),
      'reached',
    ],
    ['leaves a feed short that does not', page(['2023-10-20', null], { kind: 'feed', next: null }), 'short'],
  ])('%s', (_, shown, end) => {
    const step = nextStep(START, 'p1', shown, PERIOD);
    expect(step).toMatchObject({ end, next: end ? null : 'p2' });
  });

  it('tells of rows of the period and of those without a date, each once', () => {
    const first = nextStep(START, 'p1', page(['2023-11-01', '2023-10-31', null, '2023-09-30']), PERIOD);
    expect(first.told.map(({ publishedOn }) => publishedOn)).toEqual(['2023-10-31', null]);
    const again = page(['2023-11-01', '2023-10-31', null, '2023-10-02'], { next: 'p3' });
    expect(nextStep(first.progress, 'p2', again, PERIOD).told.map(({ publishedOn }) => publishedOn)).toEqual([
      '2023-10-02',
    ]);
  });

  it('takes a page that shows nothing new for no end', () => {
    const first = nextStep(START, 'p1', page(['2023-10-20']), PERIOD);
    expect(nextStep(first.progress, 'p2', page(['2023-10-20'], { next: null }), PERIOD).end).toBe('repeats');
  });
});

it('calls complete only what came to the first day or to the last page', () => {
  const ends: ScanEnd[] = [
    'reached',
    'ended',
    'unreachable',
    'repeats',
    'short',
    'unreadable',
    'long',
    'failed',
    'stopped',
  ];
  expect(ends.filter(isComplete)).toEqual(['reached', 'ended']);
});

describe('an article has vanished', () => {
  const held: Held = {
    id: '1',
    key: 'a',
    url: 'a',
    title: 'A',
    publishedOn: '2023-10-10',
    status: 'active',
    sameAs: null,
  };
  const before: LastSeen = { key: 'a', scan: 'first', seenAt: 5, publishedOn: '2023-10-10' };
  it.each<[string, Held, LastSeen[], number]>([
    ['when an earlier scan showed it and this one did not', held, [before], 1],
    ['not when this scan showed it', held, [{ ...before, scan: 'second' }], 0],
    ['not when no scan ever showed it', held, [], 0],
    ['not when it is of another time', { ...held, publishedOn: '2023-09-30' }, [before], 0],
    ['not when it has no date', { ...held, publishedOn: null }, [before], 0],
    ['not when it was withdrawn already', { ...held, status: 'withdrawn' }, [before], 0],
    ['not when the listing has it at another time', held, [{ ...before, publishedOn: '2023-09-30' }], 0],
    ['when the listing said no day', held, [{ ...before, publishedOn: null }], 1],
  ])('%s', (_, article, seen, count) => {
    expect(vanishedOf([article], seen, 'second', PERIOD)).toHaveLength(count);
  });

  it('not when this scan showed it under another of its addresses', () => {
    const other = { ...held, id: '2', key: 'b', status: 'merged', sameAs: '1' };
    const now = { ...before, key: 'b', scan: 'second' };
    expect(vanishedOf([held, other], [before, now], 'second', PERIOD)).toEqual([]);
    expect(vanishedOf([held, other], [before], 'second', PERIOD)).toHaveLength(1);
  });
});
