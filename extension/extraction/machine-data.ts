// What a page says to machines: metas and JSON-LD.
import { clean } from './field.ts';

/**
 * Texts by name: the first content of each meta by its name or property in small letters; the fields of the page's
 * article object after `ld:`, so that `ld:@type` is there when the page has one.
 */
export type MachineData = ReadonlyMap<string, string>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|VideoObject)$/;

/** Reads all of it at once. Broken JSON is as if it were not there. */
export function readMachineData(document: Document): MachineData {
  const data = new Map<string, string>();
  const add = (name: string, text: string | null | undefined) => {
    const value = clean(text);
    if (value && !data.has(name)) data.set(name, value);
  };
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    add(name.toLowerCase(), meta.getAttribute('content') ?? meta.getAttribute('value'));
  }
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );
  for (const [name, value] of Object.entries(articleObject(scripts))) add(`ld:${name}`, textOf(value));
  return data;
}

function articleObject(scripts: readonly string[]): Record<string, unknown> {
  const outer = scripts.flatMap((script) => objectsOf(parse(script)));
  const objects = outer.flatMap((object) => [object, ...objectsOf(object['@graph'])]);
  return objects.find((object) => ARTICLE_TYPE.test(textOf(object['@type']) ?? '')) ?? {};
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** One object, or those of a list. */
function objectsOf(data: unknown): Record<string, unknown>[] {
  return [data].flat().filter((item): item is Record<string, unknown> => item instanceof Object);
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
