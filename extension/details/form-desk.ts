// What the form for corrections is given by the pill.
import type { ListItem } from '#shared/taxonomy';
import type { ArticleState, DetailsWords, PageRead } from '../messages.ts';
import type { ClassFields } from '../portal-ui/pill-desk.ts';
import type { Wish } from '../portal-ui/record.ts';

/** What the form is given. */
export type FormDesk = {
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
