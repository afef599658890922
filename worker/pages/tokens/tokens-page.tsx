// /quan-tri/khoa: the tokens that scripts come in by. A person makes them within their role, and takes them back.
import type { Hono } from 'hono';
import { includesRole } from '#shared/api/access';
import { pages } from '#shared/api/pages';
import { TOKEN_PREFIX } from '#shared/api/sign-in';
import { NewToken } from '#shared/api/tokens';
import { ProblemError } from '#shared/problem';
import { uuidv7 } from '#shared/uuid';
import { listTokens } from '../../db/tokens.ts';
import { sha256 } from '../../domain/secrets.ts';
import { newSecret } from '../../domain/setup.ts';
import { makeToken, takeBack } from '../../domain/tokens.ts';
import type { App } from '../../http/context.ts';
import { parse } from '../../http/validate.ts';
import type { View } from '../html.tsx';
import { bearerOf, type Form, type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { MADE_SCRIPT, MadeToken } from './made-token.tsx';
import { FIELDS, NewTokenForm, REVOKE } from './new-token.tsx';
import { TokenLists } from './token-list.tsx';

/** The name of the parameter that says which token was just taken back. */
const TAKEN_BACK = 'da-thu-hoi';

async function show(call: PageCall, refused?: Refused): Promise<View> {
  const { db, now, pass, query, say } = call;
  const tokens = await listTokens(db, pass);
  const { person, role } = await bearerOf(call);
  const gone = tokens.find(({ id, revokedAt }) => id === query[TAKEN_BACK] && revokedAt !== null);
  const title = say('Khóa cho chương trình');
  const body = (
    <>
      <h1>{title}</h1>
      {gone ? (
        <p class="note" role="status">
          {say('Đã thu hồi khóa “{name}”. Chương trình dùng khóa đó không vào được nữa.', {
            name: gone.name,
          })}
        </p>
      ) : null}
      <p>
        {say(
          'Khóa cho một chương trình (bảng tính, kịch bản) đọc hoặc ghi vào Sổ Tin dưới tên bạn. Ai cầm khóa thì làm được những việc ghi ở khóa: không gửi khóa qua thư, không để trong tài liệu dùng chung.',
        )}
      </p>
      <TokenLists tokens={tokens} now={now} person={person.id} all={includesRole(role, 'admin')} />
      <NewTokenForm role={role} refused={refused} fresh={{ id: uuidv7(now), secret: newSecret() }} />
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

/** The form as the API would be asked; the secret came with the form, so that sending it again makes no second one. */
async function wantedBy(form: Form): Promise<{ wanted: NewToken; secret: string }> {
  const secret = form.one(FIELDS.secret);
  if (!new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`).test(secret))
    throw new ProblemError('bad-request', 'the form brings no secret of ours');
  const days = form.one(FIELDS.days);
  const asked = {
    id: form.one(FIELDS.id),
    name: form.one(FIELDS.name),
    scopes: form.all(FIELDS.scopes),
    days: days === '' ? null : Number(days),
    tokenHash: await sha256(secret),
  };
  return { wanted: parse(NewToken, asked, 'bad-request'), secret };
}

async function act({ c, db, now, pass, say }: PageCall, form: Form): Promise<string | View> {
  const { path } = pages.tokens;
  const taken = form.one(REVOKE);
  if (taken !== '') {
    const { id } = await takeBack(db, pass, taken);
    return `${path}?${TAKEN_BACK}=${encodeURIComponent(id)}`;
  }
  const { wanted, secret } = await wantedBy(form);
  const token = await makeToken(db, pass, wanted, now);
  return {
    title: `${say('Đã tạo khóa')} – Sổ Tin`,
    script: MADE_SCRIPT,
    body: <MadeToken token={token} secret={secret} server={new URL(c.req.url).origin} />,
  };
}

export function tokenPages(app: Hono<App>): void {
  servePage(app, 'tokens', { show, act });
}
