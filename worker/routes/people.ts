// /api/v1/people, invites and devices: whom an administrator looks after.
import type { Hono } from 'hono';
import { type Answer, routes } from '#shared/api';
import { listPeople } from '../db/people-list.ts';
import {
  changePerson,
  endInvite,
  handOver,
  inviteTo,
  letBackIn,
  shutOut,
  takeAccess,
} from '../domain/people.ts';
import type { App } from '../http/context.ts';
import { pathParameter, serve } from '../http/serve.ts';

const UNKEPT = { 'Cache-Control': 'no-store' };

/** The lists. */
function lists(app: Hono<App>): void {
  serve(app, routes.people, async ({ c, db, pass, config, query }) => {
    const { people } = await listPeople(db, pass, { ...config, ...query });
    return c.json({ people } satisfies Answer<'people'>, 200, UNKEPT);
  });
  serve(app, routes.devices, async ({ c, db, pass, config, query }) => {
    const { devices } = await listPeople(db, pass, { ...config, ...query });
    return c.json({ devices } satisfies Answer<'devices'>, 200, UNKEPT);
  });
  serve(app, routes.invites, async ({ c, db, pass, config, query }) => {
    const { invites } = await listPeople(db, pass, { ...config, ...query });
    return c.json({ invites } satisfies Answer<'invites'>, 200, UNKEPT);
  });
}

export function peopleRoutes(app: Hono<App>): void {
  lists(app);
  serve(app, routes.putPerson, async ({ c, body, ...asking }) =>
    c.json(await changePerson(asking, pathParameter(c, 'id'), body), 200, UNKEPT),
  );
  serve(app, routes.revokePerson, async ({ c, body, ...asking }) =>
    c.json(await takeAccess(asking, pathParameter(c, 'id'), body.left), 200, UNKEPT),
  );
  serve(app, routes.reactivatePerson, async ({ c, ...asking }) =>
    c.json(await letBackIn(asking, pathParameter(c, 'id')), 200, UNKEPT),
  );
  serve(app, routes.handOver, async ({ c, body, ...asking }) =>
    c.json(await handOver(asking, pathParameter(c, 'id'), body), 200, UNKEPT),
  );
  serve(app, routes.createInvite, async ({ c, body, ...asking }) =>
    c.json(await inviteTo(asking, body), 200, UNKEPT),
  );
  serve(app, routes.voidInvite, async ({ c, ...asking }) =>
    c.json(await endInvite(asking, pathParameter(c, 'id')), 200, UNKEPT),
  );
  serve(app, routes.revokeDevice, async ({ c, ...asking }) =>
    c.json(await shutOut(asking, pathParameter(c, 'id')), 200, UNKEPT),
  );
}
