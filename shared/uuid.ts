// UUID version 7 (RFC 9562): ids that sort by the time they were made.

/** A new UUIDv7 for an instant (ms since 1970 UTC); random beyond the millisecond. */
export function uuidv7(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7xxx-yxxx-xxxxxxxxxxxx`.replace(/[xy]/g, (digit) => {
    // Not `randomUUID`: pages without https have none.
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (digit === 'x' ? byte % 16 : 8 + (byte % 4)).toString(16);
  });
}

/** The same, in order also among those made for one millisecond, by their `place` (0 to 4095). */
export function uuidv7At(now: number, place: number): string {
  const id = uuidv7(now);
  return id.slice(0, 15) + place.toString(16).padStart(3, '0') + id.slice(18);
}
