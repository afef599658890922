// API tokens: the list, a new one, and one taken back.
import type { Role, Scope } from '#shared/api/access';
import { TOKENS_MAX, type Token } from '#shared/api/tokens';
import { audited } from './audit.ts';
import { type Pass, rowsOf, runGated } from './batch.ts';
import { boundOf, isOwn } from './owners.ts';
import { exportedName } from './pseudonym.ts';

/** Most tokens in the list. */
const LISTED_MAX = 500;

type TokenRow = {
  id: string;
  hash: string;
  device: string;
  scopes: string | null;
  person_id: string;
  person_name: string;
  created_at: string;
  last_used_on: string | null;
  expires_at: string | null;
  revoked_at: string | null;
};

function rowToToken(row: TokenRow): Token {
  return {
    id: row.id,
    name: row.device,
    scopes: row.scopes === null ? null : (JSON.parse(row.scopes) as Scope[]),
    person: { id: row.person_id, name: row.person_name },
    createdAt: row.created_at,
    lastUsedOn: row.last_used_on,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

/** API tokens that the bearer of ?1 may see and take back: an administrator those of the people within the bound. */
const withinReach = (bound: string) => `token.kind = 'api' AND EXISTS (
  SELECT 1 FROM bearer JOIN person AS maker ON maker.id = token.person_id
  WHERE bearer.hash = ?1 AND (
    bearer.person_id = maker.id OR (bearer.role = 'admin' AND ${isOwn('maker.unit_id', bound)})
  )
)`;

const tokenSql = (which: string) => `
  SELECT token.id, token.hash, token.device, token.scopes, token.person_id, ${exportedName('person', undefined)} AS person_name,
    token.created_at, token.last_used_on, token.expires_at, token.revoked_at
  FROM token JOIN person ON person.id = token.person_id
  WHERE ${withinReach('?2')} ${which}`;

/** The API tokens of the pass's person, of those whom an administrator looks after; newest first. */
export async function listTokens(db: D1Database, pass: Pass): Promise<Token[]> {
  const [found] = await runGated(db, pass, [
    db
      .prepare(tokenSql('ORDER BY token.created_at DESC, token.id DESC LIMIT ?3'))
      .bind(pass.tokenHash, boundOf(pass), LISTED_MAX),
  ]);
  return rowsOf<TokenRow>(found).map(rowToToken);
}

export type TokenWanted = {
  id: string;
  hash: string;
  name: string;
  scopes: readonly Scope[];
  /** ISO 8601; null: without end. */
  expiresAt: string | null;
  /** The least role that may make such a token. */
  least: Role;
};

/**
 * Makes a token for the pass's person, if their role reaches and they have not too many. Gives the token of this id
 * and hash, null where there is none.
 */
export async function createApiToken(db: D1Database, pass: Pass, wanted: TokenWanted): Promise<Token | null> {
  const { id, hash, name, scopes, expiresAt, least } = wanted;
  const [, , found] = await runGated(db, pass, [
    db
      .prepare(
        `INSERT INTO token (hash, person_id, kind, scopes, device, created_at, expires_at, id)
         SELECT ?2, person_id, 'api', ?3, ?4, ?5, ?6, ?7 FROM bearer
         WHERE hash = ?1 AND rank >= (SELECT rank FROM role WHERE name = ?8) AND (
           SELECT count(*) FROM token AS own
           WHERE own.person_id = bearer.person_id AND own.kind = 'api' AND own.revoked_at IS NULL
             AND (own.expires_at IS NULL OR own.expires_at > ?5)
         ) < ?9
         ON CONFLICT DO NOTHING`,
      )
      .bind(pass.tokenHash, hash, JSON.stringify(scopes), name, pass.now, expiresAt, id, least, TOKENS_MAX),
    audited(db, pass, {
      what: 'token.created',
      subject: id,
      before: null,
      after: { name, scopes, expiresAt },
      ifChanged: true,
    }),
    db.prepare(tokenSql('AND token.id = ?3')).bind(pass.tokenHash, boundOf(pass), id),
  ]);
  const [row] = rowsOf<TokenRow>(found);
  return row?.hash === hash ? rowToToken(row) : null;
}

/** Takes a token back that the pass's person may take back; gives it as it is then, null for none. */
export async function revokeApiToken(db: D1Database, pass: Pass, id: string): Promise<Token | null> {
  const [, , found] = await runGated(db, pass, [
    db
      .prepare(
        `UPDATE token SET revoked_at = ?3 WHERE ${withinReach('?4')} AND token.id = ?2 AND token.revoked_at IS NULL`,
      )
      .bind(pass.tokenHash, id, pass.now, boundOf(pass)),
    audited(db, pass, {
      what: 'token.revoked',
      subject: id,
      before: { revokedAt: null },
      after: { revokedAt: pass.now },
      ifChanged: true,
    }),
    db.prepare(tokenSql('AND token.id = ?3')).bind(pass.tokenHash, boundOf(pass), id),
  ]);
  const [row] = rowsOf<TokenRow>(found);
  return row ? rowToToken(row) : null;
}
