// Facts about pages made to choke a reader, in a real browser: each is read within bounds, or is not read; none throws.
import { expect, it } from 'vitest';
import { readHostilePages } from './hostile-browser.ts';

/** Nodes that are read at most, times the questions that a node is asked; and as much for rows. */
const MOST_QUESTIONS = 250_000;

it('every hostile page is read or left unread, within bounds', { timeout: 180_000 }, async () => {
  const readings = await readHostilePages(4);
  expect(readings.length).toBeGreaterThan(50);
  expect(readings.filter(({ error }) => error !== null)).toEqual([]);
  expect(readings.filter(({ questions }) => questions > MOST_QUESTIONS)).toEqual([]);
  expect(readings.filter(({ kind }) => !/^(?:article|listing|other)$/.test(kind ?? ''))).toEqual([]);
  const kindOf = (part: string) => readings.find(({ name }) => name.includes(part))?.kind;
  expect([
    kindOf('an ordinary page'),
    kindOf('a picture named querySelector'),
    kindOf('a hidden field named matches'),
    kindOf('nothing'),
  ]).toEqual(['article', 'article', 'article', 'other']);
});
