// Plays one random story against the real Worker and the plain model, and compares all that can be seen of both.
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { Action } from '#shared/action';
import type { Article } from '#shared/article';
import { canonicalUrl } from '#shared/canonical-url';
import { recount } from '../../worker/db/counters.ts';
import { registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { call, deviceOf } from './client.ts';
import { type Actor, Model, type Shown, type Span } from './model.ts';

export type Person = Actor & { token: string };
/** One request: whose, and which actions in which order. */
export type Batch = { person: number; actions: readonly Record<string, unknown>[] };

export const SPANS: Span[] = [
  { unit: 'cu', from: '2000-01-01' },
  { unit: 'moi', from: '2023-07-01' },
];

/** Two taggers, an editor, and the units that a correction may name. */
export async function people(): Promise<Person[]> {
  for (const id of ['cu', 'moi', 'khac'])
    await registerUnit(env.DB, { id, name: `Sở ${id}`, shortName: id, validFrom: null, validTo: null });
  const made: Person[] = [];
  for (const role of ['tagger', 'tagger', 'editor'] as const) {
    const token = await deviceOf(role);
    const { person } = await call('me', { token });
    made.push({ id: person.id, editor: role === 'editor', token });
  }
  return made;
}

/** Registers a portal of a story's own, so that stories do not meet. */
export async function portalOf(id: string): Promise<string> {
  await registerPortal(env.DB, {
    id,
    name: id,
    channel: id,
    origins: [`https://${id}.example.vn`],
    path: '/',
    profile: {},
    speaksFor: [
      { unit: 'cu', from: '2000-01-01', to: '2023-06-30' },
      { unit: 'moi', from: '2023-07-01', to: null },
    ],
  });
  return id;
}

/** What a device keeps: articles by id, and where to go on from. */
class Mirror {
  readonly articles = new Map<string, Article>();
  readonly #portal: string;
  readonly #token: string;
  #next = 0;
  constructor(portal: string, token: string) {
    this.#portal = portal;
    this.#token = token;
  }
  /** Reads what changed; gives it. */
  async poll(): Promise<Article[]> {
    const answer = await call('changes', {
      token: this.#token,
      query: { portal: this.#portal, since: String(this.#next) },
    });
    for (const article of answer.articles) this.articles.set(article.id, article);
    this.#next = answer.next;
    return answer.articles;
  }
}

const keyOf = (_portal: string, url: string) => canonicalUrl(url);
const nameOf = (article: Article) => `${article.portal}|${article.key}`;

/** Articles as the model names them. */
function named(articles: readonly Article[]): Map<string, Shown> {
  const names = new Map(articles.map((article) => [article.id, nameOf(article)]));
  return new Map(
    articles.map(({ id: _id, seq: _seq, url: _url, ...shown }) => [
      `${shown.portal}|${shown.key}`,
      {
        ...shown,
        sameAs: shown.sameAs && (names.get(shown.sameAs) ?? shown.sameAs),
        repostOf: shown.repostOf && (names.get(shown.repostOf) ?? shown.repostOf),
      },
    ]),
  );
}

const sorted = <T>(map: Map<string, T>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

async function counters(portals: readonly string[], kept: 'day' | 'month'): Promise<Map<string, number>> {
  const rows = await env.DB.prepare(
    `SELECT concat_ws('|', ${kept}, portal_id, unit_id, content, form, origin, status) AS bucket, n
     FROM count_${kept} WHERE portal_id IN (SELECT value FROM json_each(?1))`,
  )
    .bind(JSON.stringify(portals))
    .all<{ bucket: string; n: number }>();
  return new Map(rows.results.map(({ bucket, n }) => [bucket, n]));
}

/** Everything points at an article that counts, and nothing points on from there. */
function expectNoChains(articles: Map<string, Shown>): void {
  for (const { status, sameAs, repostOf } of articles.values()) {
    expect(status === 'merged').toBe(sameAs !== null);
    if (sameAs !== null) expect(articles.get(sameAs)).toMatchObject({ sameAs: null });
    if (repostOf !== null) expect(articles.get(repostOf)).toMatchObject({ sameAs: null, repostOf: null });
  }
}

/** Sends the batches one after the other, and compares after each and at the end. Gives the articles. */
export async function play(
  who: readonly Person[],
  portals: readonly string[],
  batches: readonly Batch[],
): Promise<Map<string, Shown>> {
  const token = who[0]?.token ?? '';
  const model = new Model(Object.fromEntries(portals.map((portal) => [portal, SPANS])), keyOf);
  const mirrors = portals.map((portal) => new Mirror(portal, token));
  for (const batch of batches) await playBatch(model, mirrors, who, batch);
  const fresh = portals.map((portal) => new Mirror(portal, token));
  for (const mirror of [...mirrors, ...fresh]) await mirror.poll();
  const all = (kept: readonly Mirror[]) => named(kept.flatMap((mirror) => [...mirror.articles.values()]));
  expect(sorted(all(fresh))).toEqual(sorted(model.articles()));
  expect(sorted(all(mirrors))).toEqual(sorted(model.articles()));
  expect(sorted(await counters(portals, 'day'))).toEqual(sorted(model.counters(10)));
  expect(sorted(await counters(portals, 'month'))).toEqual(sorted(model.counters(7)));
  expect(await recount(env.DB)).toEqual([]);
  expectNoChains(all(fresh));
  return all(fresh);
}

async function playBatch(
  model: Model,
  mirrors: readonly Mirror[],
  who: readonly Person[],
  batch: Batch,
): Promise<void> {
  const person = who[batch.person];
  if (!person) throw new Error(`no person ${batch.person}`);
  const single = batch.actions.length === 1;
  if (single) for (const mirror of mirrors) await mirror.poll();
  const before = model.articles();
  const answer = await call('actions', { token: person.token, body: { actions: batch.actions } });
  const now = Date.parse(answer.serverTime);
  const actions = batch.actions.map((raw) => Action.parse(raw));
  const statuses = actions.map((action) => model.receive(action, person, now));
  expect(answer.results.map(({ id, status }) => ({ id, status }))).toEqual(
    actions.map(({ id }, index) => ({ id, status: statuses[index] })),
  );
  for (const [index, action] of actions.entries()) {
    const survivor = model.survivor(model.address(action.article));
    const article = answer.results[index]?.article;
    expect(article && nameOf(article)).toBe(survivor);
    expect(article?.content).toBe(model.shown(survivor).content);
  }
  if (single) await expectNewNumbers(model, mirrors, before);
}

/** After one action: a new number for exactly the articles of which something shown changed. */
async function expectNewNumbers(
  model: Model,
  mirrors: readonly Mirror[],
  before: Map<string, Shown>,
): Promise<void> {
  const given = new Set<string>();
  for (const mirror of mirrors) for (const article of await mirror.poll()) given.add(nameOf(article));
  const changed = [...model.articles()].filter(
    ([name, shown]) => JSON.stringify(shown) !== JSON.stringify(before.get(name)),
  );
  expect([...given].sort()).toEqual(changed.map(([name]) => name).sort());
}
