// The nightly recount where no cron of Cloudflare's calls it.
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './setup.mjs';

/** 02:30 in Vietnam, as in wrangler.toml. */
const CRON = '30 19 * * *';
const DAY_MS = 86_400_000;

/** How long it is, in ms, from `now` (ms UTC) to the next 02:30 in Vietnam. */
export function untilNextNight(now) {
  const today = new Date(now).setUTCHours(19, 30, 0, 0);
  return today > now ? today - now : today + DAY_MS - now;
}

/** Calls the Worker's nightly handler every night for as long as this process runs. */
export async function everyNight(scheduled) {
  for (;;) {
    await pause(untilNextNight(Date.now()), undefined, { ref: false });
    await scheduled(CRON).catch((error) => say(`Kiểm số hằng đêm / nightly recount: ${error.message}`));
  }
}
