// Which unit a portal speaks for, from day to day.
import { portalAddress } from '#shared/api/pages';
import type { RegisteredPortal } from '#shared/api/portals';
import type { Config } from '../../db/config.ts';
import { draftOf, type Sent } from '../fields.tsx';
import { useSay } from '../language.ts';
import { Fault, unitOptions } from './parts.tsx';

export const UNITS = 'units';
/** Empty lines for what is new. */
const SPARE = 2;

export function UnitsForm(props: { portal: RegisteredPortal; config: Config; sent: Sent | undefined }) {
  const { portal, config, sent } = props;
  const say = useSay();
  const { id, spans, version } = portal;
  const draft = draftOf(
    UNITS,
    {
      unit: spans.map(({ unit }) => unit),
      from: spans.map(({ from }) => from),
      to: spans.map(({ to }) => to ?? ''),
      version,
    },
    sent,
  );
  const lines = Math.max(spans.length + SPARE, draft.values('unit').length);
  const [units, from, to] = ['unit', 'from', 'to'].map((name) => draft.values(name));
  return (
    <section aria-labelledby="units-heading">
      <h2 id="units-heading">{say('Nói thay cho đơn vị nào')}</h2>
      <p>
        {say(
          'Tin, bài được tính cho đơn vị mà cổng nói thay vào ngày đăng. Khi đổi, tin, bài cũ được tính lại theo ngày đăng; bài nào người dùng đã sửa đơn vị thì giữ nguyên.',
        )}
      </p>
      <form method="post" action={portalAddress(id)}>
        <input type="hidden" name="do" value={UNITS} />
        <input type="hidden" name="version" value={draft.value('version')} />
        <Fault problem={draft.problem} />
        {Array.from({ length: lines }, (_, line) => (
          <fieldset class="line">
            <legend>{say('Khoảng {n}', { n: String(line + 1) })}</legend>
            <div class="fields">
              <p class="field">
                <label for={`unit-${line}`}>{say('Đơn vị')}</label>
                <select id={`unit-${line}`} name="unit">
                  <option value="">{say('(không dùng dòng này)')}</option>
                  {unitOptions(config).map(({ code, name }) => (
                    <option value={code} selected={code === units?.[line]}>
                      {name}
                    </option>
                  ))}
                </select>
              </p>
              <p class="field">
                <label for={`from-${line}`}>{say('Từ ngày')}</label>
                <input id={`from-${line}`} name="from" type="date" value={from?.[line] ?? ''} />
              </p>
              <p class="field">
                <label for={`to-${line}`}>{say('Đến hết ngày (trống: đến nay)')}</label>
                <input id={`to-${line}`} name="to" type="date" value={to?.[line] ?? ''} />
              </p>
            </div>
          </fieldset>
        ))}
        <p>
          <button type="submit">{say('Lưu đơn vị')}</button>
        </p>
      </form>
    </section>
  );
}
