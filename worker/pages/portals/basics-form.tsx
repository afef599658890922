// A portal's names, and its pause.
import { portalAddress } from '#shared/api/pages';
import type { RegisteredPortal } from '#shared/api/portals';
import { formatDate, localDate } from '#shared/local-date';
import { draftOf, Field, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Fault } from './parts.tsx';

export const BASICS = 'basics';
export const PAUSE = 'pause';

type Props = { portal: RegisteredPortal; sent: Sent | undefined };

export function BasicsForm({ portal, sent }: Props) {
  const say = useSay();
  const { id, name, channel, version } = portal;
  const draft = draftOf(BASICS, { name, channel, version }, sent);
  return (
    <section aria-labelledby="basics-heading">
      <h2 id="basics-heading">{say('Tên gọi')}</h2>
      <form method="post" action={portalAddress(id)}>
        <input type="hidden" name="do" value={BASICS} />
        <input type="hidden" name="version" value={draft.value('version')} />
        <Fault problem={draft.problem} />
        <div class="fields-grid">
          <Field draft={draft} name="name" label={say('Tên gọi ngắn')} required />
          <Field
            draft={draft}
            name="channel"
            label={say('Tên như trong báo cáo')}
            hint={say('Ví dụ: Cổng Thông tin điện tử của Sở')}
            required
          />
        </div>
        <p>
          <button type="submit">{say('Lưu tên')}</button>
        </p>
      </form>
    </section>
  );
}

/** Pauses the portal or opens it, after saying what that means. */
export function PauseForm({ portal, sent }: Props) {
  const say = useSay();
  const { id, version, pausedAt } = portal;
  const { problem } = draftOf(PAUSE, {}, sent);
  return (
    <section aria-labelledby="pause-heading">
      <h2 id="pause-heading">{say('Tạm dừng')}</h2>
      <form method="post" action={portalAddress(id)}>
        <input type="hidden" name="do" value={PAUSE} />
        <input type="hidden" name="version" value={version} />
        <Fault problem={problem} />
        <p>
          {pausedAt === undefined
            ? say(
                'Khi tạm dừng, cổng không nhận nhãn mới và tiện ích không hiện gì trên trang của cổng. Tin, bài đã có vẫn xem được, sửa được và vẫn được tính.',
              )
            : say('Cổng tạm dừng từ ngày {day}. Tin, bài đã có vẫn xem được, sửa được và vẫn được tính.', {
                day: formatDate(localDate(Date.parse(pausedAt))),
              })}
        </p>
        <button type="submit" class="quiet" name="paused" value={pausedAt === undefined ? '1' : ''}>
          {pausedAt === undefined ? say('Tạm dừng cổng') : say('Nhận nhãn trở lại')}
        </button>
      </form>
    </section>
  );
}
