// npm test: everything, set-up included: types, lint, unit, Worker, builds, sizes, the commands, real browsers.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readOnlyFlags, refuse } from './flags.mjs';
import { ready, root, whenOrphaned } from './setup.mjs';

const reports = join(root, '.vitest', 'reports');

function reportOf(step) {
  const file = join(reports, `${step}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A step that runs Vitest projects and leaves a report. */
function vitest(name, projects, options = {}) {
  return {
    name,
    needs: ['prepare'],
    commands: [
      [
        ...['vitest', 'run', '--reporter=default', '--reporter=json', '--silent=passed-only'],
        `--outputFile.json=${join(reports, `${name}.json`)}`,
        ...projects.flatMap((project) => ['--project', project]),
      ],
    ],
    summary: () => `${reportOf(name)?.numPassedTests ?? 0} passed`,
    ...options,
  };
}

function build(...args) {
  return ['node', 'scripts/build-extension.mjs', ...args];
}

const test = ['--hosts', 'http://localhost/*,https://localhost/*', '--out', '.output/test'];
const STEPS = [
  { name: 'prepare', needs: [], commands: [['wxt', 'prepare']] },
  { name: 'types', needs: ['prepare'], commands: [['tsc', '-b']] },
  { name: 'lint', needs: [], commands: [['biome', 'check', '--error-on-warnings', '.']] },
  vitest('unit', ['shared', 'extension']),
  vitest('worker', ['worker']),
  {
    name: 'build',
    // WXT writes the types again that tsc and the extension's tests read.
    needs: ['prepare', 'types', 'unit'],
    despite: ['types', 'unit'],
    commands: [
      build('--browser', 'chrome'),
      build('--browser', 'firefox'),
      build('--browser', 'chrome', ...test),
      build('--browser', 'firefox', ...test),
    ],
  },
  { name: 'sizes', needs: ['build'], commands: [['node', 'scripts/sizes.mjs']] },
  { name: 'web-ext', needs: ['build'], commands: [['node', 'scripts/lint-firefox.mjs']] },
  // It starts servers, which build the extension for the demo: only after the store's build was weighed.
  vitest('scripts', ['scripts'], { needs: ['build', 'sizes', 'web-ext'], despite: ['sizes', 'web-ext'] }),
  vitest('e2e', ['e2e'], { needs: ['build'], alone: true }),
];

const NAMES = STEPS.map(({ name }) => name);
const USAGE = `npm test -- [--only ${NAMES.join(',')}]`;
const flags = readOnlyFlags({ only: { type: 'string' } }, USAGE);

/** The steps asked for, with those that they need. */
function chosenSteps(only) {
  if (only === undefined) return STEPS;
  const asked = only.split(',');
  const unknown = asked.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) refuse(`Không có phần “${unknown}”.`, `There is no part "${unknown}".`, USAGE);
  const wanted = new Set(asked);
  for (const step of [...STEPS].reverse()) {
    const hard = step.needs.filter((name) => !step.despite?.includes(name));
    if (wanted.has(step.name)) for (const name of hard) wanted.add(name);
  }
  return STEPS.filter(({ name }) => wanted.has(name));
}

/** Tests passed and failed over all reports; a step that failed otherwise counts as one failure. */
function tally(steps, results) {
  let passed = 0;
  let failed = 0;
  for (const { name } of steps) {
    const report = reportOf(name);
    passed += report?.numPassedTests ?? 0;
    failed += results.get(name) === 'failed' ? Math.max(report?.numFailedTests ?? 0, 1) : 0;
  }
  return { passed, failed };
}

await ready();
const { endSteps, runSteps } = await import('./run-steps.mjs');
const { ensureBrowsers } = await import('./browsers.mjs');
const { ensureOffice } = await import('./office.mjs');
const stop = () => {
  endSteps();
  process.exit(130);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
whenOrphaned(stop);

const steps = chosenSteps(flags.only);
const env = { CI: '1', NO_COLOR: '1' };
if (steps.some(({ name }) => name === 'e2e')) {
  const { chromium, firefox } = ensureBrowsers();
  Object.assign(env, { CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox });
}
if (steps.some(({ name }) => name === 'scripts')) ensureOffice();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const results = await runSteps(steps, env);
const { passed, failed } = tally(steps, results);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
// Not process.exit: a pipe may not have taken all of the above yet.
process.exitCode = failed === 0 ? 0 : 1;
