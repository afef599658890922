// `npm run demo`: the main job, headless, on the demo portal; prints the report sentence on stdout.
import { fail, ready, say } from './setup.mjs';

await ready();
const { ensureBrowsers } = await import('./browsers.mjs');
const { DEMO_HOSTS, ensureExtension, TEST_OUT_DIR } = await import('./build-extension.mjs');
const { runDemo, SEED_SENTENCE } = await import('../tests/e2e/demo/run.ts');

ensureBrowsers();
const extension = await ensureExtension({ hosts: DEMO_HOSTS, outDir: TEST_OUT_DIR });
const started = Date.now();
const sentence = await runDemo(say, extension);
process.stdout.write(`${sentence}\n`);
if (sentence !== SEED_SENTENCE)
  fail(`Câu báo cáo khác với câu mẫu / the sentence differs from:\n${SEED_SENTENCE}`);
say(
  `Đúng từng ký tự với câu của báo cáo mẫu. / Equal to the department's own sentence. ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exit(0);
