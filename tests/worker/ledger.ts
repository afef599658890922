// Short words for the tests of writing: people who act on articles at given times.
import { uuidv7 } from '#shared/uuid';
import { anAction, call, PORTAL, tokenOf } from './client.ts';

/** The address of an article of PORTAL, or of another origin. */
export const url = (item: number, origin: string = PORTAL.origins[0] ?? '') =>
  `${origin}/Pages/tin.aspx?ItemID=${item}`;

/** An article as read from its page: nothing but its address unless said. */
export const on = (item: number, read: Record<string, unknown> = {}) => ({
  portal: PORTAL.id,
  url: url(item),
  ...read,
});

/** 25 October 2023 at an hour (UTC), as a device writes it. */
export const at = (hour: number) => new Date(Date.UTC(2023, 9, 25, hour)).toISOString();

/** An action on article 1 without any reading, decided at an hour. */
export function act(kind: string, hour: number, parts: Record<string, unknown> = {}) {
  return anAction({ id: uuidv7(), kind, decidedAt: at(hour), article: on(1), ...parts });
}

export const tag = (content: string, hour: number, parts: Record<string, unknown> = {}) =>
  act('tag', hour, { tag: { content }, ...parts });
export const seen = (hour: number, read: Record<string, unknown>) =>
  act('seen', hour, { article: on(1, read) });
export const correct = (hour: number, correction: Record<string, unknown>) =>
  act('correct', hour, { correction });

/** Sends actions in one request; gives the results. */
export async function record(token: string, ...actions: unknown[]) {
  return (await call('actions', { token, body: { actions } })).results;
}

/** Sends actions one request each; gives the last result. */
export async function recordEach(token: string, ...actions: unknown[]) {
  let last: Awaited<ReturnType<typeof record>>[number] | undefined;
  for (const action of actions) [last] = await record(token, action);
  return last;
}

/** A new person of a role: the token and the person's id. */
export async function someone(role: 'tagger' | 'editor') {
  const token = await tokenOf(role);
  return { token, id: (await call('me', { token })).person.id };
}
