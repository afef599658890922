// The domains of a portal, old and new, and a move to another one: tried first.
import { portalAddress } from '#shared/api/pages';
import type { RegisteredPortal } from '#shared/api/portals';
import { formatDate } from '#shared/local-date';
import { draftOf, Field, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Fault } from './parts.tsx';
import { Tried, type TriedOutcome, TryOrDo } from './tried.tsx';

export const MOVE = 'move';

function Origins({ portal }: { portal: RegisteredPortal }) {
  const say = useSay();
  return (
    <ul>
      {portal.origins.map((origin, index) => {
        const move = portal.moves.find((each) => each.origin === origin);
        return (
          <li class="break">
            {origin}{' '}
            <span class="soft">
              {index === 0 ? say('tên miền đầu tiên') : null}
              {move ? say('từ ngày {day}', { day: formatDate(move.on) }) : null}
              {move?.rule ? ` · ${move.rule.match} → ${move.rule.replace}` : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type Props = {
  portal: RegisteredPortal;
  today: string;
  sent: Sent | undefined;
  tried: TriedOutcome | undefined;
};

export function MoveForm({ portal, today, sent, tried }: Props) {
  const say = useSay();
  const draft = draftOf(MOVE, { on: today, version: portal.version }, sent);
  return (
    <section aria-labelledby="move-heading">
      <h2 id="move-heading">{say('Tên miền')}</h2>
      <Origins portal={portal} />
      <form method="post" action={portalAddress(portal.id)}>
        <input type="hidden" name="do" value={MOVE} />
        <input type="hidden" name="version" value={draft.value('version')} />
        <p>
          {say(
            'Cổng chuyển sang tên miền khác: ghi tên miền mới ở đây, tin, bài cũ và mới vẫn là một cổng, không bị đếm hai lần.',
          )}
        </p>
        <Fault problem={draft.problem} />
        <Tried outcome={tried} />
        <div class="fields-grid">
          <Field
            draft={draft}
            name="origin"
            label={say('Tên miền mới')}
            hint={
              portal.path === '/'
                ? say('Mọi trang của tên miền này thuộc cổng')
                : say('Chỉ những trang dưới {path} của tên miền này thuộc cổng, như ở tên miền cũ', {
                    path: portal.path,
                  })
            }
            required
          />
          <Field draft={draft} name="on" type="date" label={say('Từ ngày')} required />
          <Field
            draft={draft}
            name="match"
            label={say('Đường dẫn cũ (nếu đường dẫn cũng đổi)')}
            hint={say('Biểu thức chính quy, ví dụ ^/tin/(\\d+)\\.html$')}
          />
          <Field
            draft={draft}
            name="replace"
            label={say('Viết lại thành')}
            hint={say('Ví dụ /bai-viet/$1')}
          />
        </div>
        <TryOrDo label={say('Thêm tên miền')} />
      </form>
    </section>
  );
}
