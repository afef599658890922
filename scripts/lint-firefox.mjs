// What Mozilla's own linter says of the Firefox build: no error, and no warning beside the ones named here.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment, fail, root } from './setup.mjs';

/** Warnings that are known and stay, each with its reason. */
const ALLOWED = {
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION:
    'the extended support release, 140, knows data_collection_permissions; only the one for Android does not',
  UNSAFE_VAR_ASSIGNMENT: 'the innerHTML inside Preact, which nothing here makes use of',
};

/** Preact's innerHTML is in a shared chunk; in the content script or the background it would be our own. */
function isKnownPlace(code, file) {
  return code !== 'UNSAFE_VAR_ASSIGNMENT' || file.startsWith('chunks/');
}

const source = join(root, '.output', 'firefox-mv3');
const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', source, '--output', 'json'], {
  encoding: 'utf8',
  env: childEnvironment(),
});
const start = stdout.indexOf('{');
if (start < 0) fail(`web-ext lint gave no answer:\n${stderr}${stdout}`);
const { errors, warnings } = JSON.parse(stdout.slice(start));
const bad = [
  ...errors,
  ...warnings.filter(({ code, file }) => !(code in ALLOWED && isKnownPlace(code, file))),
];

for (const { code, message, file, line } of bad) console.log(`${code} ${file}:${line ?? 0} ${message}`);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${warnings.length - bad.length} of them known`,
);
if (bad.length > 0) process.exit(1);
