// The form of an activity that is no article.
import { ACTIVITY_KINDS } from '#shared/activity';
import type { Activity } from '#shared/api/plans';
import { uuidv7 } from '#shared/uuid';
import type { Config } from '../../db/config.ts';
import { Choice, draftOf, Field, Lines, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';

type ActivityFormProps = {
  activity: Activity | null;
  /** Where the form is sent: the page with what it shows. */
  action: string;
  today: string;
  config: Config;
  refused: Refused | undefined;
};

/** Adds an activity, or changes the given one. */
export function ActivityForm({ activity, action, today, config, refused }: ActivityFormProps) {
  const say = useSay();
  const stored = activity
    ? { ...activity, changedBy: undefined }
    : { id: uuidv7(), version: 0, from: today, quantity: 1 };
  const draft = draftOf('activity', stored, refused);
  return (
    <RecordForm
      draft={draft}
      action={action}
      save={activity ? say('Lưu hoạt động') : say('Thêm hoạt động')}
      {...(activity ? { remove: say('Bỏ hoạt động này') } : {})}
    >
      <div class="fields">
        <Choice draft={draft} name="kind" label={say('Loại hoạt động')} options={ACTIVITY_KINDS} />
        <Field draft={draft} name="quantity" label={say('Số lượng')} type="number" min={1} required />
        <Field
          draft={draft}
          name="measure"
          label={say('Đơn vị tính')}
          size={10}
          hint={say('Để trống: cuộc, buổi, tờ… theo loại')}
        />
        <Field draft={draft} name="from" label={say('Ngày, hoặc từ ngày')} type="date" max={today} required />
        <Field draft={draft} name="to" label={say('Đến ngày')} type="date" />
      </div>
      <div class="fields">
        <Choice
          draft={draft}
          name="unit"
          label={say('Đơn vị')}
          options={config.units.map(({ id, shortName }) => ({ code: id, name: shortName }))}
          none={say('Không riêng đơn vị nào')}
        />
        <Field draft={draft} name="people" label={say('Số người')} type="number" min={0} />
        <Field draft={draft} name="topic" label={say('Chủ đề')} size={40} />
        <Field
          draft={draft}
          name="evidence"
          label={say('Minh chứng')}
          size={40}
          hint={say('Đường dẫn hoặc tên tệp: biên bản, ảnh, tờ rơi…')}
        />
      </div>
      <Lines draft={draft} name="note" label={say('Ghi chú')} />
    </RecordForm>
  );
}
