// Portals as administrators set them up: read with their spans and moves, and written with their lines in the audit trail.

import type * as z from 'zod/mini';
import type { PortalSpan, RegisteredPortal } from '#shared/api/portals';
import type { Portal, Rewrite } from '#shared/portal';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { PORTAL_COLUMNS, type PortalRow, rowToPortal } from './config.ts';
import { unitOf } from './unit-of.ts';

type Row = PortalRow & { version: number; spans: string; moves: string };

const REGISTERED = `
  SELECT ${PORTAL_COLUMNS}, version, (
    SELECT json_group_array(json_object('unit', unit_id, 'from', valid_from, 'to', valid_to) ORDER BY valid_from)
    FROM portal_unit WHERE portal_id = portal.id
  ) AS spans, (
    SELECT json_group_array(json_object('origin', origin, 'on', moved_on, 'rule', json(rule)) ORDER BY moved_on)
    FROM portal_move WHERE portal_id = portal.id
  ) AS moves
  FROM portal`;

const toRegistered = (row: Row): RegisteredPortal => ({
  ...rowToPortal(row),
  version: row.version,
  spans: JSON.parse(row.spans) as RegisteredPortal['spans'],
  moves: JSON.parse(row.moves) as RegisteredPortal['moves'],
});

/** All portals of the database with all their spans, by name; what of them may be told is for the caller to say. */
export async function readPortals(db: D1Database, pass: Pass): Promise<RegisteredPortal[]> {
  const [found] = await runGated(db, pass, [db.prepare(`${REGISTERED} ORDER BY name, id`).bind(pass.today)]);
  return rowsOf<Row>(found).map(toRegistered);
}

/** Writes behind the gate, then reads the portal as it stands. */
async function written(
  db: D1Database,
  pass: Pass,
  id: string,
  statements: D1PreparedStatement[],
): Promise<RegisteredPortal | null> {
  const results = await runGated(db, pass, [
    ...statements,
    db.prepare(`${REGISTERED} WHERE id = ?2`).bind(pass.today, id),
  ]);
  const [row] = rowsOf<Row>(results.at(-1));
  return row ? toRegistered(row) : null;
}

/** The statements that add a portal, and the unit that it speaks for from a local day on. */
export function addStatements(
  db: D1Database,
  pass: Pass,
  portal: Portal,
  span: { unit: string; from: string } | null,
): D1PreparedStatement[] {
  const { id, name, channel, origins, path, profile } = portal;
  const after = { id, name, channel, origins, path, span };
  return [
    db
      .prepare(
        'INSERT INTO portal (id, name, channel, origins, path, profile) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING',
      )
      .bind(id, name, channel, JSON.stringify(origins), path, JSON.stringify(profile)),
    audited(db, pass, { what: 'portal.added', subject: id, before: null, after, ifChanged: true }),
    ...(span === null
      ? []
      : [
          db
            .prepare(
              'INSERT INTO portal_unit (portal_id, valid_from, unit_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING',
            )
            .bind(id, span.from, span.unit),
        ]),
  ];
}

/** Names and pause of a portal; `pausedAt` null: it is open. */
export type PortalNamed = Pick<RegisteredPortal, 'name' | 'channel'> & { pausedAt: string | null };

/** Renames, pauses or opens a portal. */
export function writePortal(
  db: D1Database,
  pass: Pass,
  id: string,
  change: { before: PortalNamed; after: PortalNamed },
): Promise<RegisteredPortal | null> {
  const { name, channel, pausedAt } = change.after;
  return written(db, pass, id, [
    db
      .prepare(
        'UPDATE portal SET name = ?2, channel = ?3, paused_at = ?4, version = version + 1 WHERE id = ?1',
      )
      .bind(id, name, channel, pausedAt),
    audited(db, pass, { what: 'portal.changed', subject: id, ...change }),
  ]);
}

/** Each article's unit anew. Only those whose unit changes are written, and their triggers keep counters and mirrors right. */
const DERIVE_UNITS = `
  UPDATE article SET unit_id = spoken.unit_id
  FROM (
    SELECT posted.id, ${unitOf('posted', 'posted.portal_id', '?2')} AS unit_id
    FROM article AS posted WHERE posted.portal_id = ?1
  ) AS spoken
  WHERE article.id = spoken.id AND article.unit_id IS NOT spoken.unit_id`;

/** Replaces all spans of a portal, and derives the units of its articles anew. */
export function writeSpans(
  db: D1Database,
  pass: Pass,
  id: string,
  change: { before: readonly PortalSpan[]; after: readonly PortalSpan[] },
): Promise<RegisteredPortal | null> {
  return written(db, pass, id, [
    db.prepare('DELETE FROM portal_unit WHERE portal_id = ?1').bind(id),
    db
      .prepare(
        `INSERT INTO portal_unit (portal_id, valid_from, valid_to, unit_id)
         SELECT ?1, value ->> 'from', value ->> 'to', value ->> 'unit' FROM json_each(?2)`,
      )
      .bind(id, JSON.stringify(change.after)),
    db.prepare('UPDATE portal SET version = version + 1 WHERE id = ?1').bind(id),
    db.prepare(DERIVE_UNITS).bind(id, pass.today),
    audited(db, pass, { what: 'portal.units', subject: id, ...change }),
  ]);
}

export type Move = {
  origins: readonly string[];
  origin: string;
  on: string;
  rule: z.infer<typeof Rewrite> | null;
};

/** The statements that go with keys written anew when a portal is at a further origin. */
export function moveStatements(
  db: D1Database,
  pass: Pass,
  { id, origins: before, moves }: RegisteredPortal,
  { origins, origin, on, rule }: Move,
): D1PreparedStatement[] {
  const known = moves.find((move) => move.origin === origin);
  return [
    db
      .prepare('UPDATE portal SET origins = ?2, version = version + 1 WHERE id = ?1')
      .bind(id, JSON.stringify(origins)),
    db
      .prepare(
        `INSERT INTO portal_move (portal_id, origin, moved_on, rule) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (portal_id, origin) DO UPDATE SET moved_on = excluded.moved_on, rule = excluded.rule`,
      )
      .bind(id, origin, on, rule === null ? null : JSON.stringify(rule)),
    audited(db, pass, {
      what: 'portal.moved',
      subject: id,
      before: { origins: before, ...(known && { on: known.on, rule: known.rule }) },
      after: { origins, on, rule },
    }),
  ];
}

/** The line that says which profile a portal was given. */
export const profileAudited = (
  db: D1Database,
  pass: Pass,
  id: string,
  change: { before: unknown; after: unknown },
): D1PreparedStatement => audited(db, pass, { what: 'portal.profile', subject: id, ...change });

/** The statements by which a portal is at the origins of the one around it. */
export const originStatements = (
  db: D1Database,
  pass: Pass,
  { before, after }: { before: Portal; after: Portal },
): D1PreparedStatement[] => [
  db
    .prepare('UPDATE portal SET origins = ?2, version = version + 1 WHERE id = ?1')
    .bind(after.id, JSON.stringify(after.origins)),
  audited(db, pass, {
    what: 'portal.moved',
    subject: after.id,
    before: { origins: before.origins },
    after: { origins: after.origins },
  }),
];

/** Most addresses told in one line of the audit trail. */
const TOLD = 20;

/** What comes to another portal: each address with the portal that it was at, and what was counted at both. */
export type Took = {
  moved: readonly { url: string; portal: string; at: string }[];
  merged: readonly (readonly [string, string])[];
};

/** The lines that say which articles came to which portal from which, and how many of them had been counted at both. */
export function tookStatements(db: D1Database, pass: Pass, { moved, merged }: Took): D1PreparedStatement[] {
  return [...new Set(moved.map(({ portal }) => portal))].map((portal) => {
    const came = moved.filter((each) => each.portal === portal);
    const taken = [...new Set(came.map(({ at }) => at))].map((at) => ({
      portal: at,
      articles: came.filter((each) => each.at === at).length,
    }));
    const urls = came.slice(0, TOLD).map(({ url }) => url);
    return audited(db, pass, {
      what: 'portal.took',
      subject: portal,
      before: null,
      after: { taken, urls, merged: merged.length },
    });
  });
}
