// Headings between the rows of a list, as “I. Cải cách thể chế”: which content they give to the rows below them. Pure.
import { contentNamed } from '#shared/content-names';
import type { Content } from '#shared/taxonomy';
import { foldText } from '#shared/text';
import type { Columns } from './columns.ts';
import { isOther } from './read-row.ts';
import type { TableRow } from './table.ts';

/** A heading: the row's number in the file, its words, and the content that they name; null: none. */
export type Section = { n: number; words: string; content: Content | null };

type Row = Pick<TableRow, 'n' | 'cells' | 'link'>;

/** Numbers of a heading in a cell of their own, as “II.” or “3)”. */
const NUMBERING = /^\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-h])[).]?$/i;
/** “B. Chuyển đổi số”. */
const LETTER = /^[A-H][.)]\s*/;
/** Sums, and stretches of time within a section: the section goes on after them. */
const WITHIN = /^(?:[\divx.)\s-]+)?(?:tong|cong|thang|quy|nam|tuan|ngay|6 thang|9 thang)\b|^[\d.,\s]+$/;

/** The heading that a row is; null where it is a sum, a stretch of time, or no heading at all. */
function sectionOf(row: Row, columns: Columns): Section | null {
  if (!isOther(row, columns)) return null;
  const words = row.cells.filter((cell) => cell !== '' && !NUMBERING.test(cell)).join(' ');
  if (words === '' || WITHIN.test(foldText(words))) return null;
  return { n: row.n, words, content: contentNamed(words.replace(LETTER, '')) };
}

/** The headings that name a content, in their order. */
export function sectionsIn(rows: readonly Row[], columns: Columns): Section[] {
  return rows.flatMap((row) => sectionOf(row, columns) ?? []).filter(({ content }) => content !== null);
}

/**
 * The content of the section that each row stands in; null above the first heading, and below one that names none: its
 * rows are of something else, and nobody guesses what.
 */
export function contentsUnder(rows: readonly Row[], columns: Columns): (Content | null)[] {
  let content: Content | null = null;
  return rows.map((row) => {
    const section = sectionOf(row, columns);
    if (section) content = section.content;
    return content;
  });
}
