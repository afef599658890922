// The totals that were entered, newest days first, each with its document.
import type { PastTotal } from '#shared/api/imports';
import { formatDate } from '#shared/local-date';
import { nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { Config } from '../../db/config.ts';
import { type Say, useSay } from '../language.ts';
import { Scroll } from '../scroll.tsx';
import { changeAddress } from './address.ts';
import { contentsName } from './words.ts';

function whoseOf(say: Say, { unit, portal }: PastTotal, { units, portals }: Config): string {
  const names = [
    unit === null ? '' : (units.find(({ id }) => id === unit)?.shortName ?? unit),
    portal === null ? '' : (portals.find(({ id }) => id === portal)?.name ?? portal),
  ].filter((name) => name !== '');
  return names.length === 0 ? say('Tất cả') : names.join(' · ');
}

function TotalRow({ total, config }: { total: PastTotal; config: Config }) {
  const say = useSay();
  const { id, from, to, contents, form, count, source, note, changedBy } = total;
  return (
    <tr>
      <td class="day">
        {formatDate(from)} –<br />
        {formatDate(to)}
      </td>
      <td lang="vi">
        {contentsName(say, config.groupings, contents)}
        {form === null ? '' : ` · ${nameIn(config.lists.forms, form) ?? form}`}
      </td>
      <td lang="vi">{whoseOf(say, total, config)}</td>
      <td class="number">{showCount(count)}</td>
      <td lang="vi">
        {source}
        {note === null ? null : <span class="under">{note}</span>}
        {changedBy === null ? null : <span class="under">{changedBy.name}</span>}
      </td>
      <td class="no-print">
        <a
          href={changeAddress(id)}
          aria-label={say('Sửa số liệu từ {from} đến {to}, {count}', {
            from: formatDate(from),
            to: formatDate(to),
            count: showCount(count),
          })}
        >
          {say('Sửa')}
        </a>
      </td>
    </tr>
  );
}

export function PastTotalTable({ totals, config }: { totals: readonly PastTotal[]; config: Config }) {
  const say = useSay();
  if (totals.length === 0)
    return (
      <p class="note">{say('Chưa có số liệu nào. Nhập số đã báo cáo của năm trước ở dưới để so sánh.')}</p>
    );
  return (
    <Scroll label={say('Số liệu đã nhập, không có danh sách')}>
      <table>
        <caption>{say('Số liệu đã nhập, không có danh sách')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Kỳ')}</th>
            <th scope="col">{say('Nội dung')}</th>
            <th scope="col">{say('Đơn vị, cổng')}</th>
            <th scope="col" class="number">
              {say('Số tin, bài')}
            </th>
            <th scope="col">{say('Căn cứ')}</th>
            <th scope="col" class="no-print">
              {say('Thao tác')}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <TotalRow total={total} config={config} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
