// Text as XML can hold it.

/** What XML 1.0 cannot hold at all: control characters but tab and line breaks, halves of pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what XML cannot hold, in NFC. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '').normalize('NFC');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as it stands in markup, between tags and between quotes. */
export const xmlEscaped = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
