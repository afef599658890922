// A page as an answer: its frame, its language, its headers.
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { PageName } from '#shared/api/pages';
import { BUILT_IN, type Lists } from '#shared/taxonomy';
import type { Bearer } from '../db/bearer.ts';
import type { App } from '../http/context.ts';
import { LanguageProvider, languageOf } from './language.ts';
import { Layout, pageHeaders } from './layout.tsx';
import { ListsProvider } from './lists.ts';

/**
 * What a page shows: a title, the content of `main`, and the script that it is enhanced by. `wide`: a list rather than
 * a text; `status` where it is not 200; `sends`: the script sends the page's forms itself.
 */
export type View = {
  title: string;
  script?: string;
  wide?: boolean;
  status?: number;
  sends?: boolean;
  body: Child;
};

/**
 * Whom and what a page is framed for; `forms`: whether it sends any to this server; `here`: its path where that says more
 * than its page's own; `lists`: what codes are called.
 */
export type Framing = {
  forms: boolean;
  bearer?: Bearer | undefined;
  page?: PageName;
  here?: string;
  status?: number;
  lists?: Lists | undefined;
};

/** A page as a response, in the reader's language. */
export async function htmlOf(c: Context<App>, view: View, framing: Framing) {
  const { title, script, wide = false, sends = false, body } = view;
  const { forms, bearer, page, here, status = view.status ?? 200, lists = BUILT_IN } = framing;
  const html = (
    <LanguageProvider value={languageOf(c)}>
      <ListsProvider value={lists}>
        <Layout title={title} script={script} wide={wide} bearer={bearer} page={page} here={here}>
          {body}
        </Layout>
      </ListsProvider>
    </LanguageProvider>
  );
  // The first line keeps browsers out of quirks mode.
  return new Response(`<!doctype html>${html}`, {
    status,
    headers: { 'Content-Type': 'text/html; charset=UTF-8', ...(await pageHeaders(script, forms, sends)) },
  });
}
