// The demo's whole catalogue in the ledger, by actions through the API: what pages and documents are tried on.
import { routes } from '#shared/api';
import { uuidv7 } from '#shared/uuid';
import { addressesOf } from '../portal/addresses.ts';
import { articles, type DemoArticle } from '../portal/catalogue.ts';
import { publishedOn } from '../portal/expected.ts';
import { sectionOf } from '../portal/sections.ts';
import type { Stage } from './stage.ts';

/** Most actions that one request takes. */
const BATCH = 100;

function readOf(article: DemoArticle, origin: string) {
  const day = publishedOn(article);
  return {
    portal: article.portal === 'so' ? 'so-nnptnt' : 'tinh',
    url: addressesOf(article, origin)[0] ?? '',
    title: article.title,
    section: sectionOf(article.section).name,
    author: article.author,
    ...(day === null ? {} : { publishedOn: day, publishedFrom: 'published' }),
  };
}

/** Sends actions by hundreds; each must be applied. */
async function send(stage: Stage, token: string, actions: readonly object[]): Promise<void> {
  for (let from = 0; from < actions.length; from += BATCH) {
    const answer = await stage.api(routes.actions.path, token, {
      actions: actions.slice(from, from + BATCH),
    });
    const refused = routes.actions.answer.parse(answer).results.find(({ status }) => status !== 'applied');
    if (refused) throw new Error(`not applied: ${JSON.stringify(refused)}`);
  }
}

const act = (stage: Stage, article: DemoArticle, kind: string, more: object = {}) => ({
  id: uuidv7(),
  kind,
  decidedAt: new Date().toISOString(),
  article: readOf(article, stage.portalUrl),
  ...more,
});

/** Enters articles as nobody has classified them yet. */
export async function enterSeen(stage: Stage, seen: readonly DemoArticle[]): Promise<void> {
  const token = await stage.token('editor');
  await send(
    stage,
    token,
    seen.map((article) => act(stage, article, 'seen')),
  );
}

/** Enters every article as a careful reader labels it; the withdrawn one is withdrawn. Gives the editor's token. */
export async function enterCatalogue(stage: Stage): Promise<string> {
  const token = await stage.token('editor');
  const actions = articles.flatMap((article) => {
    const { content, form, traps } = article;
    const tag = act(stage, article, 'tag', { tag: { content, form, origin: 'own' } });
    return traps.includes('withdrawn') ? [tag, act(stage, article, 'withdraw')] : [tag];
  });
  await send(stage, token, actions);
  return token;
}
