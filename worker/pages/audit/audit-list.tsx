// The lines of the audit trail: when, who on which device, what, and how it was before and after.
import type { AuditLine } from '#shared/api/audit';
import { articleAddress, auditAddress, peopleAddress } from '#shared/api/pages';
import { subjectWords, wordsOf } from '../../domain/audit-words.ts';
import { localTime } from '../../domain/list-articles.ts';
import { useSay } from '../language.ts';
import { DEVICE_KIND_NAMES } from '../people/words.ts';
import { differences } from './differences.ts';
import type { Telling } from './value-words.ts';

/** Longer values are cut on the page; the file has them whole. */
const VALUE_MAX = 200;
const cut = (text: string) => (text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text);

/** Where the thing that a line is about is shown; null where it has no page of its own. */
function addressOf({ what, subject }: AuditLine): string | null {
  const [thing] = what.split('.');
  if (thing === 'article') return articleAddress(subject);
  return thing === 'person' || thing === 'invite' || thing === 'device'
    ? peopleAddress({ nguoi: subject })
    : null;
}

function Subject({ line }: { line: AuditLine }) {
  const say = useSay();
  const address = addressOf(line);
  const name = subjectWords(line) ?? say('không rõ tên');
  return (
    <>
      {wordsOf(line.what, say)}:{' '}
      <span class="break" lang="vi" title={line.subject}>
        {address === null ? name : <a href={address}>{name}</a>}
      </span>{' '}
      <a
        class="soft"
        href={auditAddress({ subject: line.subject })}
        aria-label={`${say('mọi việc với mục này')}: ${name}`}
      >
        {say('mọi việc với mục này')}
      </a>
    </>
  );
}

function Changes({ line, telling }: { line: AuditLine; telling: Telling }) {
  const { say } = telling;
  const found = differences(line, telling);
  if (found.length === 0) return <>–</>;
  return (
    <ul>
      {found.map(({ field, before, after }) => (
        <li class="break">
          {`${field}: `}
          {before === null ? null : (
            <>
              <del>{cut(before)}</del> →{' '}
            </>
          )}
          <ins>{after === null ? say('trống') : cut(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

export function AuditTable({ lines, telling }: { lines: readonly AuditLine[]; telling: Telling }) {
  const say = useSay();
  const names = [say('Ai'), say('Việc'), say('Trước → sau')] as const;
  return (
    <table class="stack differences articles">
      <thead>
        <tr>
          {[say('Lúc'), ...names].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td class="day">{localTime(line.at)}</td>
            <td data-name={names[0]}>
              {line.person?.name ?? say('Lệnh trên máy chủ')}{' '}
              {line.device === null ? null : (
                <span class="soft">
                  {line.device.name} · {say(DEVICE_KIND_NAMES[line.device.kind])}
                </span>
              )}
            </td>
            <td data-name={names[1]}>
              <Subject line={line} />
            </td>
            <td data-name={names[2]}>
              <Changes line={line} telling={telling} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
