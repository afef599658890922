// How long to wait before sending again.

const SHORTEST_MS = 30_000;
const LONGEST_MS = 30 * 60_000;

/**
 * The pause after so many failures in a row, in ms: 30 s at first (alarms go no shorter), then drawn evenly between
 * that and a bound that doubles up to 30 min, so that devices that lost the server together do not come back together.
 * `random` is in [0, 1).
 */
export function nextDelayMs(attempts: number, random: number): number {
  const bound = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(SHORTEST_MS + random * (bound - SHORTEST_MS));
}
