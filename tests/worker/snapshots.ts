// Short words for the tests of snapshots: freezing, and what stands in the database.
import { env } from 'cloudflare:workers';
import type { Answer } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { call, type Given, refused } from './client.ts';

/** A body that freezes the year 2023; parts may be replaced. */
export const aFreeze = (parts: Record<string, unknown> = {}) => ({
  id: uuidv7(),
  name: 'Báo cáo năm 2023',
  period: 'c-year-2023',
  ...parts,
});

/** Freezes, and gives the snapshot. */
export const freeze = (token: string, parts: Record<string, unknown> = {}): Promise<Answer<'freeze'>> =>
  call('freeze', { token, body: aFreeze(parts) });

/** The type of the problem that a body is refused with. */
export const refusal = async (token: string, parts: Record<string, unknown>): Promise<string> =>
  (await refused('freeze', { token, body: aFreeze(parts) })).type;

/** A request about one snapshot. */
export const about = (token: string, id: string, given: Given = {}): Given => ({
  token,
  parameters: { id },
  ...given,
});

/** Everything stored of snapshots. */
export async function allStored(): Promise<unknown> {
  const [snapshots, articles] = await env.DB.batch([
    env.DB.prepare('SELECT * FROM snapshot ORDER BY id'),
    env.DB.prepare('SELECT * FROM snapshot_article ORDER BY snapshot_id, position'),
  ]);
  return [snapshots?.results, articles?.results];
}
