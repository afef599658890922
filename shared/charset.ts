// The text of a page or feed out of its bytes, in the letters that it says it is written in.

const SAID = /charset\s*=\s*["']?([\w-]+)/i;
const SAID_BY_XML = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]+)/i;
/** Where a page may say it, bytes. */
const HEAD = 2048;

/**
 * Takes bytes and the `Content-Type` that came with them, '' for none; gives the text. A mark of order at the beginning
 * goes before the header, that before what the page says of itself; UTF-8 otherwise, and for what nobody knows.
 */
export function decodePage(bytes: Uint8Array, type: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const within = SAID_BY_XML.exec(head)?.[1] ?? SAID.exec(head)?.[1];
  // Who can read its own letters as these is not written in pairs of bytes, whatever it says.
  const own = within && /^utf-?16/i.test(within) ? undefined : within;
  return decoderOf(marked(bytes) ?? SAID.exec(type)?.[1] ?? own ?? 'utf-8').decode(bytes);
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder();
  }
}
