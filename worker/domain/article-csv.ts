// What every table of articles says of one, of the ledger or of a snapshot. Pure.
import { formatDate } from '#shared/local-date';
import { type Content, contentName, type Lists, nameIn } from '#shared/taxonomy';

type Named = readonly { id: string; name: string }[];

/** What codes and ids are called: now, or as a snapshot keeps it. */
export type Names = { units: Named; portals: Named; lists: Pick<Lists, 'forms' | 'origins'> };

type Told = {
  id: string;
  title: string | null;
  publishedOn: string | null;
  content: Content | null;
  topics: readonly string[];
  form: string | null;
  origin: string | null;
  section: string | null;
  author: string | null;
  unit: string | null;
  portal: string;
  url: string;
};

/** The columns of `articleCells`. */
export const ARTICLE_HEADER = [
  'Mã',
  'Tiêu đề',
  'Ngày đăng',
  'Nội dung',
  'Tên nội dung',
  'Chủ đề',
  'Thể loại',
  'Nguồn',
  'Chuyên mục',
  'Tác giả',
  'Đơn vị',
  'Cổng',
  'Địa chỉ',
];

export function articleCells(article: Told, { units, portals, lists }: Names): (string | null)[] {
  const named = (list: Named, id: string | null) => list.find((each) => each.id === id)?.name ?? id;
  return [
    article.id,
    article.title,
    article.publishedOn === null ? null : formatDate(article.publishedOn),
    article.content,
    article.content === null ? null : contentName(article.content),
    article.topics.join('; '),
    nameIn(lists.forms, article.form) ?? article.form,
    nameIn(lists.origins, article.origin) ?? article.origin,
    article.section,
    article.author,
    named(units, article.unit),
    named(portals, article.portal),
    article.url,
  ];
}
