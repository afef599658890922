// Random stories around a freeze: the snapshot stays as it was, and what differs is what differs in the plain model.
// VITE_SEED and VITE_PATH, as a failure prints them, repeat its story.
import { reset } from 'cloudflare:test';
import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { Action } from '#shared/action';
import { canonicalUrl } from '#shared/canonical-url';
import { COMPARED_FIELDS, type ComparedArticle } from '#shared/snapshot';
import { call, deviceOf } from './client.ts';
import { Model, type Shown } from './model.ts';
import { type Batch, type Person, people, portalOf, SPANS } from './model-run.ts';
import { about, freeze } from './snapshots.ts';
import { actionsOf, batchesOf, joint, sizes } from './stories.ts';

const { VITE_SEED, VITE_PATH } = (import.meta as ImportMeta & { env: Record<string, string> }).env;
const REPEAT = {
  endOnFailure: true,
  ...(VITE_SEED ? { seed: Number(VITE_SEED) } : {}),
  ...(VITE_PATH ? { path: VITE_PATH } : {}),
};
const [FROM, TO] = ['2023-01-01', '2023-06-30'];
let stories = 0;

afterEach(reset);

type Filter = { portal: string[]; content?: readonly string[]; unit?: readonly string[] };

const fits = ({ portal, content, unit }: Shown, filter: Filter) =>
  filter.portal.includes(portal) &&
  (filter.content?.includes(content ?? '') ?? true) &&
  (filter.unit?.includes(unit ?? '') ?? true);
const inPeriod = (day: string | null) => day !== null && day >= FROM && day <= TO;
const counts = (shown: Shown, filter: Filter) =>
  shown.status === 'active' && inPeriod(shown.publishedOn) && shown.content !== null && fits(shown, filter);

function addedReason(was: Shown | undefined, spokenOf: boolean, filter: Filter): string {
  const kept = was && was.status !== 'merged' && fits(was, filter);
  if (kept && was.status === 'withdrawn' && inPeriod(was.publishedOn)) return 'restored';
  if (kept && was.status === 'active' && was.publishedOn === null) return 'dated';
  if (kept && was.status === 'active' && inPeriod(was.publishedOn)) return 'classified';
  return spokenOf ? 'moved' : 'new';
}

function goneReason({ status, content, publishedOn }: Shown): string {
  if (status !== 'active') return status;
  if (content === null) return 'unclassified';
  if (publishedOn === null) return 'undated';
  return inPeriod(publishedOn) ? 'filtered' : 'moved';
}

/** The differences as the model sees them: names with why, or with the fields that changed. */
function expected(before: Map<string, Shown>, after: Map<string, Shown>, known: Set<string>, filter: Filter) {
  const names = [...after.keys()].sort();
  const [was, is] = [(name: string) => before.get(name), (name: string) => after.get(name) as Shown];
  const counted = (name: string) => {
    const shown = was(name);
    return shown !== undefined && counts(shown, filter);
  };
  const added = names.filter((name) => counts(is(name), filter) && !counted(name));
  const gone = names.filter((name) => !counts(is(name), filter) && counted(name));
  const both = names.filter((name) => counts(is(name), filter) && counted(name));
  const fields = (name: string) =>
    COMPARED_FIELDS.filter((field) => field !== 'url').filter(
      (field) => JSON.stringify(was(name)?.[field]) !== JSON.stringify(is(name)[field]),
    );
  return {
    added: added.map((name) => [name, addedReason(was(name), known.has(name), filter)]),
    gone: gone.map((name) => [name, goneReason(is(name))]),
    changed: both.map((name) => [name, fields(name)] as const).filter(([, changed]) => changed.length > 0),
  };
}

const nameOf = ({ portal, url }: ComparedArticle) => `${portal}|${canonicalUrl(url)}`;
const byName = <T>(list: [string, T][]) => list.sort(([a], [b]) => (a < b ? -1 : 1));

/** Sends batches to the Worker and to the model. */
async function playOn(model: Model, who: readonly Person[], batches: readonly Batch[]): Promise<void> {
  for (const { person, actions } of batches) {
    const by = who[person];
    if (!by) throw new Error(`no person ${person}`);
    const { serverTime } = await call('actions', { token: by.token, body: { actions } });
    for (const raw of actions) model.receive(Action.parse(raw), by, Date.parse(serverTime));
  }
}

const filters = fc.record(
  { content: fc.constant(['0', '2']), unit: fc.constant(['cu']) },
  { requiredKeys: [] },
);

it('differs from the ledger as the model says, and stays what it was', { timeout: 240_000 }, async () => {
  const [who, reporter] = [await people(), await deviceOf('reporter')];
  const oneStory = async (
    deeds: Parameters<typeof actionsOf>[0] extends readonly (infer D)[] ? (D & { into: number })[] : never,
    cuts: number[],
    cut: number,
    limits: { content?: readonly string[]; unit?: readonly string[] },
  ) => {
    const story = ++stories;
    const portals = [await portalOf(`p${story}`), await portalOf(`q${story}`)];
    const arrivals = actionsOf(deeds, story, portals).flatMap((action, index) => {
      const { kind, into, item, person } = deeds[index] ?? { kind: '', into: 0, item: 0, person: 0 };
      if (kind === 'merge' && into === item) return [];
      const target = portals[into % portals.length] ?? '';
      const extra = { into: { portal: target, url: `https://${target}.example.vn/tin-${into}` } };
      const joins = kind === 'merge' || kind === 'split';
      return [{ person: joins ? 2 : person, action: { ...action, ...(kind === 'merge' ? extra : {}) } }];
    });
    const at = cut % (arrivals.length + 1);
    const filter = { portal: portals, ...limits };
    const model = new Model(Object.fromEntries(portals.map((portal) => [portal, SPANS])), (_, url) =>
      canonicalUrl(url),
    );
    await playOn(model, who, batchesOf(arrivals.slice(0, at), cuts));
    const before = model.articles();
    const known = new Set(model.rows.map(({ address }) => address));
    const snapshot = await freeze(reporter, { period: undefined, from: FROM, to: TO, filter });
    const frozen = await call('snapshotArticles', about(reporter, snapshot.id));
    expect(snapshot.figures.total).toBe([...before.values()].filter((shown) => counts(shown, filter)).length);

    await playOn(model, who, batchesOf(arrivals.slice(at), cuts));
    const answer = await call('compareSnapshot', about(reporter, snapshot.id));
    const wanted = expected(before, model.articles(), known, filter);
    expect(byName(answer.added.map(({ article, reason }) => [nameOf(article), reason]))).toEqual(
      wanted.added,
    );
    expect(byName(answer.gone.map(({ article, reason }) => [nameOf(article), reason]))).toEqual(wanted.gone);
    expect(
      byName(
        answer.changed.map(({ article, changes }) => [nameOf(article), changes.map(({ field }) => field)]),
      ),
    ).toEqual(wanted.changed);
    const query = Object.fromEntries(Object.entries(filter).map(([name, values]) => [name, values.join()]));
    const { total, distinct, undated, unclassified, withdrawn } = await call('stats', {
      token: reporter,
      query: { from: FROM, to: TO, ...query },
    });
    expect(answer.now).toMatchObject({ total, distinct, undated, unclassified, withdrawn });
    expect(answer.frozen).toEqual(snapshot.figures);
    expect(await call('snapshot', about(reporter, snapshot.id))).toEqual(snapshot);
    expect(await call('snapshotArticles', about(reporter, snapshot.id))).toEqual(frozen);
    expect((await call('verifySnapshot', about(reporter, snapshot.id))).matches).toBe(true);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(joint, { minLength: 2, maxLength: 24, size: 'max' }),
      sizes,
      fc.nat(),
      filters,
      oneStory,
    ),
    { numRuns: 60, ...REPEAT },
  );
});
