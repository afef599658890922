// Builds the extension with WXT when its sources changed since the last build of that kind; also a command:
// node scripts/build-extension.mjs [--browser chrome|firefox] [--hosts PATTERN,…] [--out FOLDER]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { childEnvironment, root } from './setup.mjs';

/** Hosts that builds for the demo portal declare, since no headless browser can be asked for them. */
export const DEMO_HOSTS = ['http://localhost/*', 'https://localhost/*'];
/**
 * Where the builds for tests go, so that `.output/chrome-mv3` and `.output/firefox-mv3` stay as the stores get them.
 * Builds there alone let a page look into what is drawn in it, and scan a portal without the pause between its pages.
 */
export const TEST_OUT_DIR = '.output/test';

const SOURCES = ['extension', 'shared', 'wxt.config.ts', 'package-lock.json'];

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(hosts) {
  const hash = createHash('sha256').update(hosts.join());
  for (const source of SOURCES.map((name) => join(root, name))) {
    const files = existsSync(source) && /\.(ts|json)$/.test(source) ? [source] : filesBelow(source);
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs WXT as a program of its own, so that its talk can be kept for the case that it fails. */
function runWxt(browser, hosts, outDir) {
  const program = `import { build } from 'wxt'; await build(${JSON.stringify({ root, browser, outDir })})`;
  const forTests = outDir === resolve(root, TEST_OUT_DIR);
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: childEnvironment({
        SOTIN_DECLARED_HOSTS: hosts.join(),
        SOTIN_OPEN_ROOTS: forTests ? '1' : '',
        SOTIN_SHORT_PAUSES: forTests ? '1' : '',
        NO_COLOR: '1',
        CI: '1',
      }),
    });
    let talk = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        talk += chunk;
      });
    }
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`wxt build:\n${talk}`))));
  });
}

/**
 * The folder of an up-to-date build for `browser`, built now when the sources are newer. `hosts` are declared in its
 * manifest instead of asked for. Throws with WXT's own words when the build fails.
 */
export async function ensureExtension({ browser = 'chrome', hosts = [], outDir = '.output' } = {}) {
  const folder = join(resolve(root, outDir), `${browser}-mv3`);
  // Inside the build, so that any other build, which empties the folder, takes it away.
  const stamp = join(folder, '.so-tin-build');
  const hash = hashOf(hosts);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
  await runWxt(browser, hosts, resolve(root, outDir));
  writeFileSync(stamp, hash);
  return folder;
}

if (import.meta.main) {
  const { readOnlyFlags } = await import('./flags.mjs');
  const usage =
    'node scripts/build-extension.mjs [--browser chrome|firefox] [--hosts PATTERN,…] [--out FOLDER]';
  const flags = readOnlyFlags(
    { browser: { type: 'string' }, hosts: { type: 'string' }, out: { type: 'string' } },
    usage,
  );
  const folder = await ensureExtension({
    browser: flags.browser,
    hosts: flags.hosts?.split(',').filter(Boolean),
    outDir: flags.out,
  });
  process.stdout.write(`${folder}\n`);
}
