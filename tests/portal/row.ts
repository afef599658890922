// The shapes of the title tables: short enough to write two hundred articles by hand.
import type { Content } from '#shared/taxonomy';

export type ArticleForm = 'tin' | 'bai';

/** `MM-DD HH:mm` in 2023 (Asia/Ho_Chi_Minh), title, form (“tin” when left out). */
export type Row = readonly [when: string, title: string, form?: ArticleForm];

/** As a row, with the section that an article outside the reform stands in. */
export type OtherRow = readonly [when: string, title: string, section: string];

/** `YYYY-MM-DD HH:mm`, content, title, form. */
export type OutsideRow = readonly [at: string, content: Content, title: string, form?: ArticleForm];

/** The traps that one article each sets for a counter, or for what runs on its page. */
export type TrapName =
  | 'first-minutes'
  | 'last-minutes'
  | 'after-period'
  | 'before-period'
  | 'aliases'
  | 'reposted'
  | 'repost'
  | 'two-people'
  | 'retagged'
  | 'withdrawn'
  | 'undated'
  | 'late'
  | 'nfd-title'
  | 'tone-spelling'
  | 'false-friend'
  | 'strict-csp'
  | 'hostile-css';

export interface TrapRow {
  trap: TrapName;
  /** `YYYY-MM-DD HH:mm` in Asia/Ho_Chi_Minh, or null where no page says when. */
  at: string | null;
  content: Content;
  title: string;
  form?: ArticleForm;
  section?: string;
  /** The page spells the title with decomposed letters. */
  nfd?: boolean;
}
