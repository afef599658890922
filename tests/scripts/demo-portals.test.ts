// The demo on another port: its portals move along, and their articles stay the same articles.
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { PortalProfile } from '#shared/portal';
import { articleKey, portalHolds } from '#shared/portal-address';
import { registerDemo } from '../../scripts/demo-portals.mjs';
import { asD1, migrate } from '../../scripts/local-database.mjs';

const PATH = '/sonnptnt/Pages/chi-tiet-tin.aspx?ItemID=7';

it('gives an article the same key after a start on another port', async () => {
  const sqlite = new DatabaseSync(':memory:');
  migrate(sqlite);
  const keys: string[] = [];
  for (const port of [8788, 9000, 9001, 8788]) {
    await registerDemo(asD1(sqlite), `http://localhost:${port}`);
    const row = sqlite.prepare("SELECT origins, path, profile FROM portal WHERE id = 'so-nnptnt'").get();
    const portal = {
      origins: JSON.parse(String(row?.origins)) as string[],
      path: String(row?.path),
      profile: JSON.parse(String(row?.profile)) as PortalProfile,
    };
    expect(portalHolds(portal, `http://localhost:${port}${PATH}`)).toBe(true);
    keys.push(articleKey(`http://localhost:${port}${PATH}`, portal));
  }
  expect(new Set(keys).size).toBe(1);
});
