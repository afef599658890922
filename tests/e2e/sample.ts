// Articles of the demo portal for the tests that need one of a kind, none handed out twice by one sampler.
import { addressesOf } from '../portal/addresses.ts';
import { articles, type DemoArticle } from '../portal/catalogue.ts';

export type Sample = { article: DemoArticle; url: string; title: string };

/** An article with its main address at an origin. */
export function sampleOf(article: DemoArticle, origin: string): Sample {
  return { article, url: addressesOf(article, origin)[0] ?? '', title: article.title };
}

/** Hands out the department's plain articles one after the other, each once; throws when none is left. */
export function sampler(origin: string) {
  const left = articles.filter(({ portal, traps }) => portal === 'so' && traps.length === 0);
  return (wanted: (article: DemoArticle) => boolean = ({ dateOnPage }) => dateOnPage): Sample => {
    const index = left.findIndex(wanted);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (!found) throw new Error('no such article is left');
    return sampleOf(found, origin);
  };
}
