// Which portals still need the person's word, as the browser tells it.
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { missingHosts, requestHosts } from '../../../extension/popup/hosts.ts';
import { OTHER_PORTAL, PORTAL } from '../support/device.ts';

afterEach(() => vi.restoreAllMocks());

it('names a portal until every one of its hosts is granted', async () => {
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    (async (asked: { origins?: string[] }) =>
      asked.origins?.every((origin) => origin.includes('//so.') || origin.includes('//www.so.')) ??
      false) as never,
  );
  const missing = await missingHosts([PORTAL, OTHER_PORTAL]);
  expect(missing.map(({ id, name }) => [id, name])).toEqual([['tinh', 'Cổng của tỉnh']]);
  expect(missing[0]?.origins).toContain('https://tinh.example.gov.vn/*');
});

it('asks the browser before anything else happens, as a click demands', () => {
  const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
  void requestHosts(['https://so.example.gov.vn/*']);
  expect(request).toHaveBeenCalledWith({ origins: ['https://so.example.gov.vn/*'] });
});
