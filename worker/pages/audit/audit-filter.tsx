// What the audit trail is narrowed to: a person, a kind of thing or deed, days.
import { pages } from '#shared/api/pages';
import type { Person } from '#shared/api/people';
import type { Problem } from '#shared/problem';
import { THINGS, WHOLE_KINDS, wordsOf } from '../../domain/audit-words.ts';
import { Choice, draftOf, Field, type Option } from '../fields.tsx';
import { useSay } from '../language.ts';

/** `fault`: what of it cannot be used. */
type Props = { query: Record<string, string>; people: readonly Person[]; fault?: Problem };

const FORM = 'loc';

/** What the filters are called. */
export const FILTER_NAMES = {
  fields: { from: 'Từ ngày', to: 'Đến ngày', person: 'Ai', what: 'Việc' },
  linked: { subject: 'Chỉ những việc với', cursor: 'Trang của danh sách' },
  form: `${FORM}-`,
} as const;

export function AuditFilter({ query, people, fault }: Props) {
  const say = useSay();
  const { fields } = FILTER_NAMES;
  const draft = { ...draftOf(FORM, query, undefined), problem: fault };
  const kinds: Option[] = [
    ...Object.entries(THINGS).map(([code, name]) => ({ code, name: say(name) })),
    ...WHOLE_KINDS.map((code) => ({ code, name: wordsOf(code, say) })),
  ];
  return (
    <form method="get" action={pages.audit.path} class="picker no-print" aria-label={say('Lọc nhật ký')}>
      <div class="fields">
        <Field draft={draft} name="from" label={say(fields.from)} type="date" />
        <Field draft={draft} name="to" label={say(fields.to)} type="date" />
        <Choice
          draft={draft}
          name="person"
          label={say(fields.person)}
          options={people.map(({ id, name }) => ({ code: id, name }))}
          none={say('mọi người')}
        />
        <Choice
          draft={draft}
          name="what"
          label={say(fields.what)}
          options={kinds}
          none={say('mọi việc, trừ quét cổng')}
        />
        {query.subject === undefined ? null : <input type="hidden" name="subject" value={query.subject} />}
        <p>
          <button type="submit">{say('Lọc')}</button>
        </p>
      </div>
    </form>
  );
}
