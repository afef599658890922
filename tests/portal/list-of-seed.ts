// The list that the department kept by hand for the seed's period: a row an article, as its spreadsheet has them.
import { CONTENTS, FORMS } from '#shared/taxonomy';
import { viewsOf } from './addresses.ts';
import { countedBetween, publishedOn, SEED_PERIOD } from './expected.ts';
import { sectionOf } from './sections.ts';

export type SeedRow = {
  title: string;
  /** Local date. */
  publishedOn: string;
  url: string;
  section: string;
  content: string;
  form: string;
  author: string;
};

/** The reform articles of the period at an origin, oldest first, contents and forms in words. */
export function seedRows(origin: string): SeedRow[] {
  return countedBetween(SEED_PERIOD.from, SEED_PERIOD.to)
    .filter(({ content }) => content !== 'none')
    .map((article) => ({
      title: article.title,
      publishedOn: publishedOn(article) ?? '',
      url: origin + viewsOf(article)[0],
      section: sectionOf(article.section).name,
      content: CONTENTS.find(({ code }) => code === article.content)?.name ?? '',
      form: FORMS.find(({ code }) => code === article.form)?.name ?? '',
      author: article.author,
    }));
}

/** Headings as such lists have them. */
export const SEED_HEADINGS = [
  'STT',
  'Tên tin, bài',
  'Ngày đăng',
  'Chuyên mục',
  'Nội dung CCHC',
  'Thể loại',
  'Tác giả/Nguồn',
  'Đường dẫn',
] as const;
