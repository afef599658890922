// Draws articles at random and so that it can be done again: the same ids and seed give the same sample. Pure.

/** Seeds are whole numbers from 0 to this. */
export const SEED_MAX = 2 ** 32 - 1;

const FNV_PRIME = 0x01000193;

/** 32 bits that a seed and an id decide, evenly spread: FNV-1a, then mixed so that every bit hangs on every other. */
function lotOf(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let place = 0; place < id.length; place++) {
    hash = Math.imul(hash ^ id.charCodeAt(place), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Draws `size` of the ids, all of them where there are fewer, in the order drawn. Each id has a lot of its own, so the
 * order in which they are given changes nothing, and one more changes at most one of the sample.
 */
export function drawSample(ids: readonly string[], size: number, seed: number): string[] {
  return ids
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .sort((a, b) => a.lot - b.lot || (a.id < b.id ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
