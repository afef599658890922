// Activities of some days: what they add up to by kind, each of them, and the form to enter one.
import { ACTIVITY_KINDS, type ActivitySum } from '#shared/activity';
import { pages } from '#shared/api/pages';
import type { Activity } from '#shared/api/plans';
import type { Config } from '../../db/config.ts';
import { Folded, isOf, RefusedNote } from '../fields.tsx';
import { useSay } from '../language.ts';
import { daysShown } from '../plans/words.ts';
import type { Refused } from '../serve-page.tsx';
import { ActivityForm } from './activity-form.tsx';
import { activitiesAddress, type Shown } from './address.ts';
import { List, Sums } from './tables.tsx';

export type ActivitiesProps = {
  shown: Shown;
  today: string;
  sums: readonly ActivitySum[];
  activities: readonly Activity[];
  next: string | null;
  /** The activity to change. */
  chosen: Activity | null;
  writes: boolean;
  config: Config;
  refused: Refused | undefined;
};

function FilterForm({ shown, config }: Pick<ActivitiesProps, 'shown' | 'config'>) {
  const say = useSay();
  const selects = [
    {
      name: 'don-vi',
      label: say('Đơn vị'),
      chosen: shown.unit,
      options: config.units.map(({ id, shortName }) => ({ code: id, name: shortName })),
    },
    { name: 'loai', label: say('Loại hoạt động'), chosen: shown.kind, options: ACTIVITY_KINDS },
  ];
  return (
    <form method="get" action={pages.activities.path} class="fields no-print">
      <p class="field">
        <label for="tu">{say('Từ ngày')}</label>
        <input id="tu" name="tu" type="date" value={shown.from} required />
      </p>
      <p class="field">
        <label for="den">{say('Đến ngày')}</label>
        <input id="den" name="den" type="date" value={shown.to} required />
      </p>
      {selects.map(({ name, label, chosen, options }) => (
        <p class="field">
          <label for={name}>{label}</label>
          <select id={name} name={name}>
            <option value="">{say('Tất cả')}</option>
            {options.map(({ code, name: each }) => (
              <option value={code} selected={code === chosen}>
                {each}
              </option>
            ))}
          </select>
        </p>
      ))}
      <button type="submit" class="quiet">
        {say('Xem')}
      </button>
    </form>
  );
}

function Forms({ shown, today, chosen, activities, config, refused }: ActivitiesProps) {
  const say = useSay();
  const action = activitiesAddress(shown, chosen?.id);
  if (chosen)
    return (
      <section id="sua" class="no-print">
        <h2>{say('Sửa hoạt động')}</h2>
        <ActivityForm activity={chosen} action={action} today={today} config={config} refused={refused} />
        <p>
          <a href={activitiesAddress(shown)}>{say('Thôi, không sửa')}</a>
        </p>
      </section>
    );
  const sent = refused !== undefined && isOf(refused, 'activity', '');
  return (
    <Folded label={say('Thêm hoạt động')} open={sent || activities.length === 0}>
      <ActivityForm activity={null} action={action} today={today} config={config} refused={refused} />
    </Folded>
  );
}

/** The page. */
export function ActivitiesView(props: ActivitiesProps) {
  const { shown, activities, writes } = props;
  const say = useSay();
  return (
    <>
      <RefusedNote {...props} />
      <h1>{say('Hoạt động khác ngoài tin, bài')}</h1>
      <FilterForm {...props} />
      {activities.length === 0 ? (
        <p class="note">
          {say('Chưa có hoạt động nào {days}.', { days: daysShown(shown.from, shown.to) })}{' '}
          {writes
            ? say(
                'Hội nghị, tọa đàm, tờ rơi, loa truyền thanh… nhập ở dưới kèm minh chứng để được tính vào báo cáo.',
              )
            : say('Người làm báo cáo nhập; khi có, số liệu hiện ở đây.')}
        </p>
      ) : (
        <>
          <Sums {...props} />
          <List {...props} />
        </>
      )}
      {writes ? <Forms {...props} /> : null}
    </>
  );
}
