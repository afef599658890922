// look
import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { openOffice } from './office.ts';
import { seedServer } from './seed-server.ts';

it('looks', async () => {
  mkdirSync('/tmp/doc-look', { recursive: true });
  const server = await seedServer('/tmp/doc-look/data');
  for (const kind of ['docx', 'xlsx']) {
    const r = await server.get(`/api/v1/report.${kind}?from=2023-01-01&to=2023-10-25&portal=so-nnptnt`);
    console.log(r.status, r.headers.get('Content-Disposition'));
    if (r.status !== 200) console.log(await r.text());
    else writeFileSync(`/tmp/doc-look/r.${kind}`, Buffer.from(await r.arrayBuffer()));
  }
  await server.close();
  const office = openOffice('/tmp/doc-look');
  console.log(office.toPdf('r.docx'));
}, 300_000);
