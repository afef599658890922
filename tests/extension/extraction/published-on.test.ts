// Facts about which of a page's dates is the day it was posted.
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../extension/extraction/extract-article.ts';
import { parsePage } from './read-fixture.ts';

const URL_OF_PAGE = 'https://a.example.com/tin/mot-tin-1234.html';
const HEADLINE = '<h1>The council opens a new office for permits</h1>';
const STORY = `<p>${'The council has opened an office where permits are issued on one day. '.repeat(3)}</p>`;

function dateOf(body: string, head = ''): [string, string] | null {
  const { publishedOn } = extractArticle(parsePage(`<head>${head}</head><body>${body}</body>`), URL_OF_PAGE);
  return publishedOn && [publishedOn.value, publishedOn.from];
}

describe('a line of links', () => {
  it.each([
    ['the author’s', '<p>By <a href="/people/12">Tran Thu Ha of the council</a> 25/10/2023</p>'],
    ['the page’s own', `<p><a href="${URL_OF_PAGE}"><time>25/10/2023</time> posted by</a> x</p>`],
  ])('just under the headline gives its date: %s', (_, line) => {
    expect(dateOf(HEADLINE + line + STORY)).toEqual(['2023-10-25', 'visible']);
  });

  it('is another article’s when it is all link, or stands further down', () => {
    const row = '<p><a href="/tin/khac-1.html">Another office opens 20/10/2023</a></p>';
    const later = '<p><a href="/tin/khac-2.html">Another office opens</a> 20/10/2023</p>';
    expect(dateOf(HEADLINE + row + STORY)).toBeNull();
    expect(dateOf(HEADLINE + STORY + STORY + later)).toBeNull();
  });
});

describe('a date above the headline', () => {
  it('is the article’s where both stand in the article’s own head', () => {
    const head = `<div class="post-header"><p>25/10/2023</p>${HEADLINE}</div>`;
    expect(dateOf(`<article>${head}${STORY}</article>`)).toEqual(['2023-10-25', 'visible']);
  });

  it('is the clock where it stands in the page’s head', () => {
    expect(dateOf(`<div class="header"><p>25/10/2023</p></div>${HEADLINE}${STORY}`)).toBeNull();
  });
});

describe('what machines are told', () => {
  const posted = '<meta property="article:published_time" content="2023-10-25T08:00:00+02:00">';
  const json = '<script type="application/ld+json">{"@type":"Article","datePublished":"2023-10-20"}</script>';

  it('is the meta of posting before the date of JSON-LD', () => {
    expect(dateOf(HEADLINE + STORY, json + posted)).toEqual(['2023-10-25', 'meta']);
    expect(dateOf(HEADLINE + STORY, json)).toEqual(['2023-10-20', 'json-ld']);
  });

  it('gives way to the line that people read where it is a mere date', () => {
    const plain = '<meta name="date" content="2023-10-27">';
    expect(dateOf(`${HEADLINE}<p>25/10/2023</p>${STORY}`, plain)).toEqual(['2023-10-25', 'visible']);
    expect(dateOf(HEADLINE + STORY, plain)).toEqual(['2023-10-27', 'meta']);
  });

  it('is the day that a page from elsewhere wrote, whichever way its time is written', () => {
    const evening = '<meta property="article:published_time" content="2016-11-28 16:23:00 -0500">';
    expect(dateOf(HEADLINE + STORY, evening)).toEqual(['2016-11-28', 'meta']);
  });
});
