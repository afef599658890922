// Where the articles behind a report's figures are listed. Pure.
import { frozenListAddress, listAddress } from '#shared/api/pages';
import { lastDayOfMonth } from '#shared/local-date';
import { UNKNOWN } from '#shared/query';
import type { Report, ReportTable } from '#shared/report';
import type { Content } from '#shared/taxonomy';
import type { Days } from '../db/report.ts';

/** The list behind a figure; its parameters narrow the report's own days and limits. */
export type ListOf = (more: Readonly<Record<string, string | undefined>>) => string;

/** The articles that tables count, by the contents that they are of; and the days. */
export type Counted = {
  contents: readonly string[];
  groups: readonly { code: string; contents: readonly string[] }[];
  days: Days;
};

/** What the articles of a row have in common, as the list takes it; a code of null is what is not known. */
export function rowQuery(
  by: ReportTable['by'],
  code: string | null,
  { contents, groups, days: { from, to } }: Counted,
): Readonly<Record<string, string>> {
  const base = { status: 'active', content: contents.join(',') };
  const value = code ?? UNKNOWN;
  if (by === 'group') {
    const own = groups.find((group) => group.code === code)?.contents ?? [OUTSIDE];
    return { ...base, content: own.join(',') };
  }
  if (by !== 'month') return { ...base, [by]: value };
  const [first, last] = [`${value}-01`, lastDayOfMonth(value)];
  return { ...base, from: first > from ? first : from, to: last < to ? last : to };
}

/** The content of what a grouping does not place. */
const OUTSIDE: Content = 'none';

/** What lies within a limit of contents. */
const within = (contents: string | undefined, limit: string | undefined): string | undefined =>
  contents === undefined || limit === undefined
    ? (contents ?? limit)
    : contents
        .split(',')
        .filter((content) => limit.split(',').includes(content))
        .join(',');

/** In the ledger as it stands, of some days. */
export function ledgerList({ limits }: Pick<Report['scope'], 'limits'>, { from, to }: Days): ListOf {
  return ({ content, ...more }) =>
    listAddress({ from, to, ...limits, ...more, content: within(content, limits.content) });
}

/** Of the report's own figures: in the ledger, or of frozen ones among what was frozen with them. */
export function ownList({
  snapshot,
  period,
  scope,
}: Pick<Report, 'scope'> & { snapshot: { id: string } | null; period: Days }): ListOf {
  if (snapshot === null) return ledgerList(scope, period);
  const { from, to } = period;
  return (more) => frozenListAddress(snapshot.id, { from, to, ...more });
}
