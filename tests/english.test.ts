// The Worker's own pages in English: every text that stands in them has its English, and each only one.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '#shared/problem';
import { REPORT_SECTIONS } from '#shared/report-text';
import { ENGLISH } from '../worker/pages/words-en.ts';

const ROOT = resolve(import.meta.dirname, '..');
const filesOf = (pattern: string) => globSync(pattern, { cwd: ROOT }).toSorted();
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const isWords = (path: string) => /words-en[^/]*\.ts$/.test(path);
const pages = filesOf('worker/pages/**/*.{ts,tsx}').filter((path) => !isWords(path));

/** A text as the program has it, without the strokes that its source needs. */
const plain = (text: string) => text.replace(/\\(.)/g, '$1');

/** Texts of a file between quotes, comments aside. */
function quotedIn(path: string): string[] {
  const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)+)'/g)].map(([, text = '']) => plain(text));
}

/** Letters with marks, as only Vietnamese has them here. */
const isVietnamese = (text: string) => /[\u00c0-\u024f\u1ea0-\u1ef9]/.test(text.normalize('NFC'));

/** Names, and the words that a report itself is told in. */
const VIETNAMESE_ALONE = new Set(['Sổ Tin', 'Lời mời dùng Sổ Tin', 'Trình duyệt', 'tăng', 'giảm', 'bằng']);
/** Opened before anybody could choose a language: in Vietnamese alone. */
const BEFORE_CHOOSING = ['worker/pages/invite.tsx', 'worker/pages/home.tsx'];
const spoken = (path: string) =>
  quotedIn(path).filter((text) => isVietnamese(text) && !VIETNAMESE_ALONE.has(text));

describe('in English', () => {
  it('every text handed to say() has its words', () => {
    const said = pages.flatMap((path) =>
      [...textOf(path).matchAll(/\bsay\(\s*'((?:[^'\\\n]|\\.)+)'/g)].map(([, text = '']) => plain(text)),
    );
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((text) => ENGLISH[text] === undefined)).toEqual([]);
  });

  it.each(
    pages.filter((path) => path !== 'worker/pages/invite.tsx' && spoken(path).length > 0),
  )('%s says nothing in Vietnamese alone', (path) => {
    expect(spoken(path).filter((text) => ENGLISH[text] === undefined)).toEqual([]);
  });

  it('no text stands in a page without being handed to say()', () => {
    const bare = pages
      .filter((path) => !BEFORE_CHOOSING.includes(path))
      .flatMap((path) =>
        [...textOf(path).matchAll(/>\s*([^<>{}();=']+?)\s*(?=[<{])/g)].map(([, text = '']) => text),
      );
    expect(bare.filter((text) => isVietnamese(text) && !VIETNAMESE_ALONE.has(text))).toEqual([]);
  });

  it('what pages say that stands elsewhere has its words: problems, sections, titles of tables', () => {
    const titles = quotedIn('worker/report/tables.ts').filter((text) => text.startsWith('Theo '));
    const elsewhere = [
      ...Object.values(PROBLEMS).map(([, title]) => title),
      ...REPORT_SECTIONS.map(({ name }) => name),
      ...titles,
    ];
    expect(titles.length).toBeGreaterThan(5);
    expect(elsewhere.filter((text) => ENGLISH[text] === undefined)).toEqual([]);
  });

  it('no text has its words twice', () => {
    const keys = filesOf('worker/pages/**/*.ts')
      .filter(isWords)
      .flatMap((path) => [...textOf(path).matchAll(/^ {2}(?:'((?:[^'\\\n]|\\.)+)'|([\p{L}]+)):/gmu)])
      .map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(keys.length).toBeGreaterThan(400);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
