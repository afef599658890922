// docs/api.md: every recipe for the shell is run as it stands there, and prints what the document says.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RATE_LIMIT, SCOPES } from '#shared/api/access';
import { uuidv7 } from '#shared/uuid';
import { openLocalDatabase, startLocalWorker } from '../../scripts/local-worker.mjs';
import { registerPortal, registerUnit } from '../../worker/db/setup.ts';
import { apiToken } from '../../worker/domain/setup.ts';
import { freshFolder } from './command.ts';

const document = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** A block of code as it stands in the document, the heading above it, and what it says that it prints. */
type Recipe = { heading: string; code: string; prints: string | undefined };

const recipes: Recipe[] = [...document.matchAll(/^```sh\n(.*?)^```\n(?:\n?^```text\n(.*?)^```\n)?/gms)].map(
  ({ 1: code = '', 2: prints, index }) => {
    const headings = [...document.slice(0, index).matchAll(/^##+ (.*)$/gm)];
    return { heading: headings.at(-1)?.[1] ?? '', code, prints };
  },
);

const PORTALS = [
  { id: 'so', name: 'Cổng TTĐT Sở', origin: 'https://so.example.vn' },
  { id: 'tinh', name: 'Cổng TTĐT tỉnh', origin: 'https://tinh.example.vn' },
];
/** What stands in the ledger when the first recipe is run. */
const ARTICLES = [
  ['so', 'Sở triển khai kế hoạch cải cách hành chính', '2023-02-10', '0'],
  ['so', 'Bộ phận một cửa rút ngắn thời gian giải quyết', '2023-05-04', '2'],
  ['tinh', 'Tập huấn dịch vụ công trực tuyến', '2023-05-20', '6'],
  ['so', 'Công khai thủ tục hành chính mới', '2023-10-25', '2'],
] as const;
/** Stands in the ledger too, and in no figure: it was withdrawn. */
const WITHDRAWN = ['so', 'Tin đăng nhầm', '2023-06-01', '2'] as const;

const { folder, remove } = freshFolder();
const work = freshFolder();
let server: Awaited<ReturnType<typeof startLocalWorker>>;
let tokens: { TOKEN: string; OWN_TOKEN: string };

function tagged([portal, title, publishedOn, content]: readonly string[], item: number) {
  const { origin } = PORTALS.find(({ id }) => id === portal) ?? { origin: '' };
  return {
    id: uuidv7(),
    kind: 'tag',
    decidedAt: '2023-10-26T02:00:00.000Z',
    article: { portal, url: `${origin}/tin/${item}`, title, publishedOn },
    tag: { content, form: 'tin' },
  };
}

async function record(actions: unknown[]): Promise<void> {
  const response = await fetch(`${server.url}/api/v1/actions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${tokens.OWN_TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ actions }),
  });
  if (response.status !== 200) throw new Error(await response.text());
}

beforeAll(async () => {
  server = await startLocalWorker({ dataDir: folder, port: 0 });
  const { db: local, close } = await openLocalDatabase({ dataDir: folder });
  const db = local as unknown as Parameters<typeof registerUnit>[0];
  const unit = { id: 'so', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ' };
  await registerUnit(db, { ...unit, validFrom: null, validTo: null });
  for (const { id, name, origin } of PORTALS)
    await registerPortal(db, {
      ...{ id, name, channel: name, origins: [origin], path: '/', profile: {} },
      speaksFor: [{ unit: unit.id, from: '2000-01-01', to: null }],
    });
  const make = (scopes: typeof SCOPES | null) =>
    apiToken(db, {
      role: 'editor',
      scopes: scopes && [...scopes],
      name: 'Kịch bản',
      now: Date.now(),
    });
  tokens = { TOKEN: await make(SCOPES), OWN_TOKEN: await make(null) };
  close();
  const mistaken = tagged(WITHDRAWN, ARTICLES.length);
  await record([...ARTICLES.map(tagged), mistaken, { ...mistaken, id: uuidv7(), kind: 'withdraw' }]);
});

afterAll(async () => {
  await server?.close();
  remove();
  work.remove();
});

function run(code: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', code], {
    cwd: work.folder,
    encoding: 'utf8',
    env: { ...process.env, SERVER: server.url, ...tokens },
  });
  return { status, stdout: plain(stdout), stderr };
}

/** Text without what the eye does not see: byte order mark, carriage returns, the last line's end. */
const plain = (text: string) => text.replaceAll('\uFEFF', '').replaceAll('\r', '').trimEnd();

/** `…` in the document stands for what differs from run to run. */
function like(printed: string): RegExp {
  const parts = plain(printed).split('…');
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*?')}$`);
}

describe('a recipe of docs/api.md', () => {
  it('is there for each thing that scripts do', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(10);
    expect(recipes.filter(({ prints }) => prints !== undefined).length).toBeGreaterThanOrEqual(8);
  });

  it.each(recipes)('runs as it stands: $heading', ({ code, prints }) => {
    const { status, stdout, stderr } = run(code);
    expect({ status, stderr, stdout }).toMatchObject({ status: 0 });
    if (prints !== undefined) expect(stdout).toMatch(like(prints));
  });
});

it('the export fetches only what is new when it is run again', async () => {
  const { code } = recipes.find((recipe) => recipe.code.includes('since.txt')) ?? { code: 'exit 1' };
  run(code);
  await record([tagged(['tinh', 'Tin mới của tỉnh', '2023-11-02', '3'], 9)]);
  const { stdout } = run(code);
  const file = plain(readFileSync(`${work.folder}/new.csv`, 'utf8')).split('\n');
  expect(stdout).toContain('1 new');
  expect(file).toHaveLength(2);
  expect(file[1]).toContain('Tin mới của tỉnh');
  expect(run(code).stdout).toContain('0 new');
});

it('the document names the limits that hold, and every scope', () => {
  expect(document).toContain(`"api";q=${RATE_LIMIT.requests};w=${RATE_LIMIT.seconds}`);
  for (const scope of SCOPES) expect(document).toContain(`\`${scope}\``);
});

it('what is not run says so right above it', () => {
  const others = [...document.matchAll(/(?:^|\n)([^\n]*)\n\n```(\w+)\n/g)].filter(
    ([, , language = '']) => !['sh', 'text', 'json'].includes(language),
  );
  expect(others.map(([, , language]) => language)).toEqual(['powerquery', 'javascript', 'python']);
  for (const [, above] of others) expect(above).toMatch(/^\*\*Not run here\.\*\*/);
});
