// Facts about the one address of an article under a portal's own rules, and about the key of a key.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import type { PortalProfile } from '#shared/portal';

describe('a portal’s own rules', () => {
  const profile: PortalProfile = {
    identity: ['P'],
    rewrites: [
      { match: '^/portal/pages/print\\.aspx', replace: '/portal/Pages/tin.aspx' },
      { match: '^/mobile/', replace: '/' },
      { match: '^/vi/(news|savefile)/[^/]+/(.+?-\\d+)\\.html', replace: '/vi/news/$2.html' },
    ],
  };

  it.each([
    [
      'print view',
      'https://a.gov.vn/portal/pages/print.aspx?p=27065',
      'https://a.gov.vn/portal/Pages/Tin.aspx?p=27065&CatID=1',
    ],
    ['mobile view', 'https://a.gov.vn/Mobile/News/11448.aspx', 'https://a.gov.vn/News/11448.aspx'],
    [
      'save view',
      'https://a.gov.vn/vi/savefile/muc-1/bai-109.html',
      'https://a.gov.vn/vi/news/muc-2/bai-109.html',
    ],
    ['a list of identity names', 'https://a.gov.vn/x?p=1&menu=3', 'https://a.gov.vn/x?p=1'],
  ])('joins by %s', (_, a, b) => {
    expect(canonicalUrl(a, profile)).toBe(canonicalUrl(b, profile));
  });

  it('keeps a name of the list even where it is noise elsewhere', () => {
    const of = (id: number) => canonicalUrl(`https://a.gov.vn/x?redirect=${id}`, { identity: ['redirect'] });
    expect(of(1)).not.toBe(of(2));
  });

  it('drops more noise beside what is known everywhere', () => {
    expect(canonicalUrl('https://a.gov.vn/x?Menu=3&id=1&fbclid=z', { noise: ['menu'] })).toBe(
      'https://a.gov.vn/x?id=1',
    );
  });

  it('never leaves the host', () => {
    const rewrites = [{ match: '^/go', replace: '//evil.example' }];
    expect(canonicalUrl('https://a.gov.vn/go', { rewrites })).toMatch(/^https:\/\/a\.gov\.vn\//);
  });

  it('leaves out rewrites that never settle', () => {
    expect(canonicalUrl('https://a.gov.vn/a', { rewrites: [{ match: '$', replace: '/a' }] })).toBe(
      'https://a.gov.vn/a',
    );
  });
});

describe('the key of a key', () => {
  const part = fc.oneof(
    fc.webFragments(),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '%',
      '%e9',
      '%E1%BB',
      '%2e',
      '..;jsessionid=1',
      'Pages',
      'a.aspx',
      'ItemID=1',
      '&amp;',
      'page=2',
      '+',
      'e\u0301',
    ),
  );
  const address = fc
    .tuple(fc.array(part, { maxLength: 5 }), fc.array(part, { maxLength: 5 }), fc.webAuthority())
    .map(([path, search, host]) => `http://${host}/${path.join('/')}?${search.join('&')}`);
  const rewrite = fc.record({
    match: fc.constantFrom('^/a', '$', '\\?.*', '/', 'page', '^/x?'),
    replace: fc.constantFrom('', '/', '/b', '?id=1', '$&$&', '//c', '/../d'),
  });
  const profile = fc.record(
    {
      rewrites: fc.array(rewrite, { maxLength: 3 }),
      identity: fc.array(fc.constantFrom('ItemID', 'page', 'id'), { maxLength: 2 }),
      noise: fc.array(fc.constantFrom('page', 'x'), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );

  it('is itself, under any profile', () => {
    fc.assert(
      fc.property(address, profile, (url, rules) => {
        let key: string;
        try {
          key = canonicalUrl(url, rules as PortalProfile);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        expect(canonicalUrl(key, rules as PortalProfile)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});
