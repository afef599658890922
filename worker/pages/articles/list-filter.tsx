// Choosing which articles are listed: what is asked for stays chosen, whatever link it came by.
import { listAddress, pages } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import { LISTED, UNKNOWN } from '#shared/query';
import { CONTENTS, REFORM_CONTENTS } from '#shared/taxonomy';
import type { Config } from '../../db/config.ts';
import { type Say, useSay } from '../language.ts';
import { Choice, DayField } from '../report/period-picker.tsx';
import { FILTER_LABELS } from './filter-names.ts';

type Option = { value: string; label: string };
/** `wrong`: the filter that cannot be used; null: all can. */
type Filtered = { query: Record<string, string>; config: Config; wrong: string | null };

export const STATUS_LABELS: Record<(typeof LISTED)[number], string> = {
  active: 'Đang tính',
  withdrawn: 'Đã rút',
  merged: 'Đã gộp vào bài khác',
  undated: 'Chưa rõ ngày đăng',
  unclassified: 'Chưa phân loại',
  disputed: 'Hai người phân loại khác nhau',
  late: 'Bổ sung sau khi chốt số liệu',
  dead: 'Liên kết không mở được',
  distinct: 'Không tính bài đăng lại',
};

/** What a link chose and the list of choices does not hold is a choice too. */
function withChosen(options: Option[], chosen: string | undefined, label: string): Option[] {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label }];
}

function contentOptions(say: Say, chosen: string | undefined, { groupings }: Config): Option[] {
  const groups = groupings
    .flatMap(({ groups: own }) => own)
    .map(({ name, contents }) => ({ value: contents.join(','), label: say('Nhóm: {name}', { name }) }))
    .filter(({ value }) => value.includes(','));
  const options = [
    { value: '', label: say('Tất cả') },
    { value: REFORM_CONTENTS.join(','), label: say('Thuộc CCHC (0–6)') },
    ...CONTENTS.map(({ code, name }) => ({
      value: code,
      label: code === 'none' ? name : `${code}. ${name}`,
    })),
    ...groups,
  ];
  return withChosen(options, chosen, say('Nội dung {codes}', { codes: chosen?.replaceAll(',', ', ') ?? '' }));
}

function codeOptions(
  say: Say,
  list: readonly { code: string; name: string }[],
  chosen: string | undefined,
): Option[] {
  const options = [
    { value: '', label: say('Tất cả') },
    ...list.map(({ code, name }) => ({ value: code, label: name })),
    { value: UNKNOWN, label: say('Chưa rõ') },
  ];
  const labelOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code;
  return withChosen(options, chosen, chosen?.split(',').map(labelOf).join(', ') ?? '');
}

function idOptions(
  say: Say,
  list: readonly { id: string; name: string }[],
  chosen: string | undefined,
): Option[] {
  const options = [
    { value: '', label: say('Tất cả') },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return withChosen(options, chosen, chosen === UNKNOWN ? say('Chưa rõ') : (chosen ?? ''));
}

const LINKED = [
  ['section', 'Chuyên mục: {value}'],
  ['topic', 'Chủ đề: {value}'],
  ['url', 'Địa chỉ: {value}'],
] as const;

/** Filters that links alone set: shown, kept, and taken off one by one. */
function LinkedFilters({ query }: Pick<Filtered, 'query'>) {
  const say = useSay();
  return (
    <>
      {LINKED.map(([name, words]) => {
        const { [name]: value, ...others } = query;
        if (value === undefined) return null;
        return (
          <p class="linked">
            <input type="hidden" name={name} value={value} />
            {say(words, { value: value === UNKNOWN ? say('Chưa rõ') : value })}{' '}
            <a href={listAddress(others)}>{say('Bỏ')}</a>
          </p>
        );
      })}
    </>
  );
}

/** What each filter with a list of choices offers. */
function optionsOf(say: Say, { query, config }: Pick<Filtered, 'query' | 'config'>) {
  const statuses = LISTED.map((status) => ({ value: status, label: say(STATUS_LABELS[status]) }));
  return {
    content: contentOptions(say, query.content, config),
    form: codeOptions(say, config.lists.forms, query.form),
    origin: codeOptions(say, config.lists.origins, query.origin),
    status: [{ value: '', label: say('Tất cả') }, ...statuses],
    portal: idOptions(say, config.portals, query.portal),
    unit: idOptions(say, config.units, query.unit),
  };
}

const MORE = ['form', 'origin', 'status', 'portal', 'unit'] as const;

/** Filters that are seldom set by hand; open where one is set. */
function MoreFilters({ query, config, wrong }: Filtered) {
  const say = useSay();
  const options = optionsOf(say, { query, config });
  const { form, origin, status, portal, unit } = query;
  return (
    <details
      open={
        [form, origin, portal, unit].some((each) => each !== undefined) ||
        !['active', undefined].includes(status) ||
        MORE.some((name) => name === wrong)
      }
    >
      <summary>{say('Lọc thêm')}</summary>
      <div class="fields">
        {MORE.map((name) => (
          <Choice
            name={name}
            label={say(FILTER_LABELS[name])}
            wrong={wrong === name}
            options={options[name]}
            chosen={query[name]}
          />
        ))}
      </div>
    </details>
  );
}

/** What was asked for, in words on paper, where the fields are not. */
export function AskedFor({
  query,
  config,
  days: { from, to },
}: Pick<Filtered, 'query' | 'config'> & { days: { from?: string; to?: string } }) {
  const say = useSay();
  const options = optionsOf(say, { query, config });
  const told = [
    ...(from === undefined ? [] : [`${say(FILTER_LABELS.from)}: ${formatDate(from)}`]),
    ...(to === undefined ? [] : [`${say(FILTER_LABELS.to)}: ${formatDate(to)}`]),
    ...(['content', ...MORE] as const).flatMap((name) => {
      const chosen = options[name].find(({ value }) => value !== '' && value === query[name]);
      return chosen ? [`${say(FILTER_LABELS[name])}: ${chosen.label}`] : [];
    }),
    ...LINKED.flatMap(([name, words]) => {
      const value = query[name];
      return value === undefined ? [] : [say(words, { value: value === UNKNOWN ? say('Chưa rõ') : value })];
    }),
    ...(query.q === undefined ? [] : [`${say(FILTER_LABELS.q)}: ${query.q}`]),
  ];
  return told.length === 0 ? null : <p class="on-paper">{told.join(' · ')}</p>;
}

function Words({ query }: Pick<Filtered, 'query'>) {
  const say = useSay();
  return (
    <p>
      <label for="q">{say(FILTER_LABELS.q)}</label>
      <input id="q" name="q" type="search" maxlength={200} value={query.q} />
    </p>
  );
}

export function ListFilter({
  query,
  config,
  days,
  wrong,
}: Filtered & { days: { from?: string; to?: string } }) {
  const say = useSay();
  return (
    <form action={pages.articles.path} class="no-print" aria-label={say('Lọc tin, bài')}>
      <div class="fields">
        <DayField name="from" label={say(FILTER_LABELS.from)} value={days.from} wrong={wrong === 'from'} />
        <DayField name="to" label={say(FILTER_LABELS.to)} value={days.to} wrong={wrong === 'to'} />
        <Choice
          name="content"
          label={say(FILTER_LABELS.content)}
          wrong={wrong === 'content'}
          options={contentOptions(say, query.content, config)}
          chosen={query.content}
        />
        <Words query={query} />
        <button type="submit">{say('Lọc')}</button>
        <a class="button quiet" href={pages.articles.path}>
          {say('Bỏ lọc')}
        </a>
      </div>
      <MoreFilters query={query} config={config} wrong={wrong} />
      <LinkedFilters query={query} />
    </form>
  );
}
