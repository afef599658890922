// Every article of the demo portals, with the label a careful reader would give it and the traps it sets.
import type { Content } from '#shared/taxonomy';
import type { ArticleForm, Row, TrapName } from './row.ts';
import { sectionOf } from './sections.ts';
import { signerOf, storyOf } from './story-text.ts';
import { digital } from './titles/digital.ts';
import { direction } from './titles/direction.ts';
import { finance, legal, organisation, service } from './titles/institutions.ts';
import { other } from './titles/other.ts';
import { outside } from './titles/outside.ts';
import { procedures } from './titles/procedures.ts';
import { province } from './titles/province.ts';
import { trapRows } from './titles/traps.ts';

export type PortalKey = 'so' | 'tinh';

/** How the article's own address is made: a page of its own, a page of its section, or one detail page for all. */
export type AddressFamily = 'own-page' | 'section-page' | 'detail-page' | 'slug';

export interface DemoArticle {
  id: number;
  portal: PortalKey;
  title: string;
  /** ISO with `+07:00`, or null where nothing on the portal says when. */
  publishedAt: string | null;
  /** Slug of the section it stands in; its name by `sectionOf`. */
  section: string;
  author: string;
  summary: string;
  body: readonly string[];
  form: ArticleForm;
  /** The label that the count expects in the end. */
  content: Content;
  family: AddressFamily;
  dateOnPage: boolean;
  dateOnListing: boolean;
  traps: readonly TrapName[];
}

interface Draft {
  portal: PortalKey;
  at: string | null;
  content: Content;
  title: string;
  form: ArticleForm;
  section: string;
  traps: TrapName[];
}

const SECTION_OF: Record<Content, string> = {
  '0': 'chuyen-muc-cchc',
  '1': 'van-ban-phap-che',
  '2': 'thu-tuc-hanh-chinh',
  '3': 'to-chuc-can-bo',
  '4': 'to-chuc-can-bo',
  '5': 'cong-khai-tai-chinh',
  '6': 'chuyen-doi-so',
  none: 'trong-trot-chan-nuoi',
};

/** A section is no label: every sixth reform article stands under the general news. */
function fromRows(content: Content, rows: readonly Row[]): Draft[] {
  return rows.map(([when, title, form = 'tin'], index) => ({
    portal: 'so',
    at: `2023-${when}`,
    content,
    title,
    form,
    section: index % 6 === 4 ? 'tin-hoat-dong' : SECTION_OF[content],
    traps: [],
  }));
}

function trapDrafts(): Draft[] {
  return trapRows.map(({ trap, at, content, title, form = 'tin', section = SECTION_OF[content], nfd }) => ({
    portal: 'so',
    at,
    content,
    title: nfd ? title.normalize('NFD') : title,
    form,
    section,
    traps: [trap],
  }));
}

function provinceDrafts(): Draft[] {
  const base = { portal: 'tinh', form: 'tin', section: 'tin-trong-tinh' } as const;
  const own = province.map(
    ([when, title]): Draft => ({ ...base, at: `2023-${when}`, content: 'none', title, traps: [] }),
  );
  const original = trapRows.find((row) => row.trap === 'reposted');
  if (!original) throw new Error('The reposted article is missing');
  const { content, title } = original;
  return [...own, { ...base, at: '2023-07-05 08:10', content, title, traps: ['repost'] }];
}

const departmentDrafts: readonly Draft[] = [
  ...fromRows('0', direction),
  ...fromRows('1', legal),
  ...fromRows('2', procedures),
  ...fromRows('3', organisation),
  ...fromRows('4', service),
  ...fromRows('5', finance),
  ...fromRows('6', digital),
  ...other.map(([when, title, section]): Draft => {
    return { portal: 'so', at: `2023-${when}`, content: 'none', title, form: 'tin', section, traps: [] };
  }),
  ...outside.map(([at, content, title, form = 'tin']): Draft => {
    return { portal: 'so', at, content, title, form, section: SECTION_OF[content], traps: [] };
  }),
  ...trapDrafts(),
];

/** Articles that set a trap of their own keep the plain page: one trap at a time. */
function pageTraps(index: number): TrapName[] {
  if (index === 40) return ['hostile-css'];
  return index % 37 === 5 ? ['strict-csp'] : [];
}

function familyOf(portal: PortalKey, index: number): AddressFamily {
  if (portal === 'tinh') return 'slug';
  if (index % 7 === 3) return 'own-page';
  return index % 5 === 1 ? 'section-page' : 'detail-page';
}

/** `dd/mm/yyyy` about three weeks before, as documents precede the news about them. */
function documentDate(at: string | null): string {
  const time = Date.parse(`${(at ?? '2023-02-01').slice(0, 10)}T00:00:00Z`) - 20 * 86_400_000;
  return new Date(time).toISOString().slice(0, 10).split('-').reverse().join('/');
}

function publish(draft: Draft, index: number, firstId: number): DemoArticle {
  const { portal, at, content, title, form, section } = draft;
  const own = draft.traps.length === 0;
  const traps = own && portal === 'so' ? pageTraps(index) : draft.traps;
  return {
    id: firstId + index,
    portal,
    title,
    publishedAt: at === null ? null : `${at.replace(' ', 'T')}:00+07:00`,
    section: sectionOf(section).slug,
    author: signerOf(content, index),
    ...storyOf({ content, section, long: form === 'bai' }, index, documentDate(at)),
    form,
    content,
    family: draft.traps.includes('aliases') ? 'detail-page' : familyOf(portal, index),
    dateOnPage: at !== null && (!own || portal === 'tinh' || index % 4 !== 1),
    dateOnListing: at !== null,
    traps,
  };
}

/** Sorted by date; the undated one stands where its number puts it, among the news of March. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const key = ({ at }: Draft) => at ?? '2023-03-20 00:00';
  return [...drafts].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

const department = inOrder(departmentDrafts).map((draft, index) => publish(draft, index, 1001));

/** A repost carries the text of its original and says where it comes from. */
function withOriginalText(article: DemoArticle): DemoArticle {
  const original = department.find(({ traps }) => traps.includes('reposted'));
  if (!original || !article.traps.includes('repost')) return article;
  const { summary, body } = original;
  return { ...article, summary, body, author: 'Theo Trang thông tin điện tử Sở Nông nghiệp và PTNT' };
}

/** All articles of both portals, oldest first within a portal. */
export const articles: readonly DemoArticle[] = [
  ...department,
  ...inOrder(provinceDrafts()).map((draft, index) => withOriginalText(publish(draft, index, 201))),
];

/** The first article that sets a trap. Throws when none does. */
export function findTrap(name: TrapName): DemoArticle {
  const found = articles.find((article) => article.traps.includes(name));
  if (!found) throw new Error(`No article sets the trap ${name}`);
  return found;
}
