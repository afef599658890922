// Writes docs/permissions.md from the contract. `--check` only says whether it is what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROLES, SCOPE_ROLES, SCOPES } from '#shared/api/access';
import { enoughScopes, mayCall, permissionRows } from '#shared/api/permissions';
import { PROBLEMS } from '#shared/problem';

const FILE = new URL('../docs/permissions.md', import.meta.url);

const FOREIGN_WORDS = { none: 'holds none', 'left-out': 'left out' };

/** Which tokens that are limited to scopes are let through. */
function limitedWords(access) {
  if (access === 'anyone') return 'no token needed';
  const scopes = enoughScopes(access);
  if (scopes.length === SCOPES.length) return 'any';
  return scopes.length === 0 ? 'none' : scopes.map((scope) => `\`${scope}\``).join(', ');
}

function foreignWords(foreign) {
  return FOREIGN_WORDS[foreign] ?? `\`${foreign}\` (${PROBLEMS[foreign][0]})`;
}

function rowText({ methods, path, access, foreign }) {
  const roles = ROLES.map((role) => (mayCall(access, role) ? '✓' : '–'));
  const cells = [`\`${methods.join(', ')} ${path}\``, ...roles, limitedWords(access), foreignWords(foreign)];
  return `| ${cells.join(' | ')} |`;
}

function tableOf(rows) {
  const head = ['what', ...ROLES, 'limited tokens', 'a foreign unit’s things'];
  const rule = head.map((_, index) => (index > 0 && index <= ROLES.length ? ':-:' : '---'));
  return [`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows.map(rowText)].join('\n');
}

/** The document as the file holds it. */
export function permissionsText() {
  const rows = permissionRows();
  const of = (kind) => tableOf(rows.filter((row) => row.kind === kind));
  const scopes = SCOPES.map((scope) => `\`${scope}\` (${SCOPE_ROLES[scope]})`).join(', ');
  return `# Permissions

Made from \`shared/api.ts\`, \`shared/api/pages.ts\` and \`shared/api/sight.ts\` by \`node scripts/permissions.mjs\`; do not edit. Every row is tried by \`tests/worker/routes/access.test.ts\` (roles and tokens) and \`tests/worker/routes/sight-walk.test.ts\` (own and foreign units).

**Roles.** ${ROLES.map((role) => `\`${role}\``).join(' < ')}: each includes the one before. ✓: let through; –: refused with \`forbidden-role\` (403). Without a token, or with one that no longer works, everything but what anyone may call is refused with \`unauthorized\` (401).

**Kinds of tokens.** \`ext\` (a device that redeemed an invite) and \`web\` (a session of the server’s own pages) may do all that the role allows. \`api\` (a script’s) too where it was made without limits; else it is limited to scopes, and its rights are role ∩ scopes: the column “limited tokens” names the scopes of which one alone is enough, all others are refused with \`forbidden-scope\` (403). The scopes, and the least role that may use each: ${scopes}. A form or call with a session’s cookie is taken from the server’s own pages alone (\`foreign-form\`, 403). \`POST /api/v1/actions\` with a merge or a split asks for an editor. Forms that change something on a page that reading asks less for are refused as the route is that they stand for.

**Own and foreign units.** A person sees their own unit, those below it, and those it took over from; who belongs to no unit, or to one that every other is below, sees all. What is foreign is told in the last column:

- *holds none*: the answer has nothing of any unit.
- *left out*: the answer comes without it.
- a problem: a request that names it is refused exactly as one that names what is not there (\`actions\` and \`links\`: in the result of each). What else the answer holds comes without what is foreign.

What has no unit of its own has an owner, the unit of who made it:

| what | whose it is | read by | changed by |
| --- | --- | --- | --- |
| articles | their unit’s; without one, their portal’s. The portal must be seen too | who sees that | who sees that; on a portal that is seen also what nobody entered yet |
| plans, scoring rules | their maker’s unit | who sees it; those of the whole (a maker of no unit, or shipped with the program): everybody | who sees it; those of the whole: who sees all |
| targets | their plan’s; one for a unit is for who sees that unit too | as the plan | as the plan |
| progress of a target “of all together” | counts all that the people of the plan’s owner see | who sees all of that | nobody, it is counted |
| activities | the unit they name, else their maker’s | who sees it; those of the whole: who sees all | the same |
| estimates | the unit they name | who sees it; that of all together: who sees all | the same |
| snapshots | their maker’s unit, whatever they are limited to: they hold what the maker saw | who sees it; those of the whole: who sees all | nobody; number and date of issue once, who sees it |
| report texts, letterheads, portals | their unit’s | who sees it | who sees it, by role |
| API tokens | their maker’s | the maker; an administrator who sees the maker’s unit | the same |

Groupings, contents, topics, forms and origins are the whole’s and read by everybody. Two things are told of the whole and say nothing about anybody: the numbers that changes are counted by (\`seq\`, ETags), and the id by which reposts of one text know each other (\`repostOf\`), which opens nothing to who may not see it.

## Routes of the interface

${of('route')}

## The server’s own pages

${of('page')}
`;
}

function main() {
  const text = permissionsText();
  if (!process.argv.includes('--check')) return writeFileSync(FILE, text);
  if (readFileSync(FILE, 'utf8') === text) return;
  console.error('docs/permissions.md is not what the contract says: run node scripts/permissions.mjs');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
