// UUID version 7 (RFC 9562): ids that sort by the time they were made.

/**
 * A new UUIDv7 for an instant (ms since 1970 UTC); random beyond the millisecond, or behind a `place` (0 to 4095)
 * among those made for the same one.
 */
export function uuidv7(now: number = Date.now(), place?: number): string {
  const time = now.toString(16).padStart(12, '0');
  const next = place?.toString(16).padStart(3, '0') ?? 'xxx';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${next}-yxxx-xxxxxxxxxxxx`.replace(/[xy]/g, (digit) => {
    // Not `randomUUID`: pages without https have none.
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (digit === 'x' ? byte % 16 : 8 + (byte % 4)).toString(16);
  });
}
