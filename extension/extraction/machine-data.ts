// What a page says to machines: metas and JSON-LD.
import { tried } from '#shared/text';
import { clean } from './field.ts';

/**
 * Texts by name: the first content of each meta by its name or property in small letters; the fields of the page's
 * article object after `ld:`, so that `ld:@type` is there when the page has one.
 */
export type MachineData = ReadonlyMap<string, string>;

const ARTICLE_TYPE = /(Posting|Article|Report|VideoObject)$/;

/** One object, or those of a list, each before those of its graph. */
function objectsOf(data: unknown): Record<string, unknown>[] {
  const items = [data].flat() as Record<string, unknown>[];
  return items.flatMap((item) => (item instanceof Object ? [item, ...objectsOf(item['@graph'])] : []));
}

/** Reads all of it at once. Broken JSON is as if it were not there. */
export function readMachineData(document: Document): MachineData {
  const data = new Map<string, string>();
  const add = (name: string, text: string | null | undefined) => {
    const value = clean(text);
    if (value && !data.has(name)) data.set(name, value);
  };
  // Two searches: for one kind of element each is quicker than for both at once.
  for (const meta of document.querySelectorAll('meta')) {
    const said = (name: string) => meta.getAttribute(name);
    add((said('property') ?? said('name') ?? '').toLowerCase(), said('content') ?? said('value'));
  }
  // None of what is no JSON, nor of what is nested without end.
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    ({ textContent }) => tried(() => objectsOf(JSON.parse(textContent))) ?? [],
  );
  const article = objects.find((object) => ARTICLE_TYPE.test(textOf(object['@type']) ?? '')) ?? {};
  for (const name in article) add(`ld:${name}`, textOf(article[name]));
  return data;
}

/** A text, the first of several, or the name of what is meant. */
function textOf(value: unknown): string | undefined {
  const [first] = [value as Record<string, unknown> | null | undefined].flat();
  const text = first?.name ?? first;
  // Some portals put texts into their JSON as they stand in markup.
  return typeof text === 'string'
    ? text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    : undefined;
}
