// Marks and bar, put into a portal's page that turned out to be a listing.
import { showListing } from '../portal-ui/listing.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default { main: () => leavePart({ listing: showListing }) };
