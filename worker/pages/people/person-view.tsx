// One person: what they may, where they came in, and everything an administrator can do about it.
import type { Child } from 'hono/jsx';
import { ROLE_NAMES } from '#shared/api/access';
import { auditAddress, pages, peopleAddress } from '#shared/api/pages';
import type { Person } from '#shared/api/people';
import type { Config } from '../../db/config.ts';
import type { Kin, PeopleList } from '../../db/people-list.ts';
import { localTime } from '../../domain/list-articles.ts';
import { draftOf, Folded } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { Devices, WaitingInvites } from './device-list.tsx';
import { Given, HandOverForm, InviteAgainForm, WhoFields } from './invite-form.tsx';
import { lastSeen } from './people-list.tsx';

type Props = {
  person: Person;
  list: PeopleList;
  config: Config;
  now: number;
  refused: Refused | undefined;
};

function Names({ people }: { people: readonly Kin[] }) {
  return people.map(({ id, name }, place) => (
    <>
      {place === 0 ? '' : ', '}
      <a href={peopleAddress({ nguoi: id })}>{name}</a>
    </>
  ));
}

function Facts({ person, list, config }: Pick<Props, 'person' | 'list' | 'config'>) {
  const say = useSay();
  const { status, revokedAt, leftAt, pseudonym } = person;
  const states = {
    active: person.lastSeenOn === null ? say('được mời, chưa vào lần nào') : say('đang dùng'),
    revoked: say('bị thu hồi quyền lúc {time}', { time: revokedAt === null ? '' : localTime(revokedAt) }),
    left: say('đã nghỉ từ {time}; các bản xuất ghi là “{pseudonym}”', {
      time: leftAt === null ? '' : localTime(leftAt),
      pseudonym: pseudonym ?? '',
    }),
  };
  const named = (after: 0 | 1) => list.kin.filter((each) => each.after === after);
  const [heirs, before] = [named(1), named(0)];
  const facts: [string, Child][] = [
    [say('Vai trò'), say(ROLE_NAMES[person.role])],
    [say('Đơn vị'), config.units.find(({ id }) => id === person.unit)?.name ?? say('không thuộc đơn vị nào')],
    [say('Tình trạng'), states[status]],
    [say('Vào lần cuối'), lastSeen(person, list.invites, say)],
    ...(before.length > 0 ? [[say('Nhận bàn giao từ'), <Names people={before} />] as [string, Child]] : []),
    ...(heirs.length > 0 ? [[say('Đã bàn giao cho'), <Names people={heirs} />] as [string, Child]] : []),
  ];
  return (
    <dl class="told">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the names of the fields begin that say how the person was when the form was made. */
export const WAS = 'was-';

function ChangeForm({ person, config, refused }: Pick<Props, 'person' | 'config' | 'refused'>) {
  const say = useSay();
  const { id, name, role, unit } = person;
  const was = { [`${WAS}name`]: name, [`${WAS}role`]: role, [`${WAS}unit`]: unit };
  const draft = draftOf('change', { name, role, unit, ...was }, refused);
  return (
    <Folded label={say('Sửa tên, vai trò, đơn vị')} open={draft.problem !== undefined}>
      <form method="post" action={peopleAddress({ nguoi: id })}>
        <Given draft={draft}>
          {Object.keys(was).map((field) => (
            <input type="hidden" name={field} value={draft.value(field)} />
          ))}
          <WhoFields draft={draft} config={config} />
          <p>
            <button type="submit">{say('Lưu')}</button>
          </p>
        </Given>
      </form>
    </Folded>
  );
}

function RevokeForm({ person, refused }: Pick<Props, 'person' | 'refused'>) {
  const say = useSay();
  const draft = draftOf('revoke', {}, refused);
  return (
    <Folded label={say('Thu hồi quyền')} open={draft.problem !== undefined}>
      <form method="post" action={peopleAddress({ nguoi: person.id })}>
        <Given draft={draft}>
          <p class="soft">
            {say(
              'Mọi thiết bị, khóa và lời mời của {name} hết hiệu lực ngay. Việc đã làm vẫn còn; thao tác chưa gửi ở lại trên máy của người đó.',
              { name: person.name },
            )}
          </p>
          <p>
            <label>
              <input type="checkbox" name="left" value="1" checked={draft.value('left') === '1'} />{' '}
              {say('Đã nghỉ hoặc chuyển đi: các bản xuất không ghi tên nữa')}
            </label>
          </p>
          <p>
            <button type="submit" class="danger">
              {say('Thu hồi quyền')}
            </button>
          </p>
        </Given>
      </form>
    </Folded>
  );
}

function Deeds({ person, config, refused }: Omit<Props, 'list' | 'now'>) {
  const say = useSay();
  const handing = draftOf('hand-over', {}, refused).problem !== undefined;
  if (person.status === 'active')
    return (
      <>
        <InviteAgainForm person={person} refused={refused} />
        <ChangeForm person={person} config={config} refused={refused} />
        <Folded label={say('Bàn giao cho người kế nhiệm')} open={handing}>
          <HandOverForm person={person} refused={refused} />
        </Folded>
        <RevokeForm person={person} refused={refused} />
      </>
    );
  const draft = draftOf('reactivate', {}, refused);
  return (
    <form method="post" action={peopleAddress({ nguoi: person.id })}>
      <Given draft={draft}>
        <p>
          <button type="submit">{say('Cho dùng lại')}</button>
        </p>
      </Given>
    </form>
  );
}

export function PersonView({ person, list, config, now, refused }: Props) {
  const say = useSay();
  return (
    <>
      <p>
        <a href={pages.people.path}>‹ {say('Người dùng')}</a>
      </p>
      <h1>{person.name}</h1>
      <Facts person={person} list={list} config={config} />
      <p>
        <a href={auditAddress({ person: person.id })}>{say('Người này đã làm gì (nhật ký)')}</a>
      </p>
      <Devices devices={list.devices} own={list.own} now={now} />
      <WaitingInvites invites={list.invites} />
      <h2>{say('Việc có thể làm')}</h2>
      <Deeds person={person} config={config} refused={refused} />
    </>
  );
}
