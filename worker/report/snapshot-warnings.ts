// How a report stands to frozen figures: made of them, frozen already, sharing days with some, or leaving days between.
import { snapshotAddress } from '#shared/api/pages';
import { addDays, daysBetween, formatDate } from '#shared/local-date';
import type { ReportWarning } from '#shared/report';
import { crossing } from '#shared/snapshot-coverage';
import { showCount } from '#shared/wording';
import type { FrozenDays } from '../db/report.ts';
import type { Filter } from '../db/stats.ts';
import type { Facts } from './facts.ts';

/** A filter in the spelling that snapshots are stored with. */
function spelled(filter: Filter): string {
  const entries = Object.entries(filter).map(([name, values]) => [name, values.toSorted()] as const);
  return JSON.stringify(Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

const days = (from: string, to: string) => `${formatDate(from)} – ${formatDate(to)}`;

function warning(type: string, text: string, snapshot: FrozenDays | null): ReportWarning {
  return { type, text, href: snapshot && snapshotAddress(snapshot.id) };
}

function overlapWith({ period }: Facts, snapshot: FrozenDays): ReportWarning[] {
  const both = crossing(period, snapshot);
  if (!both) return [];
  const text = `Kỳ này và bản chốt “${snapshot.name}” cùng tính ${showCount(both.days)} ngày (${days(both.from, both.to)}): tin, bài của những ngày ấy có trong cả hai báo cáo.`;
  return [warning('overlap', text, snapshot)];
}

/** Days between the last report before this one and its first day, which then are in no report. */
function gapBefore({ period }: Facts, snapshots: readonly FrozenDays[]): ReportWarning[] {
  if (snapshots.some(({ from, to }) => from < period.from && to >= addDays(period.from, -1))) return [];
  const last = snapshots.filter(({ to }) => to < period.from).at(-1);
  if (!last) return [];
  const [from, to] = [addDays(last.to, 1), addDays(period.from, -1)];
  const text = `${showCount(daysBetween(from, to))} ngày (${days(from, to)}) ở giữa bản chốt “${last.name}” và kỳ này không thuộc báo cáo nào.`;
  return [warning('gap', text, last)];
}

/** Whether these are the frozen figures themselves, or the ledger's of a period that is frozen too. */
function ofThisPeriod({ frozen, period, read }: Facts, others: readonly FrozenDays[]): ReportWarning[] {
  if (frozen) {
    const own = read.snapshots.find(({ id }) => id === frozen.snapshot.id) ?? null;
    const text =
      'Số liệu của kỳ lấy từ bản chốt; so sánh với năm trước, kế hoạch và hoạt động khác lấy theo sổ hiện nay.';
    return [warning('frozen-figures', text, own)];
  }
  const same = others.find(({ from, to }) => from === period.from && to === period.to);
  if (!same) return [];
  const text = `Kỳ này đã có bản chốt “${same.name}”: số liệu ở đây lấy theo sổ hiện nay, có thể khác.`;
  return [warning('frozen-already', text, same)];
}

/** Only snapshots of the whole, or limited as this report is, can leave days out or hold them twice. */
export function ofSnapshots(facts: Facts): ReportWarning[] {
  const { frozen, filter, read } = facts;
  const others = read.snapshots.filter(
    (each) => (each.filter === '{}' || each.filter === spelled(filter)) && each.id !== frozen?.snapshot.id,
  );
  return [
    ...ofThisPeriod(facts, others),
    ...others.flatMap((snapshot) => overlapWith(facts, snapshot)),
    ...gapBefore(facts, others),
  ];
}
