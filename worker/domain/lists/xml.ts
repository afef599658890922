// The XML of office files, piece by piece: they have no DTD, and nobody needs a tree of them.

/** A tag that opens (with its attributes) or closes, or text in between. An empty element opens and closes. */
export type Piece =
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const PIECES =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+)/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (hex) return character(Number.parseInt(hex, 16));
    return decimal ? character(Number(decimal)) : (NAMED[name] ?? whole);
  });
}

/** The pieces of a document in their order, names without prefixes. What is no XML gives few or none. */
export function* piecesOf(xml: string): Generator<Piece> {
  for (const [, cdata, closing, name, attributes = '', text] of xml.matchAll(PIECES)) {
    if (cdata !== undefined) yield { kind: 'text', text: cdata };
    else if (text !== undefined) yield { kind: 'text', text: decoded(text) };
    else if (name !== undefined && closing) yield { kind: 'close', name };
    else if (name !== undefined) {
      yield { kind: 'open', name, attributes };
      if (attributes.endsWith('/')) yield { kind: 'close', name };
    }
  }
}

/** The value of an attribute, by its name without prefix. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decoded(value);
}

/** The attributes of every element of a name. */
export function elementsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  for (const piece of piecesOf(xml))
    if (piece.kind === 'open' && piece.name === name) found.push(piece.attributes);
  return found;
}
