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

/** The style sheet that pages get from the background with the greeting: a string in its script. */
function pageStyle(folder) {
  const [, , style] =
    /(["'`])(:host\s*\{\s*all:.*?)\1/s.exec(readFileSync(join(folder, 'background.js'), 'utf8')) ?? [];
  return style ?? fail('the style sheet of the page parts is not in background.js');
}

/**
 * Weighs the built extension in `folder`: what the popup loads first, file by file; the scripts that a page gets by
 * itself, as the one text that they are to it; and the style sheet, which comes as a message like the words. Each part:
 * its `name`, `files`, `bytes` after gzip -9, the `limit` in bytes, and whether `zod` is in it. Throws when a part is
 * not there.
 */
export function weigh(folder) {
  const popup = scriptsOf(readFileSync(join(folder, 'popup.html'), 'utf8'));
  const script = 'portal.js';
  const parts = [
    { name: 'popup', scripts: popup, limit: 25 * KIB },
    { name: 'content script, article', scripts: [script, 'pill.js'], limit: 14 * KIB, whole: true },
    { name: 'content script, listing', scripts: [script, 'listing.js'], limit: 14 * KIB, whole: true },
  ];
  const weighed = parts.map(({ name, scripts, limit, whole }) => {
    const loaded = firstLoad(folder, scripts);
    const codes = [...loaded.values()];
    const texts = whole ? [codes.join('')] : codes;
    return {
      name,
      limit,
      files: [...loaded.keys()],
      bytes: texts.reduce((sum, text) => sum + weightOf(text), 0),
      zod: codes.some((code) => ZOD.some((word) => code.includes(word))),
    };
  });
  const style = {
    name: 'style sheet of the page parts',
    limit: 2 * KIB,
    files: ['background.js'],
    zod: false,
  };
  return [...weighed, { ...style, bytes: weightOf(pageStyle(folder)) }];
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
