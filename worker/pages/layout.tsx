// The frame of the Worker's own pages, and the headers that keep them closed: nothing from elsewhere, nothing kept.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { STYLE } from './style.ts';

type Page = { title: string; script?: string; children?: Child };

/** A whole page; `script` is the one small script that it is enhanced by. */
export function Layout({ title, script, children }: Page) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>{children}</main>
        {script === undefined ? null : <script>{raw(script)}</script>}
      </body>
    </html>
  );
}

async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** Headers of a page: only its own style and script run, known by their hashes; no address is passed on. */
export async function pageHeaders(script?: string): Promise<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `style-src ${await hashSource(STYLE)}`,
    `script-src ${script === undefined ? "'none'" : await hashSource(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}
