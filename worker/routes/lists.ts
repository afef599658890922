// /api/v1/lists and /api/v1/groupings: what articles are counted by, as a place changes it.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { listLists, putGrouping, putItem } from '../domain/lists.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const LISTED = { 'Cache-Control': 'private, no-cache' };
const WRITTEN = { 'Cache-Control': 'no-store' };

export function listRoutes(app: Hono<App>): void {
  serve(app, routes.lists, async ({ c, ...seer }) => {
    const { changeable: _, ...lists } = await listLists(seer);
    return c.json(lists satisfies Answer<'lists'>, 200, LISTED);
  });
  serve(app, routes.putGrouping, async ({ c, body, ...seer }) =>
    c.json({ grouping: await putGrouping(seer, pathParameter(c, 'id'), body) }, 200, WRITTEN),
  );
  serve(app, routes.putListItem, async ({ c, body, ...seer }) =>
    c.json(await putItem(seer, pathParameter(c, 'list'), pathParameter(c, 'code'), body), 200, WRITTEN),
  );
}
