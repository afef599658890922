// What totals without articles can be compared with: never half, never twice.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PastTotalLike, pastFigures, pastTotalId } from '#shared/past-total';
import { type Content, REFORM_CONTENTS } from '#shared/taxonomy';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const ASKED = {
  ...YEAR,
  unit: null,
  portal: null,
  spokeFor: new Map([
    ['cong-so', ['so']],
    ['cong-tinh', ['tinh']],
  ]),
};
const ALL = [...REFORM_CONTENTS];
const PROCEDURES: Content[] = ['2'];
const OTHERS = REFORM_CONTENTS.filter((code) => code !== '2');

function total(parts: Partial<PastTotalLike>): PastTotalLike {
  const key = { ...YEAR, unit: null, portal: null, contents: ALL, form: null, ...parts };
  return { source: 'BC 1', count: 140, ...key, id: pastTotalId(key) };
}
const reformOf = (totals: PastTotalLike[], asked: Partial<typeof ASKED> & object = {}) =>
  pastFigures(totals, { ...ASKED, ...asked })?.reform ?? null;

describe('the reform figure', () => {
  const quarter = (from: string, to: string, count: number) => total({ from, to, count });
  it.each<[string, PastTotalLike[], number | null]>([
    ['of one total', [total({})], 140],
    [
      'of two groups',
      [total({ contents: OTHERS, count: 110 }), total({ contents: PROCEDURES, count: 30 })],
      140,
    ],
    ['of a whole, whatever its parts say', [total({}), total({ contents: PROCEDURES, count: 30 })], 140],
    ['of one group alone is not known', [total({ contents: OTHERS, count: 110 })], null],
    [
      'of what overlaps is counted once',
      [
        total({ contents: OTHERS, count: 110 }),
        total({ contents: PROCEDURES, count: 30 }),
        total({ contents: ['0'], count: 50 }),
      ],
      140,
    ],
    ['of forms added up', [total({ form: 'tin', count: 100 }), total({ form: 'bai', count: 40 })], 140],
    ['of other days is not known', [total({ from: '2022-01-01', to: '2022-12-30' })], null],
    [
      'of half years that follow each other',
      [quarter('2022-01-01', '2022-06-30', 60), quarter('2022-07-01', '2022-12-31', 80)],
      140,
    ],
    [
      'of half years with a day between is not known',
      [quarter('2022-01-01', '2022-06-30', 60), quarter('2022-07-02', '2022-12-31', 80)],
      null,
    ],
    ['of a year and its quarter', [total({}), quarter('2022-01-01', '2022-03-31', 30)], 140],
    ['of each unit', [total({ unit: 'so', count: 100 }), total({ unit: 'tinh', count: 40 })], 140],
    ['of one unit of two is not known', [total({ unit: 'so', count: 100 })], null],
    [
      'of each portal',
      [total({ portal: 'cong-so', count: 100 }), total({ portal: 'cong-tinh', count: 40 })],
      140,
    ],
    [
      'of each unit on its portal',
      [
        total({ unit: 'so', portal: 'cong-so', count: 100 }),
        total({ unit: 'tinh', portal: 'cong-tinh', count: 40 }),
      ],
      140,
    ],
    ['of what is not reform is not known', [total({ contents: ['none'] })], null],
    ['of nothing is not known', [], null],
    ['of nothing posted is nothing', [total({ count: 0 })], 0],
  ])('%s', (_, totals, reform) => {
    expect(reformOf(totals)).toBe(reform);
  });

  it.each<[string, PastTotalLike[], object, number | null]>([
    ['a unit has its own total', [total({ unit: 'so', count: 100 })], { unit: ['so'] }, 100],
    ['a unit is not all together', [total({})], { unit: ['so'] }, null],
    ['a portal has its own total', [total({ portal: 'cong-so', count: 90 })], { portal: ['cong-so'] }, 90],
    [
      'a portal has that of the only unit it speaks for',
      [total({ unit: 'so', count: 90 })],
      { portal: ['cong-so'] },
      90,
    ],
    ['a portal has not that of another', [total({ portal: 'cong-tinh' })], { portal: ['cong-so'] }, null],
  ])('narrowed: %s', (_, totals, asked, reform) => {
    expect(reformOf(totals, asked)).toBe(reform);
  });
});

describe('a row', () => {
  const figures = pastFigures(
    [
      total({ contents: OTHERS, count: 110 }),
      total({ contents: PROCEDURES, count: 30 }),
      total({ form: 'tin', count: 100 }),
      total({ form: 'bai', count: 40 }),
    ],
    ASKED,
  );

  it('has what was entered of just its contents', () => {
    expect(figures?.countOf(PROCEDURES)).toBe(30);
    expect(figures?.countOf(OTHERS)).toBe(110);
    expect(figures?.countOf(['0'])).toBeNull();
  });

  it('of a form has its own, and nothing where the others make up the whole', () => {
    expect(['tin', 'bai', 'video'].map((form) => figures?.countOfForm(form as 'tin'))).toEqual([100, 40, 0]);
  });
});

it('whatever is entered, the parts that are used never count a content twice', () => {
  const some = fc.record({
    contents: fc.subarray(ALL, { minLength: 1 }),
    count: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (entered) => {
      const unique = new Map(entered.map((each) => [each.contents.join(), total(each)]));
      const reform = reformOf([...unique.values()]);
      const most = [...unique.values()].reduce((sum, { count }) => sum + count, 0);
      if (reform !== null) expect(reform).toBeLessThanOrEqual(most);
      const covered = new Set([...unique.values()].flatMap(({ contents }) => contents));
      if (covered.size < ALL.length) expect(reform).toBeNull();
    }),
  );
});
