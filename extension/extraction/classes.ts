// What else an article is counted by: the section that it stands in, and its form.
import type { Form } from '#shared/taxonomy';
import { clean, type Field, firstField, select, textAt } from './field.ts';
import { leadingForm, readFormLine } from './form-line.ts';
import { keyOf } from './headings.ts';
import { NEAR_HEADLINE } from './limits.ts';
import type { Page } from './page.ts';
import { TRAIL } from './portals.ts';

const HOME = /^(home|trang .{3,4})$/i;

export function findSection({ document, data, title, selectors }: Page): Field<string> | null {
  const inTrail = () =>
    [...(select(document, TRAIL.split(','))?.querySelectorAll('a') ?? [])]
      .map((link) => clean(link.textContent) ?? '')
      .findLast((name) => !HOME.test(name) && keyOf(name) !== keyOf(title?.value));
  return firstField(
    [textAt(document, selectors.section), 'profile', 0.99],
    [data.get('ld:articleSection'), 'json-ld', 0.9],
    [data.get('article:section'), 'meta', 0.9],
    [inTrail, 'visible', 0.8],
  );
}

export function findForm({ title, before, after }: Page, section: Field<string> | null): Field<Form> | null {
  const near = [...before.slice(-NEAR_HEADLINE), ...after.slice(0, NEAR_HEADLINE)];
  return firstField<Form>(
    [near.map(({ text }) => readFormLine(text)).find(Boolean), 'visible', 0.9],
    [() => leadingForm(title?.value) ?? leadingForm(section?.value), 'heading', 0.6],
  );
}
