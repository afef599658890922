// One unit: what it is, what became of it, and the forms that say who takes over from it.
import { unitsAddress } from '#shared/api/pages';
import type { Unit } from '#shared/api/units';
import type { Config } from '../../db/config.ts';
import { Choice, Choices, draftOf, Field, Folded, isOf, RecordForm } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { Refused } from '../serve-page.tsx';
import { UnitForm } from './unit-form.tsx';
import { becameWords, daysWords, tookOverWords } from './words.ts';

type Props = { unit: Unit; config: Config; own: string | null; today: string; refused: Refused | undefined };

/** The ways in which a unit ends in others, by the name of the form. */
export const [MERGE_FORM, SPLIT_FORM, UNDO_FORM] = ['merge', 'split', 'undo'] as const;

function Successors({ form, unit, config, today, refused }: Props & { form: 'merge' | 'split' }) {
  const say = useSay();
  const draft = draftOf(form, { id: unit.id, version: unit.version, on: today }, refused);
  const options = config.units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ code: id, name }));
  const isMerger = form === MERGE_FORM;
  return (
    <Folded
      label={isMerger ? say('Nhập vào đơn vị khác') : say('Chia tách thành nhiều đơn vị')}
      open={refused !== undefined && isOf(refused, form, unit.id)}
    >
      <RecordForm
        draft={draft}
        action={unitsAddress({ id: unit.id })}
        save={isMerger ? say('Ghi việc sáp nhập') : say('Ghi việc chia tách')}
      >
        <p class="soft">
          {isMerger
            ? say(
                'Từ ngày ấy cổng, trang của đơn vị này nói thay đơn vị nhận, và người của đơn vị này chuyển sang đơn vị nhận khi ngày ấy đã đến.',
              )
            : say(
                'Số liệu đã có không chia được cho các đơn vị mới. Sau khi ghi, hãy cho biết mỗi cổng, trang nói thay đơn vị nào và chuyển người sang đơn vị mới.',
              )}
        </p>
        <div class="fields">
          {isMerger ? (
            <Choice
              draft={draft}
              name="to"
              label={say('Đơn vị nhận')}
              options={options}
              none={say('Chọn đơn vị')}
            />
          ) : (
            <Choices
              draft={draft}
              name="to"
              label={say('Các đơn vị mới (đã thêm trước)')}
              options={options}
            />
          )}
          <Field draft={draft} name="on" label={say('Từ ngày')} type="date" required />
        </div>
      </RecordForm>
    </Folded>
  );
}

/** What was said of who took over, and the way to take it back. */
function Became({ unit, words, refused }: Pick<Props, 'unit' | 'refused'> & { words: string }) {
  const say = useSay();
  const draft = draftOf(UNDO_FORM, { id: unit.id, version: unit.version }, refused);
  return (
    <>
      <p class="note" lang="vi">
        {unit.name} {words}.
      </p>
      <Folded label={say('Ghi nhầm?')} open={refused !== undefined && isOf(refused, UNDO_FORM, unit.id)}>
        <RecordForm draft={draft} action={unitsAddress({ id: unit.id })} save={say('Bỏ ghi kế thừa')}>
          <p class="soft">
            {say(
              'Chỉ bỏ việc kế thừa. Ngày cuối cùng, cổng và người đã chuyển giữ như bây giờ: hãy sửa riêng nếu cần.',
            )}
          </p>
        </RecordForm>
      </Folded>
    </>
  );
}

/** The page of one unit. */
export function UnitView(props: Props) {
  const say = useSay();
  const { unit, config, own, today, refused } = props;
  const became = becameWords(unit.id, config, say);
  const about = [daysWords(unit, say), tookOverWords(unit.id, config, say)].filter((each) => each);
  return (
    <>
      <p class="no-print">
        <a href={unitsAddress({})}>{say('‹ Các đơn vị')}</a>
      </p>
      <h1 lang="vi">{unit.name}</h1>
      {about.length === 0 ? null : <p class="lead">{about.join(' · ')}</p>}
      {became === null ? null : <Became unit={unit} words={became} refused={refused} />}
      <h2>{say('Thông tin')}</h2>
      <UnitForm unit={unit} config={config} own={own} today={today} refused={refused} />
      {became === null && config.units.length > 1 ? (
        <>
          <h2>{say('Sáp nhập, chia tách')}</h2>
          <Successors form={MERGE_FORM} {...props} />
          <Successors form={SPLIT_FORM} {...props} />
        </>
      ) : null}
    </>
  );
}
