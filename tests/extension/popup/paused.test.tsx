// The popup over a page of a paused portal: it says since when, and what still counts.
import { expect, it } from 'vitest';
import { PORTAL } from '../support/device.ts';
import { openPopup, text, viewOf, worldOf } from './stand.tsx';

const PAUSED = { ...PORTAL, pausedAt: '2023-09-30T18:00:00.000Z' };

it('says why nothing is shown on a page of a paused portal', async () => {
  await openPopup(worldOf({ view: viewOf({ portals: [PAUSED] }), page: async () => null }));
  expect(text()).toContain('Cổng của Sở tạm dừng từ ngày 01/10/2023');
});

it.each([
  ['another portal is paused', viewOf({ portals: [PORTAL, { ...PAUSED, origins: ['https://khac.vn'] }] })],
  ['none is', viewOf()],
])('says that there is no article where %s', async (_, view) => {
  await openPopup(worldOf({ view, page: async () => null }));
  expect(text()).toContain('Không thấy tin, bài nào');
});
