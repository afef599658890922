// Short words for the tests of snapshots: freezing, and what stands in the database.
import { env } from 'cloudflare:workers';
import type { Answer } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { call, type Given, OTHER_PORTAL, refused } from './client.ts';
import { store, stored } from './stored.ts';

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

/** Articles of every kind that figures tell apart. */
export async function everyKind() {
  const [first] = await store([stored({ publishedOn: '2023-01-01', content: '0', form: 'bai' })]);
  await store([
    stored({ publishedOn: '2023-12-31', content: '2', origin: null }),
    stored({ publishedOn: '2023-05-20', content: 'none', form: null }),
    stored({ publishedOn: '2023-06-01', content: '6', unit: null }),
    stored({ portal: OTHER_PORTAL.id, publishedOn: '2023-06-02', content: '0', repostOf: first.id }),
    stored({ publishedOn: '2023-07-01', content: null }),
    stored({ publishedOn: '2023-07-02', status: 'withdrawn' }),
    stored({ publishedOn: null }),
    stored({ publishedOn: null, content: null }),
    stored({ publishedOn: null, status: 'withdrawn' }),
    stored({ publishedOn: '2022-12-31' }),
    stored({ publishedOn: '2024-01-01' }),
    stored({ publishedOn: '2023-08-01', status: 'merged', sameAs: first.id }),
  ]);
}
