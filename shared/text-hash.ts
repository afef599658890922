// A short name for a text, equal where the texts say the same: how a repost is found under another headline.
import { matchText, textLength } from '#shared/text';

/** A hash as it is written: 16 hexadecimal digits. */
export const TEXT_HASH = /^[0-9a-f]{16}$/;

/** Letters and digits below which a text says too little to be told from another by. */
const LEAST = 200;

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Takes the text of an article; gives its FNV-1a hash of 64 bits (over UTF-16, low byte first) in 16 hexadecimal digits, or null where the text has
 * fewer than 200 letters and digits. Case, spaces, punctuation and the place of tone marks make no difference. It
 * proposes and never decides: it is no defence against a text made to collide.
 */
export function textHash(text: string): string | null {
  const plain = matchText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  if (textLength(plain) < LEAST) return null;
  let hash = OFFSET;
  for (let at = 0; at < plain.length; at += 1) {
    const unit = plain.charCodeAt(at);
    for (const byte of [unit & 255, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
