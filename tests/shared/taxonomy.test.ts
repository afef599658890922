// The lists of classes, and which groupings are partitions of them.
import { describe, expect, it } from 'vitest';
import {
  BUILT_IN,
  CONTENT_CODES,
  contentName,
  contentShort,
  type Grouping,
  groupingFault,
  LIST_NAMES,
  nameIn,
  offered,
  REFORM_CONTENTS,
  TWO_GROUPS,
} from '#shared/taxonomy';

describe('the lists', () => {
  it.each<[string, readonly string[]]>([
    ['contents', CONTENT_CODES],
    ...LIST_NAMES.map((name): [string, string[]] => [name, BUILT_IN[name].map(({ code }) => code)]),
  ])('of %s name nothing twice', (_, codes) => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('hold seven contents of reform, and the verdict that it is none', () => {
    expect(REFORM_CONTENTS).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(CONTENT_CODES).toEqual([...REFORM_CONTENTS, 'none']);
    expect([contentName('2'), contentShort('2')]).toEqual(['Cải cách thủ tục hành chính', 'TTHC']);
  });
});

describe('a grouping', () => {
  const grouping = (...contents: Grouping['groups'][number]['contents'][]): Grouping => ({
    id: 'x',
    name: 'X',
    groups: contents.map((each, index) => ({ code: String(index), name: String(index), contents: each })),
  });

  it.each<[Grouping, RegExp | null]>([
    [TWO_GROUPS, null],
    [grouping(['0', '1', '2', '3', '4', '5', '6', 'none']), null],
    [grouping(['0', '1', '3', '4', '5', '6']), /2 stands in no group/],
    [grouping(['0', '1', '2', '3', '4', '5', '6'], ['2']), /2 stands in two/],
    [grouping(['0', '1', '2', '3', 'none'], ['4', '5', '6', 'none']), /none stands in two/],
  ])('%# is a partition, or says why not', (given, fault) => {
    if (fault === null) expect(groupingFault(given)).toBeNull();
    else expect(groupingFault(given)).toMatch(fault);
  });
});

describe('a list that was added to', () => {
  const list = [
    { code: 'tin', name: 'Tin' },
    { code: 'cu', name: 'Cũ', retired: true },
  ];

  it('offers what is not retired, and what was chosen already', () => {
    expect(offered(list).map(({ code }) => code)).toEqual(['tin']);
    expect(offered(list, ['cu', null]).map(({ code }) => code)).toEqual(['tin', 'cu']);
  });

  it('names what is retired as ever, and nothing else', () => {
    expect([nameIn(list, 'cu'), nameIn(list, 'x'), nameIn(list, null)]).toEqual(['Cũ', undefined, undefined]);
  });
});
