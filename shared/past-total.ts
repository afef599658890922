// Totals of periods that have no list of articles: as a document gave them, and what they can be compared with. Pure.
import * as z from 'zod/mini';
import { date, fault, form, maybeText, someText, wholeNumber } from '#shared/fields';
import { addDays } from '#shared/local-date';
import { CONTENT_CODES, type Content, type Form, REFORM_CONTENTS } from '#shared/taxonomy';

const COUNT_MAX = 10_000_000;

const contents = z.pipe(
  z
    .array(z.enum(CONTENT_CODES as [Content, ...Content[]], { error: fault('unknown-content') }))
    .check(z.minLength(1, { error: fault('content-missing') })),
  z.transform((codes: Content[]) => CONTENT_CODES.filter((code) => codes.includes(code))),
);

/** One total as a person enters it; dates local, both included. */
export const pastTotalFields = {
  from: date,
  to: date,
  /** null: of no single one, all together. */
  unit: z._default(z.nullable(z.string()), null),
  portal: z._default(z.nullable(z.string()), null),
  /** The contents that it counts together: one, those of a group, or all seven of reform. */
  contents,
  form: z._default(z.nullable(form), null),
  count: wholeNumber(0, COUNT_MAX, 'bad-amount'),
  /** The document that says so: “Báo cáo số 485/BC-SNN ngày 25/10/2022”. */
  source: someText(500),
  note: maybeText(1000),
};

/** What tells one total from another. */
export type PastTotalKey = {
  from: string;
  to: string;
  unit: string | null;
  portal: string | null;
  contents: readonly Content[];
  form: Form | null;
};
export type PastTotalLike = PastTotalKey & { id: string; count: number; source: string };

/** The id of a total: one for each span of days, unit, portal, contents and form. */
export function pastTotalId({ from, to, unit, portal, contents: of, form: kind }: PastTotalKey): string {
  const codes = CONTENT_CODES.filter((code) => of.includes(code)).join('');
  return [from, to, unit ?? '-', portal ?? '-', codes, kind ?? '-'].join('~');
}

/** What is compared: local days, both included; the units and portals asked for (null: all that are seen). */
export type Compare = {
  from: string;
  to: string;
  unit: readonly string[] | null;
  portal: readonly string[] | null;
  /** By every portal that is seen, the units that it ever spoke for. */
  spokeFor: ReadonlyMap<string, readonly string[]>;
};

/** The totals that a comparison uses, and what they add up to; a sum is null where they do not tell it whole. */
export type PastFigures = {
  used: readonly PastTotalLike[];
  reform: number | null;
  /** Of any set of contents together. */
  countOf(contents: readonly Content[]): number | null;
  /** Of all reform contents in one form. */
  countOfForm(form: Form): number | null;
};

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
/** The sum, where each part is known. */
const sumOfKnown = (counts: readonly (number | null)[]): number | null =>
  counts.every((count) => count !== null) && counts.length > 0 ? sum(counts) : null;

/** Spans that follow each other from the first day to the last, the longest first; null where days stay uncovered. */
function chain(spans: readonly { from: string; to: string }[], { from, to }: Compare) {
  const found: { from: string; to: string }[] = [];
  for (let day = from; day <= to; ) {
    const next = spans
      .filter((span) => span.from === day && span.to <= to)
      .reduce<{ from: string; to: string } | null>(
        (best, span) => (best && best.to >= span.to ? best : span),
        null,
      );
    if (!next) return null;
    found.push(next);
    day = addDays(next.to, 1);
  }
  return found;
}

/** The units whose totals make up the whole: those asked for, else all that the portals asked for spoke for. */
function unitsOf({ unit, portal, spokeFor }: Compare): readonly string[] {
  const portals = portal ?? [...spokeFor.keys()];
  return unit ?? [...new Set(portals.flatMap((id) => spokeFor.get(id) ?? []))];
}

/** The portals on which a unit speaks; null: on which any does. */
function portalsOf(unit: string | null, { spokeFor }: Compare): string[] {
  return [...spokeFor].flatMap(([id, units]) => (unit === null || units.includes(unit) ? [id] : []));
}

/** One total of all together where it was entered, else one of each; nothing where one of them is missing. */
function parts(
  totals: readonly PastTotalLike[],
  name: 'unit' | 'portal',
  wanted: readonly string[],
  allTogether: boolean,
): readonly (string | null)[] {
  const given = new Set(totals.map((total) => total[name]));
  if (allTogether && given.has(null)) return [null];
  return wanted.every((value) => given.has(value)) ? wanted : [];
}

/** Totals of the same days, unit and portal. */
type Cell = readonly PastTotalLike[];

/** Totals whose contents are parts of these and, the largest first, overlap with no other; null where some are missing. */
function covering(cell: Cell, wanted: readonly Content[]): Cell | null {
  const open = new Set(wanted);
  const chosen = cell
    .filter((total) => total.contents.every((code) => wanted.includes(code)))
    .toSorted((a, b) => b.contents.length - a.contents.length)
    .filter((total) => {
      if (!total.contents.every((code) => open.has(code))) return false;
      for (const code of total.contents) open.delete(code);
      return true;
    });
  return open.size === 0 && chosen.length > 0 ? chosen : null;
}

/** Totals of all forms together; where only single forms were entered, these added up. */
function anyForm(cell: Cell): Cell {
  const whole = cell.filter((total) => total.form === null);
  const added = new Map<string, PastTotalLike>();
  for (const total of cell) {
    const codes = total.contents.join();
    if (total.form === null || whole.some(({ contents: own }) => own.join() === codes)) continue;
    added.set(codes, { ...total, form: null, count: total.count + (added.get(codes)?.count ?? 0) });
  }
  return [...whole, ...added.values()];
}

function countIn(cell: Cell, contentsAsked: readonly Content[]): number | null {
  const found = covering(anyForm(cell), contentsAsked);
  return found && sum(found.map(({ count }) => count));
}

function formIn(cell: Cell, kind: Form): number | null {
  const own = covering(
    cell.filter((total) => total.form === kind),
    REFORM_CONTENTS,
  );
  if (own) return sum(own.map(({ count }) => count));
  // Forms were told, and this one was not among them: there was none.
  const told = cell.filter(
    (total) => total.form !== null && total.contents.length === REFORM_CONTENTS.length,
  );
  const whole = countIn(cell, REFORM_CONTENTS);
  return told.length > 0 && whole !== null && sum(told.map(({ count }) => count)) === whole ? 0 : null;
}

/**
 * What totals say of the days, units and portals that are compared. Totals of other days, or of parts of the days that
 * do not follow each other whole, are not used; none overlaps with another. null where none can be used.
 */
export function pastFigures(totals: readonly PastTotalLike[], compare: Compare): PastFigures | null {
  const spans = chain(totals, compare);
  if (!spans) return null;
  const cells = spans.flatMap((span): Cell[] => {
    const own = totals.filter(({ from, to }) => from === span.from && to === span.to);
    const units = parts(own, 'unit', unitsOf(compare), compare.unit === null);
    if (units.length === 0) return [[]];
    return units.flatMap((unit): Cell[] => {
      const ofUnit = own.filter((total) => total.unit === unit);
      const all = portalsOf(unit, compare);
      const wanted = compare.portal ?? all;
      const found = parts(
        ofUnit,
        'portal',
        wanted,
        all.every((id) => wanted.includes(id)),
      );
      return found.length === 0
        ? [[]]
        : found.map((portal) => ofUnit.filter((each) => each.portal === portal));
    });
  });
  if (cells.length === 0 || cells.some((cell) => cell.length === 0)) return null;
  return {
    used: cells.flat(),
    reform: sumOfKnown(cells.map((cell) => countIn(cell, REFORM_CONTENTS))),
    countOf: (asked) => sumOfKnown(cells.map((cell) => countIn(cell, asked))),
    countOfForm: (kind) => sumOfKnown(cells.map((cell) => formIn(cell, kind))),
  };
}
