// Who uses Sổ Tin: those who may, with their devices and when they were last here, and those who no longer may.
import { ROLE_NAMES } from '#shared/api/access';
import { peopleAddress } from '#shared/api/pages';
import type { Invite, Person } from '#shared/api/people';
import { formatDate } from '#shared/local-date';
import { showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import type { PeopleList } from '../../db/people-list.ts';
import { localTime } from '../../domain/list-articles.ts';
import { type Say, useSay } from '../language.ts';

/** Vietnamese names are ordered by their last word, the given name. */
const collator = new Intl.Collator('vi');
const givenName = (name: string) => name.split(' ').at(-1) ?? name;
const byName = (a: Person, b: Person) =>
  collator.compare(givenName(a.name), givenName(b.name)) || collator.compare(a.name, b.name);

/** When somebody was last here, or what they wait for. */
export function lastSeen(person: Person, invites: readonly Invite[], say: Say): string {
  if (person.lastSeenOn !== null) return formatDate(person.lastSeenOn);
  if (person.status !== 'active') return say('chưa vào lần nào');
  const waiting = invites.find((invite) => invite.person.id === person.id);
  return waiting
    ? say('chưa vào, lời mời đến {until}', { until: localTime(waiting.expiresAt) })
    : say('chưa vào, không còn lời mời dùng được');
}

type TableProps = PeopleList & { config: Config; own: string };

function PeopleTable({ people, invites, config, own }: Omit<TableProps, 'devices' | 'kin'>) {
  const say = useSay();
  const names = [say('Vai trò'), say('Đơn vị'), say('Thiết bị'), say('Vào lần cuối')] as const;
  const unitOf = (id: string | null) => config.units.find((unit) => unit.id === id)?.shortName ?? id;
  return (
    <div class="scroll">
      <table class="stack">
        <thead>
          <tr>
            {[say('Họ và tên'), ...names].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row" class="break">
                <a href={peopleAddress({ nguoi: person.id })}>{person.name}</a>
                {person.id === own ? ` (${say('bạn')})` : ''}
              </th>
              <td data-name={names[0]}>{say(ROLE_NAMES[person.role])}</td>
              <td data-name={names[1]}>{unitOf(person.unit) ?? say('tất cả')}</td>
              <td data-name={names[2]}>{person.devices}</td>
              <td data-name={names[3]}>{lastSeen(person, invites, say)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `own`: whose page it is. */
export function PeopleTables({ people, invites, config, own }: TableProps) {
  const say = useSay();
  const sorted = people.toSorted(byName);
  const active = sorted.filter(({ status }) => status === 'active');
  const gone = sorted.filter(({ status }) => status !== 'active');
  return (
    <>
      <h2>{say('Đang dùng ({count})', { count: showCount(active.length) })}</h2>
      <PeopleTable people={active} invites={invites} config={config} own={own} />
      {active.length < 2 ? (
        <p class="note">{say('Mới có một mình bạn. Mời người đầu tiên ở dưới.')}</p>
      ) : null}
      {gone.length > 0 ? (
        <details class="folded">
          <summary>
            {say('Đã thu hồi quyền hoặc đã nghỉ ({count})', { count: showCount(gone.length) })}
          </summary>
          <PeopleTable people={gone} invites={invites} config={config} own={own} />
        </details>
      ) : null}
    </>
  );
}
