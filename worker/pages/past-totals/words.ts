// What sets of contents are called: all of reform, one content, or a group of a grouping.
import type { Grouping } from '#shared/taxonomy';
import { CONTENTS, type Content, REFORM_CONTENTS } from '#shared/taxonomy';
import type { Say } from '../language.ts';

/** The sets that a total may be of, each by its codes with commas, and what it is called. */
export function contentSets(say: Say, groupings: readonly Grouping[]): { code: string; name: string }[] {
  const groups = groupings.flatMap(({ groups: own }) =>
    own
      .filter(({ contents }) => contents.length > 1 && !contents.includes('none'))
      .map(({ contents, name }) => ({ code: codeOf(contents), name })),
  );
  const sets = [
    { code: codeOf(REFORM_CONTENTS), name: say('Tất cả nội dung CCHC') },
    ...groups,
    ...CONTENTS.map(({ code, name }) => ({ code, name: code === 'none' ? name : `${code}. ${name}` })),
  ];
  return sets.filter(({ code }, index) => sets.findIndex((each) => each.code === code) === index);
}

/** Contents in the order of their codes. */
export const codeOf = (contents: readonly Content[]): string => [...contents].sort().join(',');

/** What a set is called; of a group that no longer is one, its contents. */
export function contentsName(say: Say, groupings: readonly Grouping[], contents: readonly Content[]): string {
  const code = codeOf(contents);
  const known = contentSets(say, groupings).find((each) => each.code === code);
  return known?.name ?? say('Các nội dung {codes}', { codes: code.replaceAll(',', ', ') });
}
