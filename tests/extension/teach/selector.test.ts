// Selectors made from what was pointed at: by names that stay, finding that element, and as little as possible by place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectorFault } from '#shared/portal-profile';
import { rowOf, selectorOf } from '../../../extension/teach/selector.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const at = (html: string, selector = '[data-here]'): Element => {
  const found = page(html).querySelector(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
};

describe('a selector', () => {
  it.each([
    ['an id', '<p id="ngay-dang" data-here>1</p>', '#ngay-dang'],
    ['a class', '<p class="date" data-here>1</p><p>2</p>', '.date'],
    ['what machines read', '<b itemprop="author" data-here>A</b>', '[itemprop="author"]'],
    [
      'a class below a name',
      '<div id="chi-tiet"><p class="t" data-here>1</p></div><p class="t">2</p>',
      '#chi-tiet .t',
    ],
    ['its tag below a name', '<div class="chi-tiet"><h2 data-here>1</h2></div><h2>2</h2>', '.chi-tiet h2'],
    ['two classes', '<p class="a b" data-here>1</p><p class="a">2</p><p class="b">3</p>', 'p.a.b'],
  ])('names an element by %s', (_, html, selector) => expect(selectorOf(at(html))).toBe(selector));

  it.each([
    ['the number of an article', '<div id="post-12345" class="entry" data-here>1</div>', '.entry'],
    ['a hash', '<div class="css1a2b3c4d5e tin" data-here>1</div>', '.tin'],
    ['a state', '<div class="active tin" data-here>1</div><div class="active">2</div>', '.tin'],
    ['what a profile may not carry', '<div class="md:w-1/2 tin" data-here>1</div>', '.tin'],
  ])('does not name %s', (_, html, selector) => expect(selectorOf(at(html))).toBe(selector));

  it('goes by place only where nothing has a name', () => {
    const html = '<div><p>1</p><p data-here>2</p></div><div><p>3</p></div>';
    const found = selectorOf(at(html)) ?? '';
    expect(found).toContain(':nth-of-type(2)');
    expect(page(html).querySelector(found)?.textContent).toBe('2');
  });
});

describe('a row', () => {
  const LIST = `<ul class="menu"><li><a href="/a">Trang chủ</a></li><li><a href="/b">Giới thiệu</a></li></ul>
    <div class="tin">${[1, 2, 3].map((n) => `<div class="item"><h3><a href="/${n}">Tin ${n}</a></h3><p>0${n}/10/2023</p></div>`).join('')}</div>`;

  it('is found from anything in it, with all of its kind and nothing else', () => {
    const found = rowOf(at(LIST, '.item:nth-of-type(2) p'));
    expect([found?.selector, found?.row.querySelector('a')?.textContent]).toEqual(['.item', 'Tin 2']);
  });

  it('without a name is told from rows of other lists by its list', () => {
    const plain = LIST.replaceAll(' class="item"', '');
    const found = rowOf(at(plain, '.tin h3'));
    expect(found && page(plain).querySelectorAll(found.selector)).toHaveLength(3);
  });

  it('is none where nothing is repeated', () =>
    expect(rowOf(at('<main><p data-here>1</p></main>'))).toBeNull());
});

describe('on the fixtures', () => {
  const folder = join(import.meta.dirname, '../../fixtures/pages');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

  it.each(
    pages,
  )('%s: every element with words gets a selector that a profile takes and that finds it', (name) => {
    const document = page(readFileSync(join(folder, name), 'utf8'));
    const elements = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.children.length === 0 &&
        (element.textContent ?? '').trim() !== '' &&
        !element.matches('script, style'),
    );
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      const selector = selectorOf(element);
      if (selector === null) throw new Error(`no selector for ${element.outerHTML.slice(0, 80)}`);
      expect(selectorFault(selector)).toBeNull();
      expect(document.querySelector(selector) === element).toBe(true);
    }
  });
});
