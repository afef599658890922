// What a page says to machines: metas, JSON-LD, microdata.
import { clean } from './field.ts';

export interface MachineData {
  /** First content of each meta, by its name or property in small letters. */
  metas: ReadonlyMap<string, string>;
  /** Fields of the page's article object, texts only, or null when it has none. */
  article: Readonly<Record<string, string>> | null;
  /** The text or machine value of the first element with an `itemprop`. */
  itemprop: (name: string) => string | undefined;
}

const MOST_METAS = 300;
const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 300_000;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|VideoObject)$/;

/** Reads all of it at once. Broken JSON is as if it were not there. */
export function readMachineData(document: Document): MachineData {
  return {
    metas: readMetas(document),
    article: readArticleObject(document),
    itemprop: (name) => {
      const element = document.querySelector(`[itemprop=${name}]`);
      return clean(
        element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent,
      );
    },
  };
}

function readMetas(document: Document): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of [...document.querySelectorAll('meta')].slice(0, MOST_METAS)) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase();
    const content = clean(meta.getAttribute('content'));
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function readArticleObject(document: Document): Record<string, string> | null {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (const script of [...scripts].slice(0, MOST_SCRIPTS)) {
    for (const object of objectsOf(parse(script.textContent ?? ''))) {
      const type = textOf(object['@type']);
      if (type && ARTICLE_TYPE.test(type)) return texts(object);
    }
  }
  return null;
}

function parse(json: string): unknown {
  if (json.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The objects of a script: itself, those of an array, those of its graph. */
function objectsOf(data: unknown): Record<string, unknown>[] {
  const list = Array.isArray(data) ? data : [data];
  const objects = list.filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null,
  );
  const inner = objects.flatMap((object) => (Array.isArray(object['@graph']) ? object['@graph'] : []));
  return [...objects, ...inner.filter((item) => typeof item === 'object' && item !== null)];
}

function texts(object: Record<string, unknown>): Record<string, string> {
  const pairs = Object.entries(object).map(([name, value]) => [name, clean(textOf(value))] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

/** A text, the first of several, or the name of what is meant. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  const name = typeof first === 'object' && first !== null && 'name' in first ? first.name : undefined;
  return typeof name === 'string' ? name : undefined;
}
