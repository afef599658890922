// What the audit trail is narrowed to: a person, a kind of thing or deed, days.
import { pages } from '#shared/api/pages';
import type { Person } from '#shared/api/people';
import { THINGS, WHOLE_KINDS, wordsOf } from '../../domain/audit-words.ts';
import { Choice, draftOf, Field, type Option } from '../fields.tsx';
import { useSay } from '../language.ts';

type Props = { query: Record<string, string>; people: readonly Person[] };

export function AuditFilter({ query, people }: Props) {
  const say = useSay();
  const draft = draftOf('loc', query, undefined);
  const kinds: Option[] = [
    ...Object.entries(THINGS).map(([code, name]) => ({ code, name: say(name) })),
    ...WHOLE_KINDS.map((code) => ({ code, name: wordsOf(code, say) })),
  ];
  return (
    <form method="get" action={pages.audit.path} class="picker no-print" aria-label={say('Lọc nhật ký')}>
      <div class="fields">
        <Field draft={draft} name="from" label={say('Từ ngày')} type="date" />
        <Field draft={draft} name="to" label={say('Đến ngày')} type="date" />
        <Choice
          draft={draft}
          name="person"
          label={say('Ai')}
          options={people.map(({ id, name }) => ({ code: id, name }))}
          none={say('mọi người')}
        />
        <Choice
          draft={draft}
          name="what"
          label={say('Việc')}
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
