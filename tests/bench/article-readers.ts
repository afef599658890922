// Who reads articles in the benchmark: Sổ Tin and other makers' readers, each on a DOM of its own of the same page.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { DOMParser } from 'linkedom';
import metascraper from 'metascraper';
import metascraperDate from 'metascraper-date';
import metascraperTitle from 'metascraper-title';

interface Read {
  kind: string;
  title: { value: string } | null;
  publishedOn: { value: string } | null;
}

// The extension's own project checks its types: it knows the browser's globals, this one knows Node's.
const reading = new URL('../../extension/extraction/extract-article.ts', import.meta.url).href;
const { extractArticle }: { extractArticle: (document: Document, url: string) => Read } = await import(
  reading
);

export interface Answer {
  title?: string | null | undefined;
  date?: string | null | undefined;
  /** Whether the reader calls the page an article; undefined when it does not say. */
  article?: boolean;
}

/** Reads a page's text under its address; gives what it found and how long that took, in ms, without parsing. */
export type Reader = (html: string, url: string) => Promise<{ answer: Answer; ms: number }>;

const scrape = metascraper([metascraperTitle(), metascraperDate({ datePublished: true })]);

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** What a reader throws is said; its answer is none. */
async function timed(read: () => Answer | Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  const start = performance.now();
  let answer: Answer = {};
  try {
    answer = await read();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
  return { answer, ms: performance.now() - start };
}

/** The first is Sổ Tin. */
export const READERS: readonly (readonly [string, Reader])[] = [
  [
    'Sổ Tin',
    (html, url) => {
      const document = documentOf(html);
      return timed(() => {
        const { kind, title, publishedOn } = extractArticle(document, url);
        return { title: title?.value, date: publishedOn?.value, article: kind === 'article' };
      });
    },
  ],
  [
    'Readability',
    async (html) => {
      const article = isProbablyReaderable(documentOf(html));
      const document = documentOf(html);
      return timed(() => {
        const found = new Readability(document).parse();
        return { title: found?.title, date: found?.publishedTime, article };
      });
    },
  ],
  [
    'Defuddle',
    (html, url) => {
      const document = documentOf(html);
      return timed(async () => {
        const { title, published } = await Defuddle(document, url);
        return { title, date: published };
      });
    },
  ],
  [
    'metascraper, own DOM',
    (html, url) =>
      timed(async () => {
        const { title, date } = await scrape({ html, url });
        return { title, date };
      }),
  ],
];
