// The look of the pages: said once, reaching what it means.
import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../worker/pages/style.ts';

/** Selectors of rules outside of any @media, each as often as it has a rule. */
function selectorsIn(css: string): string[] {
  const plain = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...plain.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.trim().replace(/\s+/g, ' '));
}

describe('the style', () => {
  it('has one rule for a selector', () => {
    const selectors = selectorsIn(STYLE);
    expect(selectors.length).toBeGreaterThan(100);
    expect(selectors.filter((each, index) => selectors.indexOf(each) !== index)).toEqual([]);
  });

  it('makes no soft word of a cell a line of its own', () => {
    expect(selectorsIn(STYLE).filter((each) => /\bt[dh] \.soft/.test(each))).toEqual([]);
  });
});
