// A report and its words as values, for the tests of what is made of them.
import type { Report, ReportRow, ReportTable } from '#shared/report';
import { NO_LETTERHEAD, REPORT_SECTIONS, type ReportSection, type ReportWords } from '#shared/report-text';
import { BUILT_IN } from '#shared/taxonomy';

const alone = { previous: null, difference: null, percent: null };
export const row = (code: string, count: number, label = code): ReportRow => ({
  code,
  label,
  count,
  share: null,
  ...alone,
});
export const table = (by: ReportTable['by'], ...rows: ReportRow[]): ReportTable => ({
  by,
  title: by,
  rows,
  total: { count: rows.reduce((sum, { count }) => sum + count, 0), ...alone },
  sums: by !== 'topic',
});

const annexRow = (id: string) => ({
  id,
  title: `Tin ${id}`,
  form: 'tin' as const,
  content: '2' as const,
  publishedOn: '2023-05-01',
  section: null,
  author: null,
  origin: null,
  portal: 'so',
  unit: 'so',
  url: `https://so.example.vn/${id}`,
  note: null,
});

/** Two articles in 2023; parts may be replaced. */
export function aReport(parts: Partial<Report> = {}): Report {
  return {
    at: '2024-06-01T02:00:00.000Z',
    period: { code: 'c-year-2023', from: '2023-01-01', to: '2023-12-31', label: 'Năm 2023', due: null },
    previous: null,
    names: { forms: [...BUILT_IN.forms], origins: [...BUILT_IN.origins] },
    entered: null,
    snapshot: null,
    unit: {
      id: 'so',
      name: 'Sở Nông nghiệp và Phát triển nông thôn',
      shortName: 'Sở NN&PTNT',
      signCode: 'SNN',
      parentAuthority: 'UBND tỉnh Hà Nam',
      place: 'Hà Nam',
    },
    scope: { name: 'Sở Nông nghiệp và Phát triển nông thôn', limits: {} },
    grouping: { id: 'hai-nhom', name: 'Hai nhóm', groups: [] },
    taxonomy: '2021-76',
    sentences: [{ portal: 'so', channel: 'Cổng của Sở', text: 'Trên Cổng của Sở: … 02 tin, bài.' }],
    figures: {
      total: { count: 2, ...alone },
      reform: { count: 2, ...alone },
      distinct: 2,
      undated: 0,
      unclassified: 0,
      withdrawn: 0,
      late: null,
      deadLinks: 0,
      coverage: 1,
      averages: { months: 12, workingDays: 260, perMonth: 1 / 6, perWorkingDay: 2 / 260 },
    },
    tables: [table('content', row('2', 2)), table('month', row('2023-05', 2))],
    plans: [],
    activities: [],
    estimate: null,
    warnings: [],
    annex: [annexRow('a'), annexRow('b')],
    ...parts,
  };
}

/** Words with nothing missing, some replaced. */
export function someWords(bodies: Partial<Record<ReportSection, string>> = {}): ReportWords {
  return {
    texts: REPORT_SECTIONS.map(({ code, author }) => ({
      section: code,
      body: bodies[code] ?? (author === 'person' ? 'Đã triển khai theo kế hoạch.' : ''),
      version: 1,
      writtenBy: 'Thử',
      writtenAt: '2023-10-25T02:00:00.000Z',
    })),
    letterhead: {
      ...NO_LETTERHEAD,
      addressees: ['Ủy ban nhân dân tỉnh Hà Nam (qua Sở Nội vụ)'],
      recipients: ['Như trên', 'Sở Nội vụ', 'Lưu: VT'],
      signerTitle: ['GIÁM ĐỐC'],
      signer: 'Họ và tên',
      version: 1,
    },
  };
}
