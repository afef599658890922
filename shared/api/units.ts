// Units: public bodies and their parts, each with its own time, and which took over from which.
import * as z from 'zod/mini';
import { type Access, type Route, viewer } from '#shared/api/access';
import { date, fault, maybeText, someText } from '#shared/fields';

/** How one unit takes over from another: under a new name, by joining, or by parting. */
export const SUCCESSION_KINDS = ['rename', 'merge', 'split'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** The id of a unit is the caller's: it stands in addresses and filters, where a comma separates several. */
export const UNIT_ID = /^[a-z0-9][a-z0-9.-]{0,62}$/;
const unitId = z.string().check(z.regex(UNIT_ID, { error: fault('bad-id') }));

/** The name of a unit, and the short one for tables. */
const names = { name: someText(300), shortName: someText(100) };

const unitFields = {
  ...names,
  /** The sign of its documents without the kind: SNN. */
  signCode: maybeText(40),
  /** The body above it as a letterhead names it. */
  parentAuthority: maybeText(300),
  /** Where its documents are dated. */
  place: maybeText(100),
  /** The unit above it, whose people see it too. */
  parent: z._default(z.nullable(z.string()), null),
  /** Its first and last day, local; null: without end on that side. */
  validFrom: z._default(z.nullable(date), null),
  validTo: z._default(z.nullable(date), null),
};

export const UnitGiven = z
  .strictObject({
    ...unitFields,
    /** That another name is the same name, spelled right: names as they were are kept, a new name is a new unit. */
    spelling: z._default(z.boolean(), false),
    version: z.int().check(z.minimum(0)),
  })
  .check(
    z.refine(
      ({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo,
      fault('from-after-to'),
    ),
  );
export type UnitGiven = z.infer<typeof UnitGiven>;

/** Who takes over from a unit, from which day on; nobody: takes back what was said. */
export const SuccessorsGiven = z.strictObject({
  kind: z.enum(SUCCESSION_KINDS),
  on: date,
  to: z.array(z.string()).check(z.maxLength(50)),
  /** Of a new name: the unit that does not exist yet, as the one before it in all else. */
  renamed: z._default(z.nullable(z.strictObject({ id: unitId, ...names })), null),
  version: z.int().check(z.minimum(1)),
});
export type SuccessorsGiven = z.infer<typeof SuccessorsGiven>;

export const Unit = z.object({ id: z.string(), ...unitFields, version: z.int() });
export type Unit = z.infer<typeof Unit>;
export const Succession = z.object({
  from: z.string(),
  to: z.string(),
  on: z.string(),
  kind: z.enum(SUCCESSION_KINDS),
});
export type Succession = z.infer<typeof Succession>;

const UnitsAnswer = z.object({ units: z.array(Unit), successions: z.array(Succession) });

const writes: Access = { role: 'admin', scope: 'whole' };

export const unitRoutes = {
  units: {
    method: 'GET',
    path: '/api/v1/units',
    summary: 'Units that may be seen, also those that have ended, and which took over from which.',
    access: viewer('stats:read'),
    answer: UnitsAnswer,
  },
  putUnit: {
    method: 'PUT',
    path: '/api/v1/units/{id}',
    summary:
      'Adds or replaces a unit; the id is the caller’s, and the same again changes nothing. version: the one that was read, 0 for a new one; refused (record-changed) where it is another by now. Another name is refused (unit-renamed) unless spelling says that it is the same name spelled right. validTo ends it: articles of later days are no longer its. Nothing is deleted.',
    access: writes,
    body: UnitGiven,
    answer: Unit,
  },
  putSuccessors: {
    method: 'PUT',
    path: '/api/v1/units/{id}/successors',
    summary:
      'Says who takes over from a unit, from a day on: rename (to: one, or renamed: the new unit), merge (to: the one that it joins), split (to: several). The unit ends the day before. With one successor its portals speak for that from the day on, and its people belong to it once the day has come. to empty takes back what was said, and nothing else.',
    access: writes,
    body: SuccessorsGiven,
    answer: UnitsAnswer,
  },
} as const satisfies Record<string, Route>;
