// The form for corrections, put into a portal's page when a person first asks for it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details } from '../details/fix-form.ts';
import { leavePart } from '../portal-ui/parts.ts';

export default defineUnlistedScript(() => leavePart({ details }));
