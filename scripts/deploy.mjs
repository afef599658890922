// npm run deploy: creates the D1 database the first time, migrates it, deploys, and prints the first invite.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOnlyFlags } from './flags.mjs';
import { childEnvironment, fail, ready, root } from './setup.mjs';

const USAGE = `npm run deploy -- [--dry-run]
  --dry-run  chỉ in các lệnh sẽ chạy (only prints the commands)
  Cần đăng nhập trước: npx wrangler login, hoặc CLOUDFLARE_API_TOKEN (sign in first).`;
const NAME = 'so-tin';
const NOT_CREATED = '00000000-0000-0000-0000-000000000000';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const config = join(root, 'wrangler.toml');

const { 'dry-run': dry } = readOnlyFlags({ 'dry-run': { type: 'boolean', default: false } }, USAGE);
await ready();
const { firstInvite } = await import('../worker/domain/setup.ts');
const { remoteD1 } = await import('./remote-database.mjs');

function shown(args) {
  return ['wrangler', ...args.map((arg) => (/[\s']/.test(arg) ? JSON.stringify(arg) : arg))].join(' ');
}

/** Runs wrangler and gives what it prints, which is shown too unless `quiet`; ends the command when it fails. */
function wrangler(args, { quiet = false } = {}) {
  if (dry) {
    process.stdout.write(`${shown(args)}\n`);
    return '';
  }
  const { status, stdout } = spawnSync('wrangler', args, {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    env: childEnvironment(),
  });
  if (!quiet || status !== 0) process.stderr.write(stdout);
  if (status !== 0) fail(`${shown(args.slice(0, 3))} … failed.`);
  return stdout;
}

/** Makes the database near Vietnam, or finds the one of an earlier try, and writes its id into wrangler.toml. */
function createDatabase() {
  const listed = wrangler(['d1', 'list', '--json'], { quiet: true });
  const known = listed === '' ? undefined : JSON.parse(listed).find(({ name }) => name === NAME)?.uuid;
  const id = known ?? UUID.exec(wrangler(['d1', 'create', NAME, '--location', 'apac']))?.[0];
  if (dry) return;
  if (id === undefined) fail('wrangler d1 create named no database id.');
  writeFileSync(config, readFileSync(config, 'utf8').replace(NOT_CREATED, id));
}

function execute(sql) {
  const answer = wrangler(['d1', 'execute', NAME, '--remote', '--json', '--yes', '--command', sql], {
    quiet: true,
  });
  return dry ? [{ results: [] }] : JSON.parse(answer);
}

if (readFileSync(config, 'utf8').includes(NOT_CREATED)) createDatabase();
wrangler(['d1', 'migrations', 'apply', NAME, '--remote']);
const deployed = wrangler(['deploy']);
const invite = await firstInvite(remoteD1(execute), null, Date.now());
if (invite !== null && !dry) {
  const url = /https:\/\/[^\s/]+/.exec(deployed)?.[0] ?? 'https://…';
  process.stdout.write(`Lời mời quản trị (first administrator's invite):\n  ${url}/moi#${invite}\n`);
}
