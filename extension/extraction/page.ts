// A page in the parts that its fields are read from.
import type { PortalProfile } from '#shared/portal';
import type { Field } from './field.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';

export interface Page {
  document: Document;
  /** Absolute. */
  url: string;
  data: MachineData;
  title: Field<string> | null;
  /** The headline's element and the lines around it: none where the headline stands nowhere. */
  headline: Element | null;
  before: readonly Line[];
  /** Up to the lists of other articles. */
  after: readonly Line[];
  selectors: NonNullable<PortalProfile['selectors']>;
}
