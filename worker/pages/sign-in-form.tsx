// The form by which people come in: a code from the extension's popup, or an invite's, typed or in the fragment.
import { AFTER_SIGN_IN, pages } from '#shared/api/pages';
import { type Problem, problemWords } from '#shared/problem';
import { useSay } from './language.ts';

/** A code in the fragment is sent at once, and taken out of the address so that it stands in no history. */
export const SIGN_IN_SCRIPT = `
(() => {
  const code = /^#([A-Za-z0-9-]+)$/.exec(location.hash)?.[1];
  if (!code) return;
  history.replaceState(null, '', location.pathname + location.search);
  document.getElementById('code').value = code;
  document.getElementById('sign-in').requestSubmit();
})();
`;

type Props = { target: string; problem?: Problem | undefined; unsent?: boolean };

/** The form of who is not signed in; `target` is where to go then; `unsent`: what they typed on a page came too late. */
export function SignInForm({ target, problem, unsent = false }: Props) {
  const say = useSay();
  return (
    <>
      <h1>{say('Vào Sổ Tin')}</h1>
      {unsent ? (
        <p class="warning" role="alert">
          {say(
            'Chưa ghi gì: phiên của trang này đã hết hoặc đã bị chặn. Hãy vào lại ở một thẻ khác, rồi ở thẻ này bấm nút Quay lại của trình duyệt: những gì vừa gõ vẫn còn ở đó để gửi lần nữa.',
          )}
        </p>
      ) : null}
      <p>
        {say(
          'Bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt, rồi bấm “Mở báo cáo”: trang này mở ra và đã đăng nhập.',
        )}
      </p>
      <form id="sign-in" method="post" action={pages.signIn.path}>
        <input type="hidden" name={AFTER_SIGN_IN} value={target} />
        <p>
          <label for="code">{say('Hoặc gõ mã mời bạn đã nhận')}</label>
          <input
            id="code"
            name="code"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required
            aria-describedby={problem ? 'fault' : undefined}
            aria-invalid={problem ? 'true' : undefined}
          />
        </p>
        {problem ? (
          <p id="fault" class="fault" role="alert">
            {problemWords(say, problem)}.
          </p>
        ) : null}
        <p>
          <button type="submit">{say('Vào')}</button>
        </p>
      </form>
      <p class="soft">
        {say(
          'Mã mời dùng được một lần: đã vào bằng mã mời ở đây thì không dán lời mời đó vào tiện ích được nữa. Nếu bạn gắn nhãn tin, bài, hãy dán lời mời vào tiện ích.',
        )}
      </p>
    </>
  );
}
