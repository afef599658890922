// The form that freezes a period: usual periods as links, any days in fields, a name, and once.
import { pages, reportAddress, snapshotsAddress } from '#shared/api/pages';
import { type Period, periodOf } from '#shared/period';
import { problemWords } from '#shared/problem';
import type { Config } from '../../db/config.ts';
import { type Preset, presetsOfYear, recentPresets } from '../../report/presets.ts';
import { Choice, type Draft, Field } from '../fields.tsx';
import { useSay } from '../language.ts';
import { daysOf } from '../report/words.ts';

export const FORM = 'freeze';

/** A period's code, or null for a text that is none. */
export function periodNamed(code: string | undefined): Period | null {
  try {
    return code ? periodOf(code) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function Presets({ presets, chosen }: { presets: readonly Preset[]; chosen: string }) {
  const say = useSay();
  return (
    <ul class="choices">
      {presets.map(({ label, code }) => (
        <li>
          <a href={snapshotsAddress({ period: code })} aria-current={code === chosen ? 'true' : undefined}>
            {say(label)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Periods({ year, today, chosen }: { year: number; today: string; chosen: string }) {
  const say = useSay();
  const groups = presetsOfYear(year);
  const isOneOfThem = groups.some(({ presets }) => presets.some(({ code }) => code === chosen));
  return (
    <>
      <Presets presets={recentPresets(today)} chosen={chosen} />
      <details class="periods" open={isOneOfThem}>
        <summary>{say('Các kỳ của năm {year}', { year: String(year) })}</summary>
        {groups.map(({ title, presets }) => (
          <>
            <p class="choices-of">{say(title)}</p>
            <Presets presets={presets} chosen={chosen} />
          </>
        ))}
      </details>
    </>
  );
}

const optionsOf = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ code: id, name }));

/** What limits a snapshot to a part, folded away: mostly everything is frozen. */
function Part({ draft, config }: { draft: Draft; config: Config }) {
  const say = useSay();
  const { portals, units, groupings } = config;
  if (portals.length < 2 && units.length < 2 && groupings.length < 2) return null;
  const isLimited = draft.value('portal') !== '' || draft.value('unit') !== '';
  return (
    <details class="folded" open={isLimited}>
      <summary>{say('Chỉ chốt một phần, hoặc gộp theo cách khác')}</summary>
      <div class="fields">
        {portals.length < 2 ? null : (
          <Choice
            draft={draft}
            name="portal"
            label={say('Cổng, trang')}
            options={optionsOf(portals)}
            none={say('Tất cả')}
          />
        )}
        {units.length < 2 ? null : (
          <Choice
            draft={draft}
            name="unit"
            label={say('Đơn vị')}
            options={optionsOf(units)}
            none={say('Tất cả')}
          />
        )}
        {groupings.length < 2 ? null : (
          <Choice draft={draft} name="grouping" label={say('Cách gộp')} options={optionsOf(groupings)} />
        )}
      </div>
    </details>
  );
}

type Props = { draft: Draft; config: Config; today: string };

/** The form; `draft` holds id, name, from, to and the period's code. */
export function FreezeForm({ draft, config, today }: Props) {
  const say = useSay();
  const [from, to, code] = [draft.value('from'), draft.value('to'), draft.value('period')];
  const named = periodNamed(code);
  return (
    <section id="chot" class="freeze no-print" aria-labelledby="freeze">
      <h2 id="freeze">{say('Chốt một kỳ')}</h2>
      <Periods year={Number((to || today).slice(0, 4))} today={today} chosen={code} />
      <form method="post" action={`${pages.snapshots.path}#chot`}>
        <input type="hidden" name="do" value={FORM} />
        <input type="hidden" name="id" value={draft.value('id')} />
        <input type="hidden" name="period" value={code} />
        {draft.problem ? (
          <p class="fault" role="alert">
            {problemWords(say, draft.problem)}.
          </p>
        ) : null}
        {named ? (
          <p class="soft" lang="vi">
            {named.label} · {daysOf(named)}
          </p>
        ) : null}
        <div class="fields">
          <Field draft={draft} name="from" label={say('Từ ngày')} type="date" required />
          <Field draft={draft} name="to" label={say('Đến ngày')} type="date" required />
          <div class="long">
            <Field draft={draft} name="name" label={say('Tên bản chốt')} required />
          </div>
        </div>
        <Part draft={draft} config={config} />
        <p class="actions">
          <button type="submit">{say('Chốt số liệu')}</button>
          <a class="button quiet" href={reportAddress(named ? { period: code } : { from, to })}>
            {say('Xem số liệu trước khi chốt')}
          </a>
        </p>
        <p class="soft">{say('Bản chốt không sửa, không xóa được. Nếu cần, chốt lại dưới tên khác.')}</p>
      </form>
    </section>
  );
}
