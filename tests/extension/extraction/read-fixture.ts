// Pages for the extraction's facts: the hand-written ones, and pages made of a body alone.
const files = import.meta.glob<string>('../../fixtures/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Takes HTML; gives its document. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Takes a fixture's name; gives its document. Throws when there is none. */
export function readFixture(name: string): Document {
  const html = files[`../../fixtures/pages/${name}.html`];
  if (html === undefined) throw new Error(`No fixture ${name}`);
  return parsePage(html);
}
