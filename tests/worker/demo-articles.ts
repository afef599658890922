// The demo catalogue as stored articles, labelled as a careful reader labels it, on portals and units named as there.
import { env } from 'cloudflare:workers';
import { registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { demoPortals } from '../portal/addresses.ts';
import { articles } from '../portal/catalogue.ts';
import { publishedOn } from '../portal/expected.ts';
import { sectionOf } from '../portal/sections.ts';
import { type Stored, store, stored } from './stored.ts';

export const DEMO = { portal: 'so-nnptnt', unit: 'so-nnptnt' };
const UNITS = [
  { id: 'so-nnptnt', name: 'Sở Nông nghiệp & PTNT', shortName: 'Sở NN&PTNT' },
  { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh' },
];

/** Registers the units and portals of the demo at `http://localhost:8788`, with no article. */
export async function registerDemoPortals(): Promise<void> {
  for (const unit of UNITS) await registerUnit(env.DB, { ...unit, validFrom: null, validTo: null });
  for (const [index, portal] of demoPortals('http://localhost:8788').entries()) {
    const unit = UNITS[index]?.id ?? '';
    await registerPortal(env.DB, { ...portal, speaksFor: [{ unit, from: '2000-01-01', to: null }] });
  }
}

/** Registers the demo's portals and stores every article of its catalogue; the repost points at its original. */
export async function storeDemo(): Promise<void> {
  await registerDemoPortals();
  const rows = articles.map((article): { article: (typeof articles)[number]; row: Stored } => ({
    article,
    row: stored({
      portal: article.portal === 'so' ? 'so-nnptnt' : 'tinh',
      unit: article.portal === 'so' ? 'so-nnptnt' : 'ubnd-tinh',
      title: article.title,
      publishedOn: publishedOn(article),
      section: sectionOf(article.section).name,
      content: article.content,
      form: article.form,
      status: article.traps.includes('withdrawn') ? 'withdrawn' : 'active',
    }),
  }));
  const original = rows.find(({ article }) => article.traps.includes('reposted'));
  for (const { article, row } of rows)
    if (article.traps.includes('repost')) row.repostOf = original?.row.id ?? null;
  await store(
    rows.map(({ row }) => row).toSorted((a, b) => Number(a.repostOf !== null) - Number(b.repostOf !== null)),
  );
}
