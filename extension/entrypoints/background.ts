// The background: wires listeners to their modules and nothing else.
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/start.ts';

export default defineBackground(startBackground);
