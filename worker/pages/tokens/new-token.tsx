// The form for a new API token: what it is for, what it may, until when.
import type { Role, Scope } from '#shared/api/access';
import { pages } from '#shared/api/pages';
import { TOKEN_DAYS } from '#shared/api/tokens';
import { problemWords } from '#shared/problem';
import { showCount } from '#shared/wording';
import { scopesOf } from '../../domain/tokens.ts';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';

/** Names of the form's fields, and of the one by which a token is taken back. */
export const FIELDS = { id: 'ma', secret: 'khoa', name: 'ten', scopes: 'quyen', days: 'ngay' } as const;
export const REVOKE = 'thu-hoi';

const DAYS_FIRST = 90;

/** Each scope as a person would say it, and what follows from it. */
export const SCOPE_WORDS: Record<Scope, { name: string; means: string }> = {
  'stats:read': { name: 'Đọc số liệu', means: 'tổng số theo kỳ, nội dung, đơn vị; không thấy từng bài' },
  'articles:read': {
    name: 'Đọc danh sách tin, bài',
    means: 'tiêu đề, địa chỉ, ngày đăng, phân loại của từng bài và tên người phân loại',
  },
  'actions:write': { name: 'Gắn nhãn và sửa', means: 'ghi thao tác vào sổ, đứng tên bạn' },
  'export:read': { name: 'Lấy báo cáo', means: 'báo cáo của kỳ và danh mục kèm theo' },
};

type Props = {
  role: Role;
  refused: Refused | undefined;
  /** Made with the form: a form sent twice names the same token. */
  fresh: { id: string; secret: string };
};

export function NewTokenForm({ role, refused, fresh }: Props) {
  const say = useSay();
  const typed = refused?.form.one(FIELDS.id) ? refused.form : undefined;
  const days = typed ? typed.one(FIELDS.days) : String(DAYS_FIRST);
  return (
    <>
      <h2 id="new">{say('Tạo khóa')}</h2>
      <form method="post" action={`${pages.tokens.path}#new`} aria-labelledby="new">
        <input type="hidden" name={FIELDS.id} value={typed?.one(FIELDS.id) ?? fresh.id} />
        <input type="hidden" name={FIELDS.secret} value={typed?.one(FIELDS.secret) ?? fresh.secret} />
        {refused ? (
          <p id="fault" class="fault" role="alert">
            {problemWords(say, refused.problem)}.
          </p>
        ) : null}
        <p>
          <label for="name">{say('Tên khóa, để sau này nhận ra')}</label>
          <input
            id="name"
            name={FIELDS.name}
            value={typed?.one(FIELDS.name) ?? ''}
            maxlength={100}
            size={40}
            required
            autocomplete="off"
            placeholder={say('Bảng tổng hợp tháng')}
            aria-describedby={refused ? 'fault' : undefined}
          />
        </p>
        <Scopes role={role} chosen={typed?.all(FIELDS.scopes) ?? ['stats:read']} />
        <p>
          <label for="days">{say('Hết hạn sau')}</label>
          <select id="days" name={FIELDS.days}>
            {TOKEN_DAYS.map((each) => (
              <option value={each} selected={days === String(each)}>
                {say('{days} ngày', { days: showCount(each) })}
              </option>
            ))}
            {role === 'admin' ? (
              <option value="" selected={days === ''}>
                {say('Không hết hạn')}
              </option>
            ) : null}
          </select>
        </p>
        <button type="submit">{say('Tạo khóa')}</button>
      </form>
    </>
  );
}

function Scopes({ role, chosen }: { role: Role; chosen: readonly string[] }) {
  const say = useSay();
  return (
    <fieldset>
      <legend>{say('Khóa được làm gì')}</legend>
      {scopesOf(role).map((scope) => (
        <p class="choice">
          <input
            type="checkbox"
            id={scope}
            name={FIELDS.scopes}
            value={scope}
            checked={chosen.includes(scope)}
            aria-describedby={`${scope}-means`}
          />
          <span>
            <label for={scope}>{say(SCOPE_WORDS[scope].name)}</label>
            <span id={`${scope}-means`} class="soft">
              {say(SCOPE_WORDS[scope].means)} · <code>{scope}</code>
            </span>
          </span>
        </p>
      ))}
    </fieldset>
  );
}
