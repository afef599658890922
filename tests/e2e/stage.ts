// Everything a browser test needs, real: Worker on workerd with its own database, demo portal, faults in between.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#shared/api/access';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { type LocalD1, openLocalDatabase, startLocalWorker } from '../../scripts/local-worker.mjs';
import { startPortal } from '../portal/server.ts';
import { administration } from './administration.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

export type Stage = {
  /** Where the extension finds the server: through the faults. */
  server: FaultProxy;
  /** The server itself, past the faults. */
  directUrl: string;
  portalUrl: string;
  db: LocalD1;
  /** An invite link for a new person. */
  inviteLink(name: string, role: Role): Promise<string>;
  /** A further invite link for a person who is known already. */
  inviteAgain(personName: string): Promise<string>;
  /** An API token of a new person. */
  token(role: Role): Promise<string>;
  /** Calls the API directly, with a token; gives the parsed answer. Throws on any status but 200. A body is posted unless said. */
  api(path: string, token: string, body?: unknown, method?: 'PUT'): Promise<Record<string, unknown>>;
  /** Reads the database itself. */
  query(sql: string, ...values: string[]): Promise<{ results: Record<string, unknown>[] }>;
  /** Revokes all tokens of a person at once. */
  revoke(personName: string): Promise<void>;
  close(): Promise<void>;
};

/** Sets the stage on free ports, with an empty ledger and the demo portals registered. */
export async function setStage(): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'so-tin-e2e-'));
  const worker = await startLocalWorker({ dataDir, port: 0 });
  const portal = await startPortal({ port: 0 });
  const server = await startFaultProxy(worker.url);
  const database = await openLocalDatabase({ dataDir });
  const admin = administration(database.db);
  await registerDemo(database.db, portal.url);
  return {
    server,
    directUrl: worker.url,
    portalUrl: portal.url,
    db: database.db,
    inviteLink: async (name, role) => `${server.url}/moi#${await admin.invite(name, role)}`,
    inviteAgain: async (name) => `${server.url}/moi#${await admin.inviteAgain(name)}`,
    token: admin.token,
    query: async (sql, ...values) => ({ results: await admin.rows(sql, ...values) }),
    revoke: admin.revoke,
    api: (path, token, body, method) => callApi(worker.url + path, token, body, method),
    close: async () => {
      database.close();
      await Promise.all([server.close(), portal.close(), worker.close()]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function callApi(
  url: string,
  token: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status !== 200)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
