// What a document costs by how many articles its annex names: CPU time of making it, of a report already assembled.
import type { Table } from '../../scripts/bench.mjs';
import { reportDocx } from '../../worker/report/docx.ts';
import { reportXlsx } from '../../worker/report/xlsx.ts';
import { aReport, row, someWords, table } from '../fixtures/a-report.ts';

/** A month, a year, and nearly as many as a report may name. */
const SIZES = [150, 1500, 4600];
const RUNS = 5;

/** A report of so many articles, with titles, sections, authors and addresses as long as a portal's. */
function reportOf(count: number) {
  const [first] = aReport().annex;
  if (!first) throw new Error('the report of the tests has no article');
  const annex = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: String(index),
    title: `Công bố danh mục thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực trồng trọt, đợt ${index}`,
    section: 'Thủ tục hành chính',
    author: 'Văn phòng Sở',
    url: `https://so.example.vn/Pages/2023-01-05/cong-bo-danh-muc-thu-tuc-hanh-chinh-sua-doi-${index}.aspx`,
  }));
  const tables = [table('content', row('2', count)), table('month', row('2023-05', count))];
  return aReport({ tables, annex });
}

/** The median CPU time in ms; the first run does not count. */
async function timeOf(make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const before = process.cpuUsage();
    await make();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** One table for each kind of document. */
export async function run(): Promise<Table[]> {
  const words = someWords();
  const kinds = [
    { title: '.docx', make: (report: ReturnType<typeof reportOf>) => reportDocx(report, words) },
    { title: '.xlsx', make: reportXlsx },
  ];
  const tables: Table[] = [];
  for (const { title, make } of kinds) {
    const rows: Table['rows'] = [];
    for (const size of SIZES) {
      const report = reportOf(size);
      rows.push({ name: `${size} articles`, value: await timeOf(() => make(report)) });
    }
    tables.push({ title, unit: 'ms of CPU', rows });
  }
  return tables;
}
