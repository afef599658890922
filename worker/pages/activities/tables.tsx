// The tables of activities: what they add up to by kind, and each of them.
import { activityName, measureOf } from '#shared/activity';
import type { Activity } from '#shared/api/plans';
import { formatDate } from '#shared/local-date';
import { showCount } from '#shared/wording';
import { Evidence } from '../evidence.tsx';
import { useSay } from '../language.ts';
import { unitName } from '../plans/words.ts';
import { actionsIf, amount, Table } from '../table.tsx';
import type { ActivitiesProps } from './activities-view.tsx';
import { activitiesAddress } from './address.ts';

/** What activities add up to. */
export function Sums({ sums }: Pick<ActivitiesProps, 'sums'>) {
  const say = useSay();
  return (
    <Table
      label={say('Cộng theo loại')}
      caption={say('Cộng theo loại')}
      columns={[
        'Loại hoạt động',
        amount('Số lượng'),
        'Đơn vị tính',
        amount('Lần nhập'),
        amount('Có minh chứng'),
      ]}
    >
      {sums.map(({ name, measure, quantity, entries, evidenced }) => (
        <tr>
          <td>{name}</td>
          <td class="number">{showCount(quantity)}</td>
          <td>{measure}</td>
          <td class="number">{showCount(entries)}</td>
          <td class={evidenced < entries ? 'number short' : 'number'}>{showCount(evidenced)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** A stretch of days, one below the other. */
function Days({ from, to }: { from: string; to: string }) {
  return (
    <>
      {formatDate(from)} –<br />
      {formatDate(to)}
    </>
  );
}

function ActivityRow({
  activity,
  shown,
  writes,
  config,
}: Pick<ActivitiesProps, 'shown' | 'writes' | 'config'> & { activity: Activity }) {
  const say = useSay();
  const { id, kind, from, to, quantity, measure, people, topic, evidence, note, unit } = activity;
  const counted = `${showCount(quantity)} ${measure ?? measureOf(kind)}`;
  const attended = people === null ? '' : ` · ${say('{n} người', { n: showCount(people) })}`;
  return (
    <tr>
      <td class="day">{from === to ? formatDate(from) : <Days from={from} to={to} />}</td>
      <td>
        {activityName(kind)}: {counted}
        {attended}
        {topic ? <span class="under">{topic}</span> : null}
        {note ? <span class="under">{note}</span> : null}
      </td>
      <td>{unit === null ? '–' : unitName(say, config, unit)}</td>
      <td class={evidence ? undefined : 'short'}>
        {evidence ? <Evidence text={evidence} /> : say('Chưa có')}
      </td>
      {writes ? (
        <td class="no-print">
          <a
            href={`${activitiesAddress(shown, id)}#sua`}
            aria-label={say('Sửa {name} ngày {date}', { name: activityName(kind), date: formatDate(from) })}
          >
            {say('Sửa')}
          </a>
        </td>
      ) : null}
    </tr>
  );
}

/** Each activity, newest first. */
export function List(props: ActivitiesProps) {
  const { activities, next, shown, writes } = props;
  const say = useSay();
  return (
    <>
      <Table
        label={say('Từng hoạt động')}
        caption={say('Từng hoạt động')}
        columns={['Ngày', 'Hoạt động', 'Đơn vị', 'Minh chứng', ...actionsIf(writes)]}
      >
        {activities.map((activity) => (
          <ActivityRow {...props} activity={activity} />
        ))}
      </Table>
      {next === null ? null : (
        <p class="no-print">
          <a href={activitiesAddress({ ...shown, cursor: next })}>{say('Xem tiếp các hoạt động trước đó')}</a>
        </p>
      )}
    </>
  );
}
