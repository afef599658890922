// How long to wait before sending again.

const SHORTEST_MS = 30_000;
const LONGEST_MS = 30 * 60_000;

/**
 * The pause after so many failures in a row, in ms: drawn evenly between 30 s (alarms go no shorter) and a bound that
 * doubles up to 30 min, so that devices that lost the server together do not come back together.
 * `random` is in [0, 1).
 */
export function nextDelayMs(attempts: number, random: number): number {
  const bound = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.max(1, attempts));
  return Math.round(SHORTEST_MS + random * (bound - SHORTEST_MS));
}
