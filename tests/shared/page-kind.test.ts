// Facts about what an address alone says of its page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindByAddress, pathAndQuery } from '#shared/page-kind';

const PROFILE = { article: ['-\\d+\\.html$'], listing: ['^/tin-tuc/?$'] };

describe('an address', () => {
  it.each([
    ['https://so.example.gov.vn/bai-viet-123.html', 'article'],
    ['https://so.example.gov.vn/bai-viet-123.html?', 'article'],
    ['https://so.example.gov.vn/bai-viet-123.html#binh-luan', 'article'],
    ['http://so.example.gov.vn:8080/tin-tuc', 'listing'],
    ['https://so.example.gov.vn/tin-tuc?', 'listing'],
    ['https://so.example.gov.vn/TIN-TUC/', 'listing'],
    ['https://so.example.gov.vn/tin-tuc?trang=2', null],
    ['https://so.example.gov.vn/', null],
  ])('%s is of kind %s by its profile', (url, kind) => {
    expect(kindByAddress(url, PROFILE)).toBe(kind);
  });

  it('as a browser writes it has path and query, without a question mark that nothing follows', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: false }), (text) => {
        const { href, pathname, search } = new URL(text);
        expect(pathAndQuery(href)).toBe((pathname + search).replace(/\?$/, ''));
      }),
    );
  });
});
