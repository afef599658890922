// A document taken apart: its parts as text, and what its markup holds.
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a document by their paths. */
export async function openZip(response: Response): Promise<(path: string) => string> {
  if (response.status !== 200)
    throw new Error(`the document was answered with ${response.status}: ${await response.text()}`);
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const read = (path: string) => {
    const part = parts[path];
    if (!part) throw new Error(`no ${path} among ${Object.keys(parts).join(', ')}`);
    return strFromU8(part);
  };
  return read;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string) =>
  xml.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name.replace('#x', '0x').replace('#', '')))
      : (ENTITIES[name] ?? whole),
  );

/** Each element of a name with all that is in it. (None of those asked for here holds one of its own kind.) */
export const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([whole]) => whole,
  );

/** The text of Word markup. */
export const wordText = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)).join('');

/** The paragraphs of Word markup as text. */
export const paragraphs = (xml: string): string[] => elements(xml, 'w:p').map(wordText);

/** Throws unless every element that is opened is closed, in order: what Word refuses to open. */
export function checkNesting(xml: string): void {
  const open: string[] = [];
  for (const [, closes, name = '', closed] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closes) {
      const last = open.pop();
      if (last !== name) throw new Error(`<${last}> is closed by </${name}>`);
    } else if (!closed) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`);
}
