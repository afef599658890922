// The Worker: answers requests, and puts itself in order every night.
import { createApp } from './app.ts';
import { nightly } from './domain/nightly.ts';
import type { Env } from './env.ts';

const app = createApp();

export default {
  fetch: app.fetch,
  async scheduled(_controller, env): Promise<void> {
    await nightly(env.DB, Date.now());
  },
} satisfies ExportedHandler<Env>;
