// Addresses of the page of activities, by what is to be shown on it.
import { pages } from '#shared/api/pages';

/** What is shown: local days, a unit and a kind (null: all of them), and where the list goes on. */
export type Shown = {
  from: string;
  to: string;
  unit: string | null;
  kind: string | null;
  cursor: string | null;
};

/** The address of the page with what it shows; `sua`: an activity to change. */
export function activitiesAddress({ from, to, unit, kind, cursor }: Shown, sua?: string): string {
  const given = { tu: from, den: to, 'don-vi': unit, loai: kind, tiep: cursor, sua };
  const query = Object.entries(given).flatMap(([name, value]) =>
    value == null ? [] : [[name, value] as [string, string]],
  );
  return `${pages.activities.path}?${new URLSearchParams(query)}`;
}
