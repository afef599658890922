// Values of the audit trail's lines as people would read them: names for ids, words for codes, days as written here.
import { activityName } from '#shared/activity';
import { ROLE_NAMES, type Scope } from '#shared/api/access';
import type { Queue } from '#shared/api/review';
import type { SuccessionKind } from '#shared/api/units';
import { formatDate, isLocalDate } from '#shared/local-date';
import type { ScoringRule } from '#shared/scoring';
import { CONTENT_CODES, contentShort, type Lists, nameIn } from '#shared/taxonomy';
import { formatDecimal } from '#shared/wording';
import { localTime } from '../../domain/list-articles.ts';
import type { Field as Column } from '../../domain/lists/columns.ts';
import { FIELD_NAMES } from '../imports/columns-form.tsx';
import type { Say } from '../language.ts';
import { DEVICE_KIND_NAMES } from '../people/words.ts';
import { ruleWords } from '../plans/words.ts';
import { QUEUE_NAMES } from '../review/words.ts';
import { SCOPE_WORDS } from '../tokens/new-token.tsx';
import { fieldWords } from './field-words.ts';

/** What ids stand for; null: nothing that is known here. */
export type Names = {
  unit: (id: string) => string | null;
  portal: (id: string) => string | null;
  person: (id: string) => string | null;
  /** Articles, plans, rules. */
  other: (id: string) => string | null;
};
export type Telling = { say: Say; names: Names; lists: Lists };

/** Fields whose values are ids, of all things; and of one. */
const REFERENCES: Readonly<Record<string, keyof Names>> = {
  ...{ unit: 'unit', parent: 'unit', portal: 'portal' },
  ...{ successor: 'person', coders: 'person', coder: 'person', other: 'other', plan: 'other' },
};
const REFERENCES_OF: Readonly<Record<string, Readonly<Record<string, keyof Names>>>> = {
  unit: { to: 'unit' },
  plan: { rule: 'other' },
};

const referenceOf = (thing: string, field: string): keyof Names | undefined =>
  REFERENCES_OF[thing]?.[field] ?? REFERENCES[field];

/** The ids in a thing's fields whose names have to be read. */
export function idsToName(thing: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, id]) =>
    referenceOf(thing, field) === 'other' && typeof id === 'string' ? [id] : [],
  );
}

const PACES: Readonly<Record<string, string>> = {
  period: 'cả kỳ',
  month: 'hằng tháng',
  quarter: 'hằng quý',
};

const SUCCESSIONS: Record<SuccessionKind, string> = {
  rename: 'đổi tên',
  merge: 'sáp nhập',
  split: 'chia tách',
};

const LIST_WORDS: Readonly<Record<string, string>> = {
  topics: 'Chủ đề',
  forms: 'Thể loại',
  origins: 'Nguồn',
};

const STATUSES: Readonly<Record<string, string>> = {
  applied: 'được tính',
  superseded: 'có việc sau thay thế',
  active: 'đang dùng',
  removed: 'đã bỏ',
};

const KINDS_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  device: DEVICE_KIND_NAMES,
  unit: SUCCESSIONS,
};

/** Fields whose numbers are names of something, and not how many. */
const NAMING_NUMBERS = ['year', 'position', 'seed', 'sheet'];

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function codeWords(thing: string, field: string, code: string, { say, lists }: Telling): string | null {
  const said = (words: string | undefined) => (words === undefined ? null : say(words));
  switch (field) {
    case 'role':
      return said(ROLE_NAMES[code as keyof typeof ROLE_NAMES]);
    case 'queue':
      return said(QUEUE_NAMES[code as Queue]);
    case 'list':
      return said(LIST_WORDS[code]);
    case 'status':
      return said(STATUSES[code]);
    case 'pace':
      return said(PACES[code]);
    case 'scopes':
      return said(SCOPE_WORDS[code as Scope]?.name);
    case 'activity':
      return activityName(code as Parameters<typeof activityName>[0]);
    case 'kind':
      return thing === 'activity'
        ? activityName(code as Parameters<typeof activityName>[0])
        : said(KINDS_OF[thing]?.[code]);
    case 'form':
      return nameIn(lists.forms, code) ?? null;
    case 'topics':
      return nameIn(lists.topics, code) ?? null;
    case 'origin':
      return thing === 'article' ? (nameIn(lists.origins, code) ?? null) : null;
    case 'content':
    case 'contents': {
      const content = CONTENT_CODES.find((each) => each === code);
      if (content === undefined) return null;
      return content === 'none' ? contentShort(content) : `${content} ${contentShort(content)}`;
    }
    default:
      return null;
  }
}

function textWords(thing: string, field: string, text: string, telling: Telling): string {
  const reference = referenceOf(thing, field);
  const { say, names } = telling;
  if (reference) return names[reference](text) ?? say('không rõ tên');
  if (field === 'undoes') return say('một việc trước đó');
  const code = codeWords(thing, field, text, telling);
  if (code !== null) return code;
  if (INSTANT.test(text)) return localTime(text);
  return isLocalDate(text) ? formatDate(text) : text;
}

type Thing = Readonly<Record<string, unknown>>;

/** A thing within a field, in one line. */
function thingWords(thing: string, field: string, value: Thing, telling: Telling): string {
  const { say } = telling;
  const word = (name: string) => valueWords(thing, name, value[name], telling);
  switch (field) {
    case 'scoring':
      return ruleWords(say, { penalties: [], variety: [], ...value } as unknown as ScoringRule);
    case 'columns':
      return Object.entries(value)
        .map(([column, place]) => `${say(FIELD_NAMES[column as Column])} ${Number(place) + 1}`)
        .join(', ');
    case 'selectors':
    case 'filter':
      return Object.entries(value)
        .filter(([, each]) => each !== null)
        .map(([name]) => `${say(fieldWords(thing, name) ?? name)}: ${word(name)}`)
        .join('; ');
    case 'spans':
      return [
        word('unit'),
        value.from === null || value.from === undefined ? '' : say('từ {day}', { day: word('from') }),
        value.to === null || value.to === undefined ? '' : say('đến hết {day}', { day: word('to') }),
      ]
        .filter((part) => part !== '')
        .join(' ');
    case 'taken':
      return say('{portal} ({n} bài)', { portal: word('portal'), n: word('articles') });
    case 'rule':
    case 'rewrites':
      return `${value.match} → ${value.replace}`;
    case 'lapses':
      return say('{name}: {n} lần', { name: String(value.code), n: String(value.times) });
    default:
      return Object.keys(value)
        .filter((name) => value[name] !== null)
        .map(word)
        .join(' ');
  }
}

/** A value in words, `''` for nothing. */
export function valueWords(thing: string, field: string, value: unknown, telling: Telling): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((each) => valueWords(thing, field, each, telling))
      .join(field === 'rewrites' || field === 'spans' ? '; ' : ', ');
  if (typeof value === 'object') return thingWords(thing, field, value as Thing, telling);
  if (typeof value === 'boolean') return telling.say(value ? 'có' : 'không phải');
  if (field === 'sheet') return String(Number(value) + 1);
  if (typeof value === 'number')
    return NAMING_NUMBERS.includes(field) ? String(value) : formatDecimal(value, 2);
  return textWords(thing, field, String(value), telling);
}
