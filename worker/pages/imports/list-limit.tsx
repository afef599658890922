// How large a request may be that brings a file with a list: more than any other, and told on a page.

import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { FILE_MAX_BYTES } from '#shared/api/imports';
import { importsAddress } from '#shared/api/pages';
import { problem } from '#shared/problem';
import type { App } from '../../http/context.ts';
import { htmlOf } from '../html.tsx';
import { languageOf, sayIn } from '../language.ts';

/** What stands around the file in a form. */
const AROUND = 64 * 1024;

function tooLarge(c: Context<App>): Promise<Response> {
  const say = sayIn(languageOf(c));
  const { title, status } = problem('file-too-large');
  const body = (
    <>
      <h1>{say('Nhập danh sách tin, bài')}</h1>
      <p class="fault" role="alert">
        {say(title)}.
      </p>
      <p>
        <a href={importsAddress()}>{say('Chọn tệp khác')}</a>
      </p>
    </>
  );
  return htmlOf(c, { title: `${say('Nhập danh sách tin, bài')} – Sổ Tin`, status, body }, { forms: true });
}

export const listLimit = bodyLimit({
  maxSize: FILE_MAX_BYTES + AROUND,
  onError: (c) => tooLarge(c as Context<App>),
});
