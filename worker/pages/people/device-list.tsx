// A person's devices and open invites, each with the way to shut it.
import { peopleAddress } from '#shared/api/pages';
import type { Device, Invite } from '#shared/api/people';
import { formatDate } from '#shared/local-date';
import { showCount } from '#shared/wording';
import { localTime } from '../../domain/list-articles.ts';
import { type Say, useSay } from '../language.ts';
import { DEVICE_KIND_NAMES } from './words.ts';

/** Whether a device still lets its person in; `now` in ms UTC. */
const works = ({ revokedAt, expiresAt }: Device, now: number) =>
  revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);

function endSaid({ revokedAt, expiresAt }: Device, say: Say): string {
  if (revokedAt !== null) return say('đã chặn {time}', { time: localTime(revokedAt) });
  return expiresAt === null ? say('đến khi bị chặn') : say('đến {time}', { time: localTime(expiresAt) });
}

/** Two steps, without a script. */
function Shut(props: {
  person: string;
  deed: string;
  id: string;
  label: string;
  name: string;
  means: string;
}) {
  const { person, deed, id, label, name, means } = props;
  return (
    <details>
      <summary aria-label={`${label}: ${name}`}>{label}</summary>
      <form method="post" action={peopleAddress({ nguoi: person })}>
        <p class="soft">{means}</p>
        <input type="hidden" name="do" value={deed} />
        <button type="submit" class="danger" name="id" value={id}>
          {label}
        </button>
      </form>
    </details>
  );
}

type TableProps = { devices: readonly Device[]; own: string | null; shut: boolean };

function DeviceTable({ devices, own, shut }: TableProps) {
  const say = useSay();
  const names = [say('Loại'), say('Vào lần đầu'), say('Vào lần cuối'), say('Hiệu lực')] as const;
  return (
    <div class="scroll">
      <table class="stack">
        <thead>
          <tr>
            {[say('Thiết bị'), ...names, ...(shut ? [say('Chặn')] : [])].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr>
              <th scope="row" class="break">
                {device.name}
                {device.id === own ? <span class="under">{say('bạn đang xem trang này từ đây')}</span> : null}
              </th>
              <td data-name={names[0]}>{say(DEVICE_KIND_NAMES[device.kind])}</td>
              <td data-name={names[1]}>{localTime(device.createdAt)}</td>
              <td data-name={names[2]}>
                {device.lastUsedOn === null ? say('chưa dùng') : formatDate(device.lastUsedOn)}
              </td>
              <td data-name={names[3]}>{endSaid(device, say)}</td>
              {shut ? (
                <td>
                  <Shut
                    person={device.person.id}
                    deed="shut"
                    id={device.id}
                    label={say('Chặn thiết bị')}
                    name={device.name}
                    means={
                      device.id === own
                        ? say('Chặn xong thì chính trang này phải vào lại.')
                        : say('Thiết bị không vào được nữa, ngay bây giờ; người dùng phải được mời lại.')
                    }
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `own`: the device that the page is shown on. */
export function Devices({ devices, own, now }: Omit<TableProps, 'shut'> & { now: number }) {
  const say = useSay();
  const live = devices.filter((device) => works(device, now));
  const ended = devices.filter((device) => !works(device, now));
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{say('Thiết bị')}</h2>
      {live.length === 0 ? (
        <p class="soft">{say('Không có thiết bị nào đang vào được.')}</p>
      ) : (
        <DeviceTable devices={live} own={own} shut={true} />
      )}
      {ended.length > 0 ? (
        <details class="folded">
          <summary>
            {say('Hết hiệu lực trong 30 ngày qua ({count})', { count: showCount(ended.length) })}
          </summary>
          <DeviceTable devices={ended} own={own} shut={false} />
        </details>
      ) : null}
    </section>
  );
}

export function WaitingInvites({ invites }: { invites: readonly Invite[] }) {
  const say = useSay();
  if (invites.length === 0) return null;
  return (
    <section aria-labelledby="invites">
      <h2 id="invites">{say('Lời mời đang chờ')}</h2>
      <ul>
        {invites.map(({ id, person, createdBy, createdAt, expiresAt }) => (
          <li>
            {say('{by} mời lúc {at}, dùng được đến {until}', {
              by: createdBy?.name ?? say('Lệnh trên máy chủ'),
              at: localTime(createdAt),
              until: localTime(expiresAt),
            })}
            <Shut
              person={person.id}
              deed="void"
              id={id}
              label={say('Hủy lời mời')}
              name={localTime(createdAt)}
              means={say('Liên kết và mã của lời mời này không dùng được nữa.')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
