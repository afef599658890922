// The form for corrections, put into a portal's page when a person first asks for it.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { details } from '../details/fix-form.ts';

export default defineUnlistedScript(() => {
  globalThis.soTinDetails = details;
});
