// Which period and which reading of periods a person looked at last.

export const PERIODS = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof PERIODS)[number];
export const FAMILIES = ['calendar', 'statutory'] as const;
export type Family = (typeof FAMILIES)[number];

/** What the figures show: a period and how it is reckoned. */
export type Chosen = { period: PeriodKind; family: Family };

/** The choice out of what was kept; the calendar year for what is missing or unknown. */
export function chosenFrom(kept: Readonly<Record<string, string>> | undefined): Chosen {
  return {
    period: PERIODS.find((known) => known === kept?.period) ?? 'year',
    family: FAMILIES.find((known) => known === kept?.family) ?? 'calendar',
  };
}
