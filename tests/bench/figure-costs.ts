// The rows that each figure reads, as D1 itself counts them.
import { periodOf, yearBefore } from '#shared/period';
import { BUILT_IN } from '#shared/taxonomy';
import type { LocalD1 } from '../../scripts/local-worker.mjs';
import type { Pass } from '../../worker/db/batch.ts';
import { withConfig } from '../../worker/db/config.ts';
import { type Column, type Filter, statementsOf } from '../../worker/db/stats.ts';
import { readSummary } from '../../worker/db/summary.ts';
import { articlesPage } from '../../worker/domain/list-articles.ts';
import { statistics } from '../../worker/domain/statistics.ts';
import { monthsToRead, stretchesToRead } from '../../worker/domain/summarise.ts';
import { metered } from '../metered.ts';
import { TOKEN_HASH } from './filled-database.ts';

/** The day on which figures are asked for: the last one that articles are of. */
const TODAY = '2023-12-31';
/** What somebody of no unit sees, where no plan asks what all together is. */
const EVERYTHING: Config = {
  version: 0,
  lists: BUILT_IN,
  portals: [],
  units: [],
  groupings: [],
  successions: [],
  registered: [],
  spokeFor: new Map(),
  bound: null,
};
const PASS: Pass = {
  tokenHash: TOKEN_HASH,
  role: 'viewer',
  scope: null,
  config: null,
  now: `${TODAY}T05:00:00.000Z`,
  today: TODAY,
};

/**
 * A figure with how it is asked for. `most`: how many times as much it may cost with a million articles as with a
 * thousand of the same kinds; null: it grows with something.
 */
export type Figure = { name: string; most: number | null; cost: (db: LocalD1) => Promise<number> };

type Statement = keyof ReturnType<typeof statementsOf>;
type Asked = { columns?: readonly Column[]; filter?: Filter; compare?: boolean; code?: string };

/** What some of the statements of a statistic read. */
async function readBy(db: LocalD1, names: readonly Statement[], asked: Asked): Promise<number> {
  const { columns = [], filter = {}, compare = false, code = 's-year-2023' } = asked;
  const period = periodOf(code);
  let rows = 0;
  for (const { from, to } of compare ? [period, yearBefore(period)] : [period]) {
    const statements = statementsOf(db, {}, { from, to, filter, columns });
    for (const name of names) rows += (await statements[name]?.all())?.meta.rows_read ?? 0;
  }
  return rows;
}

const by = (column: Column, title: string, code?: string): Figure => ({
  name: title,
  most: 1,
  cost: (db) => readBy(db, ['counts'], { columns: [column], ...(code ? { code } : {}) }),
});
const growing = (name: string, statements: readonly Statement[], asked: Asked = {}): Figure => ({
  name,
  most: null,
  cost: (db) => readBy(db, statements, asked),
});
const page = (
  name: string,
  query: Parameters<typeof articlesPage>[0]['query'],
  most: number | null,
): Figure => ({
  name,
  most,
  cost: (db) =>
    requested(db, (own, config) =>
      articlesPage({ db: own, pass: PASS, config, query: { limit: 100, ...query } }),
    ),
});

type Config = Parameters<typeof statistics>[2];

/** What a whole request reads, the gate included. */
async function requested(
  db: LocalD1,
  ask: (db: LocalD1, config: Config) => Promise<unknown>,
): Promise<number> {
  const { db: own, rowsRead } = metered(db);
  await withConfig(db, TODAY, (config) => ask(own, config));
  return rowsRead();
}

const YEAR = { from: '2023-01-01', to: TODAY };

/** Every figure of the interface. Groups are put together from contents. */
export const FIGURES: readonly Figure[] = [
  by('content', 'by content, by group; total, reform, undated, unclassified, withdrawn'),
  by('form', 'by form'),
  by('origin', 'by origin'),
  by('unit', 'by unit'),
  by('portal', 'by portal'),
  by('month', 'by month'),
  by('day', 'by day, a calendar year', 'c-year-2023'),
  {
    name: 'by content and month, compared with last year',
    most: 1,
    cost: (db) => readBy(db, ['counts'], { columns: ['content', 'month'], compare: true }),
  },
  {
    name: 'by content, under a filter by portal and form',
    most: 1,
    cost: (db) => readBy(db, ['counts'], { columns: ['content'], filter: { portal: ['a'], form: ['tin'] } }),
  },
  {
    name: 'the popup’s summary',
    most: 1,
    cost: (db) =>
      requested(db, (own) => readSummary(own, PASS, monthsToRead(TODAY), stretchesToRead(TODAY), EVERYTHING)),
  },
  page('the first page of a year’s list, 100 articles', YEAR, 1),
  growing('distinct', ['again']),
  growing('late', ['late']),
  growing('deadLinks', ['dead']),
  growing('by section', ['cells'], { columns: ['section'] }),
  growing('by topic', ['cells'], { columns: ['topic'] }),
  growing('filtered by section', ['counts'], { filter: { section: ['Mục 1'] } }),
  page('the first page of the dead links of a year', { ...YEAR, status: 'dead' }, null),
  {
    name: 'a whole request: by content, compared with last year',
    most: null,
    cost: (db) =>
      requested(db, (own, config) =>
        statistics(own, PASS, config, { period: 's-year-2023', by: ['content'], compare: 'year' }),
      ),
  },
];
