// What the demo tags, and with what: the catalogue's own labels, by canonical address.
import { canonicalUrl } from '#shared/canonical-url';
import type { Content } from '#shared/taxonomy';
import { addressesOf, demoPortals } from '../../portal/addresses.ts';
import { articles, type DemoArticle, findTrap } from '../../portal/catalogue.ts';
import { publishedOn, SEED_PERIOD } from '../../portal/expected.ts';

/** Left untouched: an article outside the period that nobody needs to look at. */
function isWanted(article: DemoArticle): boolean {
  const day = publishedOn(article);
  if (article.traps.length > 0 || day === null) return true;
  return article.portal === 'so' && day >= SEED_PERIOD.from && day <= SEED_PERIOD.to;
}

export type Wanted = { article: DemoArticle; url: string; content: Content };

/** Articles to tag, by canonical address at an origin. */
export function wantedAt(origin: string): Map<string, Wanted> {
  const [department, province] = demoPortals(origin);
  return new Map(
    articles.filter(isWanted).map((article) => {
      const url = addressesOf(article, origin)[0] ?? '';
      const { profile } = article.portal === 'so' ? department : province;
      return [canonicalUrl(url, profile), { article, url, content: article.content }];
    }),
  );
}

/** The articles opened one by one: those that set traps on their page, then others up to a number. */
export function openedOneByOne(wanted: Iterable<Wanted>, count: number): Wanted[] {
  const all = [...wanted].filter(({ article }) => article.portal === 'so');
  const retagged = findTrap('retagged').id;
  const traps = all.filter(({ article }) => article.traps.length > 0 && article.id !== retagged);
  const others = all.filter(({ article }) => article.traps.length === 0 && article.dateOnPage);
  return [...traps, ...others.slice(0, Math.max(0, count - traps.length))];
}

/** The key that chooses each content. */
export const KEYS = {
  '0': 'Digit0',
  '1': 'Digit1',
  '2': 'Digit2',
  '3': 'Digit3',
  '4': 'Digit4',
  '5': 'Digit5',
  '6': 'Digit6',
  none: 'KeyN',
} as const satisfies Record<Content, string>;
