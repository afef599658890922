// What a page says to machines: metas and JSON-LD.
import { clean } from './field.ts';

export interface MachineData {
  /** First content of each meta, by its name or property in small letters. */
  metas: ReadonlyMap<string, string>;
  /** Fields of the page's article object as texts, or null when it has none. */
  article: Readonly<Record<string, string | undefined>> | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|VideoObject)$/;

/** Reads all of it at once. Broken JSON is as if it were not there. */
export function readMachineData(document: Document): MachineData {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase();
    const content = clean(meta.getAttribute('content'));
    if (name && content && !metas.has(name)) metas.set(name, content);
  }
  return { metas, article: readArticleObject(document) };
}

function readArticleObject(document: Document): MachineData['article'] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const outer = scripts.flatMap((script) => objectsOf(parse(script.textContent)));
  const objects = outer.flatMap((object) => [object, ...objectsOf(object['@graph'])]);
  const article = objects.find((object) => ARTICLE_TYPE.test(textOf(object['@type']) ?? ''));
  return article
    ? Object.fromEntries(Object.entries(article).map(([name, value]) => [name, clean(textOf(value))]))
    : null;
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
  return [data]
    .flat()
    .filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
}

/** A text, the first of several, or the name of what is meant. */
function textOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  const text = typeof first === 'object' && first && 'name' in first ? first.name : first;
  return typeof text === 'string' ? text : undefined;
}
