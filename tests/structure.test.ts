// Facts about the repository itself: who imports whom, how large things are, that contract and migrations are whole.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '#shared/api';
import { PROBLEMS } from '#shared/problem';

const ROOT = resolve(import.meta.dirname, '..');
const SKIPPED = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  '.wrangler',
  '.tsbuild',
  '.data',
  '.vitest',
]);

/** Paths of all files below a folder, relative to the root, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path.replaceAll('\\', '/')];
  });
}

const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts');
const sources = ['shared', 'extension', 'worker'].flatMap(filesBelow).filter(isCode);
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

type Import = { from: string; to: string; typeOnly: boolean };

/** What a file imports: a path relative to the root for our own modules, else the package's name. */
function importsOf(path: string): Import[] {
  const found = textOf(path).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, type, target = '']) => ({
    from: path,
    to: target.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(path), target)).replaceAll('\\', '/')
      : target.startsWith('#shared/')
        ? `shared/${target.slice(8)}.ts`
        : target,
    typeOnly: type !== undefined,
  }));
}

const imports = sources.flatMap(importsOf);
const below = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** Imports from one folder that lead to any of the others. */
function crossing(from: string, ...to: string[]): string[] {
  return imports
    .filter((each) => below(each.from, from) && to.some((folder) => below(each.to, folder)))
    .map((each) => `${each.from} → ${each.to}`);
}

describe('imports', () => {
  it.each([
    ['shared', ['extension', 'worker', 'tests', 'scripts']],
    ['extension', ['worker', 'tests', 'scripts']],
    ['worker', ['extension', 'tests', 'scripts']],
    ['worker/db', ['worker/domain', 'worker/routes', 'worker/http', 'worker/pages', 'worker/report']],
    ['worker/domain', ['worker/routes', 'worker/http', 'worker/pages']],
    [
      'extension/extraction',
      [
        'extension/outbox',
        'extension/mirror',
        'extension/worker-client',
        'extension/messages.ts',
        'extension/settings.ts',
        'extension/background',
        'extension/portal-ui',
        'extension/popup',
      ],
    ],
    [
      'extension/suggestion',
      [
        'extension/outbox',
        'extension/mirror',
        'extension/extraction',
        'extension/worker-client',
        'extension/messages.ts',
        'extension/settings.ts',
        'extension/background',
        'extension/portal-ui',
        'extension/popup',
      ],
    ],
    [
      'extension/scan',
      [
        'extension/database.ts',
        'extension/outbox',
        'extension/mirror',
        'extension/worker-client',
        'extension/messages.ts',
        'extension/settings.ts',
        'extension/background',
        'extension/portal-ui',
        'extension/popup',
      ],
    ],
    [
      'extension/outbox',
      ['extension/worker-client', 'extension/portal-ui', 'extension/popup', 'extension/background'],
    ],
    ['shared/suggestion', ['shared/action.ts', 'shared/api.ts', 'shared/api']],
    ['extension/popup', ['extension/extraction', 'extension/portal-ui/pill.ts', 'extension/background']],
  ])('never lead from %s to what it must not know', (from, to) => {
    expect(crossing(from, ...to)).toEqual([]);
  });

  it('know Hono only in the HTTP layer of the Worker', () => {
    const allowed = ['worker/http', 'worker/routes', 'worker/pages', 'worker/app.ts'];
    const others = imports.filter(
      (each) => /^hono(\/|$)/.test(each.to) && !allowed.some((folder) => below(each.from, folder)),
    );
    expect(others).toEqual([]);
  });

  it('give shared nothing but zod/mini', () => {
    const others = imports.filter(
      (each) => below(each.from, 'shared') && !below(each.to, 'shared') && each.to !== 'zod/mini',
    );
    expect(others).toEqual([]);
  });

  it('keep fetch in one place of the extension', () => {
    const callers = sources.filter(
      (path) => below(path, 'extension') && /(?<![.\w])fetch\(/.test(textOf(path)),
    );
    expect(callers.filter((path) => !below(path, 'extension/worker-client'))).toEqual([]);
  });

  it('write counts on screens as screens do: a nought before a digit is for documents', () => {
    const screens = sources.filter((path) => /^(worker\/pages|extension)\//.test(path));
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.filter((path) => /\bformatCount\b/.test(textOf(path)))).toEqual([]);
  });

  it('keep SQL in worker/db', () => {
    const speakers = sources.filter(
      (path) =>
        !below(path, 'worker/db') &&
        /\.prepare\(|\bSELECT\s+[\w*]|\bINSERT\s+INTO\b|\bDELETE\s+FROM\b/.test(textOf(path)),
    );
    expect(speakers).toEqual([]);
  });
});

describe('sizes', () => {
  const WORD_TABLES = /lexicon|words|titles|catalogue|taxonomy/;
  const code = [...sources, ...['tests', 'scripts'].flatMap(filesBelow).filter(isCode)];

  it('are never over 300 lines a file, tables of words aside', () => {
    const long = code
      .filter((path) => !WORD_TABLES.test(path))
      .map((path) => [path, textOf(path).split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    expect(long).toEqual([]);
  });
});

describe('modules', () => {
  it('say in their first line what they are for', () => {
    const silent = sources.filter((path) => !/^(\/\/|\/\*\*?) \S/.test(textOf(path)));
    expect(silent).toEqual([]);
  });

  it('have no any, no suppressed checks, no REPLACE', () => {
    const migrations = filesBelow('worker/migrations');
    const found = [...sources, ...migrations].filter((path) =>
      /:\s*any\s*[,;)=\]|&>]|<any[,>]|\bas any\s*[;,)\].]|@ts-(ignore|nocheck|expect-error)|biome-ignore|\b(INSERT OR REPLACE|REPLACE INTO)\b/.test(
        textOf(path),
      ),
    );
    expect(found).toEqual([]);
  });
});

describe('the contract', () => {
  it('is the only place that names a path of the API', () => {
    const others = sources.filter(
      (path) => !/^shared\/api(\.ts|\/)/.test(path) && /['"`]\/api\/v1\//.test(textOf(path)),
    );
    expect(others).toEqual([]);
  });

  it('declares each method and path once', () => {
    const names = Object.values(routes).map((route) => `${route.method} ${route.path}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('titles every problem in Vietnamese', () => {
    const plain = Object.entries(PROBLEMS).filter(([, [, title]]) => !/[à-ỹđ]/i.test(title));
    expect(plain).toEqual([]);
  });
});

describe('migrations', () => {
  const FOLDER = 'worker/migrations';
  const migrations = readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.sql'));
  const sums = new Map(
    textOf(`${FOLDER}/checksums.txt`)
      .trim()
      .split(/\r?\n/)
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );

  it.each(migrations)('never change once they are committed: %s', (name) => {
    const sum = createHash('sha256')
      .update(textOf(`${FOLDER}/${name}`).replaceAll('\r\n', '\n'))
      .digest('hex');
    const advice = sums.has(name)
      ? `${name} has changed, but databases have had it as it was: put the change into a new migration`
      : `${name} is new: add the line “${sum}  ${name}” to ${FOLDER}/checksums.txt when it is committed`;
    expect(sums.get(name), advice).toBe(sum);
  });

  it('are all there that ever were', () => {
    expect([...sums.keys()].filter((name) => !migrations.includes(name))).toEqual([]);
  });

  it('are numbered without gaps', () => {
    const numbers = migrations.map((name) => Number(name.slice(0, 4)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('are small enough for one statement of D1 each (100 KB)', () => {
    const large = filesBelow('worker/migrations').filter((path) => statSync(join(ROOT, path)).size > 100_000);
    expect(large).toEqual([]);
  });
});
