// What a right count of the demo portals must give, computed from the catalogue alone.
import type { Content } from '#shared/taxonomy';
import { articles, type DemoArticle } from './catalogue.ts';
import type { ArticleForm } from './row.ts';

export interface Figures {
  /** Everything dated in the period and not withdrawn. */
  total: number;
  /** Of these, the articles about reform. */
  reform: number;
  byContent: Record<Content, number>;
  byForm: Record<ArticleForm, number>;
  /** Direction and activities: every content but 2 and none. */
  activities: Record<ArticleForm, number>;
  /** Content 2. */
  procedures: Record<ArticleForm, number>;
}

/** Local dates (Asia/Ho_Chi_Minh), both included. */
export const SEED_PERIOD = { from: '2023-01-01', to: '2023-10-25' } as const;
export const STATUTORY_YEAR = { from: '2022-12-15', to: '2023-12-14' } as const;

/** The day an article counts on, or null. Its time is written with +07:00, so its first ten letters are the day. */
export function publishedOn(article: DemoArticle): string | null {
  return article.publishedAt?.slice(0, 10) ?? null;
}

/** The department's articles that count in a period of local dates, both included. */
export function countedBetween(from: string, to: string): DemoArticle[] {
  return articles.filter((article) => {
    const day = publishedOn(article);
    return (
      article.portal === 'so' &&
      !article.traps.includes('withdrawn') &&
      day !== null &&
      day >= from &&
      day <= to
    );
  });
}

function forms(list: readonly DemoArticle[]): Record<ArticleForm, number> {
  const bai = list.filter((article) => article.form === 'bai').length;
  return { tin: list.length - bai, bai };
}

/** The figures of the department's portal for a period of local dates, both included. */
export function figuresBetween(from: string, to: string): Figures {
  const counted = countedBetween(from, to);
  const reform = counted.filter((article) => article.content !== 'none');
  const byContent = { '0': 0, '1': 0, '2': 0, '3': 0, '4': 0, '5': 0, '6': 0, none: 0 };
  for (const { content } of counted) byContent[content] += 1;
  return {
    total: counted.length,
    reform: reform.length,
    byContent,
    byForm: forms(reform),
    activities: forms(reform.filter((article) => article.content !== '2')),
    procedures: forms(reform.filter((article) => article.content === '2')),
  };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, '0')}`);

export const expected = {
  seedPeriod: figuresBetween(SEED_PERIOD.from, SEED_PERIOD.to),
  statutoryYear: figuresBetween(STATUTORY_YEAR.from, STATUTORY_YEAR.to),
  /** Whole months of 2023 by `YYYY-MM`. */
  months: Object.fromEntries(MONTHS.map((month) => [month, figuresBetween(`${month}-01`, `${month}-31`)])),
};
