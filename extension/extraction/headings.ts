// What on a page may be its headline: headings and blocks named for it, with the date that some of them hold as well.
import { YEAR } from '#shared/published-date';
import { leadsTo } from './address.ts';
import { readDateLine } from './date-line.ts';
import type { Source } from './field.ts';
import { LONGEST_HEADLINE, NEAR_HEADING, PARAGRAPH, SHORTEST_HEADLINE } from './limits.ts';
import type { Line } from './lines.ts';
import { isNamed, isRelatedCaption, TITLE_NAME } from './portals.ts';

export interface Candidate {
  text: string;
  /** What is compared of it. */
  key: string;
  from: Source;
  score: number;
  /** Its line, where it stands on the page. */
  at: number;
  /** The date that its heading holds beside it. */
  date?: Line | undefined;
}

/** Words with a date behind them: in brackets, after a dash, or in an element of its own. */
const HELD = /^(.{6,}?)[\s:,;([|—–-]+((?:\d\d?[:h/.-]\d|cập nhật|(?:ngày )?đăng |thứ ).*)$/i;
/** In a headline a day of its own subject goes on with the sentence: “… ngày 25/10/2023”. */
const OF_SUBJECT = /(trước|sau|đến|từ|ngày)$/i;

/**
 * Letters without marks and digits alone: what is compared. Classes of all scripts would take a browser a while; beside
 * Latin the ranges hold all from Greek on but for punctuation, and all from kana on.
 */
export function keyOf(text = ''): string {
  const letters = text.toLowerCase().normalize('NFD');
  return letters.replace(/[^a-zßͰ-ῼđぁ-￮\d]+/g, '').replaceAll('đ', 'd');
}

/** Whether a line says what a key was made of. */
export function says({ text }: Line, key: string): boolean {
  return text.length < 20 + 3 * key.length && agree(keyOf(text), key);
}

/** Whether one of two keys begins with most of the other. */
export function agree(a: string, b: string): boolean {
  return a.length > b.length ? agree(b, a) : b.startsWith(a) && a.length > b.length / 2;
}

/** Takes a page's lines, the key of all that it is said to be titled elsewhere, and its address. */
export function headingsOf(lines: readonly Line[], told: string, url: string): Candidate[] {
  // Behind the first paragraph smaller headings are those of lists; before it a line over a date may be a headline.
  let begun = false;
  return lines.flatMap((line, at) => {
    let text = line.text;
    let date: Line | undefined;
    begun ||= text.length >= PARAGRAPH;
    if (text.length < SHORTEST_HEADLINE || text.length > LONGEST_HEADLINE) return [];
    const weight = line.heading
      ? 3 / line.heading
      : isNamed(line.element, TITLE_NAME)
        ? 1.5
        : begun || !readDateLine(lines[at + 1]?.text ?? '', null, text)
          ? 0
          : 0.5;
    if (!weight || (begun && line.heading > 2) || isRelatedCaption(text)) return [];
    if (YEAR.test(text) && !told.includes(keyOf(text))) {
      const [, words = '', held = ''] = HELD.exec(text) ?? [];
      if (held && !OF_SUBJECT.test(words) && readDateLine(held)) {
        text = words;
        date = { ...line, text: held, heading: 0, linked: 0 };
      } else if (readDateLine(text)) return [];
    }
    const near = lines.slice(Math.max(0, at - NEAR_HEADING), at + (NEAR_HEADING + 1));
    const speaks = near.some((other) => other.linked < 0.5 && readDateLine(other.text));
    const score =
      weight +
      (speaks ? 1.5 : 0) -
      (line.linked > 0.8 && !leadsTo(line.element.closest('a') ?? line.element.querySelector('a'), url)
        ? 2.5
        : 0);
    return [{ text, key: keyOf(text), from: 'heading', score, at, date }];
  });
}
