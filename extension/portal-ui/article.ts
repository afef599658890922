// An article's page: the pill with what the page was seen to say.
import type { Given } from './calls.ts';
import { readPage } from './page-read.ts';
import { showPill } from './pill.ts';

/** Shows the pill of a page that was seen to be an article. */
export const showArticle = ({ seen, ...given }: Given) =>
  seen && showPill({ ...given, read: readPage(given.portal, seen) });
