// The page that an invite link opens: says where to paste it. The code stands in the fragment, which never reaches us.

/** Shows the link and its code, and copies the link. Without it the page says to copy the address by hand. */
export const INVITE_SCRIPT = `
(() => {
  const byId = (id) => document.getElementById(id);
  const show = () => {
    const code = /^#([A-Za-z0-9_-]+)$/.exec(location.hash)?.[1];
    byId('invite').hidden = !code;
    byId('by-hand').hidden = Boolean(code);
    byId('no-code').hidden = Boolean(code);
    byId('copied').textContent = '';
    if (!code) return;
    byId('link').textContent = location.href;
    byId('server').textContent = location.origin;
    byId('code').textContent = code;
  };
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(byId('link'));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  byId('copy').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      byId('copied').textContent = 'Đã chép liên kết.';
    } catch {
      select();
      byId('copied').textContent = 'Trình duyệt không cho chép. Liên kết đã được chọn sẵn: bấm Ctrl+C.';
    }
  });
  addEventListener('hashchange', show);
  show();
})();
`;

export function InvitePage() {
  return (
    <>
      <h1>Lời mời dùng Sổ Tin</h1>
      <section id="invite" class="invite" aria-label="Liên kết mời của bạn" hidden>
        <dl>
          <dt>Liên kết mời</dt>
          <dd id="link" />
          <dt>Máy chủ</dt>
          <dd id="server" />
          <dt>Mã mời</dt>
          <dd id="code" />
        </dl>
        <button id="copy" type="button">
          Chép liên kết
        </button>
        <p id="copied" class="soft" role="status" />
      </section>
      <ol>
        <li>Cài tiện ích Sổ Tin vào trình duyệt (Chrome, Edge, Cốc Cốc hoặc Firefox), nếu máy chưa có.</li>
        <li>
          Chép liên kết mời.{' '}
          <span id="by-hand">
            Bấm vào thanh địa chỉ phía trên, chép cả địa chỉ, kể cả phần sau dấu # (Ctrl+A rồi Ctrl+C).
          </span>
        </li>
        <li>Bấm biểu tượng Sổ Tin trên thanh công cụ của trình duyệt và dán liên kết vào ô đăng nhập.</li>
      </ol>
      <p id="no-code" class="soft">
        Nếu địa chỉ của trang này không có dấu # và mã theo sau, xin mở lại đúng liên kết trong thư mời, hoặc
        hỏi người đã mời bạn.
      </p>
      <p class="soft">
        Mỗi lời mời dùng được một lần, trong 72 giờ. Mã mời nằm sau dấu # nên trình duyệt không gửi nó đi khi
        mở trang này.
      </p>
    </>
  );
}
