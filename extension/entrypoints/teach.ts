// Teaching a field by pointing at it: put into a portal's page when an administrator asks for it, and never by itself.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginTeaching } from '../teach/begin.ts';

export default defineUnlistedScript(() => beginTeaching());
