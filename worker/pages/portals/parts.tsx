// What the pages of set-up share: a fault with its reason, units to choose from, forms read by the contract.
import type * as z from 'zod/mini';
import { articleAddress } from '#shared/api/pages';
import { type Problem, problemWords } from '#shared/problem';
import { checkedBehindGate } from '../../db/batch.ts';
import type { Config } from '../../db/config.ts';
import { parse } from '../../http/validate.ts';
import type { Option } from '../fields.tsx';
import { useSay } from '../language.ts';
import type { PageCall } from '../serve-page.tsx';

/** Reads what a form gave as the API would; what is wrong is told to those whom the gate lets through. */
export function parsedBehindGate<S extends z.ZodMiniType>(
  { db, pass }: Pick<PageCall, 'db' | 'pass'>,
  schema: S,
  given: unknown,
): Promise<z.output<S>> {
  return checkedBehindGate(db, pass, () => parse(schema, given, 'bad-request'));
}

export const unitOptions = ({ units }: Config): Option[] =>
  units.map(({ id, shortName }) => ({ code: id, name: shortName }));

/** What was wrong, in words, with the articles that it is about, and `why` where more is known. */
export function Fault({ problem, why }: { problem: Problem | undefined; why?: string | undefined }) {
  const say = useSay();
  if (problem === undefined) return null;
  return (
    <div class="fault" role="alert">
      <p>
        {problemWords(say, problem)}. {why}
      </p>
      {problem.joins?.map(({ key, articles }) => (
        <>
          <p class="soft break">{say('Cùng thành {key}:', { key })}</p>
          <ul>
            {articles.map(({ id, url, title }) => (
              <li class="break">
                <a href={articleAddress(id)} lang="vi">
                  {title ?? url}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

/** An address as people type it: without a scheme it is meant with https. */
export const withScheme = (text: string): string => (/^[a-z]+:/i.test(text) ? text : `https://${text}`);
