// Waiting for a fact instead of for a time.

/** Reads until what was read is as wanted, and gives it; after `timeout` ms throws what was read last. */
export async function until<T>(
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)} after ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
