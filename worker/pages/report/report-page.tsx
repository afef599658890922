// /bao-cao: the report of a period, to read, copy from, print, and follow down to every article.
import type { Hono } from 'hono';
import type { Role } from '#shared/api/access';
import { mayOpen, pages, reportAddress, snapshotAddress } from '#shared/api/pages';
import type { QueueCounts } from '#shared/api/review';
import { formatDate } from '#shared/local-date';
import { type Problem, ProblemError } from '#shared/problem';
import { ReportQuery, UNKNOWN } from '#shared/query';
import type { Report, ReportWarning } from '#shared/report';
import { taxonomyShown } from '#shared/taxonomy-versions';
import { localTime } from '../../domain/list-articles.ts';
import { reviewCounts } from '../../domain/review-desk.ts';
import { unitsAsked } from '../../domain/statistics.ts';
import { withPredecessors } from '../../domain/successors.ts';
import type { App } from '../../http/context.ts';
import { ANNEX_SHOWN, assembleReport } from '../../report/assemble.ts';
import { type ListOf, ledgerList, ownList } from '../../report/lists.ts';
import { askedOf, faultOf, filled } from '../asked.ts';
import { FilterFault, without, wrongFilter } from '../filter-fault.tsx';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { bearerOf, type PageCall, servePage } from '../serve-page.tsx';
import { AnnexList } from './annex-list.tsx';
import { FiguresBlock, type Lists } from './figures-block.tsx';
import { type Chosen, PeriodPicker, pickerNames } from './period-picker.tsx';
import { Activities, Estimate, Plans } from './plans-block.tsx';
import { ReportTables, type Told } from './report-tables.tsx';
import { ReviewLeft } from './review-left.tsx';
import { COPY_SCRIPT, Sentences } from './sentence-box.tsx';
import { daysOf } from './words.ts';

function Warnings({ warnings, role }: { warnings: readonly ReportWarning[]; role: Role }) {
  const say = useSay();
  if (warnings.length === 0) return null;
  const closed = (['snapshots', 'pastTotals'] as const).filter((name) => !mayOpen(role, name));
  const isOpen = (href: string | null): href is string =>
    href !== null && !closed.some((name) => href.startsWith(pages[name].path));
  return (
    <section class="warning" aria-labelledby="warnings">
      <h2 id="warnings">{say('Cần biết trước khi dùng số liệu')}</h2>
      <ul>
        {warnings.map(({ text, href }) => (
          <li lang="vi">
            {text}{' '}
            {isOpen(href) ? (
              <a class="no-print" href={href}>
                {say('Xem')}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ report }: { report: Report }) {
  const say = useSay();
  const { period, scope, snapshot } = report;
  return (
    <>
      <h1>{say('Báo cáo tuyên truyền cải cách hành chính')}</h1>
      <p class="lead" lang="vi">
        {scope.name} · {period.label}
        {period.code === null ? '' : ` · ${daysOf(period)}`}
      </p>
      {period.due === null ? null : (
        <p class="soft">{say('Hạn gửi báo cáo: {day}.', { day: formatDate(period.due) })}</p>
      )}
      {snapshot ? (
        <p class="note">
          {say('Bản chốt “{name}”, chốt lúc {time}.', {
            name: snapshot.name,
            time: localTime(snapshot.frozenAt),
          })}{' '}
          {snapshot.issuedNumber === null || snapshot.issuedOn === null
            ? say('Chưa ban hành.')
            : say('Ban hành: số {number} ngày {date}.', {
                number: snapshot.issuedNumber,
                date: formatDate(snapshot.issuedOn),
              })}{' '}
          <a href={snapshotAddress(snapshot.id)}>{say('Xem bản chốt')}</a>
        </p>
      ) : null}
    </>
  );
}

type Shown = Told & { query: Record<string, string>; role: Role; left: QueueCounts | null };

function ReportBody({ query, role, left, ...told }: Shown) {
  const say = useSay();
  const { report, lists } = told;
  const count = report.tables[0]?.total.count ?? 0;
  return (
    <>
      <Sentences sentences={report.sentences} role={role} />
      <Warnings warnings={report.warnings} role={role} />
      {left === null ? null : (
        <ReviewLeft
          queues={left}
          days={report.period}
          narrowed={(query.portal ?? query.unit) !== undefined}
        />
      )}
      <FiguresBlock report={report} lists={lists} />
      <Estimate estimate={report.estimate} />
      <Plans plans={report.plans} scope={report.scope} tables={report.tables} />
      <ReportTables {...told} />
      <Activities activities={report.activities} />
      <AnnexList report={report} list={lists.present} count={count} query={query} role={role} />
      <p class="soft">
        {say('Danh mục phân loại: phiên bản {version}', { version: taxonomyShown(report.taxonomy) })}
      </p>
    </>
  );
}

/** The lists behind a report's figures: of frozen ones the articles that were frozen with them. */
function listsOf(report: Report, query: Record<string, string>, { config, pass }: PageCall): Lists {
  /** A unit's list holds what it took over, where that is counted as its. */
  const carried = (list: ListOf): ListOf => {
    if (query.units !== 'successor') return list;
    return ({ unit, ...more }) => {
      if (unit === undefined || unit === UNKNOWN) return list(unit === undefined ? more : { unit, ...more });
      const told = unitsAsked([unit], 'successor', config, pass.today) ?? [];
      return list({
        ...more,
        unit: withPredecessors(told, config.units, config.successions, pass.today).join(','),
      });
    };
  };
  const { previous, entered, scope } = report;
  const hasArticles = previous !== null && !(entered?.used ?? false);
  return {
    present: carried(ownList(report)),
    previous: hasArticles ? carried(ledgerList(scope, previous)) : null,
  };
}

async function shown(call: PageCall, query: Record<string, string>): Promise<View> {
  const { db, pass, config, say } = call;
  const asked = await askedOf(call, ReportQuery, query);
  const report = await assembleReport(db, pass, config, asked, ANNEX_SHOWN);
  const { role } = await bearerOf(call);
  // Frozen figures are for those who may see what was frozen.
  if (report.snapshot && !mayOpen(role, 'snapshot')) throw new ProblemError('forbidden-role');
  const isTheirs = !report.snapshot && mayOpen(role, 'review');
  const left = isTheirs ? await reviewCounts(db, pass, config, report.period) : null;
  const body = (
    <>
      <Head report={report} />
      <PeriodPicker query={query} days={report.period} config={config} today={pass.today} />
      <ReportBody
        report={report}
        lists={listsOf(report, query, call)}
        query={query}
        role={role}
        left={left}
      />
    </>
  );
  return { title: `${say('Báo cáo')} – ${report.period.label} – Sổ Tin`, script: COPY_SCRIPT, body };
}

const NO_SNAPSHOT = 'Không có bản chốt này, hoặc bản chốt không thuộc phần bạn được xem';

const OF_PERIOD: readonly string[] = ['period', 'from', 'to', 'snapshot'];

/** The question without what cannot be answered; a period goes whole, for a part of one is none. */
function usableOf(query: Chosen['query'], name: string | null): Chosen['query'] {
  if (name === null || !OF_PERIOD.includes(name)) return without(query, name);
  return Object.fromEntries(Object.entries(query).filter(([each]) => !OF_PERIOD.includes(each)));
}

/** The picker again, with what was wrong with the question; what cannot be used stays out of its links. */
function askedAgain({ config, pass, say }: PageCall, query: Chosen['query'], fault: Problem): View {
  const wrong = wrongFilter(fault, query);
  const name = wrong === 'snapshot' ? null : wrong;
  const told = wrong === 'snapshot' ? { ...fault, title: NO_SNAPSHOT } : fault;
  const rest = usableOf(query, wrong);
  const body = (
    <>
      <h1>{say('Báo cáo tuyên truyền cải cách hành chính')}</h1>
      <FilterFault
        {...{ fault: told, query, name }}
        names={pickerNames(config)}
        rest={reportAddress(rest)}
        again={say('Xin chọn lại kỳ báo cáo.')}
      />
      <PeriodPicker query={rest} days={null} config={config} today={pass.today} refused={{ query, name }} />
    </>
  );
  return { title: `${say('Báo cáo')} – Sổ Tin`, status: fault.status, body };
}

async function show(call: PageCall): Promise<View> {
  const given = filled(call.query);
  const { period, from, to, snapshot } = given;
  const isOpen = (period ?? from ?? to ?? snapshot) === undefined;
  const query = isOpen ? { ...given, period: `ytd-${call.pass.today}` } : given;
  try {
    return await shown(call, query);
  } catch (error) {
    return askedAgain(call, query, faultOf(error));
  }
}

export function reportPages(app: Hono<App>): void {
  servePage(app, 'report', { show });
}
