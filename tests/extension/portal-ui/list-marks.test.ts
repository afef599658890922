// Marks on a listing: tagging in place, the keyboard walk, paging and sorting in place.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalUrl } from '#shared/canonical-url';
import type { ArticleState } from '../../../extension/messages.ts';
import { readItems } from '../../../extension/portal-ui/list-read.ts';
import { showListing } from '../../../extension/portal-ui/listing.ts';
import {
  buttonIn,
  click,
  FakeBackground,
  fire,
  HandClock,
  ORIGIN,
  portal,
  press,
  session,
  shadow,
  stateOf,
  words,
} from './support.ts';

let background: FakeBackground;
let clock: HandClock;
let marks: ReturnType<typeof showListing>;

const TITLES = [
  'Niêm yết thủ tục hành chính mới',
  'Tập huấn kỹ năng số cho cán bộ xã',
  'Kế hoạch cải cách hành chính năm',
];
const titleOf = (id: number) => `${TITLES[id % 3]} (kỳ ${id})`;
const keyOf = (id: number) => canonicalUrl(`${ORIGIN}/tin/${id}`, portal.profile);

/** Rows as portals write them: a picture and a heading that link to one article, and the day. */
function rowsOf(ids: number[], dated = true): string {
  const row = (id: number) =>
    `<li><a href="/tin/${id}"><img alt="" src="x.png"></a><h3><a href="/tin/${id}">${titleOf(id)}</a></h3>` +
    `<span>${dated ? `${String(id).padStart(2, '0')}/10/2023` : ''}</span></li>`;
  return ids.map(row).join('');
}

async function show(
  ids = [1, 2, 3, 4],
  known: Record<number, Partial<ArticleState>> = {},
  dated = true,
  call = background.call,
) {
  document.body.innerHTML = `<main><ul id="list">${rowsOf(ids, dated)}</ul></main>`;
  for (const [id, state] of Object.entries(known))
    background.states.set(keyOf(Number(id)), stateOf(keyOf(Number(id)), state));
  marks = showListing({
    call,
    clock,
    alive: () => true,
    portal,
    words,
    items: () => readItems(portal),
  });
  marks.refresh(null);
  await clock.pass(0);
}

const list = () => document.querySelector('#list') ?? document.body;
const badges = () =>
  [...document.querySelectorAll('so-tin-mark')].map((host) => host.shadowRoot?.querySelector('button'));
const badge = (index: number) => {
  const found = badges()[index];
  if (!found) throw new Error(`no mark ${index}`);
  return found;
};
const shown = () =>
  badges()
    .map((one) => one?.textContent)
    .join('');
const bar = () => shadow('so-tin-bar');
const focused = () => badges().findIndex((one) => one?.getRootNode() === document.activeElement?.shadowRoot);
const reread = async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await clock.pass(0);
};

beforeEach(() => {
  history.replaceState(null, '', '/muc/cchc');
  background = new FakeBackground();
  background.keyOf = (url) => canonicalUrl(url, portal.profile);
  clock = new HandClock();
  // There is no layout here: every shown element has one size.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const root = this.getRootNode();
    const outer = root instanceof ShadowRoot ? root.host : this;
    return outer.closest('[hidden]') ? new DOMRect() : new DOMRect(8, 8, 20, 20);
  });
});
afterEach(() => {
  marks.remove();
  vi.restoreAllMocks();
});

describe('the marks of a listing', () => {
  it('stand one before each article, its picture link notwithstanding', async () => {
    await show();
    expect(shown()).toBe('◌◌◌◌');
    expect(
      [...document.querySelectorAll('so-tin-mark')].map((host) => host.nextElementSibling?.textContent),
    ).toEqual([1, 2, 3, 4].map(titleOf));
  });

  it('show and name what is known', async () => {
    await show([1, 2, 3, 4], {
      1: { content: '2', publishedOn: '2023-10-01' },
      2: { content: 'none', waiting: 1, publishedOn: '2023-10-02' },
      3: { content: '6', disputed: true, publishedOn: '2023-10-03' },
    });
    expect(badges().map((one) => [one?.textContent, one?.ariaLabel])).toEqual([
      ['2', `2 TTHC: ${titleOf(1)}. Phím 0–6, N`],
      ['N⤒', `N Không thuộc, chờ gửi: ${titleOf(2)}. Phím 0–6, N`],
      ['6', `6 Số, có ý kiến khác: ${titleOf(3)}. Phím 0–6, N`],
      ['◌', `Chưa phân loại: ${titleOf(4)}. Phím 0–6, N`],
    ]);
    expect(bar().textContent).toContain('4 bài · 3 đã phân loại · 1 chưa');
    expect(buttonIn(bar(), 'Phân loại 1 bài')).toBeTruthy();
  });

  it('are looked up with one call for the whole page', async () => {
    await show();
    expect(background.calls.filter(([name]) => name === 'look')).toHaveLength(1);
  });

  it('come to a long list piece by piece, so that the page has its turn in between', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => index + 1);
    await show(ids, {}, false);
    const looks = background.calls.flatMap(([name, message]) =>
      name === 'look' ? [(message as { articles: unknown[] }).articles.length] : [],
    );
    expect(looks).toEqual([50, 50, 20]);
    expect(shown()).toBe('◌'.repeat(120));
    expect(bar().textContent).toContain('120 bài · 0 đã phân loại · 120 chưa');
  });

  it('are counted only once all of a long list are known', async () => {
    let asked = 0;
    const { call } = background;
    const slow: typeof call = (name, message) =>
      name === 'look' && ++asked > 1 ? new Promise(() => undefined) : call(name, message);
    await show(
      Array.from({ length: 60 }, (_, index) => index + 1),
      {},
      false,
      slow,
    );
    expect(shown()).toBe('◌'.repeat(50));
    expect(bar().querySelector<HTMLElement>('#all')?.textContent).toBe('60');
    expect(bar().querySelector<HTMLElement>('#counts')?.hidden).toBe(true);
  });

  it('tag in place by key, with what the row says', async () => {
    await show();
    badge(1).focus();
    press(badge(1), 'Digit6');
    expect(badge(1).textContent).toBe('6');
    await clock.pass(0);
    expect(background.sent.map(({ message }) => [message.kind, message.article])).toEqual([
      [
        'tag',
        {
          portal: 'so',
          url: `${ORIGIN}/tin/2`,
          title: titleOf(2),
          publishedOn: '2023-10-02',
          publishedFrom: 'listing',
        },
      ],
    ]);
    expect(bar().querySelector('.live')?.textContent).toBe('Đã lưu: 6 Số');
    expect(bar().textContent).toContain('4 bài · 1 đã phân loại · 3 chưa');
  });

  it('tag by the one row of eight that comes to the mark', async () => {
    await show();
    fire(document.querySelectorAll('so-tin-mark')[2] ?? list(), new MouseEvent('pointerenter'));
    click(buttonIn(shadow('so-tin-row'), '3 Bộ máy'));
    await clock.pass(0);
    expect(shown()).toBe('◌◌3◌');
    expect(document.querySelectorAll('so-tin-row')).toHaveLength(1);
  });

  it('lose the row of eight when the page hides theirs', async () => {
    await show();
    fire(document.querySelectorAll('so-tin-mark')[2] ?? list(), new MouseEvent('pointerenter'));
    expect(shadow('so-tin-row').querySelector<HTMLElement>('#box')?.hidden).toBe(false);
    list().setAttribute('hidden', '');
    fire(window, new Event('scroll'));
    expect(shadow('so-tin-row').querySelector<HTMLElement>('#box')?.hidden).toBe(true);
  });

  it('walk: each choice goes on to the next open article, and the end is said', async () => {
    await show([1, 2, 3, 4], { 2: { content: '0', publishedOn: '2023-10-02' } });
    click(buttonIn(bar(), 'Phân loại 3 bài'));
    expect(focused()).toBe(0);
    press(badge(0), 'Digit2');
    expect(focused()).toBe(2);
    press(badge(2), 'KeyN');
    press(badge(3), 'Digit1');
    await clock.pass(0);
    expect(shown()).toBe('20N1');
    expect(document.activeElement?.localName).toBe('so-tin-bar');
  });

  it('move by J and K, open by Enter, take back by Z, where the mark was', async () => {
    await show();
    badge(0).focus();
    press(badge(0), 'KeyJ');
    expect(focused()).toBe(1);
    press(badge(1), 'KeyK');
    press(badge(0), 'KeyK');
    expect(focused()).toBe(3);
    press(badge(3), 'Digit5');
    await clock.pass(0);
    press(badge(3), 'KeyZ');
    await clock.pass(0);
    expect(background.sent.map(({ call }) => call)).toEqual(['record', 'undo']);
    expect(shown()).toBe('◌◌◌◌');
    let opened = '';
    const link = document.querySelectorAll<HTMLAnchorElement>('h3 a')[3];
    link?.addEventListener('click', (event) => {
      event.preventDefault();
      opened = link.href;
    });
    press(badge(3), 'Enter', { key: 'Enter' });
    expect(opened).toBe(`${ORIGIN}/tin/4`);
  });

  it('take nothing back that another person did', async () => {
    await show();
    badge(0).focus();
    press(badge(0), 'Digit5');
    await clock.pass(0);
    background.session = { ...background.session, person: { id: 'p2', name: 'Trần Văn Ổ' } };
    await marks.refresh(null);
    press(badge(0), 'KeyZ');
    await clock.pass(0);
    expect(background.sent.map(({ call }) => call)).toEqual(['record']);
  });

  it('do not open the row that they stand in', async () => {
    await show();
    let opened = 0;
    list().addEventListener('click', () => opened++);
    click(badge(0));
    expect(opened).toBe(0);
  });

  it('say when a choice could not be kept, and try again with the same id', async () => {
    background.replies = ['reject', 'reject', 'reject', 'save'];
    await show();
    press(badge(0), 'Digit4');
    await clock.pass(1_000);
    expect(badge(0).textContent).toBe('4!');
    expect(bar().textContent).toContain('Chưa lưu được');
    click(buttonIn(bar(), 'Thử lại'));
    await clock.pass(0);
    expect(badge(0).textContent).toBe('4');
    expect(new Set(background.sent.map(({ message }) => message.id)).size).toBe(1);
  });

  it('only show, to who may not tag', async () => {
    background.session = { ...session, role: 'viewer' };
    await show();
    press(badge(0), 'Digit4');
    expect(background.sent).toHaveLength(0);
    expect(() => buttonIn(bar(), 'Phân loại')).toThrow();
  });
});

describe('a listing that changes in place', () => {
  it('keeps each mark with its link through sorting', async () => {
    await show([1, 2, 3, 4], { 1: { content: '2', publishedOn: '2023-10-01' } });
    list().append(...[...list().children].reverse());
    await reread();
    expect(shown()).toBe('◌◌◌2');
    expect(document.querySelectorAll('so-tin-bar')).toHaveLength(1);
  });

  it('marks new pages, drops marks with their links, and never doubles one', async () => {
    await show([1, 2, 3, 4], { 4: { content: '3', publishedOn: '2023-10-04' } });
    list().innerHTML = rowsOf([4, 5, 6]);
    await reread();
    expect(shown()).toBe('3◌◌');
    list().innerHTML = rowsOf([1, 2, 3, 4]);
    await reread();
    expect(shown()).toBe('◌◌◌3');
  });

  it('follows links whose address is changed', async () => {
    await show([1, 2, 3], { 9: { content: '5', publishedOn: '2023-10-09' } });
    for (const link of list().querySelectorAll('li:first-child a')) link.setAttribute('href', '/tin/9');
    await reread();
    expect(shown()).toBe('5◌◌');
  });

  it('is left alone when it takes the marks away again and again', async () => {
    await show();
    let taken = 0;
    const script = new MutationObserver(() => {
      for (const mark of list().querySelectorAll('so-tin-mark')) {
        mark.remove();
        taken += 1;
      }
    });
    script.observe(list(), { childList: true, subtree: true });
    document.querySelector('so-tin-mark')?.remove();
    for (let round = 0; round < 8; round += 1) await reread();
    const before = taken;
    expect(before).toBeGreaterThan(8);
    await reread();
    expect(taken).toBe(before);
    expect(document.querySelector('so-tin-mark,so-tin-bar')).toBeNull();
    script.disconnect();
  });

  it('keeps its marks however often it shows other rows at the same links', async () => {
    await show([1, 2, 3]);
    const [first] = list().querySelectorAll('li');
    for (const id of [9, 1, 9, 1, 9, 1, 9, 1]) {
      for (const link of first?.querySelectorAll('a') ?? []) link.setAttribute('href', `/tin/${id}`);
      await reread();
    }
    for (let flip = 0; flip < 8; flip += 1) {
      if (flip % 2) list().prepend(first ?? '');
      else first?.remove();
      await reread();
    }
    expect(shown()).toBe('◌◌◌');
  });

  it('is not read again for a clock in the page', async () => {
    await show();
    const looks = () => background.calls.filter(([name]) => name === 'look').length;
    const before = looks();
    list().parentElement?.append(document.createElement('time'));
    await reread();
    expect(looks()).toBe(before);
  });

  it('looks again at what changed', async () => {
    await show();
    background.states.set(keyOf(3), stateOf(keyOf(3), { content: '1', publishedOn: '2023-10-03' }));
    await marks.refresh([keyOf(3), 'elsewhere']);
    expect(shown()).toBe('◌◌1◌');
    expect(background.calls.at(-1)?.[1]).toMatchObject({ articles: [{ url: `${ORIGIN}/tin/3` }] });
  });
});
