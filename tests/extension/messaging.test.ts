// Calls between the parts: typed there, one listener here, an answer or a clear failure.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FORMS, TOPICS } from '#shared/taxonomy';
import { type AnswerPorts, answers } from '../../extension/background/answers.ts';
import type { PopupToBackground } from '../../extension/messages.ts';
import { answerCalls, callBackground, callTab, type Sender } from '../../extension/messaging.ts';
import { device, PORTAL, tagOf, urlOf } from './support/device.ts';
import { noScanning, noTeaching } from './support/scan-stand.ts';

let ports: AnswerPorts;

beforeEach(async () => {
  fakeBrowser.reset();
  const { db } = await device();
  ports = {
    db: async () => db,
    now: () => Date.now(),
    shortcut: async () => 'Alt+C',
    changed: vi.fn(),
    kick: vi.fn(),
    syncNow: vi.fn(async () => 'done' as const),
    signIn: vi.fn(async () => ({ ok: true as const })),
    signOut: vi.fn(async () => undefined),
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
});

const start = () => answerCalls<PopupToBackground>(answers(ports));

describe('a page', () => {
  it('says hello and learns its portal, never the token', async () => {
    start();
    const place = { right: 1, bottom: 2, folded: true };
    await callBackground('pillPlaced', { portal: PORTAL.id, place });
    const answer = await callBackground('hello', { url: urlOf('a') });
    expect(answer).toMatchObject({
      portal: { id: PORTAL.id },
      place,
    });
    expect(JSON.stringify(answer)).not.toContain('sotin_secret');
    expect(await callBackground('hello', { url: 'https://khac.vn/' })).toMatchObject({
      portal: null,
    });
  });

  it('that is an article gets the script and the words of the pill', async () => {
    const page = { id: fakeBrowser.runtime.id, tab: { id: 7 }, url: urlOf('a') } as Sender;
    const { pill } = await answers(ports).part({ name: 'pill' }, page);
    expect(ports.inject).toHaveBeenCalledWith(7, 'pill');
    expect(JSON.stringify(pill)).toContain('Alt+C');
  });

  it('records, and the other pages and the server hear of it', async () => {
    start();
    const draft = tagOf('a');
    expect(await callBackground('record', { draft })).toMatchObject({ saved: true });
    expect(ports.changed).toHaveBeenCalledWith(PORTAL.id, [urlOf('a')]);
    expect(ports.kick).toHaveBeenCalledOnce();
    const look = () =>
      callBackground('look', {
        articles: ['a', 'b'].map((name) => ({ portal: PORTAL.id, url: urlOf(name) })),
      });
    expect(await look()).toMatchObject({
      views: [{ content: '2', sign: '2⤒' }, { content: null }],
      allowance: { mayTag: true },
    });
    await callBackground('discard', { id: draft.id });
    expect((await look()).views.map(({ sign }) => sign)).toEqual(['◌', '◌']);
  });

  it('wants to correct: the form comes into its tab, with what stands', async () => {
    const page = { id: fakeBrowser.runtime.id, tab: { id: 7 }, url: urlOf('a') } as Sender;
    const known = await answers(ports).details({ portal: PORTAL.id, key: urlOf('a') }, page);
    expect(known).toMatchObject({ state: { key: urlOf('a'), known: false } });
    expect([known.forms.length, known.topics.length]).toEqual([FORMS.length, TOPICS.length]);
    expect(ports.inject).toHaveBeenCalledWith(7, 'details');
  });

  it('may not sign out, throw away, send or scan', async () => {
    const handlers = answers(ports);
    const page = { id: fakeBrowser.runtime.id, tab: { id: 1 }, url: urlOf('a') } as Sender;
    const period = { from: '2023-01-01', to: '2023-01-31' };
    await expect(async () => handlers.signOut({}, page)).rejects.toThrow('own pages');
    await expect(async () => handlers.discard({ id: 'x' }, page)).rejects.toThrow('own pages');
    await expect(async () => handlers.sync({}, page)).rejects.toThrow('own pages');
    await expect(async () => handlers.scan({}, page)).rejects.toThrow('own pages');
    await expect(async () => handlers.startScan({ listing: '', period }, page)).rejects.toThrow('own pages');
    await expect(async () => handlers.stopScan({}, page)).rejects.toThrow('own pages');
    const options = { ...page, url: fakeBrowser.runtime.getURL('/options.html' as never) } as Sender;
    expect(await handlers.sync({}, options)).toEqual({ outcome: 'done' });
    expect(ports.signOut).not.toHaveBeenCalled();
  });
});

describe('a call', () => {
  it('throws when its handler failed, and the fault is reported', async () => {
    ports.shortcut = () => Promise.reject(new Error('no commands'));
    start();
    await expect(callBackground('part', { name: 'pill' })).rejects.toThrow('no commands');
    expect(ports.report).toHaveBeenCalledWith(expect.any(Error), 'part');
  });

  it('throws when nobody answers', async () => {
    await expect(callBackground('signOut', {})).rejects.toThrow();
    answerCalls<{ other: (message: object) => null }>({ other: () => null });
    await expect(callBackground('signOut', {})).rejects.toThrow('no answer to signOut');
  });

  it('of another extension is not answered', async () => {
    start();
    const sendResponse = vi.fn();
    const sender = { id: 'another' } as Sender;
    await fakeBrowser.runtime.onMessage.trigger({ call: 'signOut', message: {} }, sender, sendResponse);
    expect(sendResponse).not.toHaveBeenCalled();
    expect(ports.signOut).not.toHaveBeenCalled();
  });

  it('to a tab without our script gives undefined', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await callTab(1, 'focusPill', {})).toBeUndefined();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: true, answer: null } as never);
    expect(await callTab(1, 'focusPill', {})).toBeNull();
  });
});
