// What every command does first: installs what is missing and carries on under the Node that the project pins.
// Node 20 must be able to run this file, and nothing here may come from node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, without a final slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const modules = join(root, 'node_modules');
const stamp = join(modules, '.so-tin-stamp');
const windows = process.platform === 'win32';

/** The data folder that `--data` names; without it `.data` in the project. Ends the command on what is no folder. */
export function dataFolder(flag) {
  const folder = flag === undefined ? join(root, '.data') : resolve(flag);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    fail(`--data phải là một thư mục: ${folder}\n--data must name a folder.`, 2);
  return folder;
}

/** Says on stderr what is going on; stdout belongs to the command's answer. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Ends the command with a message on stderr. */
export function fail(text, code = 1) {
  say(text);
  process.exit(code);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether npm's own record of what it installed already says what the lock file says. */
function installedAsLocked() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readJson(record).packages;
  const locked = readJson(join(root, 'package-lock.json')).packages;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.integrity === wanted.integrity : wanted.optional || wanted.devOptional;
  });
}

/** npm with its output on stderr. Settings of a surrounding `npm run --silent` must not hide its errors. */
function npm(command, ...args) {
  const options = ['--no-audit', '--no-fund', '--loglevel=error', '--json=false'];
  const { status, error } = spawnSync('npm', [command, ...args, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (error || status !== 0) {
    fail(`npm ${command} không thành công / npm ${command} failed (${error?.message ?? `exit ${status}`}).`);
  }
}

/** Not every npm heeds `allowScripts`, and a script that compiles would ask for a compiler: none runs here. */
function install() {
  say('Đang cài đặt các gói cần thiết (npm ci), có thể mất vài phút… / Installing packages.');
  npm('ci', '--include=dev', '--ignore-scripts');
}

/** Runs the install scripts of the packages named in `allowScripts`: the pinned Node comes by its own. */
function runScripts() {
  const { allowScripts } = readJson(join(root, 'package.json'));
  npm('rebuild', ...Object.keys(allowScripts), '--ignore-scripts=false');
}

/** The pinned Node's program: npm's link, or on Windows, where that is a script, the program itself. */
function pinnedProgram() {
  return windows ? join(modules, 'node', 'bin', 'node.exe') : join(modules, '.bin', 'node');
}

function answersWith(program, version) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() === `v${version}`;
}

/**
 * Calls `stop` once the process that started this one is gone. npm passes a SIGTERM to its shell alone, which dies of it
 * and leaves the command behind; without npm, living on may be what was wanted (nohup).
 */
export function whenOrphaned(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** Runs this same command again with another Node, passing signals to it and its exit code back. Never returns. */
function continueWith(program) {
  const child = spawn(program, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: childEnvironment(),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill('SIGTERM'));
  child.on('error', (error) => fail(`${program}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
  return new Promise(() => undefined);
}

/** The environment in which the project's tools, and its Node, are found first. */
export function childEnvironment(extra = {}) {
  return { ...process.env, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter), ...extra };
}

/**
 * Makes sure that what package-lock.json names is installed and that this process runs on the pinned Node; starts
 * the same command again with that one when it does not. Ends the process with a message when that is impossible.
 */
export async function ready() {
  const version = readJson(join(root, 'package.json')).devDependencies.node;
  const hash = lockHash();
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    if (!installedAsLocked()) install();
    if (!answersWith(pinnedProgram(), version)) runScripts();
    writeFileSync(stamp, hash);
  }
  if (process.version === `v${version}`) return;
  const program = pinnedProgram();
  if (!answersWith(program, version)) {
    fail(
      `Không chạy được Node ${version} của dự án (${program}). Xoá thư mục node_modules rồi chạy lại.\n` +
        `The project's Node ${version} does not answer (${program}). Delete node_modules and try again; npm must be ` +
        'allowed to run install scripts.',
    );
  }
  await continueWith(program);
}
