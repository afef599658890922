// Choosing what the report is of: usual periods as links, any days in a form.
import { pages, reportAddress } from '#shared/api/pages';
import { addYears } from '#shared/local-date';
import type { Config } from '../../db/config.ts';
import { type Preset, presetsOfYear, recentPresets } from '../../report/presets.ts';
import { useSay } from '../language.ts';

/** What is shown now: the query as given, and the days that it means where it could be understood. */
export type Chosen = { query: Record<string, string>; days: { from: string; to: string } | null };
type Picker = Chosen & { config: Config; today: string };

/** What a link to another period keeps. */
function kept({ portal, unit, units, grouping }: Record<string, string>): Record<string, string | undefined> {
  return { portal, unit, units, grouping };
}

function Links({ presets, query }: { presets: readonly Preset[]; query: Chosen['query'] }) {
  const say = useSay();
  return (
    <ul class="choices">
      {presets.map(({ label, code }) => (
        <li>
          <a
            href={reportAddress({ period: code, ...kept(query) })}
            aria-current={query.period === code ? 'true' : undefined}
          >
            {say(label)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The same period of another year. */
function inYear({ query, days }: Chosen, year: number, by: number): string {
  const { period } = query;
  if (period?.startsWith('ytd-'))
    return reportAddress({ ...query, period: `ytd-${addYears(period.slice(4), by)}` });
  if (period !== undefined)
    return reportAddress({ ...query, period: period.replace(/-(\d{4})(?=-|$)/, `-${year}`) });
  if (!days) return reportAddress({ ...kept(query), period: `c-year-${year}` });
  return reportAddress({ ...kept(query), from: addYears(days.from, by), to: addYears(days.to, by) });
}

function YearPresets({ query, days, today }: Omit<Picker, 'config'>) {
  const say = useSay();
  const year = Number((days?.to ?? today).slice(0, 4));
  const groups = presetsOfYear(year);
  const isOneOfThem = groups.some(({ presets }) => presets.some(({ code }) => code === query.period));
  return (
    <details class="periods" open={isOneOfThem}>
      <summary>{say('Các kỳ của năm {year}', { year: String(year) })}</summary>
      <p class="years">
        <a href={inYear({ query, days }, year - 1, -1)}>{say('‹ Năm {year}', { year: String(year - 1) })}</a>
        <a href={inYear({ query, days }, year + 1, 1)}>{say('Năm {year} ›', { year: String(year + 1) })}</a>
      </p>
      {groups.map(({ title, presets }) => (
        <>
          <p class="choices-of">{say(title)}</p>
          <Links presets={presets} query={query} />
        </>
      ))}
    </details>
  );
}

type Option = { value: string; label: string };

export function Choice({
  name,
  label,
  options,
  chosen,
  wrong = false,
}: {
  name: string;
  label: string;
  options: readonly Option[];
  chosen: string | undefined;
  /** That what was asked for here cannot be answered. */
  wrong?: boolean;
}) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-invalid={wrong ? 'true' : undefined}>
        {options.map(({ value, label: text }) => (
          <option value={value} selected={value === (chosen ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A field for a day; what was typed stays in it. */
export function DayField({
  name,
  label,
  value,
  wrong = false,
}: {
  name: string;
  label: string;
  value: string | undefined;
  wrong?: boolean;
}) {
  return (
    <p>
      <label for={name}>{label}</label>
      <input id={name} name={name} type="date" value={value} aria-invalid={wrong ? 'true' : undefined} />
    </p>
  );
}

const options = (all: string, list: readonly { id: string; name: string }[]): Option[] => [
  { value: '', label: all },
  ...list.map(({ id, name }) => ({ value: id, label: name })),
];

function PeriodForm({ query, days, config }: Picker) {
  const say = useSay();
  const { portals, units, groupings, successions } = config;
  return (
    <form action={pages.report.path} class="fields">
      <DayField name="from" label={say('Từ ngày')} value={days?.from ?? query.from} />
      <DayField name="to" label={say('Đến ngày')} value={days?.to ?? query.to} />
      {portals.length > 1 ? (
        <Choice
          name="portal"
          label={say('Cổng, trang')}
          options={options(say('Tất cả'), portals)}
          chosen={query.portal}
        />
      ) : null}
      {units.length > 1 ? (
        <Choice
          name="unit"
          label={say('Đơn vị')}
          options={options(say('Tất cả'), units)}
          chosen={query.unit}
        />
      ) : null}
      {successions.length > 0 ? (
        <Choice
          name="units"
          label={say('Tính đơn vị')}
          options={[
            { value: '', label: say('theo tên khi đó') },
            { value: 'successor', label: say('tính về đơn vị kế thừa') },
          ]}
          chosen={query.units}
        />
      ) : null}
      {groupings.length > 1 ? (
        <Choice
          name="grouping"
          label={say('Cách gộp')}
          options={groupings.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={query.grouping ?? groupings[0]?.id}
        />
      ) : null}
      <button type="submit">{say('Xem báo cáo')}</button>
    </form>
  );
}

export function PeriodPicker(picker: Picker) {
  const say = useSay();
  return (
    <section class="no-print picker" aria-label={say('Chọn kỳ báo cáo')}>
      <Links presets={recentPresets(picker.today)} query={picker.query} />
      <YearPresets {...picker} />
      <PeriodForm {...picker} />
    </section>
  );
}
