// A document as an answer: its type, and a name that old and new clients can each read.

/** A file to be kept; `name` as people read it, with its ending. */
export type MadeFile = { name: string; type: string; bytes: ArrayBuffer };

/** The name without marks, for clients that know ASCII alone. */
function asciiName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  return plain.replace(/[^\w.-]+/g, '-');
}

/** Percent-encoded as RFC 8187 asks. */
const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

export function fileResponse({ name, type, bytes }: MadeFile): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
      'Cache-Control': 'private, no-cache',
    },
  });
}
