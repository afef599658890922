// Who left is named by a pseudonym in every answer of the interface, whatever it is packed in, unless asked otherwise.
import { env } from 'cloudflare:workers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type RouteName, routes } from '#shared/api';
import { call, send } from '../client.ts';
import { aUnit, type Belongings, furnish, personOf } from '../departments.ts';
import { oneDatabase } from '../empty-database.ts';
import { NAMING, OF_ALL, OWN } from './sight-requests.ts';

const [MAKER, COLLEAGUE] = ['Lê Văn Rời Đi', `Đồng nghiệp ở ${OWN}`];
let own: Belongings | undefined;
let whole: string;

/** A department with everything, whose people have all left. */
async function left(): Promise<void> {
  await aUnit('tinh', null);
  await aUnit(OWN, 'tinh');
  whole = await personOf(null, 'admin');
  own = await furnish(OWN, 3);
  const put = { token: own.admin, parameters: { id: own.colleague } };
  await call('putPerson', { ...put, body: { name: COLLEAGUE, role: 'viewer', unit: OWN } });
  await call('revokePerson', { ...put, body: { left: true } });
  await env.DB.prepare('UPDATE person SET name = ?2 WHERE id = ?1').bind(own.coder, MAKER).run();
  await call('revokePerson', { token: whole, parameters: { id: own.coder }, body: { left: true } });
}

/** An answer as text, whatever it is packed in. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
  return parts.join('\n');
}

const reads = (Object.keys(routes) as RouteName[]).filter(
  (name) => routes[name].method === 'GET' && routes[name].access !== 'anyone',
);
/** Which of them tell names at all: on these a pseudonym stands. */
const NAMED: readonly RouteName[] = [
  ...(['tokens', 'articlesCsv', 'article', 'plans', 'targets', 'activities', 'rules', 'estimates'] as const),
  ...(['reportTexts', 'reportTextHistory', 'snapshots', 'snapshot', 'people', 'devices', 'audit'] as const),
  ...(['auditCsv', 'samples', 'sample', 'pastTotals', 'articles', 'changes', 'reportJson'] as const),
];

describe('who left', () => {
  oneDatabase(left);

  it.each(reads)('is named by %s as exports do', async (name) => {
    const of = own as Belongings;
    const csv = { headers: { Accept: 'text/csv' } };
    const asked = [NAMING[name](of), ...(OF_ALL[name] ?? [])];
    const texts = await Promise.all(
      [...asked, ...asked.map((given) => ({ ...given, ...csv }))].map(async (given) => {
        const response = await send(name, { ...given, token: whole });
        expect(response.status).toBe(200);
        return textOf(response);
      }),
    );
    for (const text of texts) for (const who of [MAKER, COLLEAGUE]) expect(text).not.toContain(who);
    expect(texts.some((text) => /Người dùng \d\d/.test(text))).toBe(NAMED.includes(name));
  });

  it.each([
    'people',
    'devices',
    'articlesCsv',
    'audit',
    'auditCsv',
  ] as const)('is named by %s as they were called, where an administrator asks so', async (name) => {
    const response = await send(name, { token: whole, query: { names: 'real' } });
    expect(await textOf(response)).toContain(MAKER);
  });
});
