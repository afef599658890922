// Turns what a request carries into what a route declared, or into a problem.
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { isProblemType, type Problem, ProblemError, type ProblemType } from '#shared/problem';
import type { App } from './context.ts';

/**
 * The body as JSON, in UTF-8: in another spelling letters would become “�”, and stay so. Throws `bad-json`. (Its size
 * has been checked before.)
 */
export async function readJson(c: Context<App>): Promise<unknown> {
  const bytes = await c.req.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch (error) {
    throw new ProblemError('bad-json', error instanceof Error ? error.message : undefined);
  }
}

/** The body as a form. Throws `bad-request` for anything else. */
export async function readForm(c: Context<App>): Promise<FormData> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new ProblemError('bad-request', `a form cannot be sent as “${type}”`);
  return c.req.formData();
}

/** The query as one text a name. A name given twice is refused: which one was meant? */
export function readQuery(c: Context<App>): Record<string, string> {
  const given = Object.entries(c.req.queries());
  const twice = given.find(([, values]) => values.length > 1);
  if (twice) throw new ProblemError('unknown-value', `${twice[0]} is given twice`, { parameter: twice[0] });
  return Object.fromEntries(given.map(([name, values]) => [name, values[0] ?? '']));
}

/** Of what has a list of its own: what that holds. */
function possibleOf(issue: z.core.$ZodIssue): Pick<Problem, 'possible'> {
  return issue.code === 'invalid_value'
    ? { possible: issue.values.map((code) => ({ code: String(code) })) }
    : {};
}

type Path = readonly PropertyKey[];

/** Parses a query; one of several values of a parameter is named by the parameter. */
export const parseQuery = <S extends z.ZodMiniType>(
  schema: S,
  query: Readonly<Record<string, string>>,
): z.output<S> => parse(schema, query, 'unknown-value', ([name]) => String(name ?? ''));

/** Parses by a schema; throws the problem that the first issue names, else `fallback`. */
export function parse<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  fallback: ProblemType,
  named: (path: Path) => string = (path) => path.join('.'),
): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys')
    throw new ProblemError('unknown-parameter', issue.keys.join(', '), {
      parameter: named([...path, issue.keys[0] ?? '']),
    });
  const [where, said] = [path.join('.'), issue?.message ?? ''];
  const members = { ...(where ? { parameter: named(path) } : {}), ...(issue ? possibleOf(issue) : {}) };
  throw new ProblemError(
    isProblemType(said) ? said : fallback,
    where ? `at ${where}: ${said}` : said,
    members,
  );
}
