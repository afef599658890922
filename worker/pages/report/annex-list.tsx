// The first articles behind a report, and where the rest of them are.
import { routes } from '#shared/api';
import { includesRole, type Role } from '#shared/api/access';
import { mayOpen, reportTextsAddress } from '#shared/api/pages';
import { formatDate } from '#shared/local-date';
import type { Report } from '#shared/report';
import { nameIn } from '#shared/taxonomy';
import { showCount } from '#shared/wording';
import type { ListOf } from '../../report/lists.ts';
import { ContentMark, DeadLink, Headline, HistoryLink } from '../article-parts.tsx';
import { useSay } from '../language.ts';
import { amount, roomy, Table } from '../table.tsx';
import { namedIn } from './report-tables.tsx';

type Annex = { report: Report; list: ListOf; count: number; query: Record<string, string>; role: Role };

export function AnnexList({ report, list, count, query, role }: Annex) {
  const say = useSay();
  const { annex } = report;
  if (annex.length === 0) return null;
  const all = list({ status: 'active', content: namedIn(report) });
  const ofAll = { shown: showCount(annex.length), count: showCount(count) };
  const csv = `${routes.reportCsv.path}?${new URLSearchParams(query)}`;
  return (
    <section aria-labelledby="annex">
      <h2 id="annex">
        {say('Danh mục tin, bài')}
        {annex.length < count ? ` ${say('({shown} đầu trong {count})', ofAll)}` : ''}
      </h2>
      <Table
        label={say('Bảng: {title}', { title: say('Danh mục tin, bài') })}
        class="articles"
        columns={[amount('STT'), 'Ngày đăng', 'Tên tin, bài', 'Nội dung', roomy('Thể loại')]}
      >
        {annex.map((row, index) => (
          <tr>
            <td class="number">{index + 1}</td>
            <td class="day">{formatDate(row.publishedOn)}</td>
            <td class="title">
              <Headline title={row.title} url={row.url} />{' '}
              <HistoryLink id={row.id} title={row.title ?? row.url} />
              <DeadLink on={row.link?.status === 'dead' ? row.link.checkedOn : null} />
            </td>
            <td>
              <ContentMark content={row.content} />
            </td>
            <td class="roomy" lang="vi">
              {nameIn(report.names.forms, row.form) ?? '–'}
            </td>
          </tr>
        ))}
      </Table>
      <p class="no-print actions">
        <a href={all}>{say('Xem cả {count} tin, bài', { count: showCount(count) })}</a>
        {includesRole(role, 'reporter') ? <a href={csv}>{say('Tải danh mục .csv')}</a> : null}
        {mayOpen(role, 'reportTexts') ? (
          <a href={reportTextsAddress(query)}>{say('Soạn nội dung, tải .docx và .xlsx')}</a>
        ) : null}
      </p>
    </section>
  );
}
