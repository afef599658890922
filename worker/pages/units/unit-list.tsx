// The units that there are, and apart from them those that have ended.
import { unitsAddress } from '#shared/api/pages';
import type { Unit } from '#shared/api/units';
import { showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { useSay } from '../language.ts';
import { becameWords, daysWords, hasEnded, tookOverWords } from './words.ts';

function UnitRow({ unit, config }: { unit: Unit; config: Config }) {
  const say = useSay();
  const { id, name, shortName, signCode, place, parent } = unit;
  const above = config.units.find((each) => each.id === parent)?.shortName;
  const told = [becameWords(id, config, say), tookOverWords(id, config, say)].filter((each) => each !== null);
  return (
    <tr>
      <th scope="row" lang="vi">
        <a href={unitsAddress({ id })}>{name}</a>
        <span class="under">{[shortName, signCode, place].filter((each) => each !== null).join(' · ')}</span>
      </th>
      <td data-name={say('Thuộc')} lang="vi">
        {above ?? '–'}
      </td>
      <td data-name={say('Thời gian')}>
        {daysWords(unit, say) || '–'}
        {told.map((each) => (
          <span class="under">{each}</span>
        ))}
      </td>
    </tr>
  );
}

function UnitTable({ units, config }: { units: readonly Unit[]; config: Config }) {
  const say = useSay();
  return (
    <table class="stack">
      <thead>
        <tr>
          {['Đơn vị', 'Thuộc', 'Thời gian'].map((name) => (
            <th scope="col">{say(name)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <UnitRow unit={unit} config={config} />
        ))}
      </tbody>
    </table>
  );
}

/** All units, the ended ones folded away. */
export function UnitList({ config, today }: { config: Config; today: string }) {
  const say = useSay();
  const standing = config.units.filter((unit) => !hasEnded(unit, today));
  const ended = config.units.filter((unit) => hasEnded(unit, today));
  return (
    <>
      {standing.length === 0 ? (
        <p class="note">
          {say('Chưa có đơn vị nào. Thêm đơn vị đầu tiên ở dưới: tin, bài và báo cáo sẽ đứng tên đơn vị đó.')}
        </p>
      ) : (
        <UnitTable units={standing} config={config} />
      )}
      {ended.length === 0 ? null : (
        <details>
          <summary>{say('Đơn vị đã kết thúc ({count})', { count: showCount(ended.length) })}</summary>
          <p class="soft">
            {say(
              'Số liệu và tin, bài của các đơn vị này vẫn xem được; tin, bài đăng sau ngày kết thúc không còn tính cho các đơn vị đó.',
            )}
          </p>
          <UnitTable units={ended} config={config} />
        </details>
      )}
    </>
  );
}
