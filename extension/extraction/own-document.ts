// Reads a page past the names in it: `<img name="querySelector">` hides the document's own method from everybody.

/** Takes a page's document; gives one with its own methods and parts alone, which nothing on the page can hide. */
export function ownDocument(document: Document): Document {
  const get = (_: Document, name: string | symbol) => {
    const value = Reflect.get(Object.getPrototypeOf(document), name, document);
    return typeof value === 'function' ? value.bind(document) : value;
  };
  return new Proxy(document, { get });
}

/**
 * Gives what was read, or what stands for a page that cannot be read: in a form too the names of its fields hide its
 * methods, and there is no end to what a page can hold.
 */
export function readOr<T>(unread: T, read: () => T): T {
  try {
    return read();
  } catch {
    return unread;
  }
}
