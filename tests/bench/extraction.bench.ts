// How well and how fast articles are read on the development pages, beside other makers' readers on linkedom's DOM.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { DOMParser } from 'linkedom';
import metascraper from 'metascraper';
import metascraperDate from 'metascraper-date';
import metascraperTitle from 'metascraper-title';
import type { Table } from '../../scripts/bench.mjs';

interface Read {
  title: { value: string } | null;
  publishedOn: { value: string } | null;
}

// The extension's own project checks its types: it knows the browser's globals, this one knows Node's.
const reading = new URL('../../extension/extraction/extract-article.ts', import.meta.url).href;
const { extractArticle }: { extractArticle: (document: Document, url: string) => Read } = await import(
  reading
);

interface Label {
  file: string;
  kind: string;
  source: string;
  url: string | null;
  title: string | null;
  published: string | null;
}

interface Answer {
  title?: string | null | undefined;
  date?: string | null | undefined;
}

interface Score {
  titles: number;
  exact: number;
  wrong: number;
  glued: number;
  dates: number;
  given: number;
  right: number;
  times: number[];
}

type Reader = (html: string, url: string) => Promise<{ answer: Answer; ms: number }>;

/** SO_TIN_DATA names the folder of the data; SO_TIN_EVERY=10 takes each tenth page. */
const folder = process.env.SO_TIN_DATA ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const every = Number(process.env.SO_TIN_EVERY ?? 1);

const scrape = metascraper([metascraperTitle(), metascraperDate({ datePublished: true })]);

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** Gives what a reader answered and how long it took, in ms, without the parsing of the page. */
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

const READERS: readonly (readonly [string, Reader])[] = [
  [
    'Sổ Tin',
    (html, url) => {
      const document = documentOf(html);
      return timed(() => {
        const { title, publishedOn } = extractArticle(document, url);
        return { title: title?.value, date: publishedOn?.value };
      });
    },
  ],
  [
    'Readability',
    (html) => {
      const document = documentOf(html);
      return timed(() => {
        const found = new Readability(document).parse();
        return { title: found?.title, date: found?.publishedTime };
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

function collapse(text = ''): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function count(score: Score, label: Label, { title, date }: Answer, ms: number): void {
  score.times.push(ms);
  if (label.title) {
    const [read, wanted] = [collapse(title ?? ''), collapse(label.title)];
    const holds = lettersOf(read).includes(lettersOf(wanted));
    score.titles += 1;
    if (read === wanted) score.exact += 1;
    if (!holds) score.wrong += 1;
    else if (lettersOf(read) !== lettersOf(wanted)) score.glued += 1;
  }
  if (label.published) {
    score.dates += 1;
    if (date) score.given += 1;
    if (date?.slice(0, 10) === label.published) score.right += 1;
  }
}

function tablesOf(set: string, scores: ReadonlyMap<string, Score>): Table[] {
  const figures: readonly (readonly [string, string, (score: Score) => number])[] = [
    ['title exact', '%', ({ exact, titles }) => (100 * exact) / titles],
    ['title plainly wrong or cut', '%', ({ wrong, titles }) => (100 * wrong) / titles],
    ['title with a site name glued on', '%', ({ glued, titles }) => (100 * glued) / titles],
    ['date right', '%', ({ right, dates }) => (100 * right) / dates],
    ['date given', '%', ({ given, dates }) => (100 * given) / dates],
    ['date right of given', '%', ({ right, given }) => (100 * right) / given],
    ['time a page', 'ms, median', ({ times }) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0],
  ];
  return figures.flatMap(([title, unit, figure]) => {
    const rows = [...scores].map(([name, score]) => ({ name, value: figure(score) }));
    return rows.every(({ value }) => Number.isNaN(value)) ? [] : [{ title: `${set}: ${title}`, unit, rows }];
  });
}

function scoreOf(sets: Map<string, Map<string, Score>>, set: string, name: string): Score {
  const scores = sets.get(set) ?? new Map<string, Score>();
  const none = { titles: 0, exact: 0, wrong: 0, glued: 0, dates: 0, given: 0, right: 0 };
  const score = scores.get(name) ?? { ...none, times: [] };
  sets.set(set, scores.set(name, score));
  return score;
}

/** For all articles and for each source a table a figure. Without the data: says so, gives none. */
export async function run(): Promise<Table[]> {
  const pages = join(folder, 'extraction');
  if (!existsSync(join(pages, 'labels.json'))) {
    process.stdout.write(`Không có dữ liệu đo (no development data): ${pages}\n`);
    return [];
  }
  const labels: Label[] = JSON.parse(readFileSync(join(pages, 'labels.json'), 'utf8'));
  const articles = labels.filter(({ kind }, index) => kind === 'article' && index % every === 0);
  const sets = new Map<string, Map<string, Score>>();
  for (const label of articles) {
    const html = gunzipSync(readFileSync(join(pages, label.file))).toString('utf8');
    for (const [name, read] of READERS) {
      const { answer, ms } = await read(html, label.url ?? 'https://example.com/');
      for (const set of ['all', label.source]) count(scoreOf(sets, set, name), label, answer, ms);
    }
  }
  return [...sets].flatMap(([set, scores]) => tablesOf(set, scores));
}
