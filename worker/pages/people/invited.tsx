// A new invite, shown this once: its link, its code, and a message to send it with; copied by a button where scripts run.

import { ROLE_NAMES } from '#shared/api/access';
import { pages, peopleAddress } from '#shared/api/pages';
import type { Invite, Person } from '#shared/api/people';
import { localTime } from '../../domain/list-articles.ts';
import { useSay } from '../language.ts';

/** Copies what each button names; without a script the buttons are not there. The words stand in the page. */
export const INVITED_SCRIPT = `
(() => {
  for (const button of document.querySelectorAll('button[data-copies]')) {
    const source = document.getElementById(button.dataset.copies);
    const told = document.getElementById('copied');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        told.textContent = button.dataset.done;
      } catch {
        if (source.select) source.select();
        else getSelection().selectAllChildren(source);
        told.textContent = button.dataset.failed;
      }
    });
  }
})();
`;

type Props = { person: Person; invite: Invite; code: string; server: string; successorOf?: string };

function Copy({ of, label, done }: { of: string; label: string; done: string }) {
  const say = useSay();
  const failed = say('Trình duyệt không cho chép. Đã chọn sẵn: bấm Ctrl+C.');
  return (
    <button type="button" data-copies={of} data-done={done} data-failed={failed} hidden>
      {label}
    </button>
  );
}

export function Invited({ person, invite, code, server, successorOf }: Props) {
  const say = useSay();
  const link = `${server}${pages.invite.path}#${code}`;
  const until = localTime(invite.expiresAt);
  const { name } = person;
  const role = say(ROLE_NAMES[person.role]).toLowerCase();
  const message = [
    say('Chào {name}, mời bạn dùng Sổ Tin, vai trò {role}.', { name, role }),
    say('Mở liên kết này rồi làm theo hướng dẫn: {link}', { link }),
    say('Lời mời dùng được một lần, đến {until}. Xin đừng chuyển cho người khác.', { until }),
    say('Nếu phải gõ tay: máy chủ {server}, mã {code}.', { server, code }),
  ].join('\n');
  return (
    <>
      <h1>{say('Đã tạo lời mời cho {name}', { name })}</h1>
      {successorOf === undefined ? null : (
        <p class="note" role="status">
          {say('Đã bàn giao: {name} hết quyền từ bây giờ.', { name: successorOf })}
        </p>
      )}
      <p class="warning">
        {say('Liên kết và mã chỉ hiện lần này: chép và gửi ngay. Nếu để mất thì mời lại.')}{' '}
        {say('Dùng được đến {until}.', { until })}
      </p>
      <section class="invite" aria-label={say('Lời mời')}>
        <dl>
          <dt>{say('Liên kết mời')}</dt>
          <dd id="link">{link}</dd>
          <dt>{say('Mã mời')}</dt>
          <dd>{code}</dd>
        </dl>
        <Copy of="link" label={say('Chép liên kết')} done={say('Đã chép liên kết.')} />
      </section>
      <p>
        <label for="message">{say('Lời nhắn để gửi qua Zalo hoặc thư')}</label>
        <textarea id="message" rows={6} readonly>
          {message}
        </textarea>
      </p>
      <p>
        <Copy of="message" label={say('Chép lời nhắn')} done={say('Đã chép lời nhắn.')} />
      </p>
      <p id="copied" class="soft" role="status" />
      <p>
        <a href={peopleAddress({ nguoi: person.id })}>{say('Xong, xem {name}', { name })}</a> ·{' '}
        <a href={pages.people.path}>{say('Về danh sách người dùng')}</a>
      </p>
    </>
  );
}
