// What the suggestion weighs by itself: it is loaded whole into the extension's background.
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const KIB = 1024;

it.each([
  'utf8',
  'ascii',
] as const)('the suggestion weighs at most 5 KB, gzipped, written in %s', async (charset) => {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'extension', 'suggestion', 'suggest.ts')],
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    format: 'esm',
    charset,
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  expect(code.length).toBeGreaterThan(0);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(5 * KIB);
});
