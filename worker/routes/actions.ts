// POST /api/v1/actions: what people did, from their devices.
import type { Hono } from 'hono';
import { routes } from '#shared/api';
import type { ActionsAnswer } from '#shared/api/ledger';
import { recordActions, roleFor } from '../domain/record-actions.ts';
import type { App } from '../http/context.ts';
import { serve } from '../http/serve.ts';

export function actionRoutes(app: Hono<App>): void {
  serve(app, routes.actions, async ({ c, db, now, body, pass, config }) => {
    const { actions } = body;
    const results = await recordActions(db, { ...pass, role: roleFor(actions) }, config, actions, now);
    const applied = results.filter((result) => result.status === 'applied').length;
    console.log({ event: 'actions.recorded', requestId: c.get('requestId'), sent: actions.length, applied });
    return c.json({ results, serverTime: new Date(now).toISOString() } satisfies ActionsAnswer, 200);
  });
}
