// What the pill and the form for corrections know of each other: they are two scripts of one page.
import type { ActionTag } from '#shared/action';
import type { ListItem } from '#shared/taxonomy';
import type { ArticleState, DetailsWords, PageRead } from '../messages.ts';
import type { Wish } from './record.ts';

/** What a tag carries beside its content. */
export type ClassFields = Omit<ActionTag, 'content'>;

/** What the form is given. */
export type DetailsDesk = {
  root: ShadowRoot;
  read: PageRead;
  state: ArticleState;
  /** What may be chosen. */
  forms: readonly ListItem[];
  topics: readonly ListItem[];
  words: DetailsWords;
  /** Form and topics that were set before any content was chosen. */
  wanted: ClassFields | null;
  /** False when the act was refused on the spot: what was typed must stay. */
  act: (wish: Wish) => boolean;
  /** Form and topics as the person set them: they travel with a tag. */
  classify: (fields: ClassFields) => void;
  close: () => void;
};
