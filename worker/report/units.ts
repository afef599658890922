// Whose report it is: units by the name and letterhead that they had on the day. Pure.
import type { ReportUnit } from '#shared/report';
import type { Speaking, UnitRow } from '../db/report.ts';
import { type Facts, namedBuckets, sumOf } from './facts.ts';

/** The unit that a portal spoke for on a day; where none did then, the last one before it. */
export function speakerOn(speaking: readonly Speaking[], portal: string, day: string): string | null {
  const before = speaking.filter((each) => each.portal === portal && each.from <= day);
  const then = before.filter(({ to }) => to === null || to >= day);
  return (then.at(-1) ?? before.at(-1))?.unit ?? null;
}

/** The unit in whose name a portal's sentence speaks: the one asked for, else the portal's own on the last day. */
export function unitOfPortal(facts: Facts, portal: string): UnitRow | null {
  const { unit: asked, period, read } = facts;
  const id = asked ?? speakerOn(read.speaking, portal, period.to);
  return read.units.find((unit) => unit.id === id) ?? null;
}

/**
 * The unit over the report: the one asked for, else that of the portal asked for, else of the portal with the most;
 * null where several were asked for and none posted anything.
 */
export function unitOfReport(facts: Facts): UnitRow | null {
  const { filter, config, read, named } = facts;
  const buckets = namedBuckets(read.present, named);
  const asked = config.portals.filter(({ id }) => filter.portal?.includes(id) ?? true);
  const posted = (portal: string) => sumOf(buckets, (bucket) => bucket.portal === portal);
  const [first] = asked.toSorted((a, b) => posted(b.id) - posted(a.id));
  if (!first || (asked.length > 1 && posted(first.id) === 0 && filter.unit?.length !== 1)) return null;
  return unitOfPortal(facts, first.id);
}

/** As a report shows it. */
export function shownUnit({ validFrom: _, validTo: __, nameInSentence: ___, ...unit }: UnitRow): ReportUnit {
  return unit;
}
