// npm start: the Worker on this machine with its database, the demo portal, and the extension ready to load.
import { lockData } from './data-lock.mjs';
import { readOnlyFlags, readPort, refuse } from './flags.mjs';
import { everyNight } from './nightly.mjs';
import { listening, refuseBusyPort } from './ports.mjs';
import { dataFolder, fail, ready, say, whenOrphaned } from './setup.mjs';

const USAGE = `npm start -- [--port N] [--portal-port N] [--data DIR] [--no-demo] [--no-browser]
  --port         cổng của máy chủ (the server's port), mặc định 8787
  --portal-port  cổng của cổng TTĐT mẫu (the demo portal's port), mặc định --port + 1
  --data         thư mục dữ liệu (the data folder), mặc định .data
  --no-demo      không có cổng TTĐT mẫu (no demo portal)
  --no-browser   không mở trình duyệt (opens no browser)`;

const HOST = '127.0.0.1';

const flags = readOnlyFlags(
  {
    port: { type: 'string', default: '8787' },
    'portal-port': { type: 'string' },
    data: { type: 'string' },
    'no-demo': { type: 'boolean', default: false },
    'no-browser': { type: 'boolean', default: false },
  },
  USAGE,
);
const port = readPort('port', flags.port, USAGE);
const portalPort = readPort('portal-port', flags['portal-port'] ?? String(port + 1), USAGE);
const demo = !flags['no-demo'];
if (demo && port === portalPort) {
  refuse('--port và --portal-port phải khác nhau.', '--port and --portal-port must differ.', USAGE);
}
const dataDir = dataFolder(flags.data);
const portalOrigin = `http://localhost:${portalPort}`;

const closers = [];
let stopping = false;

/** Stops all that was started, last first, and ends with 0. */
async function stop() {
  if (stopping) return;
  stopping = true;
  for (const close of closers.reverse()) {
    await close().catch((error) => say(error.message));
  }
  process.exit(0);
}

/** Brings the database up to date, with the demo in an empty one. Gives the first administrator's code or null. */
async function prepareData() {
  const { openLocalDatabase } = await import('./local-database.mjs');
  const { firstInvite } = await import('../worker/domain/setup.ts');
  const { DEMO_UNIT, registerDemo, registeredPortals } = await import('./demo-portals.mjs');
  const { db, close } = await openLocalDatabase({ dataDir });
  try {
    if (demo && (await registeredPortals(db)) !== 'own') await registerDemo(db, portalOrigin);
    const unit = (await registeredPortals(db)) === 'demo' ? DEMO_UNIT : null;
    return await firstInvite(db, unit, Date.now());
  } finally {
    close();
  }
}

async function startServers() {
  const { startLocalWorker } = await import('./local-worker.mjs');
  const worker = await listening('port', port, () => startLocalWorker({ dataDir, port, host: HOST }));
  closers.push(worker.close);
  void everyNight(worker.scheduled);
  if (!demo) return worker.url;
  const { startPortal } = await import('../tests/portal/server.ts');
  const portal = await listening('portal-port', portalPort, () =>
    startPortal({ port: portalPort, host: 'localhost' }),
  );
  closers.push(portal.close);
  return worker.url;
}

function print({ url, extension, invite }) {
  const lines = ['', 'Sổ Tin đang chạy. Dừng bằng Ctrl+C. / Sổ Tin is running; Ctrl+C stops it.', ''];
  lines.push(`  Máy chủ (server):        ${url}`);
  if (demo)
    lines.push(
      `  Cổng mẫu (demo portal):  ${portalOrigin}/sonnptnt/`,
      `                           ${portalOrigin}/tinh/`,
    );
  lines.push(`  Tiện ích (extension):    ${extension}`, `  Dữ liệu (data):          ${dataDir}`);
  if (invite) lines.push(`  Lời mời quản trị (first administrator's invite):`, `    ${url}/moi#${invite}`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

async function openWindow(extension, url, invite) {
  const { findChromium, hasDisplay } = await import('./browsers.mjs');
  const chromium = findChromium();
  if (flags['no-browser'] || !hasDisplay() || !chromium) return;
  const { openBrowser } = await import('./open-browser.mjs');
  const addresses = [
    ...(invite ? [`${url}/moi#${invite}`] : []),
    demo ? `${portalOrigin}/sonnptnt/` : `${url}/healthz`,
  ];
  try {
    closers.push(await openBrowser({ chromium, extension, dataDir, addresses }));
  } catch (error) {
    say(`Không mở được trình duyệt / no browser opened: ${error.message}`);
  }
}

await ready();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
whenOrphaned(stop);
await refuseBusyPort('port', port, HOST);
if (demo) await refuseBusyPort('portal-port', portalPort, HOST);
const unlock = lockData(dataDir);
closers.push(async () => unlock());
const { DEMO_HOSTS, ensureExtension } = await import('./build-extension.mjs');
say('Đang chuẩn bị tiện ích và cơ sở dữ liệu… / Building the extension, preparing the database.');
const extension = await ensureExtension({ hosts: demo ? DEMO_HOSTS : [] }).catch((error) =>
  fail(error.message),
);
const invite = await prepareData();
const url = await startServers();
print({ url, extension, invite });
await openWindow(extension, url, invite);
