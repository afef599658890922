// The page that an invite link opens: says where to paste it, and lets a browser in by it. The code stands in the
// fragment, which never reaches us.
import { AFTER_SIGN_IN, pages } from '#shared/api/pages';
import { useSay } from './language.ts';

/**
 * Shows the link and its code, and copies the link. Without it the page says to copy the address by hand. Choosing the
 * other language leads back here with the code: a redirect keeps the fragment of what it redirects.
 */
export const INVITE_SCRIPT = `
(() => {
  const byId = (id) => document.getElementById(id);
  const show = () => {
    const code = /^#([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1];
    byId('invite').hidden = !code;
    byId('by-hand').hidden = Boolean(code);
    byId('no-code').hidden = Boolean(code);
    byId('copied').textContent = '';
    for (const form of document.querySelectorAll('header form')) form.action = form.getAttribute('action').replace(/#.*/, '') + location.hash;
    if (!code) return;
    byId('link').textContent = location.href;
    byId('server').textContent = location.origin;
    byId('code').textContent = code;
    byId('enter').href = byId('enter').dataset.address + '#' + code;
  };
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(byId('link'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  byId('copy').addEventListener('click', async () => {
    const { done, failed } = byId('copy').dataset;
    try {
      await navigator.clipboard.writeText(location.href);
      byId('copied').textContent = done;
    } catch {
      select();
      byId('copied').textContent = failed;
    }
  });
  addEventListener('hashchange', show);
  show();
})();
`;

/** Signs in by the invite, then shows the report; the script adds the code, in the fragment. Without it one types. */
const ENTER = `${pages.signIn.path}?${AFTER_SIGN_IN}=${encodeURIComponent(pages.report.path)}`;

export function InvitePage() {
  const say = useSay();
  return (
    <>
      <h1>{say('Lời mời dùng Sổ Tin')}</h1>
      <InviteBox />
      <h2>{say('Để gắn nhãn tin, bài: dùng tiện ích')}</h2>
      <ol>
        <li>
          {say('Cài tiện ích Sổ Tin vào trình duyệt (Chrome, Edge, Cốc Cốc hoặc Firefox), nếu máy chưa có.')}
        </li>
        <li>
          {say('Chép liên kết mời.')}{' '}
          <span id="by-hand">
            {say(
              'Bấm vào thanh địa chỉ phía trên, chép cả địa chỉ, kể cả phần sau dấu # (Ctrl+A rồi Ctrl+C).',
            )}
          </span>
        </li>
        <li>
          {say('Bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt và dán liên kết vào ô đăng nhập.')}
        </li>
      </ol>
      <p id="no-code" class="soft">
        {say(
          'Nếu địa chỉ của trang này không có dấu # và mã theo sau, xin mở lại đúng liên kết trong thư mời, hoặc hỏi người đã mời bạn.',
        )}
      </p>
      <h2>{say('Chỉ để xem số liệu và báo cáo: dùng trình duyệt này')}</h2>
      <p>
        {say('Không cần cài gì. Lời mời khi đó')} <strong>{say('đã dùng xong')}</strong>
        {say(': muốn dùng thêm tiện ích thì xin một lời mời khác. Trình duyệt giữ đăng nhập trong 12 giờ.')}
      </p>
      <p>
        <a id="enter" class="button quiet" href={ENTER} data-address={ENTER}>
          {say('Vào trang báo cáo bằng trình duyệt này')}
        </a>
      </p>
      <p class="soft">
        {say(
          'Mỗi lời mời dùng được một lần, trong 72 giờ. Mã mời nằm sau dấu # nên trình duyệt không gửi nó đi khi mở trang này. Xem',
        )}{' '}
        <a href={pages.data.path}>{say('Sổ Tin lưu gì')}</a>.
      </p>
    </>
  );
}

/** The link as the script finds it in the address. */
function InviteBox() {
  const say = useSay();
  const failed = say('Trình duyệt không cho chép. Liên kết đã được chọn sẵn: bấm Ctrl+C.');
  return (
    <section id="invite" class="invite" aria-label={say('Liên kết mời của bạn')} hidden>
      <dl>
        <dt>{say('Liên kết mời')}</dt>
        <dd id="link" />
        <dt>{say('Máy chủ')}</dt>
        <dd id="server" />
        <dt>{say('Mã mời')}</dt>
        <dd id="code" />
      </dl>
      <button id="copy" type="button" data-done={say('Đã chép liên kết.')} data-failed={failed}>
        {say('Chép liên kết')}
      </button>
      <p id="copied" class="soft" role="status" />
    </section>
  );
}
