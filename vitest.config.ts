// The test projects: what is pure, the extension on a fake browser, the Worker on workerd, the commands, real browsers.
import { readFileSync } from 'node:fs';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'shared',
          testTimeout: 60_000,
          include: ['tests/shared/**/*.test.ts', 'tests/portal/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        define: { 'import.meta.env.SOTIN_OPEN_ROOTS': 'true' },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'extension',
          testTimeout: 60_000,
          environment: 'happy-dom',
          // Pages name style sheets that no test is about.
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          include: ['tests/extension/**/*.test.{ts,tsx}'],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations('worker/migrations'),
                LIBREOFFICE_LIST: readFileSync('tests/fixtures/lists/libreoffice.xlsx', 'base64'),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/worker/**/*.test.ts'],
          setupFiles: ['./tests/worker/setup.ts'],
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['./tests/e2e/global-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // Each file has a server and a browser of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
});
