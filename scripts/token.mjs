// npm run token -- --role ROLE: one API token for a local data folder, on stdout, and nothing else there.
import { readOnlyFlags, refuse } from './flags.mjs';
import { dataFolder, ready, say } from './setup.mjs';

const USAGE = `npm run token -- --role ROLE [--scopes a,b] [--name NAME] [--data DIR]
  --role    viewer | tagger | reporter | editor | admin
  --scopes  stats:read, articles:read, actions:write, export:read; mặc định: mọi quyền của vai trò (default: all)
  --name    tên ghi trong nhật ký (the name in the audit trail)
  --data    thư mục dữ liệu (the data folder), mặc định .data`;

const flags = readOnlyFlags(
  {
    role: { type: 'string' },
    scopes: { type: 'string' },
    name: { type: 'string' },
    data: { type: 'string' },
  },
  USAGE,
);

await ready();
const { ROLES, SCOPES, SCOPE_ROLES, includesRole } = await import('../shared/api/access.ts');
const { openLocalDatabase } = await import('./local-database.mjs');
const { apiToken } = await import('../worker/domain/setup.ts');

const { role } = flags;
if (!ROLES.includes(role)) {
  refuse(
    role === undefined ? 'Thiếu --role.' : `Không có vai trò “${role}”.`,
    role === undefined ? '--role is missing.' : `There is no role "${role}".`,
    USAGE,
  );
}

/** The scopes named, null for all; ends the command on one that does not exist. */
function readScopes(text) {
  if (text === undefined) return null;
  const scopes = [...new Set(text.split(',').map((scope) => scope.trim()))];
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined) {
    refuse(`Không có phạm vi “${unknown}”.`, `There is no scope "${unknown}".`, USAGE);
  }
  for (const scope of scopes.filter((scope) => !includesRole(role, SCOPE_ROLES[scope]))) {
    say(`Vai trò ${role} không dùng được ${scope}. / The role ${role} cannot use ${scope}.`);
  }
  return scopes;
}

const scopes = readScopes(flags.scopes);
const { db, close } = await openLocalDatabase({ dataDir: dataFolder(flags.data) });
const secret = await apiToken(db, { role, scopes, name: flags.name ?? `API (${role})`, now: Date.now() });
close();
process.stdout.write(`${secret}\n`);
