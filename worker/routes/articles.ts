// GET /api/v1/articles: the list behind every figure, and each article with its history.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { ProblemError } from '#shared/problem';
import { readArticle } from '../db/history.ts';
import { articlesCsv, articlesPage } from '../domain/list-articles.ts';
import type { App } from '../http/context.ts';
import { csvResponse, wantsCsv } from '../http/csv.ts';
import { pathParameter, serve } from '../http/serve.ts';

const FILE_NAME = 'so-tin-tin-bai';

export function articleRoutes(app: Hono<App>): void {
  serve(app, routes.articles, async ({ c, db, query, pass, config }) => {
    const asking = { db, pass, config, query };
    if (wantsCsv(c)) return csvResponse(await articlesCsv(asking), FILE_NAME);
    const page = await articlesPage(asking);
    return c.json(page, 200, { 'Cache-Control': 'private, no-cache', Vary: 'Accept' });
  });
  serve(app, routes.articlesCsv, async ({ db, query, pass, config }) =>
    csvResponse(await articlesCsv({ db, pass, config, query }), FILE_NAME),
  );
  serve(app, routes.article, async ({ c, db, pass, config }) => {
    const id = pathParameter(c, 'id');
    const found = await readArticle(db, pass, config, id);
    if (!found) throw new ProblemError('not-found', `no article ${id}`);
    const { article, history } = found;
    return c.json({ article, history } satisfies Answer<'article'>, 200, {
      'Cache-Control': 'private, no-cache',
    });
  });
}
