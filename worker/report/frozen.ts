// A report of frozen figures: the same model, told from a snapshot's rows instead of the ledger. Pure.
import { localDate } from '#shared/local-date';
import { comparedWith } from '#shared/period';
import type { AnnexLink, AnnexRow } from '#shared/report';
import type { Snapshot, SnapshotArticle } from '#shared/snapshot';
import type { Config } from '../db/config.ts';
import type { Bucket, PeriodRead, ReportRead } from '../db/report.ts';
import { comparability } from '../domain/successors.ts';
import { namedBy, type Question } from './facts.ts';
import { frozenScope } from './scope.ts';

export type Frozen = { snapshot: Snapshot & { hash: string }; articles: readonly SnapshotArticle[] };

/** What a snapshot answers: its own period, filter and grouping, with units and portals as they were called then. */
export function frozenQuestion(frozen: Frozen, config: Config, today: string): Question {
  const { period, filter, grouping, portals, units, lists, frozenAt } = frozen.snapshot;
  const asOf = localDate(Date.parse(frozenAt));
  const previous = comparedWith(period, asOf);
  const days = { from: previous.from, to: period.to };
  const [unit = null, ...others] = filter.unit ?? [];
  // Who is bound to units freezes all of them: nobody asked for them by name.
  const own = others.length === 0 ? unit : null;
  return {
    period,
    previous,
    scope: frozenScope(frozen.snapshot, config),
    filter: Object.fromEntries(Object.entries(filter).filter(([, values]) => values !== undefined)),
    units: own === null ? null : [own],
    unit: own,
    // Names are those that the snapshot kept.
    told: 'asWas',
    able: comparability({ units: filter.unit, told: 'asWas', inRows: true }, config, days, today),
    asked: { unit: filter.unit, portal: filter.portal },
    grouping,
    named: namedBy(grouping).filter((code) => filter.content?.includes(code) ?? true),
    config: { portals, units, groupings: config.groupings, lists },
    today,
    asOf,
    frozen,
  };
}

function bucketsOf(articles: readonly SnapshotArticle[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const { publishedOn, portal, unit, content, form, origin, status } of articles) {
    const bucket = {
      month: publishedOn?.slice(0, 7) ?? '',
      portal,
      unit: unit ?? '',
      content: content ?? ('' as const),
      form: form ?? '',
      origin: origin ?? '',
      status,
    };
    const key = JSON.stringify(bucket);
    buckets.set(key, { ...bucket, n: (buckets.get(key)?.n ?? 0) + 1 });
  }
  return [...buckets.values()];
}

/** How many of each pair of values there are. */
function tallied<T>(values: readonly T[]): (T & { n: number })[] {
  const tallies = new Map<string, T & { n: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    tallies.set(key, { ...value, n: (tallies.get(key)?.n ?? 0) + 1 });
  }
  return [...tallies.values()];
}

const isNamed = ({ counted, content }: SnapshotArticle, { named }: Question) =>
  counted && named.some((code) => code === content);

function presentOf({ articles }: Frozen, question: Question): PeriodRead {
  const own = articles.filter((article) => isNamed(article, question));
  return {
    buckets: bucketsOf(articles),
    sections: tallied(
      own.map(({ section, publishedOn }) => ({
        section: section ?? '',
        month: publishedOn?.slice(0, 7) ?? '',
      })),
    ),
    topics: tallied(own.flatMap(({ topics }) => topics.map((topic) => ({ topic })))),
  };
}

/** The articles that the snapshot's sentence counts, as an annex lists them; their addresses as they answer since. */
function annexOf(
  { articles }: Frozen,
  question: Question,
  links: ReadonlyMap<string, AnnexLink>,
): AnnexRow[] {
  return articles.flatMap((article) => {
    const { content, publishedOn } = article;
    if (!isNamed(article, question) || content === null || publishedOn === null) return [];
    const { id, title, form, section, author, origin, portal, unit, url, note } = article;
    const link = links.get(id) ?? null;
    return [
      { id, title, form, content, publishedOn, section, author, origin, portal, unit, url, note, link },
    ];
  });
}

/** What was read, with the period's own figures as they were frozen; what is beside them is the ledger's. */
export function frozenRead(read: ReportRead, frozen: Frozen, question: Question): ReportRead {
  const { figures, units } = frozen.snapshot;
  const days = new Map(read.units.map((unit) => [unit.id, unit]));
  return {
    ...read,
    present: presentOf(frozen, question),
    again: figures.total - figures.distinct,
    disputed: 0,
    annex: annexOf(frozen, question, read.frozenLinks),
    units: units.map((unit) => ({
      ...unit,
      validFrom: days.get(unit.id)?.validFrom ?? null,
      validTo: days.get(unit.id)?.validTo ?? null,
      nameInSentence: days.get(unit.id)?.nameInSentence ?? null,
    })),
  };
}
