// Drawing a sample for two people, and saying how far they agree once both are done.
import { agreementOf } from '#shared/agreement';
import type { NewSample, Sample, SampleAnswer } from '#shared/api/review';
import { drawSample } from '#shared/draw-sample';
import { ProblemError } from '#shared/problem';
import { checkedBehindGate, type Pass } from '../db/batch.ts';
import type { Config } from '../db/config.ts';
import { writeCoder, writeEnd } from '../db/sample-writes.ts';
import {
  type Candidate,
  insertSample,
  POPULATION_MAX,
  readDrawn,
  readPopulation,
  readSample,
  type SampleRead,
} from '../db/samples.ts';
import { isSeen, seenBy, seenFilter } from '../db/sight.ts';

/** Whether what stands under the id is what was asked for: else the id is another sample's. */
function isWanted(sample: Sample, wanted: NewSample): boolean {
  const { name, from, to, seed, coders } = sample;
  const ids = coders.map(({ id, before }) => before[0]?.id ?? id);
  return (
    name === wanted.name &&
    from === wanted.from &&
    to === wanted.to &&
    seed === wanted.seed &&
    ids.every((id, place) => id === wanted.coders[place])
  );
}

function coderIn(candidates: readonly Candidate[], id: string): Candidate {
  const found = candidates.find((each) => each.id === id);
  if (!found) throw new ProblemError('sample-coders', `no person ${id} who classifies`);
  return found;
}

/**
 * Draws a sample of what the asking person and both coders may see. The same request again changes nothing. Throws
 * from-after-to, sample-coders, sample-empty, sample-too-wide, id-reused.
 */
export async function createSample(
  db: D1Database,
  pass: Pass,
  config: Config,
  wanted: NewSample,
): Promise<Sample> {
  const { from, to, size, seed, coders, id } = wanted;
  await checkedBehindGate(db, pass, () => {
    if (from > to) throw new ProblemError('from-after-to', `${from} is after ${to}`, { parameter: 'from' });
    if (coders[0] === coders[1]) throw new ProblemError('sample-coders', 'the same person twice');
  });
  const eyes = { filter: seenFilter(config), bound: config.bound };
  const { articles, candidates } = await readPopulation(db, pass, eyes, { from, to });
  const sights = coders.map((coder) => seenBy(config, coderIn(candidates, coder).unit));
  if (articles.length > POPULATION_MAX) throw new ProblemError('sample-too-wide');
  const population = articles.filter((article) => sights.every((sight) => isSeen(sight, article)));
  if (population.length === 0) throw new ProblemError('sample-empty', `nothing from ${from} to ${to}`);
  const drawn = drawSample(
    population.map((article) => article.id),
    size,
    seed,
  );
  const given = { wanted, drawn, population: population.length };
  const sample = await insertSample(db, pass, config.bound, given);
  if (!sample || !isWanted(sample, wanted)) throw new ProblemError('id-reused', `${id} is another sample’s`);
  return sample;
}

/** A sample and, once both are done, how far they agree; the cases that differ as far as they may be seen. */
export function agreed(
  config: Config,
  { sample, cases }: Pick<SampleRead, 'sample' | 'cases'>,
): SampleAnswer {
  if (!sample.done) return { sample, agreement: null, differing: [], unseen: 0 };
  const apart = cases.filter(({ answers: [first, second] }) => first !== second);
  const differing = apart.filter(({ article }) => isSeen(config, article));
  const agreement = agreementOf(cases.map(({ answers }) => answers));
  return { sample, agreement, differing, unseen: apart.length - differing.length };
}

/**
 * Gives what is left of a person's half to somebody else. The same again changes nothing. Throws not-found, sample-done,
 * sample-half-done, sample-coders, sample-same-coder, and sample-unseen where they may not see an article of it.
 */
export async function reassign(
  db: D1Database,
  pass: Pass,
  config: Config,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<Sample> {
  const { sample } = await sampleOf(db, pass, config, id);
  const half = sample.coders.find((coder) => coder.id === from || coder.id === to);
  if (half?.id === to && half.before.at(-1)?.id === from) return sample;
  if (sample.done) throw new ProblemError('sample-done');
  const place = sample.coders.findIndex((coder) => coder.id === from) === 0 ? 1 : 2;
  if (half?.id !== from) throw new ProblemError('sample-coders', `${from} is not asked for a half`);
  if (half.answered === sample.size) throw new ProblemError('sample-half-done');
  const { articles, candidates } = await readDrawn(db, pass, config.bound, id);
  const sight = seenBy(config, coderIn(candidates, to).unit);
  if (!articles.every((article) => isSeen(sight, article))) throw new ProblemError('sample-unseen', to);
  await writeCoder(db, pass, { id, place, from, to });
  return (await sampleOf(db, pass, config, id)).sample;
}

/** Ends a sample with what is there, and tells it. What is done stays as it is. Throws not-found. */
export async function endSample(
  db: D1Database,
  pass: Pass,
  config: Config,
  id: string,
): Promise<SampleAnswer> {
  await sampleOf(db, pass, config, id);
  await writeEnd(db, pass, id);
  return agreed(config, await sampleOf(db, pass, config, id));
}

/** A sample by its id. Throws not-found where there is none to see. */
export async function sampleOf(db: D1Database, pass: Pass, config: Config, id: string): Promise<SampleRead> {
  const read = await readSample(db, pass, config.bound, id);
  if (!read) throw new ProblemError('not-found', `no sample ${id}`);
  return { ...read, unanswered: read.unanswered.filter(({ article }) => isSeen(config, article)) };
}
