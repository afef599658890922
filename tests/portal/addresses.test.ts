// Every way to an article of the demo portals leads to one key, and no two articles share one.

import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import { portalOf } from '#shared/portal-address';
import { addressesOf, demoPortals, listingUrls, viewsOf } from './addresses.ts';
import { articles, findTrap } from './catalogue.ts';

const ORIGINS = ['http://localhost:18700', 'https://sonnptnt.example.vn'];

describe.each(ORIGINS)('addresses at %s', (origin) => {
  const portals = demoPortals(origin);
  const keyOf = (address: string) => {
    const portal = portalOf(portals, address);
    if (!portal) throw new Error(`No portal holds ${address}`);
    return `${portal.id} ${canonicalUrl(address, portal.profile)}`;
  };

  it('brings all addresses of an article to one key', () => {
    const split = articles.filter((article) => new Set(addressesOf(article, origin).map(keyOf)).size > 1);
    expect(split.map((article) => addressesOf(article, origin).map(keyOf))).toEqual([]);
  });

  it('keeps the keys of different articles apart', () => {
    const keys = articles.map((article) => keyOf(addressesOf(article, origin)[0] ?? ''));
    expect(new Set(keys).size).toBe(articles.length);
  });

  it('recognises each view as an article and no listing as one', () => {
    const isArticle = (address: string) => {
      const { pathname, search } = new URL(address);
      const patterns = portalOf(portals, address)?.profile.article ?? [];
      return patterns.some((pattern) => new RegExp(pattern, 'i').test(pathname + search));
    };
    expect(
      articles.flatMap((article) => addressesOf(article, origin)).filter((url) => !isArticle(url)),
    ).toEqual([]);
    expect(listingUrls(origin).filter(isArticle)).toEqual([]);
  });

  it('recognises each listing as one and no view of an article', () => {
    const isListing = (address: string) => {
      const { pathname, search } = new URL(address);
      const patterns = portalOf(portals, address)?.profile.listing ?? [];
      return patterns.some((pattern) => new RegExp(pattern, 'i').test(pathname + search));
    };
    expect(listingUrls(origin).filter((url) => !isListing(url))).toEqual([]);
    expect(articles.flatMap((article) => addressesOf(article, origin)).filter(isListing)).toEqual([]);
  });
});

it('gives every article addresses that no other has', () => {
  const all = articles.flatMap(viewsOf);
  expect(new Set(all).size).toBe(all.length);
});

it('reaches the aliased article by two menus, print, mobile, the other scheme and the default port', () => {
  const addresses = addressesOf(findTrap('aliases'), 'https://sonnptnt.example.vn').join(' ');
  for (const part of [
    'CatId=9',
    'CatId=7',
    'chuyen-muc-cchc',
    'print.aspx',
    '/m/tin.aspx',
    'http://',
    ':443/',
  ]) {
    expect(addresses).toContain(part);
  }
});

it('names the channels as the report does', () => {
  const channels = demoPortals('http://localhost:18700').map(({ id, channel }) => [id, channel]);
  expect(channels).toEqual([
    ['so-nnptnt', 'Cổng Thông tin điện tử của Sở'],
    ['tinh', 'Cổng Thông tin điện tử tỉnh'],
  ]);
});
