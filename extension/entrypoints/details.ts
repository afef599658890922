// The rest of the pill, put into a portal's page when something of it is first wanted.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { restOfPill } from '../details/rest.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default defineUnlistedScript(() => leavePart({ restOfPill }));
