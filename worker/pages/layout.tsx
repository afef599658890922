// The frame of the Worker's own pages, and the headers that keep them closed: nothing from elsewhere, nothing kept.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { AFTER_SIGN_IN, mayOpen, type PageName, pages } from '#shared/api/pages';
import { LANGUAGE_NAMES } from '#shared/say';
import type { Bearer } from '../db/bearer.ts';
import { useLanguage, useSay } from './language.ts';
import { MENU } from './menu.ts';
import { STYLE } from './style.ts';

type Page = {
  title: string;
  /** The one small script that the page is enhanced by. */
  script?: string | undefined;
  wide?: boolean;
  /** Who is signed in, and the page that is shown: then the page has the menu; without a person only the languages. */
  bearer?: Bearer | undefined;
  page?: PageName | undefined;
  /** Path and query of what is shown. */
  here: string;
  children?: Child;
};

/** A whole page. */
export function Layout({ title, script, wide, bearer, page, here, children }: Page) {
  const say = useSay();
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        {bearer ? (
          <>
            <a class="skip" href="#content">
              {say('Bỏ qua đến nội dung')}
            </a>
            <Menu bearer={bearer} page={page} here={here} />
          </>
        ) : page ? (
          <header class="menu">
            <Languages here={here} />
          </header>
        ) : null}
        <main id="content" class={wide ? 'wide' : undefined}>
          {children}
        </main>
        {script === undefined ? null : <script>{raw(script)}</script>}
      </body>
    </html>
  );
}

function Menu({ bearer, page, here }: { bearer: Bearer } & Pick<Page, 'page' | 'here'>) {
  const say = useSay();
  const open = MENU.filter(({ name }) => mayOpen(bearer.role, name));
  return (
    <header class="menu">
      <strong>Sổ Tin</strong>
      <nav aria-label={say('Các trang')}>
        {open.map(({ name, label, holds }) => (
          <a
            href={pages[name].path}
            aria-current={name === page ? 'page' : page && holds?.includes(page) ? 'true' : undefined}
          >
            {say(label)}
          </a>
        ))}
      </nav>
      <Languages here={here} />
      <form method="post" action={pages.signOut.path}>
        <span>{bearer.person.name}</span>{' '}
        <button type="submit" class="quiet">
          {say('Ra khỏi trang')}
        </button>
      </form>
    </header>
  );
}

/** The other language, and back to just what is shown. */
function Languages({ here }: Pick<Page, 'here'>) {
  const other = useLanguage() === 'en' ? 'vi' : 'en';
  return (
    <form method="post" action={pages.language.path}>
      <input type="hidden" name={AFTER_SIGN_IN} value={here} />
      <button type="submit" class="quiet" name="language" value={other} lang={other}>
        {LANGUAGE_NAMES[other]}
      </button>
    </form>
  );
}

async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/**
 * Headers of a page: only its own style and script run, known by their hashes; no address is passed on. A page with
 * forms of its own must tell this server where they come from (a browser that may tell nobody sends `Origin: null`). `sends`: the
 * script sends them, to this server alone.
 */
export async function pageHeaders(
  script?: string,
  forms = false,
  sends = false,
): Promise<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src ${await hashSource(STYLE)}`,
    `script-src ${script === undefined ? "'none'" : await hashSource(script)}`,
    ...(sends ? ["connect-src 'self'"] : []),
    'img-src data:',
    "base-uri 'none'",
    `form-action ${forms ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': forms ? 'same-origin' : 'no-referrer',
    'Cache-Control': forms ? 'private, no-store' : 'no-cache',
  };
}
