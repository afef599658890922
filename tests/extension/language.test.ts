// The language chosen on this machine: Vietnamese at first, and all that the background says follows the choice.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sayBy } from '#shared/say';
import { type AnswerPorts, answers } from '../../extension/background/answers.ts';
import { badgeOf } from '../../extension/background/badge.ts';
import { buildMenus } from '../../extension/background/context-menus.ts';
import { NOTHING_SHOWN } from '../../extension/background/page-looks.ts';
import type { Database } from '../../extension/database.ts';
import { baseView, stateOf } from '../../extension/mirror/overlay.ts';
import { chosenLanguage, keepLanguage } from '../../extension/settings.ts';
import { ENGLISH } from '../../extension/words-en.ts';
import { device, NOW, PORTAL, tagOf, urlOf } from './support/device.ts';
import { noScanning, noTeaching } from './support/scan-stand.ts';

let db: Database;
let ports: AnswerPorts;
let clearing: boolean;

beforeEach(async () => {
  fakeBrowser.reset();
  ({ db } = await device());
  clearing = false;
  ports = {
    db: async () => db,
    now: () => NOW,
    shortcut: async () => null,
    changed: () => undefined,
    kick: () => undefined,
    syncNow: async () => 'done',
    signIn: async () => ({ ok: true }),
    signOut: async () => undefined,
    hostsChanged: async () => undefined,
    openReport: async () => ({ ok: true }),
    chooseLanguage: vi.fn((language) => keepLanguage(db, language)),
    isClearing: () => clearing,
    pageShown: async () => undefined,
    inject: async () => undefined,
    scanning: noScanning,
    teaching: { ...noTeaching, portalAt: async () => ({ ...PORTAL }) },
    scanOn: () => undefined,
    report: () => undefined,
  };
});

const page = { tab: { id: 7 }, url: urlOf('a') } as never;
/** What of an answer a person reads: names of contents stand as the documents have them. */
const read = (answer: unknown) =>
  JSON.stringify(answer, (key, value) => (key === 'css' ? '' : value)).replaceAll('Sổ Tin', '');
const vietnamese = (text: string) => text.match(/[^"]*[\u00c0-\u024f\u1ea0-\u1ef9][^"]*/g) ?? [];
const NAMES = /^(?:[0-6] \S.*|Chỉ đạo|Thể chế|Bộ máy|Công vụ|Tài chính|Số|N? ?Không thuộc)$/;

describe('the choice', () => {
  it('is Vietnamese before anybody chose', async () => {
    expect(await chosenLanguage(db)).toBe('vi');
  });

  it.each([
    ['en', 'en'],
    ['vi', 'vi'],
    ['fr', 'vi'],
  ])('of %s is kept as %s', async (asked, kept) => {
    await answers(ports).chooseLanguage({ language: asked as 'en' }, {});
    expect(ports.chooseLanguage).toHaveBeenCalledWith(kept);
    expect(await chosenLanguage(db)).toBe(kept);
  });

  it('is not a portal’s page’s to make', async () => {
    await expect(answers(ports).chooseLanguage({ language: 'en' }, page)).rejects.toThrow('own pages');
    expect(await chosenLanguage(db)).toBe('vi');
  });
});

describe('in English', () => {
  beforeEach(() => keepLanguage(db, 'en'));

  it.each(['pill', 'listing'] as const)('a page gets all words of the %s, and says so', async (name) => {
    const said = read(await answers(ports).part({ name }, page));
    expect(said).toContain('"lang":"en"');
    expect(said).toContain('Undo ');
    expect(vietnamese(said).filter((text) => !NAMES.test(text.replace(' · saving…', '')))).toEqual([]);
  });

  it('what is known of an article, what was done and why not are told', async () => {
    const { look, record } = answers(ports);
    const article = { portal: PORTAL.id, url: urlOf('a'), title: 'Sở công bố thủ tục hành chính' };
    const asked = { article, form: null, maybeOn: null, text: 'Thủ tục hành chính một cửa' };
    const { views } = await look({ articles: [article], read: asked }, page);
    expect(views[0]).toMatchObject({ text: 'Unclassified', facts: 'Without a date' });
    expect(views[0]?.hint?.text).toMatch(/^Suggested: 2 TTHC — because of “/);
    expect(await record({ draft: tagOf('a') }, page)).toMatchObject({
      said: 'Saved: 2 TTHC. Without a date',
      view: { text: 'TTHC ⤒ not sent yet', dates: [{ label: 'Today' }, { label: 'Yesterday' }] },
    });
    const elsewhere = tagOf('b');
    elsewhere.article.url = 'https://khac.vn/b';
    expect(await record({ draft: elsewhere }, page)).toMatchObject({
      problem: { type: 'url-outside-portal', title: 'The address is not one of this portal’s' },
    });
  });

  it('the forms that come later bring English words', async () => {
    const { details, teachable } = answers(ports);
    expect((await details({ portal: PORTAL.id, key: urlOf('a') }, page)).words).toMatchObject({
      save: 'Save',
      topicCount: 'Topics: {count}',
    });
    const words = (await teachable({ url: urlOf('a') }, page))?.words;
    expect(words).toMatchObject({ lang: 'en', close: 'Close', fields: { title: 'Title' } });
    expect(vietnamese(read(words))).toEqual([]);
  });

  it('menu and badge are told', async () => {
    const say = sayBy(ENGLISH);
    const titles: string[] = [];
    const menus = {
      removeAll: async () => undefined,
      create: async ({ title = '' }) => void titles.push(title),
    };
    await buildMenus(['https://so.example.gov.vn/*'], menus, say);
    expect(titles).toEqual(expect.arrayContaining(['Tag this page', '2 TTHC', 'This is an article']));
    const state = { ...stateOf(baseView('k', undefined)), known: true, waiting: 1 };
    const session = { state: 'ready', person: null, role: 'tagger', waiting: 1 } as const;
    expect(badgeOf(state, session, say).title).toBe('Sổ Tin – unclassified, not sent yet');
    expect(badgeOf(state, { ...session, state: 'needs-sign-in' }, say).title).toBe(
      'Sổ Tin – sign in again, 1 kept here',
    );
  });
});

it('pages are told that nothing is shown while they are cleared to be drawn anew', async () => {
  const { hello } = answers(ports);
  expect((await hello({ url: urlOf('a') }, page)).portal?.id).toBe(PORTAL.id);
  clearing = true;
  expect(await hello({ url: urlOf('a') }, page)).toEqual(NOTHING_SHOWN);
});
