// How secrets are told apart without being kept, and what was frozen sealed: by their SHA-256.

const hexadecimal = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text (UTF-8), in lower-case hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  return hexadecimal(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** The same of a file's bytes. */
export async function sha256OfBytes(bytes: Uint8Array): Promise<string> {
  return hexadecimal(await crypto.subtle.digest('SHA-256', bytes));
}

/** The same of a text in pieces, without ever putting it together. */
export async function sha256OfPieces(pieces: readonly string[]): Promise<string> {
  const stream = new crypto.DigestStream('SHA-256');
  const writer = stream.getWriter();
  const encoder = new TextEncoder();
  for (const piece of pieces) await writer.write(encoder.encode(piece));
  await writer.close();
  return hexadecimal(await stream.digest);
}
