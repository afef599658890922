// How a portal's pages are read, as JSON: tried against its stored addresses before it is kept.
import { portalAddress } from '#shared/api/pages';
import type { RegisteredPortal } from '#shared/api/portals';
import { draftOf, Folded, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Fault } from './parts.tsx';
import { Tried, type TriedOutcome, TryOrDo } from './tried.tsx';

export const PROFILE = 'profile';
const ROWS = 14;

type Props = { portal: RegisteredPortal; sent: Sent | undefined; tried: TriedOutcome | undefined };

export function ProfileForm({ portal, sent, tried }: Props) {
  const say = useSay();
  const stored = { profile: JSON.stringify(portal.profile, null, 2), version: portal.profileVersion };
  const draft = draftOf(PROFILE, stored, sent);
  const { problem } = draft;
  return (
    <section aria-labelledby="profile-heading">
      <h2 id="profile-heading">{say('Cách đọc trang')}</h2>
      <p>
        {say(
          'Sổ Tin tự đọc được phần lớn các cổng. Chỗ nào đọc sai, hãy mở một bài của cổng rồi bấm “Chỉ cho Sổ Tin chỗ đọc” trong tiện ích: không cần sửa gì ở đây.',
        )}
      </p>
      <Folded
        label={say('Bản ghi đầy đủ, dành cho người làm kỹ thuật')}
        open={problem !== undefined || tried !== undefined}
      >
        <p class="soft">{say('Dạng JSON: identity, noise, rewrites, article, listing, selectors.')}</p>
        <form method="post" action={portalAddress(portal.id)}>
          <input type="hidden" name="do" value={PROFILE} />
          <input type="hidden" name="version" value={draft.value('version')} />
          <Fault problem={problem} />
          <Tried outcome={tried} />
          <p>
            <label for="profile-text">
              {say('Cấu hình, phiên bản {n}', { n: String(portal.profileVersion) })}
            </label>
            <textarea id="profile-text" name="profile" class="code" rows={ROWS} spellcheck={false}>
              {draft.value('profile')}
            </textarea>
          </p>
          <TryOrDo label={say('Lưu cách đọc')} />
        </form>
      </Folded>
    </section>
  );
}
