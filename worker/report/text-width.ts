// How wide text is in Times New Roman bold: official letterheads have lines as long as, or a part of, what they stand under.
import { foldText } from '#shared/text';

/** Advance widths in thousandths of the type's size, in the order of the alphabet; marks do not widen a letter. */
const CAPITALS = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
  722, 1000, 722, 722, 667,
];
const SMALL = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556,
  500, 722, 500, 500, 444,
];
const OTHERS: Readonly<Record<string, number>> = {
  ' ': 250,
  ',': 250,
  '.': 250,
  '-': 333,
  ':': 333,
  ';': 333,
  '/': 278,
  '(': 333,
  ')': 333,
  '&': 833,
};
const FIGURE = 500;

function letterWidth(character: string): number {
  const plain = foldText(character);
  const at = plain.length === 1 ? plain.charCodeAt(0) - 97 : -1;
  if (at < 0 || at > 25) return OTHERS[character] ?? FIGURE;
  return (character === character.toLowerCase() ? SMALL[at] : CAPITALS[at]) ?? FIGURE;
}

/** The width of a line of text in twips (twentieths of a point), bold, at a size in points. */
export function boldWidth(text: string, points: number): number {
  const units = [...text.normalize('NFC')].reduce((sum, character) => sum + letterWidth(character), 0);
  return Math.round((units * points * 20) / 1000);
}

/**
 * Breaks a text into as few lines as fit into a width, and these as even as can be: a long name of an office stands
 * centred, and one word alone in the last line looks like a slip. A word wider than the line keeps a line of its own.
 */
export function evenLines(text: string, points: number, width: number): string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const fits = (line: readonly string[]) => boldWidth(line.join(' '), points) <= width;
  const greedy = words.reduce<string[][]>((lines, word) => {
    const last = lines.at(-1);
    if (last && fits([...last, word])) last.push(word);
    else lines.push([word]);
    return lines;
  }, []);
  return greedy.length === 2 ? evenPair(words, points, width) : greedy.map((line) => line.join(' '));
}

/** Of all ways to break words into two lines the one whose longer line is shortest. */
function evenPair(words: readonly string[], points: number, width: number): string[] {
  const pairs = words.slice(1).map((_, index) => {
    return [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
  });
  const longest = (lines: string[]) => Math.max(...lines.map((line) => boldWidth(line, points)));
  const [best] = pairs.toSorted((a, b) => longest(a) - longest(b));
  return best !== undefined && longest(best) <= width ? best : [words.join(' ')];
}
