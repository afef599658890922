// Writes worker/openapi.json from the contract. `--check` only says whether it is what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';
import { Action } from '#shared/action';
import { routes } from '#shared/api';
import { RATE_LIMIT, ROLES, SCOPE_ROLES, SCOPES } from '#shared/api/access';
import { ACTIONS_MAX, ActionResult, HistoryEntry } from '#shared/api/ledger';
import { Activity, Estimate, Plan, Rule, Target } from '#shared/api/plans';
import { Me } from '#shared/api/sign-in';
import { Token } from '#shared/api/tokens';
import { Succession, Unit } from '#shared/api/units';
import { Article } from '#shared/article';
import { PlanProgress } from '#shared/plan';
import { Portal } from '#shared/portal';
import { Snapshot, SnapshotArticle, SnapshotComparison, SnapshotHead } from '#shared/snapshot';
import { YearCoverage } from '#shared/snapshot-coverage';
import { Stats, StatsRow, Summary, SummaryPeriod } from '#shared/stats';
import { problemSchema } from './problem-schema.mjs';

const FILE = new URL('../worker/openapi.json', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** Schemas that stand once, under `components`, and are referred to everywhere else. */
const NAMED = {
  Action,
  ActionResult,
  Activity,
  Article,
  Estimate,
  HistoryEntry,
  Me,
  Plan,
  PlanProgress,
  Portal,
  Snapshot,
  SnapshotArticle,
  SnapshotComparison,
  SnapshotHead,
  Rule,
  Stats,
  StatsRow,
  Succession,
  Summary,
  SummaryPeriod,
  Target,
  Token,
  Unit,
  YearCoverage,
};
const named = z.registry();
for (const [id, schema] of Object.entries(NAMED)) named.add(schema, { id });

const components = {};

/** What says nothing to a reader: the bounds of every integer, and patterns beside a format that has a name. */
function plain(key, value) {
  if (value === Number.MAX_SAFE_INTEGER || value === Number.MIN_SAFE_INTEGER) return undefined;
  return key === 'pattern' && typeof value === 'string' && 'format' in this ? undefined : value;
}

/** A schema as JSON Schema; `io`: as it is sent (input) or as it comes out (output). */
function jsonSchema(schema, io) {
  const text = JSON.stringify(z.toJSONSchema(schema, { io, metadata: named, unrepresentable: 'any' }), plain);
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(text.replaceAll('#/$defs/', '#/components/schemas/'));
  const own = ({ id: _id, ...body }) => body;
  for (const [name, definition] of Object.entries($defs)) components[name] ??= own(definition);
  if (!('id' in rest)) return rest;
  components[rest.id] ??= own(rest);
  return { $ref: `#/components/schemas/${rest.id}` };
}

/** A query value as people write it: what it becomes says more than the text it is sent as. */
function parameterSchema(schema) {
  const { def } = schema._zod;
  if (def.type === 'optional') return parameterSchema(def.innerType);
  const out = jsonSchema(schema, 'output');
  if (def.type !== 'pipe' || Object.keys(out).length > 0) return out;
  return parameterSchema(def.in);
}

const PARAMETER_NOTES = {
  from: 'First day, local date (Asia/Ho_Chi_Minh), included.',
  to: 'Last day, local date (Asia/Ho_Chi_Minh), included.',
  limit: 'How many on one page.',
  period:
    'Instead of from and to: (c|s)-month-2023-05, (c|s)-quarter-2023-1, (c|s)-half-2023-1, s-nine-2023, (c|s)-year-2023, r-(q1|h1|q3|year)-2023.',
  portal: 'Portal ids, separated by commas; changes and duplicates take one, and without it look at all.',
  content: 'Codes of contents, separated by commas; none: not reform.',
  form: 'Codes of forms, separated by commas; unknown: articles whose form is not known.',
  origin: 'Codes of origins, separated by commas; unknown: articles whose origin is not known.',
  section: 'A section as the portal names it, one.',
  topic: 'Codes of topics, separated by commas.',
  snapshot: 'Id of frozen figures.',
  unit: 'Unit ids, separated by commas; plan-progress and activities take one.',
  plan: 'Id of a plan: its targets alone.',
  kind: 'The code of a kind of activity.',
  by: 'Up to two different breakdowns. The first has zero rows. Rows by topic do not add up to total.',
  grouping: 'Id of a grouping; without it the first.',
  compare: 'year: also the same days a year earlier.',
  units:
    'asWas: by the names that units had then (the same as without it). successor: carried to the units that took over by now; of a split nobody did.',
  year: 'A year, 2000 to 2100.',
  status:
    'Of articles, without it all but merged; undated, unclassified and disputed are readings of active articles, undated looks at no dates. Of plans and the like, without it active.',
  url: 'Any address of the article.',
  q: 'Words that the title must hold, without regard to marks and case.',
  cursor: '`next` of the page before.',
  names: '`real`: people who left by their names rather than their pseudonyms; for administrators.',
  person: 'Who did it, by id.',
  what: 'A kind of thing (`plan`), or of thing and deed (`plan.changed`); without it all but `article.seen`.',
  subject: 'The id of what it was done to.',
  since: 'The sequence number up to which everything is known.',
};

function parametersOf(route) {
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: `Which one: its ${name}, as lists give it.`,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(route.query?._zod.def.shape ?? {}).map(([name, value]) => {
    const isDate = name === 'from' || name === 'to';
    const schema = { ...parameterSchema(value), ...(isDate ? { format: 'date' } : {}) };
    return {
      name,
      in: 'query',
      required: value._zod.def.type !== 'optional',
      ...(PARAMETER_NOTES[name] ? { description: PARAMETER_NOTES[name] } : {}),
      ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
      schema: name === 'by' ? { ...schema, maxItems: 2, uniqueItems: true } : schema,
    };
  });
  return [...inPath, ...inQuery];
}

function bodyOf(name, route) {
  if (!route.body) return {};
  const schema = jsonSchema(route.body, 'input');
  if (name === 'actions')
    schema.properties.actions = {
      type: 'array',
      minItems: 1,
      maxItems: ACTIONS_MAX,
      description: 'Each is checked by itself: a bad one is rejected in its result, the others are applied.',
      items: jsonSchema(Action, 'input'),
    };
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const header = (description) => ({ description, schema: { type: 'string' } });

/** What is left of an API token's quota, on every answer to one. */
const QUOTA_HEADERS = {
  'RateLimit-Policy': header(
    `To API tokens: "api";q=${RATE_LIMIT.requests};w=${RATE_LIMIT.seconds}: q requests in w seconds.`,
  ),
  RateLimit: header('To API tokens: "api";r=…;t=…: r requests are left, all are there again in t seconds.'),
};
const RETRY_AFTER = { 'Retry-After': header('Seconds to wait.') };

/** Headers of an answer that is a success, by the name of its route. */
const OWN_HEADERS = {
  summary: { ETag: header('Send it back in If-None-Match.') },
  changes: {
    'Sotin-Next': header('With CSV: where to go on from, as next in JSON.'),
    'Sotin-More': header('With CSV: true where there is more already, as more in JSON.'),
  },
};

const problem = (description, headers) => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

function answersOf(name, route) {
  const csv = { 'text/csv': { schema: { type: 'string' } } };
  const json = { 'application/json': { schema: jsonSchema(route.answer, 'output') } };
  const content = route.path.endsWith('.csv') ? csv : { ...json, ...(route.also ? csv : {}) };
  const gated = route.access !== 'anyone';
  return {
    200: {
      description: 'The answer.',
      ...(gated || OWN_HEADERS[name]
        ? { headers: { ...OWN_HEADERS[name], ...(gated ? QUOTA_HEADERS : {}) } }
        : {}),
      content,
    },
    ...(name === 'summary'
      ? { 304: { description: 'Unchanged since the ETag named in If-None-Match.' } }
      : {}),
    ...(route.query || route.body
      ? { 400: problem('The request cannot be understood; nothing was done.') }
      : {}),
    ...(gated ? { 401: problem('No token, or one that no longer works.') } : {}),
    ...(gated ? { 403: problem('Role or scope do not reach.') } : {}),
    ...(gated
      ? { 429: problem('The API token has used its quota.', { ...RETRY_AFTER, ...QUOTA_HEADERS }) }
      : {}),
    ...(name === 'redeem' ? { 429: problem('Too many attempts from one network.', RETRY_AFTER) } : {}),
    default: problem('Any other problem.'),
  };
}

function operationOf(name, route) {
  const { access } = route;
  const parameters = parametersOf(route);
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.path.split('/')[3]?.replace(/\..*/, '') ?? 'server'],
    ...(access === 'anyone' ? { security: [] } : { 'x-role': access.role }),
    ...(access !== 'anyone' && access.scope !== null ? { 'x-scope': access.scope } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(name, route),
    responses: answersOf(name, route),
  };
}

/** The contract as an OpenAPI 3.1 document. */
export function openapiDocument() {
  const paths = {};
  for (const [name, route] of Object.entries(routes))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sổ Tin',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: `Counts a public body's communications about administrative reform. Dates are local dates of Asia/Ho_Chi_Minh, times ISO 8601.\n\nRoles, each including the one before: ${ROLES.join(', ')}. Scopes of tokens and the least role that may use them: ${SCOPES.map((scope) => `${scope} (${SCOPE_ROLES[scope]})`).join(', ')}. Rights are role ∩ scopes. An API token may send ${RATE_LIMIT.requests} requests in ${RATE_LIMIT.seconds} seconds.`,
    },
    servers: [{ url: '/', description: 'The server that this document is from.' }],
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token: of a device that redeemed an invite, or an API token made at /quan-tri/khoa.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-so-tin',
          description:
            'The session of the server’s own pages; over http its name is so-tin. What changes something is taken from pages of this server alone (Sec-Fetch-Site or Origin).',
        },
      },
      schemas: { ...components, Problem: problemSchema() },
    },
  };
}

/** The document as the file holds it. */
export const openapiText = () => `${JSON.stringify(openapiDocument(), null, 1)}\n`;

function main() {
  const text = openapiText();
  if (!process.argv.includes('--check')) return writeFileSync(FILE, text);
  if (readFileSync(FILE, 'utf8') === text) return;
  console.error('worker/openapi.json is not what the contract says: run node scripts/openapi.mjs');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
