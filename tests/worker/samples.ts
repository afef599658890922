// Short words for the tests of samples: people who classify, articles to draw, answers given card by card.
import { env } from 'cloudflare:workers';
import type { Role } from '#shared/api/access';
import { uuidv7 } from '#shared/uuid';
import { createPerson, createToken, registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { sha256 } from '../../worker/domain/secrets.ts';
import { newSecret } from '../../worker/domain/setup.ts';
import { OTHER_PORTAL, registerPortals, UNIT } from './client.ts';
import { signedIn } from './pages/browser.ts';
import { cardsOf, press } from './review-desk.ts';
import { store, stored } from './stored.ts';

export const ELSEWHERE = { id: 'so-khac', name: 'Sở khác', shortName: 'Sở khác' };

/** A person of a unit (null: none), signed in on a device and in a browser. */
export async function someone(name: string, role: Role, unit: string | null = UNIT.id) {
  const [id, token, now] = [uuidv7(), newSecret(), new Date().toISOString()];
  await createPerson(env.DB, { id, name, role, unit, now });
  const secret = { hash: await sha256(token), person: id, kind: 'ext' as const, device: 'Máy thử' };
  await createToken(env.DB, { ...secret, scopes: null, now });
  return { id, name, token, browser: await signedIn(token) };
}
export type Someone = Awaited<ReturnType<typeof someone>>;

/** Six articles of one unit, a portal of another, and an editor with two people who classify. */
export async function sampleScene(): Promise<[Someone, Someone, Someone]> {
  await registerPortals();
  await registerUnit(env.DB, { ...ELSEWHERE, validFrom: null, validTo: null });
  await registerPortal(env.DB, {
    ...OTHER_PORTAL,
    id: 'khac',
    origins: ['https://khac.example.vn'],
    speaksFor: [{ unit: ELSEWHERE.id, from: '2000-01-01', to: null }],
  });
  await store(
    Array.from({ length: 6 }, (_, n) => stored({ title: `Bài số ${n}`, content: n < 3 ? '2' : null })),
  );
  return [
    await someone('Biên tập', 'editor'),
    await someone('An', 'tagger'),
    await someone('Bình', 'tagger'),
  ];
}

/** The articles of a sample, in the order drawn. */
export const articlesOf = async (id: string) => {
  const { results } = await env.DB.prepare(
    'SELECT article_id FROM sample_article WHERE sample_id = ?1 ORDER BY position',
  )
    .bind(id)
    .all<{ article_id: string }>();
  return results.map((row) => row.article_id);
};

/** Answers for everything that is left, one card after the other. */
export async function answerAll({ browser }: Someone, id: string, content: (title: string) => string) {
  for (;;) {
    const [card] = cardsOf(await browser.open(`/duyet/mau/${id}`));
    if (!card) return;
    await press(browser, card, `tag:${content(card.title)}`);
  }
}
