// Where the bar of a listing goes, in the layouts that portals have.
import { describe, expect, it } from 'vitest';
import { headOf } from '../../../extension/portal-ui/list-bar.ts';

const row = (id: number) => `<a href="/tin/${id}">Tin ${id}</a>`;

describe('the bar of a listing stands', () => {
  it.each([
    [
      'before its list',
      `<main><div><h2>Tin</h2><ul id="here"><li>${row(1)}</li><li>${row(2)}</li></ul></div></main>`,
    ],
    [
      'before a whole table',
      `<main><div><table id="here"><tbody><tr><td>${row(1)}</td></tr><tr><td>${row(2)}</td></tr></tbody></table></div></main>`,
    ],
    [
      'before its first row where the rows are the whole page',
      `<main><article id="here">${row(1)}</article><article>${row(2)}</article></main>`,
    ],
    [
      'before a grid of several lists, not in one of its cells',
      `<main><section id="here" style="display:grid"><div><ul><li>${row(1)}</li></ul></div><div>${row(2)}</div></section></main>`,
    ],
    [
      'before the columns that its list is one of',
      `<main><div id="here" style="display:flex"><ul><li>${row(1)}</li><li>${row(2)}</li></ul><aside>…</aside></div></main>`,
    ],
  ])('%s', (_fact, html) => {
    document.body.innerHTML = html;
    expect(headOf([...document.querySelectorAll('a')])?.id).toBe('here');
  });

  it('nowhere when there is no article', () => {
    expect(headOf([])).toBeNull();
  });
});
