// A listing whose page pages, sorts, filters or strips in place.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  background,
  clearList,
  keyOf,
  list,
  marks,
  reread,
  rowsOf,
  setList,
  show,
  shown,
} from './list-stage.ts';
import { ORIGIN, stateOf } from './support.ts';

beforeEach(setList);
afterEach(clearList);

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
