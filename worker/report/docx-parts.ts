// Markup of our own in a packed document: what is too much to be written as objects of the library's is put in its place.
import { FileChild } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlEscaped } from './xml-text.ts';

/** Where markup will stand: an element that no document has. */
export class Placed extends FileChild {}

const DOCUMENT = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Puts markup where something stands once. Throws where the library has come to write it otherwise. */
function inPlace(xml: string, place: string, markup: string): string {
  const [before, after, ...more] = xml.split(place);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`the document has ${place} not once`);
  return before + markup + after;
}

/** The document with a table in its place, and with the addresses that the table leads to. */
export function withMarkup(
  packed: ArrayBuffer,
  place: string,
  markup: string,
  links: readonly { id: string; url: string }[],
): ArrayBuffer {
  const parts = unzipSync(new Uint8Array(packed));
  const change = (path: string, at: string, by: string) => {
    const part = parts[path];
    if (!part) throw new Error(`the document has no ${path}`);
    parts[path] = strToU8(inPlace(strFromU8(part), at, by));
  };
  const relations = links.map(
    ({ id, url }) =>
      `<Relationship Id="${id}" Type="${HYPERLINK}" Target="${xmlEscaped(url)}" TargetMode="External"/>`,
  );
  change(DOCUMENT, `<${place}/>`, markup);
  change(RELATIONS, '</Relationships>', `${relations.join('')}</Relationships>`);
  return zipSync(parts).buffer;
}
