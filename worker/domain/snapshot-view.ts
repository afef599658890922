// A stored snapshot as everyone sees it: its period and tables named by the lists that it was frozen with. Pure.
import { freePeriod, periodOf } from '#shared/period';
import { type Snapshot, type SnapshotHead, type SnapshotRow, snapshotWarnings } from '#shared/snapshot';
import type { Breakdown } from '#shared/stats';
import { figuresOf, type StoredFigures, type Tally } from '../db/snapshot-rows.ts';
import type { StoredSnapshot } from '../db/snapshots.ts';
import type { Column } from '../db/stats.ts';
import { rowsBy } from './breakdowns.ts';

/** What a list tells of a snapshot. */
export function headOf(stored: StoredSnapshot): SnapshotHead {
  const { periodCode, from, to, grouping } = stored;
  const named = periodCode === null ? freePeriod(from, to) : periodOf(periodCode);
  const head = {
    id: stored.id,
    name: stored.name,
    // The dates are those that were frozen, whatever the code may come to mean.
    period: { ...named, from, to },
    filter: stored.filter as SnapshotHead['filter'],
    grouping: {
      ...grouping,
      groups: grouping.groups.map((group) => ({ ...group, contents: [...group.contents] })),
    },
    figures: figuresOf(stored.figures),
    taxonomy: stored.taxonomy,
    rows: stored.rows,
    hash: stored.hash,
    frozenAt: stored.frozenAt,
    frozenBy: stored.frozenBy,
    ledger: stored.ledger,
    issuedNumber: stored.issuedNumber,
    issuedOn: stored.issuedOn,
  };
  return { ...head, warnings: snapshotWarnings(head) };
}

/** The rows of one table, zeros included, in the order of statistics. */
function tableOf(
  stored: StoredSnapshot,
  by: Breakdown,
  column: Column,
  tallies: readonly Tally[],
): SnapshotRow[] {
  const { from, to, grouping, units, portals, lists } = stored;
  const cells = tallies.map(([value, count]) => ({ values: { [column]: value }, count }));
  return rowsBy([by], cells, { from, to, grouping, config: { units, portals, lists } });
}

/** The rows of groups and contents in the figures that were frozen, or in others of the same articles. */
export function placedRows(stored: StoredSnapshot, { content }: Pick<StoredFigures, 'content'>) {
  return {
    content: tableOf(stored, 'content', 'content', content),
    group: tableOf(stored, 'group', 'content', content),
  };
}

/** All that is told of one snapshot. */
export function snapshotOf(stored: StoredSnapshot): Snapshot {
  const { form, origin, unit, portal, month, cells } = stored.figures;
  return {
    ...headOf(stored),
    tables: {
      ...placedRows(stored, stored.figures),
      form: tableOf(stored, 'form', 'form', form),
      origin: tableOf(stored, 'origin', 'origin', origin),
      unit: tableOf(stored, 'unit', 'unit', unit),
      portal: tableOf(stored, 'portal', 'portal', portal),
      month: tableOf(stored, 'month', 'month', month),
    },
    cells: cells.map(([portalId, contentCode, formCode, count]) => ({
      portal: portalId,
      content: contentCode,
      form: formCode,
      count,
    })),
    units: stored.units,
    portals: stored.portals,
    lists: {
      topics: [...stored.lists.topics],
      forms: [...stored.lists.forms],
      origins: [...stored.lists.origins],
    },
  };
}
