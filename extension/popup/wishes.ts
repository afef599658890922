// What a click in the popup means: the wish that it stands for. Pure.
import type { ActionCorrection, ActionTag } from '#shared/action';
import type { Content, Form } from '#shared/taxonomy';
import type { Wish } from '../portal-ui/record.ts';
import type { PageView } from './view.ts';

/** What a person may set right about an article. */
export type ArticleFields = {
  title: string;
  /** Local date or ''. */
  publishedOn: string;
  section: string;
  form: Form | null;
  topics: readonly string[];
};

/** What stands for an article now: what the ledger says, else what its page reads. */
export function fieldsOf({ article, state, form }: PageView): ArticleFields {
  return {
    title: state.title ?? article.title ?? '',
    publishedOn: state.publishedOn ?? article.publishedOn ?? '',
    section: state.section ?? article.section ?? '',
    form: state.form ?? form,
    topics: state.topics,
  };
}

/** A tag of the page's article. Content, topics, form and origin travel together, so that none is lost. */
export function tagWish(
  page: PageView,
  content: Content,
  { form, topics }: Pick<ArticleFields, 'form' | 'topics'>,
): Wish {
  const tag: ActionTag = { content };
  if (topics.length > 0) tag.topics = [...topics];
  if (form) tag.form = form;
  if (page.state.origin) tag.origin = page.state.origin;
  return { kind: 'tag', tag };
}

/** The fields that differ, as a correction; null when none does. An emptied field takes its correction back. */
export function correctionWish(before: ArticleFields, after: ArticleFields): Wish | null {
  const correction: ActionCorrection = {};
  for (const field of ['title', 'publishedOn', 'section'] as const) {
    const text = after[field].trim();
    if (text !== before[field].trim()) correction[field] = text === '' ? null : text;
  }
  return Object.keys(correction).length > 0 ? { kind: 'correct', correction } : null;
}

/** Whether form or topics differ: they travel with a tag of the same content. */
export function classDiffers(before: ArticleFields, after: ArticleFields): boolean {
  return before.form !== after.form || [...before.topics].sort().join() !== [...after.topics].sort().join();
}

/** A person's word on when an article was published; a local date. */
export function dateWish(publishedOn: string): Wish {
  return { kind: 'correct', correction: { publishedOn } };
}
