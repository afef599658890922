// The pill, put into a portal's page that turned out to be an article.
import { showArticle } from '../portal-ui/article.ts';
import { readPage } from '../portal-ui/page-read.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default { main: () => leavePart({ pill: showArticle, readPage }) };
