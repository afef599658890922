// Facts about suggestions for any text at all: they never fail, are ordered, cite the text, and take time by its length.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from '#shared/suggestion/find-phrases';
import { LEXICON } from '#shared/suggestion/lexicon';
import { buildTree, type Node, textKey } from '#shared/suggestion/phrases';
import { suggest } from '#shared/suggestion/suggest';

/** Syllables of the lexicon among others, joined as pages join them: texts in which phrases do come up. */
const syllable = fc.constantFrom(
  ...'cải cách hành chính thủ tục một cửa hàng dịch vụ công cộng TTHC CCHC chuyển đổi số sắp xếp các xã'.split(
    ' ',
  ),
  ...'hội nghị công chức viên vụ 57 nq tw lúa OCOP văn bản điện tử 06 đề án Hoà uỷ'.split(' '),
);
const joint = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '\n', '\u00a0', ' “', '” ', '\u200b');
const wordy = fc.array(fc.tuple(syllable, joint), { maxLength: 40 }).map((parts) => parts.flat().join(''));
const anyText = fc.oneof(wordy, fc.string({ unit: 'binary', maxLength: 200 }));
const article = fc.record({ title: anyText, summary: anyText, section: anyText, text: anyText });

describe('for any article', () => {
  it('suggestions are the same twice, ordered by score, each content once', () => {
    fc.assert(
      fc.property(article, (each) => {
        const suggestions = suggest(each);
        expect(suggest(each)).toEqual(suggestions);
        const scores = suggestions.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(suggestions.map(({ content }) => content)).size).toBe(suggestions.length);
      }),
    );
  });

  it('every reason stands in one of its fields, letter by letter', () => {
    fc.assert(
      fc.property(article, (each) => {
        for (const { because } of suggest(each)) {
          expect(because.length).toBeGreaterThan(0);
          for (const phrase of because)
            expect(Object.values(each).some((field) => field.includes(phrase))).toBe(true);
        }
      }),
    );
  });

  it('false friends alone suggest nothing', () => {
    const friend = fc.constantFrom(
      'một cửa hàng',
      'một cửa khẩu',
      'dịch vụ công cộng',
      'dịch vụ công nghệ',
      'thi hành công vụ',
      'cải cách thủ tục hải quan',
      'hội nghị công chức viên chức',
      'vi phạm hành chính',
    );
    fc.assert(
      fc.property(fc.array(friend, { minLength: 1, maxLength: 20 }), (friends) => {
        const text = friends.join(', ');
        expect(suggest({ title: text, summary: text, section: text, text })).toEqual([]);
      }),
    );
  });
});

describe('the lexicon', () => {
  it('says each phrase once a content', () => {
    const twice = Object.values(LEXICON).flatMap((levels) => {
      const lines = Object.values(levels).flatMap((text) => text.split('\n'));
      return lines.filter((line, index) => line.trim() === '' || lines.indexOf(line) !== index);
    });
    expect(twice).toEqual([]);
  });
});

/** The tree, with every look into it counted. */
function countedTree(): { tree: Node; steps: () => number } {
  let steps = 0;
  const count = (node: Node): Node => ({
    says: node.says,
    next: new (class extends Map<string, Node> {
      override get(key: string): Node | undefined {
        steps += 1;
        return super.get(key);
      }
    })([...node.next].map(([key, next]) => [key, count(next)])),
  });
  return { tree: count(buildTree(textKey)), steps: () => steps };
}

describe('the number of steps', () => {
  it.each([
    ['one syllable', 'một '],
    ['the beginnings of phrases with gaps', 'sắp xếp kiện toàn tinh gọn giảm '],
    ['a phrase over and over', 'tiếp nhận hồ sơ và trả kết quả '],
    ['nothing known', 'xyz '],
    ['no spaces', 'a'],
  ])('grows with the length of the text and no faster: %s', (_, part) => {
    const stepsFor = (times: number) => {
      const { tree, steps } = countedTree();
      findPhrases(part.repeat(times), tree);
      return steps();
    };
    const syllables = part.trim().split(' ').length;
    expect(stepsFor(2000)).toBeLessThanOrEqual(2.1 * stepsFor(1000));
    expect(stepsFor(2000) / (2000 * syllables)).toBeLessThan(60);
  });
});
