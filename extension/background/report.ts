// Where faults of our own go: one place, in words that a developer finds again. Never a token, never an address.

/** Writes an error to the extension's console with the event that it came from. */
export function report(error: unknown, when: string): void {
  const told =
    error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  console.error(`[so-tin] ${when}: ${told}`);
}

/** Runs a task whose failure nobody waits for; it is reported instead. */
export function safely(when: string, task: () => Promise<unknown>): void {
  task().catch((error: unknown) => report(error, when));
}
