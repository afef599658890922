// What a line of the audit trail changed, field by field, as people would read it. Pure.
import type { AuditLine } from '#shared/api/audit';
import { REPORT_SECTIONS } from '#shared/report-text';
import { fieldWords } from './field-words.ts';
import { type Telling, valueWords } from './value-words.ts';

export type Difference = { field: string; before: string | null; after: string | null };

/** Fields that say where a value is, and are no news themselves. */
const WRAPPERS = ['tag', 'correction', 'into', 'span', 'renamed'];

/** How a rule gives points is told whole: its parts say nothing by themselves. */
const SCORING = ['basis', 'bands', 'penalties', 'variety'];

type Thing = Record<string, unknown>;

const isObject = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sectionName = (code: unknown) => REPORT_SECTIONS.find((each) => each.code === code)?.name ?? '';

/** A thing whose fields stand in a list, as one. */
function asThing(thing: string, value: unknown): Thing {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return {};
  const [first] = value as Thing[];
  switch (thing) {
    case 'report-text':
      return Object.fromEntries(
        (value as Thing[]).flatMap(({ section, body }) =>
          body === undefined ? [] : [[sectionName(section), body]],
        ),
      );
    case 'unit':
      return first ? { kind: first.kind, on: first.on, to: (value as Thing[]).map(({ to }) => to) } : {};
    default:
      return { spans: value };
  }
}

function withScoring(value: Thing): Thing {
  if (!('bands' in value)) return value;
  const rest = Object.entries(value).filter(([field]) => !SCORING.includes(field));
  return { ...Object.fromEntries(rest), scoring: value };
}

/** The fields of a thing, those of what is wrapped in it among them. */
function fieldsOf(thing: string, value: unknown): Map<string, unknown> {
  const entries = Object.entries(withScoring(asThing(thing, value))).flatMap(([name, each]) =>
    WRAPPERS.includes(name) && isObject(each) ? Object.entries(each) : [[name, each] as const],
  );
  return new Map(entries.filter(([, each]) => each !== undefined));
}

/** No news to people: how often it was written, when and by whom (the line says), by which id it is known, what tells one attempt from another. */
const UNTOLD = ['version', 'invite', 'id', 'token', 'changedAt', 'changedBy', 'createdAt', 'createdBy'];

/** Told though it did not change: which device it was. */
const TOLD_ALWAYS = ['device'];

/** Of an act on an article its kind is told already; that something counts, or is in use, goes without saying. */
function untoldOf(thing: string, was: Map<string, unknown>, is: Map<string, unknown>): readonly string[] {
  const usual = ['applied', 'active'].includes(String(is.get('status'))) && !was.has('status');
  return [...UNTOLD, ...(thing === 'article' ? ['kind'] : []), ...(usual ? ['status'] : [])];
}

/** The fields that differ, in the order in which they stand. */
export function differences(
  { what, before, after }: Pick<AuditLine, 'what' | 'before' | 'after'>,
  telling: Telling,
): Difference[] {
  const [thing = ''] = what.split('.');
  const [was, is] = [fieldsOf(thing, before), fieldsOf(thing, after)];
  const untold = untoldOf(thing, was, is);
  const shown = (field: string, value: unknown) => valueWords(thing, field, value, telling) || null;
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(
      (field) =>
        TOLD_ALWAYS.includes(field) ||
        JSON.stringify(was.get(field) ?? null) !== JSON.stringify(is.get(field) ?? null),
    )
    .filter((field) => !untold.includes(field))
    .map((field) => ({
      field: telling.say(fieldWords(thing, field) ?? field),
      before: TOLD_ALWAYS.includes(field) ? null : shown(field, was.get(field)),
      after: shown(field, is.get(field)),
    }))
    .filter((each) => each.before !== each.after);
}
