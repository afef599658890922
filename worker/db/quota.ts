// How much of its quota an API token has used: what the gate counts, told to whoever answers the request.
import { RATE_LIMIT } from '#shared/api/access';

/** Filled in by the first batch of a request. */
export type Quota = {
  /** Whether this request was counted already. */
  counted?: boolean;
  /** As the database tells it, ` since count`; undefined where the token is no script's. */
  used?: string | undefined;
};

/** What an API token has used, ?1 its hash; no row for a token of another kind. */
export const QUOTA = 'SELECT used FROM quota WHERE hash = ?1';

/** Windows that began then or before are over; `now` and the answer ISO 8601. */
export function windowsSince(now: string): string {
  return new Date(Date.parse(now) - RATE_LIMIT.seconds * 1000).toISOString();
}

/** Takes down what a batch that was let through tells. */
export function readUsed(quota: Quota, used: string | undefined): void {
  quota.used = used;
  quota.counted = true;
}

/**
 * Requests that are left and seconds until all are there again, at `now` (ms UTC); null where requests are not
 * counted.
 */
export function quotaLeft({ used }: Quota, now: number): { requests: number; seconds: number } | null {
  const [, since, count] = /^ (\S+) (\d+)$/.exec(used ?? '') ?? [];
  if (since === undefined) return null;
  const endsIn = Date.parse(since) + RATE_LIMIT.seconds * 1000 - now;
  if (!(endsIn > 0)) return { ...RATE_LIMIT };
  return { requests: Math.max(0, RATE_LIMIT.requests - Number(count)), seconds: Math.ceil(endsIn / 1000) };
}
