// A device for tests: a fresh database on a real IndexedDB implementation, a person signed in, two portals.
import 'fake-indexeddb/auto';
import type { Me } from '#shared/api/sign-in';
import type { Article } from '#shared/article';
import type { Portal } from '#shared/portal';
import { BUILT_IN, CONTENTS } from '#shared/taxonomy';
import { uuidv7 } from '#shared/uuid';
import { type Account, accountKey, type Database, openDatabase } from '../../../extension/database.ts';
import type { ActionDraft } from '../../../extension/messages.ts';
import { mirrorRow } from '../../../extension/mirror/rows.ts';

export const SERVER = 'https://sotin.example.vn';
/** 25 October 2023, 08:00 in Vietnam. */
export const NOW = Date.parse('2023-10-25T01:00:00Z');

export const PORTAL: Portal = {
  id: 'so',
  name: 'Cổng của Sở',
  channel: 'Cổng Thông tin điện tử của Sở',
  unit: null,
  origins: ['https://so.example.gov.vn'],
  path: '/',
  profile: {},
  profileVersion: 1,
};
export const OTHER_PORTAL: Portal = {
  ...PORTAL,
  id: 'tinh',
  name: 'Cổng của tỉnh',
  origins: ['https://tinh.example.gov.vn'],
};

export function meOf(id = 'p1', name = 'Nguyễn Thị Ế', portals: Portal[] = [PORTAL, OTHER_PORTAL]): Me {
  return {
    person: { id, name },
    role: 'tagger',
    scopes: ['stats:read', 'articles:read', 'actions:write'],
    unit: null,
    portals,
    groupings: [],
    taxonomy: {
      version: 'x',
      contents: CONTENTS.map((each) => ({ ...each })),
      topics: [...BUILT_IN.topics],
      forms: [...BUILT_IN.forms],
      origins: [...BUILT_IN.origins],
    },
    config: 1,
    serverTime: new Date(NOW).toISOString(),
  };
}

export function accountOf(me: Me = meOf(), token: string | null = 'sotin_secret'): Account {
  return {
    key: accountKey(SERVER, me.person.id),
    server: SERVER,
    person: me.person,
    role: me.role,
    token,
    me,
    clockOffset: 0,
    needsSignIn: false,
    reachedAt: null,
  };
}

let databases = 0;

/** A new, empty database. */
export function emptyDatabase(): Promise<Database> {
  databases += 1;
  return openDatabase(`test-${databases}`);
}

/** A database with one person signed in. */
export async function device(account: Account = accountOf()): Promise<{ db: Database; account: Account }> {
  const db = await emptyDatabase();
  await db.put('accounts', account);
  await db.put('settings', { name: 'current', account: account.key });
  return { db, account };
}

export const urlOf = (path: string, portal = PORTAL) => `${portal.origins[0]}/${path}`;

let clicks = 0;

/** A click on the article at a path; each a second after the one before. */
export function draftOf(path: string, what: Partial<ActionDraft> & Pick<ActionDraft, 'kind'>): ActionDraft {
  clicks += 1;
  const clickedAt = NOW + clicks * 1000;
  return {
    id: uuidv7(clickedAt),
    clickedAt,
    article: { portal: PORTAL.id, url: urlOf(path), title: 'Sở công bố thủ tục hành chính' },
    ...what,
  } as ActionDraft;
}

export const tagOf = (path: string, content: '0' | '1' | '2' | '3' | 'none' = '2') =>
  draftOf(path, { kind: 'tag', tag: { content } });

/** An article as the server sends it. */
export function articleOf(path: string, fields: Partial<Article> = {}): Article {
  const portal = fields.portal === OTHER_PORTAL.id ? OTHER_PORTAL : PORTAL;
  return {
    id: `article-${path}`,
    portal: portal.id,
    url: urlOf(path, portal),
    key: urlOf(path, portal),
    title: 'Sở công bố thủ tục hành chính',
    publishedOn: '2023-10-20',
    publishedFrom: 'published',
    section: null,
    author: null,
    unit: null,
    content: null,
    topics: [],
    form: null,
    origin: null,
    status: 'active',
    sameAs: null,
    repostOf: null,
    disputed: false,
    decidedAt: null,
    decidedBy: null,
    seq: 1,
    ...fields,
  };
}

/** Puts articles into the mirror, as a refresh would. */
export async function mirror(db: Database, account: Account, ...articles: Article[]): Promise<void> {
  for (const article of articles) await db.put('articles', mirrorRow(account.key, article));
}
