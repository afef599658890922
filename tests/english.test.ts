// In English: every text of the Worker's pages and of the extension has its English, and each only one.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLE_NAMES } from '#shared/api/access';
import { PROBLEMS } from '#shared/problem';
import { REPORT_SECTIONS } from '#shared/report-text';
import type { English } from '#shared/say';
import { CONTENTS } from '#shared/taxonomy';
import { ENGLISH as EXTENSION } from '../extension/words-en.ts';
import { ENGLISH as PAGES } from '../worker/pages/words-en.ts';

const ROOT = resolve(import.meta.dirname, '..');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const isWords = (path: string) => /words-en[^/]*\.ts$/.test(path);
/** Rules that read Vietnamese pages: what stands in them is said to nobody. */
const readsPages = (path: string) => /^extension\/(?:extraction|scan)\//.test(path);
const pages = filesOf('worker/pages/**/*.{ts,tsx}').filter((path) => !isWords(path));
const extension = filesOf('extension/**/*.{ts,tsx}').filter((path) => !isWords(path) && !readsPages(path));

/** Both, each with its table; how many texts each hands to say() at least. */
const PARTS: readonly [name: string, files: string[], english: English, least: number][] = [
  ['the pages', pages, PAGES, 700],
  ['the extension', extension, EXTENSION, 250],
];

/** A text as the program has it, without the strokes that its source needs. */
const plain = (text: string) => text.replace(/\\(.)/g, '$1');

/** Texts of a file between quotes, comments aside. */
function quotedIn(path: string): string[] {
  const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, text = '']) => plain(text));
}

/** Texts of a file that are handed to say(), under whatever name it goes there. */
const saidIn = (path: string) =>
  [...textOf(path).matchAll(/\b(?:say|inWords)\(\s*'((?:[^'\\\n]|\\.)+)'/g)].map(([, text = '']) =>
    plain(text),
  );

/** Letters with marks, as only Vietnamese has them here. */
const isVietnamese = (text: string) => /[\u00c0-\u024f\u1ea0-\u1ef9]/.test(text.normalize('NFC'));

/** Names, the words that a report itself is told in, what a language calls itself, a content's short name. */
const VIETNAMESE_ALONE = new Set(['Sổ Tin', 'Trình duyệt', 'tăng', 'giảm', 'bằng', 'Tiếng Việt', 'Không']);
const spoken = (path: string) =>
  quotedIn(path).filter((text) => isVietnamese(text) && !VIETNAMESE_ALONE.has(text));

/** What stands between marks of a page without being handed to say(). */
const bareIn = (path: string) =>
  [...textOf(path).matchAll(/>\s*([^<>{}();=']+?)\s*(?=[<{])/g)]
    .map(([, text = '']) => text)
    .filter((text) => isVietnamese(text) && !VIETNAMESE_ALONE.has(text));

describe.each(PARTS)('in English %s', (_name, files, english, least) => {
  const without = (texts: readonly string[]) => texts.filter((text) => english[text] === undefined);

  it('have words for every text handed to say()', () => {
    const said = files.flatMap(saidIn);
    expect(said.length).toBeGreaterThan(least);
    expect(without(said)).toEqual([]);
  });

  it.each(files.filter((path) => spoken(path).length > 0))('say nothing in Vietnamese alone: %s', (path) => {
    expect(without(spoken(path))).toEqual([]);
  });

  it('have no text that is not handed to say()', () => {
    expect(files.flatMap(bareIn)).toEqual([]);
    const filled = files
      .flatMap((path) => [...textOf(path).matchAll(/`[^`\n]*`/g)].map(([text]) => text))
      .filter((text) => isVietnamese(text.replace(/'[^']*'|Sổ Tin/g, '')));
    expect(filled).toEqual([]);
  });

  it('say what stands elsewhere: problems, contents, roles', () => {
    const elsewhere = [
      ...Object.values(PROBLEMS).map(([, title]) => title),
      ...CONTENTS.map(({ name }) => name),
      ...Object.values(ROLE_NAMES),
    ];
    expect(without(elsewhere)).toEqual([]);
  });

  it('fill in what the Vietnamese text fills in', () => {
    const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    const differing = Object.entries(english).filter(
      ([text, said]) => namesIn(text).join() !== namesIn(said).join(),
    );
    expect(differing).toEqual([]);
  });
});

describe('in English', () => {
  it('the pages say what stands in the report: its sections, the titles of its tables', () => {
    const titles = quotedIn('worker/report/tables.ts').filter((text) => text.startsWith('Theo '));
    expect(titles.length).toBeGreaterThan(5);
    const elsewhere = [...REPORT_SECTIONS.map(({ name }) => name), ...titles];
    expect(elsewhere.filter((text) => PAGES[text] === undefined)).toEqual([]);
  });

  it('no text has its words twice', () => {
    const keys = filesOf('{worker/pages,shared,extension}/**/*.ts')
      .filter(isWords)
      .flatMap((path) => [...textOf(path).matchAll(/^ {2}(?:'((?:[^'\\\n]|\\.)+)'|([\p{L}]+)):/gmu)])
      .map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(keys.length).toBeGreaterThan(1_000);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
