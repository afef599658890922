// Facts about which profiles are taken.
import { describe, expect, it } from 'vitest';
import { ProfileGiven, patternFault, profileFault, selectorFault } from '#shared/portal-profile';
import { demoPortals } from '../portal/addresses.ts';

describe('a pattern', () => {
  it.each([
    '^/portal/pages/print\\.aspx',
    '^/vi/(news|savefile)/[^/]+/(.+?-\\d{1,9})\\.html',
    '-\\d+\\.html?$',
    '^/tin(?:-tuc)?/\\d{1,9}$',
    '[(*+]+\\(\\+\\*',
    '^/(?:tin-tuc|su-kien|thong-bao|van-ban|hoi-dap|thu-tuc)/\\d{4}/\\d{1,2}/\\d{1,2}/.+-\\d{1,9}\\.html?$',
    '^/(?:vi|en)?/?tin|/bai-viet/',
    '',
  ])('%s is taken', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  });

  it.each([
    ['(', 'is not a regular expression'],
    ['^/(a+)+$', 'repeats a group'],
    ['^/(?:a|ab)*$', 'repeats a group'],
    ['^/((a?))+$', 'repeats a group'],
    ['^/(?:x*){2,}', 'repeats a group'],
    ['^/(?<n>\\d+)*$', 'repeats a group'],
    ['(?=a)b', 'looks around'],
    ['(?<!a)b', 'looks around'],
    ['(a)\\1', 'looks around'],
    ['.*.*x', 'without end'],
    ['^/[^/]+/.+?-\\d+', 'without end'],
    ['^/a{1,}b{2,}c*', 'without end'],
    ['.{0,99}.{0,99}x', 'without end'],
    ['^/.{0,2000}.{0,2000}.{0,2000}x', 'without end'],
    ['^/a|.*.*x', 'without end'],
    [`^/${'a?'.repeat(40)}b`, 'too many ways'],
    [`^/${'a{1,9}'.repeat(9)}b`, 'too many ways'],
    [`^/${'(a|a)'.repeat(30)}b`, 'too many ways'],
  ])('%s is refused', (pattern, why) => {
    expect(patternFault(pattern)?.detail).toContain(why);
  });

  it.each([
    '^/a*a*b',
    '^/.*.*b',
    'a+b',
    '^/[^/]+/.+?-b',
  ])('%s ends soon on the longest address', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
    const before = performance.now();
    new RegExp(pattern, 'i').test(`/${'a'.repeat(1999)}`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('a selector', () => {
  it.each([
    'h1',
    '#divArticleDescription3 > h1',
    '[id$=_pnHide] span',
    '[itemprop=datePublished]',
    'div[class^="ExternalClass"] p:first-child, .sapo',
    '.news-detail h2:not(.khac, [hidden]) + p ~ span',
    'a[href*="ItemID="]',
    'article:has(> h1) time',
    '#\\31 23 .tiêu-đề',
  ])('%s is taken', (selector) => {
    expect(selectorFault(selector)).toBeNull();
  });

  it.each([
    ['', 'is not a CSS selector'],
    [':::', 'is not a CSS selector'],
    ['div >', 'is not a CSS selector'],
    ['h1,,h2', 'is not a CSS selector'],
    ['.1a', 'is not a CSS selector'],
    ['h1 { color: red }', 'is not a CSS selector'],
    ['//h1', 'is not a CSS selector'],
    ['h1::before', 'is not a CSS selector'],
    ['a[href="x]', 'quotation mark'],
    ['div:not(.a', 'bracket'],
    ['div)', 'bracket'],
    ['a:has(b:has(c))', ':has more than once'],
  ])('%s is refused', (selector, why) => {
    expect(selectorFault(selector)?.detail).toContain(why);
  });
});

describe('a profile', () => {
  it('is taken whole', () => {
    const profile = {
      identity: ['ItemID'],
      rewrites: [{ match: '^/mobile/', replace: '/' }],
      selectors: { title: 'h1' },
    };
    expect(profileFault(ProfileGiven.parse(profile))).toBeNull();
    expect(profileFault({})).toBeNull();
  });

  it.each(demoPortals('http://localhost:18700'))('of the demo is taken: $id', ({ profile }) => {
    expect(profileFault(ProfileGiven.parse(profile))).toBeNull();
  });

  it.each([
    ['a list that is long', { identity: Array.from({ length: 51 }, (_, n) => `p${n}`) }],
    ['a text that is long', { selectors: { title: 'a'.repeat(301) } }],
    ['a pattern that is long', { article: ['a'.repeat(301)] }],
    ['a replacement that is long', { rewrites: [{ match: 'a', replace: 'a'.repeat(301) }] }],
    ['a pattern among listings', { listing: ['['] }],
    ['a selector', { selectors: { title: 'h1', publishedOn: 'span[' } }],
    ['a pattern among rewrites', { rewrites: [{ match: '(a*)*', replace: '' }] }],
    [
      'much of everything',
      {
        article: Array.from({ length: 50 }, () => 'a'.repeat(300)),
        noise: Array.from({ length: 50 }, () => 'a'.repeat(300)),
      },
    ],
  ])('is refused for %s', (_, profile) => {
    expect(profileFault(profile)).not.toBeNull();
  });

  it.each([
    ['an empty identity, which no parameter has', { identity: [''] }, 'identity has an empty entry'],
    ['an empty pattern, which every address matches', { listing: [''] }, 'listing has an empty entry'],
    ['half of a pair of signs, which no address can hold', { noise: ['\ud800'] }, 'surrogate'],
    ['a NUL', { selectors: { title: 'h1\0' } }, 'NUL'],
  ])('is refused with %s', (_, profile, detail) => {
    expect(profileFault(profile)?.detail).toContain(detail);
  });

  it('is refused in Vietnamese for people and in English for the log', () => {
    expect(profileFault({ listing: ['(?=a)b'] })).toEqual({
      why: 'mẫu “(?=a)b” nhìn trước, nhìn sau hoặc nhắc lại nhóm',
      detail: 'the pattern (?=a)b looks around or back',
    });
    expect(profileFault({ selectors: { title: 'div >' } })).toEqual({
      why: 'bộ chọn “title” không phải bộ chọn CSS',
      detail: 'the selector title is not a CSS selector',
    });
  });

  it('with a name that is not known is not read', () => {
    expect(ProfileGiven.safeParse({ identiy: [] }).success).toBe(false);
    expect(ProfileGiven.safeParse({ rewrites: [{ match: 'a', replace: '', flags: 'g' }] }).success).toBe(
      false,
    );
  });
});
