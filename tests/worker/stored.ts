// Articles put straight into the database, for tests of reading: the triggers count them as they count any other.
import { env } from 'cloudflare:workers';
import { foldText } from '#shared/text';
import { uuidv7 } from '#shared/uuid';
import { PORTAL, UNIT } from './client.ts';

export type Stored = {
  id: string;
  portal: string;
  title: string | null;
  publishedOn: string | null;
  section: string | null;
  unit: string | null;
  content: string | null;
  topics: string[];
  form: string | null;
  origin: string | null;
  status: 'active' | 'withdrawn' | 'merged';
  disputed: boolean;
  sameAs: string | null;
  repostOf: string | null;
};

/** An active, dated, classified article of PORTAL; parts may be replaced. */
export function stored(parts: Partial<Stored> = {}): Stored {
  return {
    id: uuidv7(),
    portal: PORTAL.id,
    title: 'Tin một cửa',
    publishedOn: '2023-05-20',
    section: null,
    unit: UNIT.id,
    content: '2',
    topics: [],
    form: 'tin',
    origin: 'own',
    status: 'active',
    disputed: false,
    sameAs: null,
    repostOf: null,
    ...parts,
  };
}

const INSERT = `
  INSERT INTO article (id, portal_id, url, key, title, search, published_on, section, unit_id, content, form, origin,
    status, disputed, same_as, repost_of)
  SELECT value ->> 'id', value ->> 'portal', 'https://snnptnt.example.vn/' || (value ->> 'id'), value ->> 'id',
    value ->> 'title', value ->> 'search', value ->> 'publishedOn', value ->> 'section', value ->> 'unit',
    value ->> 'content', value ->> 'form', value ->> 'origin', value ->> 'status', value ->> 'disputed',
    value ->> 'sameAs', value ->> 'repostOf'
  FROM json_each(?1)`;

/** Stores articles and gives them back. */
export async function store<T extends readonly Stored[]>(articles: T): Promise<T> {
  const json = JSON.stringify(articles.map((each) => ({ ...each, search: foldText(each.title ?? '') })));
  await env.DB.batch([
    env.DB.prepare(INSERT).bind(json),
    env.DB.prepare(
      `UPDATE article SET topics = (SELECT value -> 'topics' FROM json_each(?1) WHERE value ->> 'id' = article.id)
       WHERE id IN (SELECT value ->> 'id' FROM json_each(?1) WHERE value ->> '$.topics[0]' IS NOT NULL)`,
    ).bind(json),
  ]);
  return articles;
}
