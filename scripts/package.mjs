// npm run package: the zips for the stores, and for Mozilla the sources that its build can be repeated from.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOnlyFlags } from './flags.mjs';
import { childEnvironment, fail, ready, root } from './setup.mjs';

readOnlyFlags({}, 'npm run package');
await ready();
for (const browser of ['chrome', 'firefox']) {
  // Nothing declared that a store should not see, nothing open or hasty as tests need it.
  const env = childEnvironment({ SOTIN_DECLARED_HOSTS: '', SOTIN_OPEN_ROOTS: '', SOTIN_SHORT_PAUSES: '' });
  const { status } = spawnSync('wxt', ['zip', '-b', browser], { cwd: root, stdio: ['ignore', 2, 2], env });
  if (status !== 0) fail(`wxt zip -b ${browser} failed.`);
}
for (const name of readdirSync(join(root, '.output')).filter((file) => file.endsWith('.zip'))) {
  process.stdout.write(`${join(root, '.output', name)}\n`);
}
