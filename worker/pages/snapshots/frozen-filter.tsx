// What the list of a snapshot is narrowed to, in words, and the way back to the whole of it.
import { frozenListAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import { UNKNOWN } from '#shared/query';
import type { Snapshot } from '#shared/snapshot';
import { CONTENT_CODES, REFORM_CONTENTS } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import { STATUS_LABELS } from '../articles/list-filter.tsx';
import { type Say, useSay } from '../language.ts';

/** The filters of the list as its address has them; where a page begins is none of them. */
export type FrozenFilter = Record<string, string>;

function contentWords(contents: string, say: Say): string {
  if (contents === CONTENT_CODES.join(',')) return say('Đã phân loại');
  if (contents === REFORM_CONTENTS.join(',')) return say('Thuộc CCHC (0–6)');
  return say('Nội dung {codes}', { codes: contents.replaceAll(',', ', ') });
}

function namesOf({
  units,
  portals,
  lists,
}: Snapshot): Record<string, readonly { code: string; name: string }[]> {
  const coded = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ code: id, name }));
  return {
    portal: coded(portals),
    unit: coded(units),
    form: lists.forms,
    origin: lists.origins,
    topic: lists.topics,
    section: [],
  };
}

/** Each condition by itself. */
function wordsOf(filter: FrozenFilter, snapshot: Snapshot, say: Say): string[] {
  const { status, content, from = snapshot.period.from, to = snapshot.period.to } = filter;
  const isPart = from !== snapshot.period.from || to !== snapshot.period.to;
  const named = Object.entries(namesOf(snapshot)).flatMap(([name, list]) =>
    (filter[name] === undefined ? [] : name === 'section' ? [filter[name]] : filter[name].split(',')).map(
      (value) =>
        value === UNKNOWN ? say('Chưa rõ') : (list.find(({ code }) => code === value)?.name ?? value),
    ),
  );
  return [
    ...(status === undefined ? [] : [say(STATUS_LABELS[status as keyof typeof STATUS_LABELS])]),
    ...(content === undefined ? [] : [contentWords(content, say)]),
    ...named,
    ...(isPart ? [`${formatDate(from)} – ${formatDate(to)}`] : []),
  ];
}

export function Narrowed({ snapshot, filter }: { snapshot: Snapshot; filter: FrozenFilter }) {
  const say = useSay();
  if (Object.keys(filter).length === 0) return null;
  return (
    <p>
      {say('Chỉ gồm: {filter}.', { filter: wordsOf(filter, snapshot, say).join(' · ') })}{' '}
      <a class="no-print" href={frozenListAddress(snapshot.id, {})}>
        {say('Xem cả {count} tin, bài', { count: showCount(snapshot.rows) })}
      </a>
    </p>
  );
}
