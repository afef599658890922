// Facts about the letters that a page's bytes are.
import { expect, it } from 'vitest';
import { decodePage } from '#shared/charset';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** “Hội” of windows-1258, where the mark below stands by itself. */
const OLD = 'H\xf4\xf2i';

it.each<[string, Uint8Array, string, string]>([
  ['by the header', bytes(OLD), 'text/html; charset=windows-1258', 'Hội'],
  [
    'by the page',
    bytes(`<meta charset="windows-1258">${OLD}`),
    'text/html',
    '<meta charset="windows-1258">Hội',
  ],
  [
    'by the declaration of a feed',
    bytes(`<?xml version="1.0" encoding="windows-1258"?>${OLD}`),
    'text/xml',
    '<?xml version="1.0" encoding="windows-1258"?>Hội',
  ],
  [
    'by the header before the page',
    utf8('<meta charset="windows-1258">Hội'),
    'a; charset="utf-8"',
    '<meta charset="windows-1258">Hội',
  ],
  ['by its mark before all', Uint8Array.of(0xff, 0xfe, 0x48, 0), 'text/html; charset=utf-8', 'H'],
  ['as UTF-8 where nothing is said', utf8('\ufeffHội'), '', 'Hội'],
  ['as UTF-8 where nobody knows what is said', utf8('Hội'), 'text/html; charset=tcvn', 'Hội'],
  [
    'as UTF-8 where it claims pairs of bytes',
    utf8('<meta charset="utf-16">Hội'),
    '',
    '<meta charset="utf-16">Hội',
  ],
  ['whatever bytes there are', Uint8Array.of(0xff, 0x48), '', '\ufffdH'],
])('are read %s', (_, given, type, text) => {
  expect(decodePage(given, type).normalize('NFC')).toBe(text);
});
