// “Mở báo cáo” in the popup's foot: the period that is shown, and clear words where it does not open.
import { expect, it } from 'vitest';
import { problem } from '#shared/problem';
import type { AskAnswer } from '../../../extension/messages.ts';
import { chosenFrom } from '../../../extension/popup/remembered.ts';
import { openPopup, periodOf, press, summaryOf, text, viewOf, worldOf } from './stand.tsx';

it('asks for the period and reading that the figures show', async () => {
  const summary = summaryOf();
  const statutory = { ...summary.statutory, quarter: periodOf() };
  statutory.quarter.period = { ...statutory.quarter.period, code: 's-quarter-2023-4' };
  const view = viewOf({
    figures: { summary: { ...summary, statutory }, at: 0 },
    chosen: chosenFrom({ period: 'quarter', family: 'statutory' }),
  });
  const world = worldOf({ view });
  await openPopup(world);
  await press('Mở báo cáo');
  expect(world.calls).toEqual(['openReport s-quarter-2023-4']);
  expect(text()).toContain('Đã mở báo cáo ở thẻ mới.');
});

it('leaves the period to the page while this machine has no figures', async () => {
  const world = worldOf({ view: viewOf({ figures: null }) });
  await openPopup(world);
  await press('Mở báo cáo');
  expect(world.calls).toEqual(['openReport null']);
});

it.each<[string, () => Promise<AskAnswer>, string]>([
  [
    'there is no network',
    async () => ({ ok: false, problem: 'offline' }),
    'Chưa mở được báo cáo: chưa nối được máy chủ, xin thử lại khi có mạng. Không có gì bị mất.',
  ],
  [
    'the server refuses',
    async () => ({ ok: false, problem: problem('unauthorized') }),
    'Chưa mở được báo cáo: Chưa đăng nhập hoặc phiên đăng nhập đã bị thu hồi. Không có gì bị mất.',
  ],
  [
    'the background does not answer',
    async () => {
      throw new Error('gone');
    },
    'Chưa làm được việc vừa rồi. Không có gì bị mất. Xin bấm lại.',
  ],
])('says so when %s', async (_, openReport, said) => {
  await openPopup(worldOf({ openReport }));
  await press('Mở báo cáo');
  expect(document.querySelector('[role=status]')?.textContent).toBe(said);
});
