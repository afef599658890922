// What a page laid down is kept by whichever background comes next: once, in order, for whoever was signed in.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type AnswerPorts, answers } from '../../../extension/background/answers.ts';
import { type Clicks, keepingClicks } from '../../../extension/background/clicks.ts';
import { listRefusedAct } from '../../../extension/background/record.ts';
import { signOut } from '../../../extension/background/session.ts';
import { dropClick, layDown } from '../../../extension/clicks.ts';
import type { Account, Database } from '../../../extension/database.ts';
import type { ActionDraft } from '../../../extension/messages.ts';
import { answerCalls, callBackground } from '../../../extension/messaging.ts';
import { listRefused, listWaiting } from '../../../extension/outbox/queue.ts';
import { settled } from '../portal-ui/support.ts';
import { accountOf, device, meOf, PORTAL, tagOf, urlOf } from '../support/device.ts';
import { noScanning, noTeaching } from '../support/scan-stand.ts';

let db: Database;
let account: Account;
let ports: AnswerPorts;
let clicks: Clicks;

beforeEach(async () => {
  fakeBrowser.reset();
  ({ db, account } = await device());
  ports = {
    db: async () => db,
    now: () => Date.now(),
    shortcut: async () => 'Alt+C',
    changed: vi.fn(),
    kick: vi.fn(),
    syncNow: vi.fn(async () => 'done' as const),
    signIn: vi.fn(async () => ({ ok: true as const })),
    signOut: () => signOut(db),
    hostsChanged: vi.fn(async () => undefined),
    openReport: async () => ({ ok: true }),
    chooseLanguage: async () => undefined,
    isClearing: () => false,
    pageShown: vi.fn(async () => undefined),
    inject: vi.fn(async () => undefined),
    scanning: noScanning,
    teaching: noTeaching,
    scanOn: vi.fn(),
    report: vi.fn(),
  };
  clicks = keepingClicks(answers(ports), {
    report: ports.report,
    listRefused: (draft, problem) => listRefusedAct(db, draft, problem, Date.now()),
  });
});

const layRecord = (draft: ActionDraft) => layDown({ call: 'record', message: { draft } });
const lying = async () => Object.keys(await fakeBrowser.storage.local.get(null));
const kept = async () => (await listWaiting(db, account.key)).map(({ id }) => id);

describe('a click of somebody who is no longer signed in', () => {
  const other = accountOf(meOf('p2', 'Trần Văn Hai'));
  const next = async (who: Account | null) => {
    await signOut(db);
    if (!who) return;
    await db.put('accounts', who);
    await db.put('settings', { name: 'current', account: who.key });
  };
  const mine = (draft: ActionDraft) => ({ ...draft, by: account.person.id });
  const theirs = () => listWaiting(db, other.key);

  it.each([
    ['somebody else is', other],
    ['nobody is', null],
  ])('that its page left behind is theirs when %s', async (_, who) => {
    const draft = mine(tagOf('a'));
    layRecord(draft);
    await next(who);
    await clicks.adopt();
    expect(await kept()).toEqual([draft.id]);
    expect(await theirs()).toEqual([]);
    expect(await lying()).toEqual([]);
  });

  it('that its page left behind and that is refused is listed as theirs', async () => {
    const draft = mine({ ...tagOf('a'), article: { portal: PORTAL.id, url: 'https://khac.vn/a' } });
    layRecord(draft);
    await next(other);
    await clicks.adopt();
    expect((await listRefused(db, account.key)).map(({ id }) => id)).toEqual([draft.id]);
    expect(await listRefused(db, other.key)).toEqual([]);
  });

  it('on a page that still shows them is nobody’s, and says so', async () => {
    await next(other);
    const answer = await clicks.handlers.record({ draft: mine(tagOf('a')) }, {});
    expect(answer).toMatchObject({ saved: false, problem: { type: 'person-changed' } });
    const back = { ...mine(tagOf('a')), portal: PORTAL.id, url: urlOf('a') };
    const { id, clickedAt, by, portal, url } = back;
    expect(await clicks.handlers.undo({ id, clickedAt, by, portal, url }, {})).toMatchObject({
      problem: { type: 'person-changed' },
    });
    expect([await kept(), await theirs()]).toEqual([[], []]);
  });
});

describe('a click that nobody answered', () => {
  it('is kept by the next background, told to pages and sent', async () => {
    const draft = tagOf('a');
    await expect(callBackground('record', { draft })).rejects.toThrow();
    expect(await lying()).toHaveLength(1);
    await clicks.adopt();
    expect(await kept()).toEqual([draft.id]);
    expect(await lying()).toEqual([]);
    expect(ports.changed).toHaveBeenCalledWith(PORTAL.id, [urlOf('a')]);
    expect(ports.kick).toHaveBeenCalledOnce();
  });

  it('is kept before a page is told what stands', async () => {
    layRecord(tagOf('a'));
    await clicks.handlers.hello({ url: urlOf('a') }, {});
    expect(await kept()).toHaveLength(1);
  });

  it('goes before a later one on the same article, which then stands', async () => {
    const [earlier, later] = [tagOf('a', '2'), tagOf('a', '3')];
    layRecord(earlier);
    answerCalls(clicks.handlers);
    expect(await callBackground('record', { draft: later })).toMatchObject({ state: { content: '3' } });
    expect(await kept()).toEqual([earlier.id, later.id]);
  });

  it('waits for its own turn when a later one lies there too', async () => {
    const [earlier, later] = [tagOf('a', '2'), tagOf('a', '3')];
    layRecord(later);
    await clicks.handlers.record({ draft: earlier }, {});
    expect(await kept()).toEqual([earlier.id]);
    await clicks.adopt();
    expect(await kept()).toEqual([earlier.id, later.id]);
  });

  it('stays of whoever was signed in when another takes over', async () => {
    const draft = tagOf('a');
    layRecord(draft);
    await clicks.handlers.signOut({}, {});
    expect(await kept()).toEqual([draft.id]);
    expect(await lying()).toEqual([]);
  });

  it('of an undo takes back what was clicked before it', async () => {
    const draft = tagOf('a');
    const id = tagOf('a').id;
    const message = { id, clickedAt: draft.clickedAt + 1, portal: PORTAL.id, url: urlOf('a') };
    layDown({ call: 'undo', message });
    layRecord(draft);
    await clicks.adopt();
    expect((await listWaiting(db, account.key)).map(({ action }) => action.kind)).toEqual(['tag', 'untag']);
  });

  it('is taken away on the person’s word', async () => {
    const draft = tagOf('a');
    layRecord(draft);
    await dropClick(draft.id);
    await clicks.adopt();
    expect(await kept()).toEqual([]);
  });
});

describe('a click that is refused when its page is gone', () => {
  it('leaves what can be taken back on its article as it was', async () => {
    const before = tagOf('b', '2');
    await clicks.handlers.record({ draft: before }, {});
    await db.put('accounts', { ...account, role: 'viewer' });
    layRecord(tagOf('b', '3'));
    await clicks.adopt();
    expect(await listRefused(db, account.key)).toHaveLength(1);
    expect(await db.getAll('undoables')).toMatchObject([{ id: before.id }]);
  });

  it.each([
    ['the role was taken away', { role: 'viewer' as const }, {}, 'forbidden-role'],
    ['the portal is no longer theirs', {}, { portal: 'xa' }, 'unknown-portal'],
    ['the address is elsewhere', {}, { url: 'https://khac.vn/a' }, 'url-outside-portal'],
  ])('because %s is listed as refused, once', async (_why, change, article, type) => {
    await db.put('accounts', { ...account, ...change });
    const draft = tagOf('b');
    layRecord({ ...draft, article: { ...draft.article, ...article } });
    await clicks.adopt();
    layRecord({ ...draft, article: { ...draft.article, ...article } });
    await clicks.adopt();
    expect(await kept()).toEqual([]);
    expect(await listRefused(db, account.key)).toMatchObject([
      { id: draft.id, problem: { type }, action: { kind: 'tag', article: { title: draft.article.title } } },
    ]);
    expect(await db.count('undoables')).toBe(0);
    expect(await lying()).toEqual([]);
  });
});

describe('a click that can neither be kept nor listed', () => {
  it('lies there still, and the fault is reported', async () => {
    const fault = new Error('the disk is full');
    clicks = keepingClicks(answers(ports), {
      report: ports.report,
      listRefused: () => Promise.reject(fault),
    });
    await db.put('accounts', { ...account, role: 'viewer' });
    layRecord(tagOf('b'));
    await clicks.adopt();
    expect(ports.report).toHaveBeenCalledWith(fault, 'clicks');
    expect(await lying()).toHaveLength(1);
  });
});

describe('a click that was answered', () => {
  it.each([
    ['kept', tagOf('a'), true],
    ['refused', { ...tagOf('a'), article: { portal: PORTAL.id, url: 'https://khac.vn/' } }, false],
  ])('and %s lies there no longer', async (_fact, draft, saved) => {
    answerCalls(clicks.handlers);
    expect(await callBackground('record', { draft })).toMatchObject({ saved });
    await settled();
    expect(await lying()).toEqual([]);
  });

  it('and found again, because the background died first, is kept once', async () => {
    const draft = tagOf('a');
    await clicks.handlers.record({ draft }, {});
    layRecord(draft);
    await clicks.adopt();
    expect(await kept()).toEqual([draft.id]);
    expect(await lying()).toEqual([]);
  });
});

describe('a fault', () => {
  it('leaves the click where it lies, and does not hinder the others', async () => {
    const [bad, good] = [tagOf('a'), tagOf('b')];
    layDown({ call: 'record', message: { draft: { ...bad, article: null } } });
    layRecord(good);
    await clicks.adopt();
    expect(await kept()).toEqual([good.id]);
    expect(await lying()).toEqual([`click:${bad.id}`]);
    expect(ports.report).toHaveBeenCalled();
  });

  it.each([
    null,
    1,
    { call: 'signOut', message: {} },
    { call: 'record', message: { draft: {} } },
  ])('of a page that writes %j there does nothing', async (value) => {
    await fakeBrowser.storage.local.set({ 'click:x': value });
    await clicks.adopt();
    expect(await kept()).toEqual([]);
    expect(ports.report).not.toHaveBeenCalled();
  });

  it('of storage does not keep an act from being kept', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    answerCalls(clicks.handlers);
    expect(await callBackground('record', { draft: tagOf('a') })).toMatchObject({ saved: true });
    vi.restoreAllMocks();
  });
});
