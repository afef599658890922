// What reading a page weighs by itself: the extraction that a page carries is at most 8 KB, gzip -9. Weighed is all code
// of extractArticle and of the reader of a listing's rows, with what of shared/ they need, bundled and minified as the
// extension is. Finding a listing's next page is a scan's alone, and runs in no page: it is weighed beside. In a portal's
// page pill and marks come with it: scripts/sizes.mjs weighs the whole.
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
  ['all that a page carries: articles, and the rows of a listing', ARTICLE + ROWS, 8],
  ['the same and the next page of a listing, which a scan alone looks for', ARTICLE + LISTING, 9],
  ['a listing by itself', LISTING, 5.6],
])('reading weighs no more than it may, gzipped: %s', async (_, source, limit) => {
  expect(await weigh(source)).toBeLessThanOrEqual(limit * KIB);
});
