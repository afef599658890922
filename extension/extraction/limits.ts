// How much of a page is read, and what is near, short or long on it. All in one place: whoever widens one sees the others,
// and the builder writes figures of other modules out where they are used.

/** Letters of a field of the page, of one line, and of the text that is given; longer ones are not read to their end. */
export const LONGEST_FIELD = 3_000;
export const LONGEST_LINE = 2_000;
export const LONGEST_TEXT = 8_000;
/** Nodes and links that are looked at: pages without end are read up to here. */
export const MOST_NODES = 30_000;
export const MOST_LINKS = 3_000;
/** Elements around a listing that are asked whether they are a menu. */
export const DEEPEST = 60;

/** Letters of a line that says when a page was posted; one with a `<time>` is about that time when it holds little else. */
export const LONGEST_DATE_LINE = 200;
export const LONGEST_WITH_TIME = 80;
/** Lines before and after the headline in which a bare date is the article's. */
export const DATE_BEFORE = 6;
export const DATE_AFTER = 10;
/** Lines after the headline that may be links in the greater part, to the author or the page itself. */
export const BYLINE = 2;
/** Lines around the headline in which the form and the lead may stand. */
export const NEAR_HEADLINE = 8;

/** Letters of a headline, and of a line that is no heading. */
export const SHORTEST_HEADLINE = 6;
export const LONGEST_HEADLINE = 400;
/** Lines from a heading within which a date line speaks for it. */
export const NEAR_HEADING = 4;
/** Names of categories, and of authors, are shorter. */
export const LONGEST_NAME = 80;
/** A lead, and a paragraph of a story, have at least so many letters; so many paragraphs may welcome a listing's reader. */
export const LEAD = 60;
export const PARAGRAPH = 120;
export const WELCOME = 3;

/** Links with fewer letters are no headlines of rows, unless they stand in a heading. */
export const SHORTEST_LINK = 20;
export const SHORTEST_HEADED = 12;
/** Nodes of a row that are read, and elements beside it that are looked at for its date. */
export const NODES_OF_ROW = 400;
export const WIDEST_GAP = 4;
