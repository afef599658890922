// What the extension may weigh in a page and in the popup: gzip -9, with everything that is loaded at first.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, root } from './setup.mjs';

const KIB = 1024;
/** Words that are in every build of zod and nowhere else. */
const ZOD = ['~standard', '_zod'];

/** Scripts that a page names itself. */
function scriptsOf(html) {
  return [...html.matchAll(/<script[^>]*\ssrc="\/?([^"]+)"/g)].map((match) => match[1]);
}

/** Chunks that a script imports before it runs; `import()` comes later and does not count. */
function importsOf(script, code) {
  const found = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
  return [...found].map((match) => posix.join(posix.dirname(script), match[1]));
}

function firstLoad(folder, scripts) {
  const loaded = new Map();
  const queue = [...scripts];
  for (let script = queue.shift(); script !== undefined; script = queue.shift()) {
    if (loaded.has(script)) continue;
    const code = readFileSync(join(folder, script), 'utf8');
    loaded.set(script, code);
    queue.push(...importsOf(script, code));
  }
  return loaded;
}

/** What comes first in the style sheet of every part in a page, and in what each of them adds. */
const SHEETS = {
  shared: String.raw`:host\s*\{\s*all:`,
  article: String.raw`\.pill\s*\{`,
  listing: String.raw`\.mark\s*\{`,
};

/** The style sheet that a page of that kind gets from the background with its words: strings in its script. */
function pageStyle(folder, kind) {
  const background = readFileSync(join(folder, 'background.js'), 'utf8');
  return [SHEETS.shared, SHEETS[kind]]
    .map((start) => new RegExp(`(["'\`])(${start}.*?)\\1`, 's').exec(background)?.[2])
    .map((style) => style ?? fail(`a style sheet of the ${kind}'s page is not in background.js`))
    .join('');
}

/** What a page of that kind gets before anybody does anything there: scripts and style sheet, weighed as one text. */
function weighPage(folder, kind, script) {
  const loaded = firstLoad(folder, ['portal.js', script]);
  const text = [...loaded.values()].join('') + pageStyle(folder, kind);
  return { name: kind, limit: 14 * KIB, files: [...loaded.keys(), 'background.js'], texts: [text] };
}

/**
 * Weighs the built extension in `folder`: what the popup loads first, file by file, and what a page gets by itself, an
 * article's and a listing's. Each part: its `name`, `files`, `bytes` after gzip -9, the `limit` in bytes, and whether
 * `zod` is in it. Throws when a part is not there.
 */
export function weigh(folder) {
  const popup = firstLoad(folder, scriptsOf(readFileSync(join(folder, 'popup.html'), 'utf8')));
  const parts = [
    { name: 'popup', limit: 25 * KIB, files: [...popup.keys()], texts: [...popup.values()] },
    weighPage(folder, 'article', 'pill.js'),
    weighPage(folder, 'listing', 'listing.js'),
  ];
  return parts.map(({ texts, ...part }) => ({
    ...part,
    bytes: texts.reduce((sum, text) => sum + weightOf(text), 0),
    zod: texts.some((text) => ZOD.some((word) => text.includes(word))),
  }));
}

const weightOf = (text) => gzipSync(text, { level: 9 }).length;

if (import.meta.main) {
  const folder = join(root, '.output', 'chrome-mv3');
  if (!existsSync(folder)) fail('.output/chrome-mv3 is missing: npm run build');
  const parts = weigh(folder);
  const rows = parts.map(({ name, files, bytes, limit, zod }) => ({
    part: name,
    files: files.length,
    'KB (gzip -9)': (bytes / KIB).toFixed(2),
    limit: limit / KIB,
    zod: zod ? 'yes' : 'no',
  }));
  console.table(rows);
  const bad = parts.filter(({ bytes, limit, zod, files }) => bytes > limit || zod || files.length === 0);
  if (bad.length > 0) fail(`too heavy, or with zod in it: ${bad.map(({ name }) => name).join(', ')}`);
}
