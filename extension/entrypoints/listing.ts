// Marks and bar, put into a portal's page that turned out to be a listing.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showListing } from '../portal-ui/listing.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default defineUnlistedScript(() => leavePart({ listing: showListing }));
