// Reads a page that may be made to choke its reader: `<img name="querySelector">` hides the document's own method.

/**
 * Takes a page and what reads it. Should the reader throw, as where names in the page hide the document's own, it gets
 * an empty document: a page that cannot be read is one without anything on it.
 */
export function readOwn<T>(document: Document, read: (document: Document) => T): T {
  try {
    return read(document);
  } catch {
    return read(Object.getPrototypeOf(document).cloneNode.call(document));
  }
}
