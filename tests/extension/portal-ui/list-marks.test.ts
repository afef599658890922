// Marks on a listing: tagging in place, the keyboard walk, long lists.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  background,
  badge,
  badges,
  bar,
  clearList,
  clock,
  focused,
  list,
  marks,
  setList,
  show,
  shown,
  titleOf,
} from './list-stage.ts';
import { buttonIn, click, fire, ORIGIN, press, session, shadow } from './support.ts';

beforeEach(setList);
afterEach(clearList);

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
    await clock.pass(0);
    click(buttonIn(shadow('so-tin-row'), '3 Bộ máy'));
    await clock.pass(0);
    expect(shown()).toBe('◌◌3◌');
    expect(document.querySelectorAll('so-tin-row')).toHaveLength(1);
  });

  it('lose the row of eight when the page hides theirs', async () => {
    await show();
    fire(document.querySelectorAll('so-tin-mark')[2] ?? list(), new MouseEvent('pointerenter'));
    await clock.pass(0);
    expect(shadow('so-tin-row').querySelector<HTMLElement>('#box')?.hidden).toBe(false);
    list().setAttribute('hidden', '');
    fire(window, new Event('scroll'));
    expect(shadow('so-tin-row').querySelector<HTMLElement>('#box')?.hidden).toBe(true);
  });

  it('walk: each choice goes on to the next open article, and the end is said', async () => {
    await show([1, 2, 3, 4], { 2: { content: '0', publishedOn: '2023-10-02' } });
    click(buttonIn(bar(), 'Phân loại 3 bài'));
    await clock.pass(0);
    expect(focused()).toBe(0);
    press(badge(0), 'Digit2');
    await clock.pass(0);
    expect(focused()).toBe(2);
    press(badge(2), 'KeyN');
    await clock.pass(0);
    press(badge(3), 'Digit1');
    await clock.pass(0);
    expect(shown()).toBe('20N1');
    expect(document.activeElement?.localName).toBe('so-tin-bar');
  });

  it('move by J and K, open by Enter, take back by Z, where the mark was', async () => {
    await show();
    badge(0).focus();
    press(badge(0), 'KeyJ');
    await clock.pass(0);
    expect(focused()).toBe(1);
    press(badge(1), 'KeyK');
    press(badge(0), 'KeyK');
    await clock.pass(0);
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
