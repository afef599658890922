// Choosing what the report is of: usual periods as links, any days in a form.
import { pages, reportAddress } from '#shared/api/pages';
import { addYears } from '#shared/local-date';
import type { Config } from '../../db/config.ts';
import { type Preset, presetsOfYear, recentPresets } from '../../report/presets.ts';
import type { FilterNames } from '../filter-fault.tsx';
import { type Say, useSay } from '../language.ts';

/** What is shown now: the query as given, and the days that it means where it could be understood. */
export type Chosen = { query: Record<string, string>; days: { from: string; to: string } | null };
/** `refused`: what was asked for and cannot be answered, and the field that it is about. */
type Picker = Chosen & {
  config: Config;
  today: string;
  refused?: { query: Chosen['query']; name: string | null };
};

const LABELS = {
  from: 'Từ ngày',
  to: 'Đến ngày',
  portal: 'Cổng, trang',
  unit: 'Đơn vị',
  units: 'Tính đơn vị',
  grouping: 'Cách gộp',
} as const;
type FieldName = keyof typeof LABELS;

/** The fields that the form has: those where there is something to choose. */
function fieldsOf({ portals, units, successions, groupings }: Config): FieldName[] {
  const chosen = { portal: portals, unit: units, grouping: groupings };
  return (Object.keys(LABELS) as FieldName[]).filter((name) => {
    if (name === 'units') return successions.length > 0;
    return name === 'from' || name === 'to' || chosen[name].length > 1;
  });
}

/** What the parts of the question are called, with a field or without. */
export const pickerNames = (config: Config): FilterNames => ({
  fields: Object.fromEntries(fieldsOf(config).map((name) => [name, LABELS[name]])),
  linked: { ...LABELS, period: 'Kỳ báo cáo', snapshot: 'Bản chốt' },
});

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

/** What the choices of the form are. */
const choicesOf = (say: Say, { portals, units, groupings }: Config) => ({
  portal: options(say('Tất cả'), portals),
  unit: options(say('Tất cả'), units),
  units: [
    { value: '', label: say('theo tên khi đó') },
    { value: 'successor', label: say('tính về đơn vị kế thừa') },
  ],
  grouping: groupings.map(({ id, name }) => ({ value: id, label: name })),
});

function PeriodForm({ query, days, config, refused }: Picker) {
  const say = useSay();
  const choices = choicesOf(say, config);
  const { portal, unit, units, grouping = config.groupings[0]?.id } = query;
  const chosen = { portal, unit, units, grouping };
  return (
    <form action={pages.report.path} class="fields">
      {fieldsOf(config).map((name) => {
        const own = { name, label: say(LABELS[name]), wrong: name === refused?.name };
        return name === 'from' || name === 'to' ? (
          <DayField {...own} value={days?.[name] ?? (refused?.query ?? query)[name]} />
        ) : (
          <Choice {...own} options={choices[name]} chosen={chosen[name]} />
        );
      })}
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
