// The forms that invite: somebody new, a further device of somebody known, or who takes over from somebody.
import type { Child } from 'hono/jsx';
import { ROLE_NAMES, ROLES } from '#shared/api/access';
import { pages, peopleAddress } from '#shared/api/pages';
import { PERSON_NAME_MAX, type Person } from '#shared/api/people';
import { problemWords } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../db/config.ts';
import { newInviteCode } from '../../domain/invite-code.ts';
import { Choice, type Draft, draftOf, Field, type Option } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { ROLE_MEANS } from './words.ts';

/** What a form invites with, made with it: sent twice it is one person and one invite. */
const fresh = () => ({ person: uuidv7(), invite: uuidv7(), code: newInviteCode() });

/** The code, the ids that come with the form, and what was wrong with it. */
export function Given({ draft, children }: { draft: Draft; children?: Child }) {
  const say = useSay();
  return (
    <>
      <input type="hidden" name="do" value={draft.form} />
      {['person', 'invite', 'code'].map((name) =>
        draft.value(name) === '' ? null : <input type="hidden" name={name} value={draft.value(name)} />,
      )}
      {draft.problem ? (
        <p class="fault" role="alert">
          {problemWords(say, draft.problem)}.
        </p>
      ) : null}
      {children}
    </>
  );
}

function RoleChoice({ draft }: { draft: Draft }) {
  const say = useSay();
  const options: Option[] = ROLES.map((code) => ({
    code,
    name: `${say(ROLE_NAMES[code])}: ${say(ROLE_MEANS[code])}`,
  }));
  return <Choice draft={draft} name="role" label={say('Vai trò')} options={options} />;
}

function UnitChoice({ draft, config }: { draft: Draft; config: Config }) {
  const say = useSay();
  const options = config.units.map(({ id, name }) => ({ code: id, name }));
  const none = config.bound === null ? { none: say('Không thuộc đơn vị nào (thấy tất cả)') } : {};
  return <Choice draft={draft} name="unit" label={say('Đơn vị')} options={options} {...none} />;
}

/** Who somebody is: name, role and unit. */
export function WhoFields({ draft, config }: { draft: Draft; config: Config }) {
  const say = useSay();
  return (
    <div class="fields">
      <Field draft={draft} name="name" label={say('Họ và tên')} size={32} max={PERSON_NAME_MAX} required />
      <RoleChoice draft={draft} />
      <UnitChoice draft={draft} config={config} />
    </div>
  );
}

/** `unit`: of the administrator, where most people they invite belong. */
type InviteProps = { config: Config; unit: string | null; refused: Refused | undefined };

/** Invites somebody new. */
export function InviteForm({ config, unit, refused }: InviteProps) {
  const say = useSay();
  const [only] = config.units.length === 1 ? config.units : [];
  const draft = draftOf('invite', { ...fresh(), role: 'tagger', unit: unit ?? only?.id }, refused);
  return (
    <section class="freeze" aria-labelledby="invite">
      <h2 id="invite">{say('Mời người mới')}</h2>
      <form method="post" action={`${pages.people.path}#invite`}>
        <Given draft={draft}>
          <WhoFields draft={draft} config={config} />
          <p>
            <button type="submit">{say('Tạo lời mời')}</button>
          </p>
          <p class="soft">
            {say(
              'Lời mời dùng được một lần, trong 72 giờ. Trang sau đưa liên kết và lời nhắn để bạn gửi đi.',
            )}
          </p>
        </Given>
      </form>
    </section>
  );
}

/** Invites somebody known to a further device. */
export function InviteAgainForm({ person, refused }: { person: Person; refused: Refused | undefined }) {
  const say = useSay();
  const draft = draftOf('invite-again', { ...fresh(), person: person.id }, refused);
  return (
    <form method="post" action={peopleAddress({ nguoi: person.id })}>
      <Given draft={draft}>
        <p>
          <button type="submit">{say(person.devices > 0 ? 'Mời thêm thiết bị khác' : 'Mời lại')}</button>
        </p>
      </Given>
    </form>
  );
}

/** Invites who takes over from somebody that leaves. */
export function HandOverForm({ person, refused }: { person: Person; refused: Refused | undefined }) {
  const say = useSay();
  const draft = draftOf('hand-over', fresh(), refused);
  return (
    <form method="post" action={peopleAddress({ nguoi: person.id })}>
      <Given draft={draft}>
        <p class="soft">
          {say(
            'Người kế nhiệm được mời với cùng vai trò và đơn vị. {name} hết quyền ngay; việc đã làm vẫn đứng tên {name}.',
            { name: person.name },
          )}
        </p>
        <div class="fields">
          <Field
            draft={draft}
            name="name"
            label={say('Họ và tên người kế nhiệm')}
            size={32}
            max={PERSON_NAME_MAX}
            required
          />
        </div>
        <p>
          <button type="submit" class="danger">
            {say('Bàn giao và tạo lời mời')}
          </button>
        </p>
      </Given>
    </form>
  );
}
