// What reading a page weighs by itself. In a portal's page it is loaded with pill and marks: scripts/sizes.mjs weighs all.
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..', '..');
const EXTRACTION = join(ROOT, 'extension', 'extraction');
const KIB = 1024;

/** Bundled and minified by the extension's builder, with the options of wxt.config.ts. */
async function weigh(source: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId(id) {
          if (id === 'entry.ts') return id;
          return id.startsWith('#shared/') ? join(ROOT, 'shared', `${id.slice(8)}.ts`) : null;
        },
        load: (id) => (id === 'entry.ts' ? source : null),
      },
    ],
    build: {
      write: false,
      target: ['chrome123', 'firefox140'],
      rolldownOptions: {
        input: 'entry.ts',
        preserveEntrySignatures: 'strict',
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
      },
    },
  });
  const [first] = 'output' in built ? built.output : [];
  const code = first?.type === 'chunk' ? first.code : '';
  expect(code.length).toBeGreaterThan(0);
  return gzipSync(code, { level: 9 }).length;
}

const exporting = (name: string, file: string) =>
  `export { ${name} } from ${JSON.stringify(join(EXTRACTION, file))};`;
const ARTICLE = exporting('extractArticle', 'extract-article.ts');
const ROWS = exporting('findListingItems', 'extract-listing.ts');
const LISTING = exporting('extractListing', 'extract-listing.ts');

it.each([
  ['all that a page carries: articles, and the rows of a listing', ARTICLE + ROWS, 8.3],
  ['the same and the next page of a listing, which a scan alone looks for', ARTICLE + LISTING, 8.6],
  ['a listing by itself', LISTING, 5.1],
])('reading weighs no more than it may, gzipped: %s', async (_, source, limit) => {
  expect(await weigh(source)).toBeLessThanOrEqual(limit * KIB);
});
