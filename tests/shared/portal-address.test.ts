// Facts about which portal an address belongs to.

import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import { articleKey, portalHolds, portalOf } from '#shared/portal-address';

const whole = { id: 'whole', origins: ['https://so.example.vn', 'http://cu.example.vn:8080'], path: '/' };
const part = { id: 'part', origins: ['https://so.example.vn'], path: '/cchc' };

describe('an address on a portal', () => {
  it.each([
    'https://so.example.vn',
    'https://so.example.vn/',
    'http://so.example.vn/tin',
    'https://so.example.vn:443/tin',
    'http://so.example.vn:80/tin',
    'https://www.so.example.vn/tin',
    'https://SO.EXAMPLE.VN/tin',
    'https://so.example.vn./tin',
    'https://so.example.vn/tin?x=https://khac.vn#y',
    'https://cu.example.vn:8080/tin',
    'http://cu.example.vn:8080/tin',
  ])('%s is', (address) => {
    expect(portalHolds(whole, address)).toBe(true);
  });

  it.each([
    'https://khac.example.vn/tin',
    'https://xso.example.vn/tin',
    'https://so.example.vn.khac.vn/tin',
    'https://so.example.vn@khac.vn/tin',
    'https://khac.vn/https://so.example.vn/',
    'https://so.example.vn:8443/tin',
    'https://cu.example.vn/tin',
    'ftp://so.example.vn/tin',
    'javascript:location="https://so.example.vn/"',
    'data:text/html,https://so.example.vn/',
    'blob:https://so.example.vn/1',
    'so.example.vn/tin',
    '/tin',
    '',
  ])('%s is not', (address) => {
    expect(portalHolds(whole, address)).toBe(false);
  });
});

describe('a portal below a path with Vietnamese letters', () => {
  const section = { origins: ['https://so.example.vn'], path: '/Tin-tức/' };

  it.each([
    'https://so.example.vn/Tin-tức/bai-1',
    'https://so.example.vn/tin-t%E1%BB%A9c/bai-1',
    'https://so.example.vn/Tin-t%e1%bb%a9c',
  ])('holds %s', (address) => {
    expect(portalHolds(section, address)).toBe(true);
  });
});

describe('a portal below a path', () => {
  it.each([
    ['https://so.example.vn/cchc', true],
    ['https://so.example.vn/CCHC/tin', true],
    ['https://so.example.vn/cchc?x=1', true],
    ['https://so.example.vn/cchc2/tin', false],
    ['https://so.example.vn/', false],
    ['https://so.example.vn/tin/../cchc/tin', true],
    ['https://so.example.vn/cchc/../tin', false],
    ['https://so.example.vn/cchc/%2e%2e/tin', false],
  ])('holds %s: %s', (address, held) => {
    expect(portalHolds(part, address)).toBe(held);
  });
});

describe('of several portals', () => {
  it.each([
    ['https://so.example.vn/cchc/tin', 'part'],
    ['https://so.example.vn/tin', 'whole'],
    ['https://khac.vn/', undefined],
  ])('%s belongs to %s', (address, id) => {
    expect(portalOf([whole, part], address)?.id).toBe(id);
    expect(portalOf([part, whole], address)?.id).toBe(id);
  });
});

describe('the key of an article', () => {
  const profile = { identity: ['id'], rewrites: [{ match: '^/in/(\\d+)$', replace: '/tin?id=$1' }] };
  const one = { origins: ['https://so.example.vn'], profile };
  const two = { origins: ['https://www.so.example.vn', 'http://cu.example.vn:8080'], profile };

  it.each([
    'https://so.example.vn/tin?id=7',
    'http://www.so.example.vn:80/tin?id=7&x=1',
    'http://cu.example.vn:8080/tin?id=7',
    'https://cu.example.vn:8080/in/7',
    'https://user:word@cu.example.vn:8080/in/7',
  ])('is the same on every origin of its portal: %s', (address) => {
    expect(articleKey(address, two)).toBe('https://so.example.vn/tin?id=7');
  });

  it.each([
    'https://so.example.vn/tin?id=7',
    'https://khac.vn/tin?id=7',
  ])('is the canonical address on a portal of one origin: %s', (address) => {
    expect(articleKey(address, one)).toBe(canonicalUrl(address, profile));
  });

  it.each([
    'https://khac.vn/tin?id=7',
    'https://cu.example.vn/tin?id=7',
    'https://so.example.vn:8080/tin?id=7',
  ])('stays on an origin that is not the portal’s: %s', (address) => {
    expect(articleKey(address, two)).toBe(canonicalUrl(address, profile));
  });

  it('is its own key', () => {
    const key = articleKey('http://cu.example.vn:8080/in/7', two);
    expect(articleKey(key, two)).toBe(key);
  });

  it('stays as it is when an origin is added behind the first', () => {
    const moved = { ...one, origins: [...one.origins, 'https://moi.example.vn'] };
    expect(articleKey('https://moi.example.vn/in/7', moved)).toBe(
      articleKey('https://so.example.vn/in/7', one),
    );
  });
});
