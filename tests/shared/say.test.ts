// A text in its reader's language: English by its table, Vietnamese without one, values filled in.
import { expect, it } from 'vitest';
import { type English, sayBy } from '#shared/say';

const ENGLISH: English = { 'Còn {count} bài': '{count} left', 'Của {name}: {count}': '{count} of {name}' };

it.each<[string, English | undefined, string, Record<string, string> | undefined, string]>([
  ['Vietnamese as it is written', undefined, 'Còn {count} bài', { count: '3' }, 'Còn 3 bài'],
  ['English where it is chosen', ENGLISH, 'Còn {count} bài', { count: '3' }, '3 left'],
  [
    'values in the order of the language',
    ENGLISH,
    'Của {name}: {count}',
    { name: 'Ế', count: '0' },
    '0 of Ế',
  ],
  ['what has no English', ENGLISH, 'Cổng của Sở', undefined, 'Cổng của Sở'],
  ['a place that nobody filled in', ENGLISH, 'Còn {count} bài', {}, '{count} left'],
  [
    'a value that looks like a place',
    ENGLISH,
    'Của {name}: {count}',
    { name: '{count}', count: '1' },
    '1 of {count}',
  ],
])('says %s', (_what, english, text, values, said) => {
  expect(sayBy(english)(text, values)).toBe(said);
});
