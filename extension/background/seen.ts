// When a page that was seen is worth telling the server.
import type { ArticleRead } from '#shared/action';
import type { ArticleState } from '../messages.ts';

/** A page seen again says nothing to the server: looking at pages must cost no request. */
export function tellsNothing(read: ArticleRead, state: ArticleState): boolean {
  const fields = ['title', 'publishedOn', 'section', 'author'] as const;
  return state.known && fields.every((field) => read[field] === undefined || state[field] !== null);
}
