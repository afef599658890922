// A new API token's secret, shown this once: to be selected as a whole, or copied by a button where scripts run.
import { pages } from '#shared/api/pages';
import type { Token } from '#shared/api/tokens';
import { formatDate, localDate } from '#shared/local-date';
import { useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';

/** Copies the secret; without a script the button is not there. The words stand in the page. */
export const MADE_SCRIPT = `
(() => {
  const byId = (id) => document.getElementById(id);
  const button = byId('copy');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { done, failed } = button.dataset;
    try {
      await navigator.clipboard.writeText(byId('secret').textContent);
      byId('copied').textContent = done;
    } catch {
      getSelection().selectAllChildren(byId('secret'));
      byId('copied').textContent = failed;
    }
  });
})();
`;

export function MadeToken({ token, secret, server }: { token: Token; secret: string; server: string }) {
  const say = useSay();
  const until =
    token.expiresAt === null
      ? say('Khóa không hết hạn.')
      : say('Khóa hết hạn ngày {day}.', { day: formatDate(localDate(Date.parse(token.expiresAt))) });
  return (
    <>
      <h1>{say('Đã tạo khóa “{name}”', { name: token.name })}</h1>
      <p class="warning">
        {say('Khóa chỉ hiện lần này. Chép vào chương trình ngay; nếu để mất thì thu hồi và tạo khóa khác.')}{' '}
        {until}
      </p>
      <section class="invite" aria-label={say('Khóa')}>
        <p id="secret" class="secret">
          {secret}
        </p>
        <button
          id="copy"
          type="button"
          data-done={say('Đã chép khóa.')}
          data-failed={say('Trình duyệt không cho chép. Khóa đã được chọn sẵn: bấm Ctrl+C.')}
          hidden
        >
          {say('Chép khóa')}
        </button>
        <p id="copied" class="soft" role="status" />
      </section>
      <p>{say('Chương trình gửi khóa ở đầu mỗi yêu cầu, ví dụ:')}</p>
      <Scroll label={say('Ví dụ lệnh gọi')}>
        <pre>{`curl -H "Authorization: Bearer $TOKEN" '${server}/api/v1/me'`}</pre>
      </Scroll>
      <p>
        <a href={pages.tokens.path}>{say('Xong, về danh sách khóa')}</a>
      </p>
    </>
  );
}
