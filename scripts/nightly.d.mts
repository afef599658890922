// Types of nightly.mjs for the tests.
export function untilNextNight(now: number): number;
export function everyNight(scheduled: (cron: string) => Promise<unknown>): Promise<never>;
