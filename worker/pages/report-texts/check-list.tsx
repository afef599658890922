// What was found before export, beside the links that export: problems are told, and the person decides.
import { routes } from '#shared/api';
import { pages } from '#shared/api/pages';
import { PROBLEMS } from '#shared/problem';
import type { AnnexLink, Report } from '#shared/report';
import { showCount } from '#shared/wording';
import { useSay } from '../language.ts';

/** The field that says whose report it is. */
export const PICK_UNIT = 'pick-unit';

type Props = {
  report: Report;
  /** The query of the page, as the report's routes take it. */
  query: string;
  /** Whether this server makes .docx and .xlsx. */
  documents: boolean;
};

function Downloads({ query, documents }: Pick<Props, 'query' | 'documents'>) {
  const say = useSay();
  const link = (path: string, label: string, quiet = false) => (
    <a class={quiet ? 'button quiet' : 'button'} href={`${path}?${query}`} download>
      {say(label)}
    </a>
  );
  return (
    <>
      {documents ? null : <p class="warning">{say(PROBLEMS['documents-off'][1])}.</p>}
      <p class="downloads">
        {documents ? link(routes.reportDocx.path, 'Tải .docx') : null}
        {documents ? link(routes.reportXlsx.path, 'Tải .xlsx', true) : null}
        {link(routes.reportCsv.path, 'Tải .csv', documents)}
      </p>
    </>
  );
}

/** What is known of the annex's links: most have been tried by nobody, and that is no fault. */
function Links({ report: { annex } }: Pick<Props, 'report'>) {
  const say = useSay();
  if (annex.length === 0) return null;
  const count = (status: AnnexLink['status'] | undefined) =>
    showCount(annex.filter(({ link }) => link?.status === status).length);
  return (
    <p class="soft">
      {say(
        'Liên kết trong phụ lục: {ok} mở được, {dead} không mở được (có đánh dấu), {untried} chưa kiểm tra.',
        {
          ok: count('ok'),
          dead: count('dead'),
          untried: count(undefined),
        },
      )}
    </p>
  );
}

/** Where to mend what was found: on this page by its place alone, for opening it anew would lose what is typed in it. */
function mendedAt(href: string, { unit }: Report): string {
  if (!href.startsWith(`${pages.reportTexts.path}?`)) return href;
  return unit ? href.slice(href.indexOf('#')) : `#${PICK_UNIT}`;
}

/** The list of findings, and the documents. */
export function CheckList({ report, query, documents }: Props) {
  const say = useSay();
  const { warnings } = report;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{say('Kiểm tra trước khi xuất')}</h2>
      {warnings.length === 0 ? (
        <p class="note">{say('Không thấy lỗi nào. Số và ngày văn bản để trống cho văn thư.')}</p>
      ) : (
        <>
          <p>{say('Có {n} điều nên xem. Bạn vẫn tải được văn bản.', { n: showCount(warnings.length) })}</p>
          <ul class="warning found">
            {warnings.map(({ text, href }) => (
              <li>
                {text}
                {href === null ? null : (
                  <>
                    {' '}
                    <a href={mendedAt(href, report)}>{say('Xem')}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Links report={report} />
      <Downloads query={query} documents={documents} />
    </section>
  );
}
