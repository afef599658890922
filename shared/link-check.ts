// Whether the addresses of articles still answer: what a browser that tried them tells, one check an address.
import * as z from 'zod/mini';
import { type ActionContext, address, placeNamed, shapeProblem } from '#shared/action';
import { date } from '#shared/fields';
import { addDays, localDate } from '#shared/local-date';
import { type Problem, problem } from '#shared/problem';

/** Most checks in one request. */
export const CHECKS_MAX = 100;

/** `dead`: the portal says that there is no such page (404, 410); `ok`: it gave the page. Anything else tells nothing. */
export const LINK_STATUSES = ['ok', 'dead'] as const;

/** What trying one address on one local date gave. */
export const LinkCheck = z.object({
  portal: z.string(),
  url: address,
  status: z.enum(LINK_STATUSES),
  checkedOn: date,
});
export type LinkCheck = z.infer<typeof LinkCheck>;

/** A check that may be written, with the key of its address. */
export type KeyedCheck = Pick<LinkCheck, 'portal' | 'status' | 'checkedOn'> & { key: string };

/** Looks at one check as it came: shape, portal, address, date. */
export function readLinkCheck(
  raw: unknown,
  { now, ...context }: Pick<ActionContext, 'portals' | 'registered' | 'now'>,
): KeyedCheck | Problem {
  const parsed = LinkCheck.safeParse(raw);
  if (!parsed.success) return shapeProblem(parsed.error.issues);
  const { status, checkedOn } = parsed.data;
  const place = placeNamed(parsed.data, context);
  if (!place.ok) return problem(place.type, place.detail);
  const tomorrow = addDays(localDate(now), 1);
  if (checkedOn > tomorrow) return problem('checked-after-tomorrow', `${checkedOn} is after ${tomorrow}`);
  return { portal: place.portal, status, checkedOn, key: place.key };
}
