// Agreement of two people: per cent and Cohen's kappa, against examples that were worked out before.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, agreementOf } from '#shared/agreement';
import { CONTENT_CODES, type Content } from '#shared/taxonomy';

/** Answers out of a table of counts: rows the first person's, columns the second's. */
function answersOf(table: number[][]): Answers[] {
  const code = (place: number) => CONTENT_CODES[place] ?? 'none';
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, (): Answers => [code(first), code(second)])),
  );
}

describe('kappa', () => {
  it.each<[string, number[][], number, number]>([
    [
      'Cohen 1960, three classes',
      [
        [50, 26, 24],
        [24, 4, 32],
        [6, 30, 4],
      ],
      29,
      -0.0923,
    ],
    [
      'fifty proposals, two readers',
      [
        [20, 5],
        [10, 15],
      ],
      70,
      0.4,
    ],
    [
      '60 per cent with even habits',
      [
        [45, 15],
        [25, 15],
      ],
      60,
      0.1304,
    ],
    [
      '60 per cent with other habits',
      [
        [25, 35],
        [5, 35],
      ],
      60,
      0.2593,
    ],
    [
      'always the same, of several',
      [
        [3, 0],
        [0, 7],
      ],
      100,
      1,
    ],
    [
      'always the other one',
      [
        [0, 5],
        [5, 0],
      ],
      0,
      -1,
    ],
    [
      'one who always says the same',
      [
        [4, 6],
        [0, 0],
      ],
      40,
      0,
    ],
    [
      'two who never meet',
      [
        [0, 5],
        [0, 0],
      ],
      0,
      0,
    ],
  ])('is that of %s', (_, table, percent, kappa) => {
    const agreement = agreementOf(answersOf(table));
    expect(agreement.percent).toBeCloseTo(percent, 10);
    expect(agreement.kappa).toBeCloseTo(kappa, 4);
  });

  it.each<[string, Answers[], number | null]>([
    ['nothing was classified', [], null],
    [
      'both always said one and the same content',
      [
        ['2', '2'],
        ['2', '2'],
        ['2', '2'],
      ],
      100,
    ],
    ['there is one case', [['2', '2']], 100],
  ])('is not defined where %s', (_, answers, percent) => {
    expect(agreementOf(answers)).toMatchObject({ percent, kappa: null });
  });
});

describe('the table', () => {
  it('counts every pair that occurs, in the order of the taxonomy', () => {
    const answers: Answers[] = [
      ['none', '2'],
      ['2', '2'],
      ['2', '6'],
      ['2', '2'],
    ];
    expect(agreementOf(answers)).toMatchObject({
      count: 4,
      agreed: 2,
      table: [
        { first: '2', second: '2', count: 2 },
        { first: '2', second: '6', count: 1 },
        { first: 'none', second: '2', count: 1 },
      ],
    });
  });
});

const content = fc.constantFrom<Content>(...CONTENT_CODES);
const someAnswers = fc.array(fc.tuple(content, content), { maxLength: 60 });

it('does not ask who of the two was first, nor for the order of the cases', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const { percent, kappa } = agreementOf(answers);
      const turned = answers.map(([first, second]): Answers => [second, first]).reverse();
      expect(agreementOf(turned)).toMatchObject({ percent, kappa });
    }),
  );
});

it('is never above 1 nor below −1, and its table holds every case once', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const { kappa, table, count } = agreementOf(answers);
      if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1);
      expect(table.reduce((sum, each) => sum + each.count, 0)).toBe(count);
    }),
  );
});
