// What a listing and the rest of it know of each other: they are two scripts of one page.
import type { restOfList } from '../marks/rest.ts';
import type { PageWords } from '../messages.ts';
import type { Drawn } from './drawn.ts';
import type { listDeeds } from './list-deeds.ts';
import type { Row } from './list-rows.ts';

/** What the rest is given. */
export type ListDesk = {
  deeds: ReturnType<typeof listDeeds>;
  bar: Drawn<'bar'>;
  words: PageWords;
  /** The rows that have their mark, in page order. */
  shown: () => Row[];
  /** Whether the person may choose. */
  may: () => boolean;
  /** Aborted when the marks leave the page. */
  gone: AbortSignal;
};

/** What of a listing is not wanted before a person comes to a mark: the row of eight, and the walk from mark to mark. */
export type ListRest = ReturnType<typeof restOfList>;
