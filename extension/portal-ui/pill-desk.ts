// What the pill and the rest of it know of each other: they are two scripts of one page.
import type { ActionTag } from '#shared/action';
import type { restOfPill } from '../details/rest.ts';
import type { DetailsAnswer, PillPlace } from '../messages.ts';
import type { Drawn } from './drawn.ts';
import type { PillState } from './pill-face.ts';
import type { Wish } from './record.ts';

/** What a tag carries beside its content. */
export type ClassFields = Omit<ActionTag, 'content'>;

/** What the rest is given. */
export type PillDesk = {
  state: PillState;
  face: Drawn<'pill'>;
  paint: () => void;
  /** Where the pill was left; `put` puts it there, `placed` has it remembered. */
  place: PillPlace;
  put: () => void;
  placed: () => void;
  /** Makes an act; false when it was refused on the spot: what was typed must stay. */
  make: (wish: Wish) => boolean;
  /** Asks for what stands and what may be chosen; null when nobody answered. */
  stands: () => Promise<DetailsAnswer | null>;
  /** Said when something could not be had, and when form or topics wait for a content. */
  words: { noDetails: string; wanted: string };
};

/** What of the pill is seldom wanted: the form for corrections, the question for an article's day, and moving it. */
export type Rest = ReturnType<typeof restOfPill>;
