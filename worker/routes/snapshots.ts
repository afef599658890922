// /api/v1/snapshots: freezing a period's figures, and what was frozen.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { readSealed } from '../db/snapshot-seal.ts';
import { compare } from '../domain/compare-snapshot.ts';
import { frozenCsv, frozenPage } from '../domain/snapshot-articles.ts';
import { freeze, issue, snapshotById, snapshotsPage, verify } from '../domain/snapshots.ts';
import type { App } from '../http/context.ts';
import { csvResponse, wantsCsv } from '../http/csv.ts';
import { pathParameter, serve } from '../http/serve.ts';

const PRIVATE = { 'Cache-Control': 'private, no-cache' };
const FILE_NAME = 'so-tin-ban-chot';

export function snapshotRoutes(app: Hono<App>): void {
  serve(app, routes.freeze, async ({ c, db, body, pass, config }) => {
    const snapshot = await freeze(db, pass, config, body);
    console.log({
      event: 'snapshot.frozen',
      requestId: c.get('requestId'),
      snapshot: snapshot.id,
      rows: snapshot.rows,
    });
    return c.json(snapshot satisfies Answer<'freeze'>, 200, { 'Cache-Control': 'no-store' });
  });
  serve(app, routes.snapshots, async ({ c, db, query, pass, config }) => {
    const { snapshots, next, coverage } = await snapshotsPage(db, pass, config, query);
    return c.json({ snapshots, next, coverage } satisfies Answer<'snapshots'>, 200, PRIVATE);
  });
  serve(app, routes.snapshot, async ({ c, db, pass }) =>
    c.json(await snapshotById(db, pass, pathParameter(c, 'id')), 200, PRIVATE),
  );
  serve(app, routes.snapshotArticles, async ({ c, db, query, pass }) => {
    const id = pathParameter(c, 'id');
    if (wantsCsv(c)) return csvResponse(await frozenCsv(db, pass, id, query), FILE_NAME);
    return c.json(await frozenPage(db, pass, id, query), 200, { ...PRIVATE, Vary: 'Accept' });
  });
  serve(app, routes.snapshotArticlesCsv, async ({ c, db, query, pass }) =>
    csvResponse(await frozenCsv(db, pass, pathParameter(c, 'id'), query), FILE_NAME),
  );
  serve(app, routes.snapshotFile, async ({ c, db, pass }) => {
    const { pieces } = await readSealed(db, pass, pathParameter(c, 'id'));
    return new Response(new Blob(pieces).stream(), {
      headers: {
        ...PRIVATE,
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': `attachment; filename="${FILE_NAME}.ndjson"`,
      },
    });
  });
  serve(app, routes.verifySnapshot, async ({ c, db, pass }) =>
    c.json(await verify(db, pass, pathParameter(c, 'id')), 200, { 'Cache-Control': 'no-store' }),
  );
  serve(app, routes.compareSnapshot, async ({ c, db, pass }) =>
    c.json(await compare(db, pass, pathParameter(c, 'id')), 200, { 'Cache-Control': 'no-store' }),
  );
  serve(app, routes.issueSnapshot, async ({ c, db, body, pass }) => {
    const id = pathParameter(c, 'id');
    const head = await issue(db, pass, id, body);
    console.log({ event: 'snapshot.issued', requestId: c.get('requestId'), snapshot: id });
    return c.json(head satisfies Answer<'issueSnapshot'>, 200, { 'Cache-Control': 'no-store' });
  });
}
