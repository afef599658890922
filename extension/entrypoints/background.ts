// The background: wires listeners to their modules and nothing else.
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground(() => undefined);
