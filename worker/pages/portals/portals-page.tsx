// /quan-tri/cong: the portals whose articles are counted, and a new one.
import type { Hono } from 'hono';
import { pages, portalAddress } from '#shared/api/pages';
import { PortalGiven, type RegisteredPortal } from '#shared/api/portals';
import { formatDate, localDate } from '#shared/local-date';
import { formatDecimal } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { registerNew } from '../../domain/portal-sites.ts';
import { listPortals } from '../../domain/portals.ts';
import type { App } from '../../http/context.ts';
import { Choice, type Draft, draftOf, Field, type Sent } from '../fields.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { type PageCall, type Refused, servePage } from '../serve-page.tsx';
import { Fault, parsedBehindGate, unitOptions, withScheme } from './parts.tsx';

const NEW = 'new-portal';

function PortalTable({ portals, config }: { portals: readonly RegisteredPortal[]; config: Config }) {
  const say = useSay();
  const names = { at: say('Địa chỉ'), unit: say('Nói thay cho'), state: say('Tình trạng') };
  return (
    <div class="scroll">
      <table class="stack">
        <thead>
          <tr>
            {[say('Cổng'), ...Object.values(names)].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {portals.map(({ id, name, channel, origins, path, unit, pausedAt }) => (
            <tr>
              <th scope="row">
                <a href={portalAddress(id)} lang="vi">
                  {name}
                </a>
                <span class="under" lang="vi">
                  {channel}
                </span>
              </th>
              <td data-name={names.at} class="break">
                {origins.map((origin) => (
                  <div>{origin + (path === '/' ? '' : path)}</div>
                ))}
              </td>
              <td data-name={names.unit} lang="vi">
                {config.units.find((each) => each.id === unit)?.shortName ?? '–'}
              </td>
              <td data-name={names.state}>
                {pausedAt === undefined
                  ? say('Đang nhận nhãn')
                  : say('Tạm dừng từ {day}', { day: formatDate(localDate(Date.parse(pausedAt))) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `coming`: how many articles would come to the new portal, to be confirmed. */
type NewProps = { draft: Draft; config: Config; coming: number };

function NewPortal({ draft, config, coming }: NewProps) {
  const say = useSay();
  const n = formatDecimal(coming);
  return (
    <section aria-labelledby="new-heading">
      <h2 id="new-heading">{say('Thêm cổng')}</h2>
      <form method="post" action={pages.portals.path}>
        <input type="hidden" name="do" value={NEW} />
        <Fault problem={draft.problem} />
        <div class="fields-grid">
          <Field
            draft={draft}
            name="origin"
            label={say('Địa chỉ trang chủ')}
            hint={say('Ví dụ: https://snnptnt.example.gov.vn. Mã của cổng lấy từ tên miền này.')}
            required
          />
          <Field
            draft={draft}
            name="path"
            label={say('Chỉ những trang dưới đường dẫn')}
            hint={say('Để dấu / nếu cả tên miền là một cổng.')}
          />
          <Field draft={draft} name="name" label={say('Tên gọi ngắn')} required />
          <Field
            draft={draft}
            name="channel"
            label={say('Tên như trong báo cáo')}
            hint={say('Ví dụ: Cổng Thông tin điện tử của Sở')}
            required
          />
          <Choice
            draft={draft}
            name="unit"
            label={say('Nói thay cho đơn vị')}
            options={unitOptions(config)}
            {...(config.bound === null && { none: say('Chưa rõ đơn vị') })}
          />
          <Field draft={draft} name="from" type="date" label={say('Từ ngày')} required />
        </div>
        {coming === 0 ? null : (
          <p class="note" role="status">
            <input type="hidden" name="take" value="1" />
            {say(
              'Cổng này nằm trong một cổng đã có, nơi đã ghi {n} bài thuộc địa chỉ của nó. Thêm cổng thì {n} bài ấy chuyển sang cổng mới: không bài nào mất đi hay bị đếm hai lần, bản chốt giữ nguyên. Chưa ghi gì.',
              { n },
            )}
          </p>
        )}
        <p>
          <button type="submit">
            {coming === 0 ? say('Thêm cổng') : say('Thêm cổng và chuyển {n} bài', { n })}
          </button>
        </p>
      </form>
    </section>
  );
}

async function viewOf(call: PageCall, sent?: Sent, coming = 0): Promise<View> {
  const { config, pass, say } = call;
  const portals = await listPortals(call);
  const first = { path: '/', from: `${pass.today.slice(0, 4)}-01-01`, unit: config.bound?.[0] };
  const title = say('Cổng thông tin điện tử');
  const body = (
    <>
      <h1>{title}</h1>
      <p>
        {say(
          'Sổ Tin chỉ đọc trang của các cổng ghi ở đây. Bấm tên cổng để sửa, cho biết cổng đổi tên miền, tạm dừng, hay sửa cách đọc trang.',
        )}
      </p>
      {portals.length === 0 ? (
        <p class="note">{say('Chưa có cổng nào. Thêm cổng đầu tiên ở dưới.')}</p>
      ) : (
        <PortalTable portals={portals} config={config} />
      )}
      <NewPortal draft={draftOf(NEW, first, sent)} config={config} coming={coming} />
    </>
  );
  return { title: `${title} – Sổ Tin`, wide: true, body };
}

export function portalsPages(app: Hono<App>): void {
  servePage(app, 'portals', {
    show: (call: PageCall, refused?: Refused) => viewOf(call, refused),
    act: async (call, form) => {
      const given = await parsedBehindGate(call, PortalGiven, {
        name: form.one('name'),
        channel: form.one('channel'),
        origin: withScheme(form.one('origin').trim()),
        path: form.one('path').trim() || '/',
        unit: form.one('unit') || null,
        from: form.one('from'),
        take: form.one('take') !== '',
      });
      const { came } = given.take ? {} : await registerNew(call, { ...given, try: true });
      if (came) return viewOf(call, { form }, came.moved);
      return portalAddress((await registerNew(call, given)).id);
    },
  });
}
