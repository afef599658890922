// What a browser is shown where something is wrong: what it is, and what to do about it. Programs get the problem itself.
import type { Context } from 'hono';
import { pages } from '#shared/api/pages';
import { type Problem, type ProblemType, problemWords } from '#shared/problem';
import type { App } from '../http/context.ts';
import { problemResponse, retryAfterOf } from '../http/errors.ts';
import { type Framing, htmlOf, type View } from './html.tsx';
import { languageOf, sayIn, useSay } from './language.ts';
import { SIGN_IN_SCRIPT, SignInForm } from './sign-in-form.tsx';

/** What its reader can do, where the title does not say it. */
const TO_DO: Partial<Record<ProblemType, string>> = {
  'not-found':
    'Hãy xem lại địa chỉ: có thể gõ thiếu, mục này đã được bỏ, hoặc không thuộc phần bạn được xem.',
  'method-not-allowed': 'Chưa có gì được ghi. Hãy mở lại trang rồi làm lại từ đầu.',
  'body-too-large': 'Chưa có gì được ghi. Hãy quay lại, bớt nội dung rồi gửi lại.',
  'foreign-form': 'Chưa có gì được ghi. Hãy mở trang từ Sổ Tin rồi làm lại.',
  'forbidden-role': 'Nếu công việc cần quyền này, hãy hỏi quản trị viên.',
  busy: 'Chưa có gì được ghi. Hãy mở lại trang sau ít giây.',
  internal: 'Hãy thử lại sau ít phút. Nếu vẫn vậy, hãy báo quản trị viên kèm mã yêu cầu ở dưới.',
};

/** Faults of what the address asks for: the page itself is there. */
const isOfAddress = ({ status, type }: Problem) =>
  [400, 422].includes(status) && type !== 'bad-request' && type !== 'bad-json';

/** The part of the address that a fault names: a list by its name alone, whichever of its values is wrong. */
export function namedIn({ parameter = '' }: Problem, asked: URLSearchParams): string | null {
  const [name = ''] = parameter.split('.');
  return asked.has(name) ? name : null;
}

function WhatToDo({ problem, address }: { problem: Problem; address: URL }) {
  const say = useSay();
  const [words, name] = [TO_DO[problem.type], namedIn(problem, address.searchParams)];
  if (words !== undefined) return <p>{say(words)}</p>;
  if (!isOfAddress(problem)) return null;
  return (
    <p>
      {name === null ? '' : `${say('Phần không dùng được của địa chỉ: {name}.', { name })} `}
      <a href={address.pathname}>{say('Mở lại trang, bỏ mọi điều kiện')}</a>
    </p>
  );
}

/** The page of what went wrong; who is not signed in is asked to, and comes back here then. */
function faultView(c: Context<App>, problem: Problem): View {
  const say = sayIn(languageOf(c));
  const address = new URL(c.req.url);
  if (problem.status === 401) {
    const told = problem.type === 'person-revoked' ? problem : undefined;
    const unsent = c.req.method === 'POST';
    const body = <SignInForm target={address.pathname + address.search} problem={told} unsent={unsent} />;
    return { title: say('Vào Sổ Tin'), script: SIGN_IN_SCRIPT, body };
  }
  const title = problem.type === 'not-found' ? say('Không có trang này') : say('Chưa làm được');
  const body = (
    <>
      <h1>{title}</h1>
      <p class="fault" role="alert">
        {problemWords(say, problem)}.
      </p>
      <WhatToDo problem={problem} address={address} />
      <p>
        <a href={pages.home.path}>{say('Về trang chính của Sổ Tin')}</a>
      </p>
      <p class="soft">
        {say('Mã lỗi {status}, mã yêu cầu {request}', {
          status: String(problem.status),
          request: c.get('requestId'),
        })}
      </p>
    </>
  );
  return { title: `${title} – Sổ Tin`, body };
}

/** Addresses that programs call, whoever opens them. */
const OF_PROGRAMS = /^\/(api\/|healthz$|openapi\.json$)/;

/** Whether it is a person who reads the answer: what asked takes pages, and not from an address of programs. */
const isRead = (c: Context<App>): boolean =>
  !OF_PROGRAMS.test(c.req.path) && /\btext\/html\b/i.test(c.req.header('Accept') ?? '');

/** The page of a problem. */
export async function faultPage(c: Context<App>, problem: Problem, framing: Framing): Promise<Response> {
  const page = await htmlOf(c, faultView(c, problem), { ...framing, status: problem.status });
  const retryAfter = retryAfterOf(problem);
  if (retryAfter !== undefined) page.headers.set('Retry-After', retryAfter);
  page.headers.set('Cache-Control', 'no-store');
  return page;
}

/** A problem as an answer to whoever asked. */
export async function answerFault(c: Context<App>, problem: Problem): Promise<Response> {
  return isRead(c) ? faultPage(c, problem, { forms: problem.status === 401 }) : problemResponse(problem);
}
