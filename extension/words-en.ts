// English for all that the extension says, by the Vietnamese that stands in it.
import type { English } from '#shared/say';
import { SHARED_ENGLISH } from '#shared/words-en';
import { PROBLEMS_ENGLISH } from '#shared/words-en-problems';
import { PAGE_ENGLISH } from './background/words-en.ts';
import { POPUP_ENGLISH } from './popup/words-en.ts';

export const ENGLISH: English = { ...SHARED_ENGLISH, ...PROBLEMS_ENGLISH, ...PAGE_ENGLISH, ...POPUP_ENGLISH };
