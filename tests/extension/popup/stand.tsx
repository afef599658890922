// A stand for the popup: the real app in a document, on a world that a test can set and read.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import type { ArticleRead } from '#shared/action';
import { problem } from '#shared/problem';
import type { Summary, SummaryPeriod } from '#shared/stats';
import { BUILT_IN } from '#shared/taxonomy';
import type { ArticleState, PageDraft } from '../../../extension/messages.ts';
import { App } from '../../../extension/popup/app.tsx';
import { chosenFrom } from '../../../extension/popup/remembered.ts';
import type { LocalView, PopupPorts } from '../../../extension/popup/view.ts';
import type { Wish } from '../../../extension/portal-ui/record.ts';
import { PORTAL } from '../support/device.ts';

/** 25 October 2023, 16:50 in Vietnam. */
export const NOW = Date.parse('2023-10-25T09:50:00Z');

export function periodOf(fields: Partial<SummaryPeriod> = {}): SummaryPeriod {
  return {
    period: { code: 'c-year-2023', from: '2023-01-01', to: '2023-12-31', label: 'Năm 2023', due: null },
    total: 61,
    reform: 152,
    unclassified: 2,
    coverage: 61 / 63,
    change: { current: 152, previous: 135, percent: 12.53 },
    groups: [
      { code: 'A', name: 'chỉ đạo điều hành và hoạt động', count: 121 },
      { code: 'B', name: 'Cải cách thủ tục hành chính', count: 31 },
    ],
    plan: null,
    ...fields,
  };
}

export function summaryOf(year: Partial<SummaryPeriod> = {}): Summary {
  const small = periodOf({ reform: 7 });
  const family = { month: small, quarter: small, half: small, year: periodOf(year) };
  return {
    at: '2023-10-25T09:42:00Z',
    date: '2023-10-25',
    undated: 0,
    calendar: family,
    statutory: { ...family, year: periodOf({ ...year, reform: 1475 }) },
    months: [
      { month: '2023-09', reform: 9 },
      { month: '2023-10', reform: 22 },
    ],
  };
}

export function viewOf(fields: Partial<LocalView> = {}): LocalView {
  return {
    session: { state: 'ready', person: { id: 'p1', name: 'Nguyễn Thị Ế' }, role: 'tagger', waiting: 0 },
    unit: 'Phòng Hành chính',
    server: 'https://sotin.example.vn',
    portals: [PORTAL],
    lists: BUILT_IN,
    figures: { summary: summaryOf(), at: Date.parse('2023-10-25T09:42:00Z') },
    chosen: chosenFrom(undefined),
    waiting: [],
    refused: [],
    uncounted: 0,
    others: [],
    undated: { items: [], count: 0 },
    ...fields,
  };
}

export const PAGE: PageDraft = {
  article: {
    portal: 'so',
    url: 'https://so.example.gov.vn/tin/1',
    title: 'Sở mở thêm quầy một cửa',
    publishedOn: '2023-10-24',
    section: 'Chuyên mục CCHC',
  },
  key: 'https://so.example.gov.vn/tin/1',
  form: 'tin',
};

export function stateOf(fields: Partial<ArticleState> = {}): ArticleState {
  return {
    key: PAGE.key,
    known: false,
    content: null,
    topics: [],
    form: null,
    origin: null,
    title: null,
    publishedOn: null,
    publishedFrom: null,
    section: null,
    author: null,
    status: 'active',
    disputed: false,
    waiting: 0,
    undoable: null,
    ...fields,
  };
}

/** A world whose parts a test may replace; what was wished and called is kept. */
export function worldOf(change: Partial<PopupPorts> & { view?: LocalView; state?: ArticleState } = {}) {
  const acts: { wish: Wish; article: ArticleRead }[] = [];
  const calls: string[] = [];
  const world = { view: change.view ?? viewOf(), state: change.state ?? stateOf(), acts, calls };
  const called = (name: string) => async (detail?: unknown) => void calls.push(`${name} ${String(detail)}`);
  const ports: PopupPorts = {
    read: async () => world.view,
    page: async () => PAGE,
    look: async () => world.state,
    act: async (wish, article) => {
      acts.push({ wish, article });
      if (wish.kind === 'tag') world.state = { ...world.state, known: true, content: wish.tag.content };
      return { saved: true, state: world.state };
    },
    remember: async (chosen) => {
      world.view = { ...world.view, chosen };
    },
    sync: async () => 'done',
    signIn: async () => ({ ok: false, problem: problem('invite-unknown') }),
    signOut: called('signOut'),
    retry: called('retry'),
    discard: called('discard'),
    tabUrl: async () => 'https://so.example.gov.vn/tin-tuc',
    scan: async () => null,
    startScan: async () => ({ ok: false, problem: problem('unknown-portal') }),
    stopScan: async () => null,
    missingHosts: async () => [],
    requestHosts: async () => true,
    openTab: (url) => void calls.push(`openTab ${url}`),
    openReport: async (period) => {
      calls.push(`openReport ${period}`);
      return { ok: true };
    },
    teach: async () => {
      calls.push('teach');
      return { ok: true };
    },
    chooseLanguage: async (language) => void calls.push(`chooseLanguage ${language}`),
    openOptions: () => void calls.push('openOptions'),
    now: () => NOW,
    ...change,
  };
  return Object.assign(world, { ports });
}

const host = () =>
  document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));

afterEach(() => {
  render(null, host());
  document.body.replaceChildren();
});

/** Lets everything that is under way come to its end. */
export const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

/** Renders anything into the document's main part. */
export async function show(node: preact.ComponentChild): Promise<void> {
  await act(() => render(node, host()));
  await settled();
}

/** Opens the popup on a world. */
export async function openPopup(world: { ports: PopupPorts }): Promise<void> {
  await show(<App ports={world.ports} />);
}

/** What a person reads, spaces as one. */
export const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');

/** The button with exactly this text, or that begins with it. */
export function button(label: string): HTMLButtonElement {
  const all = [...document.querySelectorAll('button')];
  const named = (each: HTMLButtonElement) => (each.textContent ?? '').replace(/\s+/g, ' ').trim();
  const found =
    all.find((each) => named(each) === label) ?? all.find((each) => named(each).startsWith(label));
  if (!found) throw new Error(`no button ${label} among ${all.map(named).join(', ')}`);
  return found;
}

export async function press(label: string): Promise<void> {
  await act(() => button(label).click());
  await settled();
}

/** The field under a label. */
export function field<E extends HTMLInputElement = HTMLInputElement>(label: string): E {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
  const input = found && (document.getElementById(found.htmlFor) ?? found.querySelector('input'));
  if (!input) throw new Error(`no field ${label}`);
  return input as E;
}

export async function type(label: string, value: string): Promise<void> {
  const input = field(label);
  await act(() => {
    input.value = value;
    input.dispatchEvent(new Event(input.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  });
}

export async function submit(): Promise<void> {
  const form = document.querySelector('form');
  await act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
}

export async function key(code: string, init: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, ...init })));
  await settled();
}
