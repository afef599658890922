// The background: wires listeners to their modules and nothing else.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/start.ts';

// In a function of its own: the build reads an entrypoint's options first, and leaves out what only a function calls.
export default defineBackground(() => startBackground());
