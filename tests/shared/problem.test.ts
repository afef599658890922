// Every problem can be answered, and read by people.
import { describe, expect, it } from 'vitest';
import {
  isProblemType,
  PROBLEMS,
  ProblemError,
  type ProblemType,
  problem,
  problemWords,
} from '#shared/problem';
import { sayBy } from '#shared/say';

const types = Object.keys(PROBLEMS) as ProblemType[];

describe('a problem', () => {
  it.each(types)('%s has a status of its kind and a title in Vietnamese', (type) => {
    const { status, title } = problem(type);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toBe(title.normalize('NFC'));
    expect(title).toMatch(/[ạ-ỹđăâêôơư]/i);
    expect(title).not.toMatch(/[!.]$/);
  });

  it('says what exactly was wrong only where that is known', () => {
    expect(problem('busy')).not.toHaveProperty('detail');
    expect(problem('busy', 'for 5 s')).toMatchObject({ type: 'busy', status: 503, detail: 'for 5 s' });
    expect(new ProblemError('not-found', 'no article x')).toMatchObject({
      message: 'no article x',
      problem: { type: 'not-found', status: 404 },
    });
  });

  it('tells its reason in its reader’s language', () => {
    const { problem: told } = new ProblemError('bad-profile', 'the pattern ( is none', {
      why: 'mẫu “(” hỏng',
    });
    const plain = PROBLEMS['bad-profile'][1];
    expect(problemWords(sayBy(), told)).toBe(`${plain}: mẫu “(” hỏng`);
    expect(problemWords(sayBy({ [plain]: 'Not valid' }), told)).toBe('Not valid: the pattern ( is none');
  });

  it('is known by its type alone', () => {
    expect(types.every(isProblemType)).toBe(true);
    expect(['toString', 'Busy', ''].some(isProblemType)).toBe(false);
  });
});
