// A page in the parts that its fields are read from.
import type { PortalProfile } from '#shared/portal';
import type { Headline } from './headline.ts';
import type { Line } from './lines.ts';
import type { MachineData } from './machine-data.ts';

export interface Page {
  document: Document;
  /** Absolute. */
  url: string;
  data: MachineData;
  lines: readonly Line[];
  headline: Headline;
  selectors: NonNullable<PortalProfile['selectors']>;
}
