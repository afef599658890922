// /bao-cao: the report of a period, to read, copy from, print, and follow down to every article.
import type { Hono } from 'hono';
import type { Role } from '#shared/api/access';
import type { Problem } from '#shared/problem';
import { ReportQuery } from '#shared/query';
import type { Report, ReportWarning } from '#shared/report';
import { groupingAsked, periodAsked } from '../../domain/statistics.ts';
import type { App } from '../../http/context.ts';
import { ANNEX_SHOWN, assembleReport } from '../../report/assemble.ts';
import { askedOf, faultOf, filled } from '../asked.ts';
import type { View } from '../html.tsx';
import { useSay } from '../language.ts';
import { bearerOf, type PageCall, servePage } from '../serve-page.tsx';
import { AnnexList } from './annex-list.tsx';
import { FiguresBlock, type Narrowed } from './figures-block.tsx';
import { type Chosen, PeriodPicker } from './period-picker.tsx';
import { Activities, Estimate, Plans } from './plans-block.tsx';
import { ReportTables, type Told } from './report-tables.tsx';
import { COPY_SCRIPT, Sentences } from './sentence-box.tsx';
import { daysOf } from './words.ts';

function Warnings({ warnings }: { warnings: readonly ReportWarning[] }) {
  const say = useSay();
  if (warnings.length === 0) return null;
  return (
    <section class="warning" aria-labelledby="warnings">
      <h2 id="warnings">{say('Cần biết trước khi dùng số liệu')}</h2>
      <ul>
        {warnings.map(({ text, href }) => (
          <li lang="vi">
            {text} {href === null ? null : <a href={href}>{say('Xem')}</a>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Head({ report }: { report: Report }) {
  const say = useSay();
  const { period, unit } = report;
  return (
    <>
      <h1>{say('Báo cáo tuyên truyền cải cách hành chính')}</h1>
      <p class="lead" lang="vi">
        {unit ? `${unit.name} · ` : ''}
        {period.label}
        {period.code === null ? '' : ` · ${daysOf(period)}`}
      </p>
    </>
  );
}

type Shown = Told & { query: Record<string, string>; role: Role };

function ReportBody({ query, role, ...told }: Shown) {
  const { report, narrowed } = told;
  const count = report.tables[0]?.total.count ?? 0;
  return (
    <>
      <Sentences sentences={report.sentences} />
      <Warnings warnings={report.warnings} />
      <FiguresBlock report={report} narrowed={narrowed} />
      <Estimate estimate={report.estimate} />
      <Plans plans={report.plans} />
      <ReportTables {...told} />
      <Activities activities={report.activities} />
      <AnnexList report={report} narrowed={narrowed} count={count} query={query} role={role} />
    </>
  );
}

async function shown(call: PageCall, query: Record<string, string>): Promise<View> {
  const { db, pass, config, say } = call;
  const asked = await askedOf(call, ReportQuery, query);
  const report = await assembleReport(db, pass, config, asked, ANNEX_SHOWN);
  const { role } = await bearerOf(call);
  const days = periodAsked(asked);
  const narrowed: Narrowed = { from: days.from, to: days.to, portal: query.portal, unit: query.unit };
  const grouping = groupingAsked(query.grouping, config);
  const body = (
    <>
      <Head report={report} />
      <PeriodPicker query={query} days={days} config={config} today={pass.today} />
      <ReportBody report={report} narrowed={narrowed} grouping={grouping} query={query} role={role} />
    </>
  );
  return { title: `${say('Báo cáo')} – ${report.period.label} – Sổ Tin`, script: COPY_SCRIPT, body };
}

/** The picker again, with what was wrong with the question. */
function askedAgain({ config, pass, say }: PageCall, query: Chosen['query'], fault: Problem): View {
  const body = (
    <>
      <h1>{say('Báo cáo tuyên truyền cải cách hành chính')}</h1>
      <p class="fault" role="alert">
        {say(fault.title)}. {say('Xin chọn lại kỳ báo cáo.')}
      </p>
      <PeriodPicker query={query} days={null} config={config} today={pass.today} />
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
