// The bindings of the test Worker: the Worker's own, the migrations to apply, and a file of another program (base64).
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../worker/index.ts');
  }
  interface Env {
    DB: D1Database;
    CODE_ATTEMPTS: RateLimit;
    TEST_MIGRATIONS: import('@cloudflare/vitest-plugin').D1Migration[];
    LIBREOFFICE_LIST: string;
  }
}

/** A file of SQL as text. */
declare module '*.sql?raw' {
  const sql: string;
  export default sql;
}
