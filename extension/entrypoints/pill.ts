// The pill, put into a portal's page that turned out to be an article.
import { readPage } from '../portal-ui/page-read.ts';
import { leavePart } from '../portal-ui/parts.ts';
import { showPill } from '../portal-ui/pill.ts';

export default { main: () => leavePart({ pill: showPill, readPage }) };
