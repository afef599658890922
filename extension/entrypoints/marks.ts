// The rest of a listing, put into a portal's page when a person first comes to one of its marks.
import { restOfList } from '../marks/rest.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default { main: () => leavePart({ restOfList }) };
