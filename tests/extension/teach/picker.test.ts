// Where an arrow leads from an element of the page that is pointed at.
import { expect, it } from 'vitest';
import { step } from '../../../extension/teach/picker.ts';

const PAGE = new DOMParser().parseFromString(
  '<body><main id="m"><script>1</script><h1 id="a">A</h1><so-tin-pill></so-tin-pill><p id="b"><i id="c">C</i></p></main></body>',
  'text/html',
);

it.each([
  ['a', 'ArrowUp', 'm'],
  ['a', 'ArrowRight', 'b'],
  ['b', 'ArrowLeft', 'a'],
  ['b', 'ArrowDown', 'c'],
  ['m', 'ArrowDown', 'a'],
  ['m', 'ArrowUp', null],
  ['c', 'ArrowDown', null],
  ['c', 'ArrowRight', null],
  ['a', 'ArrowLeft', null],
  ['a', 'x', null],
])('from #%s by %s to %s, past scripts and what is ours', (from, key, to) => {
  const element = PAGE.getElementById(from);
  expect(element && (step(element, key)?.id ?? null)).toBe(to);
});
