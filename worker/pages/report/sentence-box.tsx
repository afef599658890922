// The sentence of section 3, to be copied: by a button where scripts run, else by one click that selects all of it.
import type { Role } from '#shared/api/access';
import { mayOpen, pages } from '#shared/api/pages';
import type { Report } from '#shared/report';
import { useSay } from '../language.ts';

/** Shows the buttons and copies. What it says stands in the page, in the reader's language. */
export const COPY_SCRIPT = `
(() => {
  for (const box of document.querySelectorAll('.sentence')) {
    const text = box.querySelector('.words');
    const told = box.querySelector('[role="status"]');
    const button = box.querySelector('button');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        told.textContent = told.dataset.copied;
      } catch {
        const range = document.createRange();
        range.selectNodeContents(text);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        told.textContent = told.dataset.selected;
      }
    });
  }
})();
`;

/** The sentences of a report; without any, that nothing was posted. */
export function Sentences({ sentences, role }: Pick<Report, 'sentences'> & { role: Role }) {
  const say = useSay();
  if (sentences.length === 0)
    return (
      <p class="note">
        {say('Chưa có tin, bài nào được phân loại trong kỳ này ở cổng, trang nào.')}{' '}
        {mayOpen(role, 'admin') ? (
          <>
            {say('Mới bắt đầu dùng? Các bước ở trang')} <a href={pages.admin.path}>{say('Quản trị')}</a>.
          </>
        ) : null}
      </p>
    );
  return (
    <>
      {sentences.map(({ channel, text }) => (
        <section class="sentence note" aria-label={say('Câu của mục 3: {channel}', { channel })}>
          <p class="words" lang="vi">
            {text}
          </p>
          <p class="no-print">
            <button type="button" class="quiet" hidden>
              {say('Chép')}
            </button>{' '}
            <span
              role="status"
              class="soft"
              data-copied={say('Đã chép câu này.')}
              data-selected={say('Trình duyệt không cho chép. Câu đã được chọn sẵn: bấm Ctrl+C.')}
            />
          </p>
        </section>
      ))}
    </>
  );
}
