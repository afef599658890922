// The document out of sight that reads pages for the background, which has no parser of its own in Chromium.
import type { BackgroundToReader } from '../../messages.ts';
import { answerCalls } from '../../messaging.ts';
import { readScanPage } from '../../scan/read-page.ts';

answerCalls<BackgroundToReader>({ readPage: (page) => readScanPage(page) });
