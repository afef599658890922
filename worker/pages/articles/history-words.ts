// An article's history in words: what each act did, without a code. Pure.
import type { HistoryEntry } from '#shared/api/ledger';
import { formatDate, isLocalDate } from '#shared/local-date';
import { CONTENT_CODES, type Content, contentShort, type ListItem, type Lists } from '#shared/taxonomy';
import type { Say } from '../language.ts';

const KINDS: Record<string, string> = {
  seen: 'đưa vào sổ',
  tag: 'phân loại',
  untag: 'bỏ phân loại',
  withdraw: 'rút khỏi số liệu',
  restore: 'tính lại vào số liệu',
  correct: 'sửa',
  merge: 'gộp vào',
  split: 'tách ra',
};

const FIELDS: Record<string, string> = {
  title: 'tiêu đề',
  publishedOn: 'ngày đăng',
  section: 'chuyên mục',
  author: 'tác giả',
  unit: 'đơn vị',
};

/** What is stored of an act is read as it was written: an object of texts, lists and nulls. */
function partsOf(part: unknown): Record<string, unknown> {
  return typeof part === 'object' && part !== null ? { ...part } : {};
}

const wordIn = (list: readonly ListItem[], code: unknown) =>
  list.find((each) => each.code === code)?.name.toLowerCase();

function contentWords(code: unknown): string {
  const content = CONTENT_CODES.find((each): each is Content => each === code);
  if (content === undefined) return '';
  return content === 'none' ? contentShort(content) : `${content} ${contentShort(content)}`;
}

function tagWords(tag: unknown, lists: Lists): string {
  const { content, form, origin, topics } = partsOf(tag);
  const named = Array.isArray(topics)
    ? topics.map((topic) => lists.topics.find(({ code }) => code === topic)?.name ?? String(topic))
    : [];
  return [contentWords(content), wordIn(lists.forms, form), wordIn(lists.origins, origin), ...named]
    .filter((words) => words !== undefined && words !== '')
    .join(', ');
}

function valueWords(value: unknown, say: Say): string {
  if (value === null) return say('để trống');
  const text = String(value);
  return isLocalDate(text) ? formatDate(text) : `“${text}”`;
}

function correctionWords(correction: unknown, say: Say): string {
  return Object.entries(partsOf(correction))
    .map(([name, value]) =>
      say('{field} thành {value}', { field: say(FIELDS[name] ?? name), value: valueWords(value, say) }),
    )
    .join('; ');
}

/** What an act did: “phân loại: 2 TTHC, tin”. */
export function actWords(entry: HistoryEntry, say: Say, lists: Lists): string {
  const { kind, tag, correction, into, undoes } = entry;
  const done = say(KINDS[kind] ?? kind);
  const details = [
    tagWords(tag, lists),
    correctionWords(correction, say),
    into === undefined ? '' : String(partsOf(into).url ?? ''),
  ].filter((words) => words !== '');
  const said = details.length === 0 ? done : `${done}: ${details.join('; ')}`;
  return undoes === undefined ? said : say('hoàn tác ({act})', { act: said });
}
