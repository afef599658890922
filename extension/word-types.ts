// The words that the background gives to what stands in a page: all that is said there, in the language chosen.
import type { ArticleView, TaughtField } from './messages.ts';

/** One of the eight: “2”, “2 TTHC”, and what is said while it travels. */
export type Choice = { mark: string; label: string; saving: string };

/** An element to draw: its tag, its attributes, what is in it. Scripts find it by its `id`. */
export type Drawing = [tag: string, attributes: Record<string, string>, ...children: (Drawing | string)[]];

/** What pill, marks and bar are drawn from, and the words that they need later. */
export type PageWords = {
  /** Their style sheet. */
  css: string;
  pill: Drawing;
  bar: Drawing;
  row: Drawing;
  mark: Drawing;
  /** By their codes. */
  choices: Record<string, Choice>;
  fold: string;
  unfold: string;
  saving: string;
  saved: string;
  markHint: string;
  /** Why an act is not kept: the reason follows; nobody answered; the extension was updated under the page. */
  refused: string;
  silent: string;
  updated: string;
  markFailed: string;
  noDetails: string;
  allDone: string;
  /** Form or topics were set, but no content is chosen that they could be kept with. */
  wanted: string;
  /** An article that nobody could say anything about yet. */
  unread: ArticleView;
  /** The page under the pill became another one. */
  moved: string;
};

/** The words of that form; `{date}` and `{count}` stand for what it fills in. */
export type DetailsWords = Record<
  | ('title' | 'date' | 'section' | 'form' | 'topics' | 'noTopics' | 'topicCount' | 'dateMeans')
  | ('save' | 'cancel' | 'withdraw' | 'restore'),
  string
>;

/** The words of the panel that teaches; `{…}` stand for what it fills in. */
export type TeachWords = {
  fields: Record<TaughtField, string>;
} & Record<
  | ('lang' | 'heading' | 'onArticle' | 'onListing' | 'hint' | 'close' | 'cancel' | 'save' | 'elsewhere')
  | (
      | 'meant'
      | 'nameless'
      | 'unmarked'
      | 'nothing'
      | 'rows'
      | 'trying'
      | 'kept'
      | 'notKept'
      | 'silent'
      | 'offline'
    ),
  string
>;
