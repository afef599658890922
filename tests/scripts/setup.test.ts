// What every command does first, in a small project of its own: what is installed, and whose install scripts run.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshFolder } from './command.ts';

const SETUP = resolve(import.meta.dirname, '../../scripts/setup.mjs');
const WRITE_RAN = `node -e "require('node:fs').writeFileSync('ran', '')"`;
const { folder, remove } = freshFolder();

function npm(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function write(path: string, value: object): void {
  writeFileSync(join(folder, path), JSON.stringify(value));
}

/** A package as an archive; `install` is its install script. */
function pack(name: string, version: string, install: string): void {
  mkdirSync(join(folder, name));
  write(`${name}/package.json`, { name, version, scripts: { install } });
  npm(join(folder, name), 'pack', '--silent', '--pack-destination', folder);
}

const ready = () =>
  spawnSync(process.execPath, ['-e', `import('./scripts/setup.mjs').then(({ ready }) => ready())`], {
    cwd: folder,
    encoding: 'utf8',
  });

/** A project that names the packages by version, as ours does, and finds them in the folder, so without a network. */
beforeAll(() => {
  const { node } = process.versions;
  pack('node', node, WRITE_RAN);
  pack('compiler', '1.0.0', 'exit 1');
  const archives = { node: `file:node-${node}.tgz`, compiler: 'file:compiler-1.0.0.tgz' };
  const project = { name: 'small', version: '1.0.0', allowScripts: { node: true } };
  write('package.json', { ...project, devDependencies: archives });
  npm(folder, 'install', '--package-lock-only', '--ignore-scripts', '--offline');
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const devDependencies = { node, compiler: '1.0.0' };
  lock.packages[''].devDependencies = devDependencies;
  write('package-lock.json', lock);
  write('package.json', { ...project, devDependencies });
  cpSync(SETUP, join(folder, 'scripts/setup.mjs'));
});
afterAll(remove);

it('installs what is missing and runs the install scripts of the packages named in allowScripts, of no other', () => {
  const { status, stderr } = ready();
  expect(stderr).not.toContain('npm ci failed');
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'node_modules/compiler/package.json'))).toBe(true);
  expect(existsSync(join(folder, 'node_modules/node/ran'))).toBe(true);
});

it('runs them where they were left out, with everything there', () => {
  rmSync(join(folder, 'node_modules/node/ran'));
  rmSync(join(folder, 'node_modules/.so-tin-stamp'));
  expect(ready().status).toBe(0);
  expect(existsSync(join(folder, 'node_modules/node/ran'))).toBe(true);
});
