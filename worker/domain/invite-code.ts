// Invite codes: sixteen letters and digits that can be read aloud, in groups of four.

/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code, 80 random bits: `XXXX-XXXX-XXXX-XXXX`. */
export function newInviteCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const letters = Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
