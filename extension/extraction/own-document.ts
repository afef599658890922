// Reads a page past the names in it: `<img name="querySelector">` hides the document's own method from everybody.
import { tried } from '#shared/text';

/**
 * Takes a page and what reads it. The reader gets the document with its own methods and parts, which nothing on the
 * page can hide; should it throw all the same, as where the names of a form's fields hide the form's, it gets an
 * empty document: a page that cannot be read is one without anything on it.
 */
export function readOwn<T>(document: Document, read: (document: Document) => T): T {
  const own = new Proxy(document, {
    get(_, name) {
      const value = Reflect.get(Object.getPrototypeOf(document), name, document);
      return value?.bind?.(document) ?? value;
    },
  });
  return tried(() => read(own)) ?? read(own.cloneNode() as Document);
}
