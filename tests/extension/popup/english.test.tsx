// The popup and the options page in English: every state without a Vietnamese word of ours, and back again.
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { problem } from '#shared/problem';
import { Options } from '../../../extension/options/options.tsx';
import type { OptionsPorts } from '../../../extension/options/options-ports.ts';
import type { LocalView } from '../../../extension/popup/view.ts';
import { speak } from '../../../extension/popup/words.ts';
import { ENGLISH } from '../../../extension/words-en.ts';
import { button, openPopup, PAGE, press, show, stateOf, text, viewOf, worldOf } from './stand.tsx';

beforeEach(() => speak(ENGLISH));
afterEach(() => speak());

/** What is Vietnamese by itself: people, articles, places, lists, groups, contents. */
const DATA = [
  ...['Nguyễn Thị Ế', 'Phòng Hành chính', 'Chuyên mục CCHC', 'Sở mở thêm quầy một cửa', 'Cổng của Sở'],
  ...['Chỉ đạo điều hành và hoạt động', 'Cải cách thủ tục hành chính', 'Sổ Tin', 'Tiếng Việt'],
  ...['Chỉ đạo', 'Thể chế', 'Bộ máy', 'Công vụ', 'Tài chính', 'Số', 'Không'],
];

/** What is left of the screen in Vietnamese, names, labels and titles of elements included. */
function vietnameseLeft(): string[] {
  const named = [...document.querySelectorAll('[aria-label], [title]')].flatMap((each) => [
    each.getAttribute('aria-label') ?? '',
    each.getAttribute('title') ?? '',
  ]);
  const lists = [...document.querySelectorAll('option, .topics label')].map((each) => each.textContent ?? '');
  const said = [text(), ...named].join(' · ');
  const names = [...DATA, ...lists.filter((each) => each !== 'Not chosen')];
  // The longest first: one may stand within another.
  const ours = names
    .sort((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, ''), said);
  return ours.match(/\S*[\u00c0-\u024f\u1ea0-\u1ef9]\S*/g) ?? [];
}

const session = viewOf().session;
const KEPT = {
  id: 'k',
  kind: 'tag',
  content: '2',
  title: null,
  url: 'https://so.example.gov.vn/tin/2',
} as const;
const kept = (reason: string | null) => ({ ...KEPT, at: Date.parse('2023-10-24T01:00:00Z'), reason });

it.each<[string, Partial<LocalView>, string[]]>([
  ['over an article', {}, ['This article', 'Figures of 16:42', '152 about reform', '▲ 12,53% on last year']],
  ['of a viewer', { session: { ...session, role: 'viewer' } }, ['Unclassified']],
  ['of an administrator', { session: { ...session, role: 'admin' } }, ['Scan', 'Show Sổ Tin where to read']],
  ['before the first figures', { figures: null }, ['There are no figures on this machine yet.']],
  ['with acts that wait', { session: { ...session, waiting: 3 } }, ['3 not sent yet', 'Send now']],
  ['with what others left', { others: [{ name: 'Nguyễn Thị Ế', count: 2 }] }, ['2 of other people']],
  ['with articles without a date', { undated: { items: [], count: 4 } }, ['Without a date: 4']],
  [
    'signed out',
    { session: { ...session, state: 'signed-out' } },
    ['Paste the invite link here', 'Tiếng Việt'],
  ],
  ['of who must sign in', { session: { ...session, state: 'needs-sign-in', waiting: 2 } }, ['kept here: 2']],
])('the popup %s', async (_state, fields, said) => {
  await openPopup(worldOf({ view: viewOf(fields) }));
  for (const each of said) expect(text()).toContain(each);
  expect(vietnameseLeft()).toEqual([]);
});

it('its answers, lists and forms are told in English too', async () => {
  const refused = { ...viewOf(), refused: [kept(problem('portal-paused').title)], waiting: [kept(null)] };
  const world = worldOf({
    view: { ...refused, session: { ...session, waiting: 1 } },
    state: stateOf({ known: true, content: '2', disputed: true, status: 'withdrawn' }),
    act: async () => ({ saved: false, problem: problem('busy') }),
  });
  await openPopup(world);
  expect(text()).toContain('Two people differ; an editor will decide.');
  await press('4 Công vụ');
  expect(text()).toContain('Not saved: The server is busy: please try again in a few seconds.');
  expect(vietnameseLeft()).toEqual([]);
  await press('Change');
  expect(text()).toContain('Topics: none chosen');
  expect(vietnameseLeft()).toEqual([]);
  await press('Cancel');
  await press('See');
  expect(text()).toContain('This portal is paused and takes no new tags');
  expect(text()).toContain('Tag 2 TTHC at 08:00 24/10');
  expect(vietnameseLeft()).toEqual([]);
});

it('the scan is told in English', async () => {
  const world = worldOf({ view: viewOf({ session: { ...session, role: 'editor' } }) });
  await openPopup(world);
  await press('Scan');
  // The panel's code comes when it is first wanted.
  await vi.waitFor(() => expect(text()).toContain('Listing or RSS'));
  expect(vietnameseLeft()).toEqual([]);
});

const optionsPorts = (change: Partial<OptionsPorts> = {}): OptionsPorts => ({
  ...worldOf().ports,
  shortcut: async () => null,
  openShortcuts: () => undefined,
  version: '1.2.3',
  ...change,
});

it('the options page, its title and the document’s language are English', async () => {
  await show(<Options ports={optionsPorts()} />);
  for (const each of ['Sổ Tin: options', 'Role', 'Tagger', '✓ Allowed', 'no key set', 'Version 1.2.3'])
    expect(text()).toContain(each);
  expect(vietnameseLeft()).toEqual([]);
  expect([document.title, document.documentElement.lang]).toEqual(['Sổ Tin: options', 'en']);
});

it('another language is one choice on the options page, told in that language', async () => {
  const chosen: string[] = [];
  const chooseLanguage = async (language: string) => {
    chosen.push(language);
    speak(language === 'en' ? ENGLISH : undefined);
  };
  await show(<Options ports={optionsPorts({ chooseLanguage })} />);
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name=language]')];
  expect(choices.map(({ value, checked }) => [value, checked])).toEqual([
    ['vi', false],
    ['en', true],
  ]);
  await act(async () => choices[0]?.click());
  await show(<Options ports={optionsPorts({ chooseLanguage })} />);
  expect(chosen).toEqual(['vi']);
  expect(text()).toContain('Đã đổi ngôn ngữ.');
  expect(text()).toContain('Sổ Tin: tùy chọn');
  expect(document.documentElement.lang).toBe('vi');
});

it('who is signed out finds the other language on the popup', async () => {
  const world = worldOf({ view: viewOf({ session: { ...session, state: 'signed-out' } }) });
  await openPopup(world);
  expect(button('Tiếng Việt').lang).toBe('vi');
  await press('Tiếng Việt');
  expect(world.calls).toEqual(['chooseLanguage vi']);
});

it('an article’s own words stay Vietnamese, and say so', async () => {
  await openPopup(worldOf());
  const title = [...document.querySelectorAll('.title')].find(
    (each) => each.textContent === PAGE.article.title,
  );
  expect(title?.getAttribute('lang')).toBe('vi');
  expect(document.querySelector('.content span')?.getAttribute('lang')).toBe('vi');
});
