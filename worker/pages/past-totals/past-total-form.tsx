// The form of one total: whose, of which days, of what, how many, and which document says so.
import type { PastTotal } from '#shared/api/imports';
import { pages } from '#shared/api/pages';
import { offered, REFORM_CONTENTS } from '#shared/taxonomy';
import type { Config } from '../../db/config.ts';
import { Choice, draftOf, Field, Lines, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { codeOf, contentSets } from './words.ts';

type FormProps = {
  total: PastTotal | undefined;
  query: Readonly<Record<string, string>>;
  config: Config;
  refused: Refused | undefined;
};

/** What stands in the form of a new total: what the address brings, else all contents. */
function fresh({ query, config }: FormProps) {
  return {
    version: 0,
    from: query.tu,
    to: query.den,
    contents: query['noi-dung'] ?? codeOf(REFORM_CONTENTS),
    form: query['the-loai'],
    count: query.so,
    source: query['can-cu'],
    unit: config.bound === null ? undefined : config.units[0]?.id,
  };
}

/** Adds a total, or changes the given one. */
export function PastTotalForm(props: FormProps) {
  const { total, config, refused } = props;
  const say = useSay();
  const stored = total ? { ...total, changedBy: undefined, contents: codeOf(total.contents) } : fresh(props);
  const draft = draftOf('past-total', stored, refused);
  return (
    <RecordForm
      draft={draft}
      action={pages.pastTotals.path}
      save={say('Lưu số liệu')}
      {...(total ? { remove: say('Bỏ số liệu này') } : {})}
    >
      <div class="fields">
        <Field draft={draft} name="from" label={say('Từ ngày')} type="date" required />
        <Field draft={draft} name="to" label={say('Đến ngày')} type="date" required />
        <Field draft={draft} name="count" label={say('Số tin, bài')} type="number" min={0} required />
      </div>
      <div class="fields">
        <Choice
          draft={draft}
          name="contents"
          label={say('Của nội dung')}
          options={contentSets(say, config.groupings)}
        />
        <Choice
          draft={draft}
          name="form"
          label={say('Thể loại')}
          options={offered(config.lists.forms, [draft.value('form')])}
          none={say('Mọi thể loại')}
        />
        <Choice
          draft={draft}
          name="unit"
          label={say('Đơn vị')}
          options={config.units.map(({ id, shortName }) => ({ code: id, name: shortName }))}
          none={say('Không riêng đơn vị nào')}
        />
        <Choice
          draft={draft}
          name="portal"
          label={say('Cổng, kênh')}
          options={config.portals.map(({ id, name }) => ({ code: id, name }))}
          none={say('Không riêng cổng nào')}
        />
      </div>
      <Field
        draft={draft}
        name="source"
        label={say('Văn bản làm căn cứ')}
        size={60}
        required
        hint={say('Số, ngày và tên văn bản: “Báo cáo số 485/BC-SNN ngày 25/10/2022”')}
      />
      <Lines draft={draft} name="note" label={say('Ghi chú')} />
    </RecordForm>
  );
}
