// The popup's calls about a scan: what they answer, and what they set going.
import { beforeEach, expect, it, vi } from 'vitest';
import { type AnswerPorts, answers } from '../../../extension/background/answers.ts';
import { accountOf, device, meOf } from '../support/device.ts';
import { noTeaching, PERIOD, pageUrl, START, scanStand } from '../support/scan-stand.ts';

let handlers: ReturnType<typeof answers>;
let scanOn: () => void;
let resume: () => Promise<void>;

beforeEach(async () => {
  const { db } = await device(accountOf({ ...meOf(), role: 'editor' }));
  const scanning = scanStand(db, { [pageUrl(1)]: ['2023-10-24', '2023-10-23', '2023-10-22'] }).scanning();
  scanOn = vi.fn();
  resume = scanning.resume;
  const nothing = async () => undefined;
  const ports: AnswerPorts = {
    db: async () => db,
    now: () => Date.now(),
    shortcut: async () => null,
    changed: () => undefined,
    kick: () => undefined,
    syncNow: async () => 'done',
    signIn: async () => ({ ok: true }),
    signOut: nothing,
    hostsChanged: nothing,
    openReport: async () => ({ ok: true }),
    chooseLanguage: async () => undefined,
    isClearing: () => false,
    pageShown: nothing,
    inject: nothing,
    report: () => undefined,
    scanning,
    teaching: noTeaching,
    scanOn,
  };
  handlers = answers(ports);
});

it('a scan is begun, seen to, looked at and stopped', async () => {
  expect(await handlers.scan({}, {})).toBeNull();
  expect(await handlers.startScan({ listing: START, period: PERIOD }, {})).toEqual({
    ok: true,
    scan: {
      ...{ portal: 'so', listing: START, period: PERIOD, read: 0, pages: null, articles: 0, fresh: 0 },
      ...{ end: null, complete: false, vanished: [] },
    },
  });
  expect(scanOn).toHaveBeenCalledOnce();
  expect(await handlers.stopScan({}, {})).toMatchObject({ end: 'stopped', complete: false });
  expect(await handlers.scan({}, {})).toMatchObject({ end: 'stopped' });
});

it('a scan that came to its end is not stopped any more', async () => {
  await handlers.startScan({ listing: START, period: PERIOD }, {});
  await resume();
  expect(await handlers.stopScan({}, {})).toMatchObject({ end: 'ended', complete: true, articles: 3 });
});

it('a scan that is refused sets nothing going', async () => {
  const period = { from: PERIOD.to, to: PERIOD.from };
  expect(await handlers.startScan({ listing: START, period }, {})).toMatchObject({
    ok: false,
    problem: { type: 'from-after-to', title: 'Ngày bắt đầu ở sau ngày kết thúc' },
  });
  expect(scanOn).not.toHaveBeenCalled();
});
