// Reads hostile pages in a browser's page of its own: bundled for real browsers, where alone names hide methods.
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { extractListing } from '../../../extension/extraction/extract-listing.ts';
import { HOSTILE, NORMAL } from './hostile-pages.ts';

/** What was read of a page, or what was thrown; what that cost. */
export interface HostileReading {
  name: string;
  kind: string | null;
  items: number | null;
  error: string | null;
  /** How often elements were asked whether they match, or what is around them. */
  questions: number;
  /** Of both readings together, without the making of the page. */
  ms: number;
}

const pages = [NORMAL, ...HOSTILE];
const URL_OF_PAGE = 'https://a.example.vn/tin-1234.html';

/** Counts the questions that elements of a frame are asked. */
function questionsIn(frame: HTMLIFrameElement): () => number {
  const prototype = (frame.contentWindow as unknown as { Element: { prototype: Element } }).Element.prototype;
  const { matches, closest } = prototype;
  let asked = 0;
  Object.assign(prototype, {
    matches(this: Element, selector: string) {
      asked += 1;
      return matches.call(this, selector);
    },
    closest(this: Element, selector: string) {
      asked += 1;
      return closest.call(this, selector);
    },
  });
  return () => asked;
}

/** Makes the page of that number in a frame and reads it as article and as listing; null after the last. */
export function readHostile(index: number): HostileReading | null {
  const page = pages[index];
  if (!page) return null;
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  const within = frame.contentDocument as Document;
  within.write('<body></body>');
  within.close();
  page.fill(within);
  const questions = questionsIn(frame);
  const reading: HostileReading = {
    name: page.name,
    kind: null,
    items: null,
    error: null,
    questions: 0,
    ms: 0,
  };
  const start = performance.now();
  try {
    reading.kind = extractArticle(within, URL_OF_PAGE).kind;
    reading.items = extractListing(within, URL_OF_PAGE).items.length;
  } catch (error) {
    reading.error = String(error);
  }
  return { ...reading, questions: questions(), ms: performance.now() - start };
}

Object.assign(globalThis, { readHostile });
