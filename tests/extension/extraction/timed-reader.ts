// Reads pages in a browser's page of its own, by the clock: Sổ Tin and Readability, each on a fresh DOM of the page.
import { Readability } from '@mozilla/readability';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';

/** Time in ms, without the parsing of the page. */
export interface Timed {
  ours: number;
  /** Readability by itself, and the clone that its documentation tells a page to hand it. */
  readability: number;
  clone: number;
}

/** Takes a page's text, its address, and who reads first; gives how long each took. What throws counts as well. */
export function timeReaders(html: string, url: string, oursFirst: boolean): Timed {
  const timed: Timed = { ours: 0, readability: 0, clone: 0 };
  const ours = () => {
    const page = parse(html);
    const start = performance.now();
    extractArticle(page, url);
    timed.ours = performance.now() - start;
  };
  const theirs = () => {
    const page = parse(html);
    const start = performance.now();
    const clone = page.cloneNode(true) as Document;
    const cloned = performance.now();
    try {
      new Readability(clone).parse();
    } catch (error) {
      console.error(error);
    }
    timed.clone = cloned - start;
    timed.readability = performance.now() - cloned;
  };
  for (const read of oursFirst ? [ours, theirs] : [theirs, ours]) read();
  return timed;
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

Object.assign(globalThis, { timeReaders });
