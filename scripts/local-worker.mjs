// The one way the Worker runs outside Cloudflare: bundled, on real workerd, with its D1 in a folder.
import { join, resolve } from 'node:path';
import { build, stop } from 'esbuild';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from 'wrangler';
import { DATABASE_ID, openLocalDatabase } from './local-database.mjs';
import { root } from './setup.mjs';

export { openLocalDatabase };

/** The Worker as one module, from the same entry and under the same conditions and aliases as wrangler bundles it. */
async function bundle(main, define, alias) {
  const { outputFiles } = await build({
    entryPoints: [main],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*', 'node:*'],
    loader: { '.txt': 'text', '.html': 'text', '.sql': 'text' },
    sourcemap: 'inline',
    define,
    alias: Object.fromEntries(Object.entries(alias).map(([name, path]) => [name, join(root, path)])),
    logLevel: 'warning',
  });
  await stop();
  return outputFiles[0].text;
}

/** Miniflare ends the whole process on a signal, with a code of its own; whoever starts a Worker decides that. */
function withoutSignalHandlers(make) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const before = signals.map((signal) => process.listeners(signal));
  const made = make();
  signals.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (!before[index].includes(listener)) process.removeListener(signal, listener);
    }
  });
  return made;
}

/**
 * What the Worker warns of and workerd complains of goes to stderr; not its line for every request, nor workerd's stacks
 * of a busy file, which the Worker tries again.
 */
function logLine({ level, message }) {
  if (level !== 'warn' && level !== 'error') return;
  if (message.includes('database is locked: SQLITE_BUSY') && message.includes('workerd/util/sqlite')) return;
  process.stderr.write(`[worker] ${level}: ${message}\n`);
}

/**
 * Starts the Worker on `http://host:port` (port 0 takes a free one) with its database in `dataDir`, migrated.
 * Gives its `url`, `database()` (its D1, as the Worker has it), `scheduled(cron, time)` that fires its nightly handler
 * and answers with the outcome, and `close()`. Throws with code `EADDRINUSE` when the port is taken.
 */
export async function startLocalWorker({ dataDir, port, host = '127.0.0.1' }) {
  const config = unstable_readConfig({ config: join(root, 'wrangler.toml') });
  const { workerOptions, define } = unstable_getMiniflareWorkerOptions(config);
  const contents = await bundle(config.main, define, config.alias ?? {});
  const { close } = await openLocalDatabase({ dataDir });
  close();
  const options = convertV4MiniflareOptions({
    ...workerOptions,
    modules: [{ type: 'ESModule', path: 'worker.js', contents }],
    d1Databases: { DB: DATABASE_ID },
    resourcePersistencePath: resolve(dataDir),
    host,
    port,
    cf: false,
    log: new Log(LogLevel.WARN),
    handleStructuredLogs: logLine,
  });
  const miniflare = withoutSignalHandlers(() => new Miniflare(options));
  try {
    const url = await miniflare.ready;
    return {
      url: url.origin,
      database: () => miniflare.getD1Database('DB'),
      scheduled: async (cron, time = new Date()) =>
        (await miniflare.getWorker()).scheduled({ cron, scheduledTime: time }),
      close: () => miniflare.dispose(),
    };
  } catch (error) {
    // What did not start says so once more when it is ended.
    await miniflare.dispose().catch((again) => {
      if (again.code !== error.code) throw again;
    });
    if (error.code !== 'ERR_ADDRESS_IN_USE') throw error;
    throw Object.assign(new Error(`${host}:${port} is taken`, { cause: error }), { code: 'EADDRINUSE' });
  }
}
