// node scripts/screenshots.mjs: takes the pictures of README and docs anew, into docs/images/ and docs/images/states/.
// Run by hand, then looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ready, root } from './setup.mjs';

await ready();
const { ensureBrowsers } = await import('./browsers.mjs');
const { DEMO_HOSTS, ensureExtension, TEST_OUT_DIR } = await import('./build-extension.mjs');
const { takePictures } = await import('../tests/e2e/pictures.ts');
const { takeReview } = await import('../tests/e2e/review-pictures.ts');
const { takeStates } = await import('../tests/e2e/state-pictures.ts');
const { takeEnglish } = await import('../tests/e2e/state-pictures-english.ts');
const { takePages } = await import('../tests/e2e/state-pictures-pages.ts');

ensureBrowsers();
await ensureExtension({ hosts: DEMO_HOSTS, outDir: TEST_OUT_DIR });
const folder = join(root, 'docs', 'images');
const states = join(folder, 'states');
mkdirSync(states, { recursive: true });
for (const path of await takePictures(folder)) process.stdout.write(`${path}\n`);
for (const path of await takeStates(states)) process.stdout.write(`${path}\n`);
for (const path of await takePages(states)) process.stdout.write(`${path}\n`);
for (const path of await takeEnglish(states)) process.stdout.write(`${path}\n`);
for (const path of await takeReview(states)) process.stdout.write(`${path}\n`);
process.exit(0);
